import { setTimeout as wait } from 'node:timers/promises';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { subjectTags } from '../../shared/mail/subject-tags.ts';
import type { Person, Scene } from '../../test/journeys/play.ts';
import type { Deployed } from './deployed.ts';
import { type LogText, readLogs } from './logs.ts';
import type { Rehearsal } from './stage.ts';
import type { TableView } from './table.ts';

const checks = 120;
const pause = 250;

const until = async (holds: () => Promise<boolean>): Promise<boolean> => {
  for (let left = checks; left > 0; left -= 1) {
    if (await holds()) return true;
    await wait(pause);
  }
  return false;
};

/** What SES publishes of a mail that could not be delivered, as far as the function reads it. */
const bounce = (id: string): string =>
  JSON.stringify({
    eventType: 'Bounce',
    mail: { tags: { [subjectTags.type]: ['participant'], [subjectTags.id]: [id] } },
    bounce: { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [] },
  });

/** A bounce comes to the topic, as SES would send it: it ends up at the person. */
export const letBounce = async (
  { target, expect, say }: Rehearsal,
  { deployed, table, person }: { deployed: Deployed; table: TableView; person: Person },
): Promise<void> => {
  const rowOf = async () => (await table.rows()).find(({ email }) => email === person.email);
  const id = String((await rowOf())?.['id']);
  const topic = deployed.resources.find(
    (one) => one.type === 'AWS::SNS::Topic' && one.id.startsWith('Bounces'),
  );
  const client = new SNSClient(target.connection);
  await client.send(new PublishCommand({ TopicArn: topic?.name, Message: bounce(id) }));
  client.destroy();
  const recorded = await until(async () => (await rowOf())?.['mailTrouble'] === 'bounced');
  expect(recorded, 'a bounce is recorded at the person');
  say('a bounce was published to its topic and recorded at the person');
};

const functionLogs = ['Web', 'Mailer', 'Matcher', 'FollowUp', 'Feedback'];

/** Waits for a line of the catalogue; logs come after the fact. */
export const untilLogged = ({ target }: Rehearsal, deployed: Deployed, event: string): Promise<boolean> =>
  until(async () =>
    (await readLogs(target.connection, deployed)).some(({ text }) => text.includes(`"event":"${event}"`)),
  );

const secretsIn = async ({ mailbox }: Scene): Promise<readonly string[]> =>
  (await mailbox.all())
    .flatMap(({ links }) => links)
    .map((link) => link.split('.').at(-1) ?? '')
    .filter((secret) => secret.length === 43);

const holding = (logs: readonly LogText[], words: readonly string[]): readonly string[] =>
  logs.filter(({ text }) => words.some((word) => text.includes(word))).map(({ id }) => id);

/** Every function has written to its own log, and none of them a word about a person. */
export const readEveryLog = async (
  { target, expect, say }: Rehearsal,
  scene: Scene,
  deployed: Deployed,
): Promise<void> => {
  const logs = await readLogs(target.connection, deployed);
  for (const name of functionLogs) {
    const lines = logs.find(({ id }) => id.startsWith(`${name}FunctionLogs`) || id.startsWith(`${name}Logs`));
    expect((lines?.text ?? '') !== '', `${name} has written to its log`);
  }
  const secrets = await secretsIn(scene);
  expect(secrets.length > 0, 'the mails had links');
  const telling = holding(logs, ['@example.org', 'Deltaker', ...secrets]);
  expect(telling.length === 0, `no log holds an address, a name or a link (${telling})`);
  const size = logs.reduce((sum, { text }) => sum + text.length, 0);
  say(`${size} characters of log, none of them an address, a name or a link`);
};
