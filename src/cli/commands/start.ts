/** `cornercheck start`: the paper's Figure 1 and a check of the libraries that are installed, as one report. */
import { join } from 'node:path';
import { sealed } from '../../certificates/index.ts';
import { type CheckOptions, checkDocument, checkTarget, type Progress, Sweeps } from '../../check/index.ts';
import { CornercheckError } from '../../errors.ts';
import { type CheckDocument, pageOf, type ReportBundle, stringifyDocument } from '../../reports/index.ts';
import { summaryOf } from '../../reports/terminal/figure.ts';
import { openTarget, sessionsOf, type TargetHost } from '../../targets/index.ts';
import type { Arguments, Command } from '../frame/command.ts';
import { interruptible } from '../frame/interrupt.ts';
import { note, ProgressLine } from '../frame/output.ts';
import { askProperties } from '../frame/properties.ts';
import { figureOne } from './figure.ts';
import { howStarted } from './started.ts';

const TARGETS = ['tfjs', 'jax-js'];

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
    const asked = askedBy(args);
    return interruptible(async signal => {
      const hosts = await openAll();
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
        const reports = await Promise.all(hosts.map(opened => report(opened, asked, signal, show)));
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

/** What is asked of each library: what they have in common is made once. */
type Asked = Pick<CheckOptions, 'seed' | 'runs' | 'sweeps'>;

const askedBy = (args: Arguments): Asked => ({
  seed: args.integer('seed', 1, 0, 2_147_483_647),
  runs: args.integer('runs', 200, 0, 1_000_000),
  sweeps: new Sweeps(),
});

interface Opened {
  readonly host: TargetHost;
  readonly specifier: string;
}

async function report(
  { host, specifier }: Opened,
  asked: Asked,
  signal: AbortSignal,
  show: (specifier: string, progress: Progress) => void,
): Promise<CheckDocument> {
  const options: CheckOptions = {
    ...asked,
    brief: true,
    signal,
    onProgress: progress => show(specifier, progress),
    command: howStarted(),
  };
  const document = checkDocument(host, specifier, options, await checkTarget(host, options));
  const runs = Math.min(60, options.runs);
  return { ...document, properties: await askProperties(host, { seed: options.seed, runs, signal }) };
}

async function openAll(): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (const specifier of TARGETS)
    try {
      opened.push({ host: await openTarget(specifier, { sessions: sessionsOf(specifier) }), specifier });
    } catch (error) {
      if (!(error instanceof CornercheckError)) throw error;
      note(`${specifier} is left out: ${error.message}`);
    }
  return opened;
}

function filesOf(args: Arguments): { readonly data: string; readonly page: string } {
  const folder = args.text('out') ?? 'reports';
  return { data: join(folder, 'report.json'), page: join(folder, 'index.html') };
}
