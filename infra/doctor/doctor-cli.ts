import { loadSettings, settingsMessage } from '../load-settings.ts';
import { readArguments, usage } from './arguments.ts';
import { readContext } from './context.ts';
import { createWorld } from './deps.ts';
import { doctor } from './doctor.ts';

const main = async (): Promise<number> => {
  const args = readArguments(process.argv.slice(2));
  if (args.help) {
    process.stdout.write(usage);
    return 0;
  }
  const loaded = await loadSettings();
  const parsed = loaded.ok ? loaded.parse(await readContext(process.cwd(), args.context)) : loaded;
  if (!parsed.ok) {
    process.stderr.write(settingsMessage(parsed.problems));
    return 1;
  }
  const { region } = parsed.settings;
  const world = createWorld({ region, ...(args.profile !== undefined && { profile: args.profile }) });
  const { text, failed } = await doctor(world, parsed.settings, args);
  process.stdout.write(text);
  return failed ? 1 : 0;
};

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The doctor stopped.'}\n\n${usage}`);
  process.exitCode = 1;
}
