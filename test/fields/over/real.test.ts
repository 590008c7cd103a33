import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import type { ExplainDocument, NumberDocument } from '../../../src/documents/index.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { explain, explainReal, leavesRationals, needsReals } from '../../../src/fields/index.ts';
import { documentWithReals, explainRealDocument } from '../../../src/fields/over/explain-document.ts';
import { format, parseRational, rational, realField } from '../../../src/numbers/index.ts';
import {
  compile,
  isEvaluationFailure,
  parseProgramText,
  printProgram,
  programToJson,
} from '../../../src/programs/index.ts';
import { numberIn } from '../../../src/reports/words/terms/exact.ts';
import { AFFINE, cornerCase } from '../../programs/corner-programs.ts';
import { seeded } from '../../random.ts';

/** The document of a program at a point; closed forms as their texts. */
function documentOf(text: string, at: string): ExplainDocument {
  const program = parseProgramText(text);
  const x = at.split(',').map(value => parseRational(value));
  const found = explainReal(compile(program), x);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  const document = explainRealDocument(found, {
    program: programToJson(program),
    text: printProgram(program),
  });
  if (!('active' in document)) throw new Error('expected sets');
  return document;
}

const plain = (value: unknown): string => JSON.stringify(value, (_, one) => one?.expr ?? one);

describe('right answers where values are not rational', () => {
  test.each<readonly [string, string, string, string, string]>([
    ['relu(log(x))', '2', 'log(2)', '[["1/2"]]', '[["1/2"]]'],
    ['max(log(6*x), log(2) + log(3) + 2*(x - 1))', '1', 'log(6)', '[["1"],["2"]]', '[["1"],["2"]]'],
    ['relu(exp(x)*exp(-x) - 1)', '5/7', '0', '[["0"]]', '[["0"]]'],
    ['relu(log(6*x) - log(2) - log(3))', '1', '0', '[["0"],["1"]]', '[["0"],["1"]]'],
    ['abs(exp(x) - exp(1))', '1', '0', '[["-exp(1)"],["exp(1)"]]', '[["-exp(1)"],["exp(1)"]]'],
    // Its nodewise pieces cancel; of the function itself nothing is left.
    ['relu(x - exp(1)) + relu(exp(1) - x) - abs(x - exp(1))', '3', '0', '[["0"]]', '[["0"]]'],
    [
      'logSumExp(x, y, z) - max(x, y, z)',
      '1,1,1',
      'log(3)',
      '[["-2/3","1/3","1/3"],["1/3","-2/3","1/3"],["1/3","1/3","-2/3"]]',
      '[["-2/3","1/3","1/3"],["1/3","-2/3","1/3"],["1/3","1/3","-2/3"]]',
    ],
    // argmax ties after softmax, a hinge on logistic scores.
    ['hinge(2*sigmoid(x) - tanh(x/2))', '1', '0', '[["0"]]', '[["0"]]'],
    [
      'max(exp(x)/(exp(x) + exp(y)), exp(y)/(exp(x) + exp(y)))',
      '1,1',
      '1/2',
      '[["-1/4","1/4"],["1/4","-1/4"]]',
      '[["-1/4","1/4"],["1/4","-1/4"]]',
    ],
  ])('%s at %s', (text, at, value, nodewise, clarke) => {
    const document = documentOf(text, at);
    expect(plain(document.value).replaceAll('"', '')).toBe(value);
    expect(document.nodewise.status).toBe('exact');
    expect(plain(document.nodewise.gradients)).toBe(nodewise);
    expect(document.clarke.status).toBe('exact');
    expect(plain(document.clarke.gradients)).toBe(clarke);
  });

  test('of two equal sigmoids both are active', () => {
    const document = documentOf('max(sigmoid(x), 1 - sigmoid(-x))', '3');
    expect(document.active.count).toBe(2);
    expect(document.active.gradients.length).toBe(1);
  });

  test('an artificial critical point with values in ℚ(e)', () => {
    const document = documentOf('relu(exp(x) - exp(1)) - relu(exp(1) - exp(x))', '1');
    expect(document.artificial).toBe('yes');
    expect(document.selectionCritical.verdict).toBe('yes');
    expect(document.clarkeCritical.verdict).toBe('no');
  });

  test.each([
    ['relu(exp(x) - exp(1)) - relu(exp(1) - exp(x))', '1', '[["exp(1)"]]'],
    // Flat to first order: a cell that no slope excludes is not excluded.
    ['relu((exp(x) - exp(1))^2) + exp(x)', '1', '[["exp(1)"]]'],
    ['abs(log(x)) + relu(1 - exp(x - 1))', '1', '[["-2"],["1"]]'],
  ])('on a line slopes exclude cells: %s at %s', (text, at, clarke) => {
    const document = documentOf(text, at);
    expect(document.clarke.status).toBe('exact');
    expect(plain(document.clarke.gradients)).toBe(clarke);
  });

  test('0 in conv over ℚ(e) both ways', () => {
    const inside = documentOf('max(exp(x) + y, -2*exp(x) + 3*exp(1) - y/3, exp(1) - 4*y)', '1,0');
    expect(inside.clarkeCritical.verdict).toBe('yes');
    const outside = documentOf('max(exp(x) + y, 2*exp(x) - exp(1) - y/3, exp(1) - 4*y)', '1,0');
    expect(outside.clarkeCritical.verdict).toBe('no');
  });

  test('a tie that is none by 10^-30 is no tie', () => {
    const document = documentOf('max(log(6*x), log(2) + log(3) + 2*(x - 1) - 1e-30)', '1');
    expect(document.nodewise.count).toBe(1);
  });
});

