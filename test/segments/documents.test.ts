/** Documents of programs along curves, in full. */
import { describe, expect, test } from 'vitest';
import { parseRational, type Rational, rational, toFloat } from '../../src/numbers/index.ts';
import { compile, isEvaluationFailure, parseProgramText, programToJson } from '../../src/programs/index.ts';
import {
  askAlong,
  conservativeAlong,
  criticalDocument,
  criticalSet,
  type Domain,
  equalDocument,
  equalFunctions,
  forge,
  forgeDocument,
  integralDocument,
  integrate,
  isRestrictionFailure,
  parseCurve,
  restrict,
  type TargetPiece,
  targetDocument,
} from '../../src/segments/index.ts';

const subject = { program: { any: 'program' }, text: 'the text' };
/** As it is written: without what is undefined. */
const written = (document: object): unknown => JSON.parse(JSON.stringify(document));
const enclosure = { lo: expect.any(String), hi: expect.any(String) };
const root2 = (lo: string, hi: string) => ({ root: 't^2-2', lo, hi });
const [below, above] = [root2('-1449/1024', '-181/128'), root2('181/128', '1449/1024')];

describe('cornercheck.critical/1', () => {
  const critical = (text: string, domain: Domain = {}, partial = false) => {
    const found = criticalSet(compile(parseProgramText(text)), domain, { partial });
    if (isRestrictionFailure(found)) throw new Error(found.failure.why);
    return written(criticalDocument(found, domain, subject));
  };

  test('points and intervals, on a bounded domain', () => {
    const domain = { from: rational(-1), to: rational(3, 2) };
    expect(critical('relu(t) * abs(t - 1)', domain)).toEqual({
      format: 'cornercheck.critical/1',
      program: { any: 'program' },
      text: 'the text',
      on: ['-1', '3/2'],
      complete: 'yes',
      critical: [
        { interval: [{ at: '-1' }, { at: '0' }], kind: 'clarke', value: '0' },
        { point: { at: '1/2' }, kind: 'clarke', value: '1/4', clarke: ['0'], active: ['0'] },
        { point: { at: '1' }, kind: 'clarke', value: '0', clarke: ['-1', '1'], active: ['-1', '1', '0'] },
      ],
      multivalued: [
        { point: { at: '0' }, clarke: ['0', '1'], active: ['0', '1', '-1'], complete: 'yes' },
        { point: { at: '1' }, clarke: ['-1', '1'], active: ['-1', '1', '0'], complete: 'yes' },
      ],
      proposition8: { components: 0, dimension: 'yes', singleton: 'yes', noExtremum: 'yes' },
      // A little beyond the ends.
      pieces: [
        { from: { at: '-2' }, to: { at: '0' }, value: '0' },
        { from: { at: '0' }, to: { at: '1' }, value: '-t^2 + t' },
        { from: { at: '1' }, to: { at: '5/2' }, value: 't^2 - t' },
      ],
    });
  });

  test('on the whole line, at points that are not rational', () => {
    const slope = (expr: string) => ({ expr, ...enclosure });
    expect(critical('abs(t^2 - 2) + t')).toEqual({
      format: 'cornercheck.critical/1',
      ...subject,
      on: null,
      complete: 'yes',
      critical: [
        {
          point: below,
          kind: 'clarke',
          value: slope('t^2 + t - 2 at t'),
          clarke: [slope('2*t + 1 at t'), slope('-2*t + 1 at t')],
          active: [slope('2*t + 1 at t'), slope('-2*t + 1 at t')],
        },
        { point: { at: '1/2' }, kind: 'clarke', value: '9/4', clarke: ['0'], active: ['0'] },
        {
          point: above,
          kind: 'clarke',
          value: expect.anything(),
          clarke: [slope('-2*t + 1 at t'), slope('2*t + 1 at t')],
          active: [slope('-2*t + 1 at t'), slope('2*t + 1 at t')],
        },
      ],
      multivalued: [
        { point: below, clarke: expect.anything(), active: expect.anything(), complete: 'yes' },
        { point: above, clarke: expect.anything(), active: expect.anything(), complete: 'yes' },
      ],
      proposition8: { components: 0, dimension: 'yes', singleton: 'yes', noExtremum: 'yes' },
      pieces: [
        { from: null, to: below, value: 't^2 + t - 2' },
        { from: below, to: above, value: '-t^2 + t + 2' },
        { from: above, to: null, value: 't^2 + t - 2' },
      ],
    });
  });

  test('with places without a value', () => {
    expect(critical('1/relu(t) + 1/(t - 3)', {}, true)).toMatchObject({
      on: null,
      complete: 'yes',
      noValue: [{ interval: [null, { at: '0' }] }, { point: { at: '3' } }],
      pieces: [
        { from: null, to: { at: '0' }, value: null },
        { from: { at: '0' }, to: { at: '3' }, value: '(2*t - 3)/(t^2 - 3*t)' },
        { from: { at: '3' }, to: null, value: '(2*t - 3)/(t^2 - 3*t)' },
      ],
    });
    expect(critical('t')).not.toHaveProperty('noValue');
    expect(critical('t')).not.toHaveProperty('notRegular');
  });

  test('only half of a domain is no bounded one', () => {
    expect(critical('t', { from: rational(0) })).toMatchObject({ on: null, critical: [] });
    expect(critical('t', { to: rational(0) })).toMatchObject({ on: null, critical: [] });
  });
});

