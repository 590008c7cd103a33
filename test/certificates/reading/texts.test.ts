/** Texts beside programs: those that the engine prints and reads are known as theirs, and no others. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { Meter, Stop, Wrong } from '../../../src/certificates/numbers/meter.ts';
import { isTextOf } from '../../../src/certificates/reading/texts.ts';
import { CornercheckError } from '../../../src/errors.ts';
import { parseExpression, parseGuards } from '../../../src/expressions/index.ts';
import {
  type Program,
  parseProgramText,
  printProgram,
  programFromJson,
  programToJson,
} from '../../../src/programs/index.ts';
import { withDefaults } from '../../../src/programs/validity/parameters.ts';
import { library } from '../../../src/selections/library/index.ts';
import { randomProgram } from '../../programs/random-program.ts';
import { altered, type Loose, maximum, xMinusZero, zero } from '../documents.ts';
import { resealed } from '../forgeries.ts';
import { generate } from '../generate.ts';
import { report } from '../reports.ts';

const isText = (text: unknown, program: unknown): boolean => isTextOf(text, program, new Meter(1e8));

/** The program as a graph, by the engine's own reading: outputs first, nodes by number, constants by value. */
function graphOf({ name, inputs, nodes, outputs, selections }: Program): string {
  const byId = new Map(nodes.map(node => [node.id, node]));
  const numbers = new Map<string, number>();
  const lines: string[] = [];
  const open: string[] = [];
  const refer = (id: string): string => {
    const node = byId.get(id);
    if (node === undefined) return `input ${inputs.indexOf(id)}`;
    if (node.op === 'const') return `${node.parameters!.value}`;
    if (node.op === 'component') {
      const of = byId.get(node.args[0]!);
      const several = of && ['sort', 'topk', 'cummax', 'cummin'].includes(of.op);
      return several ? `${refer(of.id)} ${node.parameters!.k}` : refer(node.args[0]!);
    }
    if (!numbers.has(id)) {
      numbers.set(id, numbers.size);
      open.push(id);
    }
    return `node ${numbers.get(id)}`;
  };
  lines.push(outputs.map(refer).join());
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const { op, args, parameters = {} } = byId.get(id)!;
    const known = library.get(op);
    const all = known ? withDefaults(known, args.length, parameters) : parameters;
    const own = selections.get(op);
    const definition = own && [
      own.inputs.length,
      own.pieces.map(piece => parseExpression(piece, own.inputs)),
      own.index.map(({ piece, when }) => [piece, parseGuards(when, own.inputs)]),
    ];
    const values = Object.entries(all).map(([key, value]) => `${key}=${[value].flat().join(' ')}`);
    lines.push(
      JSON.stringify([op, args.map(refer), values.sort(), definition], (_, value) =>
        typeof value === 'bigint' ? `${value}` : value,
      ),
    );
  }
  return JSON.stringify([name, inputs, lines]);
}

/** What the engine reads in a text: none where that is no program, or defines a selection that is no function. */
function graphIn(text: string): string | 'none' | 'bad-selection' {
  try {
    return graphOf(parseProgramText(text));
  } catch (error) {
    if (!(error instanceof CornercheckError)) throw error;
    return error.code === 'bad-selection' ? error.code : 'none';
  }
}

/** Another text: a piece of it, by number, exchanged, left out, doubled, or written otherwise. */
function mutant(text: string, at: number, how: number): string {
  const parts = text.split(/(\d+|\w+|[^\w\s]|\s+)/).filter(part => part !== '');
  const i = at % parts.length;
  const j = how % parts.length;
  const other = /^\d+$/.test(parts[i]!)
    ? ['0', '1', '2', '1/2', '3.0']
    : ['+', '-', '*', '/', 'max', 'min', 'relu', 'x', 'y', '('];
  const ways: (() => void)[] = [
    () => parts.splice(i, 1, other[how % other.length]!),
    () => parts.splice(i, 1),
    () => parts.splice(i, 0, parts[j]!),
    () => ([parts[i], parts[j]] = [parts[j]!, parts[i]!]),
    () => parts.splice(i, 1, `(${parts[i]})`),
  ];
  ways[(at + how) % ways.length]!();
  return parts.join('');
}

