import { afterAll, beforeAll, expect } from 'vitest';
import { type Krets, openKrets } from './krets.ts';

/**
 * For a test file: started once, closed at the end whatever happens. The end also holds that every
 * page kept to our own host, that browsers had nothing to complain about, and what the scenes expect.
 */
export const useKrets = (): (() => Krets) => {
  let krets: Krets | undefined;
  const opened = (): Krets => {
    if (krets === undefined) throw new Error('Krets is open inside tests only');
    return krets;
  };
  beforeAll(async () => {
    krets = await openKrets();
  });
  afterAll(async () => {
    if (krets === undefined) return;
    const { elsewhere, complaints, play } = krets;
    await krets.close();
    expect({ elsewhere, complaints, notSo: play.failures }).toEqual({
      elsewhere: [],
      complaints: [],
      notSo: [],
    });
  });
  return opened;
};
