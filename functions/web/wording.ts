import type { FormValues } from '../../shared/domain/forms/form-values.ts';
import type { Practical } from '../../shared/domain/forms/preferences.ts';
import type { SeatView } from '../../shared/domain/participant.ts';
import { addHours, type Instant } from '../../shared/domain/time.ts';
import {
  clock,
  dayAndClock,
  listed,
  listedLanguages,
  longDay,
  type Reader,
} from '../../shared/i18n/format.ts';
import { type Locale, participantText } from '../../shared/i18n/index.ts';
import { slotName } from '../../shared/i18n/slot-name.ts';
import { areaName, languageName, openTheme } from '../../shared/organisation/labels.ts';
import type { Organisation } from '../../shared/organisation/schema.ts';
import type { PlaceView, SuggestionView } from '../../shared/views/participant.ts';
import type { OfferWords } from './pages/offer-list.tsx';
import type { PlaceWords } from './pages/place.tsx';
import type { SeatWords } from './pages/seat.tsx';
import { type ChangeWords, changeWords } from './pages/suggestion.tsx';

/** Puts ids and moments into words for one organisation and one language. */
export type Wording = { readonly organisation: Organisation; readonly locale: Locale };

const readerOf = ({ organisation, locale }: Wording): Reader => ({ locale, timeZone: organisation.timeZone });

export const dayWords = (wording: Wording, at: Instant): string => longDay(at, readerOf(wording));

const meetingWords = (wording: Wording, meeting: NonNullable<SeatView['meeting']>): SeatWords['meeting'] => ({
  start: dayAndClock(meeting.startsAt, readerOf(wording)),
  end: clock(addHours(meeting.startsAt, meeting.lengthMinutes / 60), readerOf(wording)),
  place: meeting.place,
});

/** As coarse as the reckoning behind it. */
const minuteStep = 5;

type Seated = Pick<PlaceView, 'seatMinutes'> & { readonly seat: SeatView };

export const seatWords = (wording: Wording, { seat, seatMinutes }: Seated): SeatWords => {
  const { organisation, locale } = wording;
  const meeting = seat.meeting && meetingWords(wording, seat.meeting);
  return {
    area: areaName(organisation, seat.area, locale),
    slot: slotName(seat.slot, locale),
    language: languageName(organisation, seat.language, locale),
    themed: seat.themed,
    ...(seat.choice !== undefined && { choice: seat.choice }),
    ...(seatMinutes !== undefined && { minutes: Math.ceil(seatMinutes / minuteStep) * minuteStep }),
    ...(seat.coordinatorName !== undefined && { coordinatorName: seat.coordinatorName }),
    ...(seat.answerBy !== undefined && { answerBy: dayAndClock(seat.answerBy, readerOf(wording)) }),
    ...(seat.lookingUntil !== undefined && {
      lookingUntil: dayAndClock(seat.lookingUntil, readerOf(wording)),
    }),
    ...(meeting !== undefined && { meeting }),
  };
};

/** Where, when and how somebody can meet, in words. */
export const offerWords = ({ organisation, locale }: Wording, preferences: Practical): OfferWords => {
  const text = participantText(locale).signUp;
  const modes = [
    ...(preferences.inPerson ? [text.inPerson] : []),
    ...(preferences.video ? [text.video] : []),
  ];
  return {
    home: areaName(organisation, preferences.home, locale),
    travel: text.minutes(preferences.maxMinutes),
    slots: listed(
      preferences.slots.map((slot) => slotName(slot, locale)),
      locale,
    ),
    languages: listedLanguages(
      preferences.languages.map((id) => languageName(organisation, id, locale)),
      locale,
    ),
    mode: listed(modes, locale),
  };
};

const words = ({ locale }: Wording, { change }: Pick<SuggestionView, 'change'>): ChangeWords =>
  changeWords(locale, change, (slot) => slotName(slot, locale));

/** My place in words. A seat is shown from the invitation on; before that it looks like waiting. */
export const placeWords = (wording: Wording, view: PlaceView): PlaceWords => ({
  view,
  ...(view.waitingSince !== undefined && { since: dayWords(wording, view.waitingSince) }),
  ...(view.interestAnswerBy !== undefined && {
    interestBy: dayAndClock(view.interestAnswerBy, readerOf(wording)),
  }),
  ...(view.seat !== undefined && { seat: seatWords(wording, { ...view, seat: view.seat }) }),
  ...(view.state === 'invited' && view.seat !== undefined && { openRound: view.seat.round }),
  ...(view.suggestion && { suggestion: { ...view.suggestion, words: words(wording, view.suggestion) } }),
  ...(view.widened && { widened: { key: view.widened.key, words: words(wording, view.widened) } }),
  offers: offerWords(wording, view.preferences),
});

const mostThemes = 4;

/** The ranked fields of the form: an open group after themes goes without saying, unless it was ranked among them. */
const themeValues = (themes: readonly string[]): Record<string, string> =>
  Object.fromEntries(themes.slice(0, mostThemes).map((theme, index) => [`theme${index + 1}`, theme]));

/** What stands in the change form at first. */
export const changeValues = ({ firstName, phone, locale, preferences }: PlaceView): FormValues => ({
  firstName,
  locale,
  phone: phone ?? '',
  home: preferences.home,
  maxMinutes: String(preferences.maxMinutes),
  slots: preferences.slots,
  languages: preferences.languages,
  mode: [...(preferences.inPerson ? ['inPerson'] : []), ...(preferences.video ? ['video'] : [])],
  ...themeValues(preferences.themes),
  ...(preferences.themes.includes(openTheme) ? {} : { onlyThemed: 'yes' }),
});
