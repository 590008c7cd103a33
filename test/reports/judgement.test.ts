import { describe, expect, test } from 'vitest';
import { judge, judgeLine } from '../../src/judgement/index.ts';
import { renderCase, renderJudgement } from '../../src/reports/terminal/judgement.ts';
import { judgementLines } from '../../src/reports/words/judgement.ts';
import { ANSI, CONTROL, HOSTILE } from './fixtures.ts';

const plain = (text: string): string => text.replace(ANSI, '');

describe('a judgement for people', () => {
  test('what came back, what would be right, the set, the proof', () => {
    const text = plain(renderJudgement(judge('max(x, y)', ['1', '1'], ['1', '1'])));
    expect(text.split('\n').map(line => line.trim())).toMatchObject([
      'max(x, y) at x = 1, y = 1',
      'outside: not in D_f(x): no choice of active pieces explains it. A bug.',
      'returned            (1, 1)',
      'right               any (a, 1 - a), 0 ≤ a ≤ 1; for instance (1, 0)',
      'D_f = D_P = Clarke  conv {(0, 1), (1, 0)}',
      expect.stringMatching(/^proof +The direction d = \(1, 1\) gives/),
      expect.any(String),
    ]);
  });

  test('a value, and what was allowed', () => {
    const names = (...asked: Parameters<typeof judge>) => Object.fromEntries(judgementLines(judge(...asked)));
    expect(names('x', [1], [1], { value: 2 })).toMatchObject({ returned: '1, value 2', 'exact value': '1' });
    expect(names('x', [1], [1], { value: 1 })).not.toHaveProperty('exact value');
    expect(names('x', [1], ['9/8'], { within: '1/4' }).allowed).toBe('each entry ± 1/4, as asked');
    expect(names('x/3', [1], [1 / 3]).allowed).toMatch(/^gradient ± ≈ .*, for rounding$/);
    expect(names('max(x, y)', [1, 1], [1, 1], { forward: 'directional' }).right).toBe(
      "(1, 1), the slopes f'(x; e_i)",
    );
    expect(names('relu(4*cos(8*atan(x)/5) + 1 - sqrt(5))', [1], [1])).toEqual({ returned: '1' });
  });

  test('a case on a line', () => {
    const line = (text: string) => plain(renderCase(judgeLine(text, 3)));
    expect(line('{"id":"a","program":"max(x, y)","at":[1,1],"gradient":[1,1]}')).toBe(
      'outside line 3 (a): max(x, y) at x = 1, y = 1: (1, 1); right: any (a, 1 - a), 0 ≤ a ≤ 1; for instance (1, 0)',
    );
    expect(line('{"program":"relu(4*cos(8*atan(x)/5) + 1 - sqrt(5))","at":[1],"gradient":[1]}')).toContain(
      '1; the sign of a guard',
    );
    expect(line('?')).toMatch(/^error: line 3: /);
  });

  test('hostile names do not reach the terminal', () => {
    const evil = HOSTILE.join(' ');
    const text = renderCase(judgeLine(JSON.stringify({ id: evil, program: 'x', at: [1], gradient: [1] }), 1));
    expect(CONTROL.test(plain(text))).toBe(false);
    expect(text).not.toContain('\n');
  });
});
