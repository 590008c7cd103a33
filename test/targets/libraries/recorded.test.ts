/**
 * What calls of libraries return at their corners: recorded once, each by hand in the library alone, and compared with what the
 * adapters get. Libraries that are not installed, or of another version, are left out.
 */
import { describe, expect, test } from 'vitest';
import calls from '../../../fixtures/calls.json' with { type: 'json' };
import { openTarget, type TargetHost } from '../../../src/targets/index.ts';
import { askedAgain, type Row } from './recorded.ts';

interface Library {
  readonly version: string;
  /** Calls that it has where another package is installed, too: logsumexp of autograd with SciPy. */
  readonly optional?: readonly string[];
  readonly rows: readonly Row[];
}

const libraries = Object.entries(calls as unknown as Readonly<Record<string, Library>>);

const opened = async (name: string): Promise<TargetHost | string> => {
  try {
    return await openTarget(name, { timeout: 60_000 });
  } catch (error) {
    return String(error);
  }
};

const has = ({ info }: TargetHost, call: string): boolean =>
  info.calls?.[call] !== undefined || info.ops.some(op => (info.support?.[op]?.call ?? op) === call);

describe.each(libraries)('%s', (name, { version, optional = [], rows }) => {
  test(`${rows.length} answers are as recorded`, { timeout: 300_000 }, async context => {
    const host = await opened(name);
    if (typeof host === 'string') return context.skip(host);
    try {
      if (host.info.version.split('+')[0] !== version)
        return context.skip(`${host.info.version}, recorded was ${version}`);
      const asked = rows.filter(([call]) => !optional.includes(call) || has(host, call));
      const now: Row[] = [];
      for (const row of asked) now.push(await askedAgain(host, row));
      expect(now).toEqual(asked);
    } finally {
      await host.close();
    }
  });
});

test('an answer that is another one is seen', async () => {
  const host = await openTarget('float64');
  const row: Row = ['abs', 'abs(x)', '0', '-1 clarke'];
  expect(await askedAgain(host, row)).toEqual(['abs', 'abs(x)', '0', '1 clarke']);
  await host.close();
});

test('what was recorded has calls that are wrong, and calls that are right', () => {
  const verdicts = libraries.flatMap(([, { rows }]) =>
    rows.flatMap(([, , , ...said]) => said.map(one => one.split(' ')[1])),
  );
  for (const verdict of ['gradient', 'clarke', 'outside', 'nonfinite', 'modes', 'inapplicable'])
    expect(verdicts).toContain(verdict);
});
