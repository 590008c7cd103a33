/** What a verdict says of an answer for max(x, y) at (1, 1), and each false one. */
import { describe, expect, test } from 'vitest';
import { conclude } from '../../../src/certificates/kernel/fact.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import type { Sets } from '../../../src/certificates/sets/sets.ts';
import { type Answer, type Case, checkVerdict } from '../../../src/certificates/verdicts/verdict.ts';
import { said } from '../quotients.ts';
import { jetsAt, lineOf, number, programOf, vector } from '../units.ts';
import { rows } from './rows.ts';

const UNITS = rows(['1', '0'], ['0', '1']);
const ALL: Sets = { active: UNITS, nodewise: UNITS, clarke: UNITS };
const max = lineOf('x y', ['m = max x y']);
const answer = (value: string | undefined, ...gradient: readonly string[]): Answer => ({
  value: value === undefined ? undefined : number(value),
  gradient: gradient.length > 0 ? vector(...gradient) : undefined,
});

type Given = Partial<Omit<Case, 'review' | 'place'>> & { readonly line?: Line };
function check(verdict: Case['verdict'], given: Given = {}): string[] {
  const { line = max, ...rest } = given;
  const place = { line, x: vector(1, 1), jets: jetsAt(line, 1, 1) };
  return said(review =>
    review.claim('', () =>
      checkVerdict({
        review,
        finding: {},
        verdict,
        place,
        precision: 'exact',
        directional: false,
        tolerance: undefined,
        answer: answer('1', '1', '0'),
        other: undefined,
        sets: ALL,
        ...rest,
      }),
    ),
  );
}
const weights = (of: string, record: Record<string, string>): { finding: object } => ({
  finding: { certificate: { of, weights: record } },
});
const separator = (of: string, direction: readonly string[]): { finding: object } => ({
  finding: { certificate: { of, separator: direction } },
});

