/** Hvorfor de i en foreslått gruppe passer sammen, for den som blir spurt. Ingen tall som kan peke på noen. */
export const groupReasons = {
  title: 'Slik passer de sammen',
  everyoneAccepts: 'Alle har sagt ja til stedet, tidspunktet og språket.',
  firstChoice: {
    all: 'Alle ønsker seg helst en slik gruppe.',
    most: 'De fleste ønsker seg helst en slik gruppe.',
    some: 'Noen ønsker seg helst en slik gruppe.',
  },
  travel: (minutes: number): string => `Ingen har mer enn ${minutes} minutter å reise.`,
  waitedLong: (weeks: number): string => `Noen har ventet i minst ${weeks} uker.`,
};
