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

  test('every session gets its share, and the answers stand in the order of the questions', async () => {
    const pool = pooled([host('a', 20), host('b', 0)]);
    const answers = await pool.ask([1, 2, 3, 4, 5].map(query));
    expect(answers.map(answer => answer.kind === 'error' && answer.message)).toEqual([
      'a 1',
      'b 2',
      'a 3',
      'b 4',
      'a 5',
    ]);
    expect(await pool.ask([])).toEqual([]);
    await pool.close();
    expect(closed.sort()).toEqual(['a', 'b']);
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