describe('what came back is', () => {
  test('in Clarke’s set', () => {
    expect(check('clarke', weights('clarke', { 0: '1' }))).toEqual([]);
    expect(check('clarke', weights('nodewise', { 0: '1' }))).toEqual([
      '/certificate/of: is not the set that the verdict is about',
    ]);
    expect(check('clarke', weights('clarke', { 1: '1' }))).toEqual([
      '/certificate/weights: the weights do not combine the gradients to the point',
    ]);
    expect(check('clarke')).toEqual(['/certificate: expected a certificate']);
    expect(
      check('clarke', { ...weights('clarke', { 0: '1' }), sets: { ...ALL, clarke: undefined } }),
    ).toEqual(['not re-derived:  (it rests on a set that is not confirmed)']);
  });

  test('the gradient, where there is one', () => {
    const only = { ...ALL, clarke: rows(['1', '0']) };
    expect(check('gradient', { ...weights('clarke', { 0: '1' }), sets: only })).toEqual([]);
    expect(
      check('gradient', { ...weights('nodewise', { 0: '1' }), sets: { ...ALL, nodewise: rows(['1', '0']) } }),
    ).toEqual([]);
    expect(check('gradient', weights('clarke', { 0: '1' }))).toEqual([
      '/verdict: the function is not shown to be differentiable there',
    ]);
    expect(check('gradient', { ...weights('active', { 0: '1' }), sets: only })).toEqual([
      '/certificate/of: is not the set that the verdict is about',
    ]);
    const open = { inner: conclude('inner', [vector(1, 0)]), outer: undefined };
    expect(check('gradient', { ...weights('clarke', { 0: '1' }), sets: { ...ALL, clarke: open } })).toEqual([
      '/verdict: the function is not shown to be differentiable there',
    ]);
  });

  test('in no set', () => {
    const outside = { answer: answer('1', '1', '1') };
    for (const of of ['active', 'nodewise'])
      expect(check('outside', { ...outside, ...separator(of, ['-1', '-1']) })).toEqual([]);
    expect(check('outside', { ...outside, ...separator('active', ['1', '1']) })).toEqual([
      '/certificate/separator: the separator fails for a listed gradient',
    ]);
    expect(check('outside', separator('active', ['0', '0']))).toEqual([
      '/certificate/separator: the separator fails for a listed gradient',
    ]);
    // Of one operation alone its own Clarke set says so, and of no other program.
    expect(check('outside', { ...outside, ...separator('clarke', ['-1', '-1']) })).toEqual([]);
    const more = lineOf('x y', ['m = max x y', 'n = neg m', 'o = neg n']);
    expect(check('outside', { ...outside, ...separator('clarke', ['-1', '-1']), line: more })).toEqual([
      '/certificate/of: is not the set that the verdict is about',
    ]);
    const twice = lineOf('x y', ['m = max x x y']);
    expect(check('outside', { ...outside, ...separator('clarke', ['-1', '-1']), line: twice })).toEqual([
      '/certificate/of: is not the set that the verdict is about',
    ]);
  });

  test('in D_P, and not in Clarke’s set', () => {
    const sets = { ...ALL, clarke: rows(['0', '1']) };
    const out = { of: 'clarke', separator: ['-1', '1'] };
    const member = { of: 'nodewise', weights: { 0: '1' } };
    const spurious = (finding: object): string[] => check('conservative', { sets, finding });
    expect(spurious({ certificate: out, member })).toEqual([]);
    expect(spurious({ certificate: out })).toEqual([
      '1 gradients of verdict conservative are shown not to be in ∂ᶜf, and said to be in D_P',
    ]);
    expect(spurious({ certificate: out, member: { ...member, of: 'active' } })).toEqual([
      '/member/of: expected D_P, beside the verdict conservative',
    ]);
    expect(spurious({ certificate: out, member: { ...member, weights: { 1: '1' } } })).toEqual([
      '/member/weights: the weights do not combine the gradients to the point',
    ]);
    expect(
      check('clarke', { finding: { certificate: { of: 'clarke', weights: { 0: '1' } }, member } }),
    ).toEqual(['/member/of: expected D_P, beside the verdict conservative']);
  });

  test('not known to be in it', () => {
    expect(check('undecided', weights('nodewise', { 0: '1' }))).toEqual([]);
    expect(check('undecided', weights('clarke', { 0: '1' }))).toEqual([
      '/certificate/of: is not the set that the verdict is about',
    ]);
  });
});

describe('a value', () => {
  test('is wrong where it is said to be', () => {
    const wrong = { answer: answer('2', '1', '0') };
    expect(check('value', wrong)).toEqual([]);
    expect(check('value')).toEqual(['/returned/value: the value that the target returned is right']);
    expect(check('clarke', { ...wrong, ...weights('clarke', { 0: '1' }) })).toEqual([
      '/returned/value: the value that the target returned is wrong',
    ]);
    const tolerance = { value: number(1), gradient: vector(0, 0) };
    expect(check('value', { ...wrong, tolerance })).toEqual([
      '/returned/value: the value that the target returned is right',
    ]);
  });

  test('of a violation has a bound of rounding errors, or is free of them', () => {
    const thirds = lineOf('x y', ['s = add x y', 'c = const value=3', 'q = div s c']);
    const given = { answer: answer('2', '1', '0'), precision: 'float64' as const };
    expect(check('value', given)).toEqual([]);
    expect(check('value', { ...given, line: thirds })).toEqual([
      '/tolerance: expected a bound of rounding errors: the case is not free of roundoff',
    ]);
    const tolerance = { value: number('1/1000'), gradient: vector(0, 0) };
    expect(check('value', { ...given, line: thirds, tolerance })).toEqual([]);
  });
});

