/** `cornercheck diff`: what has changed between two reports of check. */
import { diffTables } from '../../check/index.ts';
import type { Command } from '../frame/command.ts';
import { readReports } from './report-files.ts';

export const command: Command = {
  summary:
    'Compare two reports of check, or two tables: what is new, fixed and changed. Exit status 1 for a new violation.',
  usage: 'cornercheck diff <old.json> <new.json>',
  details: `  cornercheck check tfjs --out new.json
  cornercheck diff old.json new.json --html changes.html`,
  options: [{ name: 'markdown', value: 'FILE', writes: true, help: 'write it as Markdown' }],
  positionals: [2, 2],
  run: async args => {
    const [old, current] = args.positionals.map(readReports) as [never, never];
    const document = diffTables(old, current);
    return {
      document,
      files: [
        {
          path: args.text('markdown'),
          text: async () => (await import('../../reports/views.ts')).markdownOf(document),
        },
      ],
    };
  },
};
