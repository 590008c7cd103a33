/**
 * Families of questions about programs along lines, many and small: kinks in kinks, poles and jumps at ends, parts of the line, several
 * inputs, several wishes, and few steps, so that something stays open. Whole documents are compared, with what is said of what is open; the
 * checker has derived what it can of them when they were written down.
 */
import { sealed } from '../../../certificates/index.ts';
import type { Document } from '../../../documents/index.ts';
import {
  compare,
  type Failure,
  parseRational,
  type Rational,
  rational,
  rationalField,
} from '../../../numbers/index.ts';
import {
  compile,
  evaluate,
  isEvaluationFailure,
  parseProgramText,
  type StraightLine,
} from '../../../programs/index.ts';
import { searched } from '../../../segments/critical/searched.ts';
import {
  criticalSet,
  elementaryEqualDocument,
  equalDocument,
  equalElementary,
  equalFunctions,
  extremumAt,
  forge,
  forgeDocument,
  isAlongFailure,
  isRestrictionFailure,
  lineCurve,
  parseCurve,
} from '../../../segments/index.ts';
import { integrated } from '../../../segments/integral/integrated.ts';
import { pointJson } from '../../../segments/restriction/values.ts';
import { lineOf } from '../programs.ts';
import { movedOf, verifiedOf } from '../verified/derived.ts';
import { askedProgram } from '../verified/documents.ts';
import { insertedIn, RATIONAL } from './along-lines.ts';
import type { AnsweredQuestion, Family } from './answered.ts';
import type { Draw } from './draw.ts';

/** The whole document; or in words why there is none. */
function whole(found: Document | string): AnsweredQuestion {
  if (typeof found === 'string') return { answer: `none: ${found}`, isProven: moved => !moved };
  const material = JSON.parse(JSON.stringify(found));
  const digest = (one: object): string => sealed({ one }).digest;
  return {
    answer: `${material.format.split(/[./]/)[1]} ${digest(material)}`,
    isProven: moved => !moved || digest(movedOf(material)) === digest(material),
    verdict: () => verifiedOf(material).verdict,
  };
}

/** Zeros at 0, at ends of parts, twice, beside other ones, irrational ones, and none. */
const CLOSE = [
  'v - 1/1000',
  'v*(v - 1/1000)',
  '(v^2 - 1/2)*(v - 7/10)',
  '(v^2 - 2)^2',
  'v^2 - 1/4',
  'v^3 - 1/2',
  'v^4 - v^2',
  '1/v',
  'v/(v - 1)',
  '(v^2 - v)/v',
  '1/(v^2 - 1/2)',
  'v^2/(v - 1/2)',
] as const;

/** With exp, log, roots and their kin; some have no values on a part of the line. */
const CURVED = [
  'exp(v) - 2',
  'exp(v) - 1',
  'exp(2*v) - 3*exp(v) + 2',
  'log(v + 2) - 1/2',
  'log(v + 1/2)',
  'sqrt(v + 1/2)',
  'sqrt(v)',
  '1/(exp(v) - 2)',
  '1/(exp(2*v) - 3*exp(v) + 2)',
  'log(v^2 - 1/4)',
  'v*exp(v)',
  'exp(v) + v',
  'v^(3/2)',
  'log(v)*v',
  'log(v^2)',
  'sqrt(v^2)',
  'exp(1/v)',
  'atan(v)',
  'sin(v)',
  'v*log(v + 2)',
  '(exp(v) - 1)^2',
  'exp(v)/exp(v - 1)',
  'sqrt(v + 2)*v',
] as const;

const OUTER = [
  'a',
  'abs(a)',
  '-abs(a)',
  'relu(a)',
  'max(a, b)',
  'min(a, b)',
  'max(a, b, 0)',
  'abs(a) - abs(b)',
  'relu(a) - relu(-a)',
  'abs(a)*b',
  'relu(a)*relu(-a)',
  'median(a, b, 0)',
  'clip(a, 0, 1)',
  'step(a)*b',
  'sign(a)*a',
  'where(a, b, -b)',
  'where(a > 0, b, a)',
  'where(a = 0, 1, b)',
  'abs(a)/a',
  'a/b',
  'sort(a, b)[1] + abs(a)',
  'leakyRelu(a; alpha=1/2)',
  'hardShrink(a; alpha=1/4)',
  'norm1(a, b)',
  'floor(2*a)*b',
  'mod(a, 2) - b',
] as const;

