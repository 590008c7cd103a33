/** Calls of libraries at points at which their answers were recorded (fixtures/calls.json): asked again, and judged. */
import { Session } from '../../../src/check/session.ts';
import { format, parseRational, toFloat, ZERO } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import type { Program } from '../../../src/programs/program.ts';
import type { Answer, TargetHost } from '../../../src/targets/index.ts';

/**
 * The call by its own name; the program that it stands in (none where it means one by itself); the point; and for each mode, or
 * for both where they agree, the gradient and the verdict: `1/2,1/2 clarke`.
 */
export type Row = readonly [call: string, program: string, at: string, ...said: readonly string[]];

/** The row, as the target answers now. */
export async function askedAgain(host: TargetHost, [call, text, at]: Row): Promise<Row> {
  const coordinates = at.split(',');
  const negativeZeros = coordinates.flatMap((x, i) => (x === '-0' ? [i] : []));
  const checks = await new Session(host).check({
    program: programOf(host, call, text),
    at: coordinates.map(x => (x === '-0' ? ZERO : parseRational(x))),
    ...(negativeZeros.length > 0 && { negativeZeros }),
  });
  const said = checks.map(({ judgement: { answer, verdict } }) => `${gradientOf(answer)} ${verdict}`);
  return [call, text, at, ...(said[0] === said[1] ? said.slice(1) : said)];
}

const gradientOf = (answer: Answer): string =>
  answer.kind === 'error'
    ? answer.error
    : answer.gradient.map(x => (typeof x === 'string' ? x : shortened(x))).join(',');

/** As it is where that is short, else to four digits. */
function shortened(x: ReturnType<typeof parseRational>): string {
  const exact = format(x);
  return exact.length <= 6 ? exact : String(Number(toFloat(x).toPrecision(4)));
}

/** The program, in which the first node of its operation is the call; what a call means that is a program by itself. */
export function programOf({ info }: TargetHost, call: string, text: string): Program {
  const own = info.programs?.[call];
  if (own) return own.program;
  const program = parseProgramText(text);
  const other = info.calls?.[call];
  const is = other?.is ?? info.ops.find(op => (info.support?.[op]?.call ?? op) === call);
  const place = program.nodes.findIndex(({ op }) => op === is);
  if (place < 0) throw new Error(`${info.name} has no ${call} for ${text}`);
  const nodes = program.nodes.with(place, { ...program.nodes[place]!, call });
  return other ? { ...program, nodes } : program;
}
