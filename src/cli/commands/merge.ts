/** `cornercheck merge`: the parts of a check (`check --shard i/n`), put together. */
import { sealed } from '../../certificates/index.ts';
import {
  checkDocument,
  expectShards,
  mergeShards,
  type NamedReports,
  withExpected,
} from '../../check/index.ts';
import type { CheckDocument, ComparisonDocument } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { openTarget, printedNotes, type TargetHost } from '../../targets/index.ts';
import type { Command } from '../frame/command.ts';
import { note } from '../frame/output.ts';
import { PROPERTY_IDS } from '../frame/properties.ts';
import { toldComparison } from './against.ts';
import { briefly } from './asked.ts';
import { expectedOf } from './expected.ts';
import { mergedComparison } from './merge-against.ts';
import { declaredAgain, expectAsWritten, expectSameTarget } from './merged.ts';
import { baselineOf, REPORT_FILES, readPart, toldReport, withBaseline } from './report-files.ts';
import { howStarted } from './started.ts';
import { WAITS, waitsOf } from './waits.ts';

export const command: Command = {
  summary: 'Put the reports of check --shard i/n together: byte for byte the report of one run.',
  usage: 'cornercheck merge <report.json…>',
  details: `  cornercheck check tfjs --shard 1/2 --out 1.json
  cornercheck check tfjs --shard 2/2 --out 2.json
  cornercheck merge 1.json 2.json --out report.json

  The target is started here as well (with --against both are): it is asked again to make violations small. Exit status as that of check.`,
  options: [
    {
      name: 'expected',
      help: 'what is known of this version of a built-in library does not fail the run, as of check',
    },
    ...WAITS,
    { name: 'same', help: 'of parts of check --against: legal answers that differ are violations as well' },
    ...REPORT_FILES,
  ],
  page: 'write the report as one HTML file',
  positionals: [1, 4096],
  run: async args => {
    const known = baselineOf(args);
    const parts = args.positionals.map(path => [path, readPart(path)] as const);
    const compared = parts.flatMap(([name, part]) => (isComparison(part) ? [[name, part] as const] : []));
    const reports = parts.flatMap(([name, part]) => (isComparison(part) ? [] : [[name, part] as const]));
    if (compared.length > 0 && reports.length > 0)
      throw new CornercheckError(
        'bad-report',
        `expected a part of check --against, as ${compared[0]![0]} is, got that of a check of one target`,
        reports[0]![0],
      );
    if (compared.length > 0)
      return toldComparison(args, await mergedComparison(compared, waitsOf(args)), known);
    if (args.flag('same'))
      throw new CornercheckError('bad-usage', 'expected --same with parts of check --against alone');
    const found = withBaseline(await mergedDocument(reports, waitsOf(args)), known);
    const expected = expectedOf(found.target.specifier);
    return toldReport(args, sealed(withExpected(found, expected, args.flag('expected'))));
  },
};

const isComparison = (part: CheckDocument | ComparisonDocument): part is ComparisonDocument =>
  part.format === 'cornercheck.comparison/1';

/** Throws CornercheckError `bad-report`, as {@link expectShards} does, and where the target is not what it was. */
async function mergedDocument(
  reports: NamedReports,
  waits: ReturnType<typeof waitsOf>,
): Promise<CheckDocument> {
  for (const [name, report] of reports) expectAsWritten(report, name);
  const { specifier } = expectShards(reports)[0]!.target;
  const host = await openTarget(specifier, { ...waits, onOutput: printedNotes(specifier, note) });
  try {
    return await mergedBy(host, reports);
  } finally {
    await host.close();
  }
}

/** The same, with the target that is there. */
export async function mergedBy(host: TargetHost, reports: NamedReports): Promise<CheckDocument> {
  const shards = expectShards(reports);
  const { target, seed, shard, declared: rules } = shards[0]!;
  const declared = declaredAgain(rules);
  expectSameTarget(target, host.info);
  const options = {
    seed,
    runs: shard.runs,
    ...(shard.ops && { ops: shard.ops }),
    ...briefly([host.info], shard.ops),
    declared,
    command: howStarted(),
  };
  const document = checkDocument(host, target.specifier, options, await mergeShards(host, shards, declared));
  const properties = shards.flatMap(one => one.properties ?? []);
  return {
    ...document,
    ...(properties.length > 0 && {
      properties: properties.sort((a, b) => PROPERTY_IDS.indexOf(a.id) - PROPERTY_IDS.indexOf(b.id)),
    }),
  };
}
