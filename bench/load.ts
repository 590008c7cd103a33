/**
 * How long a large program takes to load and to print, and how much memory it holds: `npx tsx --expose-gc bench/load.ts [nodes]`.
 * The peer of reading is `JSON.parse` of the same text, which checks nothing and loses digits.
 */
import { parseProgramJson, stringifyProgram } from '../src/programs/json/json.ts';
import { printProgram } from '../src/programs/text/print.ts';
import { parseProgramText } from '../src/programs/text/text.ts';

const count = Number(process.argv[2] ?? 1_000_000);
const OPS = [
  ['relu', 1],
  ['max', 2],
  ['mul', 2],
  ['add', 2],
  ['sigmoid', 1],
] as const;

function makeJson(): string {
  const lines = Array.from({ length: count }, (_, i) => {
    const [op, arity] = OPS[i % OPS.length]!;
    const args = Array.from({ length: arity }, (_, j) => (i - 1 - j * 7 < 0 ? 't' : `node_${i - 1 - j * 7}`));
    return JSON.stringify({ id: `node_${i}`, op, args });
  });
  return `{"inputs":["t"],"nodes":[${lines.join(',\n')}],"output":"node_${count - 1}"}`;
}

function measured<T>(label: string, action: () => T): T {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const result = action();
  const seconds = (performance.now() - start) / 1000;
  globalThis.gc?.();
  const held = (process.memoryUsage().heapUsed - before) / 1e6;
  const peak = process.resourceUsage().maxRSS / 1000;
  console.log(
    `${label}: ${seconds.toFixed(2)} s, ${held.toFixed(0)} MB held, ${peak.toFixed(0)} MB peak so far`,
  );
  return result;
}

const json = makeJson();
console.log(`${count} nodes, ${(json.length / 1e6).toFixed(1)} MB of JSON`);
const program = measured('parseProgramJson', () => parseProgramJson(json));
measured('JSON.parse (peer)', () => JSON.parse(json));
const text = measured('printProgram', () => printProgram(program));
measured('parseProgramText', () => parseProgramText(text));
measured('stringifyProgram', () => stringifyProgram(program));
