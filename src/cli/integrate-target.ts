/**
 * A target as a gradient along a curve: each answer, in each mode, judged as a check would, so that rounding is told from
 * error; and how what came of it is told.
 */
import { judge, opsOf, Session } from '../check/index.ts';
import { CornercheckError } from '../errors.ts';
import { float32, float64, format, isRepresentable, type Rational } from '../numbers/index.ts';
import type { Program } from '../programs/index.ts';
import {
  type AskGradient,
  type Returned,
  type TargetOutcome,
  type TargetPiece,
  type TargetPoint,
  worstOutcome,
} from '../segments/index.ts';
import type { TargetHost } from '../targets/index.ts';

export interface Asker {
  readonly ask: AskGradient;
  readonly askable: (point: readonly Rational[]) => boolean;
}

/** Throws CornercheckError `bad-program` for an operation that the target does not list. */
export function askerOf(host: TargetHost, program: Program): Asker {
  const unknown = opsOf({ program, at: [] }).find(
    op => !host.info.ops.includes(op) && !program.selections.has(op),
  );
  if (unknown !== undefined)
    throw new CornercheckError('bad-program', `${host.info.name} does not list the operation ${unknown}`);
  const { precision } = host.info;
  const machine = precision === 'exact' ? undefined : precision === 'float32' ? float32 : float64;
  const session = new Session(host);
  return {
    askable: point => machine === undefined || point.every(value => isRepresentable(value, machine)),
    ask: async point => {
      const checks = await session.check({ program, at: point });
      return checks.flatMap(({ mode, oracle, judgement }): Returned[] => {
        // One-sided directional derivatives are no gradient: they need not be linear in the direction.
        if (mode === 'forward' && host.info.forward === 'directional') return [];
        const { answer } = judgement;
        if (answer.kind === 'error')
          return answer.error === 'unasked' ? [] : [{ mode, words: judgement.why, fault: true }];
        if (answer.gradient.length !== program.inputs.length)
          return [{ mode, words: judgement.why, fault: true }];
        const gradient = answer.gradient.filter(entry => typeof entry !== 'string');
        // Of the gradient alone, whatever the value is.
        const { verdict } = judge(oracle, host.info, mode, { ...answer, value: oracle.value }, session.table);
        if (gradient.length < answer.gradient.length)
          return verdict === 'nonfinite'
            ? [{ mode, words: answer.gradient.map(written).join(', '), fault: false }]
            : [];
        // What a check does not call outside D_f is no objection, whatever its last bits are.
        const tolerance = verdict === 'outside' ? session.radiusOf(oracle) : undefined;
        return [{ mode, gradient, tolerance }];
      });
    },
  };
}

const written = (entry: Rational | string): string => (typeof entry === 'string' ? entry : format(entry));

/** The field `target` of `cornercheck.integral/1`. */
export interface TargetDocument {
  readonly name: string;
  readonly integrates: TargetOutcome;
  /** The numbers of the pieces, from 0, on which every answer of some mode is off, or is none. */
  readonly failing: readonly number[];
  readonly pieces: readonly {
    readonly integrates: TargetOutcome;
    readonly points: readonly {
      readonly mode: string;
      readonly t: string;
      readonly point: readonly string[];
      readonly returned: readonly string[] | string;
      readonly slope: string | undefined;
      readonly expected: string;
      readonly off: boolean;
    }[];
  }[];
}

const FAILS: readonly TargetOutcome[] = ['no', 'no gradient'];

export function targetDocument(name: string, pieces: readonly TargetPiece[]): TargetDocument {
  return {
    name,
    integrates: worstOutcome(pieces.map(({ integrates }) => integrates)),
    failing: pieces.flatMap(({ integrates }, i) => (FAILS.includes(integrates) ? [i] : [])),
    pieces: pieces.map(({ points, integrates }) => ({ integrates, points: points.map(pointJson) })),
  };
}

const pointJson = ({ mode, t, point, returned, slope, expected, off }: TargetPoint) => ({
  mode,
  t: format(t),
  point: point.map(format),
  returned: typeof returned === 'string' ? returned : returned.map(format),
  slope: slope && format(slope),
  expected: format(expected),
  off,
});

export function renderTarget({ name, integrates, failing, pieces }: TargetDocument): string {
  const where = failing.length > 0 ? `, on piece ${failing.map(i => i + 1).join(', ')}` : '';
  const lines = pieces.flatMap(({ points }, i) =>
    points.map(({ mode, point, returned, slope, expected, off }) => {
      const came = typeof returned === 'string' ? returned : `(${returned.join(', ')})`;
      return `  piece ${i + 1}, ${mode}, at ${point.join(', ')}: returned ${came}, slope ${slope ?? 'none'}, exactly ${expected}${off ? '   <- off' : ''}`;
    }),
  );
  return [`${name}: integrates to the difference: ${integrates}${where}`, ...lines].join('\n');
}
