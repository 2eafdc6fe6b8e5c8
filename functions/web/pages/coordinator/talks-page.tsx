import type { TalkView } from '../../../../shared/views/coordinator.ts';
import { Form } from '../post.tsx';
import { at, type Desk, DeskLayout, PhoneLink } from './desk.tsx';
import { phoneText } from './text.ts';

/** How a talk can end; a code each, no notes (B31). */
export const talkOutcomes = ['ready', 'notNow', 'otherHelp', 'noAnswer'] as const;
/** The ones that can be taken back; erasing somebody needs a second press. */
const plainOutcomes = ['ready', 'notNow', 'noAnswer'] as const satisfies readonly TalkOutcome[];

export type TalkOutcome = (typeof talkOutcomes)[number];

const Talk = ({ desk: { page, labels }, talk }: { desk: Desk; talk: TalkView }) => {
  const { talks } = phoneText(page.locale);
  const { participantId, firstName, phone, email, area, since, attempts } = talk;
  return (
    <li>
      <h2>{firstName}</h2>
      <p class="quiet">
        {labels.area(area)}. {talks.since(labels.day(since))}.{' '}
        {attempts > 0 && `${talks.attempts(attempts)}.`}
      </p>
      <p class="row">
        {phone !== undefined && <PhoneLink phone={phone} />}
        {email !== undefined && <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>}
      </p>
      <Form action={at(page, '/coordinator/talks')}>
        <input type="hidden" name="participantId" value={participantId} />
        <div class="actions">
          {plainOutcomes.map((outcome) => (
            <button
              type="submit"
              name="outcome"
              value={outcome}
              class="ds-button"
              data-variant={outcome === 'ready' ? 'primary' : 'secondary'}
            >
              {talks.outcomes[outcome]}
            </button>
          ))}
        </div>
        <details class="ds-details">
          <summary>{talks.outcomes.otherHelp}</summary>
          <p>{talks.otherHelpWhat}</p>
          <button type="submit" name="outcome" value="otherHelp" class="ds-button" data-color="danger">
            {talks.otherHelpYes}
          </button>
        </details>
      </Form>
    </li>
  );
};

/** The call list for talks before a first group. */
export const TalksPage = ({ desk, talks }: { desk: Desk; talks: readonly TalkView[] }) => {
  const text = phoneText(desk.page.locale).talks;
  return (
    <DeskLayout desk={desk} title={text.title}>
      <p>{talks.length === 0 ? text.none : text.intro}</p>
      {talks.length > 0 && <p class="hint">{text.hints}</p>}
      <ul class="links">
        {talks.map((talk) => (
          <Talk desk={desk} talk={talk} />
        ))}
      </ul>
    </DeskLayout>
  );
};
