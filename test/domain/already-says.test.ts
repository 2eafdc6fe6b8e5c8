import { expect, it } from 'vitest';
import { alreadySays } from '../../shared/domain/already-says.ts';

it('a form that is posted twice has nothing new the second time', () => {
  const row: { name: string; slots: string[]; phone?: string } = { name: 'Ada', slots: ['a', 'b'] };
  expect(alreadySays(row, { name: 'Ada', slots: ['a', 'b'] })).toBe(true);
  expect(alreadySays(row, {})).toBe(true);
  for (const news of [{ name: 'Eva' }, { slots: ['a'] }, { phone: '+4799999999' }])
    expect(alreadySays(row, news)).toBe(false);
});
