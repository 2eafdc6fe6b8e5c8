import { describe, expect, it } from 'vitest';
import { createWebApp } from '../../functions/web/app.ts';
import { ownScript } from '../../functions/web/own-script.ts';
import { loadLanguage, participantText } from '../../shared/i18n/index.ts';
import { createTestDeps } from '../use-cases/support/test-deps.ts';

const app = () => {
  const log = { unexpected: () => undefined };
  const { deps } = createTestDeps();
  return createWebApp({
    deps,
    baseUrl: 'https://krets.example.org',
    secureCookies: true,
    startMatching: async () => undefined,
    stylesheet: async () => '',
    draftScript: ownScript(async () => ''),
    log,
  });
};

describe('the texts of a language', () => {
  it('are an error by name before they are loaded, and there from then on', async () => {
    expect(() => participantText('es')).toThrow('The texts in "es" are asked for and were never loaded.');
    await loadLanguage('es');
    expect(participantText('es').signUp.title).not.toBe('');
    expect(() => participantText('nn')).toThrow('"nn"');
  });

  it('are loaded by a request, those of its page and no others', async () => {
    expect((await app().request('/en/sign-up')).status).toBe(200);
    expect(participantText('en').signUp.title).not.toBe('');
    expect(() => participantText('ar')).toThrow('"ar"');
  });

  it('are there for an address that there is no page at', async () => {
    const answer = await app().request('/nowhere', { headers: { 'Accept-Language': 'ar' } });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('lang="ar"');
  });
});
