/**
 * Runs a round now and then again and again, never two at once. In the cloud EventBridge Scheduler
 * does this once a day; here a minute, so that a newcomer need not wait.
 */
export const startTimer = (
  round: () => Promise<void>,
  { everySeconds, failed }: { readonly everySeconds: number; readonly failed: (errorName: string) => void },
): { readonly stop: () => Promise<void> } => {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = running
      .then(round)
      .catch((error: unknown) => failed(error instanceof Error ? error.name : 'unknown'));
  };
  run();
  const interval = setInterval(run, everySeconds * 1000);
  return {
    stop: async () => {
      clearInterval(interval);
      await running;
    },
  };
};
