/**
 * Asks libraries again for what was recorded of them, each row by hand in the library alone, through the adapters, and says where they
 * answer otherwise, or are judged otherwise. What a recorded call is called in the adapter stands in recorded-names.json.
 *
 *     npx tsx test/targets/libraries/ask-recorded.ts calls.json torch jax
 */
import { readFileSync } from 'node:fs';
import { openTarget, type TargetHost } from '../../../src/targets/index.ts';
import { askedAgain } from './recorded.ts';
import names from './recorded-names.json' with { type: 'json' };

interface Other {
  readonly gradient: readonly string[];
  readonly verdict: string;
}

interface Recorded {
  readonly library: string;
  readonly call: string;
  readonly probe?: string;
  readonly at: readonly string[];
  readonly reverse?: readonly string[] | string;
  readonly forward?: readonly string[] | string;
  readonly reverseVerdict?: string;
  readonly forwardVerdict?: string;
  /** In precisions in which it is another one. */
  readonly reverseOther?: Readonly<Record<string, Other>>;
  readonly forwardOther?: Readonly<Record<string, Other>>;
}

/** Its name in the adapter; and the program that it stands in, where the probe does not tell. */
type Named = string | readonly [own: string, program: string];

const LIBRARY: Readonly<Record<string, string>> = {
  keras: 'tensorflow',
  'tensorflow:float32': 'tensorflow',
  casadi: 'casadi-SX',
  'casadi:mx': 'casadi-MX',
};

/** Programs in which a call was probed, where that is more than the call of all inputs. */
const PROGRAMS: Readonly<Record<string, string>> = {
  cummax: 'a, b, c = cummax(x, y, z)\na + 2*b + 4*c',
  cummin: 'a, b, c = cummin(x, y, z)\na + 2*b + 4*c',
  sortA: 'a, b, c = sort(x, y, z)\n4*a + 2*b + c',
  part: 'a, b, c = sort(x, y, z)\n4*a + 2*b + c',
  sortD: 'a, b, c = sort(x, y, z)\na + 2*b + 4*c',
  topk2: 'a, b = topk(x, y, z; k=2)\na + 2*b',
  clip01: 'OP(x, 0, 1)',
  clip11: 'OP(x, 1, 1)',
  id0: 'OP(x, OF)',
  leaky: 'OP(x, 1/100)',
  elu2: 'OP(x, 2)',
  softshrink: 'OP(x, 1/2)',
  softshrink0: 'OP(x, 0)',
  sqrtsq: 'OP(x*xPOWER)',
  interp: 'interp(x; knots=[0, 1, 2], values=[0, 1, 0])',
  pow1: 'pow(x; exponent=1)',
  pow0: 'pow(x; exponent=0)',
  pow2: 'pow(x; exponent=2)',
};

function programOf({ info }: TargetHost, own: string, row: Recorded): string {
  if (info.programs?.[own]) return '';
  const { call, probe = '', at } = row;
  const op = info.calls?.[own]?.is ?? info.ops.find(name => info.support?.[name]?.call === own) ?? own;
  if (call === 'maximum.minimum') return 'min(max(x, y), z)';
  if (op === 'kthLargest') return 'kthLargest(x, y, z; k=2)';
  if (probe === 'jump5' && op === 'hardShrink') return 'hardShrink(x, 1/2)';
  const inputs = ['x', 'y', 'z', 'w'].slice(0, at.length).join(', ');
  return (PROGRAMS[probe] ?? `OP(${inputs})`)
    .replace('OP', op)
    .replace('OF', op === 'leakyRelu' ? '1' : '0')
    .replace('POWER', op === 'pow' ? '; exponent=1/2' : '');
}

/** Ours for what was recorded; what was not judged, or is at the edge of a domain, may be anything. */
const VERDICTS: Readonly<Record<string, readonly string[]>> = {
  right: ['gradient'],
  piece: ['clarke', 'gradient', 'conservative'],
  hull: ['clarke', 'gradient', 'conservative'],
  outside: ['outside'],
  nonfinite: ['nonfinite'],
  jump: ['inapplicable'],
  'not Lipschitz': ['inapplicable'],
  'constant rounded to float32': ['outside', 'gradient'],
};

const numberOf = (text: string): number => {
  if (text === 'log(2)') return Math.LN2;
  const [over = '', under = '1'] = text.split('/');
  return Number(over) / Number(under);
};

/** Calls that were recorded by a function of what the adapter takes: of y - 1, of x - 1, of one argument; or with a factor of it. */
const SHIFTED: Readonly<Record<string, (at: readonly string[]) => readonly string[]>> = {
  xlog1py: ([x = '', y]) => [x, String(Number(y) - 1)],
  'grid_sample at pixel': ([x]) => [String(Number(x) - 1)],
  squared_difference: ([x = '']) => [x, '0'],
  'cdist(3)': ([x = '']) => [x, '0'],
};

/**
 * Entries of the point and of the answer that a call of the adapter has, where it has fewer: those of a diagonal; the exponent of x^y at
 * x = 0, which is the edge of the domain in x.
 */
const ENTRIES: Readonly<Record<string, readonly number[]>> = {
  nuclear_norm: [0, 3],
  'matrix_norm(2)': [0, 3],
  'eigvalsh max': [0, 3],
  'pow(x,y)': [1],
  'power(x,y)': [1],
};

