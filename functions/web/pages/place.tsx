import { type Locale, participantText } from '../../../shared/i18n/index.ts';
import type { PlaceView } from '../../../shared/views/participant.ts';
import { ErrorSummary, type FormState } from './form-parts.tsx';
import { InvitationAnswers } from './invitation-answers.tsx';
import { Layout } from './layout.tsx';
import { OfferRows, type OfferWords } from './offer-list.tsx';
import type { PageContext } from './page-context.ts';
import { PauseButton } from './pause-button.tsx';
import { isSeated, mayLeave, mayResume } from './place-states.ts';
import { PostButton } from './post.tsx';
import { SeatPanel, type SeatWords } from './seat.tsx';
import { SuggestionPanel, type SuggestionWords, WidenedPanel, type WidenedWords } from './suggestion.tsx';
import { Way } from './way.tsx';

export type PlaceWords = {
  readonly view: Pick<PlaceView, 'state' | 'firstName' | 'waitReason' | 'guardEntries' | 'talk'>;
  readonly since?: string;
  readonly interestBy?: string;
  readonly seat?: SeatWords;
  /** Of an invitation that can be answered here and now: which one it is. */
  readonly openRound?: number;
  readonly suggestion?: SuggestionWords;
  readonly widened?: WidenedWords;
  readonly offers: OfferWords;
};

type State = PlaceView['state'];
type ShownState = keyof ReturnType<typeof participantText>['place']['states'];

/** A proposed place looks like waiting: nothing is certain before a coordinator has said yes. Ended ones have no page. */
const shownAs = (state: State): ShownState => {
  if (state === 'proposed') return 'waiting';
  return state === 'withdrawn' || state === 'erased' ? 'unconfirmed' : state;
};

type PartProps = { readonly locale: Locale; readonly base: string; readonly words: PlaceWords };

const StillInterested = ({ locale, base, by }: { locale: Locale; base: string; by: string }) => {
  const text = participantText(locale).place.interest;
  return (
    <section class="ds-card" data-variant="tinted" aria-labelledby="interest">
      <h2 class="ds-heading" data-size="xs" id="interest">
        {text.title}
      </h2>
      <p>{text.what(by)}</p>
      <PostButton action={`${base}/interested`} label={text.yes} />
    </section>
  );
};

const next = ({ locale, words: { view, seat } }: PartProps): string => {
  const text = participantText(locale).place;
  if (view.waitReason === 'beingAsked') return text.asking;
  if (view.state !== 'accepted') return text.states[shownAs(view.state)].next;
  if (seat?.lookingUntil !== undefined) return text.looking;
  return seat?.meeting === undefined ? text.states.accepted.next : text.meetingSet;
};

const Standing = (props: PartProps) => {
  const { locale, base, words } = props;
  const { view, since, seat, suggestion } = words;
  const text = participantText(locale).place;
  const state = text.states[shownAs(view.state)];
  return (
    <>
      <h2 class="ds-heading" data-size="xs">
        {state.title}
      </h2>
      <p>{state.what}</p>
      {since !== undefined && !isSeated(view.state) && <p>{text.since(since)}</p>}
      {view.state === 'invited' && seat?.answerBy !== undefined && <p>{text.answerBy(seat.answerBy)}</p>}
      {view.waitReason !== undefined && (
        <>
          <h2 class="ds-heading" data-size="xs">
            {text.missingTitle}
          </h2>
          <p>{text.reasons[view.waitReason]}</p>
        </>
      )}
      {suggestion !== undefined && <SuggestionPanel locale={locale} base={base} suggestion={suggestion} />}
      <h2 class="ds-heading" data-size="xs">
        {text.nextTitle}
      </h2>
      <p>{next(props)}</p>
    </>
  );
};

