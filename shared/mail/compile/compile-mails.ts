import { knownLocales, type Locale } from '../../organisation/locale.ts';
import { coordinatorFields, type Fields, participantFields } from '../mail-fields.ts';
import type { Subjects } from '../subjects.ts';
import { problemsIn } from './check-mail.ts';
import { NotAMail, readMarkdown, type WrittenMail } from './read-markdown.ts';
import { type NamedMail, writeModule } from './write-module.ts';

type Table = Readonly<Record<string, Fields>>;
export const parts: Readonly<Record<string, Table>> = {
  participant: participantFields,
  coordinator: coordinatorFields,
};

/** Path below `texts` and text of every file there. */
export type Files = ReadonlyMap<string, string>;
type SubjectsOf = Readonly<Record<Locale, Subjects>>;

/** `meetingSet` is written in `meeting-set.md`. */
const fileOf = (name: string): string =>
  `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.md`;

type Place = { readonly locale: Locale; readonly part: string; readonly name: string; readonly path: string };

const places: readonly Place[] = knownLocales.flatMap((locale) =>
  Object.entries(parts).flatMap(([part, table]) =>
    Object.keys(table).map((name) => ({ locale, part, name, path: `${locale}/${part}/${fileOf(name)}` })),
  ),
);

type Read = { readonly place: Place; readonly mail: WrittenMail; readonly subject: string | undefined };

const reading = (text: string): WrittenMail | string => {
  try {
    return readMarkdown(text);
  } catch (error) {
    if (error instanceof NotAMail) return error.message;
    throw error;
  }
};

const subjectProblems = (
  { place, mail, subject }: Read,
  others: readonly Read[],
  of: SubjectsOf,
): string[] => {
  if (subject === undefined)
    return [`the subject "${mail.subject}" is not one of: ${Object.values(of[place.locale]).join(' · ')}`];
  const first = others.find(({ place: { name } }) => name === place.name);
  return first?.subject === undefined || first.subject === subject
    ? []
    : [`the subject says something else than in ${first.place.path}`];
};

const readOne = (place: Place, text: string, subjects: SubjectsOf): Read | string => {
  const mail = reading(text);
  if (typeof mail === 'string') return `${place.path}: ${mail}.`;
  const [subject] = Object.entries(subjects[place.locale]).find(([, words]) => words === mail.subject) ?? [];
  return { place, mail, subject };
};

const problemsOf = (read: readonly Read[], subjects: SubjectsOf): readonly string[] =>
  read.flatMap((one) => {
    const { part, name, path } = one.place;
    const found = [
      ...problemsIn(one.mail, parts[part]?.[name] ?? {}),
      ...subjectProblems(one, read, subjects),
    ];
    return found.map((problem) => `${path}: ${problem}.`);
  });

/** Modules by their path below `templates`, or what is wrong, one line for each thing. */
export type Compiled =
  | { readonly ok: true; readonly modules: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly problems: readonly string[] };

const modulesOf = (read: readonly Read[]): ReadonlyMap<string, string> =>
  new Map(
    knownLocales.flatMap((locale) =>
      Object.entries(parts).map(([part, fields]) => {
        const mails = read
          .filter(({ place }) => place.locale === locale && place.part === part)
          .map(({ place, mail, subject = '' }): NamedMail => ({ name: place.name, subject, mail }));
        return [`${locale}/${part}.ts`, writeModule({ part, locale, fields }, mails)] as const;
      }),
    ),
  );

/** From the Markdown of all mails in all languages to the TypeScript that the mailer carries. */
export const compileMails = (files: Files, subjects: SubjectsOf): Compiled => {
  const paths = new Set(places.map(({ path }) => path));
  const strange = [...files.keys()].filter((path) => !paths.has(path));
  const missing = places.filter(({ path }) => !files.has(path));
  const tried = places.flatMap((place) => {
    const text = files.get(place.path);
    return text === undefined ? [] : [readOne(place, text, subjects)];
  });
  const read = tried.filter((one) => typeof one !== 'string');
  const problems = [
    ...missing.map(({ path }) => `${path}: this mail is missing.`),
    ...strange.map((path) => `${path}: there is no such mail.`),
    ...tried.filter((one) => typeof one === 'string'),
    ...problemsOf(read, subjects),
  ];
  return problems.length === 0 ? { ok: true, modules: modulesOf(read) } : { ok: false, problems };
};
