/** Random constants, about half of them 0 by identities: no sign contradicts PARI/GP at 230 digits, and few are undecided. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sign } from '../../../src/numbers/index.ts';
import { realField } from '../../../src/numbers/reals/real-field.ts';
import { numberOf } from './constants.ts';
import { constants } from './random-constants.ts';

const pari = spawnSync('gp', ['--version-short']).status === 0;
const SCALE = Number(process.env.CORNERCHECK_SCALE ?? 1);
const SEED = Number(process.env.CORNERCHECK_SEED ?? 1);

/** Each less itself written otherwise; some of them moved by 10^-9 to 10^-15, some alone. */
const asked: readonly string[] = [2, 3, 4].flatMap(depth =>
  fc
    .sample(constants(depth), { numRuns: Math.ceil(300 * SCALE), seed: 10 * SEED + depth })
    .map(({ text, again }, i) => {
      const off = i % 5 > 1 ? '' : `${i % 5 === 0 ? '+' : '-'}1/10^${9 + (i % 7)}`;
      return i % 4 === 3 ? `${text}${off}` : `${text}-${again}${off}`;
    }),
);

const signs: readonly Sign[] = asked.map(text => {
  const field = realField();
  return field.sign(numberOf(field, text));
});

test('less than one in a thousand is undecided', () => {
  const open = asked.filter((_, i) => signs[i] === 'undecided');
  expect(open.slice(Math.floor(asked.length / 1000))).toEqual([]);
});

test('a third at least is 0', () => {
  expect(signs.filter(sign => sign === 0).length).toBeGreaterThan(asked.length / 3);
});

test.skipIf(!pari)('PARI/GP contradicts none', () => {
  const input = [
    'default(realprecision, 230); default(parisizemax, "500M");',
    ...asked.map(text => `x = (${text}); print(if(abs(x) < 1e-190, 0, sign(x)))`),
  ].join('\n');
  const { stdout } = spawnSync('gp', ['-q', '-f'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  const said = stdout.trim().split('\n');
  expect(said.length).toBe(asked.length);
  const wrong = asked.filter((_, i) => signs[i] !== 'undecided' && String(signs[i]) !== said[i]);
  expect(wrong).toEqual([]);
});
