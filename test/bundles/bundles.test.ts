import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import budgets from '../../infra/bundle-budgets.json' with { type: 'json' };
import { functionNames } from '../../infra/constructs/bundle.ts';
import { startBytes, startFiles } from '../../infra/constructs/start-files.ts';
import { type LocalTable, startTableEmulator } from '../../infra/local/table-emulator.ts';
import { formatToken } from '../../shared/domain/token.ts';
import { knownLocales } from '../../shared/organisation/locale.ts';
import { dumpTable } from '../../shared/store/dump.ts';
import { allInputs, build, foreignImports, startInputs, totalBytes } from './built.ts';
import { answerOf, run } from './child.ts';
import { startKeyServer } from './key-server.ts';

/** Of what is read at the start; whatever is read later, a language for one, is for the budget alone. */
const mostStartBytes = 1_000_000;

const names = {
  web: ['TABLE_NAME', 'JOURNAL_NAME', 'ORGANISATION', 'BASE_URL', 'CONTACT_KEY_ID', 'MATCHING'],
  mailer: ['TABLE_NAME', 'ORGANISATION', 'BASE_URL', 'CONFIGURATION_SET'],
  matcher: ['TABLE_NAME', 'ORGANISATION', 'CONTACT_KEY_ID', 'MATCHING_MOVES'],
  'follow-up': [
    'TABLE_NAME',
    'JOURNAL_NAME',
    'ORGANISATION',
    'BASE_URL',
    'CONTACT_KEY_ID',
    'CONFIGURATION_SET',
  ],
  feedback: ['TABLE_NAME'],
  inbound: ['TABLE_NAME', 'JOURNAL_NAME', 'ORGANISATION', 'CONTACT_KEY_ID', 'REPLY_DOMAIN'],
} as const;

const values: Readonly<Record<string, string>> = {
  TABLE_NAME: 'krets',
  JOURNAL_NAME: 'krets-erasures',
  ORGANISATION: 'link-bergen',
  BASE_URL: 'https://krets.example.org',
  MATCHING: 'arn:aws:lambda:eu-north-1:000000000000:function:matcher',
  CONTACT_KEY_ID: 'key-1',
  CONFIGURATION_SET: 'settings',
  MATCHING_MOVES: '1000',
  REPLY_DOMAIN: 'svar.example.org',
};

/** What Lambda itself sets. */
const lambda = {
  AWS_REGION: 'eu-north-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
};

