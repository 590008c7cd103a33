/** Programs of one input whose values are not rational, at points where pieces do not say Clarke's set, or norms are mixed with kinks. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { explain, explainReal, needsReals } from '../../../src/fields/index.ts';
import { documentWithReals } from '../../../src/fields/over/explain-document.ts';
import {
  compile,
  isEvaluationFailure,
  parseProgramText,
  printProgram,
  programToJson,
} from '../../../src/programs/index.ts';
import { altered, type Loose } from '../../certificates/documents.ts';
import { pointOf } from '../regular/explained.ts';

function documentOf(text: string, at: string): Loose {
  const program = parseProgramText(text);
  const [line, x] = [compile(program), pointOf(at)];
  const subject = { program: programToJson(program), text: printProgram(program), at: x };
  const explanation = explain(line, x);
  const real = needsReals(explanation, line) ? explainReal(line, x) : undefined;
  const found =
    real && !isEvaluationFailure(real) ? documentWithReals(explanation, real, subject) : undefined;
  if (found === undefined && isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
  return JSON.parse(JSON.stringify(found ?? explainDocument(explanation as never, subject)));
}

const open = ({ assumptions }: ReturnType<typeof verifyDocument>, where: string): readonly string[] =>
  assumptions.filter(one => one.startsWith(`not re-derived: /${where}`));

test.each([
  ['mod(min(2, -1), 1)*exp(x)', '1', []],
  ['floor(log(exp(2)))*exp(x)', '1', ['2*exp(1)']],
  ['norm2(relu(x), relu(x))', '0', undefined],
])(
  'what is made of constants alone does not move, and reals add to a set: %s at %s',
  (text, at, gradient) => {
    const document = documentOf(text, at);
    expect(document.regular.verdict).toBe('yes');
    expect(document.clarke.status).toBe('exact');
    if (gradient?.length)
      expect(document.clarke.gradients[0].map((one: Loose) => one.expr ?? one)).toEqual(gradient);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    const forged = altered(document, (copy: Loose) => (copy.clarke.gradients[0] = ['9']));
    expect(verifyDocument(forged).verdict).toBe('rejected');
  },
);

describe('Clarke’s set by the slopes on both sides', () => {
  test.each([
    ['mod(norm2(x, x), 1)', '0', ['-sqrt(2)', 'sqrt(2)']],
    ['where(norm2(1/2, x) >= floor(x)*x, norm2(x, x), sqrt(x^2))', '0', ['-sqrt(2)', 'sqrt(2)']],
    ['relu(mod(x, 2) - exp(x))', '2', ['0']],
    ['floor(x)*0 + softplus(norm2(x, x))', '-1', undefined],
    ['select s(x) { sin(4*atan(1)*x)/(4*atan(1)*x) when x != 0; 1 when x = 0 }\ns(x)', '0', ['0']],
    ['norm2(x) - relu(x)', '0', ['-1', '0']],
    ['norm2(3*x, 4*x) - abs(x)', '0', ['-4', '4']],
    ['exp(1)*norm2(3*x, 4*x) - relu(x)', '0', ['-5*exp(1)', '5*exp(1) - 1']],
  ])('%s at %s: %j', (text, at, gradients) => {
    const document = documentOf(text, at);
    const { clarke } = document;
    expect([clarke.status, clarke.by]).toEqual(['exact', 'rays']);
    if (gradients) expect(clarke.gradients.map(([one]: Loose) => one.expr ?? one)).toEqual(gradients);
    const verified = verifyDocument(document);
    expect([verified.problems, open(verified, 'clarke'), open(verified, 'regular')]).toEqual([[], [], []]);
    const changes: ((copy: Loose) => void)[] = [
      copy => (copy.clarke.gradients[0] = ['-77']),
      copy => copy.clarke.directions.pop(),
      copy => copy.clarke.gradients.push(['77']),
    ];
    for (const change of changes) expect(verifyDocument(altered(document, change)).verdict).toBe('rejected');
  });
});
