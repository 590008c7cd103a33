/** Which arcs are proposed, in which order, and where the search ends. */
import { describe, expect, test } from 'vitest';
import {
  type ArcEffort,
  arcsInto,
  QUICK_ARCS,
  THOROUGH_ARCS,
} from '../../../../src/fields/cells/arcs/arc-search.ts';
import { Ladder } from '../../../../src/fields/cells/ladder.ts';
import { format } from '../../../../src/numbers/index.ts';
import { polysOf } from '../guards.ts';

/** Each arc: its coefficients of t, t², …. */
function arcs(inputs: string, texts: readonly string[], effort: Partial<ArcEffort> = {}): string[] {
  const { germs, polys } = polysOf(inputs, texts);
  const found = [...arcsInto(polys, germs.p, { ...QUICK_ARCS, ...effort })];
  return found.map(arc => arc.map(vector => vector.map(format).join(' ')).join(' | '));
}

const STRIP = ['y - x^2', '2*x^2 - y'];

describe('arcs into a cell', () => {
  test('of one input are its two sides', () => {
    expect(arcs('x', ['x'])).toEqual(['1']);
    expect(arcs('x', ['-x'])).toEqual(['-1']);
    expect(arcs('x', ['x^2'])).toEqual(['1', '-1']);
    expect(arcs('x', ['x^3', 'x - x^2'])).toEqual(['1']);
    expect(arcs('x', ['-x^2'])).toEqual([]);
  });

  test('without guards are the axes', () => {
    expect(arcs('x, y', [])).toEqual(['1 0', '-1 0', '0 1', '0 -1']);
  });

  test('are none where a guard is 0, or negative on all of them', () => {
    expect(arcs('x, y', ['x', 'x - x'])).toEqual([]);
    expect(arcs('x, y', ['x', '-x'])).toEqual([]);
    expect(arcs('x, y', ['-x^2 - y^2'])).toEqual([]);
  });

  test('keep to the middle first, then to the borders, from which a later term leads inside', () => {
    const right = ['0 3/2', '0 1 | 0 1', '0 1 | 0 0 | 0 1', '0 2 | 0 -1', '0 2 | 0 0 | 0 -1'];
    expect(arcs('x, y', STRIP)).toEqual([
      ...right.map(rest => `1 0 | ${rest}`),
      ...right.map(rest => `-1 0 | ${rest}`),
    ]);
  });

  test('go by any coordinate, both ways', () => {
    expect(arcs('x, y', ['x', 'y'])).toEqual([
      '1 1',
      '1 0 | 0 1',
      '1 0 | 0 0 | 0 1',
      '1 0 | 0 0 | 0 0 | 0 1',
      '1 1',
      '0 1 | 1 0',
      '0 1 | 0 0 | 1 0',
      '0 1 | 0 0 | 0 0 | 1 0',
    ]);
    expect(arcs('x, y, z', ['x - y', 'y - z'], { nodes: 2 })).toEqual([
      '1 1/3 -1/3',
      '-1 -3/2 -2',
      '3/2 1 0',
      '0 -1 -3/2',
      '2 3/2 1',
      '1/3 -1/3 -1',
    ]);
  });

  test('follow a curve that is already slanted', () => {
    const slanted = ['y - x - x^2', 'x + 2*x^2 - y'];
    const [first] = arcs('x, y', slanted);
    expect(first).toBe('1 1 | 0 3/2');
    expect(arcs('x, y', slanted, { degree: 2 })).toEqual([
      '1 1 | 0 3/2',
      '-1 -1 | 0 3/2',
      '1 1 | -3/2 0',
      '-1 -1 | -3/2 0',
    ]);
    expect(arcs('x, y', slanted, { degree: 1 })).toEqual([]);
  });

  test('are looked for as far as the nodes allow', () => {
    const first = (nodes: number): string[] => arcs('x, y', STRIP, { nodes }).slice(0, 2);
    expect(first(2)).toEqual([]);
    expect(first(3)).toEqual(['1 0 | 0 3/2', '-1 0 | 0 3/2']);
    expect(first(4)).toEqual(['1 0 | 0 3/2', '-1 0 | 0 3/2']);
    expect(first(5)).toEqual(['1 0 | 0 3/2', '1 0 | 0 1 | 0 1']);
  });

  test('have degree 4 at most in a quick search', () => {
    expect(arcs('x, y', ['y - x^4', '2*x^4 - y'])).toEqual([
      '1 0 | 0 0 | 0 0 | 0 3/2',
      '-1 0 | 0 0 | 0 0 | 0 3/2',
    ]);
    const steep = ['y - x^5', '2*x^5 - y'];
    expect(arcs('x, y', steep)).toEqual([]);
    expect(arcs('x, y', steep, THOROUGH_ARCS)[0]).toBe('1 0 | 0 0 | 0 0 | 0 0 | 0 3/2');
  });

  test('into a cusp have a power of t for the coordinate that is larger', () => {
    const cusp = ['x^3 - y^2', '4*y^2 - x^3'];
    expect(arcs('x, y', cusp)).toEqual([]);
    const found = arcs('x, y', cusp, { ramification: 2 });
    expect(found.slice(0, 3)).toEqual(['0 0 | 1 0 | 0 -3/4', '0 0 | 1 0 | 0 3/4', '0 0 | 1 0 | 0 -1 | 0 1']);
  });

  test('of three inputs look ahead: what a later level asks orders the candidates', () => {
    // z > 0 will do; but y³ comes later, and should be positive as well.
    expect(arcs('x, y, z', ['z + y^3'], { nodes: 3 }).slice(0, 4)).toEqual([
      '1 1 1',
      '1 1 2',
      '-1 1 1',
      '-1 1 2',
    ]);
    expect(arcs('x, y, z', ['z - y^3'], { nodes: 3 }).slice(0, 2)).toEqual(['1 -1 1', '1 -1 2']);
    const { germs, polys } = polysOf('x, y, z', ['z - x*y', 'x', 'y - x^2']);
    const ladder = new Ladder(germs, 0);
    const found = [...arcsInto(polys, 3, QUICK_ARCS)];
    expect(found.length).toBe(30);
    expect(found.filter(arc => ladder.enters(arc, polys)).length).toBe(30);
    expect(arcs('x, y, z', ['z - x*y', 'x', 'y - x^2']).slice(0, 10)).toEqual([
      '1 1/2 1/2',
      '1 1 1',
      '1 1 2',
      '1 1 1/2',
      '1 2 1',
      '1 2 2',
      '1 2 1/2',
      '1 1/2 1',
      '1 1/2 2',
      '1 0 1 | 0 2 0',
    ]);
  });
});