describe('numbers of the document', () => {
  const numbers = (document: unknown): Exclude<NumberDocument, string>[] => {
    const found: Exclude<NumberDocument, string>[] = [];
    JSON.stringify(document, (_, value) => {
      if (value?.expr !== undefined) found.push(value);
      return value;
    });
    return found;
  };

  test('each closed form is the number between its ends, and they are near', () => {
    const document = documentOf('max(sigmoid(x), sigmoid(y)) + log(2 + exp(x*y))', '1,1');
    const found = numbers(document);
    expect(found.length).toBeGreaterThan(4);
    const field = realField();
    for (const { expr, lo, hi } of found) {
      const value = numberIn(field, expr)!;
      const [low, high] = [parseRational(lo), parseRational(hi)];
      const closed = numberIn(field, { expr, lo, hi })!;
      expect(value).toBeUndefined();
      expect(field.sign(field.sub(closed, field.from(low)))).toBe(1);
      expect(field.sign(field.sub(field.from(high), closed))).toBe(1);
      expect(high.sub(low).compare(parseRational('1e-18'))).toBe(-1);
    }
  });

  test('equal numbers are written alike', () => {
    const document = documentOf('abs(softplus(x) - softplus(-x) - x) + exp(x)*y', '1,2');
    expect(document.clarke.gradients).toEqual([document.gradient.backward]);
  });
});

describe('where the rationals suffice', () => {
  test.each(['max(x, y) + abs(x - y)', 'max(x, y)*2 - relu(x - y)'])('%s: the same sets', text => {
    const program = compile(parseProgramText(text));
    const right = explain(program, [parseRational('1'), parseRational('1')]);
    if (isEvaluationFailure(right)) throw new Error('expected a value');
    const own = documentOf(text, '1,1');
    const rows = (gradients: readonly (readonly { n: bigint }[])[]): unknown =>
      new Set(gradients.map(one => JSON.stringify(one.map(entry => format(entry as never)))));
    expect(new Set(own.nodewise.gradients.map(one => JSON.stringify(one)))).toEqual(
      rows(right.nodewise.gradients),
    );
    expect(new Set(own.clarke.gradients.map(one => JSON.stringify(one)))).toEqual(
      rows(right.clarke.gradients),
    );
    expect(own.artificial).toBe(right.artificial);
    expect(leavesRationals(program)).toBe(false);
  });

  test('a program with exp leaves them', () => {
    expect(leavesRationals(compile(parseProgramText('elu(x)')))).toBe(true);
  });
});

