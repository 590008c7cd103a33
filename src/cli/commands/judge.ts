/** `cornercheck judge`: the verdict on a gradient that one has, or on a file of them. */

import { CornercheckError } from '../../errors.ts';
import { DEFAULT_BUDGET } from '../../fields/index.ts';
import { type JudgementDocument, judge } from '../../judgement/index.ts';
import { precisionOf } from '../../judgement/judge.ts';
import { format, quote } from '../../numbers/index.ts';
import { readAnyProgram } from '../../tensors/index.ts';
import { coordinateTexts } from '../../tensors/points.ts';
import { Clock, TIME } from '../frame/clock.ts';
import type { Arguments, Command } from '../frame/command.ts';
import { note } from '../frame/output.ts';
import { parsePoint } from '../frame/point.ts';
import { watchOf } from '../frame/undecided.ts';
import { judgeCases } from './judge-cases.ts';

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
      help: 'what it was computed in: float64, float32, float16, bfloat16, or exact (the default); what rounding explains is no fault',
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
    {
      name: 'jobs',
      value: 'N',
      help: 'of --cases: threads, with the same answers in the same order (default: one a processor, where there are many cases)',
    },
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
  if (args.text('jobs') !== undefined)
    throw new CornercheckError('bad-usage', 'it belongs to --cases', '--jobs');
  const { program, warnings } = readAnyProgram(source);
  for (const warning of warnings) note(warning);
  const at = parsePoint(args.text('at'), program.inputs);
  const gradient = coordinateTexts(args.text('gradient'), program.inputs, '--gradient');
  const [value, within] = [args.text('value'), args.text('within')];
  const precision = precisionOf(args.text('precision'));
  const [accuracy, thresholds] = [stated(args, 'accuracy'), stated(args, 'thresholds')];
  return judge(program, at.map(format), gradient, {
    budget: DEFAULT_BUDGET,
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
