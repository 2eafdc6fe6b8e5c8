import type { Cloud } from './cloud.ts';
import { leftByHand, planLeaving } from './plan.ts';

export type Leaving = {
  readonly stage: string;
  /** The stage, typed again; anything else only lists. */
  readonly really: string | undefined;
  /** The 12 digits of the account that is meant; nothing is deleted in another one, or without them. */
  readonly account: string | undefined;
  readonly say: (line: string) => void;
};

/** What is deleted is deleted; the rest is found again, because the data stack goes last. */
const doing = async (act: () => Promise<void>, say: Leaving['say']): Promise<void> => {
  try {
    await act();
  } catch (error) {
    say('Stopped here. What is above is gone, the rest is still there; run it again to go on.');
    throw error;
  }
};

/** Two centres may both have a stage `prod`, and a shell the credentials of the other one. */
const refuseDoubt = ({ stage, really, account: meant }: Leaving, account: string): void => {
  if (really !== undefined && really !== stage)
    throw new Error(`--really: type the name of the stage that goes, ${stage}. Nothing was deleted.`);
  if (really !== undefined && meant === undefined)
    throw new Error('--really needs --account too, its 12 digits. Nothing was deleted.');
  if (meant !== undefined && meant !== account)
    throw new Error(`The credentials in use are for account ${account}, not ${meant}. Nothing was deleted.`);
};

/**
 * Lists what a stage has, or deletes it. The list is made whole before the first deletion, because
 * tables and keys are found through the stacks. Stops at the first thing that cannot be deleted.
 */
export const leave = async (cloud: Cloud, leaving: Leaving): Promise<'listed' | 'deleted'> => {
  const { stage, really, say } = leaving;
  const account = await cloud.account();
  refuseDoubt(leaving, account);
  say(`Stage ${stage} in account ${account}`);
  const steps = await planLeaving(cloud, stage);
  if (steps.length === 0 && really === undefined) {
    say(`There is nothing of the stage ${stage} in this account and region.`);
    return 'listed';
  }
  if (steps.length === 0) say(`There is nothing of the stage ${stage} in this account and region.`);
  for (const { says, act } of steps) {
    say(`${really === undefined ? 'would delete' : 'deleting'}  ${says}`);
    if (really !== undefined) await doing(act, say);
  }
  say('Not touched, look at these yourself:');
  for (const line of leftByHand) say(`  ${line}`);
  if (really !== undefined) return 'deleted';
  say(
    `Nothing was deleted. Export first (npm run export), then: npm run leave -- --stage ${stage} --account ${account} --really ${stage}`,
  );
  return 'listed';
};