test('what has no value has none', () => {
  const found = explainReal(compile(parseProgramText('log(x - exp(1))')), [parseRational('2')]);
  expect(isEvaluationFailure(found) && found.failure.kind).toBe('undefined');
});

describe('beside an explanation over the rationals', () => {
  const cases = cornerCase({
    ops: [...AFFINE, ...AFFINE, 'mul', 'elu', 'elu', 'exp', 'relu', 'abs', 'max', 'min', 'softShrink'],
    tied: 2,
    corners: 4,
    pieces: 100,
    nodes: { min: 2, max: 7 },
  });

  test('the document is never rejected by the checker, and keeps the proofs of Clarke’s set', () => {
    let joined = 0;
    fc.assert(
      fc.property(cases, ({ program, line, at }) => {
        const rationally = explain(line, at);
        const real = explainReal(line, at);
        if (isEvaluationFailure(rationally) || isEvaluationFailure(real)) return;
        if (!needsReals(rationally, line)) return;
        const subject = { program: programToJson(program), text: printProgram(program), at };
        const document = documentWithReals(rationally, real, subject);
        if (document === undefined) return;
        joined += 1;
        if (rationally.regular.verdict === 'yes') {
          expect('active' in document && document.nodewise.status).toBe('exact');
          expect('active' in document && document.clarke).toEqual(
            explainDocument(rationally, subject).clarke,
          );
        }
        expect(verifyDocument(document).problems).toEqual([]);
      }),
      seeded(300, 150),
    );
    expect(joined).toBeGreaterThan(5);
  });

  test('what is open of I(x) alone does not cost the certificates', () => {
    const line = compile(parseProgramText('exp(max(x, y)) + abs(x)'));
    const found = explain(line, [rational(0), rational(-1)]);
    expect(isEvaluationFailure(found) || found.active.status).toBe('undecided');
    expect(needsReals(found, line)).toBe(false);
  });

  test('of a gradient that no written direction tells from 0, it is left open whether 0 is in the set', () => {
    const { clarke, selectionCritical, clarkeCritical, artificial } = documentOf('exp(-x)', '1000000');
    expect(clarke.status).toBe('exact');
    const open = { verdict: 'undecided', why: 'its certificate is too large to be written' };
    expect([selectionCritical, clarkeCritical, artificial]).toEqual([open, open, 'undecided']);
    expect(documentOf('exp(-x)', '500').selectionCritical.verdict).toBe('no');
  });

  test('what is too large to be written gives no document', () => {
    const [program, at] = [parseProgramText('exp(x)'), [rational(1_000_000)]];
    const [rationally, real] = [explain(compile(program), at), explainReal(compile(program), at)];
    if (isEvaluationFailure(real)) throw new Error('expected values');
    const subject = { program: programToJson(program), text: 'exp(x)', at };
    expect(documentWithReals(rationally, real, subject)).toBeUndefined();
  });

  test('a closed form is re-derived, and one that is none is refused', () => {
    const line = compile(parseProgramText('elu(x)*y + relu(y)'));
    const at = [rational(2), rational(0)];
    const program = parseProgramText('elu(x)*y + relu(y)');
    const [rationally, real] = [explain(line, at), explainReal(line, at)];
    if (isEvaluationFailure(rationally) || isEvaluationFailure(real)) throw new Error('expected values');
    const subject = { program: programToJson(program), text: printProgram(program), at };
    const document = JSON.stringify(documentWithReals(rationally, real, subject));
    expect(verifyDocument(JSON.parse(document))).toMatchObject({ verdict: 'accepted', problems: [] });
    const closed = /\{"expr":"[^"]*","lo":"[^"]*","hi":"[^"]*"\}/g;
    expect(document).toMatch(closed);
    const crossed = document.replaceAll(closed, '{"expr":"exp(2)","lo":"8","hi":"7"}');
    expect(JSON.stringify(verifyDocument(JSON.parse(crossed)).problems)).toContain('ends in order');
    const endless = document.replaceAll(closed, '{"expr":"exp(2)"}');
    expect(JSON.stringify(verifyDocument(JSON.parse(endless)).problems)).toContain('expected a string');
  });
});
