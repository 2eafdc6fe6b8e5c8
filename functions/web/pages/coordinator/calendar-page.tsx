import type { Instant } from '../../../../shared/domain/time.ts';
import { PostButton } from '../post.tsx';
import { at, type Desk, DeskLayout } from './desk.tsx';
import { coordinatorText, groupText } from './text.ts';

export const calendarPath = '/coordinator/calendar';

/** The way there from the overview. */
export const CalendarLink = ({ desk: { page } }: { desk: Desk }) => (
  <p>
    <a href={at(page, calendarPath)}>{coordinatorText(page.locale).calendar.title}</a>
  </p>
);

const Remove = ({ desk: { page } }: { desk: Desk }) => (
  <PostButton
    action={at(page, `${calendarPath}/remove`)}
    label={coordinatorText(page.locale).calendar.remove}
    second
    tone="neutral"
  />
);

type CalendarPageProps = {
  readonly desk: Desk;
  /** Until when the address works, where there is one. */
  readonly until: Instant | undefined;
};

/** What the address is for, and what it gives away, before it is made. */
export const CalendarPage = ({ desk, until }: CalendarPageProps) => {
  const { page, labels } = desk;
  const { calendar } = coordinatorText(page.locale);
  return (
    <DeskLayout desk={desk} title={calendar.title}>
      <p>{calendar.intro}</p>
      <p>{calendar.holds}</p>
      <p>{calendar.mailed}</p>
      {until !== undefined && <p>{calendar.has(labels.day(until))}</p>}
      <div class="actions">
        <PostButton
          action={at(page, calendarPath)}
          label={until === undefined ? calendar.make : calendar.makeAnew}
        />
        {until !== undefined && <Remove desk={desk} />}
      </div>
    </DeskLayout>
  );
};

type CalendarMadeProps = {
  readonly desk: Desk;
  /** With the secret: this page is the only one that ever shows it. */
  readonly address: string;
  readonly until: Instant;
};

/** The whole of it in a field, so that one press of the thumb can mark and copy it. */
const Address = ({ label, address }: { label: string; address: string }) => (
  <div class="ds-field">
    <label class="ds-label" for="address">
      {label}
    </label>
    <textarea class="ds-input" id="address" rows={5} dir="ltr" spellcheck={false} readonly>
      {address}
    </textarea>
  </div>
);

/** The address, and what to do with it. */
export const CalendarMadePage = ({ desk, address, until }: CalendarMadeProps) => {
  const { page, labels } = desk;
  const { calendar } = coordinatorText(page.locale);
  return (
    <DeskLayout desk={desk} title={calendar.madeTitle}>
      <p>{calendar.once}</p>
      <p class="actions">
        <a class="ds-button" href={address.replace(/^https?:/, 'webcal:')}>
          {calendar.open}
        </a>
      </p>
      <p>{calendar.paste}</p>
      <Address label={calendar.address} address={address} />
      <p class="hint">{calendar.until(labels.day(until))}</p>
      <p>
        <a href={at(page, '/coordinator')}>{groupText(page.locale).home}</a>
      </p>
    </DeskLayout>
  );
};
