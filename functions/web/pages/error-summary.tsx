import { problemText } from '../../../shared/i18n/index.ts';
import { type FormState, problemWords } from './form-state.ts';

/** What is wrong, on top, each line leading to its field. `labels` names the fields in the order of the page. */
export const ErrorSummary = ({
  form,
  labels,
}: {
  form: FormState;
  labels: Readonly<Record<string, string>>;
}) => {
  const wrong = Object.entries(labels).flatMap(([name, label]) => {
    const problem = problemWords(form, name);
    return problem === undefined ? [] : [{ name, label, problem }];
  });
  const text = problemText(form.locale);
  if (Object.keys(form.errors).length === 0) return null;
  return (
    // Takes the focus, without any script: whoever cannot see the page hears at once what is wrong.
    <div
      id="summary"
      class="ds-error-summary"
      role="alert"
      aria-labelledby="summary-title"
      tabindex={-1}
      autofocus
    >
      <h2 class="ds-heading" id="summary-title">
        {text.summary.title}
      </h2>
      <p>{text.summary.kept}</p>
      <ul class="ds-list">
        {wrong.map(({ name, label, problem }) => (
          <li>
            <a class="ds-link" href={`#${name}`}>
              {label} – {problem}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
