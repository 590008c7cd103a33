/** `cornercheck judge`: the verdict on a gradient that one has, or on a file of them. */

import { counted } from '../../documents/counted.ts';
import { type FailedCase, stringifyCompact } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { failedCase, judgeLine, MAX_CASE_LINE } from '../../judgement/cases.ts';
import { type JudgementDocument, judge } from '../../judgement/index.ts';
import { precisionOf } from '../../judgement/judge.ts';
import { format, quote } from '../../numbers/index.ts';
import { renderCase } from '../../reports/terminal/judgement.ts';
import { readAnyProgram } from '../../tensors/index.ts';
import { coordinateTexts } from '../../tensors/points.ts';
import { Clock, TIME } from '../frame/clock.ts';
import type { Arguments, Command } from '../frame/command.ts';
import { note, print } from '../frame/output.ts';
import { parsePoint } from '../frame/point.ts';
import { EXIT, type Exit, statusOf } from '../frame/status.ts';
import { watchOf } from '../frame/undecided.ts';
import { linesOf } from './lines.ts';

export const command: Command = {
  summary: 'Judge a gradient that you have: which set it belongs to, and what would have been right.',
  usage: 'cornercheck judge <program|file|-> --at POINT --gradient VECTOR, or cornercheck judge --cases FILE',
  details: `  cornercheck judge 'max(x, y)' --at 1,1 --gradient 1,1
  cornercheck judge 'x/10 + x/5' --at 1 --gradient 0.30000000000000004 --precision float64

  A file of cases has a line {"program": …, "at": […], "gradient": […]} each, as JSON; id, value, precision,
  within, accuracy, thresholds, mode and forward may stand in it as well. A line that is none of these gives an "error" in its place.
  Exit status: 2 where a line could not be read, else 1 where a gradient is wrong, else 3 where one is undecided.`,
  options: [
    { name: 'at', value: 'POINT', help: 'where: x=1,y=1/2, or 1,1/2 in the order of the inputs' },
    {
      name: 'gradient',
      value: 'VECTOR',
      help: 'what came back, written like a point; NaN and Infinity may be in it',
    },
    { name: 'value', value: 'V', help: 'the value that came back, to be judged as well' },
    {
      name: 'precision',
      value: 'P',
      help: 'what it was computed in: float64, float32, or exact (the default); what rounding explains is no fault',
    },
    {
      name: 'within',
      value: 'R',
      help: 'how far each entry may be off, in the place of what rounding explains',
    },
    {
      name: 'accuracy',
      value: 'OP=ULPS,…',
      help: 'by how many units in the last place its kernels may be off, as a target states it: exp=16,tanh=6',
    },
    {
      name: 'thresholds',
      value: 'OP=X,…',
      help: 'from where on it took softplus and logSigmoid for a line, as a target states it: softplus=20',
    },
    TIME,
    { name: 'cases', value: 'FILE', help: 'judge all cases of a file of JSON lines (- for standard input)' },
    { name: 'json', help: 'print JSON: one document, or with --cases one a line' },
  ],
  positionals: [0, 1],
  run: async args => {
    const cases = args.text('cases');
    if (cases !== undefined) return judgeCases(cases, args);
    return { document: judgeOne(args) };
  },
};

function judgeOne(args: Arguments): JudgementDocument {
  const [source] = args.positionals;
  if (source === undefined)
    throw new CornercheckError('bad-usage', `expected a program, or --cases FILE (${command.usage})`);
  const { program, warnings } = readAnyProgram(source);
  for (const warning of warnings) note(warning);
  const at = parsePoint(args.text('at'), program.inputs);
  const gradient = coordinateTexts(args.text('gradient'), program.inputs, '--gradient');
  const [value, within] = [args.text('value'), args.text('within')];
  const precision = precisionOf(args.text('precision'));
  const [accuracy, thresholds] = [stated(args, 'accuracy'), stated(args, 'thresholds')];
  return judge(program, at.map(format), gradient, {
    watch: watchOf(new Clock(args, 'judging')),
    ...(value !== undefined && { value }),
    ...(within !== undefined && { within }),
    ...(precision && { precision }),
    ...(accuracy && { accuracy }),
    ...(thresholds && { thresholds }),
  });
}

/** `exp=16,tanh=6` as the object that a target states. */
function stated(args: Arguments, option: string): Readonly<Record<string, number>> | undefined {
  const text = args.text(option);
  if (text === undefined) return undefined;
  const entries = text.split(',').map(part => {
    const [, op, count] = /^\s*(\w+)\s*=\s*(\d{1,9})\s*$/.exec(part) ?? [];
    if (op === undefined)
      throw new CornercheckError(
        'bad-usage',
        `expected an operation and a whole number, such as softplus=20, got ${quote(part)}`,
        `--${option}`,
      );
    return [op, Number(count)] as const;
  });
  const twice = entries.find(([op], i) => entries.findIndex(([other]) => other === op) < i);
  if (twice) throw new CornercheckError('bad-usage', `${twice[0]} is given twice`, `--${option}`);
  return Object.fromEntries(entries);
}

const ONE_CASE = 'at gradient value precision within accuracy thresholds out html'.split(' ');

function judgeCases(path: string, args: Arguments): Exit {
  const extra = ONE_CASE.find(name => args.text(name) !== undefined);
  if (extra !== undefined || args.positionals.length > 0)
    throw new CornercheckError(
      'bad-usage',
      `expected --cases alone, got ${extra === undefined ? 'a program' : `--${extra}`} as well: the cases say it`,
    );
  const show = (one: JudgementDocument | FailedCase): void =>
    print(args.flag('json') ? stringifyCompact(one) : renderCase(one));
  const clock = new Clock(args, 'judging');
  const watch = watchOf(clock);
  const seen = new Set<Exit>();
  const counts = new Map<string, number>();
  for (const { number, text } of linesOf(path, MAX_CASE_LINE)) {
    if (text?.trim() === '') continue;
    if (clock.isOver()) {
      note(`stopped after ${clock.seconds} s: no case from line ${number} on was judged`);
      seen.add(EXIT.undecided);
      break;
    }
    const one =
      text === undefined
        ? failedCase(number, `expected at most ${MAX_CASE_LINE} characters, got more`)
        : judgeLine(text, number, { watch });
    seen.add(statusOf(one));
    const kind = 'error' in one ? 'bad lines' : one.verdict;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    show(one);
  }
  clock.end();
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  note(`${counted(total, 'case')}${[...counts].map(([kind, n]) => `, ${n} ${kind}`).join('')}`);
  return SEVEREST.find(status => seen.has(status)) ?? EXIT.holds;
}

/** 2 where a line could not be read, else 1 where a gradient is wrong, else 3 where one is undecided. */
const SEVEREST = [EXIT.usage, EXIT.violation, EXIT.undecided];
