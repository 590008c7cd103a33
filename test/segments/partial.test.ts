/** Functions that jump, and pieces without a value where their own cells reach, along lines and curves. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { isEvaluationFailure } from '../../src/programs/index.ts';
import {
  conservativeAlong,
  criticalDocument,
  criticalSet,
  equalDocument,
  equalFunctions,
  integralDocument,
  integrate,
  isRestrictionFailure,
  parseCurve,
  restrict,
} from '../../src/segments/index.ts';
import { altered, type Loose } from '../certificates/documents.ts';
import { type Selected, selected } from './selected.ts';

/** x + 1, one piece of which has no value at 0. */
const REMOVABLE = '(x^2 + x)/x when x != 0; 1 when x = 0';
const STEP = '0 when x <= 0; 1 when x > 0';

/** These programs are written by no text. */
function withoutText(document: object): Loose {
  const { text: _, ...rest } = JSON.parse(JSON.stringify(document));
  return rest;
}

function critical({ line, json }: Selected): Loose {
  const found = criticalSet(line, {}, { partial: true });
  if (isRestrictionFailure(found)) throw new Error(found.failure.why);
  return withoutText(criticalDocument(found, {}, { program: json, text: '' }));
}

function integral({ line, json }: Selected, curve = '2*t - 1'): Loose {
  const along = restrict(line, parseCurve(curve, ['t']));
  if (isRestrictionFailure(along)) throw new Error(along.failure.why);
  const found = integrate(line, along);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  const document = integralDocument(line, along, found, conservativeAlong(line, along), {
    program: json,
    text: '',
  });
  return withoutText(document);
}

const problems = (document: Loose, change: (copy: Loose) => void): string =>
  verifyDocument(altered(document, change))
    .problems.map(({ path, message }) => `${path}: ${message}`)
    .join('\n');

