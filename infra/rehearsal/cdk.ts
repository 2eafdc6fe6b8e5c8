import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stackNames } from '../stack-names.ts';
import { leaveOut, type Refused, readTemplate } from './leave-out.ts';
import { type Ran, run } from './run.ts';
import type { Target } from './target.ts';

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** A synthesised app on disk, as the target can take it. */
export type Assembly = { readonly folder: string; readonly leftOut: readonly string[] };

/** The project's own CDK command line against one target. */
export type Cdk = {
  readonly synth: (name: string, from?: From) => Promise<Assembly>;
  readonly bootstrap: () => Promise<void>;
  readonly deploy: (assembly: Assembly) => Promise<void>;
  /** Answers with the exit code: being refused may be what is wanted. */
  readonly destroy: (assembly: Assembly, stack: string) => Promise<Ran>;
};

type From = { readonly project?: string; readonly context?: readonly string[] };

export type CdkProps = {
  readonly target: Target;
  /** Where assemblies and the command line's own cache go. */
  readonly folder: string;
  readonly context: readonly string[];
  readonly refused: Refused | undefined;
};

const lastLines = 30;

/** In place: the command line deploys what stands in the assembly, and does not ask the app again. */
const adapt = async (folder: string, refused: Refused): Promise<readonly string[]> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.template.json')).sort();
  const out = await Promise.all(
    files.map(async (name) => {
      const file = join(folder, name);
      const { template, leftOut } = leaveOut(readTemplate(await readFile(file, 'utf8')), refused);
      if (leftOut.length > 0) await writeFile(file, JSON.stringify(template));
      return leftOut;
    }),
  );
  return out.flat();
};

export const createCdk = ({ target, folder, context, refused }: CdkProps): Cdk => {
  const { account, connection, variables } = target;
  const bin = join(projectFolder, 'node_modules/.bin');
  const env = { ...variables, PATH: `${bin}:${variables['PATH'] ?? ''}`, NO_COLOR: '1', CI: 'true' };
  const cdk = (args: readonly string[], cwd = projectFolder): Promise<Ran> =>
    run(join(bin, 'cdk'), args, { cwd, env: target.kind === 'aws' ? env : { ...env, HOME: folder } });
  const must = async (args: readonly string[], cwd?: string): Promise<string> => {
    const { code, output, answer } = await cdk(args, cwd);
    if (code === 0) return answer;
    throw new Error(
      `cdk ${args[0]} ended with ${code}:\n${output.trim().split('\n').slice(-lastLines).join('\n')}`,
    );
  };
  const own = [`stage=${stage}`, `account=${account}`, `region=${connection.region}`, ...context];
  return {
    synth: async (name, { project, context: more = [] } = {}) => {
      const assembly = join(folder, name);
      const settings = [...own, ...more].flatMap((one) => ['-c', one]);
      await must(['synth', '--quiet', '--output', assembly, ...settings], project);
      return { folder: assembly, leftOut: refused === undefined ? [] : await adapt(assembly, refused) };
    },
    bootstrap: async () => {
      // Not from the project: the command line would ask the app, which has nothing to say to it.
      await must(['bootstrap', `aws://${account}/${connection.region}`], folder);
    },
    deploy: async ({ folder: app }) => {
      await must(['deploy', '--all', '--app', app, '--require-approval', 'never']);
    },
    destroy: ({ folder: app }, name) => cdk(['destroy', name, '--force', '--app', app]),
  };
};

export const stage = 'rehearsal';
export const stacks = stackNames(stage);
