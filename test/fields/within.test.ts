/** ∂ᶜf(x) is known where what is open of it lies in the hull of what is proven, and only there. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { explained } from '../../src/fields/explained.ts';
import { withinHull } from '../../src/fields/within.ts';
import { format, parseRational, rational, rationalField } from '../../src/numbers/index.ts';
import { compile, parseProgramText, programToJson } from '../../src/programs/index.ts';

function clarkeOf(text: string, at: string) {
  const program = parseProgramText(text);
  const x = at.split(',').map(one => parseRational(one));
  const { document } = explained(compile(program), { program: programToJson(program), text, at: x });
  if (!document || !('clarke' in document)) throw new Error('no sets');
  return { document, clarke: document.clarke! };
}

const point = (...numbers: readonly number[]) => numbers.map(n => rational(n));

describe('combinations of gradients', () => {
  const corners = [point(0, 0), point(4, 0), point(0, 4)];

  test('have weights of sum 1; those that are listed are passed over', () => {
    const [one, ...others] = withinHull(rationalField, corners, [...corners, point(1, 2)])!;
    expect(others).toEqual([]);
    expect(one!.gradient).toEqual(point(1, 2));
    expect([0, 1, 2].map(i => format(one!.weights.get(i)!))).toEqual(['1/4', '1/4', '1/2']);
  });

  test('one outside, or nothing that is proven, leaves it open', () => {
    expect(withinHull(rationalField, corners, [point(1, 2), point(3, 3)])).toBeUndefined();
    expect(withinHull(rationalField, [], [point(1, 2)])).toBeUndefined();
  });
});

test.each([
  ['max(exp(x), exp(y), exp((x + y)/2))', '0,0', ['1/2', '1/2']],
  ['min(log(2 + x), log(2 + y), log(2 + (x + 2*y)/3))', '0,0', undefined],
  ['max(exp(x) + z*log(2), exp(y), exp((x + y)/2) + z*log(2)/2)', '0,0,0', undefined],
])('%s at %s is known, and the checker derives it', (text, at, inner) => {
  const { document, clarke } = clarkeOf(text, at);
  expect(clarke.status).toBe('exact');
  expect(clarke.gradients).toHaveLength(2);
  if (inner) expect(clarke.within).toMatchObject([{ gradient: inner }]);
  expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
});

test('where what is open is no combination, bounds are left', () => {
  const open = clarkeOf('relu(exp(z) - 1 - z - (x - y)^2) + z', '0,0,0').clarke;
  expect(open.within).toBeUndefined();
});
