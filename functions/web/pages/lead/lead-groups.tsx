import { inTime } from '../../../../shared/domain/time.ts';
import { sideBySide } from '../../../../shared/i18n/format.ts';
import type { LeadView } from '../../../../shared/views/coordinator.ts';
import { at, type Desk } from '../coordinator/desk.tsx';
import { coordinatorText, groupText, leadText } from '../coordinator/text.ts';
import { Form, PostButton, SubmitButton } from '../post.tsx';

type LeadPartProps = { readonly desk: Desk; readonly view: LeadView };
type LeadGroup = LeadView['groups'][number];

/** Who was asked, when, and what came of it. */
const askWords = (
  { page, labels }: Desk,
  { firstName, at: askedAt, outcome }: LeadGroup['asks'][number],
): string => {
  const { groups } = leadText(page.locale);
  const outcomes: Readonly<Record<string, string>> = groups.outcomes;
  return groups.ask(firstName, labels.day(askedAt), outcomes[outcome] ?? outcome);
};

const Asked = ({ desk, asks }: { desk: Desk; asks: LeadGroup['asks'] }) =>
  asks.length === 0 ? null : (
    <>
      <h4>{leadText(desk.page.locale).groups.asked}</h4>
      <ul>
        {asks.map((ask) => (
          <li>{askWords(desk, ask)}</li>
        ))}
      </ul>
    </>
  );

/** Who has the group, else who was asked last. */
const InCharge = ({ desk, group }: { desk: Desk; group: LeadGroup }) => {
  const last = group.asks.at(-1);
  if (group.coordinatorName !== undefined)
    return <p>{leadText(desk.page.locale).groups.coordinator(group.coordinatorName)}</p>;
  return last === undefined ? null : <p>{askWords(desk, last)}</p>;
};

const Assign = ({ desk: { page }, view, group }: LeadPartProps & { readonly group: LeadGroup }) => {
  const { groups, choose } = leadText(page.locale);
  const field = `coordinator-${group.id}`;
  return (
    <Form action={at(page, `/lead/groups/${group.id}/assign`)}>
      <div class="ds-field">
        <label class="ds-label" for={field}>
          {groups.assign}
        </label>
        <select class="ds-input" id={field} name="assignee" autocomplete="off">
          <option value="">{choose}</option>
          {view.coordinators
            .filter(({ active }) => active)
            .map(({ id, firstName }) => (
              <option value={id}>{firstName}</option>
            ))}
        </select>
      </div>
      <SubmitButton label={groups.assignSend} second />
    </Form>
  );
};

const Dissolve = ({ desk: { page }, group }: { desk: Desk; group: LeadGroup }) => {
  const { groups } = leadText(page.locale);
  return (
    <details class="ds-details">
      <summary>{groups.dissolve}</summary>
      <p>{groups.dissolveText}</p>
      <PostButton action={at(page, `/lead/groups/${group.id}/dissolve`)} label={groups.dissolveSend} />
    </details>
  );
};

/** Folded, so that the groups can be run through; what a lead seldom does with one of them. */
const More = ({ desk, view, group }: LeadPartProps & { readonly group: LeadGroup }) => (
  <details class="ds-details">
    <summary>{leadText(desk.page.locale).groups.more}</summary>
    <Asked desk={desk} asks={group.asks} />
    <Assign desk={desk} view={view} group={group} />
    <Dissolve desk={desk} group={group} />
  </details>
);

const placeAndTime = ({ page, labels }: Desk, { area, slot }: LeadGroup): string =>
  coordinatorText(page.locale).home.group(labels.area(area), labels.slot(slot));

const Group = ({ desk, view, group }: LeadPartProps & { readonly group: LeadGroup }) => {
  const { page, labels } = desk;
  const { groups } = leadText(page.locale);
  const { people } = coordinatorText(page.locale);
  return (
    <li>
      <h3>
        <a href={at(page, `/coordinator/groups/${group.id}`)}>{placeAndTime(desk, group)}</a>
      </h3>
      <p class="quiet">
        {sideBySide([groupText(page.locale).states[group.state], people(group.people)], page.locale)}.{' '}
        {groups.since(labels.day(group.since))}.
      </p>
      {group.lookingUntil !== undefined && (
        <p>{groupText(page.locale).looking.short(labels.moment(group.lookingUntil))}</p>
      )}
      <InCharge desk={desk} group={group} />
      <More desk={desk} view={view} group={group} />
    </li>
  );
};

/** Every living group: how long it has been where it is, and who was asked. */
export const Groups = ({ desk, view }: LeadPartProps) => {
  const { groups } = leadText(desk.page.locale);
  return (
    <section>
      <h2 id="groups">{groups.title}</h2>
      {view.groups.length === 0 && <p>{groups.none}</p>}
      <ul class="links">
        {view.groups.map((group) => (
          <Group desk={desk} view={view} group={group} />
        ))}
      </ul>
    </section>
  );
};

const open: ReadonlySet<string> = new Set(['open', 'silent']);

/** Who was asked and has not answered, the longest ago first. */
export const Unanswered = ({ desk, view }: LeadPartProps) => {
  const { unanswered } = leadText(desk.page.locale);
  const asks = view.groups
    .flatMap((group) => group.asks.map((ask) => ({ ...ask, group })))
    .filter(({ outcome }) => open.has(outcome))
    .toSorted((one, other) => inTime(one.at, other.at));
  return (
    <section>
      <h2>{unanswered.title}</h2>
      {asks.length === 0 && <p>{unanswered.none}</p>}
      <ul>
        {asks.map(({ group, ...ask }) => (
          <li>
            {askWords(desk, ask)} <span class="quiet">{placeAndTime(desk, group)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
