/** The parts of a run, put together: what one run gives, byte for byte. */
import type { CheckDocument, EveryTieDocument, RecordedCase, ShardMaterial } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { parseRational } from '../../numbers/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import { formatOf, type Mode, type TargetHost, type TargetInfo } from '../../targets/index.ts';
import type { Declared } from '../conventions/declared.ts';
import { conventionRead } from '../conventions/read-convention.ts';
import { FindingsOfRun } from '../findings/findings.ts';
import { Oracle } from '../oracle/oracle.ts';
import { nameOfSwept, type SweepCase, sweptCalls } from '../questions/op-sweep.ts';
import type { CheckResult, NotedReading } from '../result.ts';
import { Session } from '../session.ts';
import { expectParts, type PartOf } from './expect-parts.ts';
import { comparePlaces } from './place.ts';
import { AskedAgain, answerOf } from './recorder.ts';
import { addCount, addTimes, countIn, countsInOrder, RunTally } from './tally.ts';

/** A report of one part. */
export type ShardReport = PartOf<CheckDocument>;

/** Reports with the names that they are called by. */
export type NamedReports = readonly (readonly [name: string, report: CheckDocument])[];

/**
 * The reports, by their parts. Throws CornercheckError `bad-report`, saying which one, where they are not the parts of one run: one is
 * missing, or there twice, or of another target, seed or question.
 *
 *     const shards = expectShards([['1.json', one], ['2.json', two]]);
 */
export function expectShards(reports: NamedReports): readonly ShardReport[] {
  const shards = expectParts(reports, ({ target }) => [target]);
  expectSameBroken(shards);
  return shards.map(([, report]) => report);
}

/** Programs are drawn of the operations that do not keep failing: each part has to have known which these are. */
function expectSameBroken(shards: readonly (readonly [name: string, report: ShardReport])[]): void {
  const drawn = new Set(shards.flatMap(([, { target }]) => target.ops));
  const all = new Set(shards.flatMap(([, { shard }]) => shard.material.broken.filter(op => drawn.has(op))));
  for (const [name, { shard }] of shards)
    for (const op of all)
      if (!shard.material.broken.includes(op))
        throw new CornercheckError(
          'bad-report',
          `${op} kept failing in another part, which this one could not know: check it without --shard, or leave it out by --ops`,
          name,
        );
}

/**
 * The result of the whole run. The target is asked again only to make violations small.
 *
 *     const result = await mergeShards(host, expectShards(reports));
 */
export async function mergeShards(
  host: TargetHost,
  shards: readonly ShardReport[],
  declared?: Declared,
): Promise<CheckResult> {
  const tally = new RunTally(host.info);
  const asked = new AskedAgain();
  for (const shard of shards) addShard(tally, shard, asked);
  const session = new Session(host, undefined, declared);
  const findings = new FindingsOfRun(session);
  const readings: NotedReading[] = [];
  for (const { one, isReading, modes } of inOrder(shards)) {
    if (isReading) {
      readings.push(...readAgain(session, one, asked.of(one, true) as SweepCase));
      continue;
    }
    const subject = asked.of(one);
    const oracle = Oracle.of(subject);
    if (isEvaluationFailure(oracle)) throw new CornercheckError('bad-report', 'a case that has no value');
    const answers = one.answers.map(answer => [answer.mode, answerOf(answer)] as const);
    for (const check of session.judge(subject, oracle, answers)) {
      if (!modes.includes(check.mode)) continue;
      const found = await findings.add(check);
      const { sweep } = one;
      if (found && sweep) tally.cell(sweep, one.place).finding = found.id;
    }
  }
  return {
    complete: shards.every(({ complete }) => complete),
    checks: tally.checks,
    summary: tally.summary,
    readings,
    cells: tally.cells,
    leftAlone: namesOf(host.info).filter(name =>
      shards.some(({ shard }) => shard.material.broken.includes(name)),
    ),
    leftOut: leftOutOf(host, shards),
    ...(shards.every(({ complete }) => complete) && { everyTie: everyTieOf(host, shards) }),
    undecided: countsInOrder(tally.undecided),
    unsupported: countsInOrder(tally.unsupported),
    errors: tally.errors.largest,
    narrow: host.info.precision === 'float64' && tally.precision.speaks,
    table: session.table,
    finalName: id => findings.named(id)?.id ?? id,
    findings: findings.all,
    ...tally.surprising,
    unmatched: findings.unmatched,
    said: [...new Set(shards.flatMap(({ shard }) => shard.material.said))],
  };
}

