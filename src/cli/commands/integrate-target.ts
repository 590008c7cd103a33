/** A target as a gradient along a curve: each answer, in each mode, judged as a check would, so that rounding is told from error. */
import { judgeAnswer, Session, unlistedBy } from '../../check/index.ts';
import { CornercheckError } from '../../errors.ts';
import { format, isRepresentable, type Rational } from '../../numbers/index.ts';
import type { Program } from '../../programs/index.ts';
import type { AskGradient, Returned } from '../../segments/index.ts';
import { formatOf, forwardOf, type TargetHost } from '../../targets/index.ts';

export interface Asker {
  readonly ask: AskGradient;
  readonly askable: (point: readonly Rational[]) => boolean;
}

/** Throws CornercheckError `bad-program` for an operation that the target does not list. */
export function askerOf(host: TargetHost, program: Program): Asker {
  const unknown = unlistedBy(host.info, program);
  if (unknown !== undefined)
    throw new CornercheckError('bad-program', `${host.info.name} does not list the operation ${unknown}`);
  const machine = formatOf(host.info.precision);
  const session = new Session(host);
  return {
    askable: point => machine === undefined || point.every(value => isRepresentable(value, machine)),
    ask: async point => {
      const checks = await session.check({ program, at: point });
      return checks.flatMap(({ mode, oracle, judgement }): Returned[] => {
        // One-sided directional derivatives are no gradient: they need not be linear in the direction.
        if (mode === 'forward' && forwardOf(host.info, oracle.tiedOps) !== 'jacobian') return [];
        const { answer } = judgement;
        if (answer.kind === 'error')
          return answer.error === 'unasked' || answer.error === 'unsupported'
            ? []
            : [{ mode, words: judgement.why, fault: true }];
        if (answer.gradient.length !== program.inputs.length)
          return [{ mode, words: judgement.why, fault: true }];
        const gradient = answer.gradient.filter(entry => typeof entry !== 'string');
        // Of the gradient alone, whatever the value is.
        const { verdict } = judgeAnswer(
          oracle,
          host.info,
          mode,
          { ...answer, value: oracle.value },
          session.table,
        );
        if (gradient.length < answer.gradient.length)
          return verdict === 'nonfinite'
            ? [{ mode, words: answer.gradient.map(written).join(', '), fault: false }]
            : [];
        // What a check does not call outside D_f is no objection, whatever its last bits are.
        const tolerance = verdict === 'outside' ? session.radiusOf(oracle, answer) : undefined;
        return [{ mode, gradient, tolerance }];
      });
    },
  };
}

const written = (entry: Rational | string): string => (typeof entry === 'string' ? entry : format(entry));
