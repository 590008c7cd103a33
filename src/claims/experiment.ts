/** One thing that is checked of a claim: instances by hand, all up to a size, and drawn ones; and a falsehood that must be refuted. */
import fc from 'fast-check';
import type { ClaimCertificate, ClaimExperiment, ClaimInstance, ClaimMethod } from '../documents/index.ts';

/**
 * What an instance says. unmet: it does not meet the premise. `shows`: in one line, with the numbers that were seen; `certificate`: a
 * document that proves them.
 */
export type Observed =
  | { readonly result: 'holds' | 'fails'; readonly shows: string; readonly certificate?: ClaimCertificate }
  | { readonly result: 'unmet' }
  | { readonly result: 'undecided'; readonly why: string };

/** It holds there; with what was seen. Our own, as all here. `holds('2 pieces')` */
export const holds = (shows: string, certificate?: ClaimCertificate): Observed => ({
  result: 'holds',
  shows,
  ...(certificate && { certificate }),
});
/** It fails there; with what contradicts it. `fails('f(1) = 2')` */
export const fails = (shows: string, certificate?: ClaimCertificate): Observed => ({
  result: 'fails',
  shows,
  ...(certificate && { certificate }),
});
/** The instance does not meet the premise: it is not counted. */
export const UNMET: Observed = { result: 'unmet' };
/** It is not decided there. `open('the sign of a constant')` */
export const open = (why: string): Observed => ({ result: 'undecided', why });

/** `holds` where the condition is met, `fails` where it is not. `heldIf(1 < 2, '1 < 2').result` is `'holds'`. */
export const heldIf = (condition: boolean, shows: string, certificate?: ClaimCertificate): Observed =>
  (condition ? holds : fails)(shows, certificate);

/** What an experiment is made of, for instances of type I. */
export interface ExperimentPlan<I> {
  /** What is checked, in one sentence. */
  readonly says: string;
  readonly method: ClaimMethod;
  /** Instances that are always looked at. More effort may ask for larger ones. */
  readonly given?: readonly I[] | ((effort: number) => Iterable<I>);
  /**
   * Whether each of them is known to meet the premise, and to be decided: where one is not, the claim stays undecided. 'drawn': so is
   * what is drawn.
   */
  readonly settled?: boolean | 'drawn';
  readonly drawn?: fc.Arbitrary<I>;
  /** How many are drawn at effort 1; default 20. */
  readonly runs?: number;
  /** An instance in one line. */
  show(one: I): string;
  examine(one: I): Observed;
  /** The negative control: the same shape, and false; it must fail on an instance. */
  readonly falsehood: { readonly says: string; examine(one: I): Observed };
}

/** How experiments are run: the same seed and effort draw the same instances. */
export interface ExperimentSetting {
  readonly seed: number;
  /** 1: quick. 10: ten times as many drawn instances. */
  readonly effort: number;
  /** Asked before each instance: whether to stop. */
  readonly isOver?: () => boolean;
}

/** Thrown where an experiment is stopped on its way. `new StoppedClaims('time') instanceof Error` is `true`. */
export class StoppedClaims extends Error {
  override name = 'StoppedClaims';
}

/** Whether something thrown is one, also where a module has loaded this file a second time: `isStop(new StoppedClaims('time'))` is `true`. */
export const isStop = (error: unknown): boolean => error instanceof Error && error.name === 'StoppedClaims';

/** An experiment, whatever its instances are: made by {@link experiment}. */
export interface Experiment {
  readonly says: string;
  run(setting: ExperimentSetting): ClaimExperiment;
}

const SHOWN = 4;
const RUNS = 20;

/**
 * An experiment of instances of one type.
 *
 *     experiment({ says: 'x² ≥ 0', method: 'exact', given: [-1, 2], show: String, examine: x => heldIf(x * x >= 0, `${x * x}`),
 *       falsehood: { says: 'x ≥ 0', examine: x => heldIf(x >= 0, `${x}`) } })
 */
export function experiment<I>(plan: ExperimentPlan<I>): Experiment {
  return { says: plan.says, run: setting => run(plan, setting) };
}

function run<I>(plan: ExperimentPlan<I>, setting: ExperimentSetting): ClaimExperiment {
  let instances = 0;
  let unmet = 0;
  let undecided = 0;
  let why: string | undefined;
  const shown: ClaimInstance[] = [];
  const counterexample = firstFailing(plan, plan.examine, setting, (one, found, isGiven) => {
    if (plan.settled && (isGiven || plan.settled === 'drawn')) mustBeSettled(plan.show(one), found);
    if (found.result === 'unmet') unmet++;
    if (found.result === 'undecided') {
      undecided++;
      why ??= `${plan.show(one)}: ${found.why}`;
    }
    if (found.result !== 'holds') return;
    instances++;
    if (shown.length < SHOWN || found.certificate) shown.push(seen(plan.show(one), found));
  });
  const refutation = firstFailing(plan, plan.falsehood.examine, setting);
  return {
    says: plan.says,
    method: plan.method,
    instances,
    unmet,
    undecided,
    ...(why !== undefined && { why }),
    shown,
    ...(counterexample && { counterexample }),
    falsehood: { says: plan.falsehood.says, ...(refutation && { refutation }) },
  };
}

function mustBeSettled(one: string, found: Observed): void {
  if (found.result === 'unmet') throw new Error(`${one} does not meet the premise`);
  if (found.result === 'undecided') throw new Error(`${one} stays open: ${found.why}`);
}

/** What is written of an instance. */
export const seen = (
  on: string,
  { shows, certificate }: Extract<Observed, { readonly shows: string }>,
): ClaimInstance => ({ on, shows, ...(certificate && { certificate }) });

/** A first instance that fails, made small where it was drawn. */
function firstFailing<I>(
  { given = [], drawn, runs = RUNS, show }: ExperimentPlan<I>,
  examine: (one: I) => Observed,
  { seed, effort, isOver }: ExperimentSetting,
  told: (one: I, found: Observed, isGiven: boolean) => void = () => {},
): ClaimInstance | undefined {
  let smallest: ClaimInstance | undefined;
  const look = (one: I, isGiven = false): boolean => {
    if (isOver?.()) throw new StoppedClaims('stopped');
    const found = examine(one);
    if (smallest === undefined) told(one, found, isGiven);
    if (found.result !== 'fails') return true;
    smallest = seen(show(one), found);
    return false;
  };
  for (const one of typeof given === 'function' ? given(effort) : given)
    if (!look(one, true)) return smallest;
  if (drawn === undefined) return undefined;
  const details = fc.check(
    fc.property(drawn, one => look(one)),
    {
      seed,
      numRuns: Math.ceil(runs * effort),
      endOnFailure: false,
    },
  );
  if (smallest === undefined && details.failed && details.errorInstance) throw details.errorInstance;
  return smallest;
}
