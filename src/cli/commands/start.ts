/** `cornercheck start`: the paper's Figure 1 and a check of the libraries that are installed, as one report. */
import { join } from 'node:path';
import { sealed } from '../../certificates/index.ts';
import { type CheckOptions, checkDocument, checkTarget, type Progress } from '../../check/index.ts';
import { type CheckDocument, pageOf, type ReportBundle, stringifyDocument } from '../../reports/index.ts';
import { summaryOf } from '../../reports/terminal/figure.ts';
import type { Arguments, Command } from '../frame/command.ts';
import { interruptible } from '../frame/interrupt.ts';
import { note, ProgressLine } from '../frame/output.ts';
import { askProperties } from '../frame/properties.ts';
import { figureOne } from './figure.ts';
import { type OpenedLibrary, openInstalled } from './libraries.ts';
import { howStarted } from './started.ts';

export const command: Command = {
  summary: 'Compute Figure 1 of the paper exactly and by real libraries, check these, and write one report.',
  usage: 'cornercheck start',
  options: [
    { name: 'out', value: 'FOLDER', help: 'where to write index.html and report.json (default reports)' },
    { name: 'runs', value: 'N', help: 'generated programs a library (default 200)' },
    { name: 'seed', value: 'N', help: 'their seed (default 1)' },
  ],
  positionals: [0, 0],
  outputs: args => Object.values(filesOf(args)),
  run: async args => {
    return interruptible(async signal => {
      const hosts = await openInstalled();
      const line = new ProgressLine(process.stderr.isTTY ? 100 : 3_000);
      try {
        note('Figure 1 of the paper: the derivative at 0, exactly and as returned');
        const figure = await figureOne(hosts.map(({ host }) => host));
        for (const { name, explain, returned } of figure.curves)
          note(
            `  ${name.padEnd(9)} ${String(explain.gradient.backward[0]).padEnd(6)}${Object.entries(returned)
              .map(([who, slope]) => `${who} ${slope}`)
              .join('   ')}`,
          );
        const progress = new Map<string, string>();
        const show = (specifier: string, { phase, done, total, findings }: Progress): void => {
          progress.set(specifier, `${specifier}: ${phase} ${done}/${total}, ${findings} findings`);
          line.show([...progress.values()].join('   '));
        };
        const reports = await Promise.all(hosts.map(opened => report(opened, args, signal, show)));
        line.end();
        const bundle: ReportBundle = sealed({ format: 'cornercheck.reports/1', figure, reports });
        const { data, page } = filesOf(args);
        const more = hosts.map(({ specifier }) => `${howStarted()} check ${specifier}`).join(' and ');
        return {
          document: bundle,
          words: () => [...reports.map(summaryOf), `asked briefly: ${more} ask more`].join('\n'),
          files: [
            { path: data, text: () => stringifyDocument(bundle) },
            { path: page, text: () => pageOf(bundle), remark: 'open it in a browser' },
          ],
        };
      } finally {
        line.end();
        for (const { host } of hosts) await host.close();
      }
    });
  },
};

async function report(
  { host, specifier }: OpenedLibrary,
  args: Arguments,
  signal: AbortSignal,
  show: (specifier: string, progress: Progress) => void,
): Promise<CheckDocument> {
  const options: CheckOptions = {
    seed: args.integer('seed', 1, 0, 2_147_483_647),
    runs: args.integer('runs', 200, 0, 1_000_000),
    brief: true,
    signal,
    onProgress: progress => show(specifier, progress),
    command: howStarted(),
  };
  const document = checkDocument(host, specifier, options, await checkTarget(host, options));
  const runs = Math.min(60, options.runs);
  return { ...document, properties: await askProperties(host, { seed: options.seed, runs, signal }) };
}

function filesOf(args: Arguments): { readonly data: string; readonly page: string } {
  const folder = args.text('out') ?? 'reports';
  return { data: join(folder, 'report.json'), page: join(folder, 'index.html') };
}
