/** `cornercheck start`: the paper's Figure 1 and a check of the libraries that are installed, as one report. */
import { resolve } from 'node:path';
import { sealed } from '../certificates/index.ts';
import { type CheckOptions, checkDocument, checkTarget, type Progress } from '../check/index.ts';
import { CornercheckError } from '../errors.ts';
import { type CheckDocument, type ReportBundle, renderHtml, stringifyDocument } from '../reports/index.ts';
import { VIOLATIONS } from '../reports/schema.ts';
import { openTarget, sessionsOf, type TargetHost } from '../targets/index.ts';
import { type Arguments, type Command, EXIT } from './command.ts';
import { figureOne } from './figure.ts';
import { expectWritable, writeText } from './files.ts';
import { interruptible } from './interrupt.ts';
import { note, ProgressLine, print } from './output.ts';
import { askProperties } from './properties.ts';

const TARGETS = ['tfjs', 'jax-js'];

export const command: Command = {
  summary: 'Compute Figure 1 of the paper exactly and by real libraries, check these, and write one report.',
  usage: 'cornercheck start',
  options: [
    { name: 'out', value: 'FOLDER', help: 'where to write index.html and report.json (default reports)' },
    { name: 'runs', value: 'N', help: 'generated programs a library (default 400)' },
    { name: 'seed', value: 'N', help: 'their seed (default 1)' },
    { name: 'json', help: 'print the JSON bundle' },
  ],
  positionals: [0, 0],
  run: async args => {
    const folder = args.text('out') ?? 'reports';
    const page = resolve(folder, 'index.html');
    const data = resolve(folder, 'report.json');
    for (const path of [page, data]) expectWritable(path);
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
        const reports = await Promise.all(hosts.map(opened => report(opened, args, signal, show)));
        line.end();
        const bundle: ReportBundle = sealed({ format: 'cornercheck.reports/1', figure, reports });
        writeText(data, stringifyDocument(bundle));
        writeText(page, renderHtml(bundle));
        if (args.flag('json')) print(stringifyDocument(bundle));
        else for (const one of reports) summarize(one);
        note(`wrote ${folder}/report.json`);
        note(`wrote ${folder}/index.html: open it in a browser`);
        return reports.every(({ complete }) => complete) ? EXIT.holds : EXIT.undecided;
      } finally {
        line.end();
        for (const { host } of hosts) await host.close();
      }
    });
  },
};

interface Opened {
  readonly host: TargetHost;
  readonly specifier: string;
}

async function report(
  { host, specifier }: Opened,
  args: Arguments,
  signal: AbortSignal,
  show: (specifier: string, progress: Progress) => void,
): Promise<CheckDocument> {
  const options: CheckOptions = {
    seed: args.integer('seed', 1, 0, 2_147_483_647),
    runs: args.integer('runs', 400, 0, 1_000_000),
    signal,
    onProgress: progress => show(specifier, progress),
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

function summarize({ target, checks, summary, findings }: CheckDocument): void {
  const violations = findings.filter(({ verdict }) => VIOLATIONS.includes(verdict));
  const counts = Object.entries(summary).map(([verdict, n]) => `${n} ${verdict}`);
  print(`${target.name} ${target.version}: ${checks} checks: ${counts.join(', ')}`);
  for (const { title } of violations) print(`  ${title.split('\n').join(' ; ')}`);
}
