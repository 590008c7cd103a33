import { describe, expect, test } from 'vitest';
import { checkDocument, checkTarget } from '../../../src/check/index.ts';
import { VIOLATIONS } from '../../../src/documents/index.ts';
import { float64, rational } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import { openTarget } from '../../../src/targets/index.ts';
import { node, program, query, show, single } from '../ask.ts';
import { describeRows, isInstalled } from './corpus.ts';

const x = ['x'];
const squared = node('s', 'mul', ['x', 'x']);
const half = { exponent: rational(1, 2) };
/** x ↦ op(op(… x)): its text doubles with each. */
const doubled = (depth: number) =>
  program(
    x,
    ...Array.from({ length: depth }, (_, i) => {
      const before = i === 0 ? 'x' : `h${i}`;
      return node(`h${i + 1}`, 'add', [before, before]);
    }),
  );

describeRows(
  'mathjs',
  '15.2.0',
  [
    ['abs is |x|/x', [single('abs', 1), [-3]], '3: -1'],
    ['which is none at 0', [single('abs', 1), [0]], '0: NaN'],
    ['abs squared', [program(x, node('a', 'abs', x), node('y', 'mul', ['a', 'a'])), [0]], '0: NaN'],
    ['sqrt(x*x)', [program(x, squared, node('y', 'sqrt', ['s'])), [0]], '0: NaN'],
    ['(x*x)^(1/2) is simplified to x', [program(x, squared, node('y', 'pow', ['s'], half)), [-3]], '3: 1'],
    ['x^0 at 0', [single('pow', 1, { exponent: 0 }), [0]], '1: 0'],
    ['x^0 of a value that is 0', [parseProgramText('(x - y)^0 + 0*x'), [1, 1]], '1: 0, 0'],
    ['of two inputs', [single('div', 2), [1, 4]], '1/4: 1/4, -1/16'],
    ['an input that is not used', [program(['x', 'y'], node('a', 'neg', ['y'])), [1, 2]], '-2: 0, -1'],
    ['the output is an input', [program(['x', 'y']), [1, 2]], '1: 1, 0'],
    ['a formula that is too long', [doubled(12), [1]], 'unsupported: a formula that is too long'],
  ],
  float64,
);

describe.skipIf(!isInstalled('mathjs'))('mathjs', () => {
  test('its derivative of abs at 0 is all that is found in its operations', {
    timeout: 300_000,
  }, async () => {
    const host = await openTarget('mathjs');
    try {
      const options = { seed: 1, runs: 0, ops: ['abs', 'add', 'div', 'pow'] };
      const { findings, summary } = checkDocument(host, 'mathjs', options, await checkTarget(host, options));
      const found = findings.filter(({ verdict }) => VIOLATIONS.includes(verdict));
      expect(found.map(({ title }) => title)).toEqual([
        'abs(x) at x = 0: backward mode returns (NaN) where every element of the Clarke subdifferential is finite',
      ]);
      expect(summary.gradient).toBeGreaterThan(100);
    } finally {
      await host.close();
    }
  });

  test('beyond the reals its numbers are complex: they are NaN here', async () => {
    const host = await openTarget('mathjs');
    try {
      expect((await host.ask([query(single('sqrt', 1), [-1])])).map(show)).toEqual(['NaN: NaN']);
    } finally {
      await host.close();
    }
  });
});
