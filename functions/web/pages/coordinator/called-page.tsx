import { listed } from '../../../../shared/i18n/format.ts';
import { participantText } from '../../../../shared/i18n/index.ts';
import type { CalledPersonView } from '../../../../shared/views/coordinator.ts';
import { AskBody } from '../ask-first.tsx';
import { type OfferWords, offerFacts } from '../offer-list.tsx';
import { mayLeave, mayResume, pausesAtOnce } from '../place-states.ts';
import { PostButton } from '../post.tsx';
import { SeatPanel, type SeatWords } from '../seat.tsx';
import { calledPath, stateWords } from './called-list-page.tsx';
import { at, type Desk, DeskLayout, Facts, PhoneLink } from './desk.tsx';
import { phoneText } from './text.ts';

type PersonProps = { readonly desk: Desk; readonly person: CalledPersonView };
type StandingProps = PersonProps & { readonly seat?: SeatWords | undefined };
type HeldProps = PersonProps & { readonly offers: OfferWords };

/** Whoever is asked whether they want a place answers that in the call; whoever has one leaves, which is asked once more. */
const Actions = ({ desk: { page }, person }: PersonProps) => {
  const { called } = phoneText(page.locale);
  const path = at(page, `${calledPath}/${person.participantId}`);
  const { state } = person.place;
  return (
    <section>
      <h2>{called.doTitle}</h2>
      <div class="actions">
        {mayResume(state) && <PostButton action={`${path}/resume`} label={called.resume} />}
        {pausesAtOnce(state) && <PostButton action={`${path}/pause`} label={called.pause} second />}
        {mayLeave(state) && (
          <a class="ds-button" data-variant="secondary" href={`${path}/leave`}>
            {called.leave}
          </a>
        )}
        <a class="ds-button" data-variant="secondary" href={`${path}/change`}>
          {called.change}
        </a>
        <a class="ds-button" data-variant="secondary" href={`${path}/withdraw`}>
          {called.withdraw}
        </a>
      </div>
    </section>
  );
};

/** What my place says to its owner, to be read out: why not yet, or which place, and when they meet. */
const Standing = ({ desk: { page }, person: { place }, seat }: StandingProps) => {
  const { reasons, missingTitle } = participantText(page.locale).place;
  const { heldHint } = phoneText(page.locale).called;
  return (
    <>
      {place.waitReason !== undefined && (
        <section>
          <h2>{missingTitle}</h2>
          <p class="hint">{heldHint}</p>
          <p>{reasons[place.waitReason]}</p>
        </section>
      )}
      {seat !== undefined && <SeatPanel locale={page.locale} seat={seat} />}
    </>
  );
};

/** Everything that was asked for when they were signed up, in words that can be read out. */
const Held = ({ desk: { page, labels }, person, offers }: HeldProps) => {
  const { called } = phoneText(page.locale);
  const { place, firstName, consentAt } = person;
  const { preferences, waitingSince, guardEntries } = place;
  return (
    <section>
      <h2>{called.held}</h2>
      <p>{called.heldHint}</p>
      <Facts
        facts={[
          [called.name, firstName],
          [called.since, waitingSince && labels.day(waitingSince)],
          ...offerFacts(page.locale, offers),
          [called.themes, listed(preferences.themes.map(labels.theme), page.locale)],
          [participantText(page.locale).place.offers.guard, String(guardEntries)],
          [called.consentAt, consentAt && labels.day(consentAt)],
        ]}
      />
      <p>
        <a href={at(page, `${calledPath}/${person.participantId}/data.json`)} download={called.dataName}>
          {called.data}
        </a>
      </p>
    </section>
  );
};

/** What my place is to others, for whoever has none: read out and done by the one who calls them (B9, B29). */
export const CalledPage = ({ desk, person, seat, offers }: StandingProps & HeldProps) => {
  const { called } = phoneText(desk.page.locale);
  return (
    <DeskLayout desk={desk} title={person.firstName}>
      <p>
        <PhoneLink phone={person.phone} /> <span class="quiet">{stateWords(called, person.place.state)}</span>
      </p>
      <Standing desk={desk} person={person} seat={seat} />
      <Actions desk={desk} person={person} />
      <Held desk={desk} person={person} offers={offers} />
      <p>
        <a href={at(desk.page, calledPath)}>{called.title}</a>
      </p>
    </DeskLayout>
  );
};

type AskProps = PersonProps & { readonly way: 'withdraw' | 'leave' };

/** Asks once more; a yes posts to the page itself. */
export const CalledAskPage = ({ desk, person, way }: AskProps) => {
  const { withdrawAsk, leaveAsk } = phoneText(desk.page.locale).called;
  const text = way === 'withdraw' ? withdrawAsk : leaveAsk;
  const path = at(desk.page, `${calledPath}/${person.participantId}`);
  return (
    <DeskLayout desk={desk} title={text.title(person.firstName)}>
      <AskBody
        text={text}
        yes={`${path}/${way}`}
        no={path}
        tone={way === 'withdraw' ? 'danger' : undefined}
      />
    </DeskLayout>
  );
};
