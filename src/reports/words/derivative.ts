/** What `explain` found of the derivative, as a verdict. */
import type { ExplainDocument } from '../../documents/index.ts';
import { compare } from '../../numbers/index.ts';
import { exactRational, flat } from './terms/numbers.ts';
import { hullInterval } from './terms/sets.ts';

/**
 * The derivative of the program beside Clarke's set: `only` and `one`: it is in it, alone or with others; `spurious`: it is not;
 * `open`: the document does not say.
 */
export function placeOfDerivative({
  gradient,
  nodewise,
  clarke,
}: ExplainDocument): 'only' | 'one' | 'spurious' | 'open' {
  const own = JSON.stringify(gradient.backward);
  if (clarke.assumed !== undefined) return 'open';
  // It is in D_P.
  if (clarke.sum)
    return JSON.stringify([clarke.gradients, clarke.sum]) ===
      JSON.stringify([nodewise.gradients, nodewise.sum])
      ? 'one'
      : 'open';
  if (clarke.gradients.some(one => JSON.stringify(one) === own))
    return clarke.status === 'exact' && clarke.gradients.length === 1 ? 'only' : 'one';
  // Algorithm 2 returns the centre of a ball.
  if (clarke.balls) return clarke.balls.some(({ centre }) => JSON.stringify(centre) === own) ? 'one' : 'open';
  const interval = hullInterval(clarke.gradients);
  const slope = exactRational(flat(gradient.backward)[0]);
  if (interval && slope && compare(interval[0], slope) <= 0 && compare(slope, interval[1]) <= 0) return 'one';
  const whole = clarke.status === 'exact' && (interval !== undefined || clarke.gradients.length === 1);
  return whole && clarke.gradients.length > 0 ? 'spurious' : 'open';
}
