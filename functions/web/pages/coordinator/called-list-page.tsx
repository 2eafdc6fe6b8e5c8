import type { ParticipantState } from '../../../../shared/domain/lifecycle.ts';
import type { CoordinatorPhoneTexts } from '../../../../shared/i18n/catalogue.ts';
import type { CalledView } from '../../../../shared/views/coordinator.ts';
import { at, type Desk, DeskLayout, PhoneLink } from './desk.tsx';
import { phoneText } from './text.ts';

export const calledPath = '/coordinator/called';

type ShownState = keyof CoordinatorPhoneTexts['called']['states'];

/** A reserved place looks like waiting: nobody has promised it yet. The other ones never get here. */
const shownAs = (state: ParticipantState): ShownState =>
  state === 'proposed' || state === 'unconfirmed' || state === 'withdrawn' || state === 'erased'
    ? 'waiting'
    : state;

/** Where somebody stands, in a few words. */
export const stateWords = ({ states }: CoordinatorPhoneTexts['called'], state: ParticipantState): string =>
  states[shownAs(state)];

/** Erasing stands on the list itself: it is what nobody may have to look for. */
const Called = ({ desk: { page }, person }: { desk: Desk; person: CalledView }) => {
  const { called } = phoneText(page.locale);
  const { participantId, firstName, phone, state, caller } = person;
  const path = `${calledPath}/${participantId}`;
  const about = [stateWords(called, state), ...(caller === undefined ? [] : [called.caller(caller)])];
  return (
    <li>
      <h2>
        <a href={at(page, path)}>{firstName}</a>
      </h2>
      <p>
        <PhoneLink phone={phone} /> <span class="quiet">{about.join('. ')}</span>
      </p>
      <p>
        <a href={at(page, `${path}/withdraw`)}>{called.withdrawAsk.title(firstName)}</a>
      </p>
    </li>
  );
};

/** Everybody without e-mail whom this coordinator calls; for leads everybody there is. */
export const CalledListPage = ({ desk, people }: { desk: Desk; people: readonly CalledView[] }) => {
  const { called } = phoneText(desk.page.locale);
  return (
    <DeskLayout desk={desk} title={called.title}>
      <p>{people.length === 0 ? called.none : called.intro}</p>
      <ul class="links">
        {people.map((person) => (
          <Called desk={desk} person={person} />
        ))}
      </ul>
    </DeskLayout>
  );
};

/** The way to the list, where there is somebody in it. */
export const CalledLink = ({ desk: { page }, count }: { desk: Desk; count: number }) =>
  count === 0 ? null : (
    <p>
      <a href={at(page, calledPath)}>{phoneText(page.locale).called.link(count)}</a>
    </p>
  );
