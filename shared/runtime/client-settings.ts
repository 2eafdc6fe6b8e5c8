/**
 * Settings of every AWS client. A call that hangs must fail while there is still time to try again
 * within the function's own timeout. Connections are kept alive by the SDK itself.
 */
export const clientSettings = {
  requestHandler: { connectionTimeout: 1000, requestTimeout: 4000, throwOnRequestTimeout: true },
} as const;
