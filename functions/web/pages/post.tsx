import type { Child } from 'hono/jsx';

/** The one form of a page whose typing the language switch takes along. */
export const typedForm = 'typed';
/** Posted by a language button beside the fields of that form; see `keep-typed.ts`. */
export const languageField = 'switchLanguage';

const unseenFields = [
  'answer',
  'alternative',
  'called',
  'coordinatorId',
  'formKey',
  'outcome',
  'participantId',
  'round',
  'shown',
  'suggestion',
  'taskId',
  'version',
  languageField,
] as const;

/** What buttons post and what goes along unseen; everything else somebody has typed or chosen. */
export type UnseenValues = Readonly<Partial<Record<(typeof unseenFields)[number], string>>>;

export const isUnseenField = (name: string): boolean => unseenFields.some((known) => known === name);

type FormProps = {
  readonly action?: string;
  /** Keeps what is typed when the language is changed; one form per page. */
  readonly keeps?: boolean;
  /** Leaves the page open, with what is on it, and shows the answer beside it. */
  readonly newTab?: boolean;
  readonly children?: Child;
};

/**
 * A form of ours. Without `action` it posts to the page it stands on. The browser's own checks are
 * off: ours keep what was typed, speak the page's language and reach everybody alike.
 */
export const Form = ({ action, keeps, newTab, children }: FormProps) => (
  <form
    id={keeps ? typedForm : undefined}
    method="post"
    action={action}
    target={newTab ? '_blank' : undefined}
    novalidate
  >
    {children}
  </form>
);

type SubmitButtonProps = {
  readonly label: string;
  /** A lesser choice beside the main one. */
  readonly second?: boolean | undefined;
  /** Another colour than a yes has: `neutral` for a no, `danger` for what cannot be undone. */
  readonly tone?: 'neutral' | 'danger' | undefined;
};

export const SubmitButton = ({ label, second, tone }: SubmitButtonProps) => (
  <button type="submit" class="ds-button" data-variant={second ? 'secondary' : undefined} data-color={tone}>
    {label}
  </button>
);

type PostButtonProps = SubmitButtonProps & {
  readonly action: string;
  /** Hidden fields. */
  readonly values?: UnseenValues;
};

/** A button that does one thing, by a post. */
export const PostButton = ({ action, label, second, tone, values = {} }: PostButtonProps) => (
  <Form action={action}>
    {Object.entries(values).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <SubmitButton label={label} second={second} tone={tone} />
  </Form>
);
