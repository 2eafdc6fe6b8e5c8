import { describe, expect, it } from 'vitest';
import { tellCoordinator } from '../../../shared/domain/notify.ts';
import { passOnAsks } from '../../../shared/domain/pass-on-asks.ts';
import { saveCoordinator } from '../../../shared/use-cases/lead.ts';
import { settingOf } from '../../../shared/use-cases/scene.ts';
import { requestSignIn, session, signIn } from '../../../shared/use-cases/sign-in.ts';
import { groupNamed, personNamed } from '../support/entities.ts';
import { mailsIn, personIn, putGroup, putLink, putPeople } from '../support/table.ts';
import { ask, asked, askedGroup, asksOf, close, scene } from './leaving.ts';
import { formOf, hire, hireLead, outcome } from './staff.ts';

describe('closing a coordinator', () => {
  it('leaves an id, and nothing of the person', async () => {
    const { kit, liv, kari } = await scene();
    expect(await close(kit, liv, kari)).toEqual({ ok: true, value: { coordinatorId: kari.id } });
    expect(await kit.store.coordinator(kari.id)).toEqual({
      id: kari.id,
      version: 2,
      active: false,
      role: 'coordinator',
      locale: 'nb',
      firstName: '',
      email: '',
      emailHash: '',
      areas: [],
      video: false,
      slots: [],
      languages: [],
      capacity: 0,
    });
    expect(await kit.store.contactOwner(kari.emailHash)).toBeUndefined();
    expect(JSON.stringify(kit.store.dump())).not.toMatch(/kari/i);
    expect(JSON.stringify(kit.store.dump())).not.toContain(kari.emailHash);
  });

  it('ends sessions, open links and unsent mails, and lets nobody in again', async () => {
    const { kit, liv, kari } = await scene();
    const subject = { type: 'coordinator', id: kari.id } as const;
    const started = await signIn(kit.deps, await putLink(kit, subject, { purpose: 'signIn' }));
    const unused = await putLink(kit, subject, { purpose: 'signIn' });
    const posting = { now: kit.clock.now(), newId: kit.deps.newId };
    await kit.store.commit([tellCoordinator(kari.id, { kind: 'talkWaiting' }, posting)]);
    await close(kit, liv, kari);
    expect(await kit.store.partition(subject)).toEqual({ links: [], outbox: [] });
    expect(outcome(await session(kit.deps, started.ok ? started.value.sessionToken : ''))).toBe('signedOut');
    expect(outcome(await signIn(kit.deps, unused))).toBe('unknownLink');
    await requestSignIn(kit.deps, { values: { email: kari.email }, locale: 'nb' });
    expect(mailsIn(kit)).toEqual([]);
  });

  it('passes open questions on to the next one at once, and leaves all others alone', async () => {
    const { kit, liv, kari } = await scene();
    const [ola, nina] = [await hire(kit, 'Ola'), await hire(kit, 'Nina')];
    const mine = askedGroup('Mine', [ask(ola, 'silent'), ask(kari, 'open')]);
    const other = askedGroup('Other', [ask(kari, 'cannot'), ask(ola, 'open')]);
    await putGroup(kit, mine);
    await putGroup(kit, other);
    await close(kit, liv, kari);
    expect(await kit.store.group(mine.id)).toMatchObject({
      version: 2,
      state: 'asked',
      asks: [ask(ola, 'silent'), ask(kari, 'cannot'), { ...ask(nina, 'open'), at: kit.clock.now() }],
    });
    expect(await kit.store.group(other.id)).toEqual(other);
    expect(mailsIn(kit).map(({ to, message }) => [to, message.kind])).toEqual([
      [{ type: 'coordinator', id: nina.id }, 'ask'],
    ]);
  });

  it('counts what it passes on: nobody gets more than they can take', async () => {
    const { kit, liv, kari } = await scene();
    await hire(kit, 'Ola', { capacity: 1 });
    await hire(kit, 'Nina', { capacity: 1 });
    const groups = ['One', 'Two', 'Three'].map((name) => askedGroup(name, [ask(kari, 'open')]));
    for (const group of groups) await putGroup(kit, group);
    await close(kit, liv, kari);
    const asks = await Promise.all(groups.map((group) => asksOf(kit, group)));
    expect(asks.toSorted()).toEqual([['cannot'], ['cannot', 'open'], ['cannot', 'open']]);
    expect(
      mailsIn(kit)
        .map(({ message }) => message.kind)
        .toSorted(),
    ).toEqual(['ask', 'ask', 'nobodyTakes']);
  });

  it('tells the leads when there is nobody left to ask, and not who has just left', async () => {
    const { kit, liv } = await scene();
    const lise = await hireLead(kit, 'Lise', { areas: [] });
    const kim = await hireLead(kit, 'Kim');
    const group = { ...askedGroup('G', [ask(kim, 'open')]), area: 'vaksdal' };
    const staff = { coordinators: [liv, lise, kim], groups: [group], keptFrom: () => false };
    const changes = passOnAsks(kim.id, staff, settingOf(kit.deps));
    const told = (changes.ok ? changes.value : []).flatMap((change) =>
      change.type === 'outbox' && change.after ? [[change.after.to, change.after.message.kind]] : [],
    );
    expect(told).toEqual([
      [{ type: 'coordinator', id: liv.id }, 'nobodyTakes'],
      [{ type: 'coordinator', id: lise.id }, 'nobodyTakes'],
    ]);
    await putGroup(kit, group);
    await close(kit, liv, kim);
    expect(mailsIn(kit)).toHaveLength(2);
  });

  it.each(['inviting', 'complete', 'scheduled', 'meeting'] as const)(
    'is refused while they lead a group: %s',
    async (state) => {
      const { kit, liv, kari } = await scene();
      await putGroup(kit, groupNamed('G', { state, coordinatorId: kari.id }));
      await putPeople(kit, [personNamed('Per', { assistedBy: kari.id })]);
      const before = kit.store.dump();
      expect(outcome(await close(kit, liv, kari))).toBe('stillNeeded');
      expect(kit.store.dump()).toEqual(before);
    },
  );

  it('hands the people they signed up to a lead, wherever those are', async () => {
    const { kit, liv, kari } = await scene();
    const ola = await hire(kit, 'Ola');
    const theirs = { email: undefined, phone: '+4740000001', assistedBy: kari.id };
    const seated = personNamed('Siv', { ...theirs, state: 'accepted' });
    const people = [
      personNamed('Per', theirs),
      personNamed('Tor', { ...theirs, phone: '+4740000002', state: 'talk' }),
      personNamed('Kim', { ...theirs, phone: '+4740000004', state: 'paused' }),
      personNamed('Pia', { ...theirs, phone: '+4740000005', state: 'lapsed' }),
      { ...seated, phoneHash: 'another' },
    ];
    const other = personNamed('Aud', { ...theirs, phone: '+4740000003', assistedBy: ola.id });
    await putPeople(kit, [...people, other]);
    const seats = [{ participantId: seated.id, status: 'accepted' as const, since: asked, called: false }];
    await putGroup(kit, groupNamed('G', { coordinatorId: ola.id, seats }));
    expect(outcome(await close(kit, liv, kari))).toBe('ok');
    for (const person of people) expect((await personIn(kit, person)).assistedBy).toBe(liv.id);
    expect(await personIn(kit, other)).toEqual(other);
  });

  it('hands over more people than one commit takes', async () => {
    const { kit, liv, kari } = await scene();
    const people = Array.from({ length: 120 }, (_, n) => personNamed(`P${n}`, { assistedBy: kari.id }));
    await putPeople(kit, people);
    expect(outcome(await close(kit, liv, kari))).toBe('ok');
    const waiting = await kit.store.participantsIn('waiting');
    expect(waiting.filter((person) => 'assistedBy' in person && person.assistedBy === liv.id)).toHaveLength(
      120,
    );
  });

  it('can be repeated', async () => {
    const { kit, liv, kari } = await scene();
    await close(kit, liv, kari);
    const before = kit.store.dump();
    expect(outcome(await close(kit, liv, kari))).toBe('ok');
    expect(kit.store.dump()).toEqual(before);
  });

  it('frees the address for somebody new', async () => {
    const { kit, liv, kari } = await scene();
    await close(kit, liv, kari);
    const again = await saveCoordinator(kit.deps, liv, { ...formOf(kari), id: '' });
    expect(outcome(again)).toBe('ok');
    expect(again.ok && again.value.coordinatorId).not.toBe(kari.id);
  });
});

describe('who may close', () => {
  it('are leads, as they are now', async () => {
    const { kit, liv, kari } = await scene();
    const ola = await hire(kit, 'Ola');
    const before = kit.store.dump();
    expect(outcome(await close(kit, kari, ola))).toBe('notYours');
    expect(outcome(await close(kit, kari, kari))).toBe('notYours');
    expect(outcome(await close(kit, { ...kari, role: 'lead' }, ola))).toBe('notYours');
    expect(outcome(await close(kit, { ...liv, id: 'invented' }, ola))).toBe('signedOut');
    expect(outcome(await close(kit, liv, { id: 'nobody' }))).toBe('notFound');
    expect(kit.store.dump()).toEqual(before);
  });
});
