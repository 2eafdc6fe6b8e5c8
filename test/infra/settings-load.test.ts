import { describe, expect, it } from 'vitest';
import { loadSettings, settingsMessage } from '../../infra/load-settings.ts';

const failing = (message: string) => async (): Promise<never> => {
  throw new Error(message);
};

describe('settings that cannot even be loaded', () => {
  it('are told with file and line when an organisation file is no JSON', async () => {
    const message =
      'Transform failed with 1 error:\n/home/me/krets/shared/organisation/link-bergen.json:4:2: ERROR: Expected ","';
    expect(await loadSettings(failing(message))).toEqual({
      ok: false,
      problems: ['shared/organisation/link-bergen.json:4:2: ERROR: Expected ","'],
    });
  });

  it('are thrown as they are when the code is at fault', async () => {
    await expect(loadSettings(failing('x is not a function'))).rejects.toThrow('x is not a function');
  });

  it('are loaded when nothing is wrong', async () => {
    const loaded = await loadSettings();
    expect(loaded.ok && loaded.parse({}).ok).toBe(false);
    expect(loaded.ok).toBe(true);
  });

  it('make one message with one line each', () => {
    expect(settingsMessage(['stage: write a', 'region: write b'])).toBe(
      'The settings (context in cdk.json, or -c name=value) cannot be used:\n  stage: write a\n  region: write b\n',
    );
  });
});
