/** What stands in a field; a field that takes several values comes once for each. */
export type Field = readonly [name: string, value: string];

/** Made anew with every page, or the trap for programs: neither is anything that somebody typed. */
const notTyped: ReadonlySet<string> = new Set(['formKey', 'website']);

export const typedFields = (form: HTMLFormElement): readonly Field[] =>
  [...new FormData(form)].flatMap(([name, value]): readonly Field[] =>
    typeof value === 'string' && !notTyped.has(name) ? [[name, value]] : [],
  );

const isTicked = (control: HTMLInputElement): boolean =>
  control.type === 'checkbox' || control.type === 'radio';

/** Puts everything back as it stood; what is no longer in the form is left out. */
export const fillIn = (form: HTMLFormElement, fields: readonly Field[]): void => {
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
    if (control.name === '' || control.type === 'hidden' || notTyped.has(control.name)) continue;
    const values = fields.flatMap(([name, value]) => (name === control.name ? [value] : []));
    if (control instanceof HTMLInputElement && isTicked(control))
      control.checked = values.includes(control.value);
    else control.value = values[0] ?? '';
  }
};
