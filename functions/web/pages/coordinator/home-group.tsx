import { sideBySide } from '../../../../shared/i18n/format.ts';
import type { HomeGroup } from '../../../../shared/views/coordinator.ts';
import { at, type Desk } from './desk.tsx';
import { coordinatorText, groupText } from './text.ts';

const steps = ['asked', 'invited', 'date', 'met', 'handedOver'] as const;

/** Which step a group is at; a living group is never past the last. */
const stepOf = {
  proposed: 'asked',
  asked: 'asked',
  inviting: 'invited',
  complete: 'date',
  scheduled: 'met',
  meeting: 'handedOver',
  handedOver: 'handedOver',
  dissolved: 'handedOver',
} as const satisfies Record<HomeGroup['state'], (typeof steps)[number]>;

/** The way of a group as a short list: what is done, where it is now, what is still to come. */
const Steps = ({ desk: { page }, state }: { desk: Desk } & Pick<HomeGroup, 'state'>) => {
  const text = coordinatorText(page.locale).home.steps;
  const now = steps.indexOf(stepOf[state]);
  return (
    <ol class="steps" aria-label={text.label}>
      {steps.map((step, index) => (
        <li
          class={index < now ? 'done' : index === now ? 'now' : undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          {text[step]}
          {index <= now && <span class="unseen"> ({index < now ? text.done : text.now})</span>}
        </li>
      ))}
    </ol>
  );
};

/** A group of one's own, where it is on its way, and what is known of its first meeting. */
export const HomeGroupItem = ({ desk, group }: { desk: Desk; group: HomeGroup }) => {
  const { page, labels } = desk;
  const { home, people } = coordinatorText(page.locale);
  const { meetingAt, lookingUntil } = group;
  const text = groupText(page.locale);
  return (
    <li>
      <h3>
        <a href={at(page, `/coordinator/groups/${group.id}`)}>
          {home.group(labels.area(group.area), labels.slot(group.slot))}
        </a>
      </h3>
      <Steps desk={desk} state={group.state} />
      <p class="quiet">
        {sideBySide(
          [
            text.states[group.state],
            people(group.people),
            ...(meetingAt === undefined ? [] : [labels.moment(meetingAt)]),
          ],
          page.locale,
        )}
      </p>
      {lookingUntil !== undefined && <p>{text.looking.short(labels.moment(lookingUntil))}</p>}
    </li>
  );
};
