/**
 * What is listed of libraries in fixtures/expected is found in them, each entry with the very case and answer that it shows, and nothing else
 * of the operations that are listed; what generated programs alone meet is shown by its case. Libraries that are not installed, or of another version, are left out.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDocument, checkTarget, withExpected } from '../../../src/check/index.ts';
import { expectedOf } from '../../../src/cli/commands/expected.ts';
import { VIOLATIONS } from '../../../src/documents/index.ts';
import { openTarget, type TargetHost } from '../../../src/targets/index.ts';
import { shownBy } from './shown.ts';

/** torch; tensorflow:float32, of which tensorflow-float32.json is. */
const libraries = readdirSync('fixtures/expected').map(file =>
  file.replace('.json', '').replace(/-(float32|float16|bfloat16|mx|aot|function)$/, ':$1'),
);

const opened = async (name: string): Promise<TargetHost | string> => {
  try {
    return await openTarget(name, { timeout: 120_000, startTimeout: 300_000 });
  } catch (error) {
    return String(error);
  }
};

describe.each(libraries)('%s', name => {
  const listed = expectedOf(name);

  test(`${listed.length} findings, and no other`, { timeout: 900_000 }, async context => {
    const host = await opened(name);
    if (typeof host === 'string') return context.skip(host);
    try {
      const version = host.info.version.split('+')[0]!;
      const ofVersion = listed.filter(({ versions }) => versions.includes(version));
      const known = ofVersion.filter(({ drawn }) => !drawn);
      if (known.length === 0) return context.skip(`${version} is not listed`);
      const ops = [...new Set(known.flatMap(({ ops }) => ops))];
      const options = { seed: 1, runs: 0, ops, ...(host.info.compiles && { brief: true }) };
      const found = withExpected(
        checkDocument(host, name, options, await checkTarget(host, options)),
        listed,
        true,
      );
      const violations = found.findings.filter(({ verdict }) => VIOLATIONS.includes(verdict));
      const told = violations.filter(({ baseline }) => baseline === 'listed').map(({ id }) => id);
      expect(violations.map(({ id }) => id).filter(id => !told.includes(id))).toEqual([]);
      expect(told.sort()).toEqual(known.map(({ id }) => id).sort());
      // From what size on nothing comes back in time is up to the machine.
      const shown = ofVersion.filter(({ drawn, shows }) => drawn && !shows.endsWith(' mode: hung'));
      for (const one of shown) expect(await shownBy(host, name, one)).toBe(one.shows);
    } finally {
      await host.close();
    }
  });
});

test('calls of its own are asked again, where the words of an entry say the operation alone', async () => {
  const host = await openTarget('fixtures/targets/several-calls.mjs');
  const shows = 'outside: relu(max(x, y)) at (1, 1), backward mode: value 1, gradient (1, 1)';
  expect(await shownBy(host, 'several-calls', { shows, ops: ['max', 'relu'] })).toBeUndefined();
  expect(await shownBy(host, 'several-calls', { shows, ops: ['lib.clamp_min', 'relu'] })).toBe(shows);
  await host.close();
});
