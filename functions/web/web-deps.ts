import type { FormValues } from '../../shared/domain/forms/form-values.ts';
import type { Locale } from '../../shared/i18n/index.ts';
import type { StartMatching } from '../../shared/use-cases/ask-for-matching.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';
import type { OwnScript } from './own-script.ts';

/** What the log may hold of a failed request: no path (it may hold a link), no text, no error object. */
export type WebFailure = {
  readonly reference: string;
  readonly method: string;
  /** The pattern of the route, such as `/:locale/place/:token`. */
  readonly route: string;
  /** Class of the error, such as `TypeError`; never its message. */
  readonly errorName: string;
};

/** What the pages run on. `baseUrl` is the public address, the only source of our own origin. */
export type WebDeps = {
  readonly deps: Deps;
  readonly baseUrl: string;
  readonly secureCookies: boolean;
  /** The style sheet, built from `style.css`; asked for once. */
  readonly stylesheet: () => Promise<string>;
  /** The one script, built from `browser/draft.ts`. */
  readonly draftScript: () => Promise<OwnScript>;
  readonly startMatching: StartMatching;
  readonly log: { readonly unexpected: (failure: WebFailure) => void };
};

/** What earlier steps leave for a handler: the language of the page and, for a post, its fields. */
export type WebEnv = {
  Variables: { locale: Locale; form: FormValues };
  /** `typed`: see `keep-typed.ts`; only ever set by ourselves. */
  Bindings: { readonly typed?: FormValues };
};
