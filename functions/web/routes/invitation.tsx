import { type Context, Hono } from 'hono';
import type { Problem } from '../../../shared/domain/problem.ts';
import { type Locale, participantText, problemText } from '../../../shared/i18n/index.ts';
import { answerInvitation, viewInvitation } from '../../../shared/use-cases/invitation.ts';
import type { InvitationView } from '../../../shared/views/participant.ts';
import { answer, goTo } from '../answer.ts';
import { formOf } from '../keep-typed.ts';
import { AskFirst } from '../pages/ask-first.tsx';
import type { FieldErrors, FormState } from '../pages/form-parts.tsx';
import { InvitationPage } from '../pages/invitation.tsx';
import { Notice } from '../pages/notice.tsx';
import { answerProblem, answerWith, type Telling } from '../problems.tsx';
import { pageContext } from '../site.ts';
import type { WebDeps, WebEnv } from '../web-deps.ts';
import { seatWords } from '../wording.ts';
import { agreementsOf } from './start.tsx';

type Shown = { readonly token: string; readonly form: FormState; readonly view: InvitationView };

const invitationPage = (c: Context<WebEnv>, web: WebDeps, { token, form, view }: Shown) => {
  const { organisation } = web.deps;
  const locale = c.get('locale');
  return (
    <InvitationPage
      page={pageContext(c, web)}
      form={form}
      view={view}
      seat={seatWords({ organisation, locale }, view)}
      confidentiality={agreementsOf(organisation, locale).confidentiality}
      base={`/${locale}/invitation/${token}`}
    />
  );
};

/** The way from an invitation that cannot be answered: to my place, which has a link of its own. */
const newLink = (locale: Locale) => ({ href: `/${locale}/link`, label: problemText(locale).links.newLink });

const elsewhere = (c: Context<WebEnv>, web: WebDeps): Telling => ({ web, wayOn: newLink(c.get('locale')) });

/** Whoever opens their old invitation has chosen nothing yet: how things stand, and the way to my place. */
const memberNotice = (c: Context<WebEnv>, web: WebDeps) => {
  const locale = c.get('locale');
  const { title, what } = participantText(locale).place.states.inGroup;
  return <Notice page={pageContext(c, web)} title={title} paragraphs={[what]} wayOn={newLink(locale)} />;
};

/** What can be answered, here and at my place. */
export const answers = ['accept', 'decline', 'timeDoesNotFit'] as const;

/** Where each answer leads: a yes stays on the invitation, which can still be given back. */
const after = {
  accept: (token: string) => `/invitation/${token}`,
  decline: () => '/answered/declined',
  timeDoesNotFit: () => '/answered/other-time',
} as const;

const giveBackPath = (token: string): string => `/invitation/${token}/give-back`;

/** A no, from a page that was left open, to a place that has been accepted since. */
export const isKept = (problem: Problem): boolean =>
  problem.kind === 'wrongState' && problem.state === 'accepted';

/** An accepted place is given back only by a press on a page that asks. */
const addGiveBack = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.get('/invitation/:token/give-back', async (c) => {
    const token = c.req.param('token');
    const view = await viewInvitation(web.deps, token);
    if (!view.ok) return answerProblem(c, view.problem, elsewhere(c, web));
    if (view.value.state === 'open') return goTo(c, `/invitation/${token}`);
    const locale = c.get('locale');
    const [yes, no] = [`/${locale}${giveBackPath(token)}`, `/${locale}/invitation/${token}`];
    const text = participantText(locale).place.giveBack;
    return answer(c, <AskFirst page={pageContext(c, web)} text={text} yes={yes} no={no} />);
  });
  app.post('/invitation/:token/give-back', async (c) => {
    const given = { token: c.req.param('token'), answer: 'decline', locale: c.get('locale') } as const;
    const result = await answerInvitation(web.deps, given);
    return result.ok ? goTo(c, after.decline()) : answerProblem(c, result.problem, elsewhere(c, web));
  });
};

const addAnswer = (app: Hono<WebEnv>, web: WebDeps): void => {
  app.post('/invitation/:token', async (c) => {
    const [token, values, locale] = [c.req.param('token'), c.get('form'), c.get('locale')];
    const given = answers.find((known) => known === values['answer']);
    if (given === undefined) return answerWith(web, { kind: 'invalid' })(c);
    const confidentiality = values['confidentiality'] === 'yes';
    const input = { token, answer: given, confidentiality, locale, onOffer: true };
    const result = await answerInvitation(web.deps, input);
    if (result.ok) return goTo(c, after[given](token));
    if (isKept(result.problem)) return goTo(c, giveBackPath(token));
    if (result.problem.kind !== 'invalid') return answerProblem(c, result.problem, elsewhere(c, web));
    const view = await viewInvitation(web.deps, token);
    if (!view.ok) return answerProblem(c, view.problem, elsewhere(c, web));
    const again = (errors: FieldErrors) =>
      invitationPage(c, web, { token, form: { locale, values, errors }, view: view.value });
    return answerProblem(c, result.problem, { web, again });
  });
};

/** Saying yes or no to a place. */
export const invitationRoutes = (web: WebDeps): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get('/answered/declined', (c) => {
    const text = participantText(c.get('locale')).place.declined;
    return answer(c, <Notice page={pageContext(c, web)} title={text.title} paragraphs={[text.what]} />);
  });
  app.get('/answered/other-time', (c) => {
    const text = participantText(c.get('locale')).place.otherTime;
    return answer(
      c,
      <Notice
        page={pageContext(c, web)}
        title={text.title}
        paragraphs={[text.what, text.noTimes]}
        wayOn={newLink(c.get('locale'))}
      />,
    );
  });
  app.get('/invitation/:token', async (c) => {
    const token = c.req.param('token');
    const view = await viewInvitation(web.deps, token);
    if (!view.ok && view.problem.kind === 'wrongState') return answer(c, memberNotice(c, web));
    if (!view.ok) return answerProblem(c, view.problem, elsewhere(c, web));
    return answer(c, invitationPage(c, web, { token, form: formOf(c), view: view.value }));
  });
  addAnswer(app, web);
  addGiveBack(app, web);
  return app;
};
