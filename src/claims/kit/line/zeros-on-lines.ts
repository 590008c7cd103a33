/**
 * Families of questions about functions with exp, log and their kin on a part of the line: their zeros, in order, which are known by how the
 * functions were made; signs of one function at the zeros of another; and integrals, enclosed.
 */
import { compileExpression, parseExpression } from '../../../expressions/index.ts';
import {
  type Elementary,
  type ElementaryField,
  elementaryField,
} from '../../../functions/elementary/elementary-field.ts';
import { format, isFailure, type RealField, rational, realField } from '../../../numbers/index.ts';
import { allZeros } from '../../../segments/elementary/all-zeros.ts';
import { comparePoints, LinePoint, markedJson } from '../../../segments/elementary/point.ts';
import { integralOf } from '../../../segments/elementary/quadrature.ts';
import { sameAtPoint, signAtPoint, valueAtPoint } from '../../../segments/elementary/reading.ts';
import { RootTable } from '../../../segments/restriction/root-table.ts';
import type { AnsweredQuestion, Family } from '../answers/answered.ts';
import type { Draw } from '../answers/draw.ts';

/** Functions that are analytic on (−1, 2), and a name for each zero that they have there. */
const ATOMS: readonly (readonly [text: string, ...zeros: string[]])[] = [
  ['t', '0'],
  ['t - 1/3', '1/3'],
  ['3*t - 1', '1/3'],
  ['t^2 - 2', 'root 2'],
  ['t^3 - 3*t + 1', 'least cubic', 'other cubic'],
  ['exp(t) - 1', '0'],
  ['exp(t) - 2', 'log 2'],
  ['exp(2*t) - 3*exp(t) + 2', '0', 'log 2'],
  ['exp(t) + exp(-t) - 3', 'cosh', '-cosh'],
  ['exp(3*t) - 2', 'log(2)/3'],
  ['exp(t) - 5', 'log 5'],
  ['exp(exp(t)) - 3', 'log log 3'],
  ['exp(t^2) - 2', 'root log 2', '-root log 2'],
  ['exp(t) + t', 'omega'],
  ['t*exp(t) - 1/4', 'omega 1/4'],
  ['exp(t) - 3*t', 'exp 3t', 'exp 3t beyond'],
  ['exp(t)/(t + 3) - 1/2', 'quotient'],
  ['(t - 1)*exp(t)', '1'],
  ['log(t + 2)', '-1 at the end'],
  ['log(t + 2) - 1/2', 'log 1/2'],
  ['3*log(t + 2) - 3/2', 'log 1/2'],
  ['log(t + 2)^2 - 1/4', 'log 1/2'],
  ['log(t + 1/2 + 3/2) + log(t + 3) - 2', 'two logs'],
  ['t*log(t + 2)', '0'],
  ['log(t^2 + 1)', '0'],
  ['log(exp(t) + 1) - 1', 'log(e - 1)'],
  ['sqrt(t + 2) - 3/2', '1/4'],
  ['sqrt(t + 2) - exp(t)', 'root exp'],
  ['sqrt(t + 2)*exp(t) - 1', 'root times exp'],
  ['t - sqrt(t + 2)/2', 'root line'],
  ['(t + 3)^(1/3) - 3/2', '3/8'],
  ['atan(t)', '0'],
  ['atan(t) - 1/4', 'tan 1/4'],
  ['atan(exp(t) - 2)', 'log 2'],
  ['sin(3*t)', '0', 'pi/3'],
  ['sin(t) - 1/2', 'pi/6'],
  ['sin(t)^2 - 1/4', 'pi/6', '-pi/6'],
  ['cos(2*t) - t', 'cosine'],
  ['1/(t + 2) - 1/2', '0'],
  ['t^2 + 1'],
  ['exp(t)*sqrt(t + 2)'],
  ['exp(t) - 1/4 + t^2'],
];

/** Analytic on all of ℝ. */
const ENTIRE: typeof ATOMS = [
  ['t^3 - 3*t + 1', 'first', 'second', 'third'],
  ['exp(t) - 2', 'log 2'],
  ['exp(2*t) - 3*exp(t) + 2', '0', 'log 2'],
  ['exp(2*t) - exp(t) - 1', 'golden'],
  ['exp(t) + t', 'omega'],
  ['t*exp(t) - 1/4', 'omega 1/4'],
  ['t*exp(-t) - 1/5', 'omega 1/5', 'omega 1/5 beyond'],
  ['exp(t) - 3*t', 'exp 3t', 'exp 3t beyond'],
  ['exp(-t)*(t^2 - 2)', 'root 2', '-root 2'],
  ['exp(-t^2) - 1/2', 'bell', '-bell'],
  ['exp(t)/(exp(t) + 1) - 1/3', '-log 2'],
  ['log(t^2 + 1) - 1', 'root e', '-root e'],
  ['log(exp(t) + 1) - t - 1/2', 'softplus'],
  ['sqrt(t^2 + 1) - t - 1/2', '3/4'],
  ['sqrt(t^2 + 1) + t - 1/3', '4/3'],
  ['t + 1 - sqrt(t^2 + 5)', '2'],
  ['sqrt(t^2 + 1)*exp(t)'],
  ['atan(t) - 1/4', 'tan 1/4'],
  ['(t^2 + t + 1)^(1/3) - 1', '0', '-1'],
  ['exp(t) + exp(2*t)/3 + t^2'],
];