describe('cornercheck.integral/1', () => {
  const integral = (text: string, curve: string, conventions?: Parameters<typeof integrate>[2]) => {
    const program = parseProgramText(text);
    const line = compile(program);
    const along = restrict(line, parseCurve(curve, program.inputs));
    if (isRestrictionFailure(along)) throw new Error(along.failure.why);
    const found = integrate(line, along, { panels: 4, ...conventions });
    if (isEvaluationFailure(found)) throw new Error(found.failure.why);
    return written(
      integralDocument(line, along, found, conservativeAlong(line, along), {
        ...subject,
        from: ['-1'],
        to: ['1'],
      }),
    );
  };
  const agree = (...gradients: string[][]) => ({
    agree: 'yes',
    set: 'active',
    count: String(gradients.length),
    gradients,
  });

  test('one tie, one breakpoint', () => {
    expect(integral('r = relu(x)\nmax(r, x)', '2*t - 1')).toEqual({
      format: 'cornercheck.integral/1',
      ...subject,
      from: ['-1'],
      to: ['1'],
      curve: ['2*t - 1'],
      difference: '1',
      integral: '1',
      holds: 'yes',
      pieces: 2,
      breakpoints: [{ at: '1/2' }],
      enclosure,
      conservative: 'yes',
      proof: [
        {
          from: { at: '0' },
          to: { at: '1/2' },
          sample: expect.any(String),
          index: { r: 1, [maxNode('r = relu(x)\nmax(r, x)')]: 1 },
          value: '0',
          integrand: '0',
          antiderivative: '0',
          ties: [],
          conservative: agree(['0']),
        },
        {
          from: { at: '1/2' },
          to: { at: '1' },
          sample: '3/4',
          index: { r: 2, [maxNode('r = relu(x)\nmax(r, x)')]: 1 },
          value: '2*t - 1',
          integrand: '2',
          antiderivative: '2*t',
          ties: [{ node: maxNode('r = relu(x)\nmax(r, x)'), op: 'max', pieces: [1, 2] }],
          conservative: { agree: 'yes', set: 'active', count: '3', gradients: [['1']] },
        },
      ],
      matchings: [
        { at: { at: '0' }, differences: ['0'], matches: true },
        { at: { at: '1/2' }, differences: expect.any(Array), matches: true },
        { at: { at: '1' }, differences: ['0'], matches: true },
      ],
    });
  });

  test('a wrong rule: what fails, where, and the integral that it has', () => {
    const all = (active: readonly number[]) => new Map(active.map(piece => [piece, rational(1)]));
    const conventions = new Map([['max', all]]);
    const why = 'what is integrated is not the derivative of f along this piece';
    expect(integral('max(relu(x^2 - 2), x^2 - 2)', '2*t', { conventions })).toMatchObject({
      difference: '2',
      integral: '4',
      holds: 'no',
      failing: 1,
      why,
      pieces: 2,
    });
    // From √2/2 on the slope of t is counted twice.
    const found = integral('max(relu(x^2 - 2) + x, x^2 - 2 + x)', '2*t', { conventions });
    expect(found).toMatchObject({ difference: '4', integral: enclosure, holds: 'no', failing: 1, why });
    const { lo, hi } = (found as { integral: { lo: string; hi: string } }).integral;
    expect(toFloat(parseRational(lo))).toBeCloseTo(8 - Math.SQRT2, 9);
    expect(toFloat(parseRational(hi))).toBeCloseTo(8 - Math.SQRT2, 9);
  });
});

/** The name that the last node gets. */
function maxNode(text: string): string {
  return parseProgramText(text).nodes.at(-1)!.id;
}

