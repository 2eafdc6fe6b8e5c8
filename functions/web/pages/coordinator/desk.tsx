import type { Child } from 'hono/jsx';
import type { Coordinator } from '../../../../shared/domain/coordinator.ts';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';
import { PostButton } from '../post.tsx';
import type { Labels } from './labels.ts';
import { coordinatorText } from './text.ts';

/** What every page of somebody signed in has: who it is, words for ids, and what was just done. */
export type Desk = {
  readonly page: PageContext;
  readonly labels: Labels;
  readonly me: Pick<Coordinator, 'firstName' | 'role'>;
  readonly notice?: string;
};

/** A path of ours in the language of the page. */
export const at = ({ locale }: PageContext, path: string): string => `/${locale}${path}`;

const DeskNav = ({ desk: { page, me } }: { desk: Desk }) => {
  const { nav, signIn } = coordinatorText(page.locale);
  return (
    <nav class="actions" aria-label={nav.label}>
      <a href={at(page, '/coordinator')}>{nav.home}</a>
      <a href={at(page, '/coordinator/talks')}>{nav.talks}</a>
      <a href={at(page, '/coordinator/tasks')}>{nav.tasks}</a>
      <a href={at(page, '/coordinator/assisted')}>{nav.assisted}</a>
      <a href={at(page, '/coordinator/availability')}>{nav.availability}</a>
      {me.role === 'lead' && <a href={at(page, '/lead')}>{nav.lead}</a>}
      <PostButton action={at(page, '/coordinator/sign-out')} label={signIn.signOut} second />
    </nav>
  );
};

export const Notice = ({ text }: { text: string | undefined }) =>
  text === undefined ? null : (
    <div class="ds-card" data-variant="tinted" role="status">
      <p>{text}</p>
    </div>
  );

type DeskLayoutProps = {
  readonly desk: Desk;
  readonly title: string;
  /** See `Layout`. */
  readonly keeps?: boolean;
  readonly children?: Child;
};

/** The frame of every page behind the sign-in. */
export const DeskLayout = ({ desk, title, keeps, children }: DeskLayoutProps) => (
  <Layout page={desk.page} title={title} personal keeps={keeps ?? false}>
    <DeskNav desk={desk} />
    <h1>{title}</h1>
    <Notice text={desk.notice} />
    {children}
  </Layout>
);

type Fact = readonly [name: string, value: string | undefined];

/** Names and values; what has no value is left out. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl>
    {facts.map(
      ([name, value]) =>
        value !== undefined && (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ),
    )}
  </dl>
);
