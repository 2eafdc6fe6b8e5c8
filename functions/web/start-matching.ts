import type { StartMatching } from '../../shared/use-cases/ask-for-matching.ts';

/** Starts what the clock starts: the matcher, or the state machine where there is one. Clients are read at the first press only. */
export const startMatchingAt =
  (arn: string): StartMatching =>
  async () => {
    if (arn.split(':')[2] === 'states') {
      const { startMachine } = await import('./start-machine.ts');
      return startMachine(arn)();
    }
    const { startFunction } = await import('./start-function.ts');
    return startFunction(arn)();
  };