/** What zeros at the ends are called, which are left out. */
const AT_ENDS: ReadonlySet<string> = new Set(['-1 at the end']);

/** What is quickly told apart from others, also in powers: polynomials, and those of one exp. */
const isPlain = ([text]: (typeof ATOMS)[number]): boolean =>
  !/sqrt|sin|cos|tan|log|\^\(|exp\(.*t\b.*t/.test(text);
const PLAIN = ATOMS.filter(isPlain);

/** One of them, or its power, or a product of two. */
function productOf(draw: Draw, kind: string): { readonly text: string; readonly atoms: typeof ATOMS } {
  const one = draw.among(ATOMS);
  const others = kind === 'one' ? [] : [draw.among(PLAIN)];
  const power = isPlain(one) ? draw.among(['', '^2', '^3']) : '';
  const factors = [`(${one[0]})${power}`, ...others.map(([text]) => `(${text})`)];
  return { text: [...factors, ...draw.among([[], ['2'], ['(-1/3)']])].join('*'), atoms: [one, ...others] };
}

interface OnLine {
  readonly field: ElementaryField;
  readonly reals: RealField;
  readonly roots: RootTable;
}

function onLine(): OnLine {
  const reals = realField();
  return { field: elementaryField(rational(1, 5), reals), reals, roots: new RootTable() };
}

function functionOf({ field }: OnLine, text: string): Elementary {
  const value = compileExpression(parseExpression(text, ['t']), 1).value(field, [field.t]);
  if (isFailure(value)) throw new Error(`expected a function on (-1, 2), got ${text}`);
  return value;
}

type Ends = readonly [LinePoint | undefined, LinePoint | undefined];

const ENDS = [rational(-1), rational(2)].map(LinePoint.at) as [LinePoint, LinePoint];

/** All that are found, and why no more. */
function zerosIn(line: OnLine, f: Elementary, [after, before]: Ends) {
  const points: LinePoint[] = [];
  try {
    for (const point of allZeros(line, f, { after, before })) points.push(point);
  } catch (error) {
    return { points, why: (error as Error).message };
  }
  return { points, why: undefined };
}

/** Whether f is 0 at a rational point, or changes its sign between the ends of the interval in which a point is. */
function changes({ field, reals }: OnLine, f: Elementary, { lo, hi, exact }: LinePoint): boolean {
  const [low, high] = [lo, hi].map(x => {
    const value = field.valueAt(f, reals.from(x));
    return isFailure(value) ? 'undecided' : reals.sign(value);
  });
  if (low === 'undecided' || high === 'undecided') return false;
  return exact ? low === 0 : low! * high! < 0;
}

/** All of them, between the ends; at each of them a factor is 0, and they are as many as these have. */
const zeros: Family = (draw, _, kind): AnsweredQuestion => {
  const line = onLine();
  const { text, atoms } = productOf(draw, kind);
  const { points, why } = zerosIn(line, functionOf(line, text), ENDS);
  const told = points.map(point => JSON.stringify(markedJson(point, line.reals)));
  const factors = atoms.map(([factor]) => functionOf(line, factor));
  const names = new Set(atoms.flatMap(([, ...all]) => all).filter(name => !AT_ENDS.has(name)));
  return {
    answer: `${why === undefined ? 'all' : 'open'} ${text}: ${told.join(' ')} ${why ?? ''}`,
    isProven: moved =>
      points.every(point => factors.some(one => changes(line, one, point))) &&
      (why === undefined
        ? points.length === names.size + Number(moved)
        : !moved && points.length < names.size),
  };
};

/** On all of the line. */
const everywhere: Family = (draw): AnsweredQuestion => {
  const line = onLine();
  const [text, ...names] = draw.among(ENTIRE);
  const f = functionOf(line, `${draw.among(['1', '-1', '2/3'])}*(${text})`);
  const { points, why } = zerosIn(line, f, [undefined, undefined]);
  const told = points.map(point => JSON.stringify(markedJson(point, line.reals)));
  return {
    answer: `${why === undefined ? 'all' : 'open'} ${text}: ${told.join(' ')} ${why ?? ''}`,
    isProven: moved =>
      points.every(point => changes(line, f, point)) &&
      (why === undefined ? points.length === names.length + Number(moved) : !moved),
  };
};

/** Those of one function between two neighbouring zeros of another are those of all that lie there; a multiple of both is searched. */
const between: Family = (draw): AnsweredQuestion => {
  const line = onLine();
  const [marking, one] = [draw.among(ATOMS), draw.among(PLAIN)];
  const [mark, f] = [marking[0], one[0]].map(text => functionOf(line, text)) as [Elementary, Elementary];
  const marks = zerosIn(line, mark, ENDS).points;
  const k = draw.whole(0, marks.length);
  const [after, before] = [marks[k - 1] ?? ENDS[0], marks[k] ?? ENDS[1]];
  const searched = draw.whole(0, 1) === 0 ? f : line.field.mul(f, mark);
  const { points, why } = zerosIn(line, searched, [after, before]);
  const order = (a: LinePoint, b: LinePoint) => comparePoints(a, b, line.reals);
  const told = points.map(point => JSON.stringify(markedJson(point, line.reals)));
  return {
    answer: `${why === undefined ? 'all' : 'open'} ${one[0]} by ${marking[0]}, ${k}: ${told.join(' ')} ${why ?? ''}`,
    isProven(moved) {
      const all = zerosIn(line, f, ENDS).points.filter(
        point => order(after, point) < 0 && order(point, before) < 0,
      );
      return why === undefined ? points.length === all.length + Number(moved) : !moved;
    },
  };
};

const FINE = rational(1n, 1n << 60n);

/** Signs and values of a function at the zeros of another, which may be its own, and whether a third has the same values there. */
const signs: Family = (draw, _, kind): AnsweredQuestion => {
  const line = onLine();
  const [marking, read, other] = [productOf(draw, 'one'), productOf(draw, kind), productOf(draw, 'one')];
  const [f, g, h] = [marking, read, other].map(({ text }) => functionOf(line, text)) as [
    Elementary,
    Elementary,
    Elementary,
  ];
  const { points } = zerosIn(line, f, ENDS);
  const { field, reals } = line;
  const told = points.map(point => {
    const [a, b] = [g, h].map(form => ({ field, form })) as [
      { field: ElementaryField; form: Elementary },
      { field: ElementaryField; form: Elementary },
    ];
    const sum = { field, form: field.add(g, field.mul(f, h)) };
    const sides = [a, b].map(one => signAtPoint(line, one, point));
    const same = [sameAtPoint(line, a, b, point), sameAtPoint(line, a, sum, point)];
    return {
      point,
      sides,
      said: [...sides, ...same, JSON.stringify(valueAtPoint(line, a, point))].join(' '),
    };
  });
  return {
    answer: `signs ${marking.text}, ${read.text}, ${other.text}: ${told.map(({ said }) => said).join('; ')}`,
    isProven: moved =>
      told.every(({ point, sides }) =>
        sides.every((side, k) => {
          if (side === 'undecided' || side === 0) return !moved;
          point.narrowTo(FINE);
          const ends = [point.lo, point.hi].map(x => field.valueAt([g, h][k]!, reals.from(x)));
          // Narrow enough, the function has its sign at the ends as well.
          return ends.every(value => {
            if (isFailure(value)) return true;
            const sign = reals.sign(value);
            return sign !== 'undecided' && sign === (moved ? -side : side);
          });
        }),
      ),
  };
};

const WIDTHS = [rational(1, 10), rational(1, 1_000_000), rational(1n, 10n ** 20n)];

/** ∫F′ between rational points and zeros, enclosed: F(b) − F(a) is in it. */
const integrals: Family = (draw, _, kind): AnsweredQuestion => {
  const line = onLine();
  const { field, reals } = line;
  const [F, marking] = [productOf(draw, kind), productOf(draw, 'one')];
  const f = functionOf(line, F.text);
  const marked = zerosIn(line, functionOf(line, marking.text), ENDS).points;
  const [from, to] = [draw.among([ENDS[0], ...marked]), draw.among([ENDS[1], ...marked.slice(-1)])];
  const width = draw.among(WIDTHS);
  const found = integralOf(field, field.derivative(f), { from, to }, width);
  const [a, b] = [from, to].map(point => {
    const x = point.real(reals);
    return x && field.valueAt(f, x);
  });
  return {
    answer: `${found ? 'enclosed' : 'open'} ${F.text}, ${marking.text}: ${found ? `${format(found.lo)} ${format(found.hi)}` : ''}`,
    isProven(moved) {
      if (!found || !a || !b || isFailure(a) || isFailure(b)) return !moved;
      const exact = reals.enclosure(reals.sub(b, a), 96);
      const shift = rational(moved ? 1 : 0);
      return (
        exact !== undefined &&
        exact.hi.add(shift).compare(found.lo) >= 0 &&
        found.hi.compare(exact.lo.add(shift)) >= 0
      );
    },
  };
};

export const ZERO_FAMILIES: Readonly<Record<string, Family>> = {
  zeros,
  everywhere,
  between,
  signs,
  integrals,
};
