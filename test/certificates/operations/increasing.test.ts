/** Comparisons of what increasing functions make of two numbers: as the engine takes them, and documents about masks by them. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { regionsNear } from '../../../src/certificates/language/basic.ts';
import { readProgram } from '../../../src/certificates/operations/program.ts';
import { labelOf } from '../../../src/certificates/reading/label.ts';
import { isFailure } from '../../../src/numbers/index.ts';
import { compile, parseProgramText, programToJson } from '../../../src/programs/index.ts';
import { seeded } from '../../random.ts';
import { doubles } from '../../selections/fields.ts';
import { documentOf } from '../commands.ts';
import { altered } from '../documents.ts';
import { refused } from '../refused.ts';
import { meter } from '../units.ts';

const FUNCTIONS =
  'exp expm1 sinh tanh atan sigmoid softplus logSigmoid log log1p sqrt cosh square silu sin reciprocal neg'.split(
    ' ',
  );
const DENOMINATORS = [
  'exp(x) + exp(y)',
  '1 + x^2',
  'x^2',
  'sum(exp(x), exp(y), 1)',
  '1 + 1/x',
  'x',
  'exp(log(x))',
];

/** The same made of x and of y, which are equal. */
const sides: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.constantFrom(...FUNCTIONS).map(name => (u: string) => `${name}(${u})`),
        fc.constantFrom('3', '5', '2', '-1', '1/3').map(e => (u: string) => `(${u})^(${e})`),
        fc.constantFrom(...DENOMINATORS).map(under => (u: string) => `(${u})/(${under})`),
      ),
      { maxLength: 3 },
    ),
    fc.constantFrom('1', '2'),
  )
  .map(([layers, factor]) => {
    const made = (u: string): string => layers.reduce((inner, layer) => layer(inner), `${factor}*${u}`);
    return [made('x'), made('y')] as const;
  });

/** Whether no function is left. */
const isBare = (text: string): boolean => !/exp|log|atan|sqrt|sin|cos|[/^]/.test(text);

test('engine and checker compare the same', () => {
  const met = { everywhere: 0, near: 0, never: 0 };
  fc.assert(
    fc.property(sides, fc.constantFrom('>', '<=', '='), ([left, right], relation) => {
      const program = parseProgramText(`f(x, y) = where(${left} ${relation} ${right}, 1, 0)`);
      const { form, g, args } = compile(program).steps.at(-1)!;
      const found = g.cells(
        doubles,
        args.map(() => 1),
      );
      if (isFailure(found)) return;
      const [asked, near] = [/when (.*?);/.exec(form)![1]!, found[0]!.guards[0]!.function.text(['x1', 'x2'])];
      const { basic } = readProgram(programToJson(program), meter).steps.at(-1)!;
      const [guard] = regionsNear(basic, () => 0)[0]!.guards;
      const own = [guard!.formula, guard!.near!].map(formula => labelOf(basic, [formula], meter));
      expect(own.map(isBare)).toEqual([asked, near].map(isBare));
      if (isBare(near)) expect(own[1]).toBe(near);
      met[isBare(asked) ? 'everywhere' : isBare(near) ? 'near' : 'never'] += 1;
    }),
    seeded(1_000, 400),
  );
  expect(Math.min(...Object.values(met))).toBeGreaterThan(3);
});

const E1_E2 = [
  ['0', '1'],
  ['1', '0'],
];

describe('a mask by them is decided', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    ['where(sigmoid(x) >= sigmoid(y), x, y)', '0,0', E1_E2],
    ['where(sigmoid(x) >= sigmoid(y), x, y)', '3/2,3/2', E1_E2],
    ['where(exp(x)/(exp(x) + exp(y)) >= exp(y)/(exp(x) + exp(y)), x, y)', '1,1', E1_E2],
    ['where(softplus(x) >= softplus(y), x, y)', '2,2', E1_E2],
    ['where(x^3 > y^3, x, y)', '0,0', E1_E2],
    ['where(log(x) >= log(y), x, y)', '1,1', E1_E2],
    ['where(log(x) >= log(y), x, y)', '2,2', E1_E2],
    [
      'where(tanh(x) > tanh(y), x - y, 0)',
      '1,1',
      [
        ['0', '0'],
        ['1', '-1'],
      ],
    ],
    [
      'where(exp(x) > 1, x*y, 0)',
      '0,3',
      [
        ['0', '0'],
        ['3', '0'],
      ],
    ],
    ['max(x, y) - where(sigmoid(x) >= sigmoid(y), x, y)', '1,1', [['0', '0']]],
  ])('%s at %s', async (program, at, gradients) => {
    const document = await documentOf('explain', program, '--at', at);
    expect(document.regular).toEqual({ verdict: 'yes' });
    expect(document.clarke).toMatchObject({ status: 'exact', gradients });
    if (gradients.length > 1) expect(document.nodewise).toMatchObject({ status: 'exact', gradients });
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });
});

