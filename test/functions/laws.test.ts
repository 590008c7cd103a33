/** Every field of functions keeps the laws of numbers: what is not decided at its place is undecided, never wrong. */
import { describe, expect, test } from 'vitest';
import { type Affine, affineField } from '../../src/functions/affine/affine-field.ts';
import {
  isNumber,
  NotAffine,
  numberForm,
  type OpenForm,
  openFormField,
} from '../../src/functions/affine/form.ts';
import { germField, germFieldOf } from '../../src/functions/beside/germ-field.ts';
import { SeriesRing } from '../../src/functions/beside/power-series.ts';
import { seriesField } from '../../src/functions/beside/series-field.ts';
import { elementaryField } from '../../src/functions/elementary/elementary-field.ts';
import { formalField } from '../../src/functions/near/formal-field.ts';
import { Germs } from '../../src/functions/near/germ.ts';
import { coordinateJets, jetField } from '../../src/functions/near/jets.ts';
import { constantTerm, variablePoly } from '../../src/functions/near/poly.ts';
import { quotientField, wholeQuotient } from '../../src/functions/near/quotients.ts';
import { functionField, NOWHERE, type Place } from '../../src/functions/rational/function-field.ts';
import {
  Failure,
  isFailure,
  ONE,
  type OrderedField,
  type Rational,
  rational,
  rationalField,
  realField,
  sign,
  ZERO,
} from '../../src/numbers/index.ts';
import { evaluatePolynomial, IDENTITY_FUNCTION, type Polynomial } from '../../src/polynomials/index.ts';
import { brokenLaws, type Subject } from '../numbers/laws.ts';

const t = IDENTITY_FUNCTION;

/** At a rational point. */
const at = (x: Rational): Place => ({
  point: true,
  sign: (p: Polynomial) => sign(evaluatePolynomial(p, x)),
  divisor: p =>
    sign(evaluatePolynomial(p, x)) === 0 ? new Failure('undefined', 'division by zero') : undefined,
});

const affine = (a: readonly number[], c: number): Affine => ({
  a: a.map(n => rational(n)),
  c: rational(c),
});
const PARTIAL = 'products of functions that are not constant are refused';

const germs = new Germs(2);
const formal = formalField(2);
const jets = jetField();
const elementary = elementaryField(rational(1), realField());
const form: OpenForm = { t: ONE, c: [rational(2)], one: ZERO };
const formAt = (a: OpenForm) => (isNumber(a) ? sign(a.one) : ('undecided' as const));

const reals = realField();
const few = germFieldOf(3);
/** t, and what is known up to some power of it. */
function seriesOf<T>(on: OrderedField<T>) {
  const t = new SeriesRing(on).monomial(on.one, 1);
  const { exp, sin } = seriesField(on);
  return [t, exp(t), sin(t)].filter(one => !isFailure(one));
}

const SUBJECTS: readonly (readonly [string, Subject<never>])[] = (
  [
    ['functions, nowhere', { field: functionField(NOWHERE), leaves: [t] }],
    ['functions at a point', { field: functionField(at(rational(2))), leaves: [t] }],
    ['functions at a point where one is 0', { field: functionField(at(ZERO)), leaves: [t] }],
    [
      'affine functions',
      {
        field: affineField(2, () => 'undecided'),
        leaves: [affine([1, 0], 0), affine([0, 1], 1)],
        except: { 'a / b where b is not 0': PARTIAL, 'a^(-k) = 1 / a^k': PARTIAL },
      },
    ],
    [
      'affine forms',
      { field: openFormField(1, formAt), leaves: [form, numberForm(ONE, 1)], thrown: NotAffine },
    ],
    [
      'series over rationals',
      { field: seriesField(rationalField), leaves: seriesOf(rationalField), runs: 15 },
    ],
    ['series over reals', { field: seriesField(reals), leaves: seriesOf(reals), runs: 6 }],
    ['series of few terms over reals', { field: seriesField(reals, 3), leaves: seriesOf(reals), runs: 6 }],
    ['functions beside a point', { field: germField, leaves: [t, germField.exp(t)], runs: 15 }],
    ['functions beside a point by few terms', { field: few, leaves: [t, few.exp(t)], runs: 15 }],
    [
      'functions near a point',
      {
        field: germs.field,
        leaves: [germs.coordinate(0, ZERO), germs.coordinate(1, rational(2))],
        runs: 30,
        except: {
          'a / b where b is not 0': 'a divisor may vanish at the point',
          'a^(-k) = 1 / a^k': 'a divisor may vanish at the point',
        },
      },
    ],
    [
      'functions as they are written',
      {
        field: formal,
        leaves: [variablePoly(0), formal.exp(variablePoly(1))],
        runs: 30,
        except: {
          'a / b where b is not 0': 'nothing is divided by a function',
          'a^(-k) = 1 / a^k': 'nothing is divided by a function',
        },
      },
    ],
    [
      'elementary functions',
      { field: elementary, leaves: [elementary.t, elementary.exp(elementary.t)], runs: 15 },
    ],
    ['jets', { field: jets, leaves: coordinateJets([rational(1, 2), rational(-3)]) }],
    [
      'quotients near a point',
      {
        field: quotientField(h => constantTerm(h).n !== 0n),
        leaves: [wholeQuotient(variablePoly(0)), wholeQuotient(variablePoly(1))],
        runs: 30,
      },
    ],
  ] as const
).map(([name, subject]) => [name, subject as unknown as Subject<never>] as const);

describe('every field of functions keeps the laws', () => {
  test.each(SUBJECTS)('%s', (_, subject) => {
    expect(brokenLaws(subject)).toEqual([]);
  });
});
