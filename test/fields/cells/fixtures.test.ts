/** The cases that were decided by hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cells } from '../../../fixtures/smooth/cells.ts';
import { programs } from '../../../fixtures/smooth/programs.ts';
import { undecided } from '../../../fixtures/smooth/undecided.ts';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { decideCell } from '../../../src/fields/cells/decide-cell.ts';
import { holdsIdentity } from '../../../src/fields/cells/identities/identity.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { explain } from '../../../src/fields/index.ts';
import { rational } from '../../../src/numbers/index.ts';
import { compile, isEvaluationFailure, programToJson } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { printed } from '../brute-force.ts';
import { guardsOf, namesOf, origin } from './guards.ts';

describe('cells', () => {
  test('there are many, of both kinds and in up to three inputs', () => {
    expect(cells.length).toBeGreaterThanOrEqual(70);
    for (const inputs of ['x', 'x, y', 'x, y, z'])
      for (const interior of [true, false])
        expect(
          cells.filter(one => one.inputs === inputs && one.interior === interior).length,
        ).toBeGreaterThan(3);
    expect(new Set(cells.map(({ name }) => name)).size).toBe(cells.length);
  });

  test.each(cells)('$name: $guards', ({ inputs, guards, interior }) => {
    const { interior: found, proof } = decideCell(guardsOf(inputs, guards), origin(inputs));
    expect(found).toBe(interior ? 'yes' : 'no');
    if (proof === undefined || proof === 'sectors') return;
    expect('arc' in proof).toBe(interior);
    if ('empty' in proof && proof.empty !== 'sides')
      expect(holdsIdentity(proof.empty, namesOf(inputs).length)).toBe(true);
  });
});

describe('programs', () => {
  test.each(programs)('$text at $at', ({ text, at, clarke, artificial }) => {
    const program = parseProgramText(text);
    const x = at.map(value => rational(value));
    const explanation = explain(compile(program), x);
    if (isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
    expect(explanation.clarke.status).toBe('exact');
    expect(printed(explanation.clarke.gradients)).toEqual([...clarke].sort());
    expect(explanation.artificial).toBe(artificial);
    const document = explainDocument(explanation, { program: programToJson(program), text, at: x });
    expect(verifyDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({
      verdict: 'accepted',
      problems: [],
    });
  });

  test('a guard’s square with the other sign is not mistaken for it', () => {
    const [above] = cells.filter(({ name }) => name === 'a double root, above');
    const negated = above!.guards.map(guard => `-(${guard})`);
    expect(decideCell(guardsOf('x', negated), origin('x')).interior).toBe('no');
  });
});

describe('what is left between bounds', () => {
  test.each(undecided)('$text', ({ text, clarke }) => {
    const program = parseProgramText(text);
    const x = program.inputs.map(() => rational(0));
    const explanation = explain(compile(program), x);
    if (isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
    const { status, gradients, outer } = explanation.clarke;
    expect(status).toBe('bounds');
    expect(clarke).toEqual(expect.arrayContaining(printed(gradients)));
    expect(printed(outer)).toEqual(expect.arrayContaining([...clarke]));
    expect(printed(outer).length).toBeGreaterThan(gradients.length);
  });

  test('is listed, with the reason, where it is documented', () => {
    const page = readFileSync('docs/clarke.md', 'utf8');
    for (const { text } of undecided) expect(page).toContain(`\`${text}\``);
  });
});
