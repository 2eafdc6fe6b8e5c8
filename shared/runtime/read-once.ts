/** Reads when first asked, and keeps what was read; a read that failed is tried again by whoever asks next. */
export const readOnce = <Value>(read: () => Promise<Value>): (() => Promise<Value>) => {
  let kept: Promise<Value> | undefined;
  const forget = (error: unknown): never => {
    kept = undefined;
    throw error;
  };
  return () => {
    kept ??= read().catch(forget);
    return kept;
  };
};
