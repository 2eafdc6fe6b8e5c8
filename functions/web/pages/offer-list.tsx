import { type Locale, participantText } from '../../../shared/i18n/index.ts';

/** What a person has offered, in words; no theme by name, since these pages may be seen by others. */
export type OfferWords = {
  readonly home: string;
  readonly travel: string;
  readonly slots: string;
  readonly languages: string;
  readonly mode: string;
};

const inOrder = ['home', 'travel', 'slots', 'languages', 'mode'] as const;

/** Names and values. */
export const offerFacts = (locale: Locale, offers: OfferWords): readonly (readonly [string, string])[] => {
  const names = participantText(locale).place.offers;
  return inOrder.map((fact) => [names[fact], offers[fact]]);
};

/** The rows of a list of facts; they stand inside the `dl` of their page. */
export const OfferRows = ({ locale, offers }: { locale: Locale; offers: OfferWords }) => (
  <>
    {offerFacts(locale, offers).map(([name, value]) => (
      <>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </>
    ))}
  </>
);
