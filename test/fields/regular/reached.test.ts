/** Nodes that jump at their arguments, where the arguments enter one cell only; and arcs that are drawn out where roots ask for that. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { format } from '../../../src/numbers/index.ts';
import { parseProgramText, programToJson } from '../../../src/programs/index.ts';
import { altered, type Loose } from '../../certificates/documents.ts';
import { clarkeOf, explained } from './explained.ts';

describe('one piece is reached', () => {
  test.each([
    ['floor(x^2 + y^2)', '0,0', '0,0'],
    ['floor(x^2)', '0', '0'],
    ['floor((x - y)^2) + abs(x)', '0,0', '-1,0 1,0'],
    ['floor(x^2 + y^2)*x + relu(y)', '0,0', '0,0 0,1'],
    ['where(x^2 + y^2 >= 0, x, y + 1)', '0,0', '1,0'],
    ['floor(exp(x) - 1 - x)', '0', '0'],
    ['mod(x^2 + y^4, 3)', '0,0', '0,0'],
  ])('%s at %s: %s', (text, at, gradients) => {
    const { explanation, document } = explained(text, at);
    expect(explanation.regular).toMatchObject({ verdict: 'yes', complete: true });
    expect(clarkeOf(explanation)).toBe(`exact ${gradients}`);
    expect(explanation.nodewise.status).toBe('exact');
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    // The same of a program that jumps there.
    const forged = altered(document, (copy: Loose) => {
      const other = text.replaceAll('^2', '^3').replaceAll('^4', '^5').replace('- 1 - x', '- 1');
      copy.program = programToJson(parseProgramText(other));
      copy.text = other;
    });
    expect(verifyDocument(forged).verdict).not.toBe('accepted');
  });

  test.each([
    ['where(floor(x) = 0, x, 0)', '1/2', 'exact 1'],
    ['where(floor(x) = 2, 0, x)', '5/2', 'exact 0'],
    ['where(sign(x) = 1, x, 0)', '2', 'exact 1'],
    ['where(sign(x) != 1, x, x^2)', '1', 'exact 2'],
    ['where(floor(x) != 0, y, x*y)', '1/2,3', 'exact 3,1/2'],
    ['where(relu(x) != 0, y, x)', '-1,-1', 'exact 1,0'],
  ])('%s at %s: a number that stays what it is enters no other cell', (text, at, clarke) => {
    const { explanation, document } = explained(text, at);
    expect(explanation.regular).toMatchObject({ verdict: 'yes', complete: true });
    expect(clarkeOf(explanation)).toBe(clarke);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    // Where it is a function of x instead, the other cell is entered.
    const forged = altered(document, (copy: Loose) => {
      const other = text.replace(/floor|sign|relu/, 'square');
      copy.program = programToJson(parseProgramText(other));
      copy.text = other;
    });
    expect(verifyDocument(forged).verdict).not.toBe('accepted');
  });

  test.each([
    ['floor(-x^2 - y^2)', '0,0'],
    ['floor(x^2 - y^2)', '0,0'],
    ['ceil(x^2 + y^2)', '0,0'],
    ['floor(x^3)', '0'],
    ['where(x^2 + y^2 > 0, x + 1, y)', '0,0'],
  ])('%s at %s jumps', (text, at) => {
    const { explanation, document } = explained(text, at);
    expect(explanation.regular.verdict).toBe('no');
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    const regular = altered(document, (copy: Loose) => {
      copy.regular = { verdict: 'yes' };
    });
    expect(verifyDocument(regular).verdict).toBe('rejected');
  });
});

describe('sides with fractional powers', () => {
  test.each([
    ['where(x > 0, sqrt(x)*x, 0)', '0'],
    ['where(x > 0, exp(-1/x), 0)', '0'],
    ['where(x > 0, x + x^(5/3), 0)', '0 1'],
    ['where(x > 0, x^(4/3)*log(x), -x)', '-1 0'],
    ['where(x > 0, sqrt(x)*sqrt(x), 2*x)', '1 2'],
  ])('%s: slopes %s', (text, slopes) => {
    const { explanation, document } = explained(text, '0');
    expect(explanation.regular.verdict).toBe('yes');
    expect(clarkeOf(explanation)).toBe(`exact ${slopes}`);
    expect(verifyDocument(document).problems).toEqual([]);
    const other = altered(document, (copy: Loose) => {
      copy.clarke.gradients = [['7']];
    });
    expect(verifyDocument(other).verdict).toBe('rejected');
  });

  test.each([
    ['where(x > 0, sqrt(x), 0)', [['0'], ['1']]],
    ['where(x > 0, x^(2/3) + x, 0)', [['0'], ['0'], ['1']]],
    ['where(x > 0, 1 + x*sqrt(x), 0)', [['0'], ['1']]],
  ])('%s breaks', (text, along) => {
    const { explanation, document } = explained(text, '0');
    expect(explanation.regular.verdict).toBe('no');
    expect(explanation.regular.along!.map(arc => arc.map(d => d.map(format)))).toEqual([along]);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    for (const wrong of [
      [['0'], ['-1']],
      [['0'], ['0']],
    ]) {
      const forged = altered(document, (copy: Loose) => {
        copy.regular.along = [wrong];
      });
      expect(verifyDocument(forged).verdict).toBe('rejected');
    }
  });
});
