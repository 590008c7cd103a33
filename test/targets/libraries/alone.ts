/** Code of findings, run by itself in the library: what it prints, and whether these are the numbers of the finding. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Finding } from '../../../src/documents/index.ts';
import { floatFormats, parseRational, toFloat } from '../../../src/numbers/index.ts';
import { pythonProgram } from '../../../src/targets/index.ts';

export interface Printed {
  readonly out: string;
  readonly error: string;
  readonly failed: boolean;
}

const LIMIT = 300_000;

const ran = (program: string, words: readonly string[], cwd?: string): Printed => {
  const { stdout, stderr, status, error } = spawnSync(program, words, {
    encoding: 'utf8',
    timeout: LIMIT,
    ...(cwd && { cwd }),
  });
  return { out: stdout ?? '', error: `${stderr ?? ''}${error ?? ''}`, failed: status !== 0 };
};

const TFJS = `import ${JSON.stringify(resolve('src/targets/libraries/tfjs-modules.ts'))};
const tf = await import('@tensorflow/tfjs-core');
await import('@tensorflow/tfjs-core/dist/register_all_gradients.js');
await import('@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js');
await import('@tensorflow/tfjs-backend-cpu');
`;

/** Runs each code in names of its own, one after the other, so that the library is loaded once, and prints what they printed and raised. */
const TOGETHER = `import contextlib, io, json, sys, traceback
answers = []
for code in json.load(sys.stdin):
    out, error = io.StringIO(), ""
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(code, "snippet", "exec"), {"__name__": "__main__"})
    except Exception:
        error = traceback.format_exc()
    answers.append({"out": out.getvalue(), "error": error, "failed": error != ""})
print(json.dumps(answers))`;

/** What many codes in Python print; each in a process of its own where they are too much for one. */
export function printedTogether(codes: readonly string[]): readonly Printed[] {
  const { stdout, status } = spawnSync(pythonProgram(), ['-c', TOGETHER], {
    encoding: 'utf8',
    input: JSON.stringify(codes),
    timeout: LIMIT * 3,
    maxBuffer: 1 << 28,
  });
  if (status === 0) return JSON.parse(stdout.trimEnd().split('\n').at(-1)!);
  return codes.map(code => printedBy({ language: 'python', code }));
}

/** What the code of a finding prints, run in a folder of its own. */
export function printedBy({ language, code }: NonNullable<Finding['snippet']>): Printed {
  if (language === 'python') return ran(pythonProgram(), ['-c', code]);
  if (language === 'sh') return ran('sh', ['-c', code]);
  const folder = mkdtempSync(join(tmpdir(), 'alone-'));
  try {
    if (language === 'js') {
      // js-pytorch is not among our packages: it is where CORNERCHECK_JS_PYTORCH says, as for its test.
      const apart = code.includes("from 'js-pytorch'") ? (process.env.CORNERCHECK_JS_PYTORCH ?? '.') : '.';
      symlinkSync(resolve(apart, 'node_modules'), join(folder, 'node_modules'));
      // Of TensorFlow.js the two packages that hold all that a snippet needs are installed.
      writeFileSync(
        join(folder, 'a.mjs'),
        code.replace("import * as tf from '@tensorflow/tfjs';\n", () => TFJS),
      );
      return ran(
        process.execPath,
        ['--import', resolve('node_modules/tsx/dist/loader.mjs'), 'a.mjs'],
        folder,
      );
    }
    // Its first line says how it is compiled.
    const [, words] = /^\/\/ g\+\+ (.*)/.exec(code)!;
    writeFileSync(join(folder, 'a.cc'), code);
    const compiled = ran('g++', [...words!.replace('FILE', 'a.cc').split(' '), '-o', 'a'], folder);
    return compiled.failed ? compiled : ran('./a', [], folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All numbers in what Python, C++ or JavaScript prints, in their order; one that is complex is none. */
const numbersIn = (text: string): number[] =>
  (
    text
      .replaceAll(/Complex \{[^}]*\}/g, 'NaN')
      .match(/-?\b\d+(?:\.\d*)?(?:e[+-]?\d+)?(?![\w.])|-?\bnan\b|-?\binf\b|-?\bNaN\b|-?\bInfinity\b/g) ?? []
  ).map(word =>
    /nan/i.test(word) ? Number.NaN : Number(word.replace(/inf(inity)?/i, 'Infinity').replace('-NaN', 'NaN')),
  );

const numberOf = (entry: string): number =>
  /nan|inf/i.test(entry) ? numbersIn(entry)[0]! : toFloat(parseRational(entry));

/** Value and slopes: the last numbers printed, or of a library that has one derivative at a time the value and a slope a line. */
function entriesIn(out: string, count: number): number[] {
  const lines = out
    .trimEnd()
    .split('\n')
    .slice(1 - count)
    .map(numbersIn);
  if (lines.length === count - 1 && lines.every(({ length }) => length === 2))
    return [lines[0]![0]!, ...lines.map(line => line[1]!)];
  return numbersIn(out).slice(-count);
}

/**
 * `same`: the last numbers printed are value and gradient of the finding, as numbers of the precision; `near`: within some units in their last
 * places, as a call of many points at a time may round otherwise; else what is printed instead.
 */
export function standsUp(
  { returned }: Pick<Finding, 'returned'>,
  { out, error, failed }: Printed,
  precision: keyof typeof floatFormats,
): 'same' | 'near' | { readonly instead: string } {
  if ('error' in returned) return failed ? 'same' : { instead: out };
  const format = floatFormats[precision];
  const round = (x: number): number => (Number.isFinite(x) ? toFloat(parseRational(String(x)), format) : x);
  const wanted = [returned.value, ...returned.gradient].map(numberOf);
  const printed = entriesIn(out, wanted.length).map(round);
  if (failed || printed.length < wanted.length) return { instead: `${out}${error}` };
  const isSame = (x: number, y: number) => Object.is(x, y) || x === y;
  if (wanted.every((x, i) => isSame(x, printed[i]!))) return 'same';
  const units = 16 * 2 ** -format.precision;
  const isNear = (x: number, y: number) => isSame(x, y) || Math.abs(x - y) <= units * Math.abs(x);
  return wanted.every((x, i) => isNear(x, printed[i]!)) ? 'near' : { instead: out };
}
