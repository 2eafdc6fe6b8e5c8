import type { Change } from '../../shared/domain/change.ts';
import type { Coordinator, Room } from '../../shared/domain/coordinator.ts';
import type { ActiveParticipant } from '../../shared/domain/participant.ts';
import { amendParticipant } from '../../shared/domain/participant-step.ts';
import { addLocalDays, type Instant } from '../../shared/domain/time.ts';
import { pick, seeded } from '../../shared/matching/random.ts';
import type { Organisation } from '../../shared/organisation/schema.ts';
import { offeredSlots } from '../../shared/organisation/slots.ts';
import type { Deps } from '../../shared/use-cases/ports.ts';

/** First names of nobody in particular. */
const names = [
  'Alma',
  'Bo',
  'Dina',
  'Eli',
  'Finn',
  'Gro',
  'Ida',
  'Jon',
  'Kim',
  'Lea',
  'Mia',
  'Nils',
  'Oda',
  'Per',
  'Siv',
  'Tor',
];

type Chance = {
  readonly below: (limit: number) => number;
  readonly some: <T>(list: readonly T[], count: number) => T[];
};

/** Draws that depend on the seed alone, so that a newcomer sees the same city again. */
const chanceOf = (seed: number): Chance => {
  const random = seeded(seed);
  const below = (limit: number) => pick(random, limit);
  const some = <T>(list: readonly T[], count: number): T[] => {
    const left = [...list];
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(below(left.length), 1),
    ).flat();
  };
  return { below, some };
};

type Invention = {
  readonly deps: Deps;
  readonly organisation: Organisation;
  readonly chance: Chance;
  readonly now: Instant;
};

const themesFor = ({ organisation, chance }: Invention): string[] => {
  const wanted = chance.some(
    organisation.themes.map(({ id }) => id),
    chance.below(3),
  );
  return chance.below(10) === 0 && wanted.length > 0 ? wanted : [...wanted, 'open'];
};

const inventPerson = (invention: Invention, index: number): readonly Change[] => {
  const { deps, organisation, chance, now } = invention;
  const email = `deltaker${index + 1}@example.org`;
  const emailHash = deps.hashContact('email', email);
  const since = addLocalDays(now, -chance.below(40), organisation.timeZone);
  const slots = offeredSlots(organisation).map(({ id }) => id);
  const person: ActiveParticipant = {
    id: deps.newId(),
    version: 1,
    state: 'waiting',
    createdAt: since,
    waitingSince: since,
    stateSince: since,
    locale: chance.below(5) === 0 ? 'en' : 'nb',
    firstName: names[index % names.length] ?? 'Kim',
    email,
    emailHash,
    guard: [],
    preferences: {
      home: chance.some(organisation.areas, 1)[0]?.id ?? '',
      maxMinutes: organisation.travel.choices[1 + chance.below(organisation.travel.choices.length - 1)] ?? 30,
      slots: chance.some(slots, 2 + chance.below(5)),
      languages: chance.below(8) === 0 ? ['no', 'en'] : ['no'],
      inPerson: true,
      video: organisation.video && chance.below(4) === 0,
      themes: themesFor(invention),
    },
    consent: { version: organisation.consent.version, at: since },
    confidentiality: { version: organisation.confidentiality.version, at: since },
    talk: 'none',
    talkAttempts: 0,
    rounds: 0,
  };
  return [
    { type: 'participant', after: amendParticipant(person, {}, organisation) },
    { type: 'contactLock', op: 'take', hash: emailHash, owner: { type: 'participant', id: person.id } },
  ];
};

const inventCoordinator = ({ deps, organisation }: Invention, index: number): readonly Change[] => {
  const email = `igangsetter${index + 1}@example.org`;
  const emailHash = deps.hashContact('coordinator', email);
  const coordinator: Coordinator = {
    id: deps.newId(),
    version: 1,
    active: true,
    role: 'coordinator',
    locale: 'nb',
    firstName: names[(index * 5) % names.length] ?? 'Eli',
    email,
    emailHash,
    areas: organisation.areas.map(({ id }) => id),
    video: organisation.video,
    slots: offeredSlots(organisation).map(({ id }) => id),
    languages: organisation.languages.map(({ id }) => id),
    capacity: 4,
  };
  return [
    { type: 'coordinator', after: coordinator },
    { type: 'contactLock', op: 'take', hash: emailHash, owner: { type: 'coordinator', id: coordinator.id } },
  ];
};

const inventRoom = ({ deps, organisation }: Invention, area: Organisation['areas'][number]): Change => {
  const room: Room = {
    id: deps.newId(),
    version: 1,
    active: true,
    name: `Møterom ${area.name.nb}`,
    address: area.name.nb,
    area: area.id,
    seats: 12,
    stepFree: true,
    slots: offeredSlots(organisation).map(({ id }) => id),
  };
  return { type: 'room', after: room };
};

/**
 * Invented people who have confirmed and wait, with coordinators and rooms where there are none yet.
 * Returns how many were added; those whose address is there already are left alone.
 */
export const inventPeople = async (
  deps: Deps,
  { people, seed }: { readonly people: number; readonly seed: number },
): Promise<number> => {
  const invention = { deps, organisation: deps.organisation, chance: chanceOf(seed), now: deps.now() };
  if ((await deps.store.coordinators()).length === 0) {
    for (let index = 0; index < 4; index += 1) await deps.store.commit(inventCoordinator(invention, index));
    for (const area of deps.organisation.areas) await deps.store.commit([inventRoom(invention, area)]);
  }
  let added = 0;
  for (let index = 0; index < people; index += 1) {
    if ((await deps.store.commit(inventPerson(invention, index))).ok) added += 1;
  }
  return added;
};
