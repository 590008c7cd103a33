/** The checker and the engine share no line of code: each is the other's test. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { explainDocument } from '../../src/fields/explain-document.ts';
import { explain } from '../../src/fields/index.ts';
import { parseRational } from '../../src/numbers/index.ts';
import {
  compile,
  conventionsFor,
  isEvaluationFailure,
  printProgram,
  type StraightLine,
  type WrittenConvention,
} from '../../src/programs/index.ts';
import { programFromJson, programToJson } from '../../src/programs/json/json.ts';
import { falsehoods, type Loose } from './documents.ts';
import { generate } from './generate.ts';

/** The document of a generated program, by the conventions that apply to it; undefined where it has no value. */
function documentOf(seed: number, asked?: Readonly<Record<string, string>>): Loose {
  const { program: json, at } = generate(seed);
  const program = programFromJson(json);
  const point = at.map(text => parseRational(text));
  const line = compile(program);
  const written = Object.entries(asked ?? {}).map(([op, rule]) => ({ op, rule }));
  const fitting = written.filter(one => isConvention(line, one));
  const conventions = asked && Object.fromEntries(fitting.map(({ op, rule }) => [op, rule]));
  const explanation = explain(line, point, asked && { conventions: conventionsFor(line, fitting) });
  if (isEvaluationFailure(explanation)) return undefined;
  const subject = {
    program: programToJson(program),
    text: printProgram(program),
    at: point,
    ...(conventions && { conventions }),
  };
  return JSON.parse(JSON.stringify(explainDocument(explanation, subject)));
}

function isConvention(line: StraightLine, one: WrittenConvention): boolean {
  try {
    conventionsFor(line, [one]);
    return true;
  } catch {
    return false;
  }
}

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

describe('what the engine explains', () => {
  it('is accepted', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const document = documentOf(seed);
        fc.pre(document !== undefined);
        expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('is accepted under other conventions at ties', () => {
    const rule = fc.constantFrom(
      'first',
      'last',
      'mean',
      '#1',
      '#2',
      'x',
      '-x',
      'x2',
      '0',
      '6',
      '1/2*x1 + 1/2*x2',
    );
    const rules = fc.dictionary(fc.constantFrom('relu', 'abs', 'max', 'null', 'median', 'relu6'), rule);
    fc.assert(
      fc.property(seeds, rules, (seed, conventions) => {
        const document = documentOf(seed, { ...conventions });
        fc.pre(document !== undefined);
        const { verdict, problems, assumptions } = verifyDocument(document);
        expect({ verdict, problems }).toEqual({ verdict: 'accepted', problems: [] });
        expect(assumptions.join()).not.toContain('convention');
      }),
      { numRuns: 100 },
    );
  });

  it('is rejected with a falsehood in it', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const document = documentOf(seed);
        fc.pre(document?.selectionCritical.certificate && document.clarkeCritical.certificate);
        // An input that nothing depends on may have any name.
        const all = falsehoods(document).filter(one => one.what !== 'another input');
        const { what, document: lie } = all[seed % all.length]!;
        expect(verifyDocument(lie).verdict, what).toBe('rejected');
      }),
      { numRuns: 100 },
    );
  });
});