const health = {
  version: '2.0',
  routeKey: '$default',
  rawPath: '/health',
  rawQueryString: '',
  headers: { host: 'krets.example.org' },
  requestContext: {
    domainName: 'krets.example.org',
    http: { method: 'GET', path: '/health', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    requestId: 'R-1',
    stage: '$default',
  },
  isBase64Encoded: false,
};

const only = (wanted: readonly string[]): Record<string, string> =>
  Object.fromEntries(wanted.map((name) => [name, values[name] ?? '']));

/** The table and the keys that a function may ask for when it starts. */
let table: LocalTable;
beforeAll(async () => {
  table = await startTableEmulator();
});
afterAll(() => table?.stop());

/** Whichever function is the first one ever makes the key; it and all others open that one. */
const opened = (targets: readonly string[]): readonly string[] =>
  targets.filter((target) => target !== 'TrentService.GenerateDataKeyWithoutPlaintext');

const started = (wanted: readonly string[], keyUrl: string) => ({
  ...lambda,
  ...only(wanted),
  ...(wanted.includes('TABLE_NAME') && { TABLE_NAME: table.tableName }),
  AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
  AWS_ENDPOINT_URL_KMS: keyUrl,
});

it('the pages have their style and their script beside the code', () => {
  const web = build('web');
  try {
    for (const file of ['style.css', 'draft.js'])
      expect(statSync(join(web.folder, file)).size, file).toBeGreaterThan(500);
  } finally {
    web.remove();
  }
});

it('the pages start without the tables of Unicode: nothing that is read then has an expression over them', () => {
  const web = build('web');
  try {
    const texts = [...startFiles(web.metafile)].map((path) =>
      readFileSync(join(web.folder, basename(path)), 'utf8'),
    );
    const literal = /(?<![\w\\])\/[^/\n"'`]{0,20}\\p\{[^\n]{0,40}/g;
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.flatMap((text) => text.match(literal) ?? [])).toEqual([]);
  } finally {
    web.remove();
  }
});

describe.each(functionNames)('bundle of %s', (name) => {
  let built: ReturnType<typeof build>;
  let keys: Awaited<ReturnType<typeof startKeyServer>>;
  const environment = (wanted: readonly string[]) => started(wanted, keys.url);

  beforeAll(async () => {
    built = build(name);
    keys = await startKeyServer();
  });
  afterAll(async () => {
    built?.remove();
    await keys.stop();
  });

  it('is as large as its budget says, reads at most 1 MB at the start, with no language of error messages that nobody reads', () => {
    const bytes = totalBytes(built.metafile);
    expect(startBytes(built.metafile)).toBeLessThanOrEqual(mostStartBytes);
    // Grown by a tenth: find out why, or say so by a larger budget. Far below: the budget holds nothing any more.
    expect(bytes / budgets[name]).toBeLessThanOrEqual(1.1);
    expect(bytes / budgets[name]).toBeGreaterThanOrEqual(0.8);
    const unread = allInputs(built.metafile).filter((path) => /zod\/.*locales\/(?!en\.)\w+\.js$/.test(path));
    // `import { z } from 'zod'` brings 40 languages; `import * as z from 'zod'` does not.
    expect(unread).toEqual([]);
  });

  it('asks for nothing that is not in it, but of Node; and has no way to credentials but the one that Lambda gives', () => {
    expect(foreignImports(built.metafile)).toEqual([]);
    const others = /credential-provider-(?!env\/)|nested-clients|token-providers/;
    expect(allInputs(built.metafile).filter((path) => others.test(path))).toEqual([]);
  });

  it('starts with the variables that the stack gives it, and calls nothing but its key', async () => {
    const ended = await run(built.entry, environment(names[name]));
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(answerOf(ended)).toBe('function');
    // The web function fetches its key when it is first wanted.
    const hashes = name !== 'web' && names[name].some((one) => one === 'CONTACT_KEY_ID');
    expect(opened(keys.targets)).toEqual(hashes ? ['TrentService.Decrypt'] : []);
    const rows = await dumpTable(table.client, table.tableName);
    expect(rows.filter(({ pk }) => pk !== 'CONTACT-KEY')).toEqual([]);
  });

  it('does not start without its variables, and names all of them', async () => {
    const { code, stderr } = await run(built.entry, environment([]));
    expect(code).not.toBe(0);
    expect(stderr).toBe(`Missing environment variables: ${names[name].join(', ')}.`);
  });

  it.each(names[name].map((missing) => [missing]))('does not start without %s', async (missing) => {
    const { code, stderr } = await run(
      built.entry,
      environment(names[name].filter((one) => one !== missing)),
    );
    expect(code).not.toBe(0);
    expect(stderr).toBe(`Missing environment variables: ${missing}.`);
  });

  it('does not start for an organisation that there is no file of', async () => {
    const env = { ...environment(names[name]), ORGANISATION: 'nowhere' };
    const { code, stderr } = await run(built.entry, env);
    const needs = names[name].some((one) => one === 'ORGANISATION');
    expect(code === 0).toBe(!needs);
    expect(stderr.includes('There is no organisation file "nowhere"')).toBe(needs);
  });
});

describe('web bundle', () => {
  let built: ReturnType<typeof build>;
  let keys: Awaited<ReturnType<typeof startKeyServer>>;
  beforeAll(async () => {
    built = build('web');
    keys = await startKeyServer();
  });
  afterAll(async () => {
    built?.remove();
    await keys.stop();
  });

  it('holds nothing of mail or the machinery of other functions, and reads the engine and calendars when they are wanted', () => {
    const foreign =
      /nodemailer|client-ses|powertools\/batch|shared\/mail\/|functions\/(?!web\/)|aws-cdk|esbuild/;
    const inputs = allInputs(built.metafile);
    expect(inputs.filter((path) => foreign.test(path))).toEqual([]);
    for (const later of ['shared/matching/solve.ts', 'shared/calendar/meetings-feed.ts'])
      expect([inputs.includes(later), startInputs(built.metafile).includes(later)]).toEqual([true, false]);
    expect(inputs).toContain('functions/web/app-with.ts');
  });

  it('reads the texts of a language when a visitor reads them, and has no organisation file left to check', () => {
    const texts = /shared\/i18n\/(\w\w)\/all\.ts$/;
    const languages = (inputs: readonly string[]) =>
      new Set(inputs.flatMap((path) => texts.exec(path)?.[1] ?? []));
    expect(languages(startInputs(built.metafile))).toEqual(new Set());
    expect(languages(allInputs(built.metafile))).toEqual(new Set(knownLocales));
    const checks = /shared\/organisation\/(parse|shape|rules|registry|.*\.json)/;
    expect(allInputs(built.metafile).filter((path) => checks.test(path))).toEqual([]);
  });

  it('answers a request of the HTTP API as a bundle', async () => {
    const env = started(names.web, keys.url);
    const ended = await run(built.entry, env, health);
    expect(ended.stderr).toBe('');
    expect(answerOf(ended)).toMatchObject({
      statusCode: 200,
      body: 'ok',
      headers: { 'referrer-policy': 'strict-origin', 'x-content-type-options': 'nosniff' },
    });
  });

  it('asks for its key when something is posted, and not when a participant opens a page or a coordinator the overview', async () => {
    const env = started(names.web, keys.url);
    const asked = async (method: string, rawPath: string) => {
      const before = keys.targets.length;
      const http = { ...health.requestContext.http, method, path: rawPath };
      const event = { ...health, rawPath, requestContext: { ...health.requestContext, http } };
      const ended = await run(built.entry, env, event);
      expect(ended.stderr).toBe('');
      return opened(keys.targets.slice(before));
    };
    expect(await asked('GET', '/nb/sign-up')).toEqual([]);
    expect(await asked('POST', '/nb/sign-up')).toEqual(['TrentService.Decrypt']);
    expect(await asked('GET', '/nb/coordinator')).toEqual([]);
    expect(await asked('GET', '/nb/coordinator/tasks')).toEqual(['TrentService.Decrypt']);
  });

  it('says in the log that the variables with its credentials are missing, and looks nowhere else', async () => {
    const { AWS_ACCESS_KEY_ID: _, ...env } = started(names.web, keys.url);
    const rawPath = `/nb/place/${formatToken({ id: 'i'.repeat(22), secret: 's'.repeat(43) })}`;
    const ended = await run(
      built.entry,
      { ...env, AWS_EC2_METADATA_DISABLED: 'false' },
      { ...health, rawPath },
    );
    expect(answerOf(ended)).toMatchObject({ statusCode: 500 });
    expect(ended.stderr).toContain('"errorName":"CredentialsProviderError"');
  });

  it('answers what it cannot read without an error object in the log', async () => {
    const env = started(names.web, keys.url);
    const broken = {
      ...health,
      rawPath: '/secret',
      requestContext: { ...health.requestContext, domainName: 'a b' },
    };
    const ended = await run(built.entry, env, broken);
    expect(answerOf(ended)).toMatchObject({ statusCode: 400, headers: { 'cache-control': 'no-store' } });
    expect(ended.stderr).toContain('"event":"webUnexpected"');
    expect(ended.stdout + ended.stderr).not.toContain('/secret');
  });
});