describe('what is not finite', () => {
  test('is so where the exact numbers are within the format', () => {
    const nan = { answer: answer(undefined, '1', '0'), precision: 'float32' as const };
    expect([check('nonfinite', nan), check('nonfinite', { ...nan, answer: answer('1') })]).toEqual([[], []]);
    expect(check('nonfinite')).toEqual(['/returned: what the target returned is finite']);
    expect(check('clarke', nan)).toEqual(['/returned: expected finite numbers']);
    const large = lineOf('x y', ['c = const value=1e60', 'p = mul x c']);
    expect(check('nonfinite', { ...nan, line: large })).toEqual([
      'not re-derived:  (numbers on the way leave the range of the format)',
    ]);
    expect(check('nonfinite', { ...nan, line: large, precision: 'float64' })).toEqual([]);
  });
});

describe('both modes', () => {
  const modes = (other: Answer | undefined, given: Given = {}): string[] =>
    check('modes', { other, ...given });

  test('disagree by more than twice the tolerance', () => {
    expect([modes(answer('1', '0', '1')), modes(answer('2', '1', '0'))]).toEqual([[], []]);
    expect(modes(answer('1', '1', '0'))).toEqual(['/other: the two modes agree']);
    const tolerance = { value: number(0), gradient: vector('1/2', '1/2') };
    expect(modes(answer('1', '0', '1'), { tolerance })).toEqual(['/other: the two modes agree']);
    expect([modes(undefined), modes(answer(undefined, '1', '0')), modes(answer('1'))]).toEqual(
      new Array(3).fill(['/other: expected finite numbers']),
    );
  });

  test('may come with a certificate of either kind', () => {
    const other = answer('1', '2', '2');
    expect(modes(other, weights('clarke', { 0: '1' }))).toEqual([]);
    expect(modes(other, weights('active', { 1: '1' }))).toEqual([
      '/certificate/weights: the weights do not combine the gradients to the point',
    ]);
    expect(modes(other, { ...separator('nodewise', ['-1', '-1']), answer: answer('1', '1', '1') })).toEqual(
      [],
    );
  });
});

describe('a convention', () => {
  const certificate = { of: 'nodewise', weights: { 0: '1' } };
  const program = programOf('x y', ['m = max x y']);
  const convention = (finding: object, given: Given = {}): string[] =>
    check('convention', { finding: { program, ...finding }, ...given });

  test('is legal, and another one than was declared', () => {
    expect(convention({ certificate, declared: { max: 'last' } })).toEqual([]);
    expect(convention({ certificate, declared: { max: 'first' } })).toEqual([
      '/returned/gradient: is what was declared',
    ]);
    expect(convention({ certificate, declared: { max: 'last' } }, { directional: true })).toEqual([
      '/mode: expected a mode that returns gradients',
    ]);
    const only = { sets: { ...ALL, clarke: rows(['1', '0']) } };
    expect(convention({ certificate, declared: { max: 'last' } }, only)).toEqual([
      '/returned/gradient: is the gradient, which is right by every convention',
    ]);
  });
});

describe('a forward mode that returns one-sided slopes', () => {
  const slopes = (verdict: 'gradient' | 'outside', returned: Answer, given: Given = {}): string[] =>
    check(verdict, { directional: true, answer: returned, ...given });

  test('is right where these are f′(x; e₁), f′(x; e₂)', () => {
    expect([slopes('gradient', answer('1', '1', '1')), slopes('outside', answer('1', '1', '0'))]).toEqual([
      [],
      [],
    ]);
    expect(slopes('gradient', answer('1', '1', '0'))).toEqual([
      '/returned/gradient: the directional derivatives that the target returned are wrong',
    ]);
    expect(slopes('outside', answer('1', '1', '1'))).toEqual([
      '/returned/gradient: the directional derivatives that the target returned are right',
    ]);
    expect(slopes('outside', answer('1', '1', '0'), weights('clarke', { 0: '1' }))).toEqual([
      '/certificate: expected none',
    ]);
  });
});
