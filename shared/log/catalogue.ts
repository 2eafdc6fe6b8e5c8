/** Every field a log line may carry, with its type. Nothing here can hold a name, an address, a theme or a link. */
export type LogFields = {
  /** Random; also shown on the error page, so that a call for help can be tied to a line. */
  reference: string;
  method: string;
  /** The pattern of a route, such as `/:locale/place/:token`; never the path itself. */
  route: string;
  /** Class of an error, such as `TypeError`; never its message. */
  errorName: string;
  errorCode: string;
  requestId: string;
  people: number;
  proposed: number;
  joined: number;
  waiting: number;
  parts: number;
  overtaken: number;
  done: number;
  rounds: number;
  sent: number;
  gone: number;
  held: number;
  parked: number;
  stopped: number;
  later: number;
  failed: number;
  recorded: number;
  ignored: number;
  answered: number;
  helped: number;
};
export type LogField = keyof LogFields;

type Entry = {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly fields: readonly LogField[];
};

const problem = ['errorName', 'errorCode', 'requestId'] as const satisfies readonly LogField[];

/** Every line that is ever logged. What is not listed here is not written, whatever the caller passes. */
export const catalogue = {
  webUnexpected: {
    level: 'error',
    message: 'A request failed unexpectedly',
    fields: ['reference', 'method', 'route', ...problem],
  },
  mailBatch: {
    level: 'info',
    message: 'Mails were handled',
    fields: ['sent', 'gone', 'held', 'parked', 'stopped', 'later', 'failed'],
  },
  mailFailed: { level: 'error', message: 'A mail could not be handled', fields: problem },
  matchingFinished: {
    level: 'info',
    message: 'Matching finished',
    fields: ['people', 'proposed', 'joined', 'waiting', 'overtaken'],
  },
  matchingPlanned: { level: 'info', message: 'Matching was shared out', fields: ['parts'] },
  matchingNotNoted: {
    level: 'warn',
    message: 'What leads are told of a matching could not be noted',
    fields: problem,
  },
  areaGoneTold: {
    level: 'info',
    message: 'People were told that their area is gone',
    fields: ['people', 'failed'],
  },
  areaGoneNotTold: {
    level: 'warn',
    message: 'Nobody could be told that their area is gone',
    fields: problem,
  },
  matchingFailed: { level: 'error', message: 'Matching failed', fields: problem },
  followUpFinished: { level: 'info', message: 'Follow-up finished', fields: ['done', 'failed', 'rounds'] },
  followUpFailed: { level: 'error', message: 'Follow-up failed', fields: problem },
  feedbackRecorded: {
    level: 'info',
    message: 'Bounces and complaints were recorded',
    fields: ['recorded', 'ignored'],
  },
  inboundHandled: {
    level: 'info',
    message: 'Answers by mail were handled',
    fields: ['answered', 'helped', 'ignored'],
  },
  inboundFailed: { level: 'error', message: 'An answer by mail could not be taken', fields: problem },
  feedbackFailed: { level: 'error', message: 'A bounce or complaint could not be recorded', fields: problem },
} as const satisfies Readonly<Record<string, Entry>>;

export type LogEvent = keyof typeof catalogue;

/** The fields of an event: those a failure may lack are optional, counts and references are not. */
export type FieldsOf<Event extends LogEvent> = Readonly<
  Pick<LogFields, Exclude<(typeof catalogue)[Event]['fields'][number], 'errorCode' | 'requestId'>> &
    Partial<Pick<LogFields, Extract<(typeof catalogue)[Event]['fields'][number], 'errorCode' | 'requestId'>>>
>;

/** Writes one line of the catalogue. */
export type Log = <Event extends LogEvent>(event: Event, fields: FieldsOf<Event>) => void;
