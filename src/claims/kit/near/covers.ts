/** Clarke’s set by cones that cover all directions, of programs that are as well looked at cell by cell. */
import { verifyDocument } from '../../../certificates/index.ts';
import { counted } from '../../../documents/counted.ts';
import type { Document } from '../../../documents/index.ts';
import { type Covered, coveredSet } from '../../../fields/cover/covered.ts';
import { explainDocument } from '../../../fields/explain-document.ts';
import { clarkeSubdifferential, type Explanation, explain, type GradientSet } from '../../../fields/index.ts';
import { type Rational, rationalField } from '../../../numbers/index.ts';
import {
  evaluate,
  isEvaluationFailure,
  parseProgramText,
  printProgram,
  programToJson,
} from '../../../programs/index.ts';
import { heldIf, type Observed, open, UNMET } from '../../experiment.ts';
import { type ClaimCase, caseOf, declared } from '../programs.ts';
import { isSameSet, showSet } from '../sets.ts';

/** Ties that are given what others give, of each operation whose cells are affine; by the number of inputs. */
const NESTED: Readonly<Record<number, readonly string[]>> = {
  1: ['relu(abs(x) - x)', 'max(x, min(2*x, abs(x), 0)) - relu(-x)'],
  2: [
    'relu(relu(x - y) - x)',
    'max(min(x, 2*y), y - x) - abs(relu(x) + y)',
    'sort(sort(x, y)[2], y, 0)[1]',
    'sort(sort(x, y, 0)[2], y, -x)[2]',
    'topk(topk(x, y, 0; k=2)[2], y, 0; k=2)[1]',
    'kthLargest(kthLargest(x, y, 0; k=2), y, -x; k=2)',
    'median(median(x, y, 0, -x), y, -x, x)',
    'median(median(x, y, 0), y, -x)',
    'cummax(cummax(x, y, 0)[2], y, -x)[3]',
    'cummin(cummax(x, y, 0)[3], y, -x)[2]',
    'norm1(norm1(x, y) - x, y)',
    'normInf(normInf(x, y) - x, y)',
    'clip(clip(x, y, 0), -x, y)',
    'interp(abs(x) - y; knots=[0, 1, 2], values=[0, 2, 0]) - abs(x)',
    'huber(relu(x - y) + 1) - softShrink(abs(x) + 1/2)',
    'pinball(relu(x) - y, 1/4) + leakyRelu(abs(y) - x)',
    'hardSwish(relu(x) - y + 3) + relu6(abs(x))',
    'hinge(relu(x) + 1) - epsilonInsensitive(abs(y) + 1/2)',
    'reduceMax(reduceMin(x, y, 0), x, -y)',
    'where(abs(x) > y, abs(x), y) + x',
    'where(abs(x) = y, abs(x), y) + x',
    'where(abs(x) != y, abs(x), y) + x',
    'where(abs(x) <= y, y, abs(x)) - relu(y)',
    'abs(max(relu(x)*2, abs(y)/2) - x*3)',
  ],
  3: [
    'sort(sort(x, y, z)[2], y, -z)[2]',
    'max(abs(abs(x - y) - z), relu(min(x, z) - y))',
    'median(max(x, y), min(y, z), abs(z) - x)',
  ],
};

/** At 0, where all are tied. */
export const NESTED_AT_ZERO: readonly ClaimCase[] = Object.entries(NESTED).flatMap(([p, bodies]) =>
  bodies.map(body => {
    const component = /^(\w+\(.*\))\[(\d)\]$/.exec(body);
    const text = component ? `\n  s = ${component[1]}\n  s[${component[2]}]` : body;
    return caseOf(declared(Number(p), text), ...new Array<number>(Number(p)).fill(0));
  }),
);

const STEPS = 100_000;

/** The cones, however few tuples of pieces there are; where D_P is given, directions if these show all of it. */
function coverOf({ line, at }: ClaimCase, nodewise?: GradientSet<Rational>): Covered | undefined {
  const evaluation = evaluate(rationalField, line, at);
  if (isEvaluationFailure(evaluation)) return undefined;
  const covered = coveredSet(line, evaluation, nodewise, STEPS, 1);
  return covered?.status === 'exact' ? covered : undefined;
}

/** What is said of a program at a point, with Clarke’s set by cones that cover all directions, or by directions that give all of D_P; undefined where there are none. */
export function coveredDocument(one: ClaimCase, known: 'nothing' | 'nodewise'): Document | undefined {
  const found = explain(one.line, one.at);
  if (isEvaluationFailure(found)) return undefined;
  const covered = coverOf(one, known === 'nodewise' ? found.nodewise : undefined);
  return covered && documentBy(one, found, covered);
}

function documentBy({ text, at }: ClaimCase, found: Explanation, covered: Covered): Document {
  const program = parseProgramText(text);
  const subject = { program: programToJson(program), text: printProgram(program), at };
  const clarke = { ...covered, arcs: [], farkas: [], identities: [] };
  return explainDocument({ ...found, clarke }, subject);
}

/** The cones give the gradients of the cells, and the checker derives them from the cones; `fewer`: without one of them. */
export function isCovered(one: ClaimCase, fewer = false): Observed {
  const found = explain(one.line, one.at);
  const evaluation = evaluate(rationalField, one.line, one.at);
  const covered = coverOf(one);
  if (isEvaluationFailure(found) || isEvaluationFailure(evaluation) || covered?.cover === undefined)
    return UNMET;
  const clarke = clarkeSubdifferential(one.line, evaluation);
  if (clarke.status !== 'exact') return open('the cells');
  const gradients = fewer ? covered.gradients.slice(1) : covered.gradients;
  const document = documentBy(one, found, { ...covered, gradients });
  const { verdict, problems } = verifyDocument(JSON.parse(JSON.stringify(document)));
  return heldIf(
    isSameSet(gradients, clarke.gradients) && verdict === 'accepted',
    problems[0]?.message ?? `${showSet(gradients)}, by ${counted(covered.cover.rows.length, 'row')}`,
  );
}
