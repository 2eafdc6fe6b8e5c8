/**
 * How a bundled function finds its credentials (`infra/constructs/bundle.ts` puts this in the place of the SDK's own
 * chain): as the chain's first link does on Lambda, from the variables that Lambda sets for the function's role. Without
 * them a call fails with `CredentialsProviderError`, which says so; nothing else is tried.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
