import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ended, start } from '../process.ts';
import { cornercheck } from '../served.ts';

test('words, and a document', async () => {
  const asked = ['search', 'zero', '--ops', 'sub,relu', '--constants', 'none'];
  const words = await cornercheck(asked);
  expect(words.status).toBe(0);
  expect(words.stdout).toContain(
    '✓ minimal: the smallest have 4 nodes; all 61 smaller programs were looked at',
  );
  expect(words.stdout).toContain('n2 = relu(t) - t; relu(n2) - n2   derivative 1 at t = 0');
  const { status, stdout } = await cornercheck([...asked, '--show', '1', '--json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    format: 'cornercheck.search/1',
    question: {
      property: 'zero',
      ops: ['sub', 'relu'],
      constants: [],
      inputs: 1,
      size: 4,
      derivative: 'wrong',
    },
    sizes: [1, 2, 8, 50, 440].map((programs, nodes) => ({ nodes, programs, complete: true, undecided: 0 })),
    minimal: 'yes',
    nodes: 4,
    found: [{ equal: { equal: 'yes' }, explain: { format: 'cornercheck.explain/1' } }],
  });
});

test('none is an answer too; a wrong target is a violation', async () => {
  const none = await cornercheck(['search', 'identity', '--size', '2', '--ops', 'add,sub,neg,relu,const']);
  expect(none.status).toBe(0);
  expect(none.stdout).toContain('✓ none: all 79 programs of up to 2 nodes were looked at, none has it');
  const target = ['search', 'target', '--target', 'fixtures/broken/same-argument-once.mjs', '--size', '1'];
  const wrong = await cornercheck([...target, '--ops', 'add', '--constants', 'none']);
  expect(wrong.status).toBe(1);
  expect(wrong.stdout).toContain('  t + t   at 0');
});

test('what cannot be asked', async () => {
  const line = async (...words: string[]): Promise<string> => {
    const { status, stderr } = await cornercheck(['search', ...words]);
    expect(status).toBe(2);
    return stderr;
  };
  expect(await line('nothing')).toBe(
    'cornercheck: expected identity, zero, artificial, target, got nothing\n',
  );
  expect(await line('target')).toBe('cornercheck: --target: the property target needs one\n');
  expect(await line('zero', '--timeout', '9')).toBe(
    'cornercheck: --timeout: it belongs to the property target\n',
  );
  expect(await line('target', '--target', 'float64', '--timeout', '1')).toMatch(
    /^cornercheck: [^\n]*in 1 ms\n$/,
  );
  expect(await line('zero', '--target', 'float64')).toBe(
    'cornercheck: --target: it belongs to the property target\n',
  );
  expect(await line('zero', '--ops', 'mul')).toContain('mul is not piecewise affine');
  expect(await line('zero', '--difference')).toContain('--difference');
  expect(await line('artificial', '--size', '13')).toContain('--size');
});

/** Whether a state has been saved that has come beyond the first size. */
function isPastFirstSize(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).sizes.length > 1;
  } catch {
    // It is being written.
    return false;
  }
}

test('Ctrl-C keeps what was done, and the search goes on from there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
  const state = join(folder, 'state.json');
  const asked = [
    'search',
    'identity',
    '--derivative',
    '7',
    '--ops',
    'add,sub,relu',
    '--jobs',
    '1',
    '--state',
    state,
  ];
  const child = start([...asked, '--size', '7', '--json']);
  const end = ended(child);
  // A state is written every five seconds; on a busy machine the first one may have no size that is done.
  while (!isPastFirstSize(state) && child.exitCode === null)
    await new Promise(resolve => setTimeout(resolve, 50));
  child.kill('SIGINT');
  const { status, stdout } = await end;
  expect(status).toBe(3);
  const stopped = JSON.parse(stdout);
  expect(stopped).toMatchObject({ minimal: 'undecided', stopped: 'interrupted' });
  const before = JSON.parse(readFileSync(state, 'utf8'));
  const again = await cornercheck([...asked, '--size', '3', '--json']);
  const other = await cornercheck([...asked, '--size', '3', '--at', '0']);
  rmSync(folder, { recursive: true });
  expect(before.sizes.length).toBe(stopped.sizes.length);
  const done = stopped.sizes.filter(
    ({ nodes, complete }: { nodes: number; complete: boolean }) => complete && nodes < 4,
  );
  expect(JSON.parse(again.stdout)).toMatchObject({ minimal: 'none' });
  expect(JSON.parse(again.stdout).sizes.slice(0, done.length)).toEqual(done);
  expect(done.length).toBeGreaterThan(0);
  expect(other).toMatchObject({ status: 2 });
  expect(other.stderr).toContain('another question');
});

test('for want of time', async () => {
  const asked = ['search', 'identity', '--derivative', '7', '--size', '9', '--time', '1'];
  const { status, stdout } = await cornercheck(asked);
  expect(status).toBe(3);
  expect(stdout).toContain('? undecided (stopped: time is up)');
});
