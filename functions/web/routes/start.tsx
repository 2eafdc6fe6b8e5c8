import { Hono } from 'hono';
import type { Locale } from '../../../shared/i18n/index.ts';
import type { Organisation } from '../../../shared/organisation/schema.ts';
import { answer } from '../answer.ts';
import type { Agreements } from '../pages/confirm.tsx';
import { AccessibilityPage, PromisePage, StartPackPage } from '../pages/info.tsx';
import { PrivacyPage } from '../pages/privacy.tsx';
import { StartPage } from '../pages/start.tsx';
import { pageContext, standInsOf } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';

/** What people say yes to, in one language. */
export const agreementsOf = ({ consent, confidentiality }: Organisation, locale: Locale): Agreements => ({
  consent: consent.text[locale],
  confidentiality: confidentiality.text[locale],
});

/** What a new group is given, in one language. */
export const startPackOf = (organisation: Organisation, locale: Locale) => {
  const { confidentiality, texts } = organisation;
  return {
    confidentiality: confidentiality.text[locale],
    startPack: texts.startPack[locale],
    startPackLang: standInsOf(organisation, locale)(texts.startPack),
  };
};

/** Nothing of anybody is on these pages, so they may be found by search engines; kept only if still the same. */
const publicPage = 'no-cache';

/** Pages that anybody may read: kept by browsers as long as they are the same. */
const addInfo = (app: Hono<WebEnv>, web: WebDeps): void => {
  const { organisation } = web.deps;
  app.get('/accessibility', (c) => {
    c.header('Cache-Control', publicPage);
    return answer(c, <AccessibilityPage page={pageContext(c, web)} />);
  });
  app.get('/promise', (c) => {
    c.header('Cache-Control', publicPage);
    const { text, version } = organisation.confidentiality;
    const words = text[c.get('locale')];
    return answer(c, <PromisePage page={pageContext(c, web)} confidentiality={words} version={version} />);
  });
  app.get('/start-pack', (c) => {
    c.header('Cache-Control', publicPage);
    const given = startPackOf(organisation, c.get('locale'));
    return answer(c, <StartPackPage page={pageContext(c, web)} {...given} />);
  });
};

export const startRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  const { organisation } = web.deps;
  app.get('/', (c) => {
    c.header('Cache-Control', publicPage);
    return answer(
      c,
      <StartPage page={pageContext(c, web)} talk={organisation.talk} size={organisation.group} />,
    );
  });
  app.get('/privacy', (c) => {
    c.header('Cache-Control', publicPage);
    const { consent, confidentiality, retention } = organisation;
    const privacy = (
      <PrivacyPage
        page={pageContext(c, web)}
        retention={retention}
        agreements={agreementsOf(organisation, c.get('locale'))}
        versions={{ consent: consent.version, confidentiality: confidentiality.version }}
      />
    );
    return answer(c, privacy);
  });
  addInfo(app, web);
  return app;
};
