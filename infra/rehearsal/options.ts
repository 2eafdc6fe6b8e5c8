import { parseArgs } from 'node:util';

export type Options = {
  /** Another emulator that runs already; without it, one is started. */
  readonly endpoint: string | undefined;
  /** A real account: its 12 digits. */
  readonly account: string | undefined;
  /** Folder of a Python environment that is kept for the next time. */
  readonly venv: string | undefined;
  /** Settings of the deployment, `name=value`. */
  readonly context: readonly string[];
};

export type ReadOptions =
  | { readonly ok: true; readonly options: Options }
  | { readonly ok: false; readonly problem: string };

export const usage = `npm run rehearse -- [--venv FOLDER] [--endpoint URL] [-c NAME=VALUE]... [--really-in-account ID]

  --venv FOLDER           keep the emulator's Python environment there; otherwise it is thrown away
  --endpoint URL          an emulator that runs already (LocalStack, MiniStack); never a real AWS address
  -c NAME=VALUE           a setting of the deployment, as for cdk
  --really-in-account ID  a real AWS account, with the credentials in use: its 12 digits, so that it is never
                          another one by accident. Costs money, and leaves the tables and their key behind.`;

const names = {
  endpoint: { type: 'string' },
  'really-in-account': { type: 'string' },
  venv: { type: 'string' },
  context: { type: 'string', short: 'c', multiple: true },
} as const;

/** Amazon's own addresses, of every partition. */
const amazons = /(^|\.)(amazonaws\.com(\.cn)?|amazonaws\.eu|api\.aws|on\.aws|aws\.amazon\.com|aws\.dev)\.?$/i;

/** Why nothing may be deployed to this address, or undefined. */
export const refusal = (endpoint: string): string | undefined => {
  const url = URL.parse(endpoint);
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '')
    return '--endpoint: write the address of an emulator, for example http://127.0.0.1:4566';
  if (amazons.test(url.hostname))
    return '--endpoint: this is a real AWS address; name the account with --really-in-account instead';
  return undefined;
};

const problemIn = ({ endpoint, account, context }: Options): string | undefined => {
  if (endpoint !== undefined && account !== undefined)
    return 'Write either --endpoint or --really-in-account, not both.';
  if (account !== undefined && !/^\d{12}$/.test(account))
    return '--really-in-account: write the 12 digits of the AWS account';
  const odd = context.find((one) => !/^\w+=/.test(one));
  if (odd !== undefined) return `-c ${odd}: write NAME=VALUE`;
  const fixed = context.find((one) => /^(stage|account)=/.test(one));
  if (fixed !== undefined)
    return `-c ${fixed}: the rehearsal has a stage and an account of its own, so that it never meets a deployment that people use`;
  return endpoint === undefined ? undefined : refusal(endpoint);
};

/** Reads the command line. Never throws. */
export const readOptions = (args: readonly string[]): ReadOptions => {
  try {
    const { values } = parseArgs({ args: [...args], options: names });
    const { endpoint, 'really-in-account': account, venv, context = [] } = values;
    const options = { endpoint: endpoint?.replace(/\/+$/, ''), account, venv, context };
    const problem = problemIn(options);
    return problem === undefined ? { ok: true, options } : { ok: false, problem };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : 'The options cannot be read.' };
  }
};
