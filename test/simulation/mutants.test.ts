import { beforeAll, describe, expect, it } from 'vitest';
import { play } from './history.ts';
import { mutants, staleRows } from './mutants.ts';
import { createOpenings, type Opening, openingFor } from './openings.ts';
import { ask, post } from './shared-web.ts';
import { addressOf, linksTo, type Stage } from './stage.ts';
import { createSystem, type Defect } from './system.ts';

const most = 40;
const steps = 10;

describe('each invariant can fail', () => {
  let openings: readonly Opening[] = [];
  beforeAll(async () => {
    openings = await createOpenings();
  });

  it.each(mutants)('$finds sees that $name', async ({ finds, defect }) => {
    let found: readonly string[] = [];
    for (let seed = 0; seed < most && found.length === 0; seed += 1) {
      const opening = openingFor(openings, seed);
      const told = await play({ seed, steps, opening, defect, only: finds, toTheEnd: finds === 'drain' });
      found = told.broken;
    }
    expect(found[0]).toContain(finds);
  });

  it('seenWrong sees a mail to somebody who has gone', async () => {
    const opening = openings.find(({ name }) => name.startsWith('waiting'))!;
    const wrongWith = async (defect: Defect): Promise<readonly string[]> => {
      const system = await createSystem({ seed: 1, begun: opening.begun, defect });
      const stage: Stage = { system, people: [...opening.people], cookies: new Map() };
      system.service.throttles = 1;
      const place = linksTo(stage, '/place/', addressOf(0))[0] ?? '';
      await ask('GET', place);
      await post('/nb/link', { email: addressOf(0) });
      await post(`${place}/withdraw`);
      system.service.throttles = 0;
      await system.runStream();
      return system.notes.wrong;
    };
    expect(await wrongWith({})).toEqual([]);
    expect(await wrongWith({ rows: staleRows })).toEqual(['mailToNobody placeLink']);
  });
});