const INCREASING = [
  ...'exp expm1 sinh tanh atan sigmoid softplus logSigmoid'
    .split(' ')
    .map(name => (u: string) => `${name}(${u})`),
  (u: string) => `(${u})^3`,
  (u: string) => `exp(${u})/(exp(x) + exp(y))`,
];
const affine = fc.constantFrom<string>('x', 'y', '2*x - y', '-y', 'x - 1', '3*x + y', 'relu(x)');

test('sets are those of the mask by the numbers', async () => {
  const drawn = fc.tuple(
    fc.array(fc.constantFrom<(u: string) => string>(...INCREASING), { minLength: 1, maxLength: 3 }),
    affine,
    affine,
    fc.constantFrom('>', '>=', '<', '<='),
    fc.boolean(),
    fc.constantFrom('0,0', '1,1', '1/2,1/2', '1,-1'),
  );
  const met = { yes: 0, no: 0, several: 0 };
  await fc.assert(
    fc.asyncProperty(drawn, async ([layers, a, b, relation, agrees, at]) => {
      const [left, right] = [a, b].map(side => layers.reduce((inner, layer) => layer(inner), side));
      const of = (condition: string): string =>
        `f(x, y) = where(${condition}, ${a}, ${agrees ? b : 'y + x'})`;
      const [by, plain] = [
        await documentOf('explain', of(`${left} ${relation} ${right}`), '--at', at),
        await documentOf('explain', of(`${a} ${relation} ${b}`), '--at', at),
      ];
      for (const set of ['regular', 'active', 'nodewise', 'clarke', 'lexicographic', 'artificial'])
        expect(by[set]).toEqual(plain[set]);
      expect(verifyDocument(by).verdict).toBe(verifyDocument(plain).verdict);
      met[by.regular.verdict as 'yes' | 'no'] += 1;
      if (by.clarke?.gradients.length > 1) met.several += 1;
    }),
    seeded(120),
  );
  expect(Math.min(...Object.values(met))).toBeGreaterThan(2);
});

describe('what jumps does', () => {
  it.each([
    ['where(sigmoid(x) >= sigmoid(y), x, y + 1)', '0,0'],
    ['where(sigmoid(x) >= sigmoid(-y), x, y)', '0,0'],
    ['where(sigmoid(x) >= sigmoid(-y), x, y)', '1,-1'],
    ['where(log(x) >= log(y), x, 2*y)', '1,1'],
    ['where(x^2 >= y^2, x, y)', '1,-1'],
    ['where(cosh(x) >= cosh(y), x, y)', '1,-1'],
  ])('%s at %s', async (program, at) => {
    const document = await documentOf('explain', program, '--at', at);
    expect(document.regular.verdict).toBe('no');
    expect(verifyDocument(document).verdict).toBe('accepted');
    const forged = altered(document, copy => {
      copy.regular = { verdict: 'yes' };
    });
    expect(verifyDocument(forged).verdict).not.toBe('accepted');
  });
});

refused(
  ['explain', 'where(sigmoid(x) >= sigmoid(y), x, y)', '--at', '0,0'],
  [
    [d => d.clarke.gradients.pop(), '/clarke/gradients: lacks a gradient that is proven'],
    [d => d.nodewise.gradients.pop(), '/nodewise/gradients: lists 1 of 2 gradients'],
    // What does not increase is not compared as the numbers.
    [
      d => {
        for (const node of d.program.nodes) if (node.op === 'sigmoid') node.op = 'cosh';
        d.text = 'where(greaterEqual(cosh(x), cosh(y)), x, y)';
      },
      'not re-derived: /regular (whether the function is regular there)',
    ],
  ],
);
