/** Lemma 1: the products of forward and of backward mode are equal, so the two modes return one gradient, at ties too. */
import type { Rational } from '../src/numbers/index.ts';
import type { Reading } from '../src/targets/index.ts';
import {
  ask,
  cannotAsk,
  counterexampleOf,
  examineAll,
  gradientModes,
  isNumbers,
  type Property,
  show,
} from './asking/property.ts';
import { isNear, roundedByWeights, summed } from './asking/weights.ts';
import { roundoffFree } from './cases/roundoff-free.ts';

type Readings = readonly Reading[];

export const forwardEqualsBackward: Property = {
  id: 'forward-equals-backward',
  title: 'Forward and backward mode return the same gradient',
  source: 'Lemma 1, Theorem 2',
  async run(target, options) {
    if (gradientModes(target).length < 2)
      return cannotAsk('the target does not have both modes, each with a gradient');
    return examineAll(roundoffFree(target.info), options, async one => {
      const answers = await ask(target, [
        { ...one, mode: 'forward' },
        { ...one, mode: 'backward' },
      ]);
      if (answers === undefined) return 'skipped';
      const [forward, backward] = answers.map(({ gradient }) => gradient) as [Readings, Readings];
      if (show(forward) === show(backward)) return 'holds';
      const lost = (gradient: readonly Rational[]) => roundedByWeights(target.info, one, gradient);
      const near =
        isNumbers(forward) &&
        isNumbers(backward) &&
        isNear(forward, backward, () => summed(lost(forward), lost(backward)));
      return near ? 'holds' : counterexampleOf(one, 'forward', show(backward), show(forward));
    });
  },
};
