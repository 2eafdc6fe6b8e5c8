import type { Instant } from '../../../../shared/domain/time.ts';
import { frameText } from '../../../../shared/i18n/index.ts';
import type { GroupView } from '../../../../shared/views/coordinator.ts';
import type { FormState } from '../form-parts.tsx';
import { at, type Desk, DeskLayout, Facts } from './desk.tsx';
import { FirstMeetingHeld, HandOverLink, WaysOut } from './group-end.tsx';
import { ChooseMeeting } from './group-meeting.tsx';
import { Members } from './group-members.tsx';
import { coordinatorText, groupText } from './text.ts';

type GroupPageProps = {
  readonly desk: Desk;
  readonly view: GroupView;
  /** The form for date and room, filled with a suggestion or with what was typed. */
  readonly form: FormState;
  readonly now: Instant;
};

const GroupFacts = ({ desk: { page, labels }, view }: Pick<GroupPageProps, 'desk' | 'view'>) => {
  const { facts, people } = coordinatorText(page.locale);
  const { meeting } = view;
  return (
    <Facts
      facts={[
        [facts.state, groupText(page.locale).states[view.state]],
        [facts.area, labels.area(view.area)],
        [facts.slot, labels.when(view.slot)],
        [facts.language, labels.language(view.language)],
        [facts.people, people(view.people)],
        [facts.coordinator, view.coordinatorName],
        [facts.meeting, meeting && labels.moment(meeting.startsAt)],
        [facts.place, meeting?.place],
      ]}
    />
  );
};

/** A sheet to print for the first meeting, in each language that the organisation has. */
const Sheets = ({ desk: { page } }: { desk: Desk }) => {
  const { sheet } = groupText(page.locale);
  return (
    <section>
      <h2>{sheet.title}</h2>
      <ul>
        {page.site.locales.map((locale) => (
          <li>
            <a href={`/${locale}/coordinator/sheet`} hreflang={locale}>
              {sheet.link(frameText(locale).languageName)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Whether the page has the form for a date: the one whose typing stays when the language is changed. */
const datable = ({ state }: GroupView): boolean => state === 'complete' || state === 'scheduled';

/** What can be done with the group now. */
const Doing = ({ desk, view, form, now }: GroupPageProps) => {
  const { state } = view;
  return (
    <>
      {state === 'scheduled' && <FirstMeetingHeld desk={desk} view={view} now={now} />}
      {state === 'meeting' && <HandOverLink desk={desk} view={view} />}
      {datable(view) && <ChooseMeeting desk={desk} view={view} form={form} />}
    </>
  );
};

/** What comes next by the state of the group; what may come of it, while it is too small. */
const next = ({ desk: { page, labels }, view }: GroupPageProps): string => {
  const text = groupText(page.locale);
  return view.lookingUntil === undefined
    ? text.next[view.state]
    : text.looking.next(labels.moment(view.lookingUntil));
};

/** One group, from the first yes to the handover. Leads see and can do the same, when its coordinator cannot. */
export const GroupPage = (props: GroupPageProps) => {
  const { desk, view } = props;
  const text = groupText(desk.page.locale);
  const mayAct = view.mine || desk.me.role === 'lead';
  const started = view.state !== 'proposed' && view.state !== 'asked';
  return (
    <DeskLayout desk={desk} title={text.title} keeps={mayAct && datable(view)}>
      <GroupFacts desk={desk} view={view} />
      <p>{next(props)}</p>
      {mayAct && <Doing {...props} />}
      {started && <Members desk={desk} view={view} mayAct={mayAct} />}
      {started && <Sheets desk={desk} />}
      {mayAct && <WaysOut desk={desk} view={view} />}
      <p>
        <a href={at(desk.page, '/coordinator')}>{text.home}</a>
      </p>
    </DeskLayout>
  );
};
