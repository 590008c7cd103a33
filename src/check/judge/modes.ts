/** Lemma 1, asked of a target: both modes return the same. */
import type { Vector } from '../../linear/index.ts';
import type { Machine } from '../../numbers/floating/machine.ts';
import { rational, ZERO } from '../../numbers/index.ts';
import { forwardOf, machineOf, type TargetInfo } from '../../targets/index.ts';
import { branchesOf } from '../branches/branches.ts';
import type { Oracle } from '../oracle/oracle.ts';
import { within } from './allowance.ts';
import type { Judgement } from './verdict.ts';

/**
 * Lemma 1: both modes compute the same. Where two fine answers differ by more than rounding can explain, the verdict
 * on the second is `modes`.
 */
export function compareModes(
  oracle: Oracle,
  target: TargetInfo,
  first: Judgement,
  second: Judgement,
): Judgement {
  const [a, b] = [first.answer, second.answer];
  if (a.kind === 'error' || b.kind === 'error') return second;
  if (forwardOf(target, oracle.tiedOps) !== 'jacobian') return second;
  if (!FINE.has(first.verdict) || !FINE.has(second.verdict)) return second;
  if (within(a.gradient as Vector, b.gradient as Vector)) return second;
  const machine = machineOf(target);
  let radius: Vector | undefined;
  if (machine) {
    const radii = [a, b].map(({ gradient }) => modeRadius(oracle, machine, gradient as Vector));
    if (radii.includes(undefined)) return second;
    radius = radii[0]!.map((r, i) => r.add(radii[1]![i]!).div(rational(2n)));
    const twice = radius.map(r => r.mul(rational(2n)));
    if (within(a.gradient as Vector, b.gradient as Vector, twice)) return second;
  }
  return {
    ...second,
    // Each of the two may be off by so much.
    ...(radius && { tolerance: { value: second.tolerance?.value ?? ZERO, gradient: radius } }),
    verdict: 'modes',
    why: 'forward and backward mode return different gradients',
    other: a,
  };
}

/** What one mode may be off; undefined where the modes may round their way to branches of different gradients. */
function modeRadius(oracle: Oracle, machine: Machine, gradient: Vector): Vector | undefined {
  const rounded = oracle.rounded(machine);
  if (!rounded?.open) return oracle.allowance(machine, gradient);
  const branches = branchesOf(oracle, machine);
  return branches?.gradients.length === 1 ? branches.radius : undefined;
}

const FINE: ReadonlySet<string> = new Set(['gradient', 'clarke', 'conservative']);
