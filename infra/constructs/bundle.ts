import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';
import { loadOrganisation, organisationFiles } from '../../shared/organisation/registry.ts';
import { writeBrowserScript } from '../browser-script.ts';
import { writeStylesheet } from '../stylesheet.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folders below `functions/`, one Lambda each. */
export const functionNames = ['web', 'mailer', 'matcher', 'follow-up', 'feedback', 'inbound'] as const;
export type FunctionName = (typeof functionNames)[number];

export const functionFolder = (name: FunctionName): string => `${root}functions/${name}`;

/** How every function is built: for the cloud, for its tests and for the bundle budget alike. */
const bundleOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  // What is imported dynamically becomes a file of its own, which is not read before it is needed.
  splitting: true,
  // Without `module` first, the AWS SDK's CommonJS files fail at start: "Dynamic require of node:https".
  mainFields: ['module', 'main'],
  // Lambda gives the role of a function as variables: whatever else the SDK would try is never reached there.
  alias: { '@aws-sdk/credential-provider-node': './shared/runtime/role-credentials.ts' },
  // Reads what browsers call themselves. Nothing in a bundle uses it; esbuild would carry it along all the same.
  external: ['bowser'],
  minify: true,
  // One letter outside Latin-1 would make V8 read the whole file at two bytes a letter, at every cold start.
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  logLevel: 'silent',
} satisfies BuildOptions & { metafile: true };

/** What `shared/organisation/bundled.ts` finds, as JSON; throws the problems of a file that cannot be used. */
export const checkedOrganisations = (files = organisationFiles): string =>
  JSON.stringify(Object.fromEntries(Object.keys(files).map((id) => [id, loadOrganisation(id, files)])));

/** Builds one entry point; returns what went into it. */
export const bundle = (
  entry: Pick<BuildOptions, 'define' | 'outdir'> & { entryPoints: { index: string } },
): Metafile => buildSync({ ...bundleOptions, ...entry }).metafile;

/**
 * Builds `functions/<name>/lambda.ts` into `outdir` as `index.mjs`, and for the pages their style and their script beside it.
 * Returns what went into the code; throws esbuild's error, which names file and line, and for an organisation
 * file what to write in it.
 */
export const bundleFunction = (name: FunctionName, outdir: string): Metafile => {
  if (name === 'web') {
    writeStylesheet(outdir);
    writeBrowserScript(outdir);
  }
  return bundle({
    define: { checkedOrganisations: JSON.stringify(checkedOrganisations()) },
    entryPoints: { index: `functions/${name}/lambda.ts` },
    outdir,
  });
};
