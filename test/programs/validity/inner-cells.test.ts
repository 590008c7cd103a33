/** Operations inside the pieces and guards of a selection: written out, they are the function that the operation is as a node. */
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/fields/index.ts';
import { format, rational, rationalField } from '../../../src/numbers/index.ts';
import {
  compile,
  evaluate,
  isEvaluationFailure,
  parseProgramText,
  printProgram,
  programFromJson,
  programToJson,
  type StraightLine,
} from '../../../src/programs/index.ts';
import { readProgramText } from '../../../src/programs/text/text.ts';
import { withElementaryPieces } from '../../../src/programs/validity/inner-cells.ts';
import { library, tableSelection } from '../../../src/selections/index.ts';
import { roundedSelection } from '../../../src/selections/rounding/rounded-table.ts';
import { selectionTable } from '../../../src/selections/user.ts';
import { errorOf } from '../error-of.ts';

/** All with arguments for which values are rational; NODE is the same outside a selection. */
const CALLS = [
  'abs(x)',
  'clip(x, 0, 1)',
  'clip(x, y, z)',
  'epsilonInsensitive(x; alpha=1/2)',
  'hardSigmoid(x)',
  'sparseSigmoid(x)',
  'hardSwish(x)',
  'hardTanh(x)',
  'hinge(x)',
  'huber(x)',
  'kthLargest(x, y, z; k=2)',
  'leakyRelu(x, 1/4)',
  'max(x, y, z)',
  'maxPool(x, y)',
  'median(x, y, z)',
  'median(x, y)',
  'min(x, y, z)',
  'normInf(x, y)',
  'norm1(x, y, z)',
  'pinball(x)',
  'reduceMax(x, y)',
  'reduceMin(x, y)',
  'relu(x)',
  'relu6(x)',
  'softShrink(x)',
  'softsign(x)',
  'sort(x, y, z)[2]',
  'squaredHinge(x)',
  'topk(x, y, z; k=2)[2]',
  'greater(x, y) + greaterEqual(x, y)',
  'less(x, y) + lessEqual(x, y) + equal(x, y) + notEqual(x, y)',
  'and(x, y)',
  'cummax(x, y, z)[2]',
  'cummin(x, y, z)[3]',
  'hardShrink(x)',
  'interp(x; knots=[0, 1], values=[1, 3])',
  'sign(x)',
  'step(x)',
  'threshold(x; alpha=1, value=0)',
  'where(x > 0 and y <= 1, x, z)',
  'xlogy(x, 1)',
  'atan2(0, relu(x) + 1)',
  'norm2(x, 0)',
  'hypot(x, 0)',
  'std(x, y)',
  'elu(relu(x))',
  'mean(x, y) + sum(x, z) + prod(x, y, z)',
  'relu(max(x, y) - 1) * abs(z) + relu(max(x, y) - 1)',
  'floor(x) + y*ceil(x)',
  'floor(x/2)',
  'ceil(abs(x)/2 - y)',
  'round(x/2) + floor(floor(y)/2)',
  'trunc(x/4)',
  'mod(x, 3)',
  'mod(x, y)',
  'rem(x, 2) - rem(y, x)',
  'relu(floor(x/2) + 1)',
];

const POINTS = [
  [0, 0, 0],
  [1, 1, 1],
  [1, -1, 0],
  [-2, 3, 1],
  [1, 0, 1],
  [6, 1, 2],
  [-3, -3, 5],
].map(point => point.map(n => rational(n)));

const inside = (call: string) => `select s(x, y, z) { ${call} when true }\nf(x, y, z) = s(x, y, z)`;
const outside = (call: string) => `f(x, y, z) = ${call}`;

const valuesAt = (line: StraightLine): string[] =>
  POINTS.map(at => {
    const found = evaluate(rationalField, line, at);
    return isEvaluationFailure(found) ? found.failure.kind : format(found.values[line.outputs[0]!]!);
  });
const valuesOf = (text: string): string[] => valuesAt(compile(parseProgramText(text)));

/** s(x, y, z) with these pieces where these conditions hold; the definition is not examined. */
function lineOf(pieces: readonly string[], conditions: readonly string[]): StraightLine {
  const index = conditions.map((when, i) => ({ piece: i + 1, when }));
  const table = selectionTable(
    's',
    withElementaryPieces({ inputs: ['x', 'y', 'z'], pieces, index }, library),
  );
  const own = table.rounded ? roundedSelection(table) : tableSelection(table);
  const step = { id: 's', g: { ...own, asked: { covers: true } }, form: 's', args: [0, 1, 2], out: 3 };
  return { p: 3, m: 4, steps: [step], outputs: [3] };
}

