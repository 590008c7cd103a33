/** Clarke's set of two inputs by sectors between lines: the gradients that cells have, one by one, and those of many more ties than these are asked for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { planeGradients } from '../../../src/fields/cover/plane.ts';
import { tieSystem } from '../../../src/fields/cover/system.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { Budget, clarkeSubdifferential, explain, Undecided } from '../../../src/fields/index.ts';
import { ZERO } from '../../../src/numbers/index.ts';
import { compile, isEvaluationFailure, programToJson } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { altered, type Loose } from '../../certificates/documents.ts';
import { runs } from '../../random.ts';
import { evaluated, vector } from '../evaluated.ts';
import { written } from '../satisfiability.ts';

function at0(text: string) {
  const line = compile(parseProgramText(text));
  return { line, evaluation: evaluated(line, vector(0, 0)) };
}

function inSectors(text: string, effort = 1_000_000): readonly string[] {
  const { line, evaluation } = at0(text);
  const system = tieSystem(line, evaluation, new Budget(1_000_000))!;
  return planeGradients(system, new Budget(effort)).map(written);
}

test('on both sides of a line, whichever way it runs, and all around where there is none', () => {
  expect(inSectors('f(x, y) = relu(x) + 0*y')).toEqual([vector(0, 0), vector(1, 0)].map(written));
  expect(inSectors('f(x, y) = relu(y) + 0*x')).toEqual([vector(0, 0), vector(0, 1)].map(written));
  expect(inSectors('f(x, y) = abs(x - y) + abs(2*y - 2*x)')).toEqual(
    [vector(-3, 3), vector(3, -3)].map(written),
  );
  expect(inSectors('f(x, y) = relu(x - x) + y')).toEqual([vector(0, 1)].map(written));
});

test('what is seen behind a line alone', () => {
  expect(inSectors('f(x, y) = relu(max(x, y) - 2*x)')).toEqual(
    [vector(-2, 1), vector(-1, 0), vector(0, 0)].map(written),
  );
});

test('beyond the budget it is undecided', () => {
  expect(() => inSectors('f(x, y) = relu(x) + relu(y) + relu(x - y)', 4)).toThrow(Undecided);
});

const FORMS = [
  'relu(A)',
  'max(A, B)',
  'min(A, B, x)',
  'abs(A - B)',
  'median(A, B, y)',
  'odd(A)',
  'bend(A, B)',
];
const SELECTIONS = `select odd(x) { 0 when x != 0; x when x = 0 }
select bend(x, y) { x when x >= y; 2*x - y when x < y }
`;

test('random programs: the gradients that their cells have', () => {
  const argument = fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 }), fc.nat(5));
  const node = fc.record({ form: fc.nat(FORMS.length - 1), args: fc.tuple(argument, argument) });
  let several = 0;
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 4 }), nodes => {
      const names: string[] = [];
      const lines = nodes.map(({ form, args }, i) => {
        const [a, b] = args.map(([p, q, k]) => `(${p}*x + ${q}*y${names[k] ? ` - ${names[k]}` : ''})`);
        names.push(`h${i}`);
        return `  h${i} = ${FORMS[form]!.replaceAll('A', a!).replaceAll('B', b!)}`;
      });
      const text = `${SELECTIONS}f(x, y) =\n${lines.join('\n')}\n  ${names.join(' - ')}`;
      const { line, evaluation } = at0(text);
      const { status, gradients } = clarkeSubdifferential(line, evaluation);
      fc.pre(status === 'exact');
      if (gradients.length > 2) several += 1;
      // Cells may be more than have a gradient of their own in the plane: what they have is the same.
      expect(inSectors(text)).toEqual(gradients.map(written));
    }),
    { numRuns: runs(200) },
  );
  expect(several).toBeGreaterThan(5);
});

describe('80 ties in two inputs', () => {
  const N = 80;
  const relus = Array.from({ length: N }, (_, k) => `relu(${k + 1}*x - ${(k % 7) + 1 + k * k}*y)`);
  const text = `f(x, y) = ${relus.map((one, k) => (k % 3 === 0 ? `- ${one}` : `+ ${one}`)).join(' ')}`;
  const program = parseProgramText(text);
  const explanation = explain(compile(program), [ZERO, ZERO]);
  if (isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
  const subject = { program: programToJson(program), text, at: [ZERO, ZERO] };
  const document: Loose = JSON.parse(JSON.stringify(explainDocument(explanation, subject)));
  const problems = (change: (copy: Loose) => void): string =>
    verifyDocument(altered(document, change))
      .problems.map(({ path }) => path)
      .join();

  test('all gradients are there, and all verdicts', () => {
    expect(explanation.clarke).toMatchObject({ status: 'exact', by: 'sectors' });
    expect(explanation.clarke.gradients).toHaveLength(2 * N);
    const { selectionCritical, reachable, clarkeCritical, artificial } = document;
    expect([selectionCritical.verdict, reachable.verdict, clarkeCritical.verdict, artificial]).toEqual([
      'yes',
      'yes',
      'yes',
      'no',
    ]);
  });

  test('the checker finds the same by itself, and nothing that is left out or put in passes', () => {
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    expect(problems(copy => copy.clarke.gradients.splice(17, 1))).toContain('/clarke/gradients');
    expect(problems(copy => (copy.clarke.gradients[17][0] = '1/7'))).toContain('/clarke/gradients');
  });

  test('0 is in D_f, for it is in D_P: not by other weights', () => {
    expect(document.selectionCritical.certificate.sum).toHaveLength(N);
    expect(problems(copy => (copy.selectionCritical.certificate.sum[3] = { 0: '1' }))).toContain(
      '/selectionCritical/certificate',
    );
    expect(
      problems(copy => {
        copy.selectionCritical = { verdict: 'no', certificate: copy.selectionCritical.certificate };
      }),
    ).toContain('/selectionCritical');
  });
});

test('1,200 ties in two inputs: more than a recursion over them may be deep', () => {
  const N = 1_200;
  const FORMS = ['relu(A)', 'abs(A)', 'max(A, B)', 'min(A, B)'];
  const ties = Array.from({ length: N }, (_, k) =>
    FORMS[k % 4]!.replace('A', `${k + 1}*x + ${((k * k) % 97) + 1}*y`).replace(
      'B',
      `${k + 1}*x - ${k % 7}*y`,
    ),
  );
  const text = `f(x, y) = ${ties.join(' - ')}`;
  const program = parseProgramText(text);
  const explanation = explain(compile(program), [ZERO, ZERO]);
  if (isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
  expect(explanation.clarke).toMatchObject({ status: 'exact', by: 'sectors' });
  const subject = { program: programToJson(program), text, at: [ZERO, ZERO] };
  const document: Loose = JSON.parse(JSON.stringify(explainDocument(explanation, subject)));
  expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  const less = altered(document, copy => copy.clarke.gradients.splice(400, 1));
  expect(verifyDocument(less).problems.map(({ path }) => path)).toContain('/clarke/gradients');
});
