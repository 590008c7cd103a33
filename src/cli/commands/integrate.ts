/** `cornercheck integrate`: Proposition 2 and Theorem 3 along a segment or a polynomial curve, as exact identities. */
import type { IntegralTarget } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { leavesRationals, Undecided } from '../../fields/index.ts';
import { attempted } from '../../fields/work.ts';
import { compare, format, parseRational, type Rational, rational, ZERO } from '../../numbers/index.ts';
import { formatPolynomial } from '../../polynomials/index.ts';
import {
  compile,
  conventionsFor,
  isEvaluationFailure,
  type Program,
  printProgram,
  programToJson,
  readConvention,
  type StraightLine,
} from '../../programs/index.ts';
import {
  type AskedPiece,
  type AskGradient,
  askAlong,
  askedElementary,
  askPieces,
  CONSERVATIVE_BUDGET,
  type Curve,
  conservativeAlong,
  type ElementaryIntegralOptions,
  elementaryIntegralDocument,
  integralDocument,
  integrate,
  integrateElementary,
  isAlongFailure,
  isRestrictionFailure,
  lineCurve,
  parseCurve,
  QUADRATURE_WIDTH,
  type RestrictionFailure,
  restrict,
  type SlopeAlong,
  targetDocument,
  UNIT,
} from '../../segments/index.ts';
import { pointText } from '../../segments/restriction/values.ts';
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
    const restriction = restrict(line, curve, UNIT, { watch });
    const written = args.texts('convention').map(readConvention);
    const conventions = written.length > 0 ? conventionsFor(line, written) : undefined;
    if (isRestrictionFailure(restriction)) {
      if (restriction.failure.kind === 'undefined' || !leavesRationals(line))
        return explainFailure(program, asked, restriction);
      const options = { conventions, width, effort: { steps, watch } };
      return await elementary(args, program, { line, curve, ends, asked, options });
    }
    const integral = integrate(line, restriction, { conventions, watch });
    if (isEvaluationFailure(integral)) {
      return stopUndecided(program, asked, { why: integral.failure.why, node: integral.node });
    }
    const document = integralDocument(
      line,
      restriction,
      integral,
      conservativeAlong(line, restriction, { steps, watch }),
      {
        program: programToJson(program),
        text: printProgram(program),
        ...ends,
      },
    );
    const target = await withTarget(args, program, (ask, askable) =>
      askAlong(restriction, ask, askable, restriction.pieces.length > 20 ? 1 : 3),
    );
    return { document: { ...document, ...(target && { target }) } };
  },
};

interface Elementary {
  readonly line: StraightLine;
  readonly curve: Curve;
  readonly ends: { readonly from?: readonly string[]; readonly to?: readonly string[] };
  readonly asked: Asked;
  readonly options: ElementaryIntegralOptions;
}

/** With pieces that are no rational functions. */
async function elementary(
  args: Arguments,
  program: Program,
  { line, curve, ends, asked, options }: Elementary,
): Promise<CommandAnswer> {
  const integral = integrateElementary(line, curve, options);
  if (isAlongFailure(integral)) {
    const { failure, node, where } = integral;
    if (failure.kind === 'undefined')
      throw new CornercheckError(
        'bad-point',
        `the program has no value at ${where}: ${failure.why}`,
        node || undefined,
      );
    return stopUndecided(program, asked, { why: failure.why, node, where });
  }
  if (integral.unenclosed) note(`the integral was not enclosed by quadrature: ${integral.unenclosed}`);
  const subject = { program: programToJson(program), text: printProgram(program), ...ends };
  const document = attempted(() => elementaryIntegralDocument(line, integral, subject));
  if (!document || document instanceof Undecided)
    return stopUndecided(program, asked, {
      why: document?.message ?? 'the difference is too large to enclose',
      node: '',
    });
  const target = await withTarget(args, program, (ask, askable) =>
    askPieces(askedElementary(integral), ask, askable, integral.pieces.length > 20 ? 1 : 3),
  );
  return { document: { ...document, ...(target && { target }) } };
}

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

/** Says where a program has no value along the curve. */
export function explainFailure(
  program: Program,
  asked: Asked,
  { failure, node, at, near }: RestrictionFailure,
): CommandAnswer {
  const where = at ? `t = ${pointText(at)}` : near ? `around t = ${format(near)}` : 'along the curve';
  if (failure.kind === 'undefined')
    throw new CornercheckError('bad-point', `the program has no value at ${where}: ${failure.why}`, node);
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
