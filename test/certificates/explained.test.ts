/** What `explain` prints of curved programs, with every kind of certificate: accepted as it is, and no other way. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { explainDocument } from '../../src/fields/explain-document.ts';
import { explain } from '../../src/fields/index.ts';
import { rational } from '../../src/numbers/index.ts';
import { compile, isEvaluationFailure, programToJson } from '../../src/programs/index.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';
import { spread } from '../random.ts';
import { altered, type Loose } from './documents.ts';
import { lies } from './forgeries.ts';

function documentOf(text: string, sectors: boolean): Loose {
  const program = parseProgramText(text);
  const at = program.inputs.map(() => rational(0));
  const explanation = explain(compile(program), at);
  if (isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
  const document = JSON.parse(
    JSON.stringify(explainDocument(explanation, { program: programToJson(program), text, at })),
  );
  if (!sectors) return document;
  return altered(document, copy => {
    const { status, gradients } = copy.clarke;
    copy.clarke = { status, gradients, directions: [], farkas: [], by: 'sectors' };
  });
}

/** Each with the certificates that its Clarke set has to have. */
type Case = readonly [text: string, parts: string, sectors: boolean];
const DOCUMENTS: readonly Case[] = [
  ['f(x, y) = y - 3*max(0, min(y - x^2, 2*x^2 - y))', 'directions arcs', false],
  ['f(x, y) = y - 3*max(0, min(y - x^2, x^2/2 - y))', 'directions identities', false],
  ['f(x, y) = y - 3*max(0, min(y - x^2, 2*x^2 - y))', 'by', true],
  ['f(x, y) = y - 3*max(0, min(y - x^2, x^2/2 - y))', 'by', true],
  ['f(x, y) = y - 2*max(0, min(y - exp(x) + 1, x - y))', 'identities', false],
  ['f(x, y) = relu(x) + relu(y) + relu(-x - y)', 'directions farkas', false],
  ['f(x, y, z) = z + relu(min(x, y, -x - y - x^2 - y^2))', 'identities', false],
  ['f(x, y) = abs(y - x^2), y', 'directions', false],
  ['f(x) = relu(x + x^2) - relu(x)', 'arcs', false],
];

test.each<Case>(DOCUMENTS)('%s (%s)', (text, parts, sectors) => {
  const document = documentOf(text, sectors);
  expect(document.clarke.status).toBe('exact');
  for (const part of parts.split(' ')) expect(document.clarke[part].length, part).toBeGreaterThan(0);
  expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
});

/** Where a document may be changed without a false claim in it, and why. */
const HARMLESS: readonly (readonly [RegExp, why: string])[] = [
  [/\/text$|\/program\/name$/, 'written for people'],
  [/^without \/program\/(format|nodes\/\d+\/args)$/, 'may be left out; the node has no arguments'],
  [/^swapped .*\/program\/nodes\/\d+$/, 'independent nodes'],
  [/^swapped .*\/nodes\/\d+\/args\/\d+$/, 'a product; a function of the same sets'],
  [/^without \/(nearest(\/weights)?|lexicographic|regular|reachable)$/, 'claims less, or assumed'],
  [/^(twice|swapped with the next) \/clarke\/(directions|arcs|farkas|identities)\/\d+$/, 'a set'],
  [/^(twice|swapped .*)\/(farkas\/\d+\/rows|identities\/\d+\/(guards|summands))\/\d+$/, 'a set, or one more'],
  [/^swapped .*\/(guards|summands)\/\d+(\/unit|\/root)?\/\d+$/, 'a sum'],
  [/^twice \/clarke\/identities\/\d+\/remainders\/0$/, 'one more that nothing mentions'],
  [/^(.* → .* at|without|swapped .*) \/clarke\/directions\/\d+(\/\d+)?$/, 'another witness of the same cell'],
  [/^(.* → .* at|twice) \/clarke\/arcs\/\d+\/\d+(\/\d+)?$/, 'another witness of the same cell'],
  [/^twice \/clarke\/identities\/\d+\/guards\/\d$/, 'the last one again, which no summand mentions'],
  [/^2 → "?3"? at \/program\/nodes\/\d\/(exponent|value)$/, 'a function with the same sets'],
  [/^swapped .*\/program\/inputs\/0$/, 'a symmetric function'],
  [/^0 → "1" at \/at\/0$/, 'undecided: exp(1) is not rational'],
  [/^without \/clarke\/arcs(\/\d)?$/, 'the only gradient that is left'],
  [/\/certificate\/separator\/\d+$/, 'another separator'],
];

describe('falsified in every small way', () => {
  test.each<Case>(DOCUMENTS)('%s (%s)', (text, _, sectors) => {
    const all = lies(documentOf(text, sectors));
    expect(all.length).toBeGreaterThan(100);
    const wrong = all.filter(({ what }) => !HARMLESS.some(([pattern]) => pattern.test(what)));
    const accepted = spread(wrong).flatMap(({ what, document }) => {
      const { verdict } = verifyDocument(document, { budget: 5_000_000, enough: 1 });
      return verdict === 'rejected' ? [] : [`${verdict}: ${what}`];
    });
    expect(accepted).toEqual([]);
  });
});
