const segments = /^(?:\/[A-Za-z0-9_-]{1,64}){1,8}$/;

/**
 * A path of our own pages, without language and query, or undefined. Only plain segments pass: no
 * `//host`, no backslash, no dots (so no token of a link either), nothing that a browser reads otherwise.
 */
export const ownPath = (path: string | undefined): string | undefined => path?.match(segments)?.[0];
