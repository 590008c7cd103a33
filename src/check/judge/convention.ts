/** Whether a legal answer is by the convention that was declared (Definition 3: another one is another representation). */
import { membership, type Vector } from '../../linear/index.ts';
import { compare, isZero, type Rational, rationalField } from '../../numbers/index.ts';
import { backward, type LocalDerivatives, type Mixture } from '../../programs/index.ts';
import { forwardOf, type Mode, type TargetInfo } from '../../targets/index.ts';
import { mixed } from '../conventions/convention-table.ts';
import { type Declared, mixtureBy } from '../conventions/declared.ts';
import { tieAt } from '../conventions/tie-of.ts';
import type { Case } from '../oracle/case.ts';
import type { Oracle } from '../oracle/oracle.ts';
import { arrayCalls } from '../tensors/array-calls.ts';
import { allowanceFor } from './allowance.ts';
import type { Judgement, Wanted } from './verdict.ts';

/**
 * The gradient that Algorithm 2 returns by the rules that are declared (Theorem 2: it is in D_P(x)); undefined where some tie is of an
 * operation of which nothing is declared there.
 */
export function wantedGradient(oracle: Oracle, { program }: Case, declared: Declared): Wanted | undefined {
  // What a call means is written by us: the operations in it are none of the target's.
  if (oracle.isIrrational || program.call !== undefined) return undefined;
  const calls = new Map(program.nodes.map(({ id, call }) => [id, call]));
  const onArrays = arrayCalls(program);
  const { line, evaluation, pieces } = oracle;
  const rules: Record<string, string> = {};
  const d: LocalDerivatives<Rational>[] = [];
  for (const [k, step] of line.steps.entries()) {
    if (oracle.known.isTiedNorm(step)) return undefined;
    const at = step.args.map(slot => evaluation.values[slot]!);
    const active = pieces[k]!;
    let mixture: Mixture | undefined = new Map([[active[0]!, rationalField.one]]);
    if (active.length > 1) {
      const along = onArrays.get(step.id);
      const name = along !== undefined && declared.has(along) ? along : (calls.get(step.id) ?? step.g.name);
      // A selection of the program's own is none of the target's.
      const rule = program.selections.has(step.g.name) ? undefined : declared.get(name);
      const own = evaluation.pieces[k]!;
      mixture = rule && mixtureBy(rule, tieAt(step, evaluation, { active, own }));
      if (rule) rules[name] = rule.text;
    }
    const local = mixture && mixed(step, at, mixture);
    if (local === undefined) return undefined;
    d.push(local);
  }
  if (Object.keys(rules).length === 0) return undefined;
  return { gradient: backward(rationalField, line, d)[0]!, rules };
}

/**
 * The judgement; `convention` in its place where the answer is legal at a tie, and off by more than rounding may explain from what is
 * declared. An answer that is the gradient of a function that is differentiable there is by every convention right.
 */
export function againstDeclared(
  { oracle, subject, mode }: { readonly oracle: Oracle; readonly subject: Case; readonly mode: Mode },
  target: TargetInfo,
  judgement: Judgement,
  declared: Declared,
): Judgement {
  const { verdict, answer } = judgement;
  if ((verdict !== 'clarke' && verdict !== 'conservative') || answer.kind !== 'answered') return judgement;
  if (mode === 'forward' && forwardOf(target, oracle.tiedOps) !== 'jacobian') return judgement;
  const wanted = wantedGradient(oracle, subject, declared);
  const allowance = wanted && allowanceFor(oracle, target, answer.gradient);
  if (allowance === undefined || allowance.open || allowance.extreme) return judgement;
  const gradient = answer.gradient as Vector;
  const radius = allowance.gradient;
  const isOff = gradient.some((entry, i) => compare(entry.sub(wanted!.gradient[i]!).abs(), radius[i]!) > 0);
  if (!isOff || oracle.nodewise.status !== 'exact') return judgement;
  const rounds = !radius.every(isZero) || !isZero(allowance.value);
  const { real: _real, membership: _membership, of: _of, tolerance: _tolerance, ...rest } = judgement;
  return {
    ...rest,
    verdict: 'convention',
    why: 'legal, but by another convention than was declared',
    of: 'nodewise',
    membership: membership(oracle.nodewise.gradients, gradient, rounds ? { radius } : undefined),
    ...(rounds && { tolerance: { value: allowance.value, gradient: radius } }),
    wanted: wanted!,
  };
}
