import { describe, expect, it } from 'vitest';
import { accepts, daysIn, inventApplicants, offerOn } from '../../bench/simulate/applicant.ts';
import { measure } from '../../bench/simulate/measure.ts';
import type { PolicyName } from '../../bench/simulate/policies.ts';
import type { Simulation } from '../../bench/simulate/state.ts';
import { passDay, runYear } from '../../bench/simulate/year.ts';
import { started, worldOf } from './worlds.ts';

const policies: readonly PolicyName[] = ['default', 'five', 'five-bare', 'eight'];

/** Every day of a simulation, looked at after the day has passed. */
const eachDay = (simulation: Simulation, look: () => void): void => {
  while (simulation.day < daysIn(simulation.world.assumptions)) {
    passDay(simulation);
    look();
  }
};

describe('a simulated year', () => {
  it.each(policies)('keeps the rules every day: %s', (policy) => {
    const simulation = started(worldOf(3), policy);
    eachDay(simulation, () => {
      const seated = simulation.groups.flatMap(({ seats }) => seats.map(({ person }) => person));
      expect(new Set(seated).size).toBe(seated.length);
      expect(simulation.people.filter(({ state }) => state === 'seated')).toHaveLength(seated.length);
      for (const { seats, belowSince } of simulation.groups) {
        const one = belowSince === undefined ? 0 : 1;
        expect(seats.length).toBeGreaterThanOrEqual(simulation.policy.min - one);
        expect(seats.length).toBeLessThanOrEqual(simulation.policy.max);
      }
    });
    expect(simulation.tally.proposed).toBeGreaterThan(0);
    expect(simulation.tally.sizes.every((size) => size >= 5 && size <= 8)).toBe(true);
  });

  it('seats only people who have said yes to all of the place, and never those who left the group', () => {
    const simulation = started(worldOf(4), 'default');
    let looked = 0;
    eachDay(simulation, () => {
      for (const { seats, place, notAgain } of simulation.groups)
        for (const { person } of seats) {
          looked += 1;
          expect(accepts(offerOn(person.applicant, simulation.day), place)).toBe(true);
          expect(notAgain.has(person)).toBe(false);
        }
    });
    expect(looked).toBeGreaterThan(100);
  });

  it('never gives a coordinator more groups than they can have, and gives all capacity back', () => {
    const world = worldOf(5, { coordinators: 0.3 });
    const simulation = started(world, 'five');
    let busiest = 0;
    eachDay(simulation, () => {
      simulation.coordinators.forEach(({ capacity }, index) => {
        const load = simulation.load[index] ?? 0;
        busiest = Math.max(busiest, load);
        expect(load).toBeGreaterThanOrEqual(0);
        expect(load).toBeLessThanOrEqual(capacity);
      });
    });
    expect(busiest).toBeGreaterThan(0);
    const held = simulation.handovers.filter(({ day }) => day >= simulation.day).length;
    const led = simulation.groups.filter(({ coordinator }) => coordinator !== undefined).length;
    expect(simulation.load.reduce((sum, load) => sum + load, 0)).toBe(held + led);
  });

  it('keeps the original waiting date when a group is dissolved', () => {
    const simulation = started(worldOf(6, { accept: 0.5 }), 'five-bare', 20);
    const dates = simulation.people.map(({ applicant }) => applicant.readyDay);
    runYear(simulation);
    expect(simulation.people.some(({ disappointments }) => disappointments > 0)).toBe(true);
    expect(simulation.people.map(({ applicant }) => applicant.readyDay)).toEqual(dates);
  });

  it('counts nobody as met who was not ready or had left, and has every answer before the meeting', () => {
    const simulation = started(worldOf(7), 'default');
    eachDay(simulation, () => {
      for (const group of simulation.groups.filter(({ state }) => state === 'scheduled'))
        for (const { status, nextDay } of group.seats)
          expect(status === 'accepted' || nextDay < group.meetingDay).toBe(true);
    });
    const met = simulation.people.filter(({ metDay }) => metDay !== undefined);
    expect(met.length).toBeGreaterThan(0);
    for (const { applicant, metDay } of met) {
      expect(metDay).toBeGreaterThan(applicant.readyDay);
      expect(metDay).toBeLessThan(applicant.leaveDay);
    }
  });

  it('gives the same year for the same seed and another for another', () => {
    const year = (seed: number) => measure(runYear(started(worldOf(seed), 'default')));
    expect(year(8)).toEqual(year(8));
    expect(year(9).people === year(8).people && year(9).median === year(8).median).toBe(false);
  });

  it('has the same people with the same wishes under every policy', () => {
    const world = worldOf(10);
    expect(inventApplicants(world, 15)).toEqual(
      started(world, 'eight').people.map(({ applicant }) => applicant),
    );
  });
});

describe('what the assumptions do', () => {
  it('nobody says no: nothing is dissolved once people were told', () => {
    const sure = { accept: 1, silent: 0, dropOut: 0, answerDays: 0, patienceWeeks: 1000 };
    const { tally } = runYear(started(worldOf(11, sure), 'default'));
    expect(tally.proposed).toBeGreaterThan(0);
    expect(tally.dissolvedTold).toBe(0);
  });

  it('nobody says yes: nobody meets', () => {
    const { people, tally } = runYear(started(worldOf(12, { accept: 0 }), 'five'));
    expect(tally.proposed).toBeGreaterThan(0);
    expect(tally.dissolved).toBeGreaterThan(0);
    expect(people.every(({ metDay }) => metDay === undefined)).toBe(true);
  });

  it('no coordinator says yes: everybody goes back without ever having been told', () => {
    const { people, tally } = runYear(started(worldOf(13, { refuse: 1, askSilent: 0 }), 'five'));
    expect(tally.dissolved).toBeGreaterThan(0);
    expect(tally.dissolvedTold).toBe(0);
    expect(people.every(({ invitations }) => invitations === 0)).toBe(true);
  });

  it('those who wait for eight start with eight asked', () => {
    const sure = { accept: 1, silent: 0, dropOut: 0, answerDays: 0, patienceWeeks: 1000 };
    const { tally } = runYear(started(worldOf(14, sure), 'eight', 30));
    expect(tally.sizes.length).toBeGreaterThan(0);
    expect(new Set(tally.sizes)).toEqual(new Set([8]));
  });

  it('more slots from everybody place more people', () => {
    const placed = (extraSlots: number) =>
      [1, 2].map((seed) => measure(runYear(started(worldOf(seed, { extraSlots }), 'default'))).placed);
    const sum = (shares: readonly number[]) => shares.reduce((total, share) => total + share, 0);
    expect(sum(placed(3))).toBeGreaterThan(sum(placed(0)));
  });
});
