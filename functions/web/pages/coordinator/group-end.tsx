import { type Instant, isPast } from '../../../../shared/domain/time.ts';
import type { GroupView } from '../../../../shared/views/coordinator.ts';
import { freshForm, Tick } from '../form-parts.tsx';
import { Form, PostButton, SubmitButton } from '../post.tsx';
import { at, type Desk } from './desk.tsx';
import { groupText } from './text.ts';

type GroupPartProps = { readonly desk: Desk; readonly view: GroupView };

/** Was the first meeting held, and was confidentiality agreed in it? Asked once it should have begun. */
export const FirstMeetingHeld = ({
  desk: { page },
  view,
  now,
}: GroupPartProps & { readonly now: Instant }) => {
  const { held } = groupText(page.locale);
  const begun = view.meeting !== undefined && isPast(view.meeting.startsAt, now);
  if (!begun) return <p>{held.tooEarly}</p>;
  return (
    <section>
      <h2>{held.title}</h2>
      <p>{held.text}</p>
      <Form action={at(page, `/coordinator/groups/${view.id}/held`)}>
        <Tick form={freshForm(page.locale)} name="confidentialityAgreed" label={held.agreed} />
        <SubmitButton label={held.send} />
      </Form>
    </section>
  );
};

export const HandOverLink = ({ desk: { page, labels }, view }: GroupPartProps) => {
  const { handOver, held, handoverDue } = groupText(page.locale);
  return (
    <section>
      <p>{view.confidentialityAgreed ? held.agreedOn : held.notAgreedOn}</p>
      {!view.confidentialityAgreed && (
        <PostButton action={at(page, `/coordinator/groups/${view.id}/agreed`)} label={held.agreed} second />
      )}
      {view.handoverDue !== undefined && <p>{handoverDue(labels.day(view.handoverDue))}</p>}
      <p>
        <a class="ds-button" href={at(page, `/coordinator/groups/${view.id}/hand-over`)}>
          {handOver.link}
        </a>
      </p>
    </section>
  );
};

/** The two ways out before a handover, folded away. Only one's own group can be given back. */
export const WaysOut = ({ desk: { page }, view }: GroupPartProps) => {
  const { giveBack, close } = groupText(page.locale);
  const group = at(page, `/coordinator/groups/${view.id}`);
  return (
    <section>
      {view.mine && (
        <details class="ds-details">
          <summary>{giveBack.summary}</summary>
          <p>{giveBack.text}</p>
          <PostButton action={`${group}/give-back`} label={giveBack.send} />
        </details>
      )}
      <details class="ds-details">
        <summary>{close.summary}</summary>
        <p>{close.text}</p>
        <PostButton action={`${group}/close`} label={close.send} />
      </details>
    </section>
  );
};
