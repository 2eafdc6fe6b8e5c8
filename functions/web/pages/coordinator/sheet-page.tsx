import type { Locale } from '../../../../shared/i18n/index.ts';
import { Agreement } from '../prose.tsx';
import { spoken } from '../spoken.ts';
import { type Desk, DeskLayout } from './desk.tsx';
import { groupText } from './text.ts';

type SheetPageProps = {
  readonly desk: Desk;
  /** The organisation's own words, in the language of the page. */
  readonly confidentiality: string;
  readonly startPack: readonly string[];
  readonly startPackLang: Locale | undefined;
};

/** To print for the first meeting: the promise and how to go about it. Nobody signs (B8). */
export const SheetPage = ({ desk, confidentiality, startPack, startPackLang }: SheetPageProps) => {
  const { sheet } = groupText(desk.page.locale);
  return (
    <DeskLayout desk={desk} title={sheet.title}>
      <h2>{sheet.confidentiality}</h2>
      <Agreement text={confidentiality} />
      <h2>{sheet.startPack}</h2>
      {startPack.map((paragraph) => (
        <p {...spoken(startPackLang)}>{paragraph}</p>
      ))}
      <p class="actions hint">{sheet.print}</p>
    </DeskLayout>
  );
};
