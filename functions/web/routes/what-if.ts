import type { Context } from 'hono';
import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import type { WhatIfView } from '../../../shared/views/coordinator.ts';
import { answer, type Page } from '../answer.ts';
import { type FieldErrors, type FormState, freshForm } from '../pages/form-parts.tsx';
import { answerProblem } from '../problems.tsx';
import type { WebDeps, WebEnv } from '../web-deps.ts';

type Tried = {
  readonly web: WebDeps;
  readonly me: Coordinator;
  /** Left out for a coordinator who is not there yet. */
  readonly id?: string;
  /** The page with what was typed, and with what came of trying it. */
  readonly page: (shown: { readonly form: FormState; readonly tried?: WhatIfView }) => Page;
};

/**
 * Tries what was posted. Nothing is saved, so there is no other page to lead to: this post answers itself. The engine
 * is read at the first try only.
 */
export const answerTried = async (c: Context<WebEnv>, { web, me, id, page }: Tried): Promise<Response> => {
  const { whatIf } = await import('../../../shared/use-cases/what-if.ts');
  const [values, locale] = [c.get('form'), c.get('locale')];
  const result = await whatIf(web.deps, me, { values, ...(id !== undefined && { id }) });
  const again = (errors: FieldErrors) => page({ form: { locale, values, errors } });
  if (!result.ok) return answerProblem(c, result.problem, { web, again });
  const tried = result.value;
  return answer(c, page({ form: freshForm(locale, values), tried }), tried.state === 'tooOften' ? 429 : 200);
};
