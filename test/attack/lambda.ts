import { createWebHandler } from '../../functions/web/handler.ts';
import type { WebFailure } from '../../functions/web/web-deps.ts';
import { leaves } from '../canaries/watch.ts';
import type { TestKit } from '../use-cases/support/test-deps.ts';
import { lambdaEvent, type Raw } from '../web/support/lambda-event.ts';
import { baseUrl, draftScript, stylesheet } from '../web/support/visitor.ts';

/** The web function over a kit's table, as Lambda calls it; `failures` is all that it would log. */
export const openLambda = (kit: TestKit) => {
  const failures: WebFailure[] = [];
  const handler = createWebHandler({
    deps: kit.deps,
    baseUrl,
    secureCookies: true,
    startMatching: async () => undefined,
    stylesheet,
    draftScript,
    log: {
      unexpected: (failure) => {
        leaves('a failure', failure);
        failures.push(failure);
      },
    },
  });
  const send = async (raw: Raw) => {
    const { statusCode, headers = {}, body, cookies = [] } = await handler(lambdaEvent(raw));
    return { status: statusCode, headers: { ...headers }, body, cookies };
  };
  return { send, failures };
};