function inEntries(row: Recorded): Recorded {
  const entries = ENTRIES[row.call];
  if (!entries) return row;
  const part = (list: Recorded['reverse']) =>
    typeof list === 'string' ? list : list && entries.map(i => list[i]!);
  const [reverse, forward] = [part(row.reverse), part(row.forward)];
  return {
    ...row,
    at: part(row.at) as readonly string[],
    ...(reverse && { reverse }),
    ...(forward && { forward }),
  };
}

function isAsRecorded(was: readonly string[] | string | undefined, now: string): boolean {
  if (was === undefined || typeof was === 'string') return now === 'unsupported';
  const own = now.split(',').map(numberOf);
  return was.every(
    (text, i) =>
      Object.is(numberOf(text), own[i]) ||
      Math.abs(numberOf(text) - own[i]!) <= 1e-3 * Math.abs(numberOf(text)),
  );
}

/** Of a target that computes in float32 what was recorded there. */
function inPrecision(row: Recorded, target: string): Recorded {
  const { reverseOther, forwardOther } = row;
  if (!target.endsWith(':float32') || !reverseOther?.float32 || !forwardOther?.float32) return row;
  const [reverse, forward] = [reverseOther.float32, forwardOther.float32];
  return {
    ...row,
    reverse: reverse.gradient,
    reverseVerdict: reverse.verdict,
    forward: forward.gradient,
    forwardVerdict: forward.verdict,
  };
}

/** The call, or that of three arguments, where these are two calls; and its program. */
function placed(host: TargetHost, named: Named, row: Recorded): readonly [own: string, program: string] {
  if (typeof named !== 'string') return named;
  const own = row.at.length === 3 && host.info.programs?.[`${named}(3)`] ? `${named}(3)` : named;
  return [own, programOf(host, own, row)];
}

const isKnown = ({ info }: TargetHost, named: Named | undefined): boolean => {
  const own = typeof named === 'string' ? named : named?.[0];
  return (
    own !== undefined &&
    (info.programs?.[own] !== undefined ||
      info.programs?.[`${own}(3)`] !== undefined ||
      info.calls?.[own] !== undefined ||
      info.ops.some(op => (info.support?.[op]?.call ?? op) === own))
  );
};

/** What was recorded of a mode of the target's; a library that has one mode alone may have been recorded as if it were the other. */
function recordedOf({ info }: TargetHost, row: Recorded, i: number) {
  const isForward = i === 1 || (info.modes.length === 1 && row.reverse === undefined);
  return isForward
    ? ([row.forward, row.forwardVerdict] as const)
    : ([row.reverse, row.reverseVerdict] as const);
}

const [file = '', ...targets] = process.argv.slice(2);
const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { readonly rows: readonly Recorded[] };
const tables = names as unknown as Readonly<Record<string, Readonly<Record<string, Named>>>>;
for (const name of targets) {
  const { as } = tables[name]!;
  const table = typeof as === 'string' ? tables[as]! : tables[name]!;
  const ofLibrary = rows.filter(({ library }) => library === (LIBRARY[name] ?? name));
  const host = await openTarget(name, { timeout: 60_000, startTimeout: 300_000 });
  const recorded = ofLibrary.filter(({ call }) => isKnown(host, table[call]));
  for (const { call, at } of ofLibrary)
    if (!isKnown(host, table[call])) console.log(` NO CALL ${name} ${call} at ${at}`);
  const counts = { asked: 0, answered: 0, judged: 0, open: 0 };
  for (const asWritten of recorded) {
    const row = inEntries(inPrecision(asWritten, name));
    const at = SHIFTED[row.call]?.(row.at) ?? row.at;
    try {
      const [own, program] = placed(host, table[row.call]!, row);
      const [call, text, , ...said] = await askedAgain(host, [own, program, at.join(',')]);
      counts.asked += 1;
      const both = said.length === 1 && host.info.modes.length === 2 ? [said[0]!, said[0]!] : said;
      const isSame = both.every((one, i) => isAsRecorded(recordedOf(host, row, i)[0], one.split(' ')[0]!));
      const isAlike = both.every((one, i) => {
        const [, was] = recordedOf(host, row, i);
        const verdict = one.split(' ')[1]!;
        if (was === undefined || was === 'unjudged' || was === 'edge of the domain') return true;
        return VERDICTS[was]?.includes(verdict) === true || (verdict === 'modes' && was !== 'outside');
      });
      if (isSame) counts.answered += 1;
      if (isAlike) counts.judged += 1;
      if (both.some(one => one.endsWith('undecided'))) counts.open += 1;
      console.log(JSON.stringify([call, text, at.join(','), ...said]));
      if (!isSame || !isAlike)
        console.log(
          `${isSame ? '' : ' ANSWER'}${isAlike ? '' : ' VERDICT'} ${name} ${row.call}: recorded ${row.reverse} ${row.reverseVerdict}; ${row.forward} ${row.forwardVerdict}`,
        );
    } catch (error) {
      console.log(` UNASKED ${name} ${row.call} at ${row.at}: ${error}`);
    }
  }
  console.log(
    `# ${name}: ${ofLibrary.length} rows, ${recorded.length} with a name, ${JSON.stringify(counts)}`,
  );
  await host.close();
}
