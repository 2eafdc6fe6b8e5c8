import { describe, expect, it } from 'vitest';
import { followUp } from '../../shared/use-cases/follow-up.ts';
import { runMatching } from '../../shared/use-cases/run-matching.ts';
import { recordTalk } from '../../shared/use-cases/talk.ts';
import { sources } from '../architecture/sources.ts';
import { mailed } from '../use-cases/group/stage.ts';
import { coordinatorNamed } from '../use-cases/support/entities.ts';
import { mailsIn, personIn, personLink, putCoordinator } from '../use-cases/support/table.ts';
import { readPage } from '../web/support/html.ts';
import { openWeb } from '../web/support/visitor.ts';
import { litenByJson, readOrganisation } from './fixtures/organisations.ts';

const litenBy = readOrganisation(litenByJson);
const eva = coordinatorNamed('Eva', { areas: ['sentrum'], slots: ['tue-evening'], languages: ['no'] });

const form = {
  home: 'sentrum',
  maxMinutes: '20',
  slots: ['tue-evening'],
  languages: ['no'],
  mode: ['inPerson'],
  adult: 'yes',
};

/** Signs somebody up by the pages of the small town, up to where its talk rule leaves them. */
const signUp = async (web: ReturnType<typeof openWeb>, name: string): Promise<string> => {
  const page = readPage(await (await web.get('/nb/sign-up')).text());
  const fields = { ...page.fields(), ...form, firstName: name, email: `${name.toLowerCase()}@example.org` };
  expect((await web.post('/nb/sign-up', fields)).status).toBe(303);
  const id =
    mailsIn(web.kit)
      .flatMap(({ to }) => (to.type === 'participant' ? [to.id] : []))
      .at(-1) ?? '';
  const token = await personLink(web.kit, { id }, { purpose: 'confirm' });
  const confirmed = await web.post(`/nb/confirm/${token}`, {
    theme1: 'open',
    consent: 'yes',
    confidentiality: 'yes',
  });
  expect(confirmed.status).toBe(303);
  return id;
};

describe('another organisation is another file', () => {
  it('with its own name, areas and times on the pages, and nothing of Bergen', async () => {
    const web = openWeb({ organisation: litenBy });
    const html = await (await web.get('/nb/sign-up')).text();
    expect(html).toContain('Nordbygda');
    expect(html).toContain('Selvhjelp Liten by');
    expect(html).not.toMatch(/Bergen|Fana|Åsane|LINK/);
    expect(html).not.toMatch(/value="(mon|tue)-morning"/);
    expect(await (await web.get('/en/sign-up')).text()).toContain('<html lang="nb"');
    expect(html).not.toContain('English');
  });

  it('with its own talk rule, group size and ladder', async () => {
    const web = openWeb({ organisation: litenBy });
    const { kit } = web;
    await putCoordinator(kit, eva);
    for (const name of ['Alma', 'Brage', 'Dina', 'Eli']) {
      const id = await signUp(web, name);
      expect((await personIn(kit, { id })).state).toBe('talk');
      expect((await recordTalk(kit.deps, eva, { participantId: id, outcome: 'ready' })).ok).toBe(true);
    }
    expect(await runMatching(kit.deps, { seed: 1, moves: 1000 })).toMatchObject({ proposed: 1, waiting: 0 });
    expect(mailed(kit, 'ask').map(({ message }) => message.people)).toEqual([4]);
    kit.clock.forward({ days: 2 });
    await followUp(kit.deps);
    expect(mailed(kit, 'askReminder')).toHaveLength(1);
  });

  it('because nothing outside the file knows Bergen', () => {
    const knowing = sources().filter(
      ({ path, text }) =>
        !path.startsWith('shared/organisation/') &&
        /bergenhus|Åsane|fyllingsdalen/i.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    );
    expect(knowing.map(({ path }) => path)).toEqual([]);
  });
});
