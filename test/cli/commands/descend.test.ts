import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ended, start } from '../process.ts';
import { cornercheck } from '../served.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));
const TRAP = 'fixtures/descent/trap.txt';
const EXCEPTIONAL = ['descend', TRAP, '--starts', '80', '--box', '-4,-1', '--step', '1'];

test('trapped at the exceptional step, on one thread or on two', async () => {
  const [one, two] = await Promise.all(
    ['1', '2'].map(jobs => cornercheck([...EXCEPTIONAL, '--jobs', jobs, '--json'])),
  );
  expect(one!.status).toBe(0);
  expect(JSON.parse(one!.stdout)).toMatchObject({
    format: 'cornercheck.descent/1',
    complete: true,
    summary: { trapped: { artificial: 80 } },
    arrivals: { exceptional: 80 },
  });
  expect(two!.stdout).toBe(one!.stdout);
});

test('words', async () => {
  const { stdout } = await cornercheck(EXCEPTIONAL);
  expect(stdout).toContain('80  trapped at a point: artificial critical');
  expect(stdout).toContain('80  came by an exceptional step');
  const near = await cornercheck([...EXCEPTIONAL.slice(0, -1), '0.999']);
  expect(near.stdout).toContain('80  converges to a point: Clarke critical');
  const rounded = await cornercheck(['descend', 'x^2/2', '--from', '1', '--step', '1/3', '--grid', '4']);
  expect(rounded.stdout).toContain('ROUNDED to multiples of 2^-4');
});

