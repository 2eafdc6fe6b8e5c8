import { SESClient, type SESClientConfig } from '@aws-sdk/client-ses';
import type { Log } from '../log/catalogue.ts';
import { problemOf } from '../log/problem-of.ts';
import { createMailWords } from '../mail/render.ts';
import { createSesSender } from '../mail/ses-mailer.ts';
import type { DeliverDeps } from '../use-cases/deliver.ts';
import type { Deps } from '../use-cases/ports.ts';
import { clientSettings } from './client-settings.ts';

export type MailSettings = {
  readonly baseUrl: string;
  readonly configurationSet?: string;
  /** Where answers by mail arrive; they are off without it. */
  readonly replyDomain?: string | undefined;
  readonly log: Log;
  /** Another endpoint and its credentials; the cloud finds its own. */
  readonly connection?: SESClientConfig;
};

/** What sending takes. One request a try: each further one of the SDK's could be a further copy. */
export const createMailDeps = (
  deps: Deps,
  { baseUrl, configurationSet, replyDomain, log, connection }: MailSettings,
): DeliverDeps => {
  const onFailure = (error: unknown): void => log('mailFailed', problemOf(error));
  return {
    ...deps,
    ...createMailWords({ organisation: deps.organisation, baseUrl, replyDomain }),
    send: createSesSender({
      client: new SESClient({ ...clientSettings, ...connection, maxAttempts: 1 }),
      configurationSet,
      onFailure,
    }),
    onFailure,
  };
};
