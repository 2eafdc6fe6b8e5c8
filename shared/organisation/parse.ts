import type { z } from 'zod';
import { type Organisation, organisationSchema } from './schema.ts';
import { wantedLocales } from './wanted-locales.ts';

export type ParsedOrganisation =
  | { readonly ok: true; readonly organisation: Organisation }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads an organisation file that is already parsed as JSON. Never throws. Each problem names its place and what to
 * write there: `areas[3].lat: write the latitude in degrees as a number from -90 to 90`.
 */
export function parseOrganisation(json: unknown): ParsedOrganisation {
  const result = organisationSchema(wantedLocales(json)).safeParse(json);
  if (result.success) return { ok: true, organisation: result.data };
  return { ok: false, problems: [...new Set(result.error.issues.flatMap(problemsOf))] };
}

function problemsOf(issue: z.core.$ZodIssue): string[] {
  const places =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return places.map((place) => `${placeName(place)}: ${issue.message}`);
}

function placeName(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.length === 0 ? 'the file' : steps.join('').replace(/^\./, '');
}
