import { expect, it } from 'vitest';
import { type Crossed, crossedCounts } from '../../shared/domain/crossed-counts.ts';

type Numbers = readonly (readonly number[])[];
type Given = Partial<Crossed<string, string>> & { readonly people: Numbers };

const shown = (count: number | undefined): string => (count === undefined ? '-' : `${count}`);

/** What is published: a line for each row, its sum behind the sign, and the sums of the columns as the last. */
const pageOf = ({ people, ...more }: Given): readonly string[] => {
  const rows = people.map((_, index) => `row ${index}`);
  const names = [...(people[0] ?? []).keys()].map((index) => `column ${index}`);
  const page = crossedCounts({ rows, columns: names, people, ...more });
  for (const sum of [...page.rows, ...page.columns, page])
    expect(Object.values(sum)).not.toContain(undefined);
  expect(page.rows.map(({ name }) => name)).toEqual(rows);
  expect(page.columns.map(({ name }) => name)).toEqual(names);
  return [
    ...page.rows.map(({ count }, row) => `${page.cells[row]?.map(shown).join(' ')} = ${shown(count)}`),
    `${page.columns.map(({ count }) => shown(count)).join(' ')} = ${shown(page.total)}`,
  ];
};

const big: Numbers = [
  [40, 50, 60],
  [70, 80, 90],
];

it.each<[string, Given, readonly string[]]>([
  ['all of it where all is big', { people: big }, ['40 50 60 = 150', '70 80 90 = 240', '110 130 150 = 390']],
  [
    'one that is small with three others, at whose corners it could be told, and no sum less',
    { people: [[20, 30, 4], ...big] },
    ['20 - - = 54', '40 50 60 = 150', '70 - - = 240', '130 160 154 = 444'],
  ],
  [
    'eleven people, but not ten',
    {
      people: [
        [11, 30, 40],
        [20, 11, 60],
        [70, 80, 10],
      ],
    },
    ['11 30 40 = 81', '20 - - = 91', '70 - - = 160', '101 121 110 = 332'],
  ],
  [
    'nothing beside two that are eleven together',
    { people: [[5, 6, 40], ...big] },
    ['- - 40 = 51', '40 50 60 = 150', '- - 90 = 240', '115 136 190 = 441'],
  ],
  [
    'one more where two are ten together',
    { people: [[5, 5, 40], ...big] },
    ['- - - = 50', '40 50 60 = 150', '- - 90 = 240', '115 135 190 = 440'],
  ],
  [
    'small ones that hide each other, with what is still needed',
    {
      people: [
        [4, 30, 40],
        [20, 4, 60],
        [70, 80, 4],
      ],
    },
    ['- 30 - = 74', '20 - - = 84', '- - - = 154', '94 114 104 = 312'],
  ],
  [
    'a sum of six',
    { people: [[2, 2, 2], ...big] },
    ['- - - = 6', '40 50 60 = 150', '- - - = 240', '112 132 152 = 396'],
  ],
  [
    'no sum of five, nor the two that it could be told by',
    { people: [[2, 2, 1], ...big] },
    ['- - - = -', '40 50 60 = -', '- - - = -', '112 132 151 = 395'],
  ],
  [
    'a sum of five where everybody knows it',
    { people: [[2, 2, 1], ...big], rowsKnown: true },
    ['- - - = 5', '40 50 60 = 150', '- - - = 240', '112 132 151 = 395'],
  ],
  [
    'of nobody in a column no sum, nor of those beside it',
    {
      people: [
        [20, 0, 30],
        [40, 0, 50],
        [60, 0, 70],
      ],
    },
    ['20 - - = 50', '40 - - = 90', '60 - - = 130', '- - - = 270'],
  ],
  [
    'of few the total at most',
    {
      people: [
        [1, 2],
        [3, 4],
      ],
    },
    ['- - = -', '- - = -', '- - = 10'],
  ],
  ['of nobody nothing', { people: [[0, 0]] }, ['- - = -', '- - = -']],
  [
    'sums alone where there is one column',
    { people: [[20], [30], [40]] },
    ['- = 20', '- = 30', '- = 40', '90 = 90'],
  ],
  [
    'one row as it is, but for small sums',
    { people: [[20, 30, 4, 40]] },
    ['20 30 - - = 94', '20 - - - = 94'],
  ],
  ['eleven in the only column, since they are its sum', { people: [[11]] }, ['- = 11', '11 = 11']],
  [
    'no sum of a column by which a known row could be told',
    { people: [[9]], rowsKnown: true },
    ['- = 9', '- = 9'],
  ],
  [
    'a column beside one of nobody, whose cells the hidden sums keep',
    {
      people: [
        [20, 53, 15],
        [38, 0, 51],
        [47, 0, 48],
      ],
    },
    ['20 - - = 88', '38 - - = 89', '47 - - = 95', '105 53 114 = 272'],
  ],
  ['nothing where there are no rows', { people: [] }, [' = -']],
  [
    'groups by how many people are in them',
    {
      people: [
        [18, 12, 6],
        [12, 12, 12],
        [12, 18, 12],
      ],
      counted: [
        [3, 2, 1],
        [2, 2, 2],
        [2, 3, 2],
      ],
      rowsKnown: true,
    },
    ['3 - - = 6', '2 2 2 = 6', '2 - - = 7', '7 7 5 = 19'],
  ],
  [
    'no groups where a known row would tell of the others',
    { people: [[8, 8, 12]], counted: [[1, 1, 2]], rowsKnown: true },
    ['- - - = 4', '- - - = 4'],
  ],
  [
    'no groups where every second cell is of few',
    {
      people: [
        [0, 6],
        [18, 24],
        [0, 18],
      ],
      counted: [
        [0, 1],
        [3, 3],
        [0, 3],
      ],
      rowsKnown: true,
    },
    ['- - = 1', '- - = 6', '- - = 3', '3 7 = 10'],
  ],
  [
    'the sum of groups in a column, though there are none in one row of it',
    { people: [[16], [0]], counted: [[2], [0]], rowsKnown: true },
    ['- = 2', '- = 0', '2 = 2'],
  ],
  [
    'groups, of which there may be none: that is no secret by itself',
    {
      people: [
        [6, 0, 0],
        [0, 0, 0],
      ],
      counted: [
        [1, 0, 0],
        [0, 0, 0],
      ],
      rowsKnown: true,
    },
    ['- - - = 1', '- - - = 0', '- - - = 1'],
  ],
])('shows %s', (_, given, page) => {
  expect(pageOf(given)).toEqual(page);
});
