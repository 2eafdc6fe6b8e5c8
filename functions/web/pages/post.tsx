import type { Child } from 'hono/jsx';

/** The one form of a page whose typing the language switch takes along. */
export const typedForm = 'typed';
/** Posted by a language button beside the fields of that form; see `keep-typed.ts`. */
export const languageField = 'switchLanguage';

type FormProps = {
  readonly action?: string;
  /** Keeps what is typed when the language is changed; one form per page. */
  readonly keeps?: boolean;
  readonly children?: Child;
};

/**
 * A form of ours. Without `action` it posts to the page it stands on. The browser's own checks are
 * off: ours keep what was typed, speak the page's language and reach everybody alike.
 */
export const Form = ({ action, keeps, children }: FormProps) => (
  <form id={keeps ? typedForm : undefined} method="post" action={action} novalidate>
    {children}
  </form>
);

type PostButtonProps = {
  readonly action: string;
  readonly label: string;
  /** A lesser choice beside the main one. */
  readonly second?: boolean;
  /** Hidden fields. */
  readonly values?: Readonly<Record<string, string>>;
};

/** A button that does one thing, by a post. */
export const PostButton = ({ action, label, second, values = {} }: PostButtonProps) => (
  <Form action={action}>
    {Object.entries(values).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button type="submit" class="ds-button" data-variant={second ? 'secondary' : 'primary'}>
      {label}
    </button>
  </Form>
);
