/** A posted form: text per field, a list where a field came more than once. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What one field holds; undefined when it was not posted. */
export type FieldValue = FormValues[string] | undefined;
