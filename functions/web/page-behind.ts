/**
 * The page (after the language) that a post came from, since it is a page and not a post that can be
 * asked for again: in another language, or after signing in.
 */
export const pageBehind = (path: string): string =>
  path
    .replace(/^(\/place\/[^/]+)\/(answer|pause|resume|interested|widen|undo)$/, '$1')
    .replace(/^(\/coordinator\/groups\/[^/]+)\/.*$/, '$1')
    .replace(/^(\/coordinator\/called\/[^/]+)\/(pause|resume)$/, '$1')
    .replace(/^\/coordinator\/sign-out$/, '/coordinator')
    .replace(/^\/lead\/groups\/.*$/, '/lead')
    .replace(/\/(deactivate|remove|what-if)$/, '');
