/** What is rounded inside pieces and guards: as the same written with nodes, where that says the same; and what documents say of it. */
import { describe, expect, it, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { activePieces, valuesAt } from '../../../src/certificates/kernel/evaluate.ts';
import { Stop, Wrong } from '../../../src/certificates/numbers/meter.ts';
import { readProgram } from '../../../src/certificates/operations/program.ts';
import { labelOf } from '../../../src/certificates/reading/label.ts';
import { readText } from '../../../src/certificates/reading/text.ts';
import { documentOf } from '../commands.ts';
import { altered, type Loose } from '../documents.ts';
import { meter, texts, vector } from '../units.ts';

const lineOf = (text: string) => readProgram(readText(text, meter), meter);
const inside = (cells: string) => `select s(x, y) { ${cells} }\nf(x, y) = s(x, y)`;

const POINTS = [
  [0, 1],
  ['-1/2', 2],
  ['5/2', '-3/2'],
  [3, '1/3'],
  [-7, 3],
].map(point => vector(...point));

const valuesOf = (text: string): string[] => {
  const line = lineOf(text);
  return POINTS.flatMap(at => texts([valuesAt(line, at, meter)[line.outputs[0]!]!]));
};

const CALLS = [
  'floor(x) + 2*ceil(y) - round(x/y)*trunc(x)',
  'mod(x, y) - rem(x, 3)',
  'relu(floor(2*x)) + abs(mod(y, 2))',
  'floor(max(x, y) + floor(x)/2)',
];

describe('what is rounded inside', () => {
  it.each(CALLS)('%s', call => {
    expect(valuesOf(inside(`${call} when true`))).toEqual(valuesOf(`f(x, y) = ${call}`));
    expect(valuesOf(inside(`x when ${call} > 1/3; y when ${call} <= 1/3`))).toEqual(
      valuesOf(`f(x, y) = where(${call} > 1/3, x, y)`),
    );
    const twice = `select g(x, y) { ${call} when true }\n${inside('g(x, y)*g(y - x, 2) when true')}`;
    const plain = `f(x, y) = (${call})*(${call.replace(/\b[xy]\b/g, name => (name === 'x' ? '(y - x)' : '2'))})`;
    expect(valuesOf(twice)).toEqual(valuesOf(plain));
  });

  const piecesAt = (cells: string, ...x: readonly (string | number)[]): string[] => {
    const line = lineOf(inside(cells));
    const slots = valuesAt(line, vector(...x), meter);
    const [step] = line.steps;
    const active = activePieces(step!, slots.slice(0, 2), slots.slice(2), meter);
    return active.map(piece => labelOf(step!.basic, piece, meter));
  };

  it('is what is taken near a point, in the order 0, −1, 1, −2, …', () => {
    expect(piecesAt('x*floor(x) when true', 0, 0)).toEqual(['0', '-x']);
    expect(piecesAt('(x - 1)*floor(x) when true', 1, 0)).toEqual(['0', 'x - 1']);
    expect(piecesAt('(x - 1)*floor(x) when true', '3/2', 0)).toEqual(['x - 1']);
    expect(piecesAt('x*y*(floor(x) + 2*floor(y)) when true', 0, 0)).toHaveLength(4);
  });

  it('is no other where sides of what is rounded contradict a guard', () => {
    expect(piecesAt('x*floor(x) when x < 0; 2*x when x >= 0', 0, 0)).toEqual(['2*x', '-x']);
    expect(piecesAt('ceil(1/2) when rem(x, 3) <= 1; x + 3/2 when rem(x, 3) > 1', '-1/2', 0)).toEqual(['1']);
  });

  it('is not asked for where another guard excludes the point', () => {
    expect(
      piecesAt('x when y > 0; y when y <= 0 and floor(1/y) < 3; 0 when y <= 0 and floor(1/y) >= 3', 5, 1),
    ).toEqual(['x']);
    const gap = lineOf(inside('x when floor(1/y) > 0; y when floor(1/y) <= 0'));
    expect(() => valuesAt(gap, vector(1, 0), meter)).toThrow(Stop);
  });

  it('two cells do not hold', () => {
    const line = lineOf(inside('x when floor(x) >= 0; y when ceil(x) <= 1'));
    expect(() => valuesAt(line, vector('1/2', 0), meter)).toThrow(Wrong);
    expect(texts([valuesAt(line, vector(3, 0), meter)[2]!])).toEqual(['3']);
  });
});

const CASES: readonly (readonly [cells: string, at: string])[] = [
  ['x*floor(x) when true', '0'],
  ['floor(x) when x < 1; x when x >= 1', '1'],
  ['mod(x, 2)*(x - 2) when true', '2'],
  ['round(x)*(x - 1/2) + ceil(x)*x when x > 0; 0*exp(x) when x <= 0', '1/2'],
  ['x when floor(x) = 0; abs(x)*round(x) when floor(x) != 0', '0'],
  ['relu(floor(x))*relu(x - 1) when true', '1'],
  ['x*sqrt(2 + floor(x)) when true', '0'],
];

describe.each(CASES)('%s at %s', (cells, at) => {
  const document = () => documentOf('explain', `select s(x) { ${cells} }; f(x) = s(x)`, '--at', at);

  test('is derived again', async () => {
    expect(verifyDocument(await document())).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test('and what is false is refused', async () => {
    const truth = await document();
    const falsehoods: ((copy: Loose) => void)[] = [
      copy => {
        copy.value = '12/7';
      },
      copy => {
        copy.regular = { verdict: copy.regular.verdict === 'yes' ? 'no' : 'yes', along: [[['1']]] };
      },
    ];
    if (truth.active)
      falsehoods.push(
        copy => copy.active.gradients.pop(),
        copy => {
          copy.active.count = 1 + copy.active.count;
        },
        copy => copy.clarke.gradients.pop(),
        copy => copy.nodewise.gradients.pop(),
      );
    for (const change of falsehoods)
      expect(verifyDocument(altered(truth, change)).verdict).not.toBe('accepted');
  });
});

test('the text of another program', async () => {
  const document = await documentOf(
    'explain',
    'select s(x) { x*floor(x) when true }; f(x) = s(x)',
    '--at',
    '0',
  );
  for (const other of ['x*ceil(x)', 'x*floor(x + 0)', 'x*floor(2*x)'])
    expect(
      verifyDocument({ ...document, text: document.text.replace('x*floor(x)', other) }).verdict,
      other,
    ).not.toBe('accepted');
});
