/** `cornercheck start`: the paper's Figure 1, its claims, and a check of the libraries that are installed, as pages. */

import { join } from 'node:path';
import { sealed } from '../../certificates/index.ts';
import { type CheckOptions, checkDocument, checkTarget, type Progress, Sweeps } from '../../check/index.ts';
import { claimsDocument, ledger, runShared } from '../../claims/index.ts';
import { counted } from '../../documents/counted.ts';
import type { ClaimFigures, ClaimsDocument } from '../../documents/index.ts';
import { type CheckDocument, pageOf, type ReportBundle, stringifyDocument } from '../../reports/index.ts';
import { summaryOf } from '../../reports/terminal/figure.ts';
import { ledgerResult } from '../../reports/words/claims.ts';
import type { Arguments, Command } from '../frame/command.ts';
import { interruptible } from '../frame/interrupt.ts';
import { note, ProgressLine } from '../frame/output.ts';
import { askProperties } from '../frame/properties.ts';
import { claimFigures } from './figure.ts';
import { type OpenedLibrary, openInstalled } from './libraries.ts';
import { howStarted } from './started.ts';

export const command: Command = {
  summary: 'Compute Figure 1 of the paper exactly and by real libraries, check these, and write one report.',
  usage: 'cornercheck start',
  options: [
    {
      name: 'out',
      value: 'FOLDER',
      help: 'where to write index.html, paper.html and report.json (default reports)',
    },
    { name: 'runs', value: 'N', help: 'generated programs a library (default 100)' },
    { name: 'seed', value: 'N', help: 'their seed (default 1)' },
  ],
  positionals: [0, 0],
  outputs: args => Object.values(filesOf(args)),
  run: async args => {
    const asked = askedBy(args);
    return interruptible(async signal => {
      const hosts = await openInstalled();
      const line = new ProgressLine(process.stderr.isTTY ? 100 : 3_000);
      try {
        note('Figure 1 of the paper: the derivative at 0, exactly and as returned');
        const figures = await claimFigures(hosts.map(({ host }) => host));
        const figure = figures.curves;
        for (const { name, explain, returned } of figure.curves)
          note(
            `  ${name.padEnd(9)} ${String(explain.gradient.backward[0]).padEnd(6)}${Object.entries(returned)
              .map(([who, slope]) => `${who} ${slope}`)
              .join('   ')}`,
          );
        const progress = new Map<string, string>();
        const show = (specifier: string, { phase, done, total, findings }: Progress): void => {
          progress.set(specifier, `${specifier}: ${phase} ${done}/${total}, ${counted(findings, 'finding')}`);
          line.show([...progress.values()].join('   '));
        };
        const [claims, ...reports] = await Promise.all([
          ledgerOf(figures, asked.seed, signal),
          ...hosts.map(opened => report(opened, asked, signal, show)),
        ]);
        line.end();
        const bundle: ReportBundle = sealed({ format: 'cornercheck.reports/1', figure, reports });
        const { data, page, paper } = filesOf(args);
        const more = hosts.map(({ specifier }) => `${howStarted()} check ${specifier}`).join(' and ');
        return {
          document: bundle,
          words: () =>
            [
              ...reports.map(summaryOf),
              `the paper: ${ledgerResult(claims)}`,
              `asked briefly: ${more} ask more`,
            ].join('\n'),
          files: [
            { path: data, text: () => stringifyDocument(bundle) },
            { path: page, text: () => pageOf(bundle), remark: 'open it in a browser' },
            { path: paper, text: () => pageOf(claims), remark: 'the paper, claim by claim' },
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
  runs: args.integer('runs', 100, 0, 1_000_000),
  sweeps: new Sweeps(),
});

/** Random cases for each property of the paper: `check --properties` asks more. */
const PROPERTY_RUNS = 20;

async function report(
  { host, specifier }: OpenedLibrary,
  asked: Asked,
  signal: AbortSignal,
  show: (specifier: string, progress: Progress) => void,
): Promise<CheckDocument> {
  const options: CheckOptions = {
    ...asked,
    // Calls of its own names are for `check`.
    ops: host.info.ops,
    brief: true,
    signal,
    onProgress: progress => show(specifier, progress),
    command: howStarted(),
  };
  const document = checkDocument(host, specifier, options, await checkTarget(host, options));
  const runs = Math.min(PROPERTY_RUNS, options.runs);
  return { ...document, properties: await askProperties(host, { seed: options.seed, runs, signal }) };
}

/** The paper, claim by claim, on a thread of its own: this one goes on talking to the libraries. */
async function ledgerOf(figures: ClaimFigures, seed: number, signal: AbortSignal): Promise<ClaimsDocument> {
  const setting = { seed, effort: 1 };
  const end = Number.POSITIVE_INFINITY;
  const records = await runShared({ names: [], claims: ledger, setting, end, jobs: 1, apart: true, signal });
  const stopped = records.length < ledger.length && { stopped: 'interrupted' as const };
  return claimsDocument(records, { ...setting, figures, ...stopped });
}

function filesOf(args: Arguments): Record<'data' | 'page' | 'paper', string> {
  const folder = args.text('out') ?? 'reports';
  return {
    data: join(folder, 'report.json'),
    page: join(folder, 'index.html'),
    paper: join(folder, 'paper.html'),
  };
}