const [INNER, CURVES]: Readonly<Record<string, readonly string[]>>[] = [
  { rational: RATIONAL, close: [...RATIONAL, ...CLOSE], curved: [...CURVED, ...RATIONAL.slice(0, 4)] },
  {
    x: ['2*t - 1', 't^2 - 1/2', 't', '1 - t', 't^3 - t'],
    y: ['t', 't^2', '1/2', '2*t - 1', '-t'],
  },
];

/** An expression in inputs: shapes in shapes, as deep as that. */
function shapeOf(draw: Draw, inputs: readonly string[], kind: string, depth: number): string {
  if (depth === 0) {
    const input = draw.among(inputs);
    return insertedIn(draw.among(INNER![kind]!), 'v', draw.among([input, input, input, `-${input}`]));
  }
  const inner = (): string => shapeOf(draw, inputs, kind, depth - 1);
  const [outer, a, b] = [draw.among(OUTER), inner(), inner()];
  return insertedIn(insertedIn(outer, 'b', 'b_'), 'a', a).replaceAll('b_', b);
}

const depthOf = (draw: Draw, kind: string): number => (kind === 'curved' ? 1 : draw.among([1, 1, 2]));

/** Steps: as many as there are, or so few that something stays open. */
const EFFORTS = [undefined, undefined, undefined, 12, 3] as const;

const PARTS = ['', '', '-1,1', '0,1', '-1/2,1/2', '1/2,1', '-1,0', '1/1000,2', '-3,3'] as const;
/** What is asked of programs that are compared, and of no other: one point, and from or to one point on. */
const ODD_PARTS = ['1/2,1/2', '0,', ',1'] as const;

function partOf(draw: Draw, parts: readonly string[]): { readonly from?: Rational; readonly to?: Rational } {
  const part = draw.among(parts);
  if (part === '') return {};
  const [from, to] = part.split(',').map(one => (one === '' ? undefined : parseRational(one)));
  return { ...(from && { from }), ...(to && { to }) };
}

const reasonOf = ({ failure, node }: { readonly failure: Failure; readonly node: string }): string =>
  `${failure.kind}, ${failure.why} at ${node}`;

const criticalOn: Family = (draw, _, kind) => {
  const text = `f(x) = ${shapeOf(draw, ['x'], kind, depthOf(draw, kind))}`;
  const found = searched(
    lineOf(text),
    partOf(draw, kind === 'curved' ? PARTS.slice(2) : PARTS),
    askedProgram(text),
    draw.among(EFFORTS),
  );
  return whole(isRestrictionFailure(found) ? reasonOf(found) : found);
};

const along: Family = (draw, p, kind) => {
  const inputs = ['x', 'y'].slice(0, p);
  const text = `f(${inputs.join(', ')}) = ${shapeOf(draw, inputs, kind, depthOf(draw, kind))}`;
  const end = (): readonly Rational[] =>
    inputs.map(() => draw.among([rational(-1), rational(0), rational(1), rational(1, 2), rational(2)]));
  const ends = [end(), end()] as const;
  const curve =
    draw.whole(0, 1) === 0
      ? lineCurve(...ends)
      : parseCurve(inputs.map(name => draw.among(CURVES![name]!)).join(', '), inputs);
  const found = integrated(lineOf(text), curve, askedProgram(text), {
    effort: draw.among(EFFORTS) ?? 20_000,
  });
  return whole(isAlongFailure(found) ? `${reasonOf(found)}, ${found.where}` : found.document);
};

