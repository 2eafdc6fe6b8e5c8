import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

const file = z.object({ context: z.record(z.string(), z.unknown()).default({}) });
const bare = z.record(z.string(), z.unknown());

/** The JSON of a file; undefined when there is no such file. Throws when it is no JSON, with its name. */
const readJson = async (path: string): Promise<unknown> => {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is no JSON: ${error instanceof Error ? error.message : ''}`);
  }
};

/** The context that the CDK's command line would read in this folder; what comes later wins. */
export const readContext = async (
  folder: string,
  given: Readonly<Record<string, string>>,
  home = homedir(),
): Promise<Readonly<Record<string, unknown>>> => {
  const [own, kept, project] = await Promise.all(
    [join(home, '.cdk.json'), join(folder, 'cdk.context.json'), join(folder, 'cdk.json')].map(readJson),
  );
  return {
    ...file.catch({ context: {} }).parse(own).context,
    ...bare.catch({}).parse(kept),
    ...file.catch({ context: {} }).parse(project).context,
    ...given,
  };
};
