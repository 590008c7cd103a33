import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { cornercheck } from '../served.ts';

test('artificial points at ±√2, as a document and as a page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
  const page = join(folder, 'critical.html');
  const program = 't - (relu(2-t^2) + t^2-2 - relu(t^2-2))';
  const { status, stdout } = await cornercheck(['critical', program, '--json', '--html', page]);
  const text = readFileSync(page, 'utf8');
  rmSync(folder, { recursive: true });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    format: 'cornercheck.critical/1',
    on: null,
    complete: 'yes',
    critical: [
      { kind: 'artificial', point: { root: 't^2-2' } },
      { kind: 'artificial', point: { root: 't^2-2' } },
    ],
  });
  // On f and on D_f, and in the legend.
  expect(text.match(/class="mark-artificial"/g)?.length).toBe(5);
  expect(text).toContain('−√2');
  expect(text).toContain('artificial');
  expect(text).not.toMatch(/NaN|undefined|src=/);
});

test('words; an interval; what cannot be asked', async () => {
  const words = await cornercheck(['critical', 'abs(abs(t) - 1)', '--on', '0,2']);
  expect(words.stdout).toContain('clarke     t = 1   f = 0   D_f = hull{-1, 1}');
  expect(await cornercheck(['critical', 'sort(x, y)'])).toMatchObject({
    status: 2,
    stderr: 'cornercheck: expected inputs and one output, got 2 and 2\n',
  });
  expect((await cornercheck(['critical', 't', '--on', '1,0'])).status).toBe(2);
  expect((await cornercheck(['critical', 't - (relu(-t) + t - relu(t))', '--budget', '2'])).status).toBe(3);
});

test('what is not decided is one document as well', async () => {
  const { status, stdout } = await cornercheck([
    'critical',
    'relu(2*cos(atan(t)/2)^2 - 1 - 1/sqrt(1 + t^2))',
    '--on',
    '-1,2',
    '--json',
  ]);
  expect(status).toBe(3);
  const document = JSON.parse(stdout);
  expect(document).toMatchObject({
    format: 'cornercheck.critical/1',
    on: ['-1', '2'],
    status: 'undecided',
    why: expect.stringContaining('the sign of a guard'),
  });
  expect(verifyDocument(document)).toMatchObject({ verdict: 'undecided', problems: [] });
});

test('several inputs: faces of a piecewise affine program', async () => {
  const program = 'x - (relu(-x) + x - relu(x)) + abs(y)';
  const words = await cornercheck(['critical', program]);
  expect(words.status).toBe(0);
  expect(words.stdout).toContain('1 face of critical points; all of them\n  artificial x = 0, y = 0   f = 0');
  const ridge = await cornercheck(['critical', 'max(x, -x, y - 1)', '--json']);
  expect(JSON.parse(ridge.stdout)).toMatchObject({
    format: 'cornercheck.faces/1',
    complete: 'yes',
    faces: [{ kind: 'clarke', equations: ['x = 0'], inequalities: ['y <= 1'], value: '0' }],
    explains: [{ format: 'cornercheck.explain/1', clarkeCritical: { verdict: 'yes' } }],
  });
  expect((await cornercheck(['critical', 'relu(x * y)'])).status).toBe(3);
  expect(await cornercheck(['critical', 'max(x, y)', '--on', '0,1'])).toMatchObject({
    status: 2,
    stderr: 'cornercheck: --on: expected a program of one input, got 2\n',
  });
});

test('several inputs: reachable points alone where coincidences are too many, and all where they are asked for', async () => {
  const program = 'f(x, y) = abs(x - 1)/4 + abs(y - 2*abs(x) + 1)';
  const asked = async (...words: string[]) => {
    const { status, stdout } = await cornercheck(['critical', program, '--json', ...words]);
    return [status, JSON.parse(stdout)];
  };
  const [status, document] = await asked('--budget', '2000');
  expect(status).toBe(0);
  expect(document).toMatchObject({ of: 'reachable', complete: 'yes', faces: [{}, {}] });
  expect(document.signs.tree.length).toBeGreaterThan(10);
  expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [], rests: [] });
  for (const words of [[], ['--budget', '2000', '--coincidences']]) {
    const [ends, all] = await asked(...words);
    expect([ends, all.of, all.signs, all.faces.length]).toEqual([0, undefined, undefined, 3]);
  }
  const [open, part] = await asked('--budget', '200', '--coincidences');
  expect([open, part.of, part.complete]).toEqual([3, undefined, 'undecided']);
});

