import EmailReplyParser from 'email-reply-parser';

/**
 * More than any answer has; what is cut off lies below it, in what the mail quotes. The library takes time
 * by the square of what it reads, so that a hostile mail must be short before it gets there.
 */
const mostCharacters = 2000;

/** The line that introduces a quote breaks in two where it is long; its first half has the date. */
const introduces = (line: string | undefined): boolean => /\d{1,2}[.:]\d{2}/.test(line ?? '');

/** From the line that names our own address on, it is our mail again, in every language and mail program. */
const aboveOwnAddress = (lines: readonly string[], ownAddresses: readonly string[]): readonly string[] => {
  const own = ownAddresses.map((address) => address.toLowerCase());
  const at = lines.findIndex((line) => own.some((address) => line.toLowerCase().includes(address)));
  if (at < 0) return lines;
  return lines.slice(0, introduces(lines[at - 1]) ? at - 1 : at);
};

/** Without room at the ends of lines, and one empty line where there are many. */
const beginningOf = (text: string): readonly string[] =>
  text
    .slice(0, 16 * mostCharacters)
    .split('\n')
    .map((line) => line.trim())
    .filter((line, index, all) => line !== '' || all[index - 1] !== '')
    .join('\n')
    .slice(0, mostCharacters)
    .split('\n');

const isMarkedQuote = (line: string): boolean => /^\s*>/.test(line);
const isRuler = (line: string): boolean => /^\s*[-_=*]{5,}\s*$/.test(line);

/**
 * What somebody wrote themselves: without the mail they answer to. The library knows the marks of mail
 * programs; the rest (Outlook in Norwegian, and languages it does not know) is told by our own address.
 */
export const visibleText = (text: string, ownAddresses: readonly string[]): string => {
  const lines = beginningOf(text);
  const above = aboveOwnAddress(lines, ownAddresses).join('\n');
  return new EmailReplyParser()
    .parseReply(above)
    .split('\n')
    .filter((line) => !isMarkedQuote(line) && !isRuler(line))
    .join('\n')
    .trim();
};
