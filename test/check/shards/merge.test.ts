/** Parts of a run, put together, are what one run gives, byte for byte; parts that are not of one run are refused. */
import { describe, expect, test } from 'vitest';
import { sealed, verifyDocument } from '../../../src/certificates/index.ts';
import {
  type CheckOptions,
  checkDocument,
  checkTarget,
  expectShards,
  mergeShards,
  readDeclared,
  readShard,
} from '../../../src/check/index.ts';
import { type CheckDocument, stringifyDocument } from '../../../src/documents/index.ts';
import type { TargetFault, TargetHost } from '../../../src/targets/index.ts';
import { composedTarget } from '../composed.ts';
import { hostOf } from '../host.ts';

const declared = readDeclared(
  '{"format":"cornercheck.conventions/1","ops":{"relu":"0","max":"mean"}}',
  'conventions.json',
);
const ops = ['relu', 'abs', 'max', 'hardSwish', 'add', 'square'];
const OPTIONS: CheckOptions = { seed: 3, runs: 24, ops };

const run = async (host: TargetHost, options: CheckOptions): Promise<CheckDocument> =>
  sealed(checkDocument(host, 'composed', options, await checkTarget(host, options)));

/** As they are saved, and read again. */
const parts = async (host: TargetHost, of: number, options = OPTIONS): Promise<[string, CheckDocument][]> => {
  const all: [string, CheckDocument][] = [];
  for (let index = 1; index <= of; index++) {
    const text = stringifyDocument(await run(host, { ...options, shard: { index, of } }));
    all.push([`${index}.json`, JSON.parse(text)]);
  }
  return all;
};

const merged = async (host: TargetHost, reports: [string, CheckDocument][], options = OPTIONS) =>
  sealed(
    checkDocument(
      host,
      'composed',
      options,
      await mergeShards(host, expectShards(reports), options.declared),
    ),
  );

/** Right; and one whose abs, max and values are wrong in several ways. */
const right = (): TargetHost => hostOf(composedTarget({ precision: 'float32' }));
const wrong = (): TargetHost => {
  const target = composedTarget({ precision: 'float64' });
  return hostOf({
    ...target,
    gradient: (program, at, mode) => {
      const answer = target.gradient(program, at, mode) as { value: number; gradient: number[] };
      const twice = program.nodes.some(({ op }) => op === 'abs') && at[0] === 0;
      const swapped = program.nodes.some(({ op }) => op === 'max') && mode === 'forward';
      const off = program.nodes.some(({ op }) => op === 'square');
      return {
        value: answer.value + (off ? 1 : 0),
        gradient: answer.gradient.map(entry => (twice ? 2 : swapped ? entry / 2 + 1 / 4 : entry)),
      };
    },
  });
};

describe.each([
  ['right', 2, right, { ...OPTIONS, ops: ['relu', 'clip', 'add'] }],
  ['wrong', 3, wrong, OPTIONS],
  ['held to conventions', 2, right, { ...OPTIONS, declared }],
] as const)('%s', (_, of, host, options) => {
  test(`in ${of} parts`, async () => {
    const reports = await parts(host(), of, options);
    const whole = stringifyDocument(await run(host(), options));
    // In any order.
    expect(stringifyDocument(await merged(host(), reports.reverse(), options))).toBe(whole);
    for (const [, report] of reports) expect(verifyDocument(report).problems).toEqual([]);
  });
});

describe('refused are', () => {
  const host = hostOf(composedTarget({ precision: 'float64' }));
  const few: CheckOptions = { seed: 1, runs: 4, ops: ['relu', 'abs'] };
  const message = (reports: [string, CheckDocument][]): string => {
    try {
      expectShards(reports);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };

  test('one that is missing, doubled, whole, or of another run', async () => {
    const [one, two] = (await parts(host, 2, few)) as [[string, CheckDocument], [string, CheckDocument]];
    const again = (name: string, options: object) =>
      run(host, { ...few, shard: { index: 2, of: 2 }, ...options }).then(
        (report): [string, CheckDocument] => [name, report],
      );
    expect(message([one, two])).toBe('');
    expect(message([two])).toBe('missing: part 1/2');
    expect(message([one, two, ['other.json', two[1]]])).toBe(
      'other.json: part 2/2 is there twice: 2.json has it as well',
    );
    expect(message([one, ['whole.json', await run(host, few)]])).toMatch(
      /^whole\.json: expected a report of check --shard/,
    );
    expect(message([one, await again('s.json', { seed: 2 })])).toBe(
      's.json: expected the same seed as of 1.json: 1, got 2',
    );
    expect(message([one, await again('r.json', { runs: 5 })])).toMatch(
      /^r\.json: expected the same number of programs/,
    );
    expect(message([one, await again('o.json', { ops: ['relu'] })])).toMatch(
      /^o\.json: expected the same operations/,
    );
    expect(message([one, await again('d.json', { declared })])).toMatch(
      /^d\.json: expected the same conventions/,
    );
    expect(message([one, await again('n.json', { shard: { index: 2, of: 3 } })])).toMatch(
      /^n\.json: expected the same number of parts/,
    );
  });

  test('an operation that failed in one part alone, late', async () => {
    let asked = 0;
    const error: TargetFault = 'crashed';
    const ask: TargetHost['ask'] = async queries =>
      (await host.ask(queries)).map((answer, i) =>
        queries[i]!.program.nodes[0]!.op === 'abs' && asked++ > 60
          ? { kind: 'error', error, message: 'no' }
          : answer,
      );
    const failing = await run({ ...host, ask }, { ...few, shard: { index: 2, of: 2 } });
    const fine = await run(host, { ...few, shard: { index: 1, of: 2 } });
    expect(
      message([
        ['1.json', fine],
        ['2.json', failing],
      ]),
    ).toMatch(/^1\.json: abs kept failing in another part/);
  });
});

test.each(['', '0/2', '3/2', '1', 'a/b', '1/0'])('%j is no part', text => {
  expect(() => readShard(text)).toThrow('expected a part such as 2/4');
});
