/** `cornercheck merge`: the parts of a check (`check --shard i/n`), put together. */
import { sealed } from '../../certificates/index.ts';
import {
  checkDocument,
  expectShards,
  mergeShards,
  type NamedReports,
  readDeclared,
} from '../../check/index.ts';
import type { CheckDocument } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { openTarget, printedNotes } from '../../targets/index.ts';
import type { Command } from '../frame/command.ts';
import { note } from '../frame/output.ts';
import { PROPERTY_IDS } from '../frame/properties.ts';
import { baselineOf, REPORT_FILES, readReport, toldReport, withBaseline } from './report-files.ts';
import { howStarted } from './started.ts';

export const command: Command = {
  summary: 'Put the reports of check --shard i/n together: byte for byte the report of one run.',
  usage: 'cornercheck merge <report.json…>',
  details: `  cornercheck check tfjs --shard 1/2 --out 1.json
  cornercheck check tfjs --shard 2/2 --out 2.json
  cornercheck merge 1.json 2.json --out report.json

  The target is started here as well: it is asked again to make violations small. Exit status as that of check.`,
  options: REPORT_FILES,
  page: 'write the report as one HTML file',
  positionals: [1, 4096],
  run: async args => {
    const known = baselineOf(args);
    const reports = args.positionals.map(path => [path, readReport(path)] as const);
    const document = sealed(withBaseline(await mergedDocument(reports), known));
    return toldReport(args, document);
  },
};

/** Throws CornercheckError `bad-report`, as {@link expectShards} does, and where the target is not what it was. */
export async function mergedDocument(reports: NamedReports): Promise<CheckDocument> {
  for (const [name, { digest, ...rest }] of reports)
    if (sealed(rest).digest !== digest)
      throw new CornercheckError('bad-report', 'was changed after it was written', name);
  const shards = expectShards(reports);
  const { target, seed, shard, declared: rules } = shards[0]!;
  const { specifier } = target;
  const declared =
    rules && readDeclared(JSON.stringify({ format: 'cornercheck.conventions/1', ops: rules }), 'declared');
  const host = await openTarget(specifier, { onOutput: printedNotes(specifier, note) });
  try {
    const { name, version } = host.info;
    if (name !== target.name || version !== target.version)
      throw new CornercheckError(
        'bad-report',
        `expected ${target.name} ${target.version}, which was checked; here is ${name} ${version}`,
        specifier,
      );
    const options = {
      seed,
      runs: shard.runs,
      ...(shard.ops && { ops: shard.ops }),
      declared,
      command: howStarted(),
    };
    const document = checkDocument(host, specifier, options, await mergeShards(host, shards, declared));
    const properties = shards.flatMap(one => one.properties ?? []);
    return {
      ...document,
      ...(properties.length > 0 && {
        properties: properties.sort((a, b) => PROPERTY_IDS.indexOf(a.id) - PROPERTY_IDS.indexOf(b.id)),
      }),
    };
  } finally {
    await host.close();
  }
}
