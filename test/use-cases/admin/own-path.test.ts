import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownPath } from '../../../shared/domain/own-path.ts';

describe('where to go after sign-in', () => {
  it.each(['/coordinator', '/coordinator/groups/Ab_-9', '/lead', '/lead/rooms/new'])('%s is ours', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    '/',
    'coordinator',
    '//evil.example',
    '/\\evil.example',
    '/coordinator//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/../admin',
    '/coordinator/',
    '/coordinator?next=//evil.example',
    '/coordinator#x',
    '/coordinator\r\nSet-Cookie: a=b',
    '/coordinator\n',
    '/%2f%2fevil.example',
    `/place/${'a'.repeat(22)}.${'b'.repeat(43)}`,
    '/ev\u0131l',
    `/${'a'.repeat(65)}`,
    '/a'.repeat(9),
  ])('%j is dropped', (path) => {
    expect(ownPath(path)).toBeUndefined();
  });

  it('stays on our own host, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '/', '\\', '.', ':', '@', '%', '-', '\n', ' ') }),
        (text) => {
          const path = ownPath(`/${text}`);
          if (path !== undefined) expect(new URL(path, 'https://krets.example').host).toBe('krets.example');
        },
      ),
      { numRuns: 1000 },
    );
  });
});
