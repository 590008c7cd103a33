/**
 * Asks libraries again for what fixtures/corpus.json recorded of them, through the adapters: each row by the calls that stand in
 * corpus-names.json, and says where they answer otherwise, or are judged otherwise than stands in the row.
 *
 *     npx tsx test/targets/libraries/ask-corpus.ts torch jax
 */
import corpus from '../../../fixtures/corpus.json' with { type: 'json' };
import { Session } from '../../../src/check/session.ts';
import { parseRational, toFloat } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import type { Program } from '../../../src/programs/program.ts';
import { type Answer, openTarget, type TargetHost } from '../../../src/targets/index.ts';
import names from './corpus-names.json' with { type: 'json' };

interface Row {
  readonly number: number;
  readonly op: string;
  readonly program?: string;
  readonly at?: readonly number[];
  readonly returned?: readonly (number | string)[];
  readonly forward?: readonly (number | string)[];
  readonly answer?: string;
  readonly forwardAnswer?: string;
}

/** The program of the row, or another that stands before the calls (`= relu(x)`), in which nodes are these calls; or a call that means a program. */
function programOf({ info }: TargetHost, row: Row, said: readonly string[]): Program {
  const own = info.programs?.[said[0]!];
  if (own) return own.program;
  const other = said[0]!.startsWith('= ') ? said[0]!.slice(2) : undefined;
  const program = other ?? row.program ?? '';
  const calls = other === undefined ? said : said.slice(1);
  const parsed = parseProgramText(program);
  const nodes = [...parsed.nodes];
  for (const call of calls) {
    const is = info.calls?.[call]?.is ?? info.ops.find(op => (info.support?.[op]?.call ?? op) === call);
    const place = nodes.findIndex(node => node.op === is && node.call === undefined);
    if (place < 0) throw new Error(`${info.name} has no ${call} for ${program}`);
    if (info.calls?.[call]) nodes[place] = { ...nodes[place]!, call };
  }
  return { ...parsed, nodes };
}

const NEAR = 1e-3;

function isAlike(answer: Answer, recorded: readonly (number | string)[]): boolean {
  if (answer.kind === 'error') return false;
  return recorded.every((was, i) => {
    const now = answer.gradient[i]!;
    if (typeof was === 'string' || typeof now === 'string') return String(was) === now;
    return Math.abs(toFloat(now) - was) <= NEAR * Math.abs(was);
  });
}

const gradientOf = (answer: Answer): string =>
  answer.kind === 'error'
    ? answer.error
    : answer.gradient.map(x => (typeof x === 'string' ? x : toFloat(x))).join(',');

for (const target of process.argv.slice(2)) {
  const table = (names as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>)[target]!;
  const host = await openTarget(target, { timeout: 60_000, startTimeout: 300_000 });
  const counts = { asked: 0, answered: 0, judged: 0 };
  for (const [number, calls] of Object.entries(table)) {
    const row = (corpus as readonly Row[]).find(one => one.number === Number(number))!;
    try {
      const at = row.at!.map(x => parseRational(String(x)));
      const checks = await new Session(host).check({ program: programOf(host, row, calls), at });
      const odd = checks.flatMap(({ mode, judgement: { answer, verdict } }) => {
        const was = mode === 'backward' || host.info.modes.length === 1 ? row.returned : row.forward;
        const words = mode === 'backward' || host.info.modes.length === 1 ? row.answer : row.forwardAnswer;
        const isSame = was === undefined || isAlike(answer, was);
        const isJudged = words === undefined || words === verdict;
        if (isSame && isJudged) return [];
        return [
          { isSame, isJudged, text: `${mode}: ${gradientOf(answer)} ${verdict}, recorded ${was} ${words}` },
        ];
      });
      counts.asked += 1;
      if (odd.every(({ isSame }) => isSame)) counts.answered += 1;
      if (odd.every(({ isJudged }) => isJudged)) counts.judged += 1;
      for (const { text } of odd) console.log(`${target} ${number} ${row.op} at ${row.at}, ${text}`);
    } catch (error) {
      console.log(`${target} ${number} ${row.op}: UNASKED ${error}`);
    }
  }
  console.log(`# ${target}: ${JSON.stringify(counts)}`);
  await host.close();
}
