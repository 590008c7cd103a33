/** What a document says would have been right at a point. */

import * as Json from '../book/json.ts';
import { slope } from '../near/lexicographic.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { equal, type Rat, ZERO } from '../numbers/rational.ts';
import type { Place } from '../reading/place.ts';
import { certify } from '../sets/certify.ts';
import type { Sets } from '../sets/sets.ts';
import { declaredGradient } from './declared.ts';

/** A finding, or a judgement that reads like one. */
export interface Judged {
  readonly finding: unknown;
  readonly place: Place;
  readonly sets: Sets;
  /** What is asked of is a forward mode that returns the f'(x; e_i). */
  readonly directional: boolean;
}

/**
 * Throws Wrong unless `right` is a gradient listed in ∂ᶜf(x), or the only one in D_P(x), or what came back and is shown
 * to be right, or where forward mode is directional the f'(x; e_i). Where a convention was declared: unless it is what that gives.
 */
export function checkRight({ finding, place, sets, directional }: Judged, meter: Meter): void {
  const { line, x } = place;
  const right = Json.vector(Json.field(finding, 'right'), meter, x.length);
  const is = (other: readonly Rat[]): boolean => other.every((entry, i) => equal(entry, right[i]!));
  if (Json.field(finding, 'verdict') === 'convention') {
    if (!is(declaredGradient(finding, place, meter))) throw new Wrong('is not what was declared');
    return;
  }
  if (directional) {
    if (!is(x.map((_, i) => slope(line, x, i, meter)))) throw new Wrong("is not f'(x; e_1), f'(x; e_2), …");
    return;
  }
  const { clarke, nodewise } = sets;
  const all = nodewise?.outer?.says;
  if (clarke?.inner.says.some(is) || (all?.length === 1 && is(all[0]!))) return;
  if (isShown(finding, right, sets, meter)) return;
  if (clarke === undefined) throw new Stop('it rests on a set that is not confirmed');
  throw new Wrong('is not shown to be in ∂ᶜf(x)');
}

/** Whether it is what came back, and the certificate combines it exactly. */
function isShown(finding: unknown, right: readonly Rat[], sets: Sets, meter: Meter): boolean {
  const verdict = Json.field(finding, 'verdict');
  const certificate = Json.field(finding, 'certificate');
  const weights = Json.field(certificate, 'weights');
  const of = Json.field(certificate, 'of');
  const set = of === 'clarke' ? sets.clarke : undefined;
  if ((verdict !== 'gradient' && verdict !== 'clarke') || weights === undefined || set === undefined)
    return false;
  const [balls, sum] = ['balls', 'sum'].map(name => Json.field(certificate, name));
  const near = { point: right, tolerance: right.map(() => ZERO) };
  const all = { weights, ...(balls !== undefined && { balls }), ...(sum !== undefined && { sum }) };
  certify(all, true, set, near, meter);
  return true;
}
