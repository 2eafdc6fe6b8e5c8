import { spacedPhone } from '../../../../shared/domain/contact.ts';
import type { GroupView, MemberView } from '../../../../shared/views/coordinator.ts';
import { PostButton } from '../post.tsx';
import { at, type Desk } from './desk.tsx';
import { groupText } from './text.ts';

type MembersProps = { readonly desk: Desk; readonly view: GroupView; readonly mayAct: boolean };
type MemberProps = Omit<MembersProps, 'mayAct'> & { readonly member: MemberView };

const Contact = ({ desk, member: { phone, email } }: Omit<MemberProps, 'view'>) => {
  const { members } = groupText(desk.page.locale);
  return (
    <>
      {phone !== undefined && <a href={`tel:${phone}`}>{members.call(spacedPhone(phone))}</a>}
      {email !== undefined && <a href={`mailto:${encodeURIComponent(email)}`}>{members.write(email)}</a>}
    </>
  );
};

const CallTick = ({ desk, view, member: { participantId, called } }: MemberProps) => {
  const { members } = groupText(desk.page.locale);
  return (
    <>
      {called && <strong>{members.called}</strong>}
      <PostButton
        action={at(desk.page, `/coordinator/groups/${view.id}/called`)}
        label={called ? members.unmarkCalled : members.markCalled}
        values={{ participantId, called: called ? 'no' : 'yes' }}
        second
      />
    </>
  );
};

/** Apart from the call list and folded away, since it cannot be taken back. */
const Remove = ({ desk, view }: Omit<MembersProps, 'mayAct'>) => {
  const { members } = groupText(desk.page.locale);
  return (
    <details class="ds-details">
      <summary>{members.removeTitle}</summary>
      <p>{members.removeText}</p>
      <div class="actions">
        {view.members.map(({ participantId, firstName }) => (
          <PostButton
            action={at(desk.page, `/coordinator/groups/${view.id}/remove`)}
            label={members.remove(firstName)}
            values={{ participantId }}
            second
          />
        ))}
      </div>
    </details>
  );
};

const Member = (props: MemberProps & MembersProps) => {
  const { desk, member, mayAct } = props;
  const { members } = groupText(desk.page.locale);
  return (
    <li>
      <h3>{member.firstName}</h3>
      <p class="quiet">
        {members.statuses[member.status]}
        {member.assisted && `. ${members.assisted}`}
      </p>
      {member.mailTrouble && <p class="ds-validation-message">{members.mailTrouble}</p>}
      <div class="row">
        <Contact desk={desk} member={member} />
        {mayAct && <CallTick {...props} />}
      </div>
    </li>
  );
};

/** The call list: first names and ways to reach them, for the group's own coordinator. */
export const Members = ({ desk, view, mayAct }: MembersProps) => {
  const { members } = groupText(desk.page.locale);
  const beforeMeeting = mayAct && view.state !== 'meeting';
  return (
    <section>
      <h2>{members.title}</h2>
      {view.members.length === 0 && <p>{members.none}</p>}
      <ul class="links">
        {view.members.map((member) => (
          <Member desk={desk} view={view} member={member} mayAct={beforeMeeting} />
        ))}
      </ul>
      {beforeMeeting && view.members.length > 0 && <Remove desk={desk} view={view} />}
    </section>
  );
};
