/** Engine and checker read the names of pieces alike: labels and numbers, of all operations. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/certificates/kernel/evaluate.ts';
import { activeAt } from '../../../src/certificates/kernel/evaluated.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { Meter, Stop, Wrong } from '../../../src/certificates/numbers/meter.ts';
import { readProgram as readLine } from '../../../src/certificates/operations/program.ts';
import { readChoice } from '../../../src/certificates/reading/choice.ts';
import { labelOf } from '../../../src/certificates/reading/label.ts';
import { numbered } from '../../../src/certificates/reading/numbers.ts';
import { activePieces } from '../../../src/fields/index.ts';
import { parseRational, rationalField } from '../../../src/numbers/index.ts';
import {
  compile,
  conventionsFor,
  evaluate as evaluateExactly,
  isEvaluationFailure,
  programFromJson,
} from '../../../src/programs/index.ts';
import { type BasicFunction, library } from '../../../src/selections/index.ts';
import { runs, seeded } from '../../random.ts';
import { selectionOf as definitionOf, lineOf, refusal, meter as unmetered, vector } from '../units.ts';

const meter = () => new Meter(1e9);

interface Node {
  readonly op: string;
  readonly [parameter: string]: unknown;
}

/** One node of so many inputs, as a program. */
function programOf(node: Node, count: number, selections = {}) {
  const inputs = Array.from({ length: count }, (_, i) => `v${i}`);
  const id = 'node';
  return { inputs, selections, nodes: [{ id, args: inputs, ...node }], outputs: [id] };
}

/** Numbers that make ties, and texts of them in several shapes. */
const NUMBERS = ['-2', '-1', '-1/2', '0', '1/3', '1', '2', '6', '7/2'];

/** Every selection of the library, in several arities and with several parameters. */
const SUBJECTS = [...library.values()]
  .flatMap(op => {
    const counts = [...new Set([op.arguments.min, 1, 2, 3, 4])].filter(
      n => n >= op.arguments.min && n <= op.arguments.max,
    );
    const numbers = op.parameters.filter(({ kind }) => kind === 'number').map(({ name }) => name);
    const values: Record<string, unknown>[] =
      numbers.length === 2
        ? [
            ['-2', '2'],
            ['-1', '1'],
            ['1', '1'],
            ['0', '1/3'],
            ['2', '-1'],
          ].map(([lo, hi]) => ({ lo, hi }))
        : numbers.length === 1
          ? ['1/2', '1', '2', '0'].map(value => ({ [numbers[0]!]: value }))
          : [{}];
    const own = counts.flatMap(count =>
      values.flatMap(given => {
        const ks = op.parameters.some(({ name }) => name === 'k') ? [1, count] : [undefined];
        return ks.map(k => ({ node: { op: op.name, ...given, ...(k !== undefined && { k }) }, count }));
      }),
    );
    const asArguments = op.parameters.filter(({ argument }) => argument).length;
    return asArguments > 0 ? [...own, { node: { op: op.name }, count: op.arguments.min + asArguments }] : own;
  })
  .filter(({ node, count }) => {
    try {
      return selectionOf(programOf(node, count)).pieceCount > 1;
    } catch {
      return false;
    }
  });

function selectionOf(program: object): BasicFunction {
  return compile(programFromJson(program as Parameters<typeof programFromJson>[0])).steps[0]!.g;
}

const labelsOf = (g: BasicFunction): string[] =>
  Array.from({ length: Math.min(g.pieceCount, 200) }, (_, i) => g.piece(i + 1).label);

function labelsOfChecker(program: object): string[] {
  const { basic } = readLine(program, meter()).steps[0]!;
  const labels: string[] = [];
  // Of floor there is no end.
  for (const piece of basic.pieces()) {
    labels.push(labelOf(basic, piece, meter()));
    if (labels.length === 200) break;
  }
  return labels;
}

test.each(SUBJECTS.map(subject => [JSON.stringify(subject), subject] as const))(
  'labels: %s',
  (_, subject) => {
    const program = programOf(subject.node, subject.count);
    expect(labelsOfChecker(program)).toEqual(labelsOf(selectionOf(program)));
  },
);

