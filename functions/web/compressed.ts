import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { isFetchedFromHere } from './security.ts';
import type { WebEnv } from './web-deps.ts';

/** For what is the same for everybody. */
export const compressed = compress({ encoding: 'gzip' });

/**
 * Compresses what our own pages or the reader's own hand asked for. Whoever could have a page loaded again and again,
 * beside words of their own, would learn from its compressed size what else stands on it: so what another site asks
 * for goes as it is, and so does it where the browser does not say who asks (docs/adr/017).
 */
export const compressedForReader: MiddlewareHandler<WebEnv> = (c, next) =>
  isFetchedFromHere(c.req.raw.headers) ? compressed(c, next) : next();
