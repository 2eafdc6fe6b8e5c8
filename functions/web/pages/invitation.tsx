import { participantText } from '../../../shared/i18n/index.ts';
import type { InvitationView } from '../../../shared/views/participant.ts';
import { ErrorSummary, type FormState, Tick } from './form-parts.tsx';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Form, PostButton } from './post.tsx';
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

const Answers = ({ form, confidentiality, base }: InvitationProps) => {
  const text = participantText(form.locale).place.invitation;
  return (
    <>
      <Form keeps action={base}>
        <input type="hidden" name="answer" value="accept" />
        <h2 class="ds-heading" data-size="xs">
          {text.promiseTitle}
        </h2>
        <blockquote>{confidentiality}</blockquote>
        <Tick form={form} name="confidentiality" label={text.confidentiality} />
        <p class="actions">
          <button type="submit" class="ds-button">
            {text.accept}
          </button>
        </p>
      </Form>
      <h2 class="ds-heading" data-size="xs">
        {text.otherTitle}
      </h2>
      <p>{text.otherHint}</p>
      <div class="actions">
        <PostButton action={base} label={text.decline} values={{ answer: 'decline' }} second />
        <PostButton action={base} label={text.time} values={{ answer: 'timeDoesNotFit' }} second />
      </div>
    </>
  );
};

const Accepted = ({ form, base, seat }: InvitationProps) => {
  const text = participantText(form.locale).place.invitation;
  return (
    <>
      {seat.meeting === undefined && <p>{text.accepted}</p>}
      <h2 class="ds-heading" data-size="xs">
        {text.changeMind}
      </h2>
      <PostButton action={base} label={text.giveBack} values={{ answer: 'decline' }} second />
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
      {open ? <Answers {...props} /> : <Accepted {...props} />}
    </Layout>
  );
};
