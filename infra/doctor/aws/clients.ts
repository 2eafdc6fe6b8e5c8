/** Settings of every client here. A person waits for the answer; a call that hangs is worth less than the next finding. */
export type ClientSettings = {
  readonly region: string;
  /** Of the AWS configuration files; undefined takes what the environment says. */
  readonly profile?: string;
};

export const patience = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 3000, requestTimeout: 10_000, throwOnRequestTimeout: true },
} as const;

/** The answer, or undefined where AWS says that there is no such thing. */
export const unlessMissing = async <Value>(call: Promise<Value>): Promise<Value | undefined> => {
  try {
    return await call;
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: '' };
    if (/NotFound/.test(name) || (name === 'ValidationError' && /does not exist/.test(message)))
      return undefined;
    throw error;
  }
};
