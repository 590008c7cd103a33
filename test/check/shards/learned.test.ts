/** Parts of a run that are at work at the same time tell each other what they read; each operation is asked in one of them. */
import { expect, test } from 'vitest';
import { sealed } from '../../../src/certificates/index.ts';
import {
  allLearned,
  type CheckOptions,
  checkDocument,
  checkTarget,
  expectShards,
  type Learned,
  mergeShards,
} from '../../../src/check/index.ts';
import { type CheckDocument, stringifyDocument } from '../../../src/documents/index.ts';
import type { TargetHost } from '../../../src/targets/index.ts';
import { composedTarget } from '../composed.ts';
import { hostOf } from '../host.ts';

const OPTIONS: CheckOptions = { seed: 3, runs: 24, ops: ['relu', 'clip', 'max', 'add'] };
const target = () => hostOf(composedTarget({ precision: 'float32' }));

const run = async (host: TargetHost, options: CheckOptions): Promise<CheckDocument> =>
  sealed(checkDocument(host, 'composed', options, await checkTarget(host, options)));

/** Crashes where it is asked for this operation. */
const without = (op: string | undefined): TargetHost => {
  const host = target();
  return {
    ...host,
    ask: async queries =>
      (await host.ask(queries)).map((answer, i) =>
        queries[i]!.program.nodes.some(node => node.op === op)
          ? { kind: 'error', error: 'crashed', message: 'no' }
          : answer,
      ),
  };
};

/** Two parts, at the same time, each with the operations that it was asked alone. */
async function inTwo(make: () => TargetHost) {
  const told: Learned[] = [];
  let both = (): void => {};
  const all = new Promise<void>(resolve => {
    both = resolve;
  });
  const asked = [new Set<string>(), new Set<string>()];
  const reports = await Promise.all(
    asked.map((own, k) => {
      const host = make();
      let isSwept = false;
      const ask: TargetHost['ask'] = queries => {
        for (const { program } of isSwept ? [] : queries)
          if (program.nodes.length === 1) own.add(program.nodes[0]!.op);
        return host.ask(queries);
      };
      const together = async (learned: Learned): Promise<Learned> => {
        isSwept = true;
        told.push(learned);
        if (told.length === 2) both();
        await all;
        return JSON.parse(JSON.stringify(allLearned(told.filter(one => one !== learned))));
      };
      return run({ ...host, info: host.info, ask }, { ...OPTIONS, shard: { index: k + 1, of: 2 }, together });
    }),
  );
  return { asked, reports };
}

async function merged(make: () => TargetHost): Promise<string> {
  const { asked, reports } = await inTwo(make);
  expect([...asked[0]!].filter(op => asked[1]!.has(op))).toEqual([]);
  const host = make();
  const named = reports.map((report, i) => [`${i}`, report] as const);
  const result = await mergeShards(host, expectShards(named));
  return stringifyDocument(sealed(checkDocument(host, 'composed', OPTIONS, result)));
}

test.each([undefined, 'clip'])('put together they are what one run gives; %s keeps failing', async op => {
  const make = () => without(op);
  const whole = await run(make(), OPTIONS);
  expect(whole.notes.some(note => note.startsWith('Not asked to the end'))).toBe(op !== undefined);
  expect(await merged(make)).toBe(stringifyDocument(whole));
});
