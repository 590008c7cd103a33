/** ∂ᶜf(x) by a covering of the directions: of programs that have too many tuples of cells for these to be looked at one by one. */
import type { Vector } from '../../linear/index.ts';
import { rationalField as field, type Rational } from '../../numbers/index.ts';
import type { Evaluation, StraightLine } from '../../programs/index.ts';
import { Budget, type Effort, effortOf, Undecided } from '../budget.ts';
import { runsStrictly } from '../directions/strictly.ts';
import { ascending, type GradientSet, vectorKey } from '../gradient-set.ts';
import { MAX_TIES } from '../live/cut.ts';
import { type Cover, Covering } from './cover.ts';
import { planeGradients } from './plane.ts';
import { type TieSystem, tieSystem } from './system.ts';

/** What is known of ∂ᶜf(x). `outer` holds it where that is `exact`, or bounds; `cover` shows that, or else the list of D_P(x). */
export interface Covered {
  readonly status: 'exact' | 'bounds' | 'undecided';
  readonly gradients: readonly Vector[];
  readonly outer: readonly Vector[];
  /** Each strictly inside a cell at every node; none beside a cover, whose leaves show what they are of. */
  readonly directions: readonly Vector[];
  readonly by?: 'nodewise' | 'cover' | 'sectors';
  readonly cover?: Cover;
  readonly why?: string;
}

/** Of fewer tuples of cells each is looked at. */
const MANY_TUPLES = 4_096;
/** Of fewer lines through a point of the plane each cell is asked for, and has a certificate of its own. */
const MANY_LINES = 64;
/** Directions that are drawn before. */
const SAMPLES = 400;
/** What the sample may cost of it all. */
const SAMPLE_SHARE = 1 / 5;

/**
 * Undefined where no ties are nested, unless there are many in the plane, there are fewer than `many` tuples, or guards are not seen to
 * be affine.
 */
export function coveredSet(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  nodewise: GradientSet<Rational> | undefined,
  effort: number | Effort,
  many = MANY_TUPLES,
): Covered | undefined {
  const budget = new Budget(effort);
  let system: TieSystem | undefined;
  try {
    system = tieSystem(program, evaluation, budget, many);
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
  if (system === undefined) return undefined;
  const isNestedThere = system.ties.some(isNested);
  if (program.p === 2 && !isNestedThere && system.ties.length >= MANY_LINES) return inPlane(system, budget);
  if ((isNestedThere ? tuples(system) : 0) < many || system.ties.length > MAX_TIES) return undefined;
  const found = new Found(program, evaluation);
  const all = nodewise?.status === 'exact' ? nodewise.gradients : undefined;
  const isAll = (): boolean => all !== undefined && found.count >= all.length;
  const known = () => ({ gradients: found.gradients, directions: found.directions });
  try {
    const covering = (most: Budget) => new Covering(system, most, (...one) => found.add(...one));
    const some = () => covering(new Budget(effortOf(effort, SAMPLE_SHARE)));
    some().sample(SAMPLES, isAll);
    if (isAll()) return { ...known(), status: 'exact', outer: all!, by: 'nodewise' };
    whileItLasts(() => some().climb(() => found.gradients));
    const whole = covering(budget);
    const cover = whole.cover();
    const { gradients } = whole;
    return { status: 'exact', gradients, outer: gradients, directions: [], by: 'cover', cover };
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    const why = error.message;
    if (all) return { ...known(), status: 'bounds', outer: all, by: 'nodewise', why };
    return { ...known(), status: 'undecided', outer: found.gradients, why };
  }
}

/** What it costs too much to go on with is left. */
function whileItLasts(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
  }
}

/** All sectors of the plane; undefined where they cost too much, or a cell is not seen. */
function inPlane(system: TieSystem, budget: Budget): Covered | undefined {
  let gradients: readonly Vector[] = [];
  whileItLasts(() => {
    gradients = planeGradients(system, budget);
  });
  if (gradients.length === 0) return undefined;
  return { status: 'exact', gradients, outer: gradients, directions: [], by: 'sectors' };
}

const tuples = ({ ties }: TieSystem): number =>
  ties.reduce((product, tie) => product * (tie.kind === 'extreme' ? tie.of : tie.cells).length, 1);

/** Where no tie is given what others give cells one by one are no more than a cover has, and cost less. */
const isNested = (tie: TieSystem['ties'][number]): boolean =>
  (tie.kind === 'extreme' ? tie.of : tie.cells.flatMap(({ gives }) => gives)).some(
    ({ terms }) => terms.size > 0,
  );

class Found {
  readonly #program: StraightLine;
  readonly #evaluation: Evaluation<Rational>;
  readonly #directions = new Map<string, { readonly gradient: Vector; readonly direction: Vector }>();

  constructor(program: StraightLine, evaluation: Evaluation<Rational>) {
    this.#program = program;
    this.#evaluation = evaluation;
  }

  get count(): number {
    return this.#directions.size;
  }

  get gradients(): readonly Vector[] {
    return ascending(
      field,
      [...this.#directions.values()].map(({ gradient }) => gradient),
    );
  }

  get directions(): readonly Vector[] {
    return [...this.#directions.values()].map(({ direction }) => direction);
  }

  add(gradient: Vector, direction: Vector): void {
    const key = vectorKey(field, gradient);
    if (this.#directions.has(key)) return;
    if (runsStrictly(this.#program, this.#evaluation, direction))
      this.#directions.set(key, { gradient, direction });
  }
}
