/** Documents of programs with jumps, roots, norms and choices: what the engine says is never refused, and no document ends the checker. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import {
  explainDocument,
  irregularDocument,
  underivedDocument,
} from '../../../src/fields/explain-document.ts';
import { explain, explainReal, needsReals, underivedAt } from '../../../src/fields/index.ts';
import { documentWithReals } from '../../../src/fields/over/explain-document.ts';
import { parseRational, type Rational } from '../../../src/numbers/index.ts';
import {
  compile,
  isEvaluationFailure,
  parseProgramText,
  printProgram,
  programFromJson,
  programToJson,
} from '../../../src/programs/index.ts';
import type { Program } from '../../../src/programs/program.ts';
import { AFFINE, cornerCase } from '../../programs/corner-programs.ts';
import { seeded } from '../../random.ts';

/** What `explain` writes; undefined where it stops. */
function documentOf(program: Program, at: readonly Rational[]): unknown {
  const line = compile(program);
  const subject = { program: programToJson(program), text: printProgram(program), at };
  const found = explain(line, at, { budget: 20_000 });
  if (needsReals(found, line)) {
    const real = explainReal(line, at, { budget: 20_000 });
    const document = isEvaluationFailure(real) ? undefined : documentWithReals(found, real, subject);
    if (document) return document;
  }
  if (!isEvaluationFailure(found))
    return found.regular.verdict === 'no'
      ? irregularDocument(found, subject)
      : explainDocument(found, subject);
  const irregular = underivedAt(line, at);
  return irregular && underivedDocument(irregular, subject);
}

const checked = (document: unknown) => verifyDocument(JSON.parse(JSON.stringify(document)));
const of = (text: string, at: string) =>
  checked(
    documentOf(
      parseProgramText(text),
      at.split(',').map(value => parseRational(value)),
    ),
  );

describe('what was refused though it is right', () => {
  test.each([
    // Where a norm is on the way the checker cannot tell that the function jumps.
    ['std(ceil(x), x)', '2'],
    ['hypot(z, ceil(y))', '0,1'],
    // A tie that only numbers show which are not rational.
    ['xlogy(0, x)', '2'],
    // Several nodes that are written as one, in other words than the checker's.
    ['where(x, x*mean(x, x), mean(x, x))', '1'],
    ['where(x - y, tanh(x)*tanh(y), 0*tanh(x))', '0,0'],
    // A far piece of atan2 has the value of the near one, by an identity; only the near one counts.
    ['atan2(abs(x)*abs(y) - 3/2, x^2)', '1,-1'],
    ['atan2(where(x > y, -1/2, x), x^2)', '1,-1'],
    // Clarke's set comes without directions where pieces near the point are not rational, though the one that is taken is.
    ['abs(xlogy(x, 2))', '0'],
    // The piece that the index takes has no derivative; what is listed is of another that is active.
    ['where(x > 2, x, sqrt(x^2))', '0'],
    ['where(sign(x) > 2, x, (x^2)^(3/4)) + max(x, 2*x)', '0'],
  ])('%s at %s', (text, at) => {
    expect(of(text, at).problems).toEqual([]);
  });

  test('a comparison of one number', () => {
    const program = {
      inputs: ['x'],
      nodes: [
        { id: 'c', op: 'greater', args: ['x'] },
        { id: 'w', op: 'where', args: ['c', 'x', 'x'] },
      ],
      output: 'w',
    };
    const document = { format: 'cornercheck.explain/1', program, at: ['0'], value: '0' };
    expect(verifyDocument(document).verdict).toBe('rejected');
  });

  test('a guard that is 0 everywhere', () => {
    expect(of('where(x > x, round(x), x)', '-2').problems).toEqual([]);
    // It reaches no point either, where a node jumps.
    expect(of('floor(where(y > y, 0, y))*(x - x)', '-1,2').problems).toEqual([]);
  });
});

test.each([
  // The one sees that floor is given 1 near the point, the other does not.
  ['exp(x)*floor(max(1, x))', '-1', 'active', 'undecided'],
  ['mod(abs(mod(3, 1))^(3/2), 1)', '1/2', 'nodewise', 'accepted'],
])(
  'what engine and checker do not see alike is left open, and what neither says is refused: %s',
  (text, at, set, verdict) => {
    const program = parseProgramText(`f(x) = ${text}`);
    const document = JSON.parse(JSON.stringify(documentOf(program, [parseRational(at)])));
    expect(checked(document)).toMatchObject({ verdict, problems: [] });
    document[set].count += 10;
    expect(checked(document).problems).toMatchObject([{ path: `/${set}/count` }]);
  },
);

