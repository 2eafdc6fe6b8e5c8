import { type Locale, participantText } from '../../../shared/i18n/index.ts';

/** What a person has offered, in words; no theme by name, since these pages may be seen by others. */
export type OfferWords = {
  readonly home: string;
  readonly travel: string;
  readonly slots: string;
  readonly languages: string;
  readonly mode: string;
};

/** The rows of a list of facts; one stands inside the `dl` of its page. */
export const OfferRows = ({ locale, offers }: { locale: Locale; offers: OfferWords }) => {
  const text = participantText(locale).place.offers;
  return (
    <>
      <dt>{text.home}</dt>
      <dd>{offers.home}</dd>
      <dt>{text.travel}</dt>
      <dd>{offers.travel}</dd>
      <dt>{text.slots}</dt>
      <dd>{offers.slots}</dd>
      <dt>{text.languages}</dt>
      <dd>{offers.languages}</dd>
      <dt>{text.mode}</dt>
      <dd>{offers.mode}</dd>
    </>
  );
};
