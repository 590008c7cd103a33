/**
 * What is listed of libraries in fixtures/expected is found in them, each entry with the very case and answer that it shows, and nothing else
 * of the operations that are listed; what generated programs alone meet is shown by its case. Libraries that are not installed, or of another version, are left out.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { caseWords } from '../../../src/check/diff.ts';
import { checkDocument, checkOne, checkTarget, withExpected } from '../../../src/check/index.ts';
import { expectedOf } from '../../../src/cli/commands/expected.ts';
import { VIOLATIONS } from '../../../src/documents/index.ts';
import { parseRational } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import { openTarget, type TargetHost } from '../../../src/targets/index.ts';

/** torch; tensorflow:float32, of which tensorflow-float32.json is. */
const libraries = readdirSync('fixtures/expected').map(file =>
  file.replace('.json', '').replace(/-(float32|float16|bfloat16|mx|aot)$/, ':$1'),
);

const opened = async (name: string): Promise<TargetHost | string> => {
  try {
    return await openTarget(name, { timeout: 120_000, startTimeout: 300_000 });
  } catch (error) {
    return String(error);
  }
};

/** What comes back in the case of an entry now. */
async function shownBy(host: TargetHost, name: string, shows: string): Promise<string | undefined> {
  const [, text, at] = /^\w+: ([\s\S]+) at \((.*)\), \w+ mode: /.exec(shows)!;
  const subject = { program: parseProgramText(text!), at: at!.split(', ').map(x => parseRational(x)) };
  const document = checkDocument(host, name, { seed: 1, runs: 0 }, await checkOne(host, subject));
  return document.findings.map(caseWords).find(words => words === shows);
}

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
      for (const { shows, drawn } of ofVersion)
        if (drawn) expect(await shownBy(host, name, shows)).toBe(shows);
    } finally {
      await host.close();
    }
  });
});
