import type { About, Finding } from './finding.ts';

/** Why something is not known. */
export type Unknown =
  | { readonly why: 'denied'; readonly action: string }
  | { readonly why: 'credentials'; readonly reason: string }
  | { readonly why: 'failed'; readonly reason: string }
  /** It comes with the deployment. */
  | { readonly why: 'notDeployed' };

/** Something that was looked up, or why it could not be. */
export type Fact<Value> =
  | { readonly known: true; readonly value: Value }
  | ({ readonly known: false } & Unknown);

export const known = <Value>(value: Value): Fact<Value> => ({ known: true, value });
export const notDeployed = { known: false, why: 'notDeployed' } as const satisfies Fact<never>;

const notAllowed = /not authorized to perform:? ([\w-]+:\w+)/i;
const deniedNames = /^(AccessDenied|AuthorizationError|NotAuthorized|UnauthorizedOperation|OptInRequired)/;
const credentialNames =
  /^(CredentialsProviderError|TokenProviderError|ExpiredToken|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|InvalidAccessKeyId|AuthFailure)/;

/** A code where there is one: `ECONNREFUSED` says more than `Error`. */
const nameOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : error.name;

/** The first line, short enough to stand in one. */
const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 160);

/** What a failed call tells; `action` is the permission it needs, in case AWS does not name it. */
export const unknownFrom = (error: unknown, action: string): Unknown => {
  if (!(error instanceof Error)) return { why: 'failed', reason: 'an error without a name' };
  if (credentialNames.test(error.name)) return { why: 'credentials', reason: firstLine(error.message) };
  const named = notAllowed.exec(error.message)?.[1];
  if (named !== undefined || deniedNames.test(error.name)) return { why: 'denied', action: named ?? action };
  const message = firstLine(error.message);
  return { why: 'failed', reason: message === '' ? nameOf(error) : `${nameOf(error)}: ${message}` };
};

/** Makes a call that may fail; never throws. */
export const ask = async <Value>(action: string, call: () => Promise<Value>): Promise<Fact<Value>> => {
  try {
    return known(await call());
  } catch (error) {
    return { known: false, ...unknownFrom(error, action) };
  }
};

/** Asks further only where the answer before is known. */
export const askFrom = async <Given, Value>(
  given: Fact<Given>,
  { action, call }: { readonly action: string; readonly call: (given: Given) => Promise<Value> },
): Promise<Fact<Value>> => (given.known ? ask(action, () => call(given.value)) : given);

const unknownFinding = (unknown: Unknown, say: About): Finding => {
  switch (unknown.why) {
    case 'denied':
      return say.warning({
        found: `not looked at: you may not call ${unknown.action}`,
        todo: `allow ${unknown.action} for your user or role in IAM, or ask who has it`,
      });
    case 'credentials':
      return say.note({
        found: 'not looked at: there are no credentials that work',
        todo: 'see Credentials above, then run this again',
      });
    case 'failed':
      return say.warning({
        found: `not looked at: ${unknown.reason}`,
        todo: 'run this again in a minute; if it stays: is this machine online, and is all well at https://health.aws.amazon.com/health/status',
      });
    case 'notDeployed':
      return say.note({ found: 'not deployed yet', todo: 'npx cdk deploy --all' });
  }
};

/** Findings about a fact, or the one that says why it is not known. */
export const judge = <Value>(
  fact: Fact<Value>,
  say: About,
  findings: (value: Value) => Finding | readonly Finding[],
): readonly Finding[] => (fact.known ? [findings(fact.value)].flat() : [unknownFinding(fact, say)]);
