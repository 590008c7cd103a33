/** The tokens of a statement. */
import { expect, test } from 'vitest';
import { Tokens } from '../../../src/certificates/reading/tokens.ts';
import { meter, refusal } from '../units.ts';

const all = (text: string): string[] => {
  const tokens = new Tokens(text, meter);
  const found: string[] = [];
  for (let next = tokens.take(); next.kind !== 'end'; next = tokens.take())
    found.push(`${next.kind} ${next.text}`);
  return found;
};

test.each<readonly [text: string, tokens: readonly string[]]>([
  ['', []],
  [' x1\t+ 2\n', ['name x1', 'symbol +', 'number 2']],
  ['0.1 1e-3 .5 2. 0x1.8p-3', ['number 0.1', 'number 1e-3', 'number .5', 'number 2.', 'number 0x1.8p-3']],
  [
    'a<=b>=c!=d==e=f<g',
    [
      'name a',
      'symbol <=',
      'name b',
      'symbol >=',
      'name c',
      'symbol !=',
      'name d',
      'symbol ==',
      'name e',
      'symbol =',
      'name f',
      'symbol <',
      'name g',
    ],
  ],
  ['2x', ['number 2', 'name x']],
  ['{}[](),;^', [...'{}[](),;^'].map(one => `symbol ${one}`)],
])('%j', (text, tokens) => expect(all(text)).toEqual(tokens));

test('a character of no token is none', () => {
  for (const text of ['a $ b', 'x & y', 'é', '.'])
    expect(refusal(() => new Tokens(text, meter))).toEqual({ wrong: 'expected a program' });
});

test('the cursor takes what is expected, and goes back', () => {
  const tokens = new Tokens('f ( 1', meter);
  const { place } = tokens;
  expect([tokens.accept('g'), tokens.accept('f'), tokens.peek().text]).toEqual([false, true, '(']);
  expect(refusal(() => tokens.expect(')'))).toEqual({ wrong: 'expected ")" in a program' });
  tokens.expect('(');
  expect(tokens.expectKind('number')).toBe('1');
  expect(refusal(() => tokens.expectKind('name'))).toEqual({ wrong: 'expected a name in a program' });
  tokens.back(place);
  expect(tokens.take().text).toBe('f');
});

test('a name may have indices, where such a name is allowed', () => {
  const name = (text: string, isAllowed?: (name: string) => boolean): string[] => {
    const tokens = new Tokens(text, meter);
    return [tokens.takeName(isAllowed).text, tokens.peek().text];
  };
  expect([name('x[0,2] + 1'), name('x[0,2]', one => one === 'x[0,2]')]).toEqual([
    ['x[0,2]', '+'],
    ['x[0,2]', ''],
  ]);
  expect([name('x[0]', () => false), name('x[a]'), name('x[1.5]'), name('x[1')]).toEqual(
    new Array(4).fill(['x', '[']),
  );
  expect([name('x'), name('2[0]')]).toEqual([
    ['x', ''],
    ['2', '['],
  ]);
});
