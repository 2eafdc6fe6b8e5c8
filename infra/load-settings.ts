import type { parseSettings } from './settings.ts';

type Loaded =
  | { readonly ok: true; readonly parse: typeof parseSettings }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Loads the reader of the settings, and with it every organisation file. A slip of the pen in one of those
 * (a comma, a quote) is told as a problem with file, line and column, not by a stack trace; whatever else
 * is wrong with the code is thrown as it is.
 */
export const loadSettings = async (load = () => import('./settings.ts')): Promise<Loaded> => {
  try {
    const { parseSettings: parse } = await load();
    return { ok: true, parse };
  } catch (error) {
    if (!(error instanceof Error) || !/\.json\b/.test(error.message)) throw error;
    const places = error.message.split('\n').filter((line) => /\.json\b/.test(line));
    return {
      ok: false,
      problems: places.map((place) => place.replace(/^.*\/(?=shared\/organisation\/)/, '')),
    };
  }
};

/** What a command line says when it cannot go on. */
export const settingsMessage = (problems: readonly string[]): string => {
  const list = problems.map((problem) => `  ${problem}`).join('\n');
  return `The settings (context in cdk.json, or -c name=value) cannot be used:\n${list}\n`;
};
