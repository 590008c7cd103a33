/** Families of questions about systems of equations, ranks, factors of forms and shapes of balls, over ℚ and over the reals. */
import {
  ballShape,
  factorOf,
  factorOver,
  gramOf,
  haveFullRank,
  isPositiveDefinite,
  isPositiveSemidefinite,
  rankOver,
  shapeRatio,
  shapeRatioOver,
  solveExact,
} from '../../../linear/index.ts';
import { isZero, rational, rationalField, realField, sign } from '../../../numbers/index.ts';
import type { AnsweredQuestion, Family } from './answered.ts';
import { matrixOf } from './bodies-over-rationals.ts';
import type { Draw } from './draw.ts';
import { entriesText } from './hulls-over-rationals.ts';
import { inProduct } from './proven.ts';
import { drawnNumber, type Entries, innerOf, plusTimes, vectorOf } from './vectors.ts';

type Matrix = readonly Entries[];

const timesVector = (A: Matrix, x: Entries): Entries => A.map(row => innerOf(row, x));
const isSame = (a: Entries, b: Entries): boolean => a.every((x, j) => x.equals(b[j]!));
const rank = (rows: Matrix): number => rankOver(rationalField, rows)!;

/** Rows of which some may be what others make. */
function rowsOf(draw: Draw, m: number, p: number, kind: string): Matrix {
  const rows = draw.list(m, () => vectorOf(draw, p, kind));
  if (draw.whole(0, 2) > 0 || m < 2) return rows;
  return [...rows.slice(1), plusTimes(rows[1]!, rows[m - 1]!, drawnNumber(draw, 'small'))];
}

/** The primes by which large systems are lifted: a row that all of them divide makes a system singular modulo each. */
const LIFTED_BY = 2097143n * 2097133n * 2097131n;

/** At least as many equations as unknowns, with a solution or without. */
const systemOf = (draw: Draw, p: number, kind: string, rows: (A: Matrix) => Matrix): AnsweredQuestion => {
  const A = rows(rowsOf(draw, p + draw.whole(0, 2), p, kind));
  const right = timesVector(A, vectorOf(draw, p, kind));
  const b = draw.whole(0, 3) === 0 ? right.map((x, i) => (i === 0 ? x.add(1) : x)) : right;
  const x = solveExact(A, b);
  if (x)
    return {
      answer: `one ${entriesText(x)}`,
      isProven: moved => isSame(timesVector(A, x), moved ? b.map(y => y.add(1)) : b),
    };
  const isAsked = (moved: boolean): boolean =>
    !moved && (rank(A) < p || rank(A.map((row, i) => [...row, b[i]!])) > p);
  return { answer: 'none', isProven: isAsked };
};

const system: Family = (draw, p, kind) => systemOf(draw, p, kind, A => A);
const dividedByPrimes: Family = (draw, p, kind) =>
  systemOf(draw, p, kind, ([first, ...rest]) => [first!.map(x => x.mul(rational(LIFTED_BY))), ...rest]);

/** Ranks, modulo a prime and over ℚ. */
const ranks: Family = (draw, p, kind) => {
  const rows = rowsOf(draw, draw.whole(1, p + 1), p, kind);
  const r = rank(rows);
  const turned = Array.from({ length: p }, (_, j) => rows.map(row => row[j]!));
  return {
    answer: `rank ${r}`,
    isProven: moved =>
      haveFullRank(rows) === (moved ? r < rows.length : r === rows.length) && rank(turned) === r,
  };
};

const signOfForm = (gram: Matrix, d: Entries): number => sign(innerOf(d, timesVector(gram, d)));

/** MᵀM, or that less something: its factor, and whether it is positive. */
const factor: Family = (draw, p, kind) => {
  const gram = gramOf(matrixOf(draw, p, kind));
  const less = draw.among([rational(0), rational(0), rational(1), rational(3, 2)]);
  const place = draw.whole(0, p - 1);
  const form = gram.map((row, i) => row.map((x, j) => (i === place && j === place ? x.sub(less) : x)));
  const found = factorOf(form);
  const kinds = [isPositiveSemidefinite(form), isPositiveDefinite(form)];
  const directions = draw.list(8, () => vectorOf(draw, p, 'small')).filter(d => !d.every(isZero));
  return {
    answer: `${found ? `factor ${found.map(entriesText).join(' ')}` : 'none'} ${kinds.join(' ')}`,
    isProven(moved) {
      const product =
        found && (found.length === 0 ? form.map(row => row.map(() => rational(0))) : gramOf(found));
      const isFactor = !product || product.every((row, i) => isSame(row, form[i]!));
      const [isLeast, isMore] = kinds;
      return (
        !moved &&
        isFactor &&
        (isLeast || !found) &&
        (less.equals(0) ? isLeast! && isMore === (rank(gram) === p) : true) &&
        directions.every(d => (!isLeast || signOfForm(form, d) >= 0) && (!isMore || signOfForm(form, d) > 0))
      );
    },
  };
};