describe('a text of a program', () => {
  it('is what the engine prints, of all operations', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(randomProgram, program => {
        for (const { op } of program.nodes) seen.add(op);
        const text = printProgram(program);
        expect(isText(text, programToJson(program)), text).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect([...library.keys()].filter(op => !seen.has(op))).toEqual([]);
  });

  it('is what the engine prints of small programs full of ties', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const { program } = generate(seed);
      const text = printProgram(programFromJson(program));
      expect(isText(text, program), text).toBe(true);
    }
  });

  it('is none of another program', () => {
    let same = 0;
    fc.assert(
      fc.property(randomProgram, randomProgram, (program, other) => {
        const equal = graphOf(program) === graphOf(other);
        if (equal) same += 1;
        expect(isText(printProgram(other), programToJson(program))).toBe(equal);
      }),
      { numRuns: 200 },
    );
    expect(same).toBeLessThan(100);
  });

  it('is, of texts that were changed somewhere, what the engine reads as the same program', () => {
    const seen = { same: 0, another: 0, none: 0 };
    fc.assert(
      fc.property(
        randomProgram,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 12, maxLength: 12 }),
        (drawn, changes) => {
          // Names of inputs and nodes that are none of the text form are left behind.
          const program = parseProgramText(printProgram(drawn));
          const text = printProgram(program);
          const json = programToJson(program);
          const graph = graphOf(program);
          for (const [at, how] of changes) {
            const changed = mutant(text, at, how);
            const read = graphIn(changed);
            // The checker does not ask of definitions that no output uses whether they cover the space.
            if (read === 'bad-selection') continue;
            expect(isText(changed, json), `${changed}\n\nfor\n\n${text}`).toBe(read === graph);
            seen[read === 'none' ? read : read === graph ? 'same' : 'another'] += 1;
          }
        },
      ),
      { numRuns: 150, endOnFailure: true },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
  });

  const EQUAL: readonly (readonly [one: string, other: string])[] = [
    ['max(x, y) - 1/2', '((max(x,y)))\t-   0.5 # a remark'],
    ['max(x, y) - 1/2', 'h = max(x,\n  y)\nc = 5e-1; h -\n c'],
    ['f(y, x) = x + y', 'f(y, x) =\n  x + y'],
    ['relu(t)', '_(t) = relu(t)'],
    ['clip(x, 0, 1)', 'clip(x; hi=1, lo=0/7)'],
    ['leakyRelu(x)', 'leakyRelu(x, 1/100)'],
    ['affine(x, y; coefficients=[1, -1/2])', 'affine(x, y; constant=0, coefficients=[2/2, -0.5])'],
    ['sort(x, y)[2] - sort(x, y)[1]', 'a, b = sort(x, y)\nc, d = sort(x, y)\nb - c'],
    ['-x^2 + x^(-2)', '(-(x^2)) + pow(x, -2)'],
    ['h = relu(x)\nh + h*0x1p-1', 'a = relu(x)\nb = log(a)\na + a*0.5'],
    [
      'select g(x) { 0 when x > 0; x when x <= 0 }\ng(t)',
      'select g(z) { 1: 0 when never; 2: z when never; 1: 0 when z > 0;\n 2: z when\n z <= 0 }\ng(t)',
    ],
    [
      'select g(x) { 0.5 when x > 0; -(1/2) when x <= 0 }\ng(t)',
      'select g(x) { 1/2 when x > 0; -1/2 when 0 >= x }\ng(t)',
    ],
  ];

  test.each(EQUAL)('%j says the same as %j', (one, other) => {
    expect(isText(other, programToJson(parseProgramText(one)))).toBe(true);
    expect(isText(one, programToJson(parseProgramText(other)))).toBe(true);
  });

  const DIFFERENT: readonly (readonly [one: string, other: string])[] = [
    ['x - y', 'y - x'],
    ['f(x, y) = x - y', 'f(y, x) = x - y'],
    ['f(x) = relu(x)', 'g(x) = relu(x)'],
    ['max(x, y)', 'max(y, x)'],
    ['max(x, y)', 'min(x, y)'],
    ['1/3*x', '0.333333333333*x'],
    ['relu(x) - relu(x)', 'h = relu(x)\nh - h'],
    ['h = relu(x)\nh - h', 'relu(x) - relu(x)'],
    ['sort(x, y)[1]', 'sort(x, y)[2]'],
    ['sort(x, y)', 'topk(x, y; k=2)'],
    ['kthLargest(x, y; k=1)', 'kthLargest(x, y; k=2)'],
    ['clip(x, 0, 1)', 'clip(x, 1, 0)'],
    ['clip(x, 0, 1)', 'c = 1\nclip(x, 0, c)'],
    ['leakyRelu(x)', 'leakyRelu(x, 1/4)'],
    ['-x^2', '(-x)^2'],
    ['x - y - z', 'x - (y - z)'],
    ['x, y', 'y, x'],
    ['f(x, y) = x', 'f(x) = x'],
    [
      'select g(x) { 0 when x > 0; x when x <= 0 }\ng(t)',
      'select g(x) { 0 when x >= 0; x when x < 0 }\ng(t)',
    ],
    [
      'select g(x) { 0 when x > 0; x when x <= 0 }\ng(t)',
      'select g(x) { x when x <= 0; 0 when x > 0 }\ng(t)',
    ],
  ];

  test.each(DIFFERENT)('%j is another than %j', (one, other) => {
    expect(graphIn(one) === graphIn(other)).toBe(false);
    expect(isText(other, programToJson(parseProgramText(one)))).toBe(false);
    expect(isText(one, programToJson(parseProgramText(one)))).toBe(true);
  });

  test.each([
    '',
    'x',
    'max(x, y',
    'max(x, y))',
    'max(x, y) max(x, y)',
    'max(x y)',
    'max(x, y); 1',
    'h = max(x, y)',
    'é(x, y)',
    'maxx(x, y)',
    'f(x, y) = max(x, z)',
    'f(x, x) = max(x, x)',
    'x = 1\nmax(x, y)',
    'max(x, y; op=1)',
    'max(x, y; args=2)',
    'max(x, y; comment=2)',
    'max(x, y; id=2)',
    'max(x, y)^2^2',
    'max(x, y)[1.5]',
    'a, b, c = sort(x, y)\nmax(x, y)',
    'select max(x, y) { x when true }\nmax(x, y)',
    'select g(x) { x when never }\nmax(x, y)',
    'max(x, y)\nselect g(x) { x when true }',
    'select g(when) { when when true }\nmax(x, y)',
    'max(x, y)\n__proto__ = 1',
    '1/0',
    3,
    null,
    undefined,
    ['max(x, y)'],
  ])('%j is no text of max(x, y)', text => {
    expect(isText(text, maximum.program)).toBe(false);
  });

  test('inputs whose names are none of the text form are written otherwise', () => {
    const program = {
      inputs: ['a b', 'a-b', '1'],
      nodes: [{ id: 'm', op: 'max', args: ['a-b', 'a b', '1'] }],
      output: 'm',
    };
    const printed = printProgram(programFromJson(program));
    expect(printed).toBe('_(a_b, a_b_2, n1) = max(a_b_2, a_b, n1)');
    expect(isText(printed, program)).toBe(true);
    for (const wrong of ['a_b_', 'a_c', 'a_b_x', 'a'])
      expect(isText(printed.replaceAll('a_b_2', wrong), program), wrong).toBe(false);
    expect(isText('_(a_b, a_b_2, n1) = max(a_b, a_b_2, n1)', program)).toBe(false);
  });

  test('what is no program has no text', () => {
    expect(() => isText('x', { nodes: 3 })).toThrow(Wrong);
    expect(() => isText('x', undefined)).toThrow(Wrong);
  });

  test('what is nested too deep, or costs too much, is not read to its end', () => {
    const deep = (n: number) => `${'('.repeat(n)}max(x, y)${')'.repeat(n)}`;
    expect(isText(deep(190), maximum.program)).toBe(true);
    for (const n of [210, 100_000]) expect(() => isText(deep(n), maximum.program)).toThrow(Stop);
    expect(() => isTextOf(`${'-'.repeat(100_000)}x`, maximum.program, new Meter(1_000))).toThrow(Stop);
    for (const text of ['1e1000000000*x', `${'9'.repeat(30_000)}*x`])
      expect(() => isText(text, maximum.program), text.slice(0, 20)).toThrow(Stop);
  });
});

