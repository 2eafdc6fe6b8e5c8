/** What the CDK command line finds out by itself: the account of the credentials in use, if there are any. */
export const cdkAccount = (): string | undefined => {
  const { CDK_DEFAULT_ACCOUNT: account } = process.env;
  return account;
};
