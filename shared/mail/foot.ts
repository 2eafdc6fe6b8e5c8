import type { MessageKind } from '../domain/message.ts';
import { isolated, leftToRight } from '../i18n/direction.ts';
import type { Locale } from '../organisation/locale.ts';
import type { Organisation } from '../organisation/schema.ts';
import { mailKinds } from './kinds.ts';
import { mailLanguages } from './languages.ts';

export type HelpLine = { readonly name: string; readonly phone: string; readonly about: string };

/** The quiet end of a mail: whom to call, who wrote, and how to stop. */
export type Foot = {
  readonly help?: { readonly title: string; readonly lines: readonly HelpLine[] };
  readonly greeting: string;
  /** Ways to reach the organisation, one per line. */
  readonly contact: readonly string[];
  readonly stop?: { readonly label: string; readonly url: string };
  readonly reason?: string;
};

type Urls = { readonly place: string | undefined; readonly unsubscribe: string | undefined };

const stopOf = (kind: MessageKind, urls: Urls, locale: Locale): Foot['stop'] => {
  const { stop } = mailKinds[kind];
  if (stop === 'none') return undefined;
  const url = stop === 'pause' ? urls.unsubscribe : urls.place;
  return url === undefined ? undefined : { label: mailLanguages[locale].foot[stop], url };
};

/** The foot of one mail in one language. */
export const footOf = (
  kind: MessageKind,
  urls: Urls,
  { organisation, locale }: { readonly organisation: Organisation; readonly locale: Locale },
): Foot => {
  const words = mailLanguages[locale].foot;
  const { to, help } = mailKinds[kind];
  const { email, phone, website } = organisation.contact;
  const stop = stopOf(kind, urls, locale);
  const name = isolated(organisation.name, locale);
  const lines = organisation.helpNow.map((line) => ({
    name: line.name[locale],
    phone: line.phone,
    about: line.about[locale],
  }));
  return {
    greeting: words.contact(name),
    contact: [email, phone && leftToRight(phone, locale), website].filter((way) => way !== undefined),
    ...(help && { help: { title: words.helpTitle, lines } }),
    ...(stop && { stop }),
    ...(to === 'coordinator' && { reason: words.coordinator(name) }),
  };
};
