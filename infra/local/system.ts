import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { type ServerType, serve } from '@hono/node-server';
import { createFollowUpHandler } from '../../functions/follow-up/handler.ts';
import { createMailerHandler } from '../../functions/mailer/handler.ts';
import { createMatcherHandler } from '../../functions/matcher/handler.ts';
import { createWebApp } from '../../functions/web/app.ts';
import { ownScript } from '../../functions/web/own-script.ts';
import type { WebDeps } from '../../functions/web/web-deps.ts';
import type { Log } from '../../shared/log/catalogue.ts';
import type { Organisation } from '../../shared/organisation/schema.ts';
import { createMailDeps } from '../../shared/runtime/mail-deps.ts';
import type { DeliverDeps } from '../../shared/use-cases/deliver.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';
import { builtBrowserScript } from '../browser-script.ts';
import { builtStylesheet } from '../stylesheet.ts';
import type { AnswerMails } from './answer-mails.ts';
import { localReplyDomain, startAnswers } from './answers.ts';
import { createClock, type LocalClock } from './clock.ts';
import { localDeps } from './local-deps.ts';
import { type LocalMail, startMailEmulator } from './mail-emulator.ts';
import { choosePort } from './ports.ts';
import { startStreamPump } from './stream-pump.ts';
import { type LocalTable, localConnection, startTableEmulator, useTableAt } from './table-emulator.ts';

export type SystemOptions = {
  readonly organisation: Organisation;
  /** Where data outlive a restart; in memory without it. */
  readonly dataFolder?: string | undefined;
  /** Forget what an earlier run left there. */
  readonly fresh?: boolean | undefined;
  /** Usual ports; taken ones are replaced. 0 takes any. */
  readonly ports: {
    readonly web: number;
    readonly mail: number;
    /** For answers by mail; they are off without it. */
    readonly answers?: number;
  };
  /** Other endpoints in place of the embedded parts. */
  readonly tableEndpoint?: string | undefined;
  readonly sesEndpoint?: string | undefined;
  readonly log: Log;
  /** Answers what is below `/dev/`: for looking at things, and no part of any function. */
  readonly beside?: Fetch | undefined;
  /** Stands around the handler of each function; for those who count what they do. */
  readonly around?: Around | undefined;
};

type Fetch = (request: Request) => Response | Promise<Response>;

/** Gives a handler that does the same as the one it is given, by the name of its function. */
export type Around = <Args extends readonly unknown[], Answer>(
  name: 'web' | 'mailer' | 'matcher' | 'follow-up',
  handler: (...args: Args) => Answer | Promise<Answer>,
) => (...args: Args) => Promise<Answer>;

const asItIs: Around =
  (_, handler) =>
  async (...args) =>
    handler(...args);

/** Krets on one machine. */
export type LocalSystem = {
  readonly baseUrl: string;
  /** Where mails can be read, when the embedded SES runs. */
  readonly inboxUrl: string | undefined;
  /** Host and port that answers by mail are sent to, by SMTP; undefined where they are off. */
  readonly answersAt: string | undefined;
  readonly deps: Deps;
  readonly table: LocalTable;
  readonly clock: LocalClock;
  /** One round of the scheduled functions. */
  readonly round: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const moves = 200_000;

const startParts = async ({ dataFolder, fresh, ports, tableEndpoint, sesEndpoint }: SystemOptions) => {
  if (fresh && dataFolder !== undefined) await rm(dataFolder, { recursive: true, force: true });
  const file = (name: string) => dataFolder && join(dataFolder, name);
  const dbPath = file('table.sqlite');
  const table = tableEndpoint
    ? await useTableAt(tableEndpoint, 'krets')
    : await startTableEmulator(dbPath ? { dbPath } : {});
  try {
    const mail: LocalMail | undefined = sesEndpoint
      ? undefined
      : await startMailEmulator({ port: await choosePort(ports.mail), file: file('mails.json') });
    return { table, mail };
  } catch (error) {
    await table.stop();
    throw error;
  }
};

const isBeside = ({ url }: Request): boolean => new URL(url).pathname.startsWith('/dev/');

const listen = async (fetch: Fetch, port: number): Promise<ServerType> =>
  new Promise((resolve) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => resolve(server));
  });

