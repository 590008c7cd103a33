/** What balls are, whatever matrices write them: their keys, and what is refused of a document that gives one. */
import { describe, expect, test } from 'vitest';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { ExpLog } from '../../../src/certificates/reals/reals.ts';
import { keyOfBall, rankOf, readBall, withOneDirection } from '../../../src/certificates/sets/ball.ts';
import { gramOf, imageOf, type PartNorm } from '../../../src/certificates/sets/opened.ts';
import { number as exact, refusal, texts, meter as unmetered, vector } from '../units.ts';

const read = (value: object) => readBall(value, 2, unmetered);

describe('of a document are read', () => {
  test.each<[string, object, string[][][]]>([
    ['a centre and a matrix', { centre: ['1', '2'], matrix: [['1/2', '0']] }, [[['1/2', '0']]]],
    [
      'or matrices',
      {
        centre: ['1', '2'],
        matrices: [
          [
            ['1', '0'],
            ['0', '1'],
          ],
          [['3', '4']],
        ],
      },
      [
        [
          ['1', '0'],
          ['0', '1'],
        ],
        [['3', '4']],
      ],
    ],
  ])('%s', (_, value, matrices) => {
    const ball = read(value);
    expect(texts(ball.centre)).toEqual(['1', '2']);
    expect(ball.matrices.map(matrix => matrix.map(texts))).toEqual(matrices);
  });

  test.each<[string, object, object]>([
    [
      'both',
      { matrix: [['1', '0']], matrices: [[['1', '0']]] },
      { wrong: 'expected one matrix, or matrices' },
    ],
    ['none', { matrices: [] }, { wrong: 'expected matrices', path: '/matrices' }],
    ['no field of it', {}, { wrong: 'expected a list', path: '/matrices' }],
    [
      'a matrix of zeros',
      { matrix: [['0', '0']] },
      { wrong: 'expected a matrix other than 0', path: '/matrix' },
    ],
    ['a matrix without rows', { matrix: [] }, { wrong: 'expected a matrix other than 0', path: '/matrix' }],
    [
      'one of zeros among others',
      { matrices: [[['1', '0']], [['0', '0']]] },
      { wrong: 'expected a matrix other than 0', path: '/matrices/1' },
    ],
    ['a short row', { matrix: [['1']] }, { wrong: 'expected 2 numbers, got 1', path: '/matrix/0' }],
    [
      'a long centre',
      { centre: ['0', '0', '0'], matrix: [['1', '0']] },
      { wrong: 'expected 2 numbers, got 3', path: '/centre' },
    ],
  ])('not %s', (_, value, why) => {
    expect(refusal(() => read({ centre: ['0', '0'], ...value }))).toEqual(why);
  });
});

/** A closed form, or a rational number. */
const number = (text: string): unknown =>
  /^-?\d+(?:\/\d+)?$/.test(text) ? text : { expr: text, lo: '-100', hi: '100' };
const rows = (matrix: readonly (readonly string[])[]): unknown => matrix.map(row => row.map(number));

function over<T>(work: (meter: Meter) => T): T {
  const meter = new Meter(50_000_000);
  return meter.over(new ExpLog(meter), () => work(meter));
}

const key = (meter: Meter, ...matrices: (readonly (readonly string[])[])[]): string =>
  keyOfBall(readBall({ centre: ['0', '0'], matrices: matrices.map(rows) }, 2, meter), meter);

const disc = (size: string): string[][] => [
  [size, '0'],
  ['0', size],
];

test.each<[string, string[][][], string[][][], boolean]>([
  [
    'balls that are turned',
    [
      [
        ['3/5', '4/5'],
        ['-4/5', '3/5'],
      ],
    ],
    [disc('1')],
    true,
  ],
  [
    'balls of another number of rows',
    [
      [
        ['3', '4'],
        ['0', '0'],
      ],
    ],
    [[['3', '4']]],
    true,
  ],
  ['a ball and its contrary', [disc('-2')], [disc('2')], true],
  ['one ball, and three that add up to it', [disc('1'), disc('2'), disc('-3')], [disc('6')], true],
  ['balls in another order', [disc('1'), [['1', '0']]], [[['1', '0']], disc('1')], true],
  ['a larger one', [disc('1')], [disc('2')], false],
  ['one of another shape', [[['1', '0']]], [[['0', '1']]], false],
  [
    'balls of two shapes, and one that has the sum of their squares',
    [[['1', '0']], [['0', '1']]],
    [disc('1')],
    false,
  ],
  [
    'of three shapes another one',
    [disc('1'), [['1', '0']], [['0', '1']]],
    [disc('1'), [['1', '0']], [['0', '2']]],
    false,
  ],
])('%s', (_, one, other, same) => {
  expect(key(unmetered, ...one) === key(unmetered, ...other)).toBe(same);
});

test('balls around other points are others', () => {
  const at = (x: string) => keyOfBall(read({ centre: [x, '0'], matrix: disc('1') }), unmetered);
  expect(at('1')).not.toBe(at('0'));
});