const namesOf = (info: TargetInfo): string[] => [
  ...sweptCalls(info).map(nameOfSwept),
  ...Object.keys(info.programs ?? {}),
];

/** In the order of operations: each was asked in one part. */
function everyTieOf({ info }: TargetHost, shards: readonly ShardReport[]): EveryTieDocument {
  const all: EveryTieDocument = Object.assign({}, ...shards.map(({ everyTie }) => everyTie));
  return Object.fromEntries(
    namesOf(info).flatMap(name => (Object.hasOwn(all, name) ? [[name, all[name]!]] : [])),
  );
}

/** In the order of operations. */
function leftOutOf({ info }: TargetHost, shards: readonly ShardReport[]): CheckResult['leftOut'] {
  const all = shards.flatMap(({ shard }) => shard.material.leftOut);
  return new Map(
    namesOf(info).flatMap(name => {
      const own = all.filter(({ op }) => op === name);
      return own.length === 0 ? [] : [[name, new Map(own.map(({ why, count }) => [why, count]))] as const];
    }),
  );
}

function addShard(
  tally: RunTally,
  { target, checks, summary, sweep, shard }: ShardReport,
  again: AskedAgain,
): void {
  const { material } = shard;
  tally.checks += checks;
  tally.surprises += material.surprises;
  const { surprise } = material;
  if (surprise) tally.surprised(surprise.place, () => surprise.text);
  tally.precision.add(material.narrow);
  for (const [verdict, count] of Object.entries(summary) as [keyof typeof summary, number][])
    addCount(tally.summary, verdict, count);
  for (const [i, { finding: _, checks: _checks, verdicts, modes, ...cell }] of sweep.entries()) {
    const own = tally.cell(cell, material.cells[i]!);
    // Of a target of one mode it is not said.
    const counted = modes ?? { [target.modes[0]!]: verdicts };
    for (const [mode, counts] of Object.entries(counted) as [Mode, typeof summary][])
      for (const [verdict, count] of Object.entries(counts) as [keyof typeof summary, number][])
        countIn(own, mode, verdict, count);
  }
  for (const op of material.measured) tally.errors.measure(op);
  for (const what of ['undecided', 'unsupported'] as const)
    for (const { why, count, place } of material[what]) addTimes(tally[what], why, { count, first: place });
  for (const { op, of, ulps, mode, place, ...asked } of material.errors)
    tally.errors.add(op, of, {
      ulps: parseRational(ulps),
      check: { subject: again.of(asked), mode },
      place,
    });
}

interface Recorded {
  readonly one: RecordedCase;
  readonly isReading: boolean;
  readonly modes: ShardMaterial['noted'][number]['modes'];
}

/** In the order of the whole run; of one case its convention is read before it is judged. */
const inOrder = (shards: readonly ShardReport[]): Recorded[] =>
  shards
    .flatMap(({ shard: { material } }) => [
      ...material.readings.map((one): Recorded => ({ one, isReading: true, modes: [] })),
      ...material.noted.map((one): Recorded => ({ one, isReading: false, modes: one.modes })),
    ])
    .sort((a, b) => comparePlaces(a.one.place, b.one.place) || Number(b.isReading) - Number(a.isReading));

function readAgain(session: Session, one: RecordedCase, subject: SweepCase): NotedReading[] {
  const oracle = Oracle.of(subject);
  if (isEvaluationFailure(oracle)) return [];
  const machine = formatOf(session.host.info.precision);
  return one.answers.flatMap(recorded => {
    const answer = answerOf(recorded);
    const radius = () => session.radiusOf(oracle, answer);
    const reading = conventionRead(oracle, recorded.mode, answer, radius, machine);
    if (reading === undefined) return [];
    session.table.add(reading.key, reading.reading);
    const { op, is } = subject.sweep;
    return [{ ...reading, op, ...(is !== undefined && { is }), subject, mode: recorded.mode, answer }];
  });
}
