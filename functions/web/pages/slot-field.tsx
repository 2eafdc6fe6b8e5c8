import { frameText } from '../../../shared/i18n/index.ts';
import { slotName } from '../../../shared/i18n/slot-name.ts';
import type { SlotTable } from './choices.ts';
import { chosenIn, FieldGroup, type FormState } from './form-parts.tsx';

type SlotFieldProps = {
  readonly form: FormState;
  readonly table: SlotTable;
  readonly label: string;
  readonly hint?: string;
  readonly name?: string;
};

type Text = ReturnType<typeof frameText>;

const named = <Words extends Readonly<Record<string, string>>>(words: Words, id: string): string =>
  words[id] ?? id;

const Head = ({ table, text }: { table: SlotTable; text: Text }) => (
  <thead>
    <tr>
      <td></td>
      {table.parts.map(({ part, start }) => (
        <th scope="col">
          {named(text.parts, part)}
          <br />
          <span class="quiet">{text.from(text.times.clock(start))}</span>
        </th>
      ))}
    </tr>
  </thead>
);

type BoxProps = {
  readonly form: FormState;
  readonly name: string;
  readonly slot: string;
  readonly first: boolean;
};

const Box = ({ form, name, slot, first }: BoxProps) => (
  <label>
    <span class="unseen">{slotName(slot, form.locale)}</span>
    <input
      class="ds-input"
      id={first ? name : undefined}
      type="checkbox"
      name={name}
      value={slot}
      checked={chosenIn(form, name).includes(slot)}
    />
  </label>
);

/** Weekly times as a table of boxes, weekday by part of the day; narrow enough for 320 px. */
export const SlotField = ({ form, table, label, hint, name = 'slots' }: SlotFieldProps) => {
  const text = frameText(form.locale);
  const [first] = table.offered;
  return (
    <FieldGroup form={form} name={name} label={label} hint={hint}>
      <table class="slots">
        <Head table={table} text={text} />
        <tbody>
          {table.weekdays.map((weekday) => (
            <tr>
              <th scope="row">{named(text.weekdays, weekday)}</th>
              {table.parts.map(({ part }) => {
                const slot = `${weekday}-${part}`;
                return (
                  <td>
                    {table.offered.has(slot) && (
                      <Box form={form} name={name} slot={slot} first={slot === first} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </FieldGroup>
  );
};