test('several inputs: what is saved is gone on with, on several threads or one, and refused where it is false', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
  const state = join(folder, 'cells.json');
  const program = 'f(x, y) = abs(x - 1)/4 + abs(y - 2*abs(x) + 1)';
  const asked = (...words: string[]) => cornercheck(['critical', program, '--json', ...words]);
  const [whole, part] = [
    await asked('--budget', '2000', '--jobs', '2'),
    await asked('--budget', '100', '--state', state),
  ];
  expect(part.status).toBe(3);
  expect(JSON.parse(part.stdout)).toMatchObject({ complete: 'undecided', why: 'more than 100 steps' });
  expect(await asked('--budget', '2000', '--jobs', '1', '--state', state)).toEqual(whole);
  const text = readFileSync(state, 'utf8');
  writeFileSync(state, text.replace('"clarke":"yes"', '"clarke":"no"'));
  expect(await asked('--budget', '2000', '--state', state)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('cells.json: it says what does not follow: of the point '),
  });
  expect((await asked('--state', state, '--coincidences')).stderr).toContain(
    '--state: expected no --coincidences',
  );
  expect((await cornercheck(['critical', 'abs(t)', '--state', state])).stderr).toContain(
    '--state: expected a program of several inputs, got 1',
  );
  rmSync(folder, { recursive: true });
});

test('several inputs: --box looks at a part of the space, of any program', async () => {
  const curved = 'x^2 + abs(y - x^2)';
  const all = await cornercheck(['critical', curved, '--box', '-1,1']);
  expect(all.status).toBe(0);
  expect(all.stdout).toContain(
    '1 face of reachable critical points with x in [-1, 1], y in [-1, 1]; all of them',
  );
  const { status, stdout } = await cornercheck(['critical', `${curved} + (2*x^2 - 1)^2`, '--box', '-1,1']);
  expect(status).toBe(3);
  expect(stdout).toContain(
    '1 face of reachable critical points with x in [-1, 1], y in [-1, 1]; not all are known',
  );
  expect(stdout).toContain('  clarke     x = 0, y = 0   f = 1');
  expect(stdout).toMatch(/ {2}open {7}x in \[-\d+\/\d+, -\d+\/\d+\], y in /);
  expect((await cornercheck(['critical', curved, '--box', '1,2', '--box', '2,3'])).status).toBe(0);
  for (const [words, says] of [
    [
      ['critical', 'abs(t)', '--box', '0,1'],
      '--box: expected a program of several inputs, got 1 (--on is for one)',
    ],
    [
      ['critical', curved, '--box', '0,1', '--coincidences'],
      '--box: expected neither --state nor --coincidences',
    ],
    [['critical', curved, '--box', '1,0'], '--box: expected two ends such as -1,1, got 1,0'],
    [['critical', curved, '--box', '0,1,2'], '--box: expected two ends such as -1,1, got 0,1,2'],
    [
      ['critical', curved, ...['0,1', '0,1', '0,1'].flatMap(one => ['--box', one])],
      '--box: expected one, or one for each of x, y',
    ],
  ] as const) {
    const refused = await cornercheck([...words]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(says);
    expect(refused.stderr.trim().split('\n')).toHaveLength(1);
  }
});

test('A1: a piece without a value where its cell reaches leaves the point undecided; a jump is no obstacle elsewhere', async () => {
  const removable = 'select e(x) { (x^2+x)/x when x != 0; 1 when x = 0 }\ne(x)';
  const open = await cornercheck(['critical', removable]);
  expect(open.status).toBe(3);
  expect(open.stdout).toContain('undecided  t = 0   f = 1   D_f undecided   ∂ᶜf = hull{1}');
  const jump = 'select s(x) { 0 when x <= 0; 1 when x > 0 }\ns(t) + (t - 3)^2';
  const { status, stdout } = await cornercheck(['critical', jump]);
  expect(status).toBe(0);
  expect(stdout).toContain('clarke     t = 3   f = 1   D_f = hull{0}');
  expect(stdout).toContain('not regular t = 0   f = 9   the function jumps');
});
