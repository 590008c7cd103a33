/** The pieces on a part of the line, and a little beyond its ends. */
import { expect, test } from 'vitest';
import { format, rational, Undecided } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { around } from '../../../src/segments/critical/around.ts';
import { isPiecesFailure } from '../../../src/segments/elementary/pieces.ts';
import type { Domain } from '../../../src/segments/restriction/restrict.ts';

const [zero, one] = [rational(0), rational(1)];
const found = (text: string, domain: Domain, spend = () => {}) =>
  around(compile(parseProgramText(text)), domain, spend);
/** The ends of all pieces. */
function ends(text: string, domain: Domain, spend?: () => void): readonly (string | undefined)[] {
  const line = found(text, domain, spend);
  if (isPiecesFailure(line)) throw new Error(line.failure.why);
  const { pieces } = line;
  return [pieces[0]!.from, ...pieces.map(({ to }) => to)].map(end => end?.exact && format(end.exact));
}

test.each([
  ['ℝ', {}, [undefined, '0', undefined]],
  ['[0, 1]', { from: zero, to: one }, ['-1', '0', '2']],
  ['[0, ∞)', { from: zero }, ['-1', '0', undefined]],
  ['(−∞, 0]', { to: zero }, [undefined, '0', '1']],
] as const)('%s', (_, domain, expected) => {
  expect(ends('abs(exp(t) - 1)', domain)).toEqual(expected);
});

test('very little beyond, where more is not seen', () => {
  let calls = 0;
  const once = () => {
    calls += 1;
    if (calls === 1) throw new Undecided('once');
  };
  const little = rational(1, 1 << 20);
  const [first, last] = [little.neg(), little.add(one)].map(format);
  expect(ends('abs(exp(t) - 1)', { from: zero, to: one }, once)).toEqual([first, '0', last]);
  calls = 0;
  expect(found('abs(exp(t) - 1)', {}, once)).toMatchObject({ failure: { why: 'once' } });
});

test('work is counted, and ends where it has to', () => {
  const spend = () => {
    throw new Undecided('no time');
  };
  for (const domain of [{}, { from: zero, to: one }])
    expect(found('relu(exp(t) - 2)', domain, spend)).toMatchObject({ failure: { why: 'no time' } });
});
