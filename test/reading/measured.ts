import '../all-languages.ts';
import { problemText } from '../../shared/i18n/index.ts';
import { mailKinds } from '../../shared/mail/kinds.ts';
import { everyMessage, rendered } from '../mail/rendering.ts';
import { readPage } from '../web/support/html.ts';
import { blocksOf } from './blocks.ts';
import { onlySentences, type Reading, readingOf } from './lix.ts';
import { participantPages } from './participant-pages.ts';

/** `all`: every block of text counts as a sentence, also the name of a field; `sentences`: running text only. */
export type Measured = { readonly name: string; readonly all: Reading; readonly sentences: Reading };

const measured = (name: string, texts: readonly string[]): Measured => ({
  name,
  all: readingOf(texts),
  sentences: readingOf(onlySentences(texts)),
});

/** What stands between the frame's header and foot, which are the same on every page. */
export const measuredPages = async (): Promise<readonly Measured[]> =>
  (await participantPages()).map(({ name, html }) =>
    measured(name, readPage(html).all('main').flatMap(blocksOf)),
  );

/** What can be in the way, as a page of its own. */
export const measuredProblems = (): readonly Measured[] =>
  Object.entries(problemText('nb').pages).map(([name, { title, what, kept, next }]) =>
    measured(`problem: ${name}`, [title, what, kept, next]),
  );

/** Every mail to a participant, above its foot and without its addresses. */
export const measuredMails = (): readonly Measured[] =>
  everyMessage()
    .filter(({ kind }) => mailKinds[kind].to === 'participant')
    .map((message) => {
      const [body = ''] = rendered(message).text.split('\n--\n');
      const lines = body.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('http'));
      return measured(`mail: ${message.kind}`, lines);
    });
