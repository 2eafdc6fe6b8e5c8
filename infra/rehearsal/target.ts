import { devNull } from 'node:os';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { allVariables, machineVariables } from './env.ts';

/** Who answers at an endpoint: what it cannot do, and where its mails are, follows from that. */
export type Kind = 'ministack' | 'localstack' | 'unknown' | 'aws';

export type Connection = {
  readonly region: string;
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
};

/** Where the rehearsal deploys to. */
export type Target = {
  readonly kind: Kind;
  readonly account: string;
  readonly connection: Connection;
  /** The environment of the CDK command line. */
  readonly variables: Readonly<Record<string, string>>;
};

export type EmulatorAt = {
  readonly endpoint: string;
  readonly region: string;
  /** File of a certificate that only this emulator's callers trust. */
  readonly certificate?: string;
};

/** Emulators take the access key for the account; both know this one without being told. */
const credentials = { accessKeyId: '000000000000', secretAccessKey: 'rehearsal' } as const;

/** Files of credentials and profiles are put out of sight: nothing real can be sent to an emulator. */
const emulatorVariables = ({ endpoint, region, certificate }: EmulatorAt): Target['variables'] => ({
  ...machineVariables(),
  ...(certificate !== undefined && { NODE_EXTRA_CA_CERTS: certificate, AWS_CA_BUNDLE: certificate }),
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_EC2_METADATA_DISABLED: 'true',
  NO_PROXY: '127.0.0.1,localhost',
});

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

/** MiniStack answers to LocalStack's address too, so it is asked first. */
const kindOf = async (endpoint: string): Promise<Kind> => {
  if (await answers(`${endpoint}/_ministack/health`)) return 'ministack';
  return (await answers(`${endpoint}/_localstack/health`)) ? 'localstack' : 'unknown';
};

const accountOf = async (connection: Connection): Promise<string> => {
  const client = new STSClient(connection);
  try {
    return (await client.send(new GetCallerIdentityCommand({}))).Account ?? '';
  } finally {
    client.destroy();
  }
};

export const emulatorTarget = async (at: EmulatorAt): Promise<Target> => {
  const { endpoint, region } = at;
  const connection = { endpoint, region, credentials };
  const variables = emulatorVariables(at);
  return { kind: await kindOf(endpoint), account: await accountOf(connection), connection, variables };
};

/** Throws when the credentials in use are for another account than the one that was named. */
export const realTarget = async (named: string, region: string): Promise<Target> => {
  const connection = { region };
  const account = await accountOf(connection);
  if (account !== named)
    throw new Error(
      `The credentials in use are for account ${account}, not ${named}. Nothing was done. Use the right profile.`,
    );
  return { kind: 'aws', account, connection, variables: { ...allVariables(), AWS_REGION: region } };
};
