/** A resource of a stack: its CloudFormation type and the name or id that AWS knows it by. */
export type Resource = { readonly type: string; readonly id: string };

export type DeployedStack = {
  readonly name: string;
  readonly region: string;
  readonly resources: readonly Resource[];
};

/** What leaving needs of AWS. Every `delete…` waits until it is done, and does nothing for what is gone. */
export type Cloud = {
  /** Whose account this is: its 12 digits. */
  readonly account: () => Promise<string>;
  /** Stacks whose names begin so, with what is in them; the budget's too, which is in another region. */
  readonly stacks: (prefix: string) => Promise<readonly DeployedStack[]>;
  /** Tables whose names begin so, in a stack or not: a restored copy is in none. */
  readonly tables: (prefix: string) => Promise<readonly string[]>;
  readonly logGroups: (prefix: string) => Promise<readonly string[]>;
  /** Backups that somebody made by hand. */
  readonly backups: (tableName: string) => Promise<readonly string[]>;
  /** The receipt rule set that SES follows in this region, whosever it is. */
  readonly activeRuleSet: () => Promise<string | undefined>;
  /** SES follows none any more. */
  readonly followNoRuleSet: () => Promise<void>;
  readonly deleteStack: (stack: DeployedStack) => Promise<void>;
  readonly deleteLogGroup: (name: string) => Promise<void>;
  readonly deleteBackup: (arn: string) => Promise<void>;
  /** With its point-in-time backups; none is kept by AWS. */
  readonly deleteTable: (name: string) => Promise<void>;
  /** Unusable at once, gone after this many days. */
  readonly scheduleKeyDeletion: (id: string, days: number) => Promise<void>;
};
