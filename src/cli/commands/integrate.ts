/** `cornercheck integrate`: Proposition 2 and Theorem 3 along a segment or a polynomial curve, as exact identities. */
import type { IntegralTarget } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { compare, format, parseRational, type Rational, rational, ZERO } from '../../numbers/index.ts';
import { formatPolynomial } from '../../polynomials/index.ts';
import {
  compile,
  conventionsFor,
  type Program,
  printProgram,
  programToJson,
  readConvention,
} from '../../programs/index.ts';
import {
  type AlongFailure,
  type AskedPiece,
  type AskGradient,
  askPieces,
  CONSERVATIVE_BUDGET,
  isAlongFailure,
  lineCurve,
  parseCurve,
  QUADRATURE_WIDTH,
  type SlopeAlong,
  targetDocument,
} from '../../segments/index.ts';
import { integrated } from '../../segments/integral/integrated.ts';
import { readAnyProgram } from '../../tensors/index.ts';
import { Clock, TIME } from '../frame/clock.ts';
import type { Arguments, Command, CommandAnswer } from '../frame/command.ts';
import { note } from '../frame/output.ts';
import { parsePoint } from '../frame/point.ts';
import { type Asked, stopUndecided, watchOf } from '../frame/undecided.ts';

export const command: Command = {
  summary:
    'Integrate the derivative along a segment or a polynomial curve, and compare with the difference of f: exactly.',
  usage: 'cornercheck integrate <program|file|-> --from POINT --to POINT',
  details: `  cornercheck integrate 'max(x^2 - y, y^2 - x)' --from 0,0 --to 1,1
  cornercheck integrate 'relu(x - y)' --curve 't, t^2'            (t from 0 to 1)
  cornercheck integrate 'reduceMax(x, y)' --from 0,0 --to 1,1 --target tfjs`,
  options: [
    { name: 'from', value: 'POINT', help: 'where the segment begins: x=0,y=0, or 0,0' },
    { name: 'to', value: 'POINT', help: 'where it ends' },
    { name: 'curve', value: 'POLYNOMIALS', help: 'instead: a polynomial in t for each input' },
    {
      name: 'width',
      value: 'W',
      help: 'how wide an enclosure by quadrature may be, of programs with exp, log and their kin (default 1/1000000)',
    },
    { name: 'convention', value: 'OP=RULE', multiple: true, help: 'another rule at ties' },
    { name: 'target', value: 'TARGET', help: 'ask this AD implementation at points of each piece' },
    { name: 'timeout', value: 'MS', help: 'longest wait for one answer of the target (default 5000)' },
    {
      name: 'budget',
      value: 'N',
      help: 'steps of enumerating D_f on each piece, beyond which D_P is enumerated (default 20000)',
    },
    TIME,
  ],
  page: 'draw f along the curve, the integrand, and what integrates to what',
  positionals: [1, 1],
  run: async args => {
    const { program, warnings } = readAnyProgram(args.positionals[0]!);
    for (const warning of warnings) note(warning);
    const line = compile(program);
    if (line.outputs.length !== 1)
      throw new CornercheckError('bad-program', `expected one output, got ${line.outputs.length}`);
    const { curve, ...ends } = readCurve(args, program);
    const asked = {
      format: 'cornercheck.integral/1',
      curve: curve.map(f => formatPolynomial(f, 't')),
      ...ends,
    } as const;
    const steps = args.integer('budget', CONSERVATIVE_BUDGET, 1, 10_000_000);
    const clock = new Clock(args, 'pieces');
    const width = readWidth(args);
    const watch = watchOf(clock);
    const written = args.texts('convention').map(readConvention);
    const conventions = written.length > 0 ? conventionsFor(line, written) : undefined;
    const subject = { program: programToJson(program), text: printProgram(program), ...ends };
    const found = integrated(line, curve, subject, { conventions, width, effort: { steps, watch } });
    if (isAlongFailure(found)) return explainFailure(program, asked, found);
    if (found.unenclosed) note(`the integral was not enclosed by quadrature: ${found.unenclosed}`);
    const { document } = found;
    const target = await withTarget(args, program, (ask, askable) =>
      askPieces(found.asked, ask, askable, document.pieces > 20 ? 1 : 3),
    );
    return { document: { ...document, ...(target && { target }) } };
  },
};

/** Narrower enclosures take long. */
const LEAST_WIDTH = rational(1n, 10n ** 100n);

/** How wide the enclosure of an integral may be that is found by quadrature. */
function readWidth(args: Arguments): Rational {
  const text = args.text('width');
  const width = text === undefined ? QUADRATURE_WIDTH : parseRational(text, '--width');
  if (compare(width, ZERO) <= 0)
    throw new CornercheckError('bad-usage', `expected a width above 0, got ${text}`, '--width');
  if (compare(width, LEAST_WIDTH) < 0)
    throw new CornercheckError('bad-usage', `expected a width of at least 1e-100, got ${text}`, '--width');
  return width;
}

function readCurve(args: Arguments, { inputs }: Program) {
  const text = args.text('curve');
  if (text !== undefined) {
    if (args.text('from') !== undefined || args.text('to') !== undefined)
      throw new CornercheckError('bad-usage', 'expected --from and --to, or --curve, not both');
    return { curve: parseCurve(text, inputs) };
  }
  const [from, to] = ['from', 'to'].map(name => {
    if (args.text(name) === undefined)
      throw new CornercheckError('bad-usage', `expected --from and --to, or --curve; --${name} is missing`);
    return parsePoint(args.text(name), inputs, `--${name}`);
  }) as [Rational[], Rational[]];
  return { curve: lineCurve(from, to), from: from.map(format), to: to.map(format) };
}

/** Says where a program has no value along the curve, or why nothing is said. */
export function explainFailure(
  program: Program,
  asked: Asked,
  { failure, node, where }: AlongFailure,
): CommandAnswer {
  if (failure.kind === 'undefined')
    throw new CornercheckError(
      'bad-point',
      `the program has no value at ${where}: ${failure.why}`,
      node || undefined,
    );
  return stopUndecided(program, asked, { why: failure.why, node, where });
}

/** Asks the target at points of every piece; the check's own model of rounding says what may be off. */
async function withTarget(
  args: Arguments,
  program: Program,
  ask: (
    one: AskGradient,
    askable: (point: readonly Rational[]) => boolean,
  ) => Promise<AskedPiece<SlopeAlong>[]>,
): Promise<IntegralTarget | undefined> {
  const timeout = args.integer('timeout', 5_000, 1, 600_000);
  const specifier = args.text('target');
  if (specifier === undefined) return undefined;
  const { openTarget, printedNotes } = await import('../../targets/index.ts');
  const { askerOf } = await import('./integrate-target.ts');
  const host = await openTarget(specifier, { timeout, onOutput: printedNotes(specifier, note) });
  try {
    for (const warning of host.warnings ?? []) note(warning);
    const asker = askerOf(host, program);
    return targetDocument(specifier, await ask(asker.ask, asker.askable));
  } finally {
    await host.close();
  }
}