test('the operations are there', () => {
  const named = new Set(SUBJECTS.map(({ node }) => node.op));
  expect(named.size).toBeGreaterThan(24);
  expect(named).toContain('clip');
});

/** Pieces as users write them. */
const formula: fc.Arbitrary<string> = fc.letrec<{ sum: string; atom: string }>(tie => ({
  atom: fc.constantFrom('x', 'y', '0', '1', '2.5', '1e-1', '-3', '(x - y)', '1/2', '(1/3)', 'first'),
  sum: fc.oneof(
    { weight: 3, arbitrary: tie('atom') },
    fc.tuple(tie('sum'), fc.constantFrom('+', '-', '*', ' - ', '/'), tie('sum')).map(parts => parts.join('')),
    fc.tuple(tie('sum'), fc.integer({ min: -2, max: 3 })).map(([base, k]) => `(${base})^(${k})`),
    fc.tuple(tie('sum'), fc.integer({ min: -2, max: 3 })).map(([base, k]) => `(${base})^(${k}/2)`),
    fc
      .tuple(fc.constantFrom('exp', 'log', 'sin', 'cos', 'atan', 'sqrt', '', '-'), tie('sum'))
      .map(([f, a]) => `${f}(${a})`),
  ),
})).sum;

test('labels of pieces that users write', () => {
  let nonlinear = 0;
  fc.assert(
    fc.property(formula, text => {
      const when = {
        index: [
          { piece: 1, when: 'x >= 0' },
          { piece: 2, when: 'x < 0' },
        ],
      };
      const own = { inputs: ['x', 'y', 'first'], pieces: [text, text], ...when };
      const program = programOf({ op: 'own' }, 3, { own });
      let labels: string[];
      try {
        labels = labelsOf(selectionOf(program));
      } catch {
        return;
      }
      if (/exp|log|\^/.test(labels[0]!)) nonlinear += 1;
      expect(labelsOfChecker(program)).toEqual(labels);
    }),
    seeded(500),
  );
  expect(nonlinear).toBeGreaterThan(runs(20));
});

/** The numbers of the pieces that the engine takes, and those that the checker does, at a point; or what stops it. */
function chosen(program: object, at: readonly string[], rule: string): [string[], string[]] {
  const line = compile(programFromJson(program as Parameters<typeof programFromJson>[0]));
  const step = line.steps[0]!;
  const evaluation = evaluateExactly(
    rationalField,
    line,
    at.map(text => parseRational(text)),
  );
  if (isEvaluationFailure(evaluation)) return [[], []];
  const active = activePieces(rationalField, line, evaluation);
  if (isEvaluationFailure(active)) return [[], []];
  const convention = conventionsFor(line, [{ op: step.g.name, rule }]).get(step.g.name)!;
  const mixture = convention(active[0]!, evaluation.pieces[0]!, step.g);
  const own: Line = readLine(program, meter());
  const x = at.map(readNumber);
  const jets = evaluate(own, x, meter());
  const tied = activeAt(own.steps[0]!, jets, meter());
  const numbers = numbered(own.steps[0]!, tied, meter());
  const index = [...numbers].find(([number]) => number === String(evaluation.pieces[0]))![1];
  const choice = readChoice({ [step.g.name]: rule }, own, meter());
  const numberOf = (piece: unknown) => [...numbers].find(([, one]) => one === piece)![0];
  const take = () => choice(own.steps[0]!, tied, index).map(numberOf);
  const refused = refusal(take);
  return [[...mixture.keys()].map(String), refused === 'none' ? take() : Object.values(refused)];
}

function readNumber(text: string) {
  const [n, d = '1'] = text.split('/');
  return { n: BigInt(n!), d: BigInt(d), words: 1 };
}