test('balls of one shape are one, also where their ratio is not rational', () =>
  over(meter => {
    expect(key(meter, disc('1'), disc('exp(1)'))).toBe(key(meter, disc('1 + exp(1)')));
    expect(key(meter, disc('1'), disc('sqrt(2)'))).toBe(key(meter, disc('1 + sqrt(2)')));
    expect(
      key(
        meter,
        [
          ['1', '1'],
          ['1', '-1'],
        ],
        disc('1'),
      ),
    ).toBe(key(meter, disc('1 + sqrt(2)')));
    expect(key(meter, disc('exp(1)'), disc('2'), disc('sqrt(2)'))).toBe(
      key(meter, disc('sqrt(2)'), disc('2 + exp(1)')),
    );
    expect(key(meter, disc('1 + exp(1)'))).not.toBe(key(meter, disc('2 + exp(1)')));
    expect(key(meter, [['exp(1)', '0']], [['0', '1']])).not.toBe(key(meter, disc('1 + exp(1)')));
  }));

test('where there are no such numbers, rational balls stay apart', () => {
  const meter = new Meter(1_000_000);
  const turned = [
    ['1', '1'],
    ['1', '-1'],
  ];
  expect(key(meter, turned, disc('1'))).toBe(key(meter, disc('1'), turned));
  expect(key(meter, turned, turned)).not.toBe(key(meter, turned, disc('1')));
  expect(() => key(meter, disc('exp(1)'))).toThrow();
});

describe('norms that have one direction near the point', () => {
  /** Q = MᵀM, α by output. */
  const norm = (matrix: readonly string[][], adjoints: readonly string[], linear = true): PartNorm => {
    const form = gramOf(
      matrix.map(row => vector(...row)),
      unmetered,
    );
    const own = vector(...adjoints);
    return { linear, adjoints: own, form, gram: imageOf(form, own, unmetered) };
  };
  const found = (...norms: PartNorm[]) =>
    withOneDirection({ centre: vector(1, 2), norms }, unmetered).norms.map(({ adjoints, gram, linear }) => [
      texts(adjoints).join(' '),
      gram.map(row => texts(row).join(' ')).join(', '),
      linear,
    ]);
  const line = [['1', '0']];
  const long = [['2', '0']];

  test.each<[string, PartNorm[], unknown[]]>([
    ['add up', [norm(line, ['1']), norm(long, ['3'])], [['7', '49 0, 0 0', true]]],
    ['with their signs', [norm(line, ['1']), norm(line, ['-4'])], [['-3', '9 0, 0 0', true]]],
    ['and are none where nothing is left', [norm(long, ['1']), norm(line, ['-2'])], []],
    [
      'not where they are of other shapes',
      [norm(line, ['1']), norm(disc('1'), ['1'])],
      [
        ['1', '1 0, 0 0', true],
        ['1', '1 0, 0 1', true],
      ],
    ],
    [
      'not where one is such to first order only, and may be 0 elsewhere',
      [norm(line, ['1']), norm(line, ['-1'], false)],
      [
        ['1', '1 0, 0 0', true],
        ['-1', '1 0, 0 0', false],
      ],
    ],
    [
      'but where it is 0 at 0 alone',
      [norm(disc('1'), ['1']), norm(disc('2'), ['1'], false)],
      [['3', '9 0, 0 9', false]],
    ],
    [
      'of each output its own',
      [norm(line, ['1', '0']), norm(line, ['-1', '2'])],
      [['0 2', '0 0 0 0, 0 0 0 0, 0 0 4 0, 0 0 0 0', true]],
    ],
    [
      'also behind others',
      [norm(line, ['1']), norm([['0', '1']], ['1']), norm([['0', '1']], ['-1'])],
      [['1', '1 0, 0 0', true]],
    ],
  ])('%s', (_, norms, expected) => expect(found(...norms)).toEqual(expected));

  test('the centre stays', () => {
    expect(texts(withOneDirection({ centre: vector(1, 2), norms: [] }, unmetered).centre)).toEqual([
      '1',
      '2',
    ]);
  });
});

test.each<[number, string[][]]>([
  [0, []],
  [0, [['0', '0']]],
  [1, [['0', '3']]],
  [
    1,
    [
      ['1', '2'],
      ['2', '4'],
    ],
  ],
  [
    2,
    [
      ['0', '1'],
      ['1', '0'],
    ],
  ],
  [
    2,
    [
      ['1', '2', '3'],
      ['4', '5', '6'],
      ['7', '8', '9'],
    ],
  ],
  [
    3,
    [
      ['1', '2', '3'],
      ['4', '5', '6'],
      ['7', '8', '10'],
    ],
  ],
])('of rank %s: %j', (rank, matrix) => {
  expect(
    rankOf(
      matrix.map(row => row.map(exact)),
      unmetered,
    ),
  ).toBe(rank);
});
