/**
 * Segments: degree 60 polynomials and 200 kinks along one segment, and root isolation beside PARI/GP's `polrootsreal`
 * where `gp` is installed.
 *
 *     npx tsx bench/segments.ts
 */
import { spawnSync } from 'node:child_process';
import { rational } from '../src/numbers/index.ts';
import { formatPolynomial, fromIntegers, isolateRoots, type Polynomial } from '../src/polynomials/index.ts';
import { compile, parseProgramText } from '../src/programs/index.ts';
import { integrate, isRestrictionFailure, lineCurve, restrict } from '../src/segments/index.ts';

let state = 12345n;
const random = (bound: bigint): bigint => {
  state = (state * 6364136223846793005n + 1442695040888963407n) % (1n << 64n);
  return (state >> 33n) % bound;
};

/** T_n by T_(k+1) = 2t T_k − T_(k−1): n real roots. */
function chebyshev(n: number): Polynomial {
  let [a, b]: [bigint[], bigint[]] = [[1n], [0n, 1n]];
  for (let k = 1; k < n; k++) [a, b] = [b, [0n, ...b.map(c => 2n * c)].map((c, i) => c - (a[i] ?? 0n))];
  return fromIntegers(b);
}

const dense = (n: number): Polynomial =>
  fromIntegers(Array.from({ length: n + 1 }, () => random(2001n) - 1000n));

function time<T>(name: string, work: () => T, words: (result: T) => string): { result: T; ms: number } {
  const start = performance.now();
  const result = work();
  const ms = performance.now() - start;
  console.log(`${name.padEnd(52)} ${ms.toFixed(0).padStart(6)} ms   ${words(result)}`);
  return { result, ms };
}

function along(name: string, text: string, from = -2, to = 2): void {
  const program = compile(parseProgramText(text));
  const { result: found } = time(
    `${name}: restrict`,
    () => restrict(program, lineCurve([rational(from)], [rational(to)])),
    r => (isRestrictionFailure(r) ? r.failure.why : `${r.pieces.length} pieces`),
  );
  if (isRestrictionFailure(found)) return;
  time(
    `${name}: integrate`,
    () => integrate(program, found),
    r => ('holds' in r ? r.holds : 'failed'),
  );
}

along('200 linear kinks', Array.from({ length: 200 }, (_, i) => `relu(x - ${i - 100}/60)`).join(' + '));
along(
  '200 kinks of one guard asked twice',
  Array.from({ length: 100 }, (_, i) => `abs(x^2 - ${i + 1}/40)`).join(' + '),
);
const t60 = formatPolynomial(chebyshev(60), 'x');
along('relu of Chebyshev, degree 60', `relu(${t60})`);
along(
  'four relus of Chebyshev, degree 60, shifted',
  ['0', '1/7', '1/3', '1/2'].map(c => `relu(${t60} - ${c})`).join(' + '),
);
along(
  'relu of ten dense polynomials, degree 60',
  Array.from({ length: 10 }, () => `relu(${formatPolynomial(dense(60), 'x')})`).join(' + '),
);

const peers: readonly (readonly [string, Polynomial])[] = [
  ['Chebyshev 60', chebyshev(60)],
  ['dense 20', dense(20)],
  ['dense 60', dense(60)],
];
for (const [name, p] of peers) {
  const runs = 20;
  const own =
    time(
      `${name}: isolateRoots, ${runs} times`,
      () => Array.from({ length: runs }, () => isolateRoots(p)),
      r => `${r[0]!.length} roots`,
    ).ms / runs;
  const gp = spawnSync('gp', ['-q', '-f'], {
    input: `p=${formatPolynomial(p, 'x')};g=getabstime();for(i=1,${runs},r=polrootsreal(p));print(#r," ",getabstime()-g);`,
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (gp.status !== 0 || gp.error) continue;
  const [count, ms] = gp.stdout.trim().split(' ').map(Number) as [number, number];
  console.log(
    `  PARI/GP: ${count} roots, ${(ms / runs).toFixed(2)} ms each; ours ${own.toFixed(2)} ms: ${(own / (ms / runs)).toFixed(1)} times as long`,
  );
}
