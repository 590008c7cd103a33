import { describe, expect, test } from 'vitest';
import { Oracle } from '../../../src/check/oracle/oracle.ts';
import { identityCases } from '../../../src/check/questions/identities.ts';
import { shapeCases } from '../../../src/check/questions/shapes.ts';
import { vocabularyOf } from '../../../src/check/questions/vocabulary.ts';
import { float32, float64, format } from '../../../src/numbers/index.ts';
import { printProgram } from '../../../src/programs/index.ts';
import { library } from '../../../src/selections/index.ts';
import type { TargetInfo } from '../../../src/targets/index.ts';

const target = (ops: readonly string[], precision: TargetInfo['precision'] = 'float64'): TargetInfo => ({
  name: 't',
  version: '1',
  precision,
  modes: ['backward'],
  forward: 'jacobian',
  ops,
});

describe('what generated programs are drawn from', () => {
  test('selections three times, linear operations twice, smooth ones once', () => {
    const { draws } = vocabularyOf(target(['relu', 'max', 'add', 'square', 'const']));
    expect(draws.map(list => [...new Set(list.map(forms => forms[0]!.op.name))].sort().join(' '))).toEqual([
      'max relu',
      'max relu',
      'max relu',
      'add',
      'add',
      'square',
    ]);
    for (const list of draws.slice(0, 3))
      for (const forms of list)
        for (const { g, kind } of forms) expect([g.pieceCount > 1, kind]).toEqual([true, 'selection']);
    expect(draws[3]![0]!.every(({ kind }) => kind === 'linear')).toBe(true);
    expect(draws[5]![0]!.every(({ kind }) => kind === 'smooth')).toBe(true);
  });

  test('each form once: arities to eight, and each parameter', () => {
    const [selections] = vocabularyOf(target(['max', 'leakyRelu'])).draws;
    const forms = (name: string) => selections!.find(([first]) => first!.op.name === name)!;
    expect(forms('max').map(({ g }) => g.arity)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    const alphas = forms('leakyRelu').map(({ node }) => format(node.parameters!.alpha as never));
    // leakyRelu with alpha = 1 is the identity on both sides, and has two pieces as well.
    expect(new Set(alphas).size).toBe(alphas.length);
    expect(alphas).toEqual(expect.arrayContaining(['1/4', '0', '2', '1/5']));
    for (const { node } of forms('max')) expect(Object.keys(node)).not.toContain('id');
  });

  test('no kind without operations; operations without rational values apart', () => {
    expect(vocabularyOf(target(['add', 'const'])).draws).toHaveLength(2);
    expect(vocabularyOf(target(['exp'])).draws).toEqual([]);
    for (const ops of [[], ['relu', 'add']])
      expect(vocabularyOf(target(ops)).transcendental, ops.join()).toEqual([]);
  });

  test('with exp and its kin: selections that do not jump, what is linear, and what is smooth', () => {
    const of = (precision: TargetInfo['precision']) =>
      vocabularyOf(target(['exp', 'norm2', 'relu', 'floor', 'add', 'square'], precision)).transcendental.map(
        list => list.map(forms => forms[0]!.op.name).join(' '),
      );
    expect(of('float64')).toEqual(['relu', 'exp norm2', 'add', 'relu', 'exp norm2', 'square', 'relu']);
    expect(of('exact')).toEqual([]);
  });

  test('constants, sums and the format are those of the target', () => {
    const of = (ops: string[], precision?: TargetInfo['precision']) => {
      const { hasConstants, hasAdd, machine } = vocabularyOf(target(ops, precision));
      return [hasConstants, hasAdd, machine];
    };
    expect(of(['const'])).toEqual([true, false, float64]);
    expect(of(['add'], 'float32')).toEqual([false, true, float32]);
    expect(of(['relu'], 'exact')).toEqual([false, false, undefined]);
  });
});

describe('programs that are asked whatever the seed', () => {
  const shown = (cases: ReturnType<typeof identityCases>) =>
    cases.map(({ program, at }) => `${printProgram(program)} at ${at.map(format).join(', ')}`);

  test('identities at their corners, with the operations that there are', () => {
    const of = (...ops: string[]) => shown(identityCases(target(ops)));
    expect(of('max', 'min', 'add')).toEqual(
      [-1, 0, 1, 6].map(value => `max(x, y) + min(x, y) at ${value}, ${value}`),
    );
    expect(of('relu', 'neg', 'sub')).toEqual(['relu(t) - relu(-t) at 0']);
    expect(of('abs', 'mul')).toEqual(['abs(t) * abs(t) at 0']);
    expect(of('add')).toEqual([]);
    const all = identityCases(target([...library.keys()]));
    expect(all.length).toBeGreaterThan(35);
    for (const subject of all) {
      const oracle = Oracle.of(subject) as Oracle;
      expect(oracle.pieces.some(active => active.length > 1)).toBe(true);
    }
  });

  test('deep, wide and often used: to 59 nodes, 24 uses and 12 inputs, none tied', () => {
    const cases = shapeCases(target(['add', 'sub', 'mul', 'neg', 'relu', 'abs', 'max', 'min']));
    const nodes = cases.map(({ program }) => program.nodes.length);
    expect(Math.max(...nodes)).toBeGreaterThanOrEqual(59);
    expect(Math.max(...cases.map(({ at }) => at.length))).toBe(12);
    const uses = cases.map(({ program }) => {
      const args = program.nodes.flatMap(node => node.args);
      return Math.max(...args.map(name => args.filter(arg => arg === name).length));
    });
    expect(Math.max(...uses)).toBeGreaterThanOrEqual(24);
    const points = new Set(cases.map(({ at }) => at.map(format).join(' ')));
    expect(points).toContain('1 -3/2');
    expect(points).toContain('-1 1/4');
    for (const { at } of cases) expect(new Set(at.map(format)).size).toBe(at.length);
    expect(shapeCases(target(['neg'])).map(({ program }) => program.nodes.length)).toEqual([15, 15, 59, 59]);
    expect(shapeCases(target([]))).toEqual([]);
  });
});
