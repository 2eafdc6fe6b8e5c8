import * as z from 'zod';
import { done, type FieldProblem, failed, fieldProblems, type Result } from '../problem.ts';
import type { FieldValue, FormValues } from './form-values.ts';

/** What one field says, or what is wrong with it. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: FieldProblem };

export type Reader<Value> = (raw: FieldValue) => Read<Value>;

export const right = <Value>(value: Value): Read<Value> => ({ ok: true, value });
export const wrong = (problem: FieldProblem): { readonly ok: false; readonly problem: FieldProblem } => ({
  ok: false,
  problem,
});

/** The answer of a form with these fields wrong. */
export const invalid = (fields: Readonly<Record<string, FieldProblem>>) =>
  failed({ kind: 'invalid', fields });

const isFieldProblem = (text: string): text is FieldProblem => fieldProblems.some((one) => one === text);

/** A field of a form's schema, made of a plain reader. */
export const field = <Value>(read: Reader<Value>) =>
  z.custom<FieldValue>().transform((raw, context): Value => {
    const result = read(raw);
    if (result.ok) return result.value;
    context.addIssue({ code: 'custom', message: result.problem });
    return z.NEVER;
  });

const problemsOf = (issues: readonly z.core.$ZodIssue[]): Readonly<Record<string, FieldProblem>> =>
  Object.fromEntries(
    issues.flatMap(({ path: [name], message }) =>
      isFieldProblem(message) ? [[String(name), message] as const] : [],
    ),
  );

/**
 * Reads the named fields and no others; every field that is wrong is named. Only own properties
 * count, so a field called `constructor` finds nothing.
 */
export const parseForm = <Shape extends z.ZodRawShape>(
  shape: Shape,
  values: FormValues,
): Result<z.output<z.ZodObject<Shape>>> => {
  const named = Object.keys(shape).map((name) => [
    name,
    Object.hasOwn(values, name) ? values[name] : undefined,
  ]);
  const parsed = z.object(shape).safeParse(Object.fromEntries(named));
  return parsed.success ? done(parsed.data) : invalid(problemsOf(parsed.error.issues));
};
