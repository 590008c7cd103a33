/** Searches that show nothing, programs found without a value somewhere, forgeries that lose points: refused. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { explainDocument } from '../../src/fields/explain-document.ts';
import { explain } from '../../src/fields/index.ts';
import { rational } from '../../src/numbers/index.ts';
import { compile, isEvaluationFailure, parseProgramText, programToJson } from '../../src/programs/index.ts';
import { documentOf } from './commands.ts';
import { altered, type Loose } from './documents.ts';

let known: Promise<Loose> | undefined;
/** The zero function with a wrong derivative at 0: 4 nodes. */
function searched(): Promise<Loose> {
  known ??= documentOf('search', 'zero', '--ops', 'sub,relu', '--at', '0', '--show', '1');
  return known;
}

const problems = (document: Loose, change: (copy: Loose) => void = () => {}): string =>
  verifyDocument(altered(document, change))
    .problems.map(({ path, message }) => `${path}: ${message}`)
    .join('\n');

describe('a search', () => {
  test('B1: that shows no program is not minimal', async () => {
    const document = await searched();
    const lie = (copy: Loose): void => {
      copy.sizes = copy.sizes.slice(0, 2);
      Object.assign(copy.sizes[1], { candidates: 1, functions: 1, found: 1 });
      Object.assign(copy, { nodes: 1, minimal: 'yes', found: [] });
    };
    expect(problems(document, lie)).toContain('/found: lists none of the programs that were found');
    expect(problems(document, copy => (copy.found = []))).toContain('/found: lists none');
  });

  test('B1: what is not re-derived of a minimum is named', async () => {
    const document = await searched();
    const { verdict, assumptions } = verifyDocument(document);
    expect(verdict).toBe('accepted');
    expect(assumptions.join('\n')).toMatch(
      /of 236 programs, all there are with fewer than 4 nodes, none has the property zero \(derivative wrong, at 0, inputs 1\) over sub, relu, constants any: search again/,
    );
    expect(assumptions.join('\n')).toMatch(
      /what was counted by size .*: 2\/0\/0\/0\/0, 4\/1\/0\/0\/0, 24\/9\/2\/0\/0, .*: search again/,
    );
  });

  test('asks what can be asked', async () => {
    const document = await searched();
    const changes: ((question: Loose) => void)[] = [
      question => question.ops.push('relu'),
      question => question.ops.push('reluq'),
      question => (question.ops = []),
      question => (question.constants = ['1', '1']),
      question => (question.constants = 'all'),
      question => (question.inputs = 2),
      question => delete question.derivative,
      question => (question.derivative = 'right'),
      question => (question.at = 'nowhere'),
      question => (question.target = { name: 'tfjs' }),
      question => (question.property = 'artificial'),
    ];
    for (const change of changes)
      expect(
        problems(document, copy => change(copy.question)),
        change.toString(),
      ).toContain('/question');
    expect(problems(document, copy => (copy.stopped = 'time'))).toContain('/minimal');
    expect(problems(document, copy => (copy.why = 'too hard'))).toContain('/minimal');
    expect(problems(document, copy => delete copy.sizes[1].functions)).toContain('/sizes/1/functions');
  });

  test('B1: zero(t − 1)·(t/t), without a value at 0, is not the function 0', async () => {
    const text = '(relu(-(t - 1)) + (t - 1) - relu(t - 1)) * (t/t)';
    const program = parseProgramText(text);
    const at = [rational(1)];
    const explanation = explain(compile(program), at);
    if (isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
    const json: Loose = programToJson(program);
    const equal = await documentOf('equal', text, '0*(t/t)');
    expect(equal).toMatchObject({ equal: 'yes', noValue: [{ at: '0' }] });
    expect(verifyDocument(equal).verdict).toBe('accepted');
    const nodes = json.nodes.filter(({ op }: Loose) => op !== 'const').length;
    const empty = { complete: true, programs: 1, candidates: 0, functions: 0, found: 0, undecided: 0 };
    const document: Loose = {
      format: 'cornercheck.search/1',
      question: {
        property: 'zero',
        ops: ['add', 'sub', 'neg', 'relu', 'mul', 'div'],
        constants: 'any',
        inputs: 1,
        size: nodes,
        derivative: 'wrong',
      },
      sizes: Array.from({ length: nodes + 1 }, (_, i) =>
        i < nodes ? { nodes: i, ...empty } : { ...empty, nodes: i, candidates: 1, functions: 1, found: 1 },
      ),
      minimal: 'yes',
      nodes,
      found: [
        {
          text,
          program: json,
          at: { at: '1' },
          derivative: '1',
          explain: JSON.parse(JSON.stringify(explainDocument(explanation, { program: json, text, at }))),
          equal,
        },
      ],
    };
    expect(problems(document)).toBe('/found/0/equal/noValue: expected a program with a value everywhere');
    // The same with a second program that is the function 0: they are not equal.
    const zero: Loose = programToJson(parseProgramText('_(t) = 0'));
    const other = problems(document, copy => {
      copy.found[0].equal.programs[1] = zero;
      delete copy.found[0].equal.noValue;
    });
    expect(other).toContain('/found/0/equal/parts');
    expect(problems(document, copy => delete copy.found[0].equal.noValue)).toContain(
      '/found/0/equal/noValue',
    );
  });

  test('compares what was found with the function itself, not with another way to write it', async () => {
    const document = await searched();
    const lie = (copy: Loose): void => {
      copy.found[0].equal.programs[1] = structuredClone(copy.found[0].program);
    };
    expect(problems(document, lie)).toContain('/found/0/equal/programs/1');
  });
});

describe('a forgery', () => {
  const node = (id: string, op: string, ...args: string[]): Loose => ({ id, op, args });
  const given = { inputs: ['x'], nodes: [node('d', 'log', 'x'), node('s', 'add', 'x', 'x')], output: 's' };
  const forged = (...nodes: Loose[]): Loose => ({
    format: 'cornercheck.forge/1',
    program: given,
    forged: {
      inputs: ['x'],
      nodes: [...given.nodes, { id: 'k', op: 'const', value: '0' }, ...nodes, node('o', 'add', 's', 'z')],
      output: 'o',
    },
    points: [{ at: ['1'], before: ['2'], after: ['2'] }],
    addsZero: 'yes',
  });

  test('ADDED-ZERO: 0·log(x) of a node that the program given does not use makes the domain smaller', () => {
    expect(problems(forged(node('z', 'mul', 'k', 'd')))).toContain(
      '/forged: uses d, which the program given does not: its domain may be smaller',
    );
  });

  test('ADDED-ZERO: 0·log(x) of a new node is not understood', () => {
    const document = forged(node('l', 'log', 'x'), node('z', 'mul', 'k', 'l'));
    expect(verifyDocument(document)).toMatchObject({ verdict: 'undecided', problems: [] });
  });

  test('ADDED-ZERO: what has a value everywhere is no such node, and what nothing uses changes nothing', () => {
    expect(verifyDocument(forged(node('z', 'mul', 'k', 'x')))).toMatchObject({ verdict: 'accepted' });
    const dead = forged(node('l', 'log', 'x'), node('z', 'mul', 'k', 'x'));
    expect(verifyDocument(dead)).toMatchObject({ verdict: 'accepted', problems: [] });
  });
});
