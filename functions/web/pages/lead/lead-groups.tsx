import type { LeadView } from '../../../../shared/views/coordinator.ts';
import { at, type Desk } from '../coordinator/desk.tsx';
import { coordinatorText, groupText, leadText } from '../coordinator/text.ts';
import { Form, PostButton, SubmitButton } from '../post.tsx';

type LeadPartProps = { readonly desk: Desk; readonly view: LeadView };
type LeadGroup = LeadView['groups'][number];

const Asked = ({ desk: { page, labels }, asks }: { desk: Desk; asks: LeadGroup['asks'] }) => {
  const { groups } = leadText(page.locale);
  const outcomes: Readonly<Record<string, string>> = groups.outcomes;
  if (asks.length === 0) return null;
  return (
    <>
      <h4>{groups.asked}</h4>
      <ul>
        {asks.map(({ firstName, at: askedAt, outcome }) => (
          <li>{groups.ask(firstName, labels.day(askedAt), outcomes[outcome] ?? outcome)}</li>
        ))}
      </ul>
    </>
  );
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

const Group = ({ desk, view, group }: LeadPartProps & { readonly group: LeadGroup }) => {
  const { page, labels } = desk;
  const { groups } = leadText(page.locale);
  const { people } = coordinatorText(page.locale);
  return (
    <li>
      <h3>
        <a href={at(page, `/coordinator/groups/${group.id}`)}>
          {labels.area(group.area)}, {labels.slot(group.slot)}
        </a>
      </h3>
      <p class="quiet">
        {groupText(page.locale).states[group.state]}, {people(group.people)}.{' '}
        {groups.since(labels.day(group.since))}.
      </p>
      {group.lookingUntil !== undefined && (
        <p>{groupText(page.locale).looking.short(labels.moment(group.lookingUntil))}</p>
      )}
      {group.coordinatorName !== undefined && <p>{groups.coordinator(group.coordinatorName)}</p>}
      <Asked desk={desk} asks={group.asks} />
      <Assign desk={desk} view={view} group={group} />
      <Dissolve desk={desk} group={group} />
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
export const Unanswered = ({ desk: { page, labels }, view }: LeadPartProps) => {
  const { unanswered, groups } = leadText(page.locale);
  const outcomes: Readonly<Record<string, string>> = groups.outcomes;
  const asks = view.groups
    .flatMap((group) => group.asks.map((ask) => ({ ...ask, group })))
    .filter(({ outcome }) => open.has(outcome))
    .toSorted((one, other) => one.at.localeCompare(other.at));
  return (
    <section>
      <h2>{unanswered.title}</h2>
      {asks.length === 0 && <p>{unanswered.none}</p>}
      <ul>
        {asks.map(({ firstName, at: askedAt, outcome, group }) => (
          <li>
            {groups.ask(firstName, labels.day(askedAt), outcomes[outcome] ?? outcome)}{' '}
            <span class="quiet">
              {labels.area(group.area)}, {labels.slot(group.slot)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
