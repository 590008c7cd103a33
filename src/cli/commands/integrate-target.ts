/**
 * A target as a gradient along a curve: each answer, in each mode, judged as a check would, so that rounding is told from
 * error; and how what came of it is told.
 */

import { judge, opsOf, Session } from '../../check/index.ts';
import type { IntegralTarget } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { float32, float64, format, isRepresentable, type Rational, toFloat } from '../../numbers/index.ts';
import type { Program } from '../../programs/index.ts';
import type { SlopeSample } from '../../reports/lines/integral-picture.ts';
import {
  type AskGradient,
  evenPoints,
  pointOn,
  type Restriction,
  type Returned,
  velocity,
} from '../../segments/index.ts';
import { forwardOf, type TargetHost } from '../../targets/index.ts';

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
        const { verdict } = judge(oracle, host.info, mode, { ...answer, value: oracle.value }, session.table);
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

/** The most questions for a picture, in each mode. */
const MOST = 2_000;
const FEW = 20;

/**
 * The slopes ⟨returned, γ′(t)⟩ at many points inside each piece, in doubles and unjudged: for a picture. NaN where what came
 * back is no finite gradient.
 */
export async function slopesAlong(
  host: TargetHost,
  program: Program,
  { curve, pieces }: Restriction,
  { askable }: Asker,
  each = 24,
): Promise<SlopeSample[]> {
  const many = Math.min(each, Math.floor(MOST / pieces.length));
  const places = pieces.flatMap((piece, i) => {
    const own = (count: number) =>
      evenPoints(piece, count)
        .map(t => ({ piece: i, t, at: pointOn(curve, t) }))
        .filter(({ at }) => askable(at));
    if (many < 1) return [];
    const few = own(many);
    // Where hardly any of them is a float, some of more.
    const all = few.length * 2 < many && pieces.length <= FEW ? own(many * 50) : few;
    const every = Math.ceil(all.length / (2 * many));
    return all.filter((_, k) => k % every === 0);
  });
  const modes = host.info.modes.filter(mode => mode === 'backward' || host.info.forward !== 'directional');
  const samples: SlopeSample[] = [];
  for (const mode of modes) {
    const answers = await host.ask(places.map(({ at }) => ({ program, at, mode })));
    for (const [k, { piece, t }] of places.entries()) {
      const answer = answers[k]!;
      const entries = answer.kind === 'answered' ? answer.gradient : [];
      const along = pointOn(velocity(curve), t).map(a => toFloat(a));
      const slope =
        entries.length === along.length
          ? along.reduce((sum, a, i) => sum + a * drawn(entries[i]!), 0)
          : Number.NaN;
      samples.push({ mode, piece, t: toFloat(t), slope });
    }
  }
  return samples;
}

const drawn = (entry: Rational | string): number =>
  typeof entry === 'string' ? Number(entry) : toFloat(entry);

export function renderTarget({ name, integrates, failing, pieces }: IntegralTarget): string {
  const where = failing.length > 0 ? `, on piece ${failing.map(i => i + 1).join(', ')}` : '';
  const lines = pieces.flatMap(({ points }, i) =>
    points.map(({ mode, point, returned, slope, expected, off }) => {
      const came = typeof returned === 'string' ? returned : `(${returned.join(', ')})`;
      return `  piece ${i + 1}, ${mode}, at ${point.join(', ')}: returned ${came}, slope ${slope ?? 'none'}, exactly ${expected}${off ? '   <- off' : ''}`;
    }),
  );
  return [`${name}: integrates to the difference: ${integrates}${where}`, ...lines].join('\n');
}