describe('A1: a piece without a value where its own cell reaches', () => {
  const document = critical(selected(REMOVABLE));

  test('critical states Clarke’s set and not D_f, and calls the point neither critical nor artificial', () => {
    expect(document.critical).toEqual([
      {
        point: { at: '0' },
        kind: 'undecided',
        value: '1',
        clarke: ['1'],
        active: [],
        why: expect.stringMatching(/^a piece of abs\.1 has no value there, though its cell reaches it/),
      },
    ]);
    expect(document.multivalued).toEqual([
      { point: { at: '0' }, clarke: ['1'], active: [], complete: 'undecided' },
    ]);
    expect(document.proposition8.components).toBe(0);
    expect(document.notRegular).toBeUndefined();
    expect(verifyDocument(document)).toMatchObject({ verdict: 'undecided', problems: [] });
  });

  test('a point that is Clarke critical is critical all the same', () => {
    const flat = critical(selected('x^3/x when x != 0; 0 when x = 0'));
    expect(flat.critical).toMatchObject([{ kind: 'clarke', clarke: ['0'], active: [] }]);
    expect(verifyDocument(flat)).toMatchObject({ verdict: 'undecided', problems: [] });
    const corner = critical(selected('x^2/x when x > 0; -x^2/x when x < 0; 0 when x = 0'));
    expect(corner.critical).toMatchObject([{ kind: 'clarke', clarke: ['-1', '1'], active: [] }]);
  });

  test('a document that states D_f there is rejected', () => {
    expect(
      problems(document, copy => Object.assign(copy.critical[0], { kind: 'artificial', why: undefined })),
    ).toContain('/critical/0/kind');
    expect(
      problems(document, copy => Object.assign(copy.critical[0], { kind: 'clarke', why: undefined })),
    ).toContain('/critical/0/kind');
    expect(problems(document, copy => (copy.critical[0].active = ['0']))).toContain('/critical/0/active');
    expect(problems(document, copy => (copy.multivalued[0].active = ['1']))).toContain(
      '/multivalued/0/active',
    );
    expect(problems(document, copy => (copy.multivalued[0].complete = 'yes'))).toContain('/multivalued/0');
    expect(problems(document, copy => copy.critical.pop())).toContain(
      '/complete: a critical point is not listed',
    );
    expect(problems(document, copy => copy.multivalued.pop())).toContain('/multivalued');
    expect(problems(document, copy => (copy.proposition8.dimension = 'yes'))).toContain('/proposition8');
    // What the command printed once.
    const once = (copy: Loose): void => {
      copy.critical[0] = { point: { at: '0' }, kind: 'artificial', value: '1', clarke: ['1'], active: ['0'] };
      copy.multivalued = [];
      Object.assign(copy.proposition8, {
        components: 1,
        dimension: 'yes',
        singleton: 'yes',
        noExtremum: 'yes',
      });
    };
    expect(verifyDocument(altered(document, once)).verdict).toBe('rejected');
  });

  test('elsewhere all is decided', () => {
    const other = critical(selected(REMOVABLE, 'abs(t) + (t - 3)^2'));
    expect(other.critical).toMatchObject([
      { point: { at: '0' }, kind: 'undecided' },
      { point: { at: '5/2' }, kind: 'clarke', active: ['0'] },
    ]);
    expect(other.complete).toBe('yes');
  });

  test('on a whole stretch: D_f is not known on it, and the list is not complete', () => {
    const along = critical(selected(REMOVABLE, 'abs(relu(t)) + relu(t)'));
    expect(along.complete).toBe('undecided');
    expect(along.why).toMatch(/^beside t = -\d+ a piece of abs\.1 has no value there/);
    expect(along.critical).toMatchObject([{ interval: [null, { at: '0' }], kind: 'clarke' }]);
    expect(verifyDocument(along)).toMatchObject({ verdict: 'undecided', problems: [] });
    const claimed = (copy: Loose): void => {
      copy.complete = 'yes';
      delete copy.why;
    };
    expect(problems(along, claimed)).toContain('/complete');
  });

  test('integrate: the identity holds, Theorem 3 is left open where a piece has no value all along', () => {
    const whole = integral(selected(REMOVABLE));
    expect(whole).toMatchObject({ holds: 'yes', difference: '2', integral: '2', conservative: 'yes' });
    expect(verifyDocument(whole)).toMatchObject({ verdict: 'accepted', problems: [] });
    const along = integral(selected(REMOVABLE, 'abs(relu(t))'));
    expect(along).toMatchObject({ holds: 'yes', conservative: 'undecided' });
    expect(verifyDocument(along)).toMatchObject({ verdict: 'undecided', problems: [] });
    const claimed = (copy: Loose): void => {
      copy.conservative = 'yes';
      Object.assign(copy.proof[0].conservative, {
        agree: 'yes',
        set: 'active',
        count: '1',
        gradients: [['0']],
      });
      delete copy.proof[0].conservative.why;
    };
    expect(problems(along, claimed)).toContain('/proof/0/conservative');
  });

  test('equal: piece by piece, and at the point', () => {
    const own = selected(REMOVABLE);
    const plain = selected('x + 1 when x != 5; 6 when x = 5');
    expect(equalFunctions(own.line, plain.line).verdict).toBe('yes');
    const lifted = selected('(x^2 + x)/x when x != 0; 2 when x = 0');
    expect(equalFunctions(own.line, lifted.line)).toMatchObject({ verdict: 'no' });
  });
});

