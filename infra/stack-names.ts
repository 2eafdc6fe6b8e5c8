/** What the stacks of a stage are called, and how the names of all that CloudFormation makes in them begin. */
export const stackNames = (stage: string) =>
  ({
    data: `Krets-${stage}-data`,
    service: `Krets-${stage}-service`,
    budget: `Krets-${stage}-budget`,
  }) as const;
