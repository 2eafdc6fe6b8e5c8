import { type Contact, comparable, readContact } from '../contact.ts';
import { type Reader, right, wrong } from './read.ts';

const most = 10;
const longest = most * 320;

/** People not to be met, one e-mail address or phone number a line (commas and semicolons do as well). */
export const guardList: Reader<readonly Contact[]> = (raw) => {
  if (raw === undefined) return right([]);
  if (typeof raw !== 'string') return wrong('notText');
  if (raw.length > longest) return wrong('tooLong');
  const lines = raw.split(/[\r\n,;]+/).filter((entry) => entry.trim() !== '');
  if (lines.length > most) return wrong('tooMany');
  const found = lines.map(readContact).filter((entry) => entry !== undefined);
  if (found.length < lines.length) return wrong('emailOrPhone');
  return right([...new Map(found.map((entry) => [comparable(entry), entry])).values()]);
};
