import {
  Alarm as CloudWatchAlarm,
  type ComparisonOperator,
  type CreateAlarmOptions,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export type AlarmProps = {
  readonly metric: IMetric;
  readonly topic: ITopic;
  /** What people feel while this lasts, in plain words; the first thing the mail says. */
  readonly humanImpact: string;
  /** The heading in docs/runbook.md that says what to do. */
  readonly runbook: string;
  readonly threshold: number;
  readonly comparison: ComparisonOperator;
} & Pick<CreateAlarmOptions, 'treatMissingData'> &
  Partial<Pick<CreateAlarmOptions, 'evaluationPeriods'>>;

/** An alarm that tells a person what is felt and what to do; without either it cannot be made. */
export const alarm = (scope: Construct, id: string, props: AlarmProps): CloudWatchAlarm => {
  const { humanImpact, runbook, topic, comparison, ...rest } = props;
  if (humanImpact.trim() === '' || runbook.trim() === '') {
    throw new Error(`The alarm ${id} needs its human impact and a heading in docs/runbook.md.`);
  }
  const made = new CloudWatchAlarm(scope, id, {
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    ...rest,
    comparisonOperator: comparison,
    alarmDescription: `${humanImpact} What to do: docs/runbook.md, "${runbook}".`,
  });
  made.addAlarmAction(new SnsAction(topic));
  made.addOkAction(new SnsAction(topic));
  return made;
};
