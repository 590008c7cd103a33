/** A selection of a document's own, of one piece: its index may leave points out, and has no value there. */
import { describe, expect, test } from 'vitest';
import { evaluateEnclosed } from '../../src/certificates/bounds/sweep.ts';
import { dual } from '../../src/certificates/functions/dual.ts';
import { IDENTITY } from '../../src/certificates/functions/quotient.ts';
import { verifyDocument } from '../../src/certificates/index.ts';
import { isEverywhere } from '../../src/certificates/language/line.ts';
import { type Place, runAlong } from '../../src/certificates/line/along.ts';
import { along } from '../../src/certificates/near/ray.ts';
import { jetsAt, lineOf, meter, programOf, refusal, selectionOf, stepOf, vector } from './units.ts';

const selections = { s: selectionOf('x', ['x'], '1: x > 0') };
const line = lineOf('x', ['n = s x'], { selections });

test('operations of the language have a value wherever their one piece has', () => {
  expect(isEverywhere(stepOf(line, 'n'))).toBe(false);
  expect(isEverywhere(stepOf(lineOf('x', ['n = neg x']), 'n'))).toBe(true);
  expect(isEverywhere(stepOf(lineOf('x', ['n = relu x']), 'n'))).toBe(false);
});

describe('where the index leaves a point out there is no value', () => {
  test('at a point', () => {
    expect(jetsAt(line, 1)).toHaveLength(2);
    expect(refusal(() => jetsAt(line, -1))).toEqual({ wrong: 'no index cell of the node n holds the point' });
  });

  test('at a point of enclosed numbers', () => {
    expect(evaluateEnclosed(line, vector(1), meter)).toHaveLength(2);
    expect(refusal(() => evaluateEnclosed(line, vector(-1), meter))).toEqual({
      wrong: 'no index cell of the node n holds the point',
    });
  });

  test('on a ray', () => {
    const ride = (d: number) => along(line, vector(0), [vector(d)], 0, meter);
    expect(ride(1)?.pieces.size).toBe(1);
    expect(ride(-1)).toBeUndefined();
  });

  test('on a stretch of a curve', () => {
    const place = (sign: 1 | -1): Place => ({
      sign: () => sign,
      near: () => sign,
      meets: () => false,
      single: false,
    });
    const run = (sign: 1 | -1) => runAlong(line, [dual(IDENTITY, [])], place(sign), meter);
    expect(run(1).pieces.size).toBe(1);
    expect(refusal(() => run(-1))).toEqual({ wrong: 'no index cell of the node n holds all over' });
  });

  test('and no document is accepted that gives one', () => {
    const one = { status: 'exact', count: 1, gradients: [['1']] };
    const critical = { verdict: 'no', certificate: { separator: ['1'] } };
    const document = (x: string) => ({
      format: 'cornercheck.explain/1',
      program: programOf('x', ['n = s x'], { selections }),
      at: [x],
      value: x,
      gradient: { forward: ['1'], backward: ['1'] },
      active: one,
      nodewise: one,
      selectionCritical: critical,
      clarke: { status: 'exact', gradients: [['1']], directions: [['1']], farkas: [] },
      clarkeCritical: critical,
      artificial: 'no',
      ties: [],
    });
    expect(verifyDocument(document('1')).verdict).toBe('accepted');
    expect(verifyDocument(document('-1'))).toMatchObject({
      verdict: 'rejected',
      problems: [{ path: '/program', message: 'no index cell of the node n holds the point' }],
    });
  });
});
