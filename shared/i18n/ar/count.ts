import { isolated, leftToRight } from '../direction.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ar');

type Noun = {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
};

/** A counted noun: one and two are words by themselves, then the number and the form that it wants. */
export const counted =
  ({ one, two, few, many, other }: Noun) =>
  (count: number): string =>
    plural(count, {
      zero: `${count} ${other}`,
      one,
      two,
      few: `${count} ${few}`,
      many: `${count} ${many}`,
      other: `${count} ${other}`,
    });

const person = { one: 'شخص واحد', few: 'أشخاص', many: 'شخصًا', other: 'شخص' };

/** As the subject of a sentence, or by itself. */
export const people = counted({ ...person, two: 'شخصان' });
/** After a verb or a preposition, like the rest below. */
export const ofPeople = counted({ ...person, two: 'شخصين' });
export const ofWeeks = counted({
  one: 'أسبوع واحد',
  two: 'أسبوعين',
  few: 'أسابيع',
  many: 'أسبوعًا',
  other: 'أسبوع',
});
export const ofDays = counted({ one: 'يوم واحد', two: 'يومين', few: 'أيام', many: 'يومًا', other: 'يوم' });
export const ofHours = counted({
  one: 'ساعة واحدة',
  two: 'ساعتين',
  few: 'ساعات',
  many: 'ساعة',
  other: 'ساعة',
});
export const ofMinutes = counted({
  one: 'دقيقة واحدة',
  two: 'دقيقتين',
  few: 'دقائق',
  many: 'دقيقة',
  other: 'دقيقة',
});
export const ofTimes = counted({ one: 'مرة واحدة', two: 'مرتين', few: 'مرات', many: 'مرة', other: 'مرة' });

/** A name or a place from elsewhere, in an Arabic sentence. */
export const own = (text: string): string => isolated(text, 'ar');
/** A number to call, an address or a date in digits. */
export const ltr = (text: string): string => leftToRight(text, 'ar');
