import { participantText } from '../../../shared/i18n/index.ts';
import type { InvitationView } from '../../../shared/views/participant.ts';
import { ErrorSummary, type FormState } from './form-parts.tsx';
import { InvitationAnswers } from './invitation-answers.tsx';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { SeatPanel, type SeatWords } from './seat.tsx';

type InvitationProps = {
  readonly page: PageContext;
  readonly form: FormState;
  readonly view: Pick<InvitationView, 'firstName' | 'state'>;
  readonly seat: SeatWords;
  /** The organisation's words of the promise. */
  readonly confidentiality: string;
  /** Path of this invitation, with language. */
  readonly base: string;
};

const Accepted = ({ form, base, seat }: InvitationProps) => {
  const text = participantText(form.locale).place.invitation;
  return (
    <>
      {seat.meeting === undefined && seat.lookingUntil === undefined && <p>{text.accepted}</p>}
      <h2 class="ds-heading" data-size="xs">
        {text.changeMind}
      </h2>
      <p class="actions">
        <a class="ds-button" data-variant="secondary" href={`${base}/give-back`}>
          {text.giveBack}
        </a>
      </p>
    </>
  );
};

/** A place on offer, or one that was accepted and can still be given back. */
export const InvitationPage = (props: InvitationProps) => {
  const { page, form, view, seat } = props;
  const text = participantText(page.locale).place.invitation;
  const open = view.state === 'open';
  return (
    <Layout page={page} title={text.title} personal keeps={open}>
      <h1 class="ds-heading" data-size="md">
        {open ? text.hello(view.firstName) : text.acceptedTitle}
      </h1>
      <ErrorSummary form={form} labels={{ confidentiality: text.confidentiality }} />
      {open && <p>{text.lead}</p>}
      <SeatPanel locale={page.locale} seat={seat} />
      {open && seat.answerBy !== undefined && <p>{text.answerBy(seat.answerBy)}</p>}
      {open ? <InvitationAnswers {...props} action={props.base} keeps /> : <Accepted {...props} />}
    </Layout>
  );
};
