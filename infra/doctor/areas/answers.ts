import type { Settings } from '../../settings.ts';
import { type Deployed, named } from '../deployed.ts';
import { askFrom, type Fact, judge } from '../fact.ts';
import { about, type Finding } from '../finding.ts';
import type { Account } from '../port.ts';

/** Our receipt rule set, and the one that SES follows. */
type RuleSets = { readonly own: string; readonly active: string | undefined };

export type AnswersFacts = {
  /** Undefined where answers by mail are off. */
  readonly ruleSets: Fact<RuleSets> | undefined;
};

export const lookAtAnswers = async (
  account: Account,
  { replyDomain }: Settings,
  deployed: Fact<Deployed>,
): Promise<AnswersFacts> => {
  if (replyDomain === undefined) return { ruleSets: undefined };
  const ruleSets = await askFrom(
    named(deployed, (one) => one.ruleSet),
    {
      action: 'ses:DescribeActiveReceiptRuleSet',
      call: async (own) => ({ own, active: await account.activeRuleSet() }),
    },
  );
  return { ruleSets };
};

/** Whether SES hands us what is answered by mail. CloudFormation makes the rule set, and cannot make it the active one. */
export const answersFindings = (
  { ruleSets }: AnswersFacts,
  { region, replyDomain }: Settings,
): readonly Finding[] => {
  if (ruleSets === undefined) return [];
  const say = about('Mail', 'Answers rule set');
  return judge(ruleSets, say, ({ own, active }) => {
    if (active === own) return say.ok(`SES follows ${own}`);
    const follow = `aws ses set-active-receipt-rule-set --region ${region} --rule-set-name ${own}`;
    if (active === undefined)
      return say.failed({
        found: `SES follows no receipt rule set: it refuses mail to ${replyDomain}`,
        todo: follow,
      });
    return say.failed({
      found: `SES follows ${active}, not ${own}: answers to ${replyDomain} do not come to us`,
      todo: `if something else needs ${active}, take replyDomain out of cdk.json and deploy; otherwise ${follow}`,
    });
  });
};