/** Programs that are one function, or differ at a point, on a part, far out, or in where they have values. */
const MOVED = [
  'a',
  'a + relu(b) - relu(-b) - b',
  'a + abs(b) - max(b, -b)',
  'a + where(b = 0, 1, 0)',
  'a + where(b = 0, a, 0) - where(b = 0, a, 0)',
  'a + relu(x - 1)',
  'a + relu(-x - 5/2)',
  'a*b/b',
  'max(a, a)',
  'a + b - b',
  'a + 1/1000',
  'where(x > 1/2, a, a + relu(x - 1/2))',
  'a + 0*log(b)',
  'where(b > 0, a, a)',
] as const;

const alikeOn: Family = (draw, _, kind) => {
  const one = shapeOf(draw, ['x'], kind, depthOf(draw, kind));
  const b = insertedIn(draw.among(INNER![kind]!), 'v', 'x');
  const other = insertedIn(insertedIn(draw.among(MOVED), 'b', 'b_'), 'a', one).replaceAll('b_', `(${b})`);
  const programs = [one, other].map(text => parseProgramText(`f(x) = ${text}`));
  const [p, q] = programs.map(program => compile(program));
  const isCurved = kind === 'curved';
  const part = partOf(draw, [...PARTS, ...ODD_PARTS]);
  const document = isCurved
    ? elementaryEqualDocument(programs, equalElementary(p!, q!, part, draw.among(EFFORTS)))
    : equalDocument(programs, equalFunctions(p!, q!, part));
  const { verdict, ...rest } = whole(document);
  // Of a part of the line the document does not speak.
  return { ...rest, ...(verdict && Object.keys(part).length === 0 && { verdict }) };
};

const wishes: Family = (draw, p, kind) => {
  const inputs = ['x', 'y'].slice(0, p);
  const text = `f(${inputs.join(', ')}) = ${shapeOf(draw, inputs, kind, 1)}`;
  const entries = (): readonly Rational[] =>
    inputs.map(() => rational(draw.whole(-2, 2), draw.among([1, 2])));
  const points = new Map(draw.list(draw.whole(1, 3), entries).map(at => [at.join(), at]));
  const program = parseProgramText(text);
  try {
    const found = forge(
      program,
      [...points.values()].map(at => ({ at, gradient: entries() })),
    );
    return whole(isEvaluationFailure(found) ? reasonOf(found) : forgeDocument(program, found));
  } catch (error) {
    return whole((error as Error).message);
  }
};

/** What f has at each point that was looked at; a little aside it is greater, less, or as great. */
const extrema: Family = (draw, _, kind) => {
  const text = `f(x) = ${shapeOf(draw, ['x'], kind, depthOf(draw, kind))}`;
  const line = lineOf(text);
  const found = criticalSet(line, {}, { partial: false });
  if (isRestrictionFailure(found)) return whole(reasonOf(found));
  const points = [...found.multivalued, ...found.components.filter(one => 'at' in one)];
  const told = points.map(({ at, value }) => ({ at, said: extremumAt(found.restriction, at, value) }));
  return {
    answer: `extrema ${told.map(({ at, said }) => `${JSON.stringify(pointJson(at))} ${said}`).join(' ')}`,
    isProven: moved =>
      told.every(({ at, said }) => {
        if (compare(at.lo, at.hi) !== 0) return !moved;
        const [own, ...beside] = [0, -1, 1].map(k => valueAt(line, at.lo.add(LITTLE.mul(rational(k)))));
        const signs = beside.map(value => compare(value, own!) * (moved ? -1 : 1));
        const isLeast = signs.every(sign => sign >= 0);
        const isMost = signs.every(sign => sign <= 0);
        return said === (isLeast ? (isMost ? 'both' : 'minimum') : isMost ? 'maximum' : 'none');
      }),
  };
};

const LITTLE = rational(1, 1 << 20);

function valueAt(line: StraightLine, x: Rational): Rational {
  const evaluation = evaluate(rationalField, line, [x]);
  if (isEvaluationFailure(evaluation)) throw new Error(`expected a value at ${x.toFraction()}`);
  return evaluation.values[line.outputs[0]!]!;
}

export const DRAWN_FAMILIES: Readonly<Record<string, Family>> = {
  criticalOn,
  along,
  alikeOn,
  wishes,
  extrema,
};
