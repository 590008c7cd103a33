/** relu(c + t) at 0 for numbers c that identities make 0: two pieces, and one beside it; the checker says the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import type { ExplainDocument } from '../../../src/documents/index.ts';
import { explainReal } from '../../../src/fields/index.ts';
import { explainRealDocument } from '../../../src/fields/over/explain-document.ts';
import { ZERO } from '../../../src/numbers/rational.ts';
import {
  compile,
  isEvaluationFailure,
  parseProgramText,
  printProgram,
  programToJson,
} from '../../../src/programs/index.ts';
import { seeded } from '../../random.ts';

function bent(c: string): ExplainDocument {
  const program = parseProgramText(`relu(${c} + t)`);
  const found = explainReal(compile(program), [ZERO]);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  const document = explainRealDocument(found, {
    program: programToJson(program),
    text: printProgram(program),
  });
  if (!('active' in document)) throw new Error('expected sets');
  return document;
}

const IDENTITIES: Readonly<Record<string, (a: string, b: string) => string>> = {
  'exp(a) exp(b) = exp(a + b)': (a, b) => `exp(${a})*exp(${b}) - exp(${a} + ${b})`,
  'log(ab) = log a + log b': (a, b) => `log(${a}*${b}) - log(${a}) - log(${b})`,
  'σ(x) + σ(−x) = 1': a => `sigmoid(${a}) + sigmoid(-${a}) - 1`,
  'logSumExp(x, x) − x = log 2': a => `logSumExp(${a}, ${a}) - ${a} - log(2)`,
  'tanh x = 2σ(2x) − 1': a => `tanh(${a}) - 2*sigmoid(2*${a}) + 1`,
  'softplus(x) − softplus(−x) = x': a => `softplus(${a}) - softplus(-${a}) - ${a}`,
  '(√a + √b)² = a + b + 2√(ab)': (a, b) => `(sqrt(${a}) + sqrt(${b}))^2 - ${a} - ${b} - 2*sqrt(${a}*${b})`,
  'atan a + atan(1/a) = 2 atan 1': a => `atan(${a}) + atan(1/${a}) - 2*atan(1)`,
};

const positive = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9 }))
  .map(([n, d]) => `(${n}/${d})`);

describe.each(Object.entries(IDENTITIES))('%s', (_, write) => {
  test.each([
    ['', 2, ['0', '1']],
    [' + 1e-30', 1, ['1']],
    [' - 1e-300', 1, ['0']],
  ] as const)('relu(c%s + t): %i pieces, with the slopes %j', (off, count, slopes) => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const document = bent(`${write(a, b)}${off}`);
        expect([document.active.count, document.nodewise.count]).toEqual([count, count]);
        expect(document.clarke.gradients.flat()).toEqual(slopes);
        expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
      }),
      seeded(2),
    );
  });
});

test('a document that says one piece where there are two is not accepted', () => {
  const document = bent('sigmoid(3/7) + sigmoid(-3/7) - 1');
  const active = { ...document.active, count: 1, gradients: [['1']] };
  expect(verifyDocument({ ...document, active }).verdict).toBe('rejected');
});
