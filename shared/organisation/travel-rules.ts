import { type Finding, type Rule, repeatedAt } from './finding.ts';

export const overridesNameKnownAreas: Rule = ({ areas, travel }) => {
  const known = new Set(areas.map((area) => area.id));
  return travel.overrides.flatMap(({ between }, index) =>
    between.flatMap((area, end) =>
      known.has(area)
        ? []
        : [
            {
              path: ['travel', 'overrides', index, 'between', end],
              message: `no area has the id "${area}"; write an id from "areas"`,
            },
          ],
    ),
  );
};

export const overridesGoSomewhere: Rule = ({ travel }) =>
  travel.overrides.flatMap(({ between: [from, to] }, index) =>
    from === to
      ? [
          {
            path: ['travel', 'overrides', index, 'between'],
            message: `write two different areas; a trip within an area is "withinAreaMinutes"`,
          },
        ]
      : [],
  );

/** Else a group of neighbours could as well meet in the next area, where none of them lives. */
export const overridesTakeLongerThanHome: Rule = ({ travel: { overrides, withinAreaMinutes } }) =>
  overrides.flatMap(({ minutes }, index) =>
    minutes > withinAreaMinutes
      ? []
      : [
          {
            path: ['travel', 'overrides', index, 'minutes'],
            message: `a trip to another area takes longer than one within an area, which is ${withinAreaMinutes} ("withinAreaMinutes")`,
          },
        ],
  );

export const overridesAreGivenOnce: Rule = ({ travel }) =>
  repeatedAt(travel.overrides.map(({ between }) => between.toSorted().join(' and '))).map((index) => ({
    path: ['travel', 'overrides', index, 'between'],
    message: 'this trip is listed twice; an override counts in both directions, so remove one of them',
  }));

export const travelChoicesRise: Rule = ({ travel: { choices } }) =>
  choices.flatMap((choice, index) => {
    const before = choices[index - 1];
    return before === undefined || before < choice
      ? []
      : [
          {
            path: ['travel', 'choices', index],
            message: `write a number above ${before}; choices go from short to long`,
          },
        ];
  });

/** Whoever picks the shortest travel time must still be able to meet in their own area. */
export const ownAreaIsWithinEveryChoice: Rule = ({ travel }): Finding[] => {
  const shortest = Math.min(...travel.choices);
  return travel.withinAreaMinutes <= shortest
    ? []
    : [
        {
          path: ['travel', 'withinAreaMinutes'],
          message: `write at most ${shortest}, the shortest of "choices", so that everyone reaches their own area`,
        },
      ];
};