test('files; verify accepts them, and not what was changed', async () => {
  const [out, page, bad] = ['descent.json', 'descent.html', 'bad.json'].map(name => join(folder, name));
  const words = [...EXCEPTIONAL, '--from', '-1/2', '--from', '1/3', '--out', out!, '--html', page!];
  expect((await cornercheck(words)).status).toBe(0);
  expect((await cornercheck(['verify', out!])).status).toBe(0);
  expect((await cornercheck(['verify', page!])).status).toBe(0);
  const text = readFileSync(out!, 'utf8');
  const changes: [string, string][] = [
    ['"kind": "artificial"', '"kind": "clarke"'],
    ['"artificial": 80', '"artificial": 79'],
    ['"artificial": "yes"', '"artificial": "no"'],
    ['"strictlyDifferentiable": "yes"', '"strictlyDifferentiable": "no"'],
    ['"text": ', '"explains": [], "text": '],
  ];
  for (const [from, to] of changes) {
    const changed = text.replace(from, to);
    expect(changed, from).not.toBe(text);
    // Of two fields of one name the last counts.
    writeFileSync(
      bad!,
      from.startsWith('"text"') ? text.replace(/"explains": \[/, '"explains": [], "was": [') : changed,
    );
    expect((await cornercheck(['verify', bad!])).status, from).toBe(1);
  }
  const html = readFileSync(page!, 'utf8');
  expect(html).toContain('class="path-artificial"');
  expect(html).not.toMatch(/NaN|undefined<|src=|<script(?! type="application\/json")/);
});

test('two inputs, as a page', async () => {
  const page = join(folder, 'two.html');
  const program = 'fixtures/descent/trap-line.txt';
  await cornercheck(['descend', program, '--starts', '40', '--box', '-4,4', '--step', '1', '--html', page]);
  const html = readFileSync(page, 'utf8');
  for (const role of ['start-artificial', 'start-clarke', 'path-clarke', 'ring-artificial'])
    expect(html).toContain(`class="${role}"`);
  expect(html).not.toMatch(/NaN|undefined</);
});

test.each([
  [[TRAP], /expected --from POINT or --starts N/],
  [[TRAP, '--from', 'y=1'], /--from: expected a value for the input x/],
  [[TRAP, '--from', '0', '--step', '0'], /--step: expected a positive step/],
  [[TRAP, '--from', '0', '--schedule', 'j'], /--schedule: expected an expression in k/],
  [[TRAP, '--starts', '3', '--box', '1,0'], /--box: expected two ends/],
  [[TRAP, '--starts', '3', '--box', '0,1', '--box', '0,1'], /--box: expected one/],
  [[TRAP, '--from', '0', '--batch', '2'], /--batch: expected a whole number from 1 to 1/],
  [[TRAP, '--from', '0', '--order', 'sorted'], /--order: expected random or cyclic/],
  [[TRAP, '--from', '0', '--arithmetic', 'float64', '--grid', '3'], /--grid: expected exact arithmetic/],
  [
    [TRAP, '--from', '0', '--arithmetic', 'exact', '--target', 'float64'],
    /computes in float64, not in exact/,
  ],
  [[TRAP, '--from', '0', '--convention', 'max=last'], /no max/],
  [['f(x) =\n  x, y', '--from', '0'], /unknown name y/],
  [[TRAP, '--starts', '0'], /expected --from POINT or --starts N/],
  [[TRAP, '--starts', '1000001'], /--starts: expected a whole number from 0 to 1000000/],
  [[TRAP, '--from', '0', '--step', '-1/2'], /--step: expected a positive step/],
  [[TRAP, '--from', '0', '--schedule', '1/k'], /a positive rational step at k = 0: division by zero/],
  [
    [TRAP, '--from', '3', '--step', '1/90', '--schedule', '(k-3)^2'],
    /a positive rational step at k = 3: it is 0/,
  ],
  [
    [TRAP, '--starts', '50', '--schedule', '(k-3)^2', '--step', '1/90', '--jobs', '2'],
    /step at k = 3: it is 0/,
  ],
  [[TRAP, '--from', '0', '--digits', '90001'], /--digits: expected a whole number/],
  [[TRAP, '--from', '0', '--grid', '10001'], /--grid: expected a whole number/],
  [[TRAP, '--from', '1e400', '--arithmetic', 'float64'], /expected starts that are finite in float64/],
  [[TRAP, '--starts', '2', '--box', '0,1e40', '--arithmetic', 'float32'], /finite in float32/],
])('%j is refused', async (words, message) => {
  const { status, stderr, stdout } = await cornercheck(['descend', ...words]);
  expect(stderr).toMatch(message);
  expect([status, stdout]).toEqual([2, '']);
});

test('a file that cannot be written is one clear line', async () => {
  const { status, stderr } = await cornercheck(['descend', TRAP, '--from', '0', '--out', join(folder, '.')]);
  expect(stderr).toMatch(/^cornercheck: .*: .+\n$/m);
  expect(status).toBe(2);
});

test('a target that returns no number ends the run, and says why', async () => {
  const target = 'fixtures/broken/nan-at-ties.mjs';
  const { status, stdout } = await cornercheck(['descend', 'min(x, -x)', '--from', '0', '--target', target]);
  expect(stdout).toContain('no gradient from the target; the first: the target returned NaN');
  expect(status).toBe(3);
});

test('numbers beyond all doubles are printed as the last of them', async () => {
  const words = ['descend', 'x^2', '--from', '1', '--step', '3/2', '--steps', '2000', '--json'];
  const { status, stdout } = await cornercheck(words);
  expect(status).toBe(0);
  expect(JSON.parse(stdout).records[0]).toMatchObject({ end: 'moving', last: [Number.MAX_VALUE] });
});

test('what stays open makes the exit status 3', async () => {
  expect((await cornercheck(['descend', 'x^4', '--from', '1/3', '--digits', '50'])).status).toBe(3);
  expect((await cornercheck(['descend', 'exp(x)', '--from', '1'])).status).toBe(3);
});

test('Ctrl-C keeps what was found', async () => {
  const words = ['descend', TRAP, '--starts', '1000000', '--box', '-4,-1', '--step', '1', '--json'];
  const child = start(words);
  const end = ended(child);
  // A note comes with the first run.
  await new Promise(resolve => child.stderr!.once('data', resolve));
  child.kill('SIGINT');
  const { status, stdout, stderr } = await end;
  expect(stderr).toContain('what was found so far is kept');
  const { complete, runs } = JSON.parse(stdout);
  expect(complete).toBe(false);
  expect(runs).toBeGreaterThan(0);
  expect(runs).toBeLessThan(1_000_000);
  expect(status).toBe(3);
});
