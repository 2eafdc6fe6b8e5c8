import { hoursToThink } from '../../../../shared/domain/looking.ts';
import { sideBySide } from '../../../../shared/i18n/format.ts';
import type { GroupView } from '../../../../shared/views/coordinator.ts';
import { ErrorSummary, type FormState, Select, TextField } from '../form-parts.tsx';
import { Form, PostButton, SubmitButton } from '../post.tsx';
import { at, type Desk } from './desk.tsx';
import { groupText } from './text.ts';

type MeetingProps = { readonly desk: Desk; readonly view: GroupView; readonly form: FormState };

/** Links that fill the date in; a GET that changes nothing. */
const SuggestedDates = ({ desk: { page, labels }, view }: Omit<MeetingProps, 'form'>) => {
  if (view.dates.length === 0) return null;
  return (
    <>
      <p>{groupText(page.locale).meeting.suggestions}</p>
      <ul>
        {view.dates.map((date) => (
          <li>
            <a href={`${at(page, `/coordinator/groups/${view.id}`)}?date=${date}#meeting`}>
              {labels.date(date)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

const roomChoices = ({ desk: { page }, view }: Omit<MeetingProps, 'form'>) => {
  const { meeting } = groupText(page.locale);
  return view.rooms.map(({ room, totalMinutes }) => {
    const facts = room.stepFree ? [room.name, meeting.stepFree] : [room.name];
    return { value: room.id, label: meeting.roomChoice(sideBySide(facts, page.locale), totalMinutes) };
  });
};

const MeetingForm = ({ desk, view, form }: MeetingProps) => {
  const { meeting, looking } = groupText(desk.page.locale);
  const labels = { date: meeting.date, time: meeting.time, roomId: meeting.room, place: meeting.place };
  return (
    <>
      <ErrorSummary form={form} labels={labels} />
      <SuggestedDates desk={desk} view={view} />
      <Form keeps action={at(desk.page, `/coordinator/groups/${view.id}/meeting`)}>
        <TextField
          form={form}
          name="date"
          label={labels.date}
          type="date"
          hint={view.lookingUntil && looking.date(hoursToThink)}
        />
        <TextField form={form} name="time" label={labels.time} type="time" />
        {view.rooms.length > 0 && (
          <Select
            form={form}
            name="roomId"
            label={labels.roomId}
            hint={meeting.roomHint}
            choices={roomChoices({ desk, view })}
            empty={meeting.ownPlace}
          />
        )}
        <TextField form={form} name="place" label={labels.place} hint={meeting.placeHint} />
        <SubmitButton label={view.meeting === undefined ? meeting.set : meeting.move} />
      </Form>
    </>
  );
};

const Cancel = ({ desk, view }: Omit<MeetingProps, 'form'>) => {
  const { meeting } = groupText(desk.page.locale);
  return (
    <details class="ds-details">
      <summary>{meeting.cancel}</summary>
      <p>{meeting.cancelText}</p>
      <PostButton
        action={at(desk.page, `/coordinator/groups/${view.id}/meeting/cancel`)}
        label={meeting.cancelSend}
      />
    </details>
  );
};

/** Date and room: open while none is set, folded when the question is only whether to change it. */
export const ChooseMeeting = ({ desk, view, form }: MeetingProps) => {
  const { meeting } = groupText(desk.page.locale);
  if (view.state === 'complete')
    return (
      <section id="meeting">
        <h2>{meeting.title}</h2>
        <MeetingForm desk={desk} view={view} form={form} />
      </section>
    );
  const inUse = form.kept === true || Object.keys(form.errors).length > 0;
  return (
    <section id="meeting">
      <details class="ds-details" open={inUse}>
        <summary>{meeting.changeTitle}</summary>
        <MeetingForm desk={desk} view={view} form={form} />
      </details>
      <Cancel desk={desk} view={view} />
    </section>
  );
};
