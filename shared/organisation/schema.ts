import { rules } from './rules.ts';
import { type Organisation, organisationShape } from './shape.ts';
import type { WantedLocales } from './wanted-locales.ts';

export type { Locale, LocalizedParagraphs, LocalizedText } from './locale.ts';
export type { Organisation } from './shape.ts';
export type { DayPart, SlotId, Weekday } from './slot-id.ts';

export type Area = Organisation['areas'][number];
export type Language = Organisation['languages'][number];
export type HelpLine = Organisation['helpNow'][number];
export type Lead = Organisation['leads'][number];
export type TalkRule = Organisation['talk'];

/**
 * The zod schema of an organisation file that is complete in the wanted languages. Use `parseOrganisation`, which
 * finds out those languages and gives readable problems.
 */
export function organisationSchema(wanted: WantedLocales) {
  return organisationShape(wanted).check((context) => {
    // Judged on wrong fields, a rule would report the consequence of a mistake beside the mistake.
    if (context.issues.length > 0) return;
    for (const rule of rules) {
      for (const { path, message } of rule(context.value)) {
        context.issues.push({ code: 'custom', path: [...path], message, input: context.value });
      }
    }
  });
}
