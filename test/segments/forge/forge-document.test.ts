/** `cornercheck.forge/1` in full. */
import { expect, test } from 'vitest';
import { parseRational, type Rational, rational } from '../../../src/numbers/index.ts';
import { isEvaluationFailure, parseProgramText, programToJson } from '../../../src/programs/index.ts';
import { forge } from '../../../src/segments/forge/forge.ts';
import { forgeDocument } from '../../../src/segments/forge/forge-document.ts';

/** As it is written: without what is undefined. */
const written = (document: object): unknown => JSON.parse(JSON.stringify(document));
const enclosure = { lo: expect.any(String), hi: expect.any(String) };

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