describe('where the function jumps', () => {
  test('no set is stated: the point is listed as not regular', () => {
    const document = critical(selected(STEP, 'abs(t) + t^2'));
    expect(document).toMatchObject({ complete: 'yes', critical: [], multivalued: [] });
    expect(document.notRegular).toEqual([{ point: { at: '0' }, value: '0', why: 'the function jumps' }]);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    const entry = { point: { at: '0' }, kind: 'clarke', value: '0', clarke: ['0'], active: ['0'] };
    expect(problems(document, copy => (copy.critical = [entry]))).toContain('/critical/0/point');
    const many = { point: { at: '0' }, clarke: ['0'], active: ['0', '1'], complete: 'yes' };
    expect(problems(document, copy => (copy.multivalued = [many]))).toContain('/multivalued/0/point');
    expect(problems(document, copy => delete copy.notRegular)).toContain('/notRegular');
    expect(problems(document, copy => (copy.notRegular[0].point.at = '1'))).toContain('/notRegular/0/point');
    expect(problems(document, copy => (copy.notRegular[0].value = '1'))).toContain('/notRegular/0/value');
    expect(problems(document, copy => (copy.notRegular[0].why = 'nothing'))).toContain('/notRegular/0/why');
  });

  test('a jump elsewhere is no obstacle', () => {
    const document = critical(selected(STEP, '2*abs(t) + (t - 3)^2'));
    expect(document.critical).toMatchObject([{ point: { at: '3' }, kind: 'clarke', active: ['0'] }]);
    expect(document.notRegular).toHaveLength(1);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test('intervals of critical points end there, open', () => {
    const document = critical(selected(STEP));
    expect(document.critical).toMatchObject([
      { interval: [null, { at: '0' }], value: '0' },
      { interval: [{ at: '0' }, null], value: '1' },
    ]);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    const joined = (copy: Loose): void => {
      copy.critical = [{ interval: [null, null], kind: 'clarke', value: '0' }];
    };
    expect(problems(document, joined)).toContain('/critical');
    // The value at the point alone is another.
    const dot = critical(selected('0 when x != 0; 1 when x = 0'));
    expect(dot.critical).toMatchObject([
      { interval: [null, { at: '0' }] },
      { interval: [{ at: '0' }, null] },
    ]);
    expect(verifyDocument(dot)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test('unbounded beside the point', () => {
    const why = 'the function is unbounded near it';
    const document = critical(selected('1/x when x != 0; 0 when x = 0'));
    expect(document.notRegular).toEqual([{ point: { at: '0' }, value: '0', why }]);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    expect(problems(document, copy => (copy.notRegular[0].why = 'the function jumps'))).toContain(
      '/notRegular',
    );
  });

  test('with a value on one side only', () => {
    const document = critical(selected('1/(x - x) when x < 0; x when x >= 0'));
    expect(document.notRegular).toMatchObject([{ why: 'the function has no value on one side' }]);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test('integrate: Proposition 2 does not apply, with the place', () => {
    const document = integral(selected(STEP));
    expect(document).toMatchObject({
      holds: 'inapplicable',
      difference: '1',
      why: 'f jumps at t = 1/2: Proposition 2 is of continuous functions',
    });
    expect(document.integral).toBeUndefined();
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    for (const holds of ['yes', 'no', 'undecided'])
      expect(
        problems(document, copy => (copy.holds = holds)),
        holds,
      ).toContain('/holds');
    expect(problems(document, copy => (copy.integral = '1'))).toContain('/holds');
    expect(problems(document, copy => (copy.enclosure = { lo: '0', hi: '2' }))).toContain('/holds');
    expect(problems(document, copy => (copy.why = 'f jumps at t = 1/3'))).toContain('/holds');
    expect(problems(document, copy => (copy.matchings[1].matches = true))).toContain('/matchings/1');
  });

  test('integrate: a jump that the curve does not cross is no obstacle', () => {
    const document = integral(selected(STEP, 'abs(t) + t'), 't + 1');
    expect(document).toMatchObject({ holds: 'yes', integral: '1' });
  });

  test('equal: piece by piece', () => {
    const pair = [selected(STEP), selected('1 when x > 0; 0 when x < 0; 0 when x = 0')] as const;
    const found = equalFunctions(pair[0].line, pair[1].line);
    expect(found.verdict).toBe('yes');
    const document = JSON.parse(
      JSON.stringify({
        ...equalDocument([], found),
        texts: undefined,
        programs: pair.map(({ json }) => json),
      }),
    );
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    const other = equalFunctions(pair[0].line, selected('0 when x < 0; 1 when x >= 0').line);
    expect(other).toMatchObject({ verdict: 'no', at: { lo: { n: 0n } } });
  });
});