describe('in a document', () => {
  const problems = (document: Loose, how: (copy: Loose) => unknown): string[] =>
    verifyDocument(resealed(altered(document, copy => void how(copy)))).problems.map(
      ({ path, message }) => `${path}: ${message}`,
    );
  const told = (path: string): string => `${path}: is not the text of the program beside it`;

  it('the text is that of the program beside it', () => {
    expect(problems(zero, copy => copy)).toEqual([]);
    expect(problems(zero, copy => (copy.text = 'zero(t) = relu(-t)+(t)-relu(t)'))).toEqual([]);
    expect(problems(zero, copy => (copy.text = 'zero(t) = relu(-t) + t'))).toEqual([told('/text')]);
    expect(problems(zero, copy => (copy.text = 'zero(t) = relu(-t'))).toEqual([told('/text')]);
    expect(problems(zero, copy => (copy.text = { toString: 1 }))).toEqual([told('/text')]);
  });

  it('also within a report, in findings and readings, and where a document says nothing else', () => {
    expect(problems(report, copy => (copy.findings[1].text = 'relu(x)'))).toEqual([told('/findings/1/text')]);
    expect(problems(report, copy => (copy.conventions.max.readings[0].text = 'max(y, x)'))).toContain(
      told('/conventions/max/readings/0/text'),
    );
    const { format, program } = zero;
    const stopped = { format, program, text: 'relu(t)', status: 'undecided', why: 'the time' };
    expect(problems(stopped, copy => copy)).toEqual([told('/text')]);
    const judged = {
      format: 'cornercheck.judgement/1',
      program,
      text: 'relu(t)',
      verdict: 'undecided',
      precision: 'exact',
    };
    expect(problems(judged, copy => copy)).toEqual([told('/text')]);
    expect(problems({ ...judged, error: 'bad' }, copy => copy)).toEqual([told('/text')]);
  });

  it('of several programs each text is that of its own', () => {
    const programs = [zero.program, xMinusZero.program];
    const equal = { format: 'cornercheck.equal/1', programs, equal: 'undecided', why: 'the time' };
    expect(problems({ ...equal, texts: [zero.text, xMinusZero.text] }, copy => copy)).toEqual([]);
    expect(problems({ ...equal, texts: [zero.text, zero.text] }, copy => copy)).toEqual([told('/texts/1')]);
    expect(problems({ ...equal, texts: [xMinusZero.text, zero.text] }, copy => copy)).toEqual([
      told('/texts/0'),
      told('/texts/1'),
    ]);
  });

  it('what was forged has its text, and not what was given', () => {
    const given = { inputs: ['x'], nodes: [{ id: 'r', op: 'relu', args: ['x'] }], output: 'r' };
    const { nodes } = given;
    const forged = {
      ...given,
      nodes: [...nodes, { id: 's', op: 'sub', args: ['r', 'r'] }, { id: 'o', op: 'add', args: ['r', 's'] }],
      output: 'o',
    };
    const document = { format: 'cornercheck.forge/1', program: given, forged, points: [], addsZero: 'yes' };
    const beside = (text: string) =>
      problems({ ...document, text }, copy => copy).filter(one => /^.text/.test(one));
    expect(beside('h = relu(x)\nh + (h - h)')).toEqual([]);
    expect(beside('relu(x)')).toEqual([told('/text')]);
  });

  it('one that is nested too deep is assumed, and not refused', () => {
    const deep = altered(zero, copy => (copy.text = `${'('.repeat(300)}t${')'.repeat(300)}`));
    const { verdict, assumptions } = verifyDocument(deep);
    expect(verdict).toBe('accepted');
    expect(assumptions).toEqual(['1 texts, written for people, are not compared with their programs']);
    expect(verifyDocument(zero).assumptions).toEqual([]);
  });
});