/** Each mail is on disk at once, where there is one: what was sent outlives also a power cut. */
const startMailer = async (
  table: LocalTable,
  {
    deliverDeps,
    log,
    save,
    around,
  }: { deliverDeps: DeliverDeps; log: Log; save: () => Promise<void>; around: Around },
) => {
  const streams = new DynamoDBStreamsClient(localConnection(table.endpoint));
  const send = around('mailer', createMailerHandler({ deps: deliverDeps, log }));
  const handler = async (event: Parameters<typeof send>[0]) => {
    const response = await send(event);
    await save();
    return response;
  };
  const source = { tables: table.client, streams, tableName: table.tableName };
  return startStreamPump(source, { handler, failed: (errorName) => log('mailFailed', { errorName }) });
};

/** Like an event that Lambda takes and answers at once; a run that fails has said so in the log itself. */
const startAside = (run: () => Promise<unknown>) => {
  let running: Promise<unknown> = Promise.resolve();
  return {
    start: async (): Promise<void> => {
      running = Promise.allSettled([running, run()]);
    },
    ended: async (): Promise<void> => void (await running),
  };
};

const answersOf = async ({ ports, log }: SystemOptions, deps: Deps): Promise<AnswerMails | undefined> =>
  ports.answers === undefined
    ? undefined
    : startAnswers(deps, { port: await choosePort(ports.answers), log });

type Parts = Awaited<ReturnType<typeof startParts>>;

/** Mailer, pages and the scheduled functions over parts that run. */
const startOver = async ({ table, mail }: Parts, options: SystemOptions): Promise<LocalSystem> => {
  const { organisation, dataFolder, log, around = asItIs } = options;
  const clock = createClock();
  const port = await choosePort(options.ports.web);
  const baseUrl = `http://127.0.0.1:${port}`;
  const deps = await localDeps({ table, organisation, clock, dataFolder });
  const connection = localConnection(options.sesEndpoint ?? mail?.endpoint ?? '');
  const replyDomain = options.ports.answers === undefined ? undefined : localReplyDomain;
  const deliverDeps = createMailDeps(deps, { baseUrl, replyDomain, log, connection });
  const pump = await startMailer(table, { deliverDeps, log, save: async () => mail?.save(), around });
  const unexpected: WebDeps['log']['unexpected'] = (failure) => log('webUnexpected', failure);
  const match = around('matcher', createMatcherHandler({ deps, moves, log }));
  const asked = startAside(match);
  const { fetch } = createWebApp({
    deps,
    baseUrl,
    secureCookies: false,
    stylesheet: builtStylesheet(),
    draftScript: ownScript(builtBrowserScript),
    startMatching: asked.start,
    log: { unexpected },
  });
  const pages = around('web', (request: Request) => fetch(request));
  const { beside = pages } = options;
  const server = await listen((request) => (isBeside(request) ? beside : pages)(request), port);
  const answers = await answersOf(options, deps);
  const follow = around('follow-up', createFollowUpHandler({ deps, mail: deliverDeps, log }));
  const round = async (): Promise<void> => {
    await match();
    await follow();
    await mail?.save();
  };
  const stop = async () => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    await promisify(server.close.bind(server))();
    await asked.ended();
    await answers?.stop();
    await pump.stop();
    await mail?.stop();
    await table.stop();
  };
  return { baseUrl, inboxUrl: mail?.endpoint, answersAt: answers?.address, deps, table, clock, round, stop };
};

/**
 * Starts table, mail, mailer and pages, and stops them in the other order. What runs are the
 * functions' own handlers and the real AWS clients; only clock, endpoints and the key differ.
 */
export const startSystem = async (options: SystemOptions): Promise<LocalSystem> => {
  const parts = await startParts(options);
  try {
    return await startOver(parts, options);
  } catch (error) {
    await parts.mail?.stop();
    await parts.table.stop();
    throw error;
  }
};