describe('an operation inside', () => {
  it.each(CALLS)('%s has the value of the node', call => {
    expect(valuesOf(inside(call))).toEqual(valuesOf(outside(call)));
  });

  it.each(CALLS)('%s decides in a guard as the value of the node does', call => {
    const line = lineOf(['x + 1', 'y - 1'], [`${call} > 1/3`, `${call} <= 1/3`]);
    expect(valuesAt(line)).toEqual(valuesOf(`f(x, y, z) = where(${call} > 1/3, x + 1, y - 1)`));
  });

  it('is asked for every selection of the library', () => {
    const named = CALLS.join(' ');
    const selections = [...library.values()].filter(op => !op.expression);
    for (const { name } of selections) expect(named.includes(`${name}(`), name).toBe(true);
  });

  it.each(CALLS)('%s has the Clarke set of the node', call => {
    const at = [rational(1, 4), rational(-3, 4), rational(2)];
    const known = (line: StraightLine): string => {
      const found = explain(line, at);
      if (isEvaluationFailure(found) || found.clarke.status !== 'exact') return 'open';
      return String(found.clarke.gradients.map(one => one.map(format).join()).sort());
    };
    expect(known(lineOf([call], ['true']))).toBe(known(compile(parseProgramText(outside(call)))));
  });

  it('has the sets of the nodes', () => {
    const sets = (text: string, at: readonly number[]) => {
      const found = explain(
        compile(parseProgramText(text)),
        at.map(n => rational(n)),
      );
      if (isEvaluationFailure(found)) throw new Error('expected a value');
      return [found.nodewise, found.clarke].map(({ status, gradients }) => [
        status,
        gradients.map(one => one.map(format).join()).sort(),
      ]);
    };
    for (const call of ['relu(x) + y', 'max(x, abs(y))', 'relu(max(x, y) - 1) + z'])
      for (const at of [
        [0, 0, 0],
        [1, 1, 0],
      ])
        expect(sets(inside(call), at), call).toEqual(sets(outside(call), at));
  });

  it('keeps the text of the definition, in both forms', () => {
    const program = parseProgramText(
      'select s(x) { relu(x) when abs(x) > 1; x^2 - x when abs(x) <= 1 }\ns(x)',
    );
    expect(printProgram(program)).toContain('relu(x) when abs(x) > 1');
    expect(printProgram(programFromJson(programToJson(program)))).toBe(printProgram(program));
  });
});

describe('the index', () => {
  const warnings = (selection: string) => readProgramText(`select s${selection}\ns(x)`).warnings;

  it('is proven to cover the line where guards have operations inside', () => {
    expect(warnings('(x) { 0 when abs(x) < 1; abs(x) - 1 when abs(x) >= 1 }')).toEqual([]);
    expect(warnings('(x) { relu(x) when median(x, 1, 0) > 0; 0 when median(x, 1, 0) <= 0 }')).toEqual([]);
  });

  it('is proven to cover the line where guards round inside, or not said to', () => {
    expect(warnings('(x) { floor(x) when x^2 > 1/2; 0 when x^2 <= 1/2 }')).toEqual([
      's: it is not continuous at x = -4; it is judged where it is regular',
    ]);
    const open = warnings('(x) { x when floor(x)^2 < 1; 0 when floor(x)^2 >= 1 }');
    expect(open).toContain('s: whether the index covers the space exactly once is not decided');
    const cut = warnings('(x) { x when mod(x, 3) <= 1/2; 1/2 when mod(x, 3) > 1/2 }');
    expect(cut.filter(warning => warning.includes('covers'))).toEqual([]);
  });

  it('is refused with a gap or an overlap, whose cells are those written', () => {
    const refused = (cells: string) => errorOf(() => warnings(`(x) { ${cells} }`));
    expect(refused('relu(x) when abs(x) > 1')).toContain('no index cell contains x = -1');
    expect(refused('relu(x) when abs(x) > 1; 0 when abs(x) <= 1; 1 when x = 0')).toContain(
      'index cells 2 and 3 both contain x = 0',
    );
    expect(refused('1 when floor(x) <= 2; 0 when floor(x) > 3')).toContain('no index cell contains x = 3');
    expect(refused('1 when floor(x) <= 2; 0 when ceil(x) >= 3')).toContain(
      'index cells 1 and 2 both contain x = 9/4',
    );
  });

  it('is said to be open where guards are not affine in several inputs', () => {
    const found = readProgramText(
      'select s(x, y) { norm2(x, y) when norm2(x, y) <= 1; 1 when norm2(x, y) > 1 }\ns(x, y)',
    ).warnings;
    expect(found[0]).toContain('whether the index covers the space exactly once is not decided');
  });

  it('tells a jump by the numbers of what is written, also inside one piece', () => {
    expect(warnings('(x) { relu(x) when x > 1; 0 when x <= 1 }')[0]).toContain(
      'pieces 1 and 2 meet and differ',
    );
    expect(warnings('(x) { sign(x) when true }')[0]).toContain('s: piece 1 jumps, so that');
  });
});

describe('is refused', () => {
  const refused = (call: string) => errorOf(() => parseProgramText(inside(call)));
  it.each([
    ['maximum(x, y)', 'expected an operation, got maximum; did you mean max?'],
    ['sort(x, y)', 'expected one number, got a vector'],
    ['1 + sort(x, y)', 'expected one number, got a vector'],
    ['relu(sort(x, y))', 'expected one number, got a vector'],
    ['sort(x, y)[3]', 'expected a component from 1 to 2, got 3'],
    ['x[1]', 'only of a vector'],
    ['relu(x, y)', 'relu: expected 1 argument, got 2'],
    ['clip(x)', 'clip: expected the parameter lo'],
    ['clip(x; lo=0, lo=1, hi=2)', 'the parameter lo is given twice'],
    ['clip(x; low=0, hi=2)', 'clip has no parameter low'],
    ['kthLargest(x, y; k=3)', 'expected k from 1 to 2'],
    ['sort(x, y, z, x + 1, y + 1, z + 1)[1]', 'inside a piece or a guard expected at most 200'],
    [
      'abs(x) + abs(y) + abs(z) + abs(x + 1) + abs(y + 1) + abs(z + 1) + abs(x + y) + abs(y + z) + abs(x + z)',
      'at most 256 cells',
    ],
  ])('%s', (call, why) => {
    expect(refused(call)).toContain(why);
  });
});
