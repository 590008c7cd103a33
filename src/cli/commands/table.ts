/** `cornercheck table`: reports of check as one corner table, operation × tie × library, mode and precision. */
import { sealed } from '../../certificates/index.ts';
import type { ReportBundle } from '../../documents/index.ts';
import { renderCorners } from '../../reports/corners.ts';
import { markdownOf } from '../../reports/index.ts';
import type { Command } from '../frame/command.ts';
import { readReports } from './report-files.ts';

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
    const reports = args.positionals.flatMap(readReports);
    const document: ReportBundle = sealed({
      format: 'cornercheck.reports/1',
      title: 'Corner table',
      reports,
    });
    return {
      document,
      words: () => renderCorners(document),
      files: [{ path: args.text('markdown'), text: () => markdownOf(document) }],
    };
  },
};