const Offers = ({ locale, base, words: { view, offers } }: PartProps) => {
  const text = participantText(locale).place.offers;
  return (
    <section aria-labelledby="offers">
      <h2 class="ds-heading" data-size="xs" id="offers">
        {text.title}
      </h2>
      <dl>
        <OfferRows locale={locale} offers={offers} />
        {view.guardEntries > 0 && (
          <>
            <dt>{text.guard}</dt>
            <dd>{view.guardEntries}</dd>
          </>
        )}
      </dl>
      {view.state !== 'unconfirmed' && (
        <p class="actions">
          <a class="ds-button" data-variant="secondary" href={`${base}/change`}>
            {text.change}
          </a>
        </p>
      )}
    </section>
  );
};

const Actions = ({ locale, base, words: { view } }: PartProps) => {
  const text = participantText(locale).place.actions;
  return (
    <section aria-labelledby="actions">
      <h2 class="ds-heading" data-size="xs" id="actions">
        {text.title}
      </h2>
      <div class="actions">
        {mayResume(view.state) && <PostButton action={`${base}/resume`} label={text.resume} />}
        <PauseButton state={view.state} action={`${base}/pause`} label={text.pause} />
        {mayLeave(view.state) && (
          <a class="ds-button" data-variant="secondary" href={`${base}/leave`}>
            {text.leave}
          </a>
        )}
        <a class="ds-button" data-variant="secondary" href={`${base}/withdraw`}>
          {text.withdraw}
        </a>
      </div>
      <p>
        <a class="ds-link" href={`${base}/data.json`} download={text.dataName}>
          {text.data}
        </a>
      </p>
    </section>
  );
};

/** What was answered or said a moment ago, and what became of it; `accept` needs no words of its own. */
const justAnswered = ['declined', 'otherTime', 'updated', 'guarded', 'seated'] as const;
export type JustAnswered = (typeof justAnswered)[number];

/** What of an address, or of an outcome, is said first on this page. */
export const saidFirst = (answered: string | undefined): JustAnswered | undefined =>
  justAnswered.find((known) => known === answered);

const Thanks = ({ locale, answered }: { locale: Locale; answered: JustAnswered | undefined }) => {
  if (answered === undefined) return null;
  const { title, what } = participantText(locale).place[answered];
  return (
    <div class="ds-card" data-color="success" data-variant="tinted" role="status">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{what}</p>
    </div>
  );
};

type PlaceProps = {
  readonly page: PageContext /** Path of this place, with language. */;
  readonly base: string;
  readonly words: PlaceWords;
  /** What was given with an answer that could not be taken. */
  readonly form: FormState;
  /** The organisation's words of the promise. */
  readonly confidentiality: string;
  readonly answered?: JustAnswered | undefined;
};

const Answering = ({ form, base, words, confidentiality }: PlaceProps) =>
  words.openRound === undefined ? null : (
    <InvitationAnswers
      form={form}
      confidentiality={confidentiality}
      action={`${base}/answer`}
      values={{ round: String(words.openRound) }}
    />
  );

/** My place: where I stand, what is missing, what happens next, and all I can do about it. */
export const PlacePage = (props: PlaceProps) => {
  const { page, base, words, form } = props;
  const text = participantText(page.locale).place;
  const part = { locale: page.locale, base, words };
  return (
    <Layout page={page} title={text.title} personal>
      <h1 class="ds-heading" data-size="md">
        {text.hello(words.view.firstName)}
      </h1>
      <ErrorSummary form={form} labels={{ confidentiality: text.invitation.confidentiality }} />
      <Thanks locale={page.locale} answered={props.answered} />
      <Way locale={page.locale} view={words.view} />
      {words.interestBy !== undefined && (
        <StillInterested locale={page.locale} base={base} by={words.interestBy} />
      )}
      {words.widened !== undefined && (
        <WidenedPanel locale={page.locale} base={base} widened={words.widened} />
      )}
      <Standing {...part} />
      {words.seat !== undefined && <SeatPanel locale={page.locale} seat={words.seat} />}
      <Answering {...props} />
      <Offers {...part} />
      <Actions {...part} />
    </Layout>
  );
};
