import { type LinkPurpose, linkPurposes, type Subject } from '../../shared/domain/link.ts';
import type { Web } from '../web/support/visitor.ts';

/** What each kind of link is for: whose it is, and the step before the token in its addresses. A session stands in a cookie. */
export const linkKinds = {
  confirm: { of: 'participant', step: '/confirm/' },
  place: { of: 'participant', step: '/place/' },
  seat: { of: 'participant', step: '/invitation/' },
  unsubscribe: { of: 'participant', step: '/unsubscribe/' },
  ask: { of: 'group', step: '/ask/' },
  signIn: { of: 'coordinator', step: '/coordinator/sign-in/' },
  session: { of: 'coordinator', step: undefined },
  calendar: { of: 'coordinator', step: '/calendar/' },
  // Addresses to answer to; no page knows them. What they may do is tried in test/use-cases/reply.
  replySeat: { of: 'participant', step: undefined },
  replyAsk: { of: 'group', step: undefined },
  replyPlace: { of: 'participant', step: undefined },
} as const satisfies Record<LinkPurpose, { of: Subject['type']; step: string | undefined }>;

/** A page that a link opens; `T` stands for the token. */
export type LinkPage = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly purpose: LinkPurpose;
};

const purposeOf = (path: string): LinkPurpose => {
  const found = linkPurposes.find((purpose) => {
    const { step } = linkKinds[purpose];
    return step !== undefined && path.includes(`${step}T`);
  });
  if (found === undefined) throw new Error(`no kind of link opens ${path}: say in link-pages.ts which`);
  return found;
};

/** Every page of the app whose address holds a token, read from its routes: a new one is among them by itself. */
export const linkPagesOf = ({ app }: Pick<Web, 'app'>): readonly LinkPage[] => {
  const pages = app.routes.flatMap(({ method, path }): LinkPage[] => {
    if ((method !== 'GET' && method !== 'POST') || !path.includes(':token')) return [];
    const plain = path
      .replace(/:locale\{[^}]*\}/, 'nb')
      .replace(/:token(\{[^}]*\})?/, 'T')
      .replace(':answer', 'take');
    return [{ method, path: plain, purpose: purposeOf(plain) }];
  });
  return [...new Map(pages.map((page) => [`${page.method} ${page.path}`, page])).values()];
};

/** What a form of any of these pages may post, so that nothing is refused for want of a field. */
const everything = {
  round: '1',
  confidentiality: 'yes',
  consent: 'yes',
  theme1: 'open',
  alternative: 'bergenhus/tue-evening',
  coordinatorId: 'A'.repeat(22),
  assignee: 'A'.repeat(22),
} as const;

export const open = (
  web: Pick<Web, 'get' | 'post'>,
  { method, path, purpose }: LinkPage,
  token: string,
): Promise<Response> => {
  const at = path.replace('T', token);
  return method === 'GET'
    ? web.get(at)
    : web.post(at, { ...everything, answer: purpose === 'ask' ? 'take' : 'decline' });
};
