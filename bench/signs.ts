/**
 * Signs of exp-log constants a second: a random tree of depth 2 to 4 minus itself written otherwise, a fifth of them ± 10^-9 … 10^-15.
 * Beside Arb (`pip install python-flint`), which decides no zero, and SymPy, on the same constants; left out where they are missing.
 * All in processor time, reading left out.
 *
 *     npx tsx bench/signs.ts [constants] [python]
 */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import type * as Expressions from '../src/expressions/index.ts';
import type * as Reals from '../src/numbers/reals/real-field.ts';
import { constants } from '../test/numbers/reals/random-constants.ts';
import { built, loadNow } from './measure.ts';

const { parseExpression, compileExpression } = await built<typeof Expressions>('expressions/index');
const { realField } = await built<typeof Reals>('numbers/reals/real-field');
const count = Number(process.argv[2] ?? 400);
const python = process.argv[3] ?? 'python3';
/** SymPy is asked so many of each kind only. */
const FEW = 12;

const drawn = fc
  .sample(
    fc.tuple(
      fc.integer({ min: 2, max: 4 }).chain(constants),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 9, max: 15 }),
    ),
    { numRuns: count, seed: 1 },
  )
  .map(([{ text, again }, which, digits]) => `${text} - ${again}${which === 0 ? ` + 1/10^${digits}` : ''}`);

type Sign = -1 | 0 | 1 | 'undecided';

/** Each constant in a field of its own, as a question has one. */
function own(texts: readonly string[]): { readonly signs: readonly Sign[]; readonly ms: number } {
  const functions = texts.map(text => compileExpression(parseExpression(text, []), 0));
  const start = process.cpuUsage().user;
  const signs = functions.map((f): Sign => {
    const field = realField();
    const value = f.value(field, []);
    return value instanceof Map ? field.sign(value) : 'undecided';
  });
  return { signs, ms: (process.cpuUsage().user - start) / 1000 };
}

/** undefined where the peer is missing. */
function peer(
  name: 'arb' | 'sympy',
  texts: readonly string[],
): { readonly decided: number; readonly ms: number } | undefined {
  const { status, stdout } = spawnSync(python, [new URL('sign-peers.py', import.meta.url).pathname, name], {
    input: texts.join('\n'),
    encoding: 'utf8',
    timeout: 300_000,
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
}

own(drawn);
const { signs } = own(drawn);
const kinds = {
  'not zero': drawn.filter((_, i) => signs[i] === 1 || signs[i] === -1),
  zero: drawn.filter((_, i) => signs[i] === 0),
};
const open = signs.filter(sign => sign === 'undecided').length;
console.log(`Node ${process.version}, ${loadNow()}; ${count} constants, ${open} undecided`);
for (const [kind, texts] of Object.entries(kinds)) {
  const rate = texts.length / (own(texts).ms / 1000);
  const shown = [`${kind.padEnd(9)} own ${rate.toFixed(0)}/s`];
  for (const name of ['arb', 'sympy'] as const) {
    const asked = name === 'sympy' ? texts.slice(0, FEW) : texts;
    const found = peer(name, asked);
    if (!found) shown.push(`${name}: not there, left out`);
    else {
      const theirs = asked.length / (found.ms / 1000);
      shown.push(
        `${name} ${theirs.toFixed(0)}/s (decides ${found.decided} of ${asked.length}), own/${name} ${(rate / theirs).toPrecision(2)} ×`,
      );
    }
  }
  console.log(shown.join('; '));
}
