/** `cornercheck table`: reports of check, also of two targets held against each other, as one corner table, operation × tie × library, mode and precision. */
import { sealed } from '../../certificates/index.ts';
import type { ReportBundle } from '../../documents/index.ts';
import { renderCorners } from '../../reports/corners.ts';
import { markdownOf } from '../../reports/index.ts';
import type { Command } from '../frame/command.ts';
import { readTabled } from './report-files.ts';

export const command: Command = {
  summary: 'Put reports of check beside each other: what each library does at each tie of each operation.',
  usage: 'cornercheck table <report.json…>',
  details: `  cornercheck check torch --out torch.json
  cornercheck check jax --out jax.json
  cornercheck table torch.json jax.json --html corners.html

  Rows in which something fails stand first. Exit status 0: it shows what the reports say.`,
  options: [{ name: 'markdown', value: 'FILE', writes: true, help: 'write it as Markdown' }],
  positionals: [1, 64],
  run: async args => {
    const read = args.positionals.map(readTabled);
    const comparisons = read.flatMap(one => one.comparisons ?? []);
    const document: ReportBundle = sealed({
      format: 'cornercheck.reports/1',
      title: 'Corner table',
      reports: read.flatMap(({ reports }) => reports),
      ...(comparisons.length > 0 && { comparisons }),
    });
    return {
      document,
      words: () => renderCorners(document),
      files: [{ path: args.text('markdown'), text: () => markdownOf(document) }],
    };
  },
};
