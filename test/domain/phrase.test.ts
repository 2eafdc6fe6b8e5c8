import { expect, it } from 'vitest';
import { newPhrase, normalisePhrase } from '../../shared/domain/phrase.ts';
import { phraseWords } from '../../shared/domain/phrase-words.ts';

it('a phrase is six words of 256 that no two people could write down in two ways', () => {
  expect(new Set(phraseWords).size).toBe(256);
  for (const word of phraseWords) expect(word).toMatch(/^[a-zæøå]{2,10}$/);
  const drawn = [0, 255, 1, 254, 2, 253];
  const asked: number[] = [];
  const phrase = newPhrase((below) => {
    asked.push(below);
    return drawn[asked.length - 1] ?? 0;
  });
  expect(asked).toEqual(Array(6).fill(256));
  expect(phrase).toBe(drawn.map((index) => phraseWords[index]).join(' '));
  expect(normalisePhrase(phrase)).toBe(phrase);
});

it.each([' Bjørk,  ELV – stein. ', 'bjørk-elv;stein', 'bjørk\nelv\u00a0stein', 'bj\u00f8rk elv\tSTEIN'])(
  '%j is the same phrase, however it was typed',
  (typed) => {
    expect(normalisePhrase(typed)).toBe('bjørk elv stein');
  },
);

it('letters are the same whether they were typed in one or in two', () => {
  expect(normalisePhrase('a\u030as')).toBe('ås');
});
