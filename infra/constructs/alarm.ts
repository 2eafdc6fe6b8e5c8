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
import { runbookHeadings } from './runbook.ts';

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

/** What is wrong with an alarm's words; each says what to write where. */
const missingWords = ({ humanImpact, runbook }: AlarmProps): string[] => {
  const headings = runbookHeadings();
  return [
    ...(humanImpact.trim() === '' ? ['Write what people feel while it lasts, as its human impact.'] : []),
    ...(headings.includes(runbook)
      ? []
      : [
          `docs/runbook.md has no heading "## ${runbook}". Write it there, or use one of: ${headings.join(', ')}.`,
        ]),
  ];
};

/** An alarm that tells a person what is felt and where to read on; without either, synth fails and says so. */
export const alarm = (scope: Construct, id: string, props: AlarmProps): CloudWatchAlarm => {
  const { humanImpact, runbook, topic, comparison, ...rest } = props;
  const made = new CloudWatchAlarm(scope, id, {
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    ...rest,
    comparisonOperator: comparison,
    alarmDescription: `${humanImpact} What to do: docs/runbook.md, "${runbook}".`,
  });
  made.node.addValidation({ validate: () => missingWords(props) });
  made.addAlarmAction(new SnsAction(topic));
  made.addOkAction(new SnsAction(topic));
  return made;
};
