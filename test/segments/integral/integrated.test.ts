/** One document of an integral, whichever functions carry it, with what a target is asked; none only where nothing can be said. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { Undecided } from '../../../src/fields/index.ts';
import { rational } from '../../../src/numbers/index.ts';
import {
  compile,
  conventionsFor,
  parseProgramText,
  printProgram,
  programToJson,
  readConvention,
} from '../../../src/programs/index.ts';
import { isAlongFailure } from '../../../src/segments/integral/elementary-integral.ts';
import { integrated } from '../../../src/segments/integral/integrated.ts';
import { parseCurve } from '../../../src/segments/restriction/curve.ts';

type Options = Parameters<typeof integrated>[3];

function of(text: string, curve: string, options?: Options) {
  const program = parseProgramText(text);
  const subject = { program: programToJson(program), text: printProgram(program) };
  return integrated(compile(program), parseCurve(curve, program.inputs), subject, options);
}

test.each([
  ['relu(x)', '2*t - 1', '1', ['0', '2']],
  ['relu(exp(x) - exp(x)) + abs(x)', '2*t - 1', '0', ['-2', '2']],
])('of %s along %s', (text, curve, difference, slopes) => {
  const found = of(text, curve);
  if (isAlongFailure(found)) throw new Error(found.failure.why);
  expect(found.document).toMatchObject({ holds: 'yes', difference, conservative: 'yes' });
  expect(found.unenclosed).toBeUndefined();
  expect(found.asked.pieces.map(({ slopeAt }) => String(slopeAt(rational(1, 3))))).toEqual(slopes);
  expect(verifyDocument(JSON.parse(JSON.stringify(found.document)))).toMatchObject({ problems: [] });
});

test('conventions, effort and width are those of both ways', () => {
  const mean = (text: string): Options => {
    const conventions = conventionsFor(compile(parseProgramText(text)), [readConvention('max=mean')]);
    return { conventions };
  };
  for (const text of ['max(x, x)', 'max(exp(x), exp(x))'])
    expect(of(text, 't', mean(text))).toMatchObject({ document: { holds: 'yes' } });
  const few = { effort: 1 };
  expect(of('abs(abs(x - 9) - 1)', 't', few)).toMatchObject({
    document: { proof: [{ conservative: { set: 'nodewise' } }] },
  });
  expect(of('abs(exp(x) - 2)', 't', few)).toMatchObject({
    failure: { why: 'more than 500 steps of computing with functions' },
  });
  expect(of('exp(x)', 't', { width: rational(1n, 10n ** 20n) })).toMatchObject({
    document: { holds: 'yes' },
  });
});

test.each([
  ['1/x', '2*t - 1', { failure: { kind: 'undefined' }, where: 't = 1/2' }],
  ['1/relu(x)', '-t', { failure: { kind: 'undefined' }, where: expect.stringMatching(/^around t = /) }],
  ['log(x)', 't', { failure: { kind: 'undefined' }, where: 't = 0' }],
  // It has values all along, and no derivative.
  ['a = relu(x)\nsqrt(a)', '-t', { failure: { kind: 'undecided' }, where: '' }],
])('none of %s along %s', (text, curve, expected) => {
  expect(of(text, curve)).toMatchObject(expected);
});

test('none where there is no time, or the difference is too large', () => {
  const watch = () => {
    throw new Undecided('no time');
  };
  const effort = { steps: 20_000, watch };
  expect(of('relu(x)', '2*t - 1', { effort })).toMatchObject({ failure: { why: 'no time' } });
  expect(of('x*exp(1000000)*exp(1000000)', 't')).toMatchObject({
    failure: { kind: 'undecided', why: 'the difference is too large to enclose' },
  });
});
