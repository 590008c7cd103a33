/** Along axes a target may do otherwise at ties than with numbers: it is told apart, and held to a rule of its own. */
import { expect, test } from 'vitest';
import { sealed, verifyDocument } from '../../src/certificates/index.ts';
import {
  checkDocument,
  checkTarget,
  conventionsDocument,
  conventionsRead,
  expectDeclared,
  expectShards,
  mergeShards,
  readDeclared,
} from '../../src/check/index.ts';
import { arrayCalls, operationOfCall } from '../../src/check/tensors/array-calls.ts';
import { stringifyDocument } from '../../src/documents/index.ts';
import { targetProgramText } from '../../src/targets/host/conversation/program-text.ts';
import type { ModuleTarget, TargetProgram } from '../../src/targets/libraries/module-target.ts';
import float64 from '../../src/targets/own/float64.ts';
import { isTensorProgram, unrolled } from '../../src/tensors/index.ts';
import { hostOf } from './host.ts';

/** float64, whose reductions of arrays take the last of those that are tied. */
const target = {
  ...float64,
  tensors: true,
  gradient(program, at, mode) {
    if (!isTensorProgram(program)) return float64.gradient(program, at, mode);
    const own: TargetProgram = JSON.parse(targetProgramText(unrolled(program).program));
    const nodes = own.nodes.map(node =>
      node.op === 'reduceMax' ? { ...node, args: node.args.toReversed() } : node,
    );
    return float64.gradient({ ...own, nodes }, at, mode);
  },
} as ModuleTarget;
const host = hostOf(target);
const ops = ['reduceMax'];

const held = async (rules: Record<string, string>, shard?: { index: number; of: number }) => {
  const declared = readDeclared(JSON.stringify({ format: 'cornercheck.conventions/1', ops: rules }), 'it');
  expectDeclared(declared, host.info, 'it');
  const options = { seed: 1, runs: 0, ops, declared, ...(shard && { shard }) };
  return sealed(checkDocument(host, 'arrays.mjs', options, await checkTarget(host, options)));
};

test('where they differ each has its line, and a target is held to each of them', {
  timeout: 300_000,
}, async () => {
  const document = conventionsDocument(host.info, await conventionsRead(host, { ops: [...ops, 'maxPool'] }));
  // What pools do over arrays is what they do with numbers.
  expect(document.ops).toEqual({ maxPool: 'first', reduceMax: 'first', 'reduceMax(axes)': 'last' });
  const report = await held(document.ops);
  expect(report.summary.convention).toBeUndefined();
  const other = await held({ ...document.ops, 'reduceMax(axes)': 'first' });
  expect(other.findings).toMatchObject([
    { verdict: 'convention', ops: ['affine', 'reduceMax'], declared: { 'reduceMax(axes)': 'first' } },
  ]);
  const verified = verifyDocument(JSON.parse(stringifyDocument(other)));
  expect(verified).toMatchObject({ verdict: 'accepted', problems: [] });
  // Which nodes stand along axes is not told: of two rules that may be meant none is taken; one of another operation speaks of no tie.
  const forged = (declared: object) => {
    const { digest: _, ...copy } = JSON.parse(stringifyDocument(other));
    return verifyDocument(sealed({ ...copy, declared, findings: [{ ...copy.findings[0], declared }] }))
      .verdict;
  };
  expect(forged({ reduceMax: 'last', 'reduceMax(axes)': 'first' })).toBe('undecided');
  expect(forged({ 'reduceMin(axes)': 'first' })).toBe('rejected');
  expect(forged({ 'reduceMax(axes)': 'last' })).toBe('rejected');
  expect((await held({ reduceMax: 'first', 'reduceMax(axes)': 'any' })).summary.convention).toBeUndefined();
  expect((await held({ reduceMax: 'first' })).summary.convention).toBeGreaterThan(0);
});

test('parts of such a run are asked over arrays again, and are one run', { timeout: 300_000 }, async () => {
  const rules = { 'reduceMax(axes)': 'first' };
  const whole = await held(rules);
  const parts = [await held(rules, { index: 1, of: 2 }), await held(rules, { index: 2, of: 2 })];
  const shards = expectShards(parts.map((part, i) => [`${i + 1}.json`, JSON.parse(stringifyDocument(part))]));
  const declared = readDeclared(JSON.stringify({ format: 'cornercheck.conventions/1', ops: rules }), 'it');
  const options = { seed: 1, runs: 0, ops, declared };
  const merged = sealed(
    checkDocument(host, 'arrays.mjs', options, await mergeShards(host, shards, declared)),
  );
  expect(stringifyDocument(merged)).toBe(stringifyDocument(whole));
});

test('which nodes are calls on arrays; a name that a target is asked nothing of is refused', async () => {
  const { program } = unrolled({
    format: 'cornercheck.tensors/1',
    inputs: [{ name: 'x', shape: [2, 2] }],
    nodes: [
      { id: 'm', op: 'reduceMax', args: ['x'], axes: [0] },
      { id: 'r', op: 'relu', args: ['m'] },
    ],
    output: 'r',
  });
  expect([...new Set(arrayCalls(program).values())]).toEqual(['reduceMax(axes)']);
  expect(['reduceMax(axes)', 'maxPool(window)', 'torch.max(x, y)', 'relu'].map(operationOfCall)).toEqual([
    'reduceMax',
    'maxPool',
    undefined,
    undefined,
  ]);
  await expect(held({ 'relu(axes)': '0' })).rejects.toThrow('no operation of this name');
  await expect(held({ 'reduceMax(axes)': '1/2' })).rejects.toThrow('is legal at no tie');
});