describe('A8: one reading of names', () => {
  const entry = fc.constantFrom(...NUMBERS);
  const subject = fc.constantFrom(...SUBJECTS);

  test('engine and checker take the same pieces, by every name of every operation', () => {
    const seen = { rules: new Set<string>(), another: 0 };
    fc.assert(
      fc.property(subject, fc.array(entry, { minLength: 4, maxLength: 4 }), fc.nat(), (one, values, n) => {
        const program = programOf(one.node, one.count);
        const g = selectionOf(program);
        const labels = labelsOf(g);
        const rules = ['first', 'last', 'mean', ...labels, ...labels.map((_, i) => `#${i + 1}`)];
        const rule = rules[n % rules.length]!;
        const at = Array.from({ length: one.count }, (_, i) => values[n % 3 === 0 ? 0 : i]!);
        const [engine, checker] = chosen(program, at, rule);
        // Of what several nodes make a name that no active piece has is left open.
        const isOpen =
          one.node.op === 'where' && labels.includes(rule) && labels[Number(engine[0]) - 1] !== rule;
        expect(checker).toEqual(isOpen ? ['no piece is seen to be called so'] : engine);
        seen.rules.add(rule);
        if (engine[0] !== chosen(program, at, '#1')[0][0]) seen.another += 1;
      }),
      seeded(600, 300),
    );
    expect(seen.rules.size).toBeGreaterThan(20);
    expect(seen.another).toBeGreaterThan(runs(25));
  });

  test('clip with a bound that looks like a number of a piece', () => {
    const at = (lo: string, hi: string, x: string, rule: string) =>
      chosen(programOf({ op: 'clip', lo, hi }, 1), [x], rule);
    expect(at('-1', '1', '1', '1')).toEqual([['3'], ['3']]);
    expect(at('-1', '1', '1', '#1')).toEqual([['1'], ['1']]);
    expect(at('-2', '2', '2', '2')).toEqual([['3'], ['3']]);
    expect(at('-2', '2', '2', '#2')).toEqual([['1'], ['1']]);
  });

  const line = readLine(programOf({ op: 'clip', lo: '-2', hi: '2' }, 1), meter());
  test.each(['1', '#4', '#0', '#', 'hi', ' 2', '#02', ''])(
    'the checker refuses %j for clip(x, -2, 2)',
    rule => {
      expect(() => readChoice({ clip: rule }, line, meter())).toThrow(Wrong);
    },
  );

  test('the checker refuses operations that have no choice, and leaves open what it may not read', () => {
    expect(() => readChoice({ relu: 'first' }, line, meter())).toThrow(Wrong);
    expect(() => readChoice({ clip: 1 }, line, meter())).toThrow(Wrong);
    const own = {
      inputs: ['x'],
      pieces: ['--exp(x)', '1'],
      index: [
        { piece: 1, when: 'x <= 0' },
        { piece: 2, when: 'x > 0' },
      ],
    };
    const program = readLine(programOf({ op: 'own' }, 1, { own }), meter());
    expect(() => readChoice({ own: '-(-exp(x))' }, program, meter())).toThrow(Stop);
    expect(() => readChoice({ own: '1' }, program, meter())).not.toThrow();
  });
});

describe('a choice that is not seen', () => {
  const taken = (line: Line, x: number, rules: object) =>
    refusal(() => evaluate(line, vector(x), unmetered, readChoice(rules, line, unmetered)));

  test('between pieces that are written out', () => {
    const selections = { s: definitionOf('x', ['relu(x)'], '1') };
    const line = lineOf('x', ['y = s x'], { selections });
    expect(taken(line, 0, { s: 'first' })).toEqual({ stop: 'which piece of what is written out is meant' });
    expect(taken(line, 1, { s: 'first' })).toBe('none');
    expect(refusal(() => numbered(line.steps[0]!, [], unmetered))).toEqual({
      stop: 'the number of a piece of what is written out',
    });
  });

  test('by a label of what several nodes make', () => {
    const line = lineOf('x', ['z = const value=0', 'c = greater x z', 'n = neg x', 'w = where c x n']);
    expect(taken(line, -1, { where: 'x1' })).toEqual({ stop: 'no piece is seen to be called so' });
    expect(taken(line, 1, { where: 'x1' })).toBe('none');
  });

  test('by a number beyond ten thousand pieces', () => {
    const line = lineOf('x', [`m = cummax ${new Array(16).fill('x').join(' ')}`, 'k = component m k=1']);
    expect(refusal(() => readChoice({ cummax: '#20000' }, line, unmetered))).toEqual({
      stop: 'a node has too many pieces to look for one',
    });
  });
});