describe('entries of arrays', () => {
  const program = {
    inputs: ['x[0,0]', 'x[0,1]'],
    nodes: [
      { id: 'h[0]', op: 'relu', args: ['x[0,0]'] },
      { id: 'h[1]', op: 'sub', args: ['h[0]', 'x[0,1]'] },
      { id: 'y', op: 'mul', args: ['h[1]', 'h[0]'] },
    ],
    output: 'y',
  };
  test.each([
    ['_(x[0,0], x[0,1]) =\n  h[0] = relu(x[0,0])\n  (h[0] - x[0,1]) * h[0]', true],
    ['_(x_0_0_, x_0_1_) =\n  h = relu(x_0_0_)\n  (h - x_0_1_) * h', true],
    ['_(x[0,0], x[0,1]) =\n  h[0] = relu(x[0,1])\n  (h[0] - x[0,1]) * h[0]', false],
    ['_(x[0,1], x[0,0]) =\n  h[0] = relu(x[0,1])\n  (h[0] - x[0,0]) * h[0]', false],
    ['_(x[0], x[1]) =\n  h[0] = relu(x[0])\n  (h[0] - x[1]) * h[0]', false],
    ['_(x[0,0], x[0,1]) = relu(x[0,2])', false],
  ])('%j: %s', (text, is) => {
    expect(isTextOf(text, program, new Meter(1_000_000))).toBe(is);
  });
});