/** By how much one ball is larger than another of its shape. */
const ratio: Family = (draw, p, kind) => {
  const matrix = matrixOf(draw, p, kind);
  const t = draw.among([rational(2), rational(1, 3), rational(1), rational(0)]);
  const other = draw.whole(0, 2) === 0 ? matrixOf(draw, p, kind) : matrix.map(row => row.map(x => x.mul(t)));
  const square = draw.among([rational(1), rational(1), rational(2)]);
  const a = gramOf(other).map(row => row.map(x => x.mul(square)));
  const b = gramOf(matrix);
  const found = shapeRatio(a, b);
  const over = b.flat().every(isZero) ? found : shapeRatioOver(rationalField, a, b);
  return {
    answer: found ? `ratio ${entriesText([found])}` : 'none',
    isProven: moved =>
      !moved &&
      (found === undefined
        ? over === undefined
        : over?.equals(found) === true &&
          a.every((row, i) =>
            isSame(
              row,
              b[i]!.map(x => x.mul(found).mul(found)),
            ),
          )),
  };
};

/** The space of a ball, and the shortest way to a point of it. */
const shape: Family = (draw, p, kind) => {
  const matrix = matrixOf(draw, p, kind);
  const gram = gramOf(matrix);
  const { kernel, solve } = ballShape(gram);
  const b = timesVector(gram, vectorOf(draw, p, 'small'));
  const y = solve(b);
  return {
    answer: `shape ${kernel.map(entriesText).join(' ')}; ${entriesText(y)}`,
    isProven: moved =>
      isSame(timesVector(gram, y), moved ? b.map(x => x.add(1)) : b) &&
      kernel.every(z => timesVector(matrix, z).every(isZero)) &&
      kernel.length === p - rank(matrix),
  };
};

/** Factors, ranks and ratios with √2 and √3; of forms with a 0 on the diagonal, too. */
const withRoots: Family = (draw, p): AnsweredQuestion => {
  const field = realField();
  const from = (n: number) => field.from(rational(n));
  const roots = [2, 3].map(n => field.root(from(n), 2) as ReturnType<typeof from>);
  const entry = () => field.mul(draw.among([from(1), from(1), ...roots]), from(draw.whole(-2, 2)));
  const rows = draw.list(draw.whole(1, p), () => draw.list(p, entry));
  const columns = Array.from({ length: p }, (_, j) => rows.map(row => row[j]!));
  const place = draw.among([0, 0, -1, -1, -1]);
  const gram = columns.map((a, i) =>
    columns.map((b, j) => (i === place && j === place ? field.zero : inProduct(field, a, b))),
  );
  const times = draw.among([from(2), from(3), from(4)]);
  const scaled = gram.map(row => row.map(x => field.mul(times, x)));
  const found = factorOver(field, gram);
  const size = shapeRatioOver(field, scaled, gram);
  const texts = found?.map(row => row.map(x => field.text(x)).join(',')).join(' ');
  return {
    answer: `${found ? 'factor' : 'none'} ${texts} ratio ${size && field.text(size)} rank ${rankOver(field, rows)}`,
    isProven: moved =>
      !moved &&
      (!found ||
        gram.every((row, i) =>
          row.every((x, j) => {
            const made = found.reduce((sum, l) => field.add(sum, field.mul(l[i]!, l[j]!)), field.zero);
            return field.isZero(field.sub(x, made)) === 'yes';
          }),
        )) &&
      (!size || field.isZero(field.sub(field.mul(size, size), times)) === 'yes'),
  };
};

export const MATRIX_FAMILIES: Readonly<Record<string, Family>> = {
  system,
  dividedByPrimes,
  ranks,
  factor,
  ratio,
  shape,
  withRoots,
};
