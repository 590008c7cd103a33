/** The property `target`: an implementation answers wrongly, or otherwise than the contract predicts, at some point. */

import { violates } from '../../check/findings/cause.ts';
import type { Case } from '../../check/index.ts';
import { conventionsOf } from '../../check/run.ts';
import { type Check, Session } from '../../check/session.ts';
import type { SearchQuestion } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { compare, format, type Rational, rationalField, ZERO } from '../../numbers/index.ts';
import { differentiate, isEvaluationFailure } from '../../programs/index.ts';
import type { TargetHost } from '../../targets/index.ts';
import type { Visitor } from '../space/enumerate.ts';
import { leafPrograms, programOf } from '../space/written.ts';
import { type Hit, NOTHING, sum, type Tally } from '../work/tally.ts';
import { Units } from '../work/unit.ts';
import type { UnitAnswer, UnitCourse, Work } from '../work/work.ts';
import { pointsOf } from './target-points.ts';

/** A program of the space at one of its points. */
interface ListedCase extends Case {
  readonly list: readonly number[];
}

/**
 * Work that asks a target for each program. Throws CornercheckError `bad-usage` where the target does not list an operation.
 * The host is not closed.
 *
 *     const work = await targetWork(question, await openTarget('tfjs'), 10);
 */
export async function targetWork(question: SearchQuestion, host: TargetHost, keep: number): Promise<Work> {
  const wanted = [...question.ops, ...(question.constants.length > 0 ? ['const'] : [])];
  const unknown = wanted.find(op => !host.info.ops.includes(op));
  if (unknown !== undefined)
    throw new CornercheckError('bad-usage', `${host.info.name} does not list the operation ${unknown}`);
  // Its conventions at ties first: they predict gradients.
  const session = new Session(host, await conventionsOf(host, question.ops));
  const units = new Units(question);
  let stopped = false;
  return {
    jobs: 1,
    run: (size, unit, course) =>
      runUnit({ session, question, units, keep, stopped: () => stopped }, size, unit, course),
    stop: () => {
      stopped = true;
    },
    close: async () => {},
  };
}

interface Asking {
  readonly session: Session;
  readonly question: SearchQuestion;
  readonly units: Units;
  readonly keep: number;
  readonly stopped: () => boolean;
}

/** So many programs are asked about between two places at which the work may stop. */
const CHUNK = 64;

/** Chunk by chunk, at least one. */
async function runUnit(
  asking: Asking,
  size: number,
  unit: number,
  { from, onPart }: UnitCourse = {},
): Promise<UnitAnswer> {
  const { units, keep, stopped } = asking;
  const lists = listsOf(units, size, unit, from);
  let tally = NOTHING;
  for (let i = 0; i < lists.length; i += CHUNK) {
    const next = lists[i]!;
    if (i > 0 && size > 0 && stopped()) return { tally, complete: false, next };
    if (i > 0 && size > 0) onPart?.({ tally, next });
    tally = sum(units.space, tally, await tallyOf(asking, lists.slice(i, i + CHUNK)), keep);
  }
  return { tally, complete: true };
}

async function tallyOf(
  { session, question, units, keep }: Asking,
  lists: readonly number[][],
): Promise<Tally> {
  const { space } = units;
  const { precision } = session.host.info;
  const cases = function* (): Generator<ListedCase> {
    for (const list of lists) {
      const program = programOf(space, list);
      for (const at of pointsOf(program, precision)) yield { program, at, list };
    }
  };
  const seen = new Map<readonly number[], Seen>();
  for await (const check of session.checks(cases())) {
    const { list } = check.subject;
    const before = seen.get(list);
    if (before?.hit) continue;
    const now = look(check, question.target!.wanted);
    seen.set(list, { hit: now.hit, why: before?.why ?? now.why });
  }
  const all = [...seen.values()];
  const hits = all.flatMap(({ hit }) => hit ?? []);
  const open = all.filter(({ hit, why }) => hit === undefined && why !== undefined);
  const tally = {
    ...NOTHING,
    programs: lists.length,
    candidates: all.length,
    found: hits.length,
    undecided: open.length,
  };
  return sum(space, NOTHING, { ...tally, hits, why: open[0]?.why }, keep);
}

interface Seen {
  readonly hit: Hit | undefined;
  readonly why: string | undefined;
}

function look(check: Check<ListedCase>, wanted: 'violation' | 'difference'): Seen {
  const { judgement, subject } = check;
  const bad = violates(judgement) || (wanted === 'difference' && differs(check));
  if (bad) return { hit: { list: subject.list, constants: [], at: subject.at.map(format) }, why: undefined };
  return { hit: undefined, why: judgement.verdict === 'undecided' ? judgement.why : undefined };
}

/** Whether the gradient is, by more than rounding may do, not the one that Algorithm 2 returns by the contract's ties. */
function differs({ oracle, judgement }: Check<ListedCase>): boolean {
  const { answer, tolerance } = judgement;
  if (answer.kind === 'error') return false;
  const own = differentiate(rationalField, oracle.line, oracle.evaluation);
  if (isEvaluationFailure(own)) return false;
  return answer.gradient.some(
    (entry, i) =>
      typeof entry !== 'string' &&
      compare(entry.sub(own.backward[0]![i]!).abs(), (tolerance?.gradient[i] ?? ZERO) as Rational) > 0,
  );
}

function listsOf(units: Units, size: number, unit: number, from?: readonly number[]): number[][] {
  if (size === 0) return leafPrograms(units.space);
  const lists: number[][] = [];
  const list: number[] = [];
  const visitor: Visitor = {
    place: (depth, candidate) => {
      list[depth] = candidate;
    },
    last: closing => {
      for (const candidate of closing) lists.push([...list.slice(0, size - 1), candidate]);
    },
  };
  units.enumerator.walk(size, units.of(size)[unit]!, visitor, from);
  return lists;
}
