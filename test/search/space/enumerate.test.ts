import { describe, expect, test } from 'vitest';
import type { SearchQuestion } from '../../../src/documents/index.ts';
import { canonical, rawNodes } from '../../../src/search/space/canonical.ts';
import { Enumerator, prefixLength } from '../../../src/search/space/enumerate.ts';
import { formsOf, type NodeForm } from '../../../src/search/space/forms.ts';

import { type Space, spaceOf } from '../../../src/search/space/space.ts';
import { allLists, isConnected, isomorphismKey, type NaiveNode, termKey } from '../naive.ts';
import { ask } from '../questions.ts';

/** All programs of n nodes as the enumerator lists them, unit by unit. */
function enumerated(space: Space, n: number): number[][] {
  const lists: number[][] = [];
  const enumerator = new Enumerator(space);
  const list: number[] = [];
  let count = 0;
  for (const prefix of enumerator.prefixes(n, prefixLength(n)))
    count += enumerator.walk(n, prefix, {
      place: (depth, candidate) => {
        list[depth] = candidate;
      },
      last: closing => {
        for (const candidate of closing) lists.push([...list.slice(0, n - 1), candidate]);
      },
    });
  expect(count).toBe(lists.length);
  return lists;
}

const nodesOf = ({ form, args }: Space, list: readonly number[]): NaiveNode[] =>
  list.map(candidate => ({ form: form[candidate]!, args: args[candidate]! }));

type Key = (list: readonly NaiveNode[], space: Space) => string | undefined;

/** The programs of the naive enumeration, each once. */
function naive(space: Space, n: number, key: Key): Set<string> {
  const found = new Set<string>();
  for (const list of allLists(space, n)) {
    const own = isConnected(list, space.leaves) ? key(list, space) : undefined;
    if (own !== undefined) found.add(own);
  }
  return found;
}

/** What of the naive enumeration is missing, and what is listed twice. */
function compared(space: Space, reference: Space, n: number, key: Key) {
  const own = enumerated(space, n).map(list => key(nodesOf(space, list), space));
  const all = naive(reference, n, key);
  return {
    programs: own.length,
    twice: own.length - new Set(own).size,
    missing: [...all].filter(one => !own.includes(one)).length,
    extra: own.filter(one => one === undefined || !all.has(one)).length,
  };
}

const exact = (programs: number) => ({ programs, twice: 0, missing: 0, extra: 0 });

const FOUR = 'add,sub,neg,relu';

describe('the same programs as without any symmetry', () => {
  const merged: readonly (readonly [string, SearchQuestion, readonly number[]])[] = [
    ['no constants', ask('identity', FOUR, 4), [4, 28, 298, 4378]],
    ['constants', ask('zero', FOUR, 2, { constants: ['0', '1'] }), [21, 273]],
    ['a selection of two arguments', ask('zero', 'max,sub', 3), [2, 12, 124]],
    ['a target: nothing is commutative', ask('target', 'add,relu', 3, targetOf({ inputs: 2 })), [6, 36, 318]],
    ['unary only', ask('identity', 'neg,relu,abs', 3), [3, 9, 27]],
  ];
  test.each(merged)('%s', (_, question, counts) => {
    const space = spaceOf(question);
    for (const [i, programs] of counts.entries())
      expect(compared(space, space, i + 1, termKey)).toEqual(exact(programs));
  });

  const repeated: readonly (readonly [string, SearchQuestion, readonly number[]])[] = [
    ['selections kept apart', ask('artificial', FOUR, 3), [4, 28, 300]],
    ['only one selection and sums', ask('artificial', 'add,relu', 4), [2, 6, 26, 146]],
    ['open constants', ask('identity', 'add,relu', 3, { constants: 'any' }), [3, 12, 64]],
    ['open constants on both sides', ask('identity', 'sub', 3, { constants: 'any' }), [3, 15, 113]],
  ];
  test.each(repeated)('%s', (_, question, counts) => {
    const space = spaceOf(question);
    for (const [i, programs] of counts.entries())
      expect(compared(space, space, i + 1, isomorphismKey)).toEqual(exact(programs));
  });
});

function targetOf(more: Partial<SearchQuestion>): Partial<SearchQuestion> {
  const target = {
    name: 'a',
    version: '1',
    specifier: 'a',
    precision: 'exact',
    wanted: 'violation',
  } as const;
  return { target, ...more };
}

describe('a wrong symmetry is seen', () => {
  const question = ask('identity', 'sub,relu', 3);
  const space = spaceOf(question);
  const wrong = (change: (form: NodeForm) => NodeForm): Space => {
    const broken = spaceOf(question, formsOf(question).map(change));
    return { ...broken, forms: broken.forms };
  };

  test('x - y taken for y - x', () => {
    const broken = wrong(form => ({ ...form, commutative: form.op === 'sub' }));
    const own = enumerated(broken, 3).length;
    expect(own).toBeLessThan(naive(space, 3, termKey).size);
  });

  test('selections merged where they count', () => {
    const apart = spaceOf(ask('artificial', 'sub,relu', 4));
    const own = enumerated(spaceOf(ask('identity', 'sub,relu', 4)), 4).length;
    expect(own).toBeLessThan(naive(apart, 4, isomorphismKey).size);
  });

  test('a node order that is not followed', () => {
    // Every second candidate of the last place is dropped.
    const lists = enumerated(space, 3);
    const all = naive(space, 3, termKey);
    const kept = new Set(
      lists.filter((_, i) => i % 2 === 0).map(list => termKey(nodesOf(space, list), space)!),
    );
    expect([...all].some(key => !kept.has(key))).toBe(true);
  });
});

test('the canonical list does not depend on the order of the nodes', () => {
  const space = spaceOf(ask('artificial', 'add,sub,relu', 4));
  for (const list of enumerated(space, 4).filter((_, i) => i % 7 === 0)) {
    const nodes = rawNodes(space, list);
    const swapped = [1, 0, 3, 2]
      .map(i => nodes[i]!)
      .map(node => ({
        ...node,
        args: node.args.map(arg => ('node' in arg ? { node: [1, 0, 3, 2][arg.node]! } : arg)),
      }));
    expect(canonical(space, swapped)).toEqual(list);
  }
});

test('units are a partition', () => {
  const space = spaceOf(ask('identity', FOUR, 5));
  const enumerator = new Enumerator(space);
  const whole = enumerator.walk(5, [], { place: () => {}, last: () => {} });
  const parts = enumerator
    .prefixes(5, prefixLength(5))
    .map(prefix => enumerator.walk(5, prefix, { place: () => {}, last: () => {} }));
  expect(parts.length).toBeGreaterThan(100);
  expect(parts.reduce((a, b) => a + b, 0)).toBe(whole);
  expect(whole).toBe(83_188);
});
