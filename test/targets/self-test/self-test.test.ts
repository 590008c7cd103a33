import { describe, expect, test } from 'vitest';
import { openTarget } from '../../../src/targets/index.ts';
import { selfTest } from '../../../src/targets/self-test/self-test.ts';

async function tested(target: string, timeout = 30_000) {
  const host = await openTarget(target, { timeout, startTimeout: 30_000 });
  try {
    return await selfTest(host);
  } finally {
    await host.close();
  }
}

/** What is seen, and what is said to do. */
const FAULTS: Readonly<Record<string, readonly [seen: RegExp, advice: RegExp]>> = {
  shape: [/gradient: expected 2 entries, got 1$/, /one entry for each input/],
  order: [
    /x - y at 3, 2, backward mode: expected .* gradient \(1, -1\), got .* \(-1, 1\)$/,
    /in the order of program\.inputs/,
  ],
  precision: [/expected value 1\/1099511627776, .* got value 0, /, /say "precision": "float32"/],
  zero: [/got value 1, gradient \(0, 0\)$/, /requires_grad/],
  gradient: [/got value 1, gradient \(2, -2\)$/, /the one of this name/],
  value: [/expected value 1, .* got value -2/, /the one of this name/],
  prints: [/got "computing"$/, /send what the library prints to stderr/],
  hangs: [/no answer in 300 ms, nor in 900 ms/, /flush it/],
  dies: [/it ended with exit status 3$/, /catch errors/],
  floods: [/got "computing", and no end of it$/, /one line/],
  late: [/the answer to the question before$/, /forget what was computed before/],
  ids: [/expected the id 1, got 2$/, /the id that stands in it/],
  numbers: [/expected a number or a rational string/, /no tensors/],
  throws: [/NameError: torhc$/, /calls something that is not there/],
  unsupported: [/not yet$/, /take out of ops/],
};

describe('each fault is said in the words of the adapter, with what to do', () => {
  test.each(Object.entries(FAULTS))('%s', async (fault, [seen, advice]) => {
    const { faults } = await tested(
      `cmd:node fixtures/targets/faulty.mjs ${fault}`,
      fault === 'hangs' ? 300 : 30_000,
    );
    const own = faults.find(one => one.fault === fault);
    expect(own, JSON.stringify(faults)).toMatchObject({
      seen: expect.stringMatching(seen),
      advice: expect.stringMatching(advice),
    });
  });
});

describe('a precision that is not the declared one is found, narrower or wider', () => {
  test.each([
    ['float32', 'float16', /got value 0/, /say "precision": "float16"/],
    ['float32', 'bfloat16', /got value 0/, /say "precision": "bfloat16"|say "precision": "float16"/],
    ['float16', 'bfloat16', /got value 0/, /say "precision": "bfloat16"/],
    ['float16', 'float32', /a number came that float16 has not$/, /more digits than those of float16/],
    ['bfloat16', 'float32', /a number came that bfloat16 has not$/, /more digits than those of bfloat16/],
    ['bfloat16', 'float16', /a number came that bfloat16 has not$/, /more digits than those of bfloat16/],
  ])('says %s, computes in %s', async (says, computes, seen, advice) => {
    const { faults } = await tested(`cmd:node fixtures/targets/faulty.mjs none ${says} ${computes}`);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      fault: 'precision',
      seen: expect.stringMatching(seen),
      advice: expect.stringMatching(advice),
    });
  });
});

test.each([
  'cmd:node fixtures/targets/faulty.mjs',
  'cmd:node fixtures/targets/faulty.mjs none float32',
  'cmd:node fixtures/targets/faulty.mjs none float16',
  'cmd:node fixtures/targets/faulty.mjs none bfloat16',
  'fixtures/targets/example.mjs',
  'cmd:python3 fixtures/targets/example.py',
  'cmd:python3 fixtures/targets/example2.py',
  'float64',
  'exact',
])('%s has none', async target => {
  const { faults, questions } = await tested(target);
  expect(faults).toEqual([]);
  expect(questions).toBeGreaterThan(2);
});
