import { describe, expect, it } from 'vitest';
import { coordinates, runJet } from '../../../src/certificates/kernel/jet.ts';
import { readFormula, readGuards } from '../../../src/certificates/language/formula.ts';
import { Meter, Stop, Wrong } from '../../../src/certificates/numbers/meter.ts';
import { parseLiteral, type Rat } from '../../../src/certificates/numbers/rational.ts';
import { refusal } from '../units.ts';

const meter = new Meter(1e9);
const text = ({ n, d }: Rat): string => (d === 1n ? `${n}` : `${n}/${d}`);

/** Value, gradient, and whether it is visibly affine, at a point. */
function at(formula: string, ...point: string[]) {
  const jet = runJet(
    readFormula(formula, ['x', 'y'], meter),
    coordinates(
      point.map(p => parseLiteral(p, meter)),
      meter,
    ),
    point.length,
    meter,
  );
  return jet && [text(jet.value), jet.gradient.map(text), jet.note];
}

describe('formulas', () => {
  it('have the value and the gradient that calculus gives', () => {
    expect(at('-x^2', '3')).toEqual(['-9', ['-6'], false]);
    expect(at('2*x - -y/3 + 0.5', '1', '6')).toEqual(['9/2', ['2', '1/3'], true]);
    expect(at('x*y', '2', '5')).toEqual(['10', ['5', '2'], false]);
    expect(at('x/y', '1', '2')).toEqual(['1/2', ['1/2', '-1/4'], false]);
    expect(at('(x + 1)^(-2)', '1')).toEqual(['1/4', ['-1/4'], false]);
    expect(at('x^0 + y^1', '0', '7')).toEqual(['8', ['0', '1'], true]);
    expect(at('exp(x) + log(1 + x) + sin(x) - cos(x)', '0')).toEqual(['0', ['3'], false]);
    expect(at('6 - 3 - 2', '0')).toEqual(['1', ['0'], true]);
    expect(at('8/4/2*3', '0')).toEqual(['3', ['0'], true]);
    expect(at('0*x^2', '3')).toEqual(['0', ['0'], false]);
    expect(at('(2 - 2)*x', '3')).toEqual(['0', ['0'], true]);
  });

  it('are undefined outside their domain', () => {
    expect(at('1/x', '0')).toBeUndefined();
    expect(at('x^(-1)', '0')).toBeUndefined();
    expect(at('0*log(x)', '-1')).toBeUndefined();
  });

  it('stop where a value is irrational', () => {
    for (const formula of ['exp(x)', 'log(2*x)', 'sin(x)', 'cos(x)', 'atan(x)', 'sqrt(2*x)', '(3*x)^(2/3)'])
      expect(() => at(formula, '1'), formula).toThrow(Stop);
  });

  it('are refused where they are no formulas', () => {
    for (const formula of [
      '',
      'x y',
      'x +',
      '(x',
      'x)',
      'z',
      'x^y',
      'x^(1/0)',
      'abs(x)',
      'exp',
      'x^2^3',
      '1..2',
      'x;y',
      'x = y',
    ])
      expect(() => at(formula, '1', '1'), formula).toThrow(Wrong);
  });
});

describe('formulas that are too large', () => {
  const long = `x${' '.repeat(20_000)}`;
  it.each([
    ['too long', long, 'a formula is too long'],
    ['nested too deep', `${'('.repeat(250)}x${')'.repeat(250)}`, 'a formula is nested too deep'],
    ['with too high a power', 'x^10001', 'an exponent is too large'],
    ['with too low a power', 'x^(-10001)', 'an exponent is too large'],
    ['with too high a root', 'x^(1/10001)', 'an exponent is too large'],
  ])('%s', (_, formula, stop) => {
    expect(refusal(() => readFormula(formula, ['x'], meter))).toEqual({ stop });
  });

  it('nor powers of no number', () => {
    const wrong = 'expected a rational exponent';
    expect(refusal(() => readFormula('x^y', ['x', 'y'], meter))).toEqual({ wrong });
  });

  it('nor have they signs of no formula', () => {
    expect(refusal(() => readFormula('x $', ['x'], meter))).toEqual({ wrong: 'expected a formula' });
  });
});

describe('guards', () => {
  const relations = (when: string) => readGuards(when, ['x', 'y'], meter).map(guard => guard.relation);

  it('are conjunctions of comparisons', () => {
    expect(relations('x != 0')).toEqual(['!=']);
    expect(relations('0 < x <= 1 and x == y, y >= 2')).toEqual(['>', '>=', '=', '>=']);
    expect(relations(' true ')).toEqual([]);
    expect(relations('')).toEqual([]);
    for (const wrong of ['x', 'x <', 'x < 1 and', 'x < 1 or y < 1', 'x => 1', 'not x < 1'])
      expect(() => relations(wrong), wrong).toThrow(Wrong);
  });

  it('have the sides of < exchanged', () => {
    const [guard] = readGuards('x < y', ['x', 'y'], meter);
    const jet = runJet(
      guard!.formula,
      coordinates([parseLiteral('1', meter), parseLiteral('3', meter)], meter),
      2,
      meter,
    );
    expect(text(jet!.value)).toBe('2');
  });
});

it('names of entries of arrays are names', () => {
  const [guard] = readGuards('2*x[0,1] - w.1 >= 0', ['x[0,1]', 'w.1'], meter);
  const at = ['3', '5'].map(text => parseLiteral(text, meter));
  expect(text(runJet(guard!.formula, coordinates(at, meter), 2, meter)!.value)).toBe('1');
  for (const wrong of ['x[0] >= 0', 'x[0,1][0] >= 0', 'x >= 0', 'w.2 >= 0'])
    expect(() => readGuards(wrong, ['x[0,1]', 'w.1'], meter), wrong).toThrow(Wrong);
});
