/** Shrinking: fast-check walks from a failing case to a smallest one that still fails. */
import fc from 'fast-check';
import type { Case } from '../oracle/case.ts';
import { simplerCases } from './simplify.ts';

/** The arbitrary of one case and all that is simpler. */
class CaseArbitrary extends fc.Arbitrary<Case> {
  readonly #start: Case;

  constructor(start: Case) {
    super();
    this.#start = start;
  }

  generate(): fc.Value<Case> {
    return new fc.Value(this.#start, undefined);
  }

  canShrinkWithoutContext(value: unknown): value is Case {
    return value !== undefined;
  }

  shrink(value: Case): fc.Stream<fc.Value<Case>> {
    return new fc.Stream(simplerValues(value));
  }
}

function* simplerValues(value: Case): Generator<fc.Value<Case>> {
  for (const simpler of simplerCases(value)) yield new fc.Value(simpler, undefined);
}

/** So many cases are tried, that the same case always shrinks to the same. */
const ATTEMPTS = 1_500;
/** The last resort (milliseconds) with a target that takes a tenth of a second for each answer. */
const TIME = 150_000;

/** A smallest case for which `fails` still holds, within a number of attempts: the clock does not say how small. */
export async function shrinkCase(
  start: Case,
  fails: (subject: Case) => Promise<boolean>,
  { attempts = ATTEMPTS, time = TIME } = {},
): Promise<Case> {
  let smallest = start;
  let left = attempts;
  const property = fc.asyncProperty(new CaseArbitrary(start), async subject => {
    const failing = left-- > 0 && (await fails(subject));
    if (failing) smallest = subject;
    return !failing;
  });
  await fc.check(property, {
    numRuns: 1,
    endOnFailure: false,
    interruptAfterTimeLimit: time,
    markInterruptAsFailure: false,
  });
  return smallest;
}
