/** Whether reports are the parts of one run. */
import { stringifyCompact, type TargetDocument } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';

/** What reports of all kinds say of their part. */
interface Parted {
  readonly seed: number;
  readonly declared?: Readonly<Record<string, string>>;
  readonly shard?: {
    readonly index: number;
    readonly of: number;
    readonly runs: number;
    readonly ops?: readonly string[];
  };
}

/** A report of one part. */
export type PartOf<R extends Parted> = R & { readonly shard: NonNullable<R['shard']> };

/**
 * The reports, by their parts, with their names. `targets`: who was asked. Throws CornercheckError `bad-report`, saying which one, where
 * they are not the parts of one run: one is missing, or there twice, or of another target, seed or question.
 */
export function expectParts<R extends Parted>(
  reports: readonly (readonly [name: string, report: R])[],
  targets: (report: R) => readonly TargetDocument[],
): readonly (readonly [name: string, report: PartOf<R>])[] {
  const found = new Map<number, readonly [name: string, report: PartOf<R>]>();
  const [first] = reports;
  if (first === undefined) throw new CornercheckError('bad-usage', 'expected reports of check --shard');
  for (const [name, report] of reports) {
    const fail = (message: string) => new CornercheckError('bad-report', message, name);
    const { shard } = report;
    if (shard === undefined) throw fail('expected a report of check --shard i/n, got that of a whole run');
    for (const [what, own, other] of differences(report, first[1], targets))
      if (own !== other)
        throw fail(
          `expected the same ${what} as of ${first[0]}${`${own}${other}`.length < LONGEST ? `: ${other}, got ${own}` : ''}`,
        );
    const before = found.get(shard.index);
    if (before) throw fail(`part ${shard.index}/${shard.of} is there twice: ${before[0]} has it as well`);
    found.set(shard.index, [name, report as PartOf<R>]);
  }
  const { of } = first[1].shard!;
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter(index => !found.has(index));
  if (missing.length > 0)
    throw new CornercheckError(
      'bad-report',
      `missing: ${missing.map(index => `part ${index}/${of}`).join(', ')}`,
    );
  return [...found].sort(([a], [b]) => a - b).map(([, one]) => one);
}

/** What is longer is not told. */
const LONGEST = 200;

function differences<R extends Parted>(a: R, b: R, targets: (report: R) => readonly TargetDocument[]) {
  const texts = (of: R) => ({
    target: targets(of)
      .map(({ name, version, specifier }) => `${name} ${version}, ${specifier}`)
      .join(' and '),
    'description of the target': stringifyCompact(targets(of)),
    'number of parts': String(of.shard?.of),
    seed: String(of.seed),
    'number of programs (--runs)': String(of.shard?.runs),
    'operations (--ops)': of.shard?.ops?.join(',') ?? 'all',
    'conventions (--expect)': of.declared ? stringifyCompact(of.declared) : 'none',
  });
  const [own, other] = [texts(a), texts(b)];
  return Object.entries(own).map(([what, text]) => [what, text, other[what as keyof typeof other]] as const);
}
