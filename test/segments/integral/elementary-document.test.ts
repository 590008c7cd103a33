/** `cornercheck.integral/1` in full, of programs that are made of elementary functions; and what a target is asked along them. */
import { describe, expect, test } from 'vitest';
import { rational } from '../../../src/numbers/index.ts';
import { compile, conventionsFor, parseProgramText, readConvention } from '../../../src/programs/index.ts';
import {
  askedElementary,
  elementaryIntegralDocument,
} from '../../../src/segments/integral/elementary-document.ts';
import {
  type ElementaryIntegral,
  type ElementaryIntegralOptions,
  integrateElementary,
  isAlongFailure,
} from '../../../src/segments/integral/elementary-integral.ts';
import { parseCurve } from '../../../src/segments/restriction/curve.ts';

const subject = { program: { any: 'program' }, text: 'the text' } as never;
const ends = { lo: expect.any(String), hi: expect.any(String) };
const LOG2 = { root: 'exp(t) - 2', ...ends, expr: 'log(2)' };

function integral(text: string, curve: string, options: ElementaryIntegralOptions = {}) {
  const program = parseProgramText(text);
  const line = compile(program);
  const found = integrateElementary(line, parseCurve(curve, program.inputs), {
    width: rational(1, 100),
    ...options,
  });
  if (isAlongFailure(found)) throw new Error(found.failure.why);
  return { line, found };
}

function documentOf(
  text: string,
  curve: string,
  change: (own: ElementaryIntegral) => ElementaryIntegral = own => own,
) {
  const { line, found } = integral(text, curve);
  const document = elementaryIntegralDocument(line, change(found), subject);
  return document && JSON.parse(JSON.stringify(document));
}

describe('the document', () => {
  test('of an integral with one breakpoint', () => {
    const conservative = (gradient: string) => ({
      agree: 'yes',
      set: 'active',
      count: '1',
      gradients: [[gradient]],
    });
    expect(documentOf('r = relu(exp(t) - 2)\nr + 1', 't')).toEqual({
      format: 'cornercheck.integral/1',
      program: { any: 'program' },
      text: 'the text',
      curve: ['t'],
      difference: { expr: 'exp(1) - 2', ...ends },
      integral: { expr: 'exp(1) - 2', ...ends },
      holds: 'yes',
      pieces: 2,
      breakpoints: [LOG2],
      enclosure: ends,
      conservative: 'yes',
      proof: [
        {
          from: { at: '0' },
          to: LOG2,
          sample: expect.any(String),
          index: { r: 1 },
          value: '1',
          integrand: '0',
          antiderivative: '1',
          ties: [],
          conservative: conservative('0'),
        },
        {
          from: LOG2,
          to: { at: '1' },
          sample: expect.any(String),
          index: { r: 2 },
          value: 'exp(t) - 1',
          integrand: 'exp(t)',
          antiderivative: 'exp(t) - 1',
          ties: [],
          conservative: conservative('exp(t)'),
        },
      ],
      matchings: [
        { at: { at: '0' }, differences: [], matches: true },
        { at: LOG2, differences: ['(exp(t) - 1) - (1)'], matches: true },
        { at: { at: '1' }, differences: [], matches: true },
      ],
    });
  });

  test('with ties along a piece', () => {
    expect(documentOf('m = max(exp(x), exp(y))\nm + 0', 't, t').proof[0].ties).toEqual([
      { node: 'm', op: 'max', pieces: [1, 2] },
    ]);
  });

  test.each([
    ['no', 'no', ends],
    ['undecided', 'undecided', ends],
    ['inapplicable', 'inapplicable', undefined],
  ] as const)('where it holds: %s, the integral is what is known of it', (holds, expected, value) => {
    const document = documentOf('exp(t)', 't', own => ({ ...own, holds, why: 'why' }));
    expect(document).toMatchObject({ holds: expected, why: 'why' });
    expect(document.integral).toEqual(value);
    expect(document.enclosure).toEqual(value);
  });

  test('without an enclosure, without a derivative on a piece, and what is open at a point', () => {
    const document = documentOf('exp(t)', 't', own => ({
      ...own,
      enclosure: undefined,
      failing: 0,
      holds: 'no',
      pieces: own.pieces.map(piece => ({
        ...piece,
        isDerivative: 'no' as const,
        agree: 'undecided' as const,
        why: 'w',
      })),
      matchings: own.matchings.map((one, i) => ({
        ...one,
        matches: i === 0 ? ('undecided' as const) : ('no' as const),
      })),
    }));
    expect(document).not.toHaveProperty('integral');
    expect(document).not.toHaveProperty('enclosure');
    expect(document.proof[0]).not.toHaveProperty('antiderivative');
    expect(document).toMatchObject({ failing: 0, conservative: 'undecided' });
    expect(document.matchings.map(({ matches }: { matches: unknown }) => matches)).toEqual([
      'undecided',
      false,
    ]);
    const wrong = documentOf('relu(exp(t) - 2)', 't', own => ({
      ...own,
      pieces: own.pieces.map((piece, i) => ({
        ...piece,
        agree: i === 0 ? ('undecided' as const) : ('no' as const),
      })),
    }));
    expect(wrong.conservative).toBe('no');
  });

  test('is none where the difference is too large to enclose', () => {
    const { line, found } = integral('exp(t)', 't');
    const { reals } = found.line;
    const large = reals.exp(reals.from(rational(1_000_000)));
    if (!(large instanceof Map)) throw new Error('too large');
    const document = elementaryIntegralDocument(
      line,
      { ...found, difference: reals.mul(large, large) },
      subject,
    );
    expect(document).toBeUndefined();
  });
});

describe('what a target is asked', () => {
  const slopes = (text: string, curve: string, t: number) => {
    const { pieces, curve: own } = askedElementary(integral(text, curve).found);
    expect(own.length).toBe(1);
    return pieces.map(({ slopeAt }) => slopeAt(rational(t)));
  };

  test('slopes of f along the curve: rational where they are, else enclosed, none without a value', () => {
    const [left, right] = slopes('relu(exp(t) - 2)', 't', 1);
    expect(String(left)).toBe('0');
    expect(right).toMatchObject({ expr: 'exp(1)' });
    expect(slopes('log(1 + t) + exp(t)', 't', -1)).toEqual([undefined]);
  });

  test('the slopes are those of f, also where a rule is wrong', () => {
    const line = compile(parseProgramText('max(exp(x), exp(x))'));
    const conventions = conventionsFor(line, [readConvention('max=first')]);
    const { found } = integral('max(exp(x), exp(x))', 't', { conventions });
    expect(askedElementary(found).pieces[0]!.slopeAt(rational(0))?.toString()).toBe('1');
  });
});
