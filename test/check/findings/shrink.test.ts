import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shrinkCase } from '../../../src/check/findings/shrink.ts';
import { simplerCases, sizeOfCase } from '../../../src/check/findings/simplify.ts';
import type { Case } from '../../../src/check/oracle/case.ts';
import { Oracle } from '../../../src/check/oracle/oracle.ts';
import { generateCases } from '../../../src/check/questions/generate.ts';
import { vocabularyOf } from '../../../src/check/questions/vocabulary.ts';
import { format, parseRational, toFloat } from '../../../src/numbers/index.ts';
import { compile, parseProgramText, printProgram } from '../../../src/programs/index.ts';
import { library } from '../../../src/selections/index.ts';
import { share } from '../../random.ts';

const caseOf = (text: string, ...at: string[]): Case => ({
  program: parseProgramText(text),
  at: at.map(x => parseRational(x)),
});
const show = ({ program, at }: Case): string => `${printProgram(program)} at ${at.map(format).join(', ')}`;

const less = (a: readonly number[], b: readonly number[]): boolean => {
  const i = a.findIndex((x, k) => x !== b[k]);
  return i >= 0 && a[i]! < b[i]!;
};

const everything = vocabularyOf({
  name: 'all',
  version: '1',
  precision: 'exact',
  modes: ['backward'],
  forward: 'jacobian',
  ops: [...library.keys(), 'component'],
});

describe('simplerCases', () => {
  test('a selection keeps two pieces: max two arguments, norm1 and sum one', () => {
    const simpler = (text: string): string[] =>
      [...simplerCases(caseOf(text, '1', '1'))].map(({ program }) => printProgram(program));
    for (const op of ['max', 'reduceMin', 'sort'])
      expect(simpler(op === 'sort' ? 'sort(x, y)[1]' : `${op}(x, y)`).join()).not.toMatch(/\w\(\w\)/);
    expect(simpler('norm1(x, y)')).toContain('norm1(x)');
    expect(simpler('sum(x, y)')).toContain('sum(x)');
    expect([...simplerCases(caseOf('max(x, y, z)', '1', '1', '1'))].map(show)).toContain('max(x, z) at 1, 1');
  });

  test.each([
    [`3/${2 ** 20}`, `1/${2 ** 9}`],
    [`-3/${2 ** 20}`, `-1/${2 ** 9}`],
    [`${3 * 2 ** 20}`, `${2 ** 10}`],
  ])('far from 1: halfway from %s is %s', (from, to) => {
    const tried = [...simplerCases(caseOf('abs(x)', from))].map(({ at }) => at[0]!);
    expect(tried.map(format)).toContain(to);
    const largest = Math.max(1, Math.abs(toFloat(parseRational(from))));
    for (const x of tried) expect(Math.abs(toFloat(x))).toBeLessThanOrEqual(largest + 2);
  });

  const shown = (text: string, ...at: string[]): string[] => [...simplerCases(caseOf(text, ...at))].map(show);

  test('the output is one number, never a vector', () => {
    const all = [...simplerCases(caseOf('sort(x, y)[1] + 2*topk(x, y, z; k=2)[2]', '1', '2', '3'))];
    expect(all.length).toBeGreaterThan(10);
    for (const { program } of all) {
      const output = program.nodes.find(({ id }) => id === program.outputs[0]);
      expect(['sort', 'topk']).not.toContain(output?.op);
    }
  });

  test('1 is simpler than -1, and -1 than 2', () => {
    expect(shown('abs(x)', '-1')).toContain('abs(x) at 1');
    expect(shown('abs(x)', '1')).not.toContain('abs(x) at -1');
    expect(shown('abs(x)', '2')).toContain('abs(x) at -1');
  });

  test('arguments are left out of operations that take many, one at a time', () => {
    expect(shown('sum(x, y, z)', '1', '2', '3')).toEqual(
      expect.arrayContaining(['sum(y, z) at 2, 3', 'sum(x, z) at 1, 3', 'sum(x, y) at 1, 2']),
    );
    expect(shown('huber(x - y, 1)', '1', '2').join()).not.toContain('huber()');
  });

  test('a zero stays negative while it is a zero', () => {
    const subject = { ...caseOf('max(x, y) * abs(z)', '0', '0', '4'), negativeZeros: [0, 1] };
    const all = [...simplerCases(subject)];
    for (const { at, negativeZeros = [] } of all)
      for (const i of negativeZeros) expect(format(at[i]!)).toBe('0');
    const alone = [...simplerCases({ ...caseOf('abs(x)', '0'), negativeZeros: [0] })];
    expect(alone.map(({ at }) => format(at[0]!))).toContain('1');
    for (const { negativeZeros } of [...all, ...alone]) expect(negativeZeros).not.toEqual([]);
    expect(all.some(({ negativeZeros }) => negativeZeros?.length === 2)).toBe(true);
    expect(all.some(({ negativeZeros }) => negativeZeros === undefined)).toBe(true);
  });

  test('each is strictly smaller, has as many coordinates as inputs, and names only what there is', () => {
    let seen = 0;
    for (const subject of generateCases(everything, 21, share(40)))
      for (const simpler of simplerCases(subject)) {
        seen += 1;
        expect(less(sizeOfCase(simpler), sizeOfCase(subject))).toBe(true);
        const { inputs, nodes, outputs } = simpler.program;
        expect(simpler.at).toHaveLength(inputs.length);
        // A constant has no gradient.
        expect(inputs.length).toBeGreaterThan(0);
        expect(new Set(inputs).size).toBe(inputs.length);
        const known = new Set(inputs);
        for (const { id, args } of nodes) {
          for (const arg of args) expect(known).toContain(arg);
          expect(known).not.toContain(id);
          known.add(id);
        }
        for (const output of outputs) expect(known).toContain(output);
      }
    expect(seen).toBeGreaterThan(share(500));
  });

  test('a coordinate that is no longer 0 is no longer -0', () => {
    const subject = { ...caseOf('max(x, y)', '0', '0'), negativeZeros: [0, 1] };
    for (const { at, negativeZeros = [] } of simplerCases(subject))
      for (const i of negativeZeros) expect(format(at[i]!)).toBe('0');
  });

  test('nothing is simpler than the identity at 1', () => {
    expect([...simplerCases(caseOf('x', '1'))]).toEqual([]);
  });
});

