/** PARI/GP (Debian’s pari-gp) as a judge of enclosures: all questions go to one process. */
import { spawnSync } from 'node:child_process';
import { bitLength } from '../../../src/numbers/bits.ts';
import type { FixedEnclosure } from '../../../src/numbers/fixed/index.ts';
import { FUNCTIONS, type Question } from './functions.ts';

export const hasPari = spawnSync('gp', ['--version-short']).status === 0;
export const WITHOUT_PARI = hasPari ? '' : ' (skipped: no gp here; it comes with Debian’s package pari-gp)';

/** Bits by which PARI’s values are finer than the enclosures. */
export const FINER = 48;

/** ⌊value · 2^(bits + FINER)⌋ of each, which PARI computes with at least 100 bits more. */
export function askPari(questions: readonly Question[]): bigint[] {
  const lines = questions.map(({ name, x, bits, k }) => {
    const size = Math.abs(bitLength(x.lo) - x.bits);
    const large =
      name === 'exp' ? (size <= 12 ? 6000 : 0) : name === 'integer power' ? size * Math.abs(k) : size;
    const of = FUNCTIONS[name]!.pari.replace('k', String(k));
    const most = bits + FINER + 128 + large + bitLength(x.lo);
    return `localbitprec(${most}); x = (${x.lo})/2^${x.bits}*1.; floor(${of}*2.^${bits + FINER})`;
  });
  return gp(lines);
}

/** The integers that so many lines of PARI/GP come to, each an expression behind what it needs. */
export function gp(lines: readonly string[]): bigint[] {
  const answer = spawnSync('gp', ['-q', '-s', '512M'], {
    input: `${lines.map(line => `{${line.replace(/([^;]*)$/, ' print($1)')}}`).join('\n')}\nquit\n`,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const values = answer.stdout.trim().split('\n').map(BigInt);
  if (values.length !== lines.length) throw new Error(`gp answered ${values.length} times: ${answer.stderr}`);
  return values;
}

/** Whether an enclosure holds the value that PARI found, which may be off by one in its last place. */
export function holds({ lo, hi }: FixedEnclosure, value: bigint): boolean {
  const finer = BigInt(FINER);
  return lo << finer <= value + 1n && value <= hi << finer;
}
