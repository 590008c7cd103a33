/**
 * Segments: degree 60 polynomials and 200 kinks along one segment, with the document that the command prints, and root
 * isolation beside PARI/GP's `polrootsreal` and SymPy's `intervals`, where these are installed. Ours and PARI's in
 * processor time.
 *
 *     npx tsx bench/segments.ts
 */
import { spawnSync } from 'node:child_process';
import type * as Numbers from '../src/numbers/index.ts';
import type * as Polynomials from '../src/polynomials/index.ts';
import type * as Programs from '../src/programs/index.ts';
import type * as Segments from '../src/segments/index.ts';
import { built, loadNow } from './measure.ts';

type Polynomial = Polynomials.Polynomial;
const { rational } = await built<typeof Numbers>('numbers/index');
const { degree, formatPolynomial, fromIntegers, isolateRoots, multiplyPolynomials } =
  await built<typeof Polynomials>('polynomials/index');
const { compile, parseProgramText } = await built<typeof Programs>('programs/index');
const { conservativeAlong, integrate, isRestrictionFailure, lineCurve, restrict } =
  await built<typeof Segments>('segments/index');
console.log(`Node ${process.version}, ${loadNow()}`);

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

/** (t − 1)(t − 2)…(t − n). */
const wilkinson = (n: number): Polynomial =>
  Array.from({ length: n }, (_, k) => fromIntegers([-BigInt(k + 1), 1n])).reduce(multiplyPolynomials);

/** t^n − 2 (100 t − 1)²: two roots that share some 3.3 n bits. */
const mignotte = (n: number): Polynomial =>
  fromIntegers(Array.from({ length: n + 1 }, (_, i) => (i === n ? 1n : ([-2n, 400n, -20_000n][i] ?? 0n))));

function time<T>(name: string, work: () => T, words: (result: T) => string): { result: T; ms: number } {
  const start = process.cpuUsage();
  const result = work();
  const ms = process.cpuUsage(start).user / 1000;
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
  time(
    `${name}: slopes of D_f, or of D_P`,
    () => conservativeAlong(program, found),
    r => `${r.filter(({ set }) => set === 'active').length} of ${r.length} of D_f`,
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
  ['Chebyshev 200', chebyshev(200)],
  ['Wilkinson 60', wilkinson(60)],
  ['Wilkinson 200', wilkinson(200)],
  ['Wilkinson 200, times x^2 + 1', multiplyPolynomials(wilkinson(200), fromIntegers([1n, 0n, 1n]))],
  ['Wilkinson 100, times Chebyshev 50', multiplyPolynomials(wilkinson(100), chebyshev(50))],
  ['Mignotte 20', mignotte(20)],
  ['Mignotte 60', mignotte(60)],
  ['dense 20', dense(20)],
  ['dense 60', dense(60)],
];
/** Milliseconds for one run, and the number of roots, as a peer prints them. */
function peer(
  command: string,
  args: readonly string[],
  input: string,
): [count: number, ms: number] | undefined {
  const { status, stdout } = spawnSync(command, args, { input, encoding: 'utf8', timeout: 60_000 });
  const [count, ms] = status === 0 ? stdout.trim().split(' ').map(Number) : [];
  return ms === undefined ? undefined : [count!, ms];
}

/** Enough runs for the clock, the least of five rounds. */
const GP = (p: string): string =>
  `p=${p};n=1;until(g>200,n*=4;g=getabstime();for(i=1,n,r=polrootsreal(p));g=getabstime()-g);` +
  `b=g;for(k=1,4,g=getabstime();for(i=1,n,polrootsreal(p));b=min(b,getabstime()-g));print(#r," ",b*1./n);`;
const SYMPY = (p: string): string => `
import time
from sympy import Poly, symbols
x = symbols('x')
best = None
for _ in range(5):
    p = Poly('${p}'.replace('^', '**'), x)
    start = time.perf_counter()
    roots = p.intervals()
    spent = time.perf_counter() - start
    best = spent if best is None else min(best, spent)
print(len(roots), best * 1000)
`;

for (const [name, p] of peers) {
  const roots = isolateRoots(p).length;
  let own = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const start = process.cpuUsage();
    for (let k = 0; k < 10; k++) isolateRoots(p);
    own = Math.min(own, process.cpuUsage(start).user / 10_000);
  }
  const text = formatPolynomial(p, 'x');
  console.log(`${name}: isolateRoots ${own.toFixed(2)} ms, ${roots} roots`);
  const asked: [string, ReturnType<typeof peer>][] = [
    ['PARI/GP polrootsreal', peer('gp', ['-q', '-f'], GP(text))],
  ];
  // Of degree 200 SymPy has no answer within a minute.
  if (degree(p) <= 60) asked.push(['SymPy intervals', peer('python3', ['-'], SYMPY(text))]);
  for (const [who, found] of asked)
    console.log(
      found
        ? `  ${who} ${found[1].toFixed(2)} ms, ${found[0]} roots: ours takes ${(own / found[1]).toPrecision(2)} × as long`
        : `  ${who} is not installed`,
    );
}
