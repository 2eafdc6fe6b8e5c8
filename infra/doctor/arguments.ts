import { parseArgs } from 'node:util';

export type Arguments = {
  readonly help: boolean;
  readonly json: boolean;
  /** `success`, `bounce` or an address; undefined when no canary is wanted. */
  readonly canary?: string;
  readonly profile?: string;
  /** From `-c name=value`, `--stage` and `--region`; wins over cdk.json. */
  readonly context: Readonly<Record<string, string>>;
};

export const usage = `npm run doctor -- [--stage test] [--region eu-north-1] [-c name=value]… [--profile name] [--json]
                  [--canary [you@example.org | success | bounce]]

Looks at an account and what is deployed in it, before and after, and says what to do. Changes nothing.
Settings are those of cdk.json, as for npx cdk deploy. Ends with 1 when something failed.
--canary also signs up on the deployed page, and waits until the mail is handed to SES.
`;

const options = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  canary: { type: 'string' },
  profile: { type: 'string' },
  stage: { type: 'string' },
  region: { type: 'string' },
  context: { type: 'string', short: 'c', multiple: true },
} as const;

/** `--canary` alone stands for `--canary success`. */
const withCanary = (argv: readonly string[]): string[] =>
  argv.flatMap((word, index) => {
    const next = argv[index + 1];
    return word === '--canary' && (next === undefined || next.startsWith('-')) ? [word, 'success'] : [word];
  });

const pair = (text: string): [string, string] => {
  const [name = '', ...value] = text.split('=');
  if (value.length === 0) throw new Error(`-c ${text}: write it as name=value`);
  return [name, value.join('=')];
};

/** Throws an `Error` for a person to read when something is not understood. */
export const readArguments = (argv: readonly string[]): Arguments => {
  const { values } = parseArgs({ args: withCanary(argv), options });
  const { help = false, json = false, canary, profile, stage, region, context = [] } = values;
  return {
    help,
    json,
    ...(canary !== undefined && { canary }),
    ...(profile !== undefined && { profile }),
    context: {
      ...Object.fromEntries(context.map(pair)),
      ...(stage !== undefined && { stage }),
      ...(region !== undefined && { region }),
    },
  };
};
