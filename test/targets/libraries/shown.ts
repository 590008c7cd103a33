/** Asks the case of an entry of fixtures/expected again. Its words say the operations, and not by which calls of the library: those stand in `ops`. */
import { caseWords } from '../../../src/check/diff.ts';
import { opsOf } from '../../../src/check/findings/cause.ts';
import type { ExpectedFinding } from '../../../src/check/findings/expected.ts';
import { checkDocument, checkOne } from '../../../src/check/index.ts';
import { parseRational, ZERO } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import type { Program } from '../../../src/programs/program.ts';
import type { TargetHost } from '../../../src/targets/index.ts';

/** What comes back in the case of an entry now. */
export async function shownBy(
  host: TargetHost,
  name: string,
  { shows, ops }: Pick<ExpectedFinding, 'shows' | 'ops'>,
): Promise<string | undefined> {
  const [, text, point] = /^\w+: ([\s\S]+) at \((.*)\), \w+ mode: /.exec(shows)!;
  const coordinates = point!.split(', ');
  const negativeZeros = coordinates.flatMap((x, i) => (x === '-0' ? [i] : []));
  const at = coordinates.map(x => (x === '-0' ? ZERO : parseRational(x)));
  for (const program of meantBy(host, text!, ops)) {
    const subject = { program, at, ...(negativeZeros.length > 0 && { negativeZeros }) };
    const document = checkDocument(host, name, { seed: 1, runs: 0 }, await checkOne(host, subject));
    const same = document.findings.map(caseWords).find(words => words === shows);
    if (same !== undefined) return same;
  }
  return undefined;
}

/** The programs that have exactly these operations and calls: a call stands at nodes of the operation that it means. */
function meantBy({ info }: TargetHost, text: string, ops: readonly string[]): Program[] {
  const own = ops.length === 1 ? info.programs?.[ops[0]!] : undefined;
  if (own) return [own.program];
  const program = parseProgramText(text);
  const calls = ops.filter(op => info.calls?.[op] !== undefined);
  let all: Program['nodes'][] = [[]];
  for (const node of program.nodes) {
    const { call: _, ...plain } = node;
    const named = calls.filter(call => info.calls![call]!.is === node.op).map(call => ({ ...plain, call }));
    const either = ops.includes(node.op) || named.length === 0 ? [plain, ...named] : named;
    all = all.flatMap(nodes => either.map(one => [...nodes, one]));
  }
  const wanted = [...ops].sort().join();
  return all
    .map(nodes => ({ ...program, nodes }))
    .filter(one => opsOf({ program: one, at: [] }).join() === wanted);
}
