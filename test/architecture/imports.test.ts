import { describe, expect, it } from 'vitest';
import { type Import, type Source, sources } from './sources.ts';

/** A rule of the house: who (by path) may import what; everything else breaks it. */
type Rule = { readonly who: RegExp; readonly may: readonly RegExp[]; readonly name: string };

const node = /^node:/;
const own = (path: string) => new RegExp(`^${path}`);

const rules: readonly Rule[] = [
  {
    name: 'organisation knows nothing but itself',
    who: own('shared/organisation/'),
    may: [own('shared/organisation/'), /^zod$/],
  },
  {
    name: 'the domain is pure',
    who: own('shared/domain/'),
    may: [own('shared/domain/'), own('shared/organisation/'), /^zod$/, /^luxon$/],
  },
  { name: 'matching knows only itself', who: /^shared\/matching\/(?!cli)/, may: [own('shared/matching/')] },
  {
    name: 'use cases know domain, matching and ports',
    who: own('shared/use-cases/'),
    may: [
      own('shared/use-cases/'),
      own('shared/domain/'),
      own('shared/matching/'),
      own('shared/organisation/'),
      own('shared/views/'),
    ],
  },
  {
    name: 'the store knows domain and DynamoDB',
    who: own('shared/store/'),
    may: [
      own('shared/store/'),
      own('shared/domain/'),
      /^shared\/use-cases\/ports\.ts$/,
      /^@aws-sdk\/(client|lib)-dynamodb$/,
      /^zod$/,
      node,
    ],
  },
  {
    name: 'mail knows domain, texts and its libraries',
    who: /^shared\/mail\/(?!compile\/)/,
    may: [
      own('shared/mail/'),
      own('shared/calendar/'),
      own('shared/domain/'),
      own('shared/i18n/'),
      own('shared/organisation/'),
      /^shared\/use-cases\/(mail-port|ports)\.ts$/,
      /^(nodemailer|ical-generator|luxon|zod|@aws-sdk\/client-ses)/,
      node,
    ],
  },
  {
    name: 'calendars know what they hold and the library that writes it',
    who: own('shared/calendar/'),
    may: [
      own('shared/calendar/'),
      own('shared/domain/'),
      own('shared/i18n/'),
      own('shared/organisation/'),
      own('shared/views/'),
      /^ical-generator$/,
    ],
  },
  {
    name: 'what people answer is read by libraries and words alone',
    who: own('shared/reply/'),
    may: [
      own('shared/reply/'),
      own('shared/domain/'),
      own('shared/organisation/'),
      /^(postal-mime|email-reply-parser|htmlparser2)$/,
    ],
  },
  {
    name: 'views are types over the domain',
    who: own('shared/views/'),
    may: [own('shared/views/'), own('shared/domain/'), own('shared/organisation/')],
  },
  {
    name: 'texts know nothing of the system',
    who: own('shared/i18n/'),
    may: [own('shared/i18n/'), own('shared/organisation/'), own('shared/domain/'), own('shared/views/')],
  },
  {
    name: 'pages show what they are given',
    who: own('functions/web/pages/'),
    may: [
      own('functions/web/pages/'),
      own('shared/i18n/'),
      own('shared/views/'),
      own('shared/organisation/'),
      own('shared/domain/'),
      /^hono\/jsx/,
      /^hono\/html/,
    ],
  },
];

const sesOnly =
  /^shared\/mail\/ses-mailer\.ts$|^shared\/runtime\/mail-deps\.ts$|^infra\/(doctor\/aws\/mail|operations\/leave\/aws-cloud)\.ts$/;

const broken = (all: readonly Source[], isBroken: (source: Source, one: Import) => boolean): string[] =>
  all.flatMap((source) =>
    source.imports.filter((one) => isBroken(source, one)).map((one) => `${source.path} → ${one.from}`),
  );

const all = sources();

describe('who may import whom', () => {
  it('reads the whole house', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(all.flatMap((source) => source.imports).length).toBeGreaterThan(all.length);
  });

  it.each(rules)('$name', ({ who, may }) => {
    expect(all.some((source) => who.test(source.path))).toBe(true);
    expect(
      broken(all, ({ path }, { from }) => who.test(path) && !may.some((allowed) => allowed.test(from))),
    ).toEqual([]);
  });

  it('functions never import each other, nor infra', () => {
    const room = (path: string) => path.split('/')[1];
    const wrong = broken(
      all,
      ({ path }, { from, own: ours }) =>
        path.startsWith('functions/') &&
        ours &&
        (from.startsWith('infra/') || (from.startsWith('functions/') && room(from) !== room(path))),
    );
    expect(wrong).toEqual([]);
  });

  it('shared imports neither functions nor infra', () => {
    expect(
      broken(all, ({ path }, { from }) => path.startsWith('shared/') && /^(functions|infra)\//.test(from)),
    ).toEqual([]);
  });

  it('infra knows functions by path only; the local system knows no CDK', () => {
    const wrong = broken(
      all,
      ({ path }, { from, typeOnly }) =>
        path.startsWith('infra/') &&
        !path.startsWith('infra/local/') &&
        from.startsWith('functions/') &&
        !typeOnly,
    );
    expect(wrong).toEqual([]);
    expect(
      broken(
        all,
        ({ path }, { from }) => path.startsWith('infra/local/') && /^(aws-cdk-lib|constructs)/.test(from),
      ),
    ).toEqual([]);
  });

  it('nothing that is deployed knows of the tests; the rehearsal plays their story, the local system shows their gallery', () => {
    const may = /^(test|bench|docs)\/|^infra\/rehearsal\/|^infra\/local\/start\.ts$/;
    expect(broken(all, ({ path }, { from }) => from.startsWith('test/') && !may.test(path))).toEqual([]);
    const local = broken(
      all,
      ({ path }, { from }) => path.startsWith('infra/local/') && from.startsWith('test/'),
    );
    expect(local).toEqual(['infra/local/start.ts → test/gallery/gallery.tsx']);
  });

  it('Markdown is read when mails are compiled, never at run time', () => {
    const compiles = own('shared/mail/compile/');
    const wrong = broken(
      all,
      ({ path }, { from }) => !compiles.test(path) && (from === 'marked' || compiles.test(from)),
    );
    expect(wrong).toEqual([]);
    expect(all.some(({ imports }) => imports.some(({ from }) => from === 'marked'))).toBe(true);
  });

  it('SES is known to the sender, to those who make its client, to the doctor, and to who leaves', () => {
    expect(
      broken(all, ({ path }, { from }) => from === '@aws-sdk/client-ses' && !sesOnly.test(path)),
    ).toEqual([]);
  });
});
