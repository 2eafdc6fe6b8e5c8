import type { ReplyAddress } from '../../shared/domain/reply-address.ts';
import { proposed } from '../use-cases/group/stage.ts';
import { adaIn, type LivingState } from '../use-cases/participant/stage.ts';
import { mailIn, putReply } from '../use-cases/reply/stage.ts';
import { bergen, type TestKit } from '../use-cases/support/test-deps.ts';
import type { Scene } from './scene.ts';

type Mailed = { readonly kit: TestKit; readonly to: ReplyAddress; readonly from: string };

/** A mail that Lambda brings again, the very same, as long as nobody has heard it. */
const mailed = (about: string, words: string, set: () => Promise<Mailed>): Scene => ({
  name: `a mail about ${about}: ${words}`,
  set: async () => {
    const { kit, to, from } = await set();
    return { kit, act: ({ deps }) => mailIn({ deps }, to, { words, from, id: 'of this mail' }) };
  },
});

const fromAda = async (
  state: LivingState,
  wanted: Parameters<typeof putReply>[2],
  ada: NonNullable<Parameters<typeof adaIn>[1]>['ada'] = {},
): Promise<Mailed> => {
  const kit = await adaIn(state, { ada });
  const to = await putReply(kit, { type: 'participant', id: kit.ada.id }, wanted);
  return { kit, to, from: kit.ada.email ?? '' };
};

const promise = { version: bergen.confidentiality.version, locale: 'nb' };
const invitation = () => fromAda('invited', { purpose: 'replySeat', extra: { round: 1, promise } });

const waiting = async (): Promise<Mailed> => {
  const { now } = (await adaIn('waiting')).clock;
  return fromAda('waiting', { purpose: 'replyPlace' }, { interestAskedAt: now() });
};

const question = async (): Promise<Mailed> => {
  const kit = await proposed();
  const { anne } = kit.coordinators;
  const extra = { coordinatorId: anne.id };
  const to = await putReply(kit, { type: 'group', id: kit.groupId }, { purpose: 'replyAsk', extra });
  return { kit, to, from: anne.email };
};

/** What people answer by mail, as `functions/inbound` has it from SES. */
export const mailedScenes: readonly Scene[] = [
  ...['Ja', 'Nei', 'Tidspunktet passer ikke', 'Hva er dette?'].map((words) =>
    mailed('an invitation', words, invitation),
  ),
  ...['Ja', 'Nei'].map((words) => mailed('waiting', words, waiting)),
  ...['Ja', 'Nei', 'Hva er dette?'].map((words) => mailed('a question to a coordinator', words, question)),
];
