import type { Settings } from '../settings.ts';
import { accountFindings, askCaller, type Caller, lookAtAccount } from './areas/account.ts';
import { alarmFindings, lookAtAlarms } from './areas/alarms.ts';
import { answersFindings, lookAtAnswers } from './areas/answers.ts';
import { dataFindings, lookAtData } from './areas/data.ts';
import { type DeploymentFacts, deploymentFindings, lookAtDeployment } from './areas/deployment.ts';
import { dnsFindings, lookAtDns } from './areas/dns.ts';
import { lookAtMail, mailFindings } from './areas/mail.ts';
import { lookAtSchedule, scheduleFindings } from './areas/schedule.ts';
import type { Fact } from './fact.ts';
import type { Finding } from './finding.ts';
import type { World } from './port.ts';

export type Examination = {
  readonly findings: readonly Finding[];
  /** For those who want to go on from here, such as the canary. */
  readonly deployment: DeploymentFacts;
};

/** Without an answer to the first question, whatever the reason, a dozen more failures help nobody. */
const gateOf = (caller: Fact<Caller>): Fact<Caller> =>
  caller.known ? caller : { known: false, why: 'credentials', reason: 'no answer' };

/** Looks at everything, before or after a deployment. Changes nothing and never throws. */
export const examine = async (world: World, settings: Settings): Promise<Examination> => {
  const { account, dns } = world;
  const caller = await askCaller(account);
  const gate = gateOf(caller);
  const [accountFacts, deployment] = await Promise.all([
    lookAtAccount(account, gate),
    lookAtDeployment(world, settings, gate),
  ]);
  const { deployed } = deployment;
  const now = world.now();
  const mail = await lookAtMail(account, settings, { caller: gate, deployed });
  const [answers, records, schedule, data, alarms] = await Promise.all([
    lookAtAnswers(account, settings, deployed),
    lookAtDns(dns, settings, mail.identity),
    lookAtSchedule(account, deployed, now),
    lookAtData(account, deployed, settings),
    lookAtAlarms(account, deployed, now),
  ]);
  const service = deployment.service.known ? deployment.service.value : undefined;
  return {
    deployment,
    findings: [
      ...accountFindings({ ...accountFacts, caller }, settings),
      ...mailFindings(mail, settings),
      ...answersFindings(answers, settings),
      ...dnsFindings(records, settings),
      ...deploymentFindings(deployment, settings),
      ...scheduleFindings(schedule, { settings, now, service }),
      ...dataFindings(data, settings),
      ...alarmFindings(alarms, settings),
    ],
  };
};
