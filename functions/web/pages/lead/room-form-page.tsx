import type { Choices } from '../choices.ts';
import { at, type Desk, DeskLayout } from '../coordinator/desk.tsx';
import { leadText } from '../coordinator/text.ts';
import { ErrorSummary, type FormState, Select, TextField, Tick } from '../form-parts.tsx';
import { Form, SubmitButton } from '../post.tsx';
import { SlotField } from '../slot-field.tsx';

type RoomFormProps = {
  readonly desk: Desk;
  readonly form: FormState;
  readonly choices: Choices;
  /** Missing for a new room. */
  readonly id?: string;
};

const Fields = ({ form, choices }: Pick<RoomFormProps, 'form' | 'choices'>) => {
  const { room, choose } = leadText(form.locale);
  return (
    <>
      <TextField form={form} name="name" label={room.name} />
      <TextField form={form} name="address" label={room.address} />
      <Select form={form} name="area" label={room.area} choices={choices.areas} empty={choose} />
      <TextField form={form} name="seats" label={room.seats} type="number" inputmode="numeric" />
      <Tick form={form} name="stepFree" label={room.stepFreeLabel} />
      <SlotField form={form} table={choices.slots} label={room.slots} />
      <Tick form={form} name="active" label={room.activeLabel} />
    </>
  );
};

/** A meeting room, new or known, as a lead writes it. */
export const RoomFormPage = ({ desk, form, choices, id }: RoomFormProps) => {
  const text = leadText(desk.page.locale);
  const { name, address, area, seats, stepFree, slots, active } = text.room;
  const path = id === undefined ? '/lead/rooms/new' : `/lead/rooms/${id}`;
  return (
    <DeskLayout desk={desk} title={id === undefined ? text.room.newTitle : text.room.editTitle} keeps>
      <ErrorSummary form={form} labels={{ name, address, area, seats, stepFree, slots, active }} />
      <Form keeps action={at(desk.page, path)}>
        <Fields form={form} choices={choices} />
        <SubmitButton label={text.room.save} />
      </Form>
      <p>
        <a href={at(desk.page, '/lead')}>{text.back}</a>
      </p>
    </DeskLayout>
  );
};
