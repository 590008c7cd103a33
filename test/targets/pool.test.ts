import { describe, expect, test } from 'vitest';
import { rational } from '../../src/numbers/index.ts';
import { parseProgramText } from '../../src/programs/index.ts';
import { openTarget } from '../../src/targets/index.ts';
import { pooled } from '../../src/targets/pool.ts';
import type { Answer, Query, TargetHost } from '../../src/targets/target.ts';

const query = (x: number): Query => ({
  program: parseProgramText('relu(t) * t'),
  at: [rational(x)],
  mode: 'backward',
});

describe('pooled', () => {
  const closed: string[] = [];
  /** Answers late, with its own name and the point. */
  const host = (name: string, delay: number): TargetHost => ({
    info: {
      name,
      version: '1',
      precision: 'exact',
      modes: ['backward'],
      forward: 'jacobian',
      ops: [],
    },
    ask: async queries => {
      await new Promise(resolve => setTimeout(resolve, delay));
      return queries.map(({ at }): Answer => ({ kind: 'error', error: 'threw', message: `${name} ${at}` }));
    },
    close: async () => void closed.push(name),
  });

  const said = async (pool: TargetHost, queries: readonly Query[]): Promise<unknown[]> =>
    (await pool.ask(queries)).map(answer => answer.kind === 'error' && answer.message);

  test('every session gets its share, and the answers stand in the order of the questions', async () => {
    const pool = pooled(host('a', 20), [Promise.resolve(host('b', 0))]);
    await Promise.resolve();
    expect(await said(pool, [1, 2, 3, 4, 5].map(query))).toEqual(['a 1', 'b 2', 'a 3', 'b 4', 'a 5']);
    expect(await pool.ask([])).toEqual([]);
    await pool.close();
    expect(closed.splice(0).sort()).toEqual(['a', 'b']);
  });

  test('what is asked of one program in one mode stays together', async () => {
    const pool = pooled(host('a', 0), [Promise.resolve(host('b', 0))]);
    await Promise.resolve();
    const { program, at } = query(1);
    const twice = [1, 2].flatMap(() =>
      (['backward', 'forward'] as const).map(mode => ({ program, at, mode })),
    );
    expect(await said(pool, [...twice, query(2)])).toEqual(['a 1', 'b 1', 'a 1', 'b 1', 'b 2']);
    // Each mode in turn: forward may be dearer.
    const [back, forth] = twice;
    expect(await said(pool, [back!, forth!])).toEqual(['a 1', 'b 1']);
    expect(await said(pool, [back!, forth!])).toEqual(['b 1', 'a 1']);
    await pool.close();
    closed.splice(0);
  });

  test('a session that starts late takes part from then on, and one that does not start never', async () => {
    let start = (_: TargetHost): void => {};
    const late = new Promise<TargetHost>(resolve => {
      start = resolve;
    });
    const pool = pooled(host('a', 0), [late, Promise.reject(new Error('no'))]);
    expect(await said(pool, [query(1), query(2)])).toEqual(['a 1', 'a 2']);
    start(host('late', 0));
    await late;
    expect(await said(pool, [query(1), query(2)])).toEqual(['a 1', 'late 2']);
    await pool.close();
    expect(closed.splice(0).sort()).toEqual(['a', 'late']);
  });

  test('a session that is still starting when all is closed is closed as well', async () => {
    let start = (_: TargetHost): void => {};
    const late = new Promise<TargetHost>(resolve => {
      start = resolve;
    });
    const closing = pooled(host('a', 0), [late]).close();
    start(host('late', 0));
    await closing;
    expect(closed.splice(0).sort()).toEqual(['a', 'late']);
  });

  test('two sessions of a target answer as one does', async () => {
    const queries = Array.from({ length: 9 }, (_, i) => query(i - 4));
    const [one, two] = await Promise.all([openTarget('exact'), openTarget('exact', { sessions: 2 })]);
    try {
      expect(await two.ask(queries)).toEqual(await one.ask(queries));
    } finally {
      await Promise.all([one.close(), two.close()]);
    }
  });
});
