import type { Child } from 'hono/jsx';
import { frameText } from '../../../shared/i18n/index.ts';
import type { Choice } from './choices.ts';
import { chosenIn, type FormState, fieldValue, problemWords } from './form-state.ts';
import { spoken } from './spoken.ts';

export { ErrorSummary } from './error-summary.tsx';
export {
  chosenIn,
  type FieldErrors,
  type FormState,
  fieldValue,
  formAgain,
  freshForm,
} from './form-state.ts';

type FieldProps = {
  readonly form: FormState;
  /** Name in the form, and id of the (first) input, so that the error summary can lead to it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
};

const errorText = ({ form, name }: FieldProps): string | undefined => problemWords(form, name);

/** The ids of hint and error, for aria-describedby. */
const describedBy = (field: FieldProps): string | undefined => {
  const ids = [
    field.hint !== undefined && `${field.name}-hint`,
    errorText(field) !== undefined && `${field.name}-error`,
  ].filter((id) => id !== false);
  return ids.length === 0 ? undefined : ids.join(' ');
};

/** What helps to answer, before the control. */
const Hint = ({ field }: { field: FieldProps }) =>
  field.hint === undefined ? null : (
    <p class="ds-paragraph" data-field="description" id={`${field.name}-hint`}>
      {field.hint}
    </p>
  );

/** What is wrong, after the control, where Designsystemet puts it. */
const Wrong = ({ field }: { field: FieldProps }) => {
  const error = errorText(field);
  return error === undefined ? null : (
    <p class="ds-validation-message" data-field="validation" id={`${field.name}-error`}>
      {error}
    </p>
  );
};

const Named = ({ field }: { field: FieldProps }) => (
  <>
    {field.label}
    {field.optional && <span class="optional"> {frameText(field.form.locale).optional}</span>}
  </>
);

const invalid = (field: FieldProps): 'true' | undefined =>
  errorText(field) === undefined ? undefined : 'true';

/** One control, with its label and hint above it and what is wrong below. */
export const Field = ({ children, ...field }: FieldProps & { children?: Child }) => (
  <div class="ds-field">
    <label class="ds-label" for={field.name}>
      <Named field={field} />
    </label>
    <Hint field={field} />
    {children}
    <Wrong field={field} />
  </div>
);

/** Legend, hint and error around several controls. */
export const FieldGroup = ({ children, ...field }: FieldProps & { children?: Child }) => (
  <fieldset class="ds-fieldset" aria-describedby={describedBy(field)}>
    <legend class="ds-label">
      <Named field={field} />
    </legend>
    <Hint field={field} />
    {children}
    <Wrong field={field} />
  </fieldset>
);

type TextFieldProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'number';
  /** From the HTML list of autofill tokens (WCAG 1.3.5), for what is about the reader. */
  readonly autocomplete?: string;
  readonly inputmode?: 'email' | 'tel' | 'numeric';
};

/** Addresses, numbers, dates and times run from left to right in every language; other words as they are typed. */
const directionFor = (type: TextFieldProps['type']): 'auto' | 'ltr' =>
  type === undefined || type === 'text' ? 'auto' : 'ltr';

export const TextField = ({ type, autocomplete, inputmode, ...field }: TextFieldProps) => (
  <Field {...field}>
    <input
      class="ds-input"
      id={field.name}
      name={field.name}
      type={type ?? 'text'}
      dir={directionFor(type)}
      value={fieldValue(field.form, field.name)}
      autocomplete={autocomplete ?? 'off'}
      inputmode={inputmode}
      aria-describedby={describedBy(field)}
      aria-invalid={invalid(field)}
    />
  </Field>
);

type EmailFieldProps = Pick<FieldProps, 'form' | 'label' | 'hint'>;

/** Somebody's own address, which their browser may know. */
export const EmailField = (field: EmailFieldProps) => (
  <TextField {...field} name="email" type="email" inputmode="email" autocomplete="email" />
);

export const TextArea = ({ rows, ...field }: FieldProps & { readonly rows: number }) => (
  <Field {...field}>
    <textarea
      class="ds-input"
      id={field.name}
      name={field.name}
      rows={rows}
      dir="auto"
      autocomplete="off"
      aria-describedby={describedBy(field)}
      aria-invalid={invalid(field)}
    >
      {fieldValue(field.form, field.name)}
    </textarea>
  </Field>
);

type ChoiceProps = FieldProps & { readonly choices: readonly Choice[] };

/** `empty` is the words of the choice that posts nothing, shown first. */
export const Select = ({ choices, empty, ...field }: ChoiceProps & { readonly empty?: string }) => (
  <Field {...field}>
    <select
      class="ds-input"
      id={field.name}
      name={field.name}
      aria-describedby={describedBy(field)}
      aria-invalid={invalid(field)}
      autocomplete="off"
    >
      {empty !== undefined && <option value="">{empty}</option>}
      {choices.map(({ value, label, lang }) => (
        <option {...spoken(lang)} value={value} selected={fieldValue(field.form, field.name) === value}>
          {label}
        </option>
      ))}
    </select>
  </Field>
);

const Options = ({
  type,
  field,
  choices,
}: {
  type: 'checkbox' | 'radio';
  field: FieldProps;
  choices: readonly Choice[];
}) => {
  const chosen = chosenIn(field.form, field.name);
  return (
    <>
      {choices.map(({ value, label, lang }, index) => {
        const id = index === 0 ? field.name : `${field.name}-${value}`;
        return (
          <div class="ds-field">
            <input
              class="ds-input"
              id={id}
              type={type}
              name={field.name}
              value={value}
              checked={chosen.includes(value)}
              aria-invalid={invalid(field)}
            />
            <label class="ds-label" data-weight="regular" for={id} {...spoken(lang)}>
              {label}
            </label>
          </div>
        );
      })}
    </>
  );
};

export const Checkboxes = ({ choices, ...field }: ChoiceProps) => (
  <FieldGroup {...field}>
    <Options type="checkbox" field={field} choices={choices} />
  </FieldGroup>
);

export const Radios = ({ choices, ...field }: ChoiceProps) => (
  <FieldGroup {...field}>
    <Options type="radio" field={field} choices={choices} />
  </FieldGroup>
);

/** One box that posts `yes`. */
export const Tick = (field: FieldProps) => (
  <div class="ds-field">
    <input
      class="ds-input"
      id={field.name}
      type="checkbox"
      name={field.name}
      value="yes"
      checked={fieldValue(field.form, field.name) === 'yes'}
      aria-describedby={describedBy(field)}
      aria-invalid={invalid(field)}
    />
    <label class="ds-label" data-weight="regular" for={field.name}>
      <Named field={field} />
    </label>
    <Hint field={field} />
    <Wrong field={field} />
  </div>
);
