import type { Dns } from './port.ts';

/** The part of `node:dns/promises` that is used here. */
export type Resolving = {
  readonly resolveTxt: (name: string) => Promise<readonly (readonly string[])[]>;
  readonly resolveMx: (name: string) => Promise<readonly { readonly exchange: string }[]>;
  readonly resolveCname: (name: string) => Promise<readonly string[]>;
};

/** No such name, or no such record of it: an answer like any other. */
const nothing: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'ENODATA', 'NXDOMAIN']);

const orNone = async <Record>(call: Promise<readonly Record[]>): Promise<readonly Record[]> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Error && 'code' in error && nothing.has(error.code)) return [];
    throw error;
  }
};

export const createDns = (resolver: Resolving): Dns => ({
  // A long record comes in pieces that belong together.
  txt: async (name) => (await orNone(resolver.resolveTxt(name))).map((pieces) => pieces.join('')),
  mx: async (name) => (await orNone(resolver.resolveMx(name))).map(({ exchange }) => exchange),
  cname: (name) => orNone(resolver.resolveCname(name)),
});
