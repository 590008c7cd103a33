import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProgramJson, programToJson } from '../../src/programs/json/json.ts';
import { printProgram } from '../../src/programs/text/print.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';
import { errorOf } from './error-of.ts';
import { anonymous, randomProgram } from './random-program.ts';

const words = fc.constantFrom(
  ...[
    'x',
    'y',
    'h',
    'relu',
    'max(',
    'sort(',
    'clip(',
    'f(x) =',
    'h =',
    'x, y =',
    'select',
    'g(',
    'when',
    '{',
    '}',
  ],
  ...[
    '(',
    ')',
    '[1]',
    '[',
    ']',
    ',',
    ';',
    '\n',
    '=',
    '==',
    '<',
    '+',
    '-',
    '*',
    '/',
    '^',
    '^2',
    ' ',
    '#',
    '$',
    'é',
  ],
  ...['1', '1/2', '0.1', '1e5', '0x1p3', '; k=2)', 'alpha=', '.', ':', 'never', '__proto__'],
);

/** One place of a text changed, dropped or doubled. */
const mutated = (text: string, at: number, kind: number, other: string): string => {
  const k = at % text.length;
  return text.slice(0, k) + [other, '', text[k]! + text[k]!][kind % 3] + text.slice(k + 1);
};

describe('any text', () => {
  it('is a program that prints and reads back, or one line of error', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), parts => {
        const text = parts.join('');
        if (errorOf(() => parseProgramText(text)) !== 'nothing was thrown') return;
        const program = parseProgramText(text);
        expect(anonymous(parseProgramText(printProgram(program)))).toEqual(anonymous(program));
      }),
      { numRuns: 5000 },
    );
  });

  it('also when it is nearly a program, in either form', () => {
    const change = fc.record({ at: fc.nat({ max: 5000 }), kind: fc.nat({ max: 2 }), other: words });
    fc.assert(
      fc.property(randomProgram, change, (program, { at, kind, other }) => {
        const text = mutated(printProgram(program), at, kind, other);
        if (errorOf(() => parseProgramText(text)) === 'nothing was thrown')
          printProgram(parseProgramText(text));
        const json = mutated(JSON.stringify(programToJson(program)), at, kind, other);
        if (errorOf(() => parseProgramJson(json)) === 'nothing was thrown')
          printProgram(parseProgramJson(json));
      }),
      { numRuns: 500 },
    );
  });
});
