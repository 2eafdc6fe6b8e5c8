import { describe, expect, it } from 'vitest';
import { hasHiddenCharacters, tidy } from '../../shared/domain/plain-text.ts';

const everyCharacter = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));

/** All characters of which one thing is told and another is true. */
const wrong = (told: (character: string) => boolean, is: RegExp): readonly string[] =>
  everyCharacter
    .filter((character) => told(character) !== is.test(character))
    .map((character) => (character.codePointAt(0) ?? 0).toString(16));

describe('what is told apart without the tables of Unicode', () => {
  it('is as the tables have it, for what cannot be seen', () => {
    const hidden =
      /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u115F\u1160\u2800\u3164\uFFA0]/u;
    expect(wrong(hasHiddenCharacters, hidden)).toEqual([]);
  });

  it('is as the tables have it, for spaces', () => {
    expect(wrong((character) => tidy(`a${character}b`) === 'a b', /\p{Zs}/u)).toEqual([]);
  });
});
