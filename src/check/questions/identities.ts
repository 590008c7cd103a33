/**
 * Programs of simple functions (the identity, zero, x + y) that show conventions at work: every node may be right, and
 * the derivative spurious (the paper's introduction; Figure 1).
 */
import { rational } from '../../numbers/index.ts';
import { isEvaluationFailure, parseProgramText } from '../../programs/index.ts';
import type { TargetInfo } from '../../targets/index.ts';
import type { Case } from '../oracle/case.ts';
import { Oracle } from '../oracle/oracle.ts';

const IDENTITIES: readonly string[] = [
  'relu(-t) + t - relu(t)',
  't - (relu(-t) + t - relu(t))',
  '1/2 * (relu(t) + (relu(-t) + t))',
  'relu(t) - relu(-t)',
  'relu(t) + relu(-t) - abs(t)',
  'abs(t) * abs(t)',
  'max(t, 0) + min(t, 0)',
  'max(x, y) + min(x, y)',
  'max(x, y) - max(y, x)',
  'max(x, y) - (x + relu(y - x))',
  'reduceMax(x, y) + reduceMin(x, y)',
  'x + y + z - max(x, y, z) - min(x, y, z)',
  'leakyRelu(t, 1/4) - relu(t) + 1/4 * relu(-t)',
  'relu6(t) - clip(t, 0, 6)',
  'clip(t, -1, 1) - (relu(t + 1) - relu(t - 1) - 1)',
  'norm1(x, y) - abs(x) - abs(y)',
  'normInf(x, y) - max(abs(x), abs(y))',
  'median(x, y, z) + max(x, y, z) + min(x, y, z)',
];

/** Those that the target can run, at their corners. */
export function identityCases(target: TargetInfo): Case[] {
  const ops = new Set(target.ops);
  return IDENTITIES.flatMap(text => {
    const program = parseProgramText(text);
    if (!program.nodes.every(({ op }) => ops.has(op))) return [];
    return [-1, 0, 1, 6].flatMap(value => {
      const subject = { program, at: program.inputs.map(() => rational(value)) };
      const oracle = Oracle.of(subject);
      return isEvaluationFailure(oracle) || oracle.pieces.every(active => active.length === 1)
        ? []
        : [subject];
    });
  });
}