describe('cornercheck.equal/1', () => {
  const equal = (p: string, q: string) => {
    const programs = [p, q].map(text => parseProgramText(text));
    const found = equalFunctions(compile(programs[0]!), compile(programs[1]!));
    const document = written(equalDocument(programs, found)) as Record<string, unknown>;
    expect(document.programs).toEqual(programs.map(program => written(programToJson(program))));
    const { programs: _, ...rest } = document;
    return rest;
  };
  const format = 'cornercheck.equal/1';

  test('yes, on the common refinement', () => {
    expect(equal('relu(t)', 'relu(-t) + t')).toEqual({
      format,
      texts: ['relu(t)', 'relu(-t) + t'],
      equal: 'yes',
      parts: [
        { from: null, to: { at: '0' }, values: ['0'] },
        { from: { at: '0' }, to: null, values: ['t'] },
      ],
    });
    expect(equal('1/relu(t)', '2/(t + abs(t))')).toMatchObject({
      parts: [
        { from: null, to: { at: '0' }, values: null },
        { from: { at: '0' }, to: null, values: ['(1)/(t)'] },
      ],
      noValue: [{ at: '0' }],
    });
  });

  test('no, with a point and the values there', () => {
    expect(equal('relu(t)', 't')).toEqual({
      format,
      texts: ['relu(t)', 't'],
      equal: 'no',
      at: { at: '-1' },
      values: [['0'], ['-1']],
    });
    expect(equal('1/t', 't')).toEqual({
      format,
      texts: ['1 / t', 't'],
      equal: 'no',
      at: expect.anything(),
      values: [[expect.any(String)], [expect.any(String)]],
    });
    expect(equal('t/t', 't - t + 1')).toEqual({
      format,
      texts: ['t / t', 't - t + 1'],
      equal: 'no',
      why: 'only one of them has a value there',
      at: { at: '0' },
    });
  });

  test('undecided, with the reason', () => {
    expect(equal('exp(t)', 't')).toEqual({
      format,
      texts: ['exp(t)', 't'],
      equal: 'undecided',
      why: 'exp(t) is no rational function of t',
    });
  });
});

describe('cornercheck.forge/1', () => {
  const forged = (text: string, at: readonly Rational[], gradient: readonly Rational[]) => {
    const program = parseProgramText(text);
    const found = forge(program, [{ at, gradient }]);
    if (isEvaluationFailure(found)) throw new Error(found.failure.why);
    const {
      program: before,
      forged: after,
      ...rest
    } = written(forgeDocument(program, found)) as Record<string, unknown>;
    expect(before).toEqual(written(programToJson(program)));
    expect(after).toEqual(written(programToJson(found.program)));
    return rest;
  };

  test('the derivatives before and after', () => {
    expect(forged('t^2', [rational(3)], [rational(1, 2)])).toEqual({
      format: 'cornercheck.forge/1',
      text: expect.stringContaining('relu'),
      points: [{ at: ['3'], before: ['6'], after: ['1/2'] }],
      addsZero: 'yes',
      same: 'yes',
    });
  });

  test('enclosed where they are not rational', () => {
    expect(forged('sin(x) + y', [rational(1), parseRational('1/2')], [rational(0), rational(2)])).toEqual({
      format: 'cornercheck.forge/1',
      text: expect.any(String),
      points: [
        {
          at: ['1', '1/2'],
          before: [{ expr: 'derivative in x of the program given, at 1, 1/2', ...enclosure }, '1'],
          after: ['0', '2'],
        },
      ],
      addsZero: 'yes',
      identity: 'yes',
    });
  });
});

test('the field target of cornercheck.integral/1', async () => {
  const along = restrict(compile(parseProgramText('relu(x)')), parseCurve('2*t - 1', ['x']));
  if (isRestrictionFailure(along)) throw new Error(along.failure.why);
  let calls = 0;
  const pieces = await askAlong(
    along,
    async () => {
      calls += 1;
      const mode = 'backward';
      if (calls === 1) return [{ mode, words: 'NaN', fault: false }];
      return [{ mode, gradient: [rational(1)], tolerance: [rational(0)] }];
    },
    () => true,
    1,
  );
  const points = (t: string, x: string) => ({ mode: 'backward', t, point: [x] });
  const [first, second] = pieces.map(({ piece }) => piece.sample);
  expect(written(targetDocument('mine', pieces))).toEqual({
    name: 'mine',
    integrates: 'no',
    failing: [0],
    pieces: [
      {
        integrates: 'no',
        points: [{ ...points(first!.toFraction(), '-1/2'), returned: 'NaN', expected: '0', off: true }],
      },
      {
        integrates: 'no objection',
        points: [
          { ...points(second!.toFraction(), '1/2'), returned: ['1'], slope: '2', expected: '2', off: false },
        ],
      },
    ],
  });
  const outcomes = (...list: TargetPiece['integrates'][]) =>
    targetDocument(
      '',
      list.map(integrates => ({ ...pieces[0]!, points: [], integrates })),
    );
  expect(outcomes('no objection', 'no gradient', 'mixed', 'no')).toMatchObject({
    integrates: 'no',
    failing: [1, 3],
  });
  expect(outcomes()).toMatchObject({ integrates: 'not asked', failing: [], pieces: [] });
});
