/** One document of critical points, whichever functions the pieces are; none only where nothing can be said. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { rational } from '../../../src/numbers/index.ts';
import { compile, parseProgramText, printProgram, programToJson } from '../../../src/programs/index.ts';
import { searched } from '../../../src/segments/critical/searched.ts';
import { isRestrictionFailure } from '../../../src/segments/restriction/restrict.ts';

function of(text: string, domain: Parameters<typeof searched>[1] = {}, effort?: number) {
  const program = parseProgramText(text);
  const subject = { program: programToJson(program), text: printProgram(program) };
  return searched(compile(program), domain, subject, effort);
}

test.each([
  ['abs(t)', { complete: 'yes', critical: [{ point: { at: '0' } }] }],
  ['abs(exp(t) - 1)', { complete: 'yes', critical: [{ point: { at: '0' } }] }],
  // Places without a value are left out.
  ['t + 1/t', { complete: 'yes', noValue: [{ point: { at: '0' } }] }],
  ['exp(t) + 1/t', { noValue: [{ point: { at: '0' } }] }],
])('of %s', (text, said) => {
  const found = of(text);
  if (isRestrictionFailure(found)) throw new Error(found.failure.why);
  expect(found).toMatchObject(said);
  expect(verifyDocument(JSON.parse(JSON.stringify(found)))).toMatchObject({ problems: [] });
});

test('on an interval', () => {
  expect(of('abs(t)', { from: rational(1), to: rational(2) })).toMatchObject({
    on: ['1', '2'],
    critical: [],
  });
});

test('within the effort', () => {
  expect(of('abs(abs(t) - 1)', {}, 3)).toMatchObject({ complete: 'undecided' });
  expect(of('abs(exp(t) - 3*t^2)', {}, 1)).toMatchObject({
    failure: { why: 'more than 500 steps of computing with functions' },
  });
});

test.each([
  // Rational pieces, endlessly many of them: others would do no better.
  ['floor(t)', 'endlessly many pieces: floor takes another one again and again'],
  ['sqrt(t) + exp(1000000)*exp(1000000)', 'the value exp(2000000) was not enclosed'],
])('none of %s', (text, why) => {
  expect(of(text)).toMatchObject({ failure: { kind: 'undecided', why } });
});

test('what is no interval is refused', () => {
  expect(() => of('abs(t)', { from: rational(1), to: rational(1) })).toThrow('expected an interval');
  expect(() => of('abs(t)', { from: rational(1) })).toThrow('expected both ends');
});
