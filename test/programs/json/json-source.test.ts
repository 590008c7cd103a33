import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonValue, Numeral, parseJson } from '../../../src/programs/json/json-source.ts';
import { errorOf } from '../error-of.ts';

/** Numerals as doubles: what `JSON.parse` gives. */
function plain(value: JsonValue): unknown {
  if (value instanceof Numeral) return Number(value.text);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

const accepts = (action: () => unknown): boolean => {
  try {
    action();
    return true;
  } catch {
    return false;
  }
};

describe('parseJson', () => {
  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(plain(parseJson(text))).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it('takes and refuses the same texts as JSON.parse, duplicate keys aside', () => {
    const alphabet = fc.constantFrom(
      ...'{}[]:,"\\ \n-+.01eEu/ntrfal\t',
      '"a"',
      '"b":',
      'true',
      'null',
      '1.5e3',
      '\\u0041',
    );
    fc.assert(
      fc.property(
        fc.array(alphabet, { maxLength: 12 }).map(parts => parts.join('')),
        text => {
          if (accepts(() => parseJson(text))) expect(plain(parseJson(text))).toEqual(JSON.parse(text));
          else if (!errorOf(() => parseJson(text)).includes('given twice'))
            expect(accepts(() => JSON.parse(text))).toBe(false);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('keeps numbers as written', () => {
    expect(parseJson('[0.10, 1e400, -0, 1E+2]')).toEqual(
      ['0.10', '1e400', '-0', '1E+2'].map(text => new Numeral(text)),
    );
  });

  it('does not touch prototypes', () => {
    const value = parseJson('{"__proto__":{"polluted":1},"constructor":2}') as object;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect((value as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each([
    ['', 'line 1, column 1: expected a value, got the end'],
    ['{', 'line 1, column 2: expected a field name in quotes, got the end'],
    ['{"a"}', 'line 1, column 5: expected ":" after "a", got "}"'],
    ['{"a":1,}', 'line 1, column 8: expected a field name in quotes, got "}"'],
    ['{"a":1,\n "a":2}', 'line 2, column 2: the field "a" is given twice'],
    ['{a:1}', 'line 1, column 2: expected a field name in quotes, got "a"'],
    ['[1 2]', 'line 1, column 4: expected "," or "]", got "2"'],
    ['[1,]', 'line 1, column 4: expected a value, got "]"'],
    ['[01]', 'line 1, column 2: expected a value, got "01"'],
    ['[1.]', 'line 1, column 2: expected a value, got "1."'],
    ['[NaN]', 'line 1, column 2: expected a value, got "NaN"'],
    ['[+1]', 'line 1, column 2: expected a value, got "+1"'],
    ['nul', 'line 1, column 1: expected a value, got "nul"'],
    ['[] []', 'line 1, column 4: expected the end, got "["'],
    ['["abc', 'line 1, column 2: this string has no end'],
    ['["a\nb"]', 'line 1, column 4: a string with a control character in it'],
    ['["\\x"]', 'line 1, column 2: a string with an escape that JSON does not have'],
    ['["a\\', 'line 1, column 2: this string has no end'],
    ["['a']", 'line 1, column 2: expected a value, got "\'"'],
    ['[1] // no', 'line 1, column 5: expected the end, got "/"'],
    [
      `{${Array.from({ length: 10_001 }, (_, i) => `"${i}":0`).join()}}`,
      'line 1, column 88892: expected at most 10000 fields, got more',
    ],
    ['['.repeat(100_000), 'line 1, column 65: expected lists and objects at most 64 deep, got more'],
  ])('refuses %.20j', (text, message) => {
    expect(errorOf(() => parseJson(text))).toBe(message);
  });
});
