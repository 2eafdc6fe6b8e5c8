import { type Locale, participantText } from '../../../shared/i18n/index.ts';

/** A seat in words: what its owner may know of the group, and never a theme by name. */
export type SeatWords = {
  readonly area: string;
  readonly slot: string;
  readonly language: string;
  readonly themed: boolean;
  /** Where the theme stands in one's own list, 0 first. */
  readonly choice?: number;
  /** How long one's own way there is. */
  readonly minutes?: number;
  readonly coordinatorName?: string;
  readonly answerBy?: string;
  /** Until when the group looks for more people because it has become too small. */
  readonly lookingUntil?: string;
  /** Start with its day, end as a time of day, and the place as the coordinator wrote it. */
  readonly meeting?: { readonly start: string; readonly end: string; readonly place: string };
};

const Meeting = ({ locale, seat }: { locale: Locale; seat: SeatWords }) => {
  const text = participantText(locale).place.seat;
  const { meeting } = seat;
  return (
    <>
      <dt>{text.meeting}</dt>
      <dd>{meeting === undefined ? text.noMeeting : text.meetingTime(meeting.start, meeting.end)}</dd>
      {meeting !== undefined && (
        <>
          <dt>{text.place}</dt>
          <dd>
            <bdi>{meeting.place}</bdi>
          </dd>
        </>
      )}
    </>
  );
};

/** The kind, and that it is one's first or second choice; further down a list it is nothing to mention. */
const kindOf = (locale: Locale, { themed, choice }: SeatWords): string => {
  const text = participantText(locale).place.seat;
  const kind = themed ? text.themed : text.open;
  const place = choice === undefined ? undefined : text.choices[choice];
  return place === undefined ? kind : text.choice(kind, place);
};

/** The group as its participants may know it, and how it suits the one who reads: nothing about the others. */
export const SeatPanel = ({ locale, seat }: { locale: Locale; seat: SeatWords }) => {
  const text = participantText(locale).place.seat;
  return (
    <section class="ds-card" data-variant="tinted" aria-labelledby="seat">
      <h2 class="ds-heading" data-size="xs" id="seat">
        {text.title}
      </h2>
      <dl>
        <dt>{text.area}</dt>
        <dd>{seat.area}</dd>
        <dt>{text.slot}</dt>
        <dd>{seat.slot}</dd>
        <dt>{text.language}</dt>
        <dd>{seat.language}</dd>
        <dt>{text.kind}</dt>
        <dd>{kindOf(locale, seat)}</dd>
        {seat.minutes !== undefined && (
          <>
            <dt>{text.way}</dt>
            <dd>{text.wayMinutes(seat.minutes)}</dd>
          </>
        )}
        {seat.coordinatorName !== undefined && (
          <>
            <dt>{text.coordinator}</dt>
            <dd>
              <bdi>{seat.coordinatorName}</bdi>
            </dd>
          </>
        )}
        <Meeting locale={locale} seat={seat} />
      </dl>
      {seat.lookingUntil !== undefined && <p>{text.looking(seat.lookingUntil)}</p>}
    </section>
  );
};