test.each(['active', 'nodewise'])('a gradient of no piece in %s, where the index takes one without', set => {
  const program = parseProgramText('where(x > 2, x, sqrt(x^2)) + 0*max(0, 1 - 2*x)');
  const document = JSON.parse(JSON.stringify(documentOf(program, [parseRational('0')])));
  expect(document[set]).toMatchObject({ status: 'undecided', gradients: [['1']] });
  document[set].gradients = [['1'], ['2']];
  expect(checked(document).problems).toMatchObject([
    { path: `/${set}/gradients/1`, message: 'is not the gradient of an active piece' },
  ]);
});

test.each([
  ['floor(x^2)', '0', '0'],
  ['mod(x^2, 3)', '0', '0'],
])('of endlessly many pieces only those count that are active there: %s at %s', (text, at, slope) => {
  const document = documentOf(parseProgramText(text), [parseRational(at)]);
  expect(document).toMatchObject({ active: { status: 'exact', count: 1, gradients: [[slope]] } });
  expect(checked(document).verdict).toBe('accepted');
});

describe('pieces that are one function where their cells meet, whatever numbers are there', () => {
  test.each([
    ['xlogy(x, 2)', '0'],
    ['xlogy(x, y)', '0,2'],
    ['xlogy(x - 1, y)', '1,3'],
    ['where(x < y, exp(x), exp(y))', '0,0'],
    ['where(x < y, exp(x), exp(y))', '1,1'],
    ['where(x + y < z, exp(x + y), exp(z))', '1,1,2'],
    ['where(x = y and y = z, exp(x + y), exp(2*z))', '1,1,1'],
    ['where(x > y, atan(x), atan(y))', '1,1'],
  ])('%s at %s is accepted', (text, at) => {
    expect(of(text, at)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test.each([
    ['where(x < y, exp(x), exp(y))', 'where(x < y, exp(x), exp(y^2))', '1,1'],
    ['where(x < y, exp(x), exp(y))', 'where(x < 1, exp(x), exp(y))', '1,1'],
    ['xlogy(x, y)', 'where(x = y - 2, 0, x*log(y))', '0,2'],
  ])('the sets of %s said of %s are not', (text, other, at) => {
    const point = at.split(',').map(value => parseRational(value));
    const document = JSON.parse(JSON.stringify(documentOf(parseProgramText(text), point)));
    const program = JSON.parse(JSON.stringify(programToJson(parseProgramText(other))));
    expect(checked(document).verdict).toBe('accepted');
    expect(checked({ ...document, program, text: other }).verdict).not.toBe('accepted');
  });
});

test('what is called otherwise is not accepted', () => {
  const text = 'where(x, x*mean(x, x), mean(x, x))';
  const document = JSON.parse(JSON.stringify(documentOf(parseProgramText(text), [parseRational('1')])));
  document.ties[0].pieces[0] = 'x1 + 1';
  expect(checked(document).verdict).toBe('undecided');
});

test('random programs', () => {
  const OPS =
    'mul square relu abs max min where greater less equal sign step floor ceil round trunc mod rem hardShrink sqrt norm2 hypot std atan2 xlogy and atan elu exp log';
  const cases = cornerCase({
    ops: [...AFFINE, ...OPS.split(' ')],
    tied: 2,
    corners: 5,
    nodes: { min: 2, max: 8 },
  });
  const met: Record<string, number> = {};
  fc.assert(
    fc.property(cases, ({ program, at }) => {
      const document = documentOf(programFromJson(JSON.parse(JSON.stringify(programToJson(program)))), at);
      if (document === undefined) return;
      const { verdict, problems } = checked(document);
      expect(problems).toEqual([]);
      met[verdict] = (met[verdict] ?? 0) + 1;
    }),
    seeded(400),
  );
  expect(2 * met.accepted!).toBeGreaterThan(met.undecided!);
});

test('a direction says nothing of D_P where a node jumps: the pieces at the point are not those near it', () => {
  const program = parseProgramText('2*x*sign(x) + x');
  const document = JSON.parse(JSON.stringify(documentOf(program, [parseRational('0')])));
  expect(verifyDocument(document).verdict).toBe('accepted');
  // Its own gradient is 1, those beside it are 3 and −1.
  const no = { verdict: 'no', certificate: { separator: ['1'] } };
  const open = { status: 'undecided', gradients: [], why: 'unknown' };
  for (const [set, status] of [
    ['active', 'undecided'],
    ['nodewise', 'undecided'],
    ['clarke', 'bounds'],
  ] as const)
    document[set] = { ...open, status };
  Object.assign(document, { clarkeCritical: no, reachable: no, artificial: 'undecided' });
  Object.assign(document, { selectionCritical: { verdict: 'undecided' } });
  const { verdict, assumptions } = verifyDocument(document);
  expect(verdict).toBe('undecided');
  for (const claim of ['reachable', 'clarkeCritical'])
    expect(assumptions).toContain(
      `not re-derived: /${claim} (whether the pieces at the point say what is near it)`,
    );
});
