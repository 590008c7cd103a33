/** Every name that users can import says what it is, what is called shows a call that runs, and mathematics where it is from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import * as arrangement from '../../src/arrangement/index.ts';
import * as certificates from '../../src/certificates/index.ts';
import * as check from '../../src/check/index.ts';
import * as claims from '../../src/claims/index.ts';
import * as descent from '../../src/descent/index.ts';
import { CornercheckError } from '../../src/errors.ts';
import * as fields from '../../src/fields/index.ts';
import * as judgement from '../../src/judgement/index.ts';
import * as linear from '../../src/linear/index.ts';
import * as numbers from '../../src/numbers/index.ts';
import * as programs from '../../src/programs/index.ts';
import * as reports from '../../src/reports/index.ts';
import * as search from '../../src/search/index.ts';
import * as segments from '../../src/segments/index.ts';
import * as selections from '../../src/selections/index.ts';
import * as solvers from '../../src/solvers/index.ts';
import * as targets from '../../src/targets/index.ts';
import * as tensors from '../../src/tensors/index.ts';
import { declaredIn, publicNames } from './declared.ts';
import { blockOf, examplesOf } from './examples.ts';
import { ROOT } from './tree.ts';

/** All rooms that have functions; each name stands for one thing (names.test.ts). */
const ROOMS: Readonly<Record<string, unknown>> = {
  CornercheckError,
  ...numbers,
  ...linear,
  ...selections,
  ...programs,
  ...tensors,
  ...fields,
  ...arrangement,
  ...segments,
  ...descent,
  ...solvers,
  ...search,
  ...targets,
  ...check,
  ...judgement,
  ...certificates,
  ...claims,
  ...reports,
};

/** What the calls are about: zero(t) of the paper, at 0, and some numbers. */
function given(): Readonly<Record<string, unknown>> {
  const document = (name: string): unknown =>
    JSON.parse(readFileSync(join(ROOT, `fixtures/documents/${name}.json`), 'utf8'));
  const program = programs.parseProgramText('zero(t) = relu(-t) + t - relu(t)');
  const line = programs.compile(program);
  const field = numbers.realField();
  return {
    program,
    line,
    evaluation: programs.evaluate(numbers.rationalField, line, [numbers.ZERO]),
    field,
    zero: field.zero,
    one: field.one,
    two: field.from(numbers.rational(2n)),
    e: field.exp(field.one),
    parabola: segments.criticalSet(programs.compile(programs.parseProgramText('t^2'))),
    settings: {
      arithmetic: 'exact',
      step: ['1', '1'],
      schedule: '1',
      steps: 3,
      batch: 1,
      order: 'cyclic',
      seed: 1,
      from: [['1']],
      starts: 0,
      box: [['-1', '1']],
      digits: 100,
      paths: 0,
    },
    report: document('report'),
    explained: document('explain'),
  };
}

const entries = Object.values(manifest.exports).flatMap(entry =>
  typeof entry === 'string' ? [] : [entry.default.replace(/^\.\/dist\/(.*)\.js$/, '$1.ts')],
);

const offered = [
  ...new Map(
    entries.flatMap(publicNames).map(one => [`${one.file} ${one.declared.name}`, one] as const),
  ).entries(),
].map(([key, { file, declared }]) => ({ key, file, ...declared }));

const isCalled = (name: string): boolean => typeof ROOMS[name] === 'function' || name === 'describeTarget';

test('every public name has a doc comment', () => {
  expect(offered.filter(({ doc }) => doc === '').map(({ key }) => key)).toEqual([]);
});

test('everything that is called shows a call', () => {
  const silent = offered.filter(
    ({ name, doc, isType }) =>
      !isType && isCalled(name) && examplesOf(name, doc).length === 0 && blockOf(name, doc) === undefined,
  );
  expect(silent.map(({ key }) => key)).toEqual([]);
});

/** Where the paper's mathematics is; documents and texts are the contract's. */
const MATHEMATICS =
  /^src\/(linear|fields|segments|arrangement|descent|solvers|selections)\/|^src\/programs\/algorithm/;
/** Sums of vectors, what an answer is of, and names of operations need no source. */
const PLAIN = ['src/linear/vector.ts', 'src/programs/algorithm1.ts isEvaluationFailure'];
/** An item of the paper, a section of the contract, a name and a year, a theorem that has a name, or that it is ours. */
const SOURCE =
  /\b(Definition|Theorem|Proposition|Algorithm|Lemma|Remark|Figure)s? \d|\(\d\)|\bsection \d|contract|\b(1[5-9]|20)\d\d\b|[A-Z][a-z]+'s theorem|\bScholtes\b|[Oo]ur own/;

const isMathematics = ({ key, file, name }: (typeof offered)[number]): boolean =>
  MATHEMATICS.test(file) && isCalled(name) && !PLAIN.includes(file) && !PLAIN.includes(key);

test('mathematics says where it is from', () => {
  const silent = offered.filter(one => isMathematics(one) && !SOURCE.test(one.doc));
  expect(silent.map(({ key }) => key)).toEqual([]);
});

describe('the calls run, and give what is said', () => {
  const scope = { ...ROOMS, ...given() };
  const run = (code: string): Promise<unknown> =>
    new Function(...Object.keys(scope), `return (async () => (${code}))()`)(...Object.values(scope));
  const calls = offered.flatMap(({ key, name, doc }) =>
    examplesOf(name, doc).map(example => ({ key, ...example })),
  );

  test.each(calls)('$key: $call', async ({ call, value }) => {
    const result = await run(call);
    if (value !== undefined) expect(result).toEqual(await run(value));
  });

  test('there are hundreds of them', () => {
    expect(calls.length).toBeGreaterThan(200);
  });

  test('a call that is wrong on purpose is caught', async () => {
    const [example] = examplesOf('sign', '/** The sign: `sign(ONE)` is `-1`. */');
    expect(await run(example!.call)).not.toEqual(await run(example!.value!));
    await expect(run('sign(nobody)')).rejects.toThrow('nobody');
  });
});

test('blocks are programs', () => {
  const blocks = offered.flatMap(({ key, name, doc }) => {
    const block = blockOf(name, doc);
    return block === undefined ? [] : [{ key, block }];
  });
  expect(blocks.length).toBeGreaterThan(10);
  for (const { key, block } of blocks) {
    const { diagnostics } = ts.transpileModule(`async () => {\n${block}\n};`, {
      reportDiagnostics: true,
      compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
    });
    expect(diagnostics, key).toEqual([]);
  }
});

test('names are looked for behind every subpath', () => {
  expect(entries).toContain('src/judgement/index.ts');
  for (const entry of entries) expect(publicNames(entry).length, entry).toBeGreaterThan(0);
  expect(publicNames('src/judgement/index.ts').map(({ declared }) => declared.name)).toContain('judge');
});

test('a comment of another kind is none', () => {
  expect(
    declaredIn('// A.\nexport const a = 1;\n/** B. */\nexport const b = 2;').map(({ doc }) => doc),
  ).toEqual(['', '/** B. */']);
});
