import type { Child } from 'hono/jsx';
import { spacedPhone } from '../../../../shared/domain/contact.ts';
import type { Coordinator } from '../../../../shared/domain/coordinator.ts';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';
import { Form } from '../post.tsx';
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

/** Paths of the pages that one always gets to, and their words in `nav`; the last is for leads. */
const around = [
  ['/coordinator', 'home'],
  ['/coordinator/talks', 'talks'],
  ['/coordinator/tasks', 'tasks'],
  ['/coordinator/assisted', 'assisted'],
  ['/coordinator/availability', 'availability'],
  ['/lead', 'lead'],
] as const;

const DeskNav = ({ desk: { page, me } }: { desk: Desk }) => {
  const { nav, signIn } = coordinatorText(page.locale);
  return (
    <nav class="desk" aria-label={nav.label}>
      {around.map(
        ([path, name]) =>
          (name !== 'lead' || me.role === 'lead') && (
            <a href={at(page, path)} aria-current={page.path === path ? 'page' : undefined}>
              {nav[name]}
            </a>
          ),
      )}
      <Form action={at(page, '/coordinator/sign-out')}>
        <button type="submit" class="ds-link" data-color="neutral">
          {signIn.signOut}
        </button>
      </Form>
    </nav>
  );
};

/** A number to call. */
export const PhoneLink = ({ phone }: { phone: string }) => (
  <a href={`tel:${phone}`} dir="ltr">
    {spacedPhone(phone)}
  </a>
);

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

type FactsProps = {
  readonly facts: readonly Fact[];
  /** The values are long: on phones each stands under its name. */
  readonly long?: boolean;
};

/** Names and values; what has no value is left out. */
export const Facts = ({ facts, long }: FactsProps) => (
  <dl class={long ? undefined : 'facts'}>
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
