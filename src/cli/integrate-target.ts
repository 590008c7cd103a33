/** A target as a gradient along a curve: each answer judged as a check would, so that rounding is told from error. */
import { checkOne } from '../check/index.ts';
import { float32, float64, isRepresentable, type Rational, ZERO } from '../numbers/index.ts';
import type { Program } from '../programs/index.ts';
import type { AskGradient } from '../segments/index.ts';
import type { TargetHost } from '../targets/index.ts';

export function askerOf(
  host: TargetHost,
  program: Program,
): { ask: AskGradient; askable: (point: readonly Rational[]) => boolean } {
  const { precision } = host.info;
  const machine = precision === 'exact' ? undefined : precision === 'float32' ? float32 : float64;
  return {
    askable: point => machine === undefined || point.every(value => isRepresentable(value, machine)),
    ask: async point => {
      const { findings } = await checkOne(host, { program, at: point });
      const check = findings.find(({ check }) => check.mode === 'backward')?.check ?? findings[0]?.check;
      if (check === undefined) return undefined;
      const { verdict, answer, tolerance } = check.judgement;
      if (answer.kind === 'error') return answer.error === 'unasked' ? undefined : answer.message;
      const gradient = answer.gradient.filter(entry => typeof entry !== 'string');
      if (gradient.length < program.inputs.length)
        return verdict === 'undecided' || verdict === 'inapplicable' ? undefined : answer.gradient.join(', ');
      // What a check does not call outside D_f is no objection, whatever its last bits are.
      const proven = verdict === 'outside';
      return { gradient, tolerance: proven ? (tolerance?.gradient ?? gradient.map(() => ZERO)) : undefined };
    },
  };
}
