import type { Locale } from '../../../shared/i18n/index.ts';
import { spoken } from './spoken.ts';

/** A heading and what stands under it. */
export const Part = ({ title, paragraphs }: { title: string; paragraphs: readonly string[] }) => (
  <>
    <h2 class="ds-heading" data-size="xs">
      {title}
    </h2>
    {paragraphs.map((paragraph) => (
      <p>{paragraph}</p>
    ))}
  </>
);

type LinesProps = {
  readonly lines: readonly string[];
  readonly ordered?: boolean;
  /** Of the lines, where it is not that of the page. */
  readonly lang?: Locale | undefined;
};

export const Lines = ({ lines, ordered, lang }: LinesProps) => {
  const items = lines.map((line) => <li>{line}</li>);
  return ordered ? (
    <ol class="ds-list" {...spoken(lang)}>
      {items}
    </ol>
  ) : (
    <ul class="ds-list" {...spoken(lang)}>
      {items}
    </ul>
  );
};

/** A heading over a list. */
export const ListPart = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <>
    <h2 class="ds-heading" data-size="xs">
      {title}
    </h2>
    <Lines lines={lines} />
  </>
);

/** Words that people say yes to or have read to them, as they were written: each line of its own is a paragraph. */
export const Agreement = ({ text }: { text: string }) => (
  <blockquote>
    {text.split('\n').map((paragraph, index) => (
      <>
        {index > 0 && '\n'}
        <p>{paragraph}</p>
      </>
    ))}
  </blockquote>
);
