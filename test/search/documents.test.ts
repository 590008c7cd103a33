/** What is written of programs found, with proofs that the checker takes. */

import { describe, expect, test } from 'vitest';
import { sealed, verifyDocument } from '../../src/certificates/index.ts';
import type { SearchQuestion } from '../../src/documents/index.ts';
import { search, searchDocument, targetWork } from '../../src/search/index.ts';

import { openTarget } from '../../src/targets/index.ts';
import { localWork } from './local-work.ts';
import { ask } from './questions.ts';

const documentOf = async (question: SearchQuestion) =>
  searchDocument(await search(question, localWork(question, 3), { keep: 3 }));

test('identity', async () => {
  const document = await documentOf(ask('identity', 'add,sub,neg,relu', 4));
  expect(document).toMatchObject({
    format: 'cornercheck.search/1',
    minimal: 'yes',
    nodes: 4,
    sizes: [
      { programs: 1 },
      { programs: 4 },
      { programs: 28 },
      { programs: 298, functions: 7 },
      { found: 2 },
    ],
    found: [
      { at: { at: '0' }, derivative: '0' },
      { text: 'n1 = relu(t)\nn1 - relu(n1 - t)', at: { at: '0' }, derivative: '0' },
    ],
  });
  for (const { explain, equal } of document.found) {
    expect(verifyDocument(JSON.parse(JSON.stringify(explain))).verdict).toBe('accepted');
    expect(explain).toMatchObject({ gradient: { backward: ['0'] }, clarke: { gradients: [['1']] } });
    expect(equal).toMatchObject({ format: 'cornercheck.equal/1', equal: 'yes' });
    // Negative control: another derivative is not taken.
    const broken = { ...(explain as object), gradient: { forward: ['1'], backward: ['1'] } };
    expect(verifyDocument(broken).verdict).toBe('rejected');
  }
});

test('a program that does not have the property is not written down', async () => {
  const question = ask('identity', 'add,relu', 1);
  const result = await search(question, localWork(question), { keep: 3 });
  const forged = { ...result, nodes: 1, hits: [{ list: [0], constants: [] }] };
  await expect(searchDocument(forged)).rejects.toThrow('without the property');
});

describe('targets', () => {
  const asked = async (
    specifier: string,
    ops: string,
    size: number,
    more: Partial<SearchQuestion> = {},
    wanted = 'violation',
  ) => {
    const host = await openTarget(specifier);
    try {
      const { name, version, precision } = host.info;
      const target = { name, version, precision, specifier, wanted } as SearchQuestion['target'];
      const question = ask('target', ops, size, { target, ...more } as Partial<SearchQuestion>);
      const work = await targetWork(question, host, 3);
      return await searchDocument(await search(question, work, { keep: 3 }), host);
    } finally {
      await host.close();
    }
  };

  test('the smallest wrong program of a wrong target', async () => {
    const document = await asked('fixtures/broken/same-argument-once.mjs', 'add,mul', 2);
    expect(document).toMatchObject({ minimal: 'yes', nodes: 1, sizes: [{ found: 0 }, { found: 1 }] });
    expect(document.found).toMatchObject([{ text: 't + t', at: ['0'] }]);
    const [{ report } = {}] = document.found;
    expect(report).toMatchObject({
      format: 'cornercheck.report/1',
      findings: [{ verdict: 'outside' }, { mode: 'forward' }],
    });
    expect(verifyDocument(sealed(JSON.parse(JSON.stringify(report)))).verdict).toBe('accepted');
  });

  test('none in one that is right', async () => {
    const document = await asked('fixtures/broken/right.mjs', 'max,relu', 1, { inputs: 2, constants: ['0'] });
    expect(document).toMatchObject({
      minimal: 'none',
      found: [],
      sizes: [{ programs: 3 }, { programs: 12 }],
    });
  });

  test('another convention is a difference, no violation', async () => {
    const other = 'fixtures/targets/float64-other-conventions.mjs';
    expect(await asked(other, 'relu,neg', 1)).toMatchObject({ minimal: 'none' });
    const document = await asked(other, 'relu,neg', 1, {}, 'difference');
    expect(document).toMatchObject({ minimal: 'yes', nodes: 1, found: [{ text: 'relu(t)', at: ['0'] }] });
  });

  test('operations that it does not list', async () => {
    await expect(asked('fixtures/broken/right.mjs', 'add,exp,huber', 1)).rejects.toThrow('does not list');
  });
});