describe('shrinkCase', () => {
  const uses =
    (op: string) =>
    async ({ program }: Case) => {
      try {
        compile(program);
      } catch {
        return false;
      }
      return program.nodes.some(node => node.op === op);
    };

  test('to the one operation at fault, at the simplest point', async () => {
    const start = caseOf('relu(max(x, y, z) * 3 + abs(x - 7/2)) - exp(x - x)', '7/2', '5', '7/2');
    const smallest = await shrinkCase(start, uses('max'));
    expect(smallest.program.nodes.map(({ op }) => op)).toEqual(['max']);
    // Where any point fails, one that tells more than a tie.
    expect(new Set(smallest.at.map(format)).size).toBe(smallest.at.length);
  });

  test('also where the tests around it tell fast-check not to shrink', async () => {
    const before = fc.readConfigureGlobal();
    fc.configureGlobal({ ...before, endOnFailure: true });
    try {
      const smallest = await shrinkCase(caseOf('max(x, y) + abs(y)', '1', '2'), uses('max'));
      expect(smallest.program.nodes.map(({ op }) => op)).toEqual(['max']);
    } finally {
      fc.configureGlobal(before);
    }
  });

  test('ties survive where the fault needs them', async () => {
    const tied = async (subject: Case) =>
      (await uses('max')(subject)) &&
      subject.at.length > 1 &&
      format(subject.at[0]!) === format(subject.at[1]!);
    const smallest = await shrinkCase(caseOf('max(x + 2, y + 2)', '17/3', '17/3'), tied);
    expect(smallest.program.nodes.map(({ op }) => op)).toEqual(['max']);
    expect(smallest.at.map(format)).toEqual(['0', '0']);
  });

  test('E15: a smooth point where one fails as well, and an ordinary exponent', async () => {
    const always = (op: string, text: string, ...at: string[]) => shrinkCase(caseOf(text, ...at), uses(op));
    expect(show(await always('relu', 'relu(x)', '0'))).toBe('relu(x) at 1');
    expect(show(await always('relu', 'relu(x + y)', '3', '-3'))).toBe('relu(x) at 1');
    expect(show(await always('pow', 'x^0', '1'))).toBe('x^2 at 1');
    expect(show(await always('pow', 'relu(x^5)', '7/3'))).toBe('x^2 at 1');
    expect(show(await always('mul', 'x * y', '0', '0'))).toBe('x * y at 1, 1');
    expect(show(await always('max', 'max(x, y, z)', '0', '0', '0'))).toMatch(
      /^max\(\w, \w\) at (?:2, 1|1, 2|1, -1|-1, 1)$/,
    );
  });

  test('E15: but a fault at ties alone stays at the simplest tie, and one of x^0 at x^0', async () => {
    const tied = async (subject: Case) =>
      (await uses('relu')(subject)) &&
      (Oracle.of(subject) as Oracle).pieces.some(active => active.length > 1);
    expect(show(await shrinkCase(caseOf('relu(x - 3) + y', '3', '5'), tied))).toMatch(/^relu\(\w\) at 0$/);
    const zeroth = async (subject: Case) =>
      subject.program.nodes.some(({ parameters }) => parameters?.exponent === 0);
    expect(show(await shrinkCase(caseOf('x^0', '3'), zeroth))).toBe('x^0 at 1');
  });

  test('far out and between: large numbers come near the threshold, and 1/3 stays as it is', async () => {
    const beyond = (least: number) => async (subject: Case) =>
      (await uses('relu')(subject)) && toFloat(subject.at[0]!) > least;
    const shrunk = await shrinkCase(caseOf('relu(x)', '1e200'), beyond(1e6));
    expect(toFloat(shrunk.at[0]!)).toBeLessThan(1e14);
    const third = async (subject: Case) => subject.at.some(x => format(x) === '1/3');
    expect(show(await shrinkCase(caseOf('relu(x) + y', '1/3', '2'), third))).toBe('x at 1/3');
  });

  test('what fails always ends at the smallest case; what fails never again stays as it is', async () => {
    const start = caseOf('relu(x) + abs(y) * 3', '2', '-3/4');
    expect(sizeOfCase(await shrinkCase(start, async () => true))[0]).toBe(0);
    expect(show(await shrinkCase(start, async () => false))).toBe(show(start));
  });

  test('ends after a number of tries, not with the clock: a busy machine shrinks to the same', async () => {
    const wide = caseOf(
      Array.from({ length: 60 }, (_, i) => `relu(x${i} + ${i}/7)`).join(' + '),
      ...Array.from({ length: 60 }, (_, i) => `${i + 100}/13`),
    );
    let count = 0;
    await shrinkCase(wide, async () => {
      count += 1;
      return count === 1;
    });
    expect(count).toBe(1_500);
  });

  test('ends in time, with what it has', async () => {
    const start = [...generateCases(everything, 4, 30)].at(-1)!;
    /** How often it is asked for a simpler case, of which none fails. */
    const asked = async (pause: number, time?: number) => {
      let count = 0;
      const fails = async () => {
        count += 1;
        await new Promise(resolve => setTimeout(resolve, pause));
        return count === 1;
      };
      await shrinkCase(start, fails, { ...(time !== undefined && { time }) });
      return count;
    };
    // On a busy machine each takes longer.
    expect(await asked(20, 200)).toBeLessThanOrEqual(12);
    expect(await asked(0, 60_000)).toBeGreaterThan(24);
  });
});
