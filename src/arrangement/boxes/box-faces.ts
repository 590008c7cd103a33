/** The points of a box at which automatic differentiation may stop, of a program whose pieces need not be affine. */
import { counted } from '../../documents/counted.ts';
import { type Effort, explain, Undecided } from '../../fields/index.ts';
import type { Vector } from '../../linear/index.ts';
import { format, isFailure, ONE, rationalField, ZERO } from '../../numbers/index.ts';
import { simplestBetween } from '../../numbers/reals/simplest.ts';
import { evaluate, isEvaluationFailure, type StraightLine } from '../../programs/index.ts';
import { type CriticalFace, type CriticalFaces, FACES_BUDGET } from '../critical-faces.ts';
import { type Polyhedron, sliceOf, space } from '../polyhedron.ts';
import { Purse, tooLarge } from '../purse.ts';
import { noFaces } from '../reachable-faces.ts';
import { type BoxTree, searchBox } from './box-search.ts';
import type { InputBox } from './slopes.ts';

/**
 * The points of a box with 0 ∈ D_P(x) (section 5.1 of the paper) of a program of one output: outside the boxes that are left open there
 * are no others than those found, Clarke critical or not, and of each of these boxes its simplest rational point is looked at. Whether it holds
 * others stays undecided. Every operation has to be continuous wherever it has a value.
 *
 * `facesInBox(compile(parseProgramText('x^2 + abs(y)')), [{ lo: ONE.neg(), hi: ONE }, { lo: ONE.neg(), hi: ONE }]).faces.length` is `1`.
 */
export function facesInBox(
  program: StraightLine,
  box: InputBox,
  effort: number | Effort = FACES_BUDGET,
): CriticalFaces {
  const asked = program.steps.find(({ g }) => g.asked);
  if (asked) return noFaces(`whether ${asked.g.name} is continuous everywhere is not shown`);
  const large = tooLarge(program);
  if (large) return noFaces(large);
  const looked = new Map<string, CriticalFace | undefined>();
  const look = (sample: Vector): CriticalFace | undefined => {
    const key = sample.map(format).join();
    if (!looked.has(key)) looked.set(key, faceAt(program, sample, effort));
    return looked.get(key);
  };
  const boxes = searchBox(program, box, new Purse(effort), point => look(point) !== undefined);
  for (const open of boxes.open) look(open.map(({ lo, hi }) => simplestBetween(lo, hi)));
  const faces = [...looked.values()].filter(face => face !== undefined);
  const why = whyOpen(boxes);
  return {
    complete: why === undefined ? 'yes' : 'undecided',
    ...(why !== undefined && { why }),
    faces,
    regions: [],
    of: 'reachable',
    boxes,
  };
}

const whyOpen = ({ open, why }: BoxTree): string | undefined => {
  if (open.length === 0) return why;
  const left = `0 ∈ D_P is not excluded in ${counted(open.length, 'box', 'boxes')}`;
  return why === undefined ? left : `${left}, after ${why}`;
};

/** A point with 0 ∈ D_P. */
function faceAt(program: StraightLine, sample: Vector, effort: number | Effort): CriticalFace | undefined {
  const evaluation = evaluate(rationalField, program, sample);
  if (isEvaluationFailure(evaluation)) return undefined;
  if (isOver(effort)) return undefined;
  // Of one that stops on the way nothing is said: it would be of another kind.
  const watch = typeof effort === 'number' ? undefined : effort.watch;
  const found = explain(program, sample, { ...(watch && { watch }) });
  if (isOver(effort)) return undefined;
  if (isFailure(found) || isEvaluationFailure(found) || found.reachable.verdict !== 'yes') return undefined;
  const polyhedron = pointAt(sample);
  const { verdict } = found.clarkeCritical;
  return {
    polyhedron,
    sample,
    value: evaluation.values[program.outputs[0]!]!,
    kind: verdict === 'yes' ? 'clarke' : verdict === 'no' ? 'artificial' : 'undecided',
    clarke: verdict === 'yes' ? [polyhedron] : [],
    reachable: [polyhedron],
    explanation: found,
  };
}

function isOver(effort: number | Effort): boolean {
  try {
    if (typeof effort !== 'number') effort.watch?.();
    return false;
  } catch (error) {
    if (error instanceof Undecided) return true;
    throw error;
  }
}

const pointAt = (x: Vector): Polyhedron =>
  x.reduce(
    (rest, value, i) => sliceOf(rest, { a: x.map((_, j) => (i === j ? ONE : ZERO)), c: value.neg() }),
    space(x.length),
  );
