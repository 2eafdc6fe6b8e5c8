import type { StackResource } from '../stack-resources.ts';

/** A stack of CloudFormation. `createdAt` in milliseconds since 1970. */
export type Stack = {
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly protected: boolean;
  readonly createdAt: number;
};

export type MailAccount = {
  readonly production: boolean;
  readonly sending: boolean;
  readonly enforcement: string;
  readonly perDay: number;
  readonly sentToday: number;
};

export type MailIdentity = {
  readonly verified: boolean;
  /**
   * `zone`: where the CNAMEs of the tokens lead. With a key of their `own` (BYODKIM) the only token is
   * its selector, and the record under it is a TXT that SES does not know.
   */
  readonly dkim: {
    readonly status: string;
    readonly signs: boolean;
    readonly own: boolean;
    readonly tokens: readonly string[];
    readonly zone: string;
  };
  readonly mailFrom?: { readonly domain: string; readonly status: string };
  readonly forwardsBounces: boolean;
};

export type EventDestination = {
  readonly enabled: boolean;
  readonly events: readonly string[];
  readonly topic?: string;
};
export type Subscription = {
  readonly protocol: string;
  readonly endpoint: string;
  readonly confirmed: boolean;
};

export type Schedule = {
  readonly enabled: boolean;
  readonly expression: string;
  readonly timeZone: string;
  readonly hasDeadLetters: boolean;
};

/** `description` is the runbook's word on it. */
export type Alarm = {
  readonly name: string;
  readonly state: string;
  readonly acts: boolean;
  readonly description: string;
};

export type Table = {
  readonly deletionProtection: boolean;
  readonly ownKey: boolean;
  /** Days that backups reach back; undefined when there are none. */
  readonly backupDays?: number;
  /** The attribute by which rows expire; undefined when none do. */
  readonly expiresBy?: string;
};

/** `days` is undefined when lines are kept for ever. */
export type LogGroup = { readonly name: string; readonly days?: number };
/** `at` in milliseconds since 1970; `text` is one line of JSON as a function wrote it. */
export type LogLine = { readonly at: number; readonly text: string };
export type Budget = { readonly name: string; readonly amount: number; readonly unit: string };

/** What a coordinator or a room says of where and when, and nothing about who. */
export type Reach = {
  readonly active: boolean;
  readonly areas: readonly string[];
  readonly slots: readonly string[];
  readonly languages: readonly string[];
};

/** How many people wait, and how many of them where the file has an area. */
export type Queue = { readonly all: number; readonly within: number };

/**
 * Everything that is ever asked of an account; nothing of it changes anything. Each throws what the SDK
 * throws, and answers undefined where there is no such thing.
 */
export type Account = {
  readonly caller: () => Promise<{ readonly account: string; readonly arn: string }>;
  readonly stack: (name: string) => Promise<Stack | undefined>;
  readonly resources: (stack: string) => Promise<readonly StackResource[]>;
  readonly budgets: (account: string) => Promise<readonly Budget[]>;
  readonly mailAccount: () => Promise<MailAccount>;
  readonly mailIdentity: (domain: string) => Promise<MailIdentity | undefined>;
  /** Name of the one receipt rule set that SES follows in this region; undefined when it follows none. */
  readonly activeRuleSet: () => Promise<string | undefined>;
  readonly eventDestinations: (configurationSet: string) => Promise<readonly EventDestination[]>;
  readonly subscriptions: (topic: string) => Promise<readonly Subscription[]>;
  readonly schedule: (name: string) => Promise<Schedule | undefined>;
  /** State of what hands a table's stream to a function, such as `Enabled`. */
  readonly streamState: (mapping: string) => Promise<string>;
  readonly alarms: (names: readonly string[]) => Promise<readonly Alarm[]>;
  /** Messages that wait, by queue name; queues that nobody counted lately are left out. */
  readonly waiting: (queues: readonly string[], times: Times) => Promise<Readonly<Record<string, number>>>;
  readonly logGroups: (prefix: string) => Promise<readonly LogGroup[]>;
  /** Lines with any of these words, oldest first. */
  readonly logLines: (group: string, words: readonly string[], times: Times) => Promise<readonly LogLine[]>;
  readonly table: (name: string) => Promise<Table>;
  readonly keyState: (id: string) => Promise<string>;
  readonly coordinators: (table: string) => Promise<readonly Reach[]>;
  readonly rooms: (table: string) => Promise<readonly Reach[]>;
  /** How many wait, in all and with their home in one of these areas; counted by the index, which holds nothing of them. */
  readonly queue: (table: string, areas: readonly string[]) => Promise<Queue>;
  /** What lies in one partition: sort keys, and whether mail to its person has come back. */
  readonly partition: (table: string, key: string) => Promise<Partition>;
};

/** Milliseconds since 1970. */
export type Times = { readonly from: number; readonly to: number };
export type Partition = { readonly sortKeys: readonly string[]; readonly mailTrouble?: string };

/** The records of a name; empty when there are none. Throws when nobody could be asked. */
export type Dns = {
  readonly txt: (name: string) => Promise<readonly string[]>;
  readonly mx: (name: string) => Promise<readonly string[]>;
  readonly cname: (name: string) => Promise<readonly string[]>;
};

export type Page = { readonly status: number; readonly location: string; readonly body: string };
/** Opens or posts (when there is a body) as a browser would, without following redirects. */
export type Browse = (url: string, body?: string) => Promise<Page>;

/** All that the doctor needs of the world. */
export type World = {
  readonly account: Account;
  readonly dns: Dns;
  readonly browse: Browse;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
};
