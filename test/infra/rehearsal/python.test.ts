import { expect, it } from 'vitest';
import { emulatorVersion, isUnreachable } from '../../../infra/rehearsal/python.ts';

it('names one version of the emulator', () => {
  expect(emulatorVersion()).toMatch(/^\d+\.\d+\.\d+$/);
});

it.each([
  'ERROR: No matching distribution found for ministack==1.5.33',
  "WARNING: Retrying after connection broken by 'NewConnectionError(...)': [Errno 111] Connection refused",
  'socket.gaierror: [Errno -3] Temporary failure in name resolution',
  'pip._vendor.urllib3.exceptions.ReadTimeoutError: Read timed out.',
])('skips where there is no network or index: %s', (output) => {
  expect(isUnreachable(output)).toBe(true);
});

it.each([
  'error: invalid requirement: ministack=1.5.33',
  'OSError: [Errno 28] No space left on device',
  'ERROR: Failed building wheel for something',
])('fails for anything else: %s', (output) => {
  expect(isUnreachable(output)).toBe(false);
});
