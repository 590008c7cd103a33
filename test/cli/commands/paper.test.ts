import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ended, start } from '../process.ts';
import { cornercheck } from '../served.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const OWN = (examine: string) => `
import { experiment, heldIf } from '${new URL('../../../dist/src/claims/index.js', import.meta.url)}';
export const mine = {
  id: 'mine', kind: 'external', title: 'squares are not negative', source: 'here', hypotheses: [], decidable: 'whole numbers', dependsOn: [],
  experiments: [experiment({ says: 'x² ≥ 0.', method: 'exact', given: [-1, 0, 2], show: String, examine: ${examine},
    falsehood: { says: 'x ≥ 0.', examine: x => heldIf(x >= 0, 'it is negative') } })],
};`;

test('claims by their ids, with what was seen and the negative control', async () => {
  const { status, stdout } = await cornercheck(['paper', 'figure-1-relu', 'illustration-relu']);
  expect(status).toBe(0);
  expect(stdout).toContain('2 claims: 1 holds, 1 refuted-as-printed');
  expect(stdout).toContain('is refuted');
  expect(stdout).toContain('Mended: s(x) = 1 for x ≤ 0');
});

test('a target that does not exist is refused, also where no figure asks it', async () => {
  const { status, stdout, stderr } = await cornercheck(['paper', 'proposition-2', '--target', 'garbage']);
  expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  expect(stderr).toContain('garbage');
});

test('claims of a module: they hold, or a counterexample is a violation', async () => {
  const good = file('good.mjs', OWN('x => heldIf(x * x >= 0, "x² = " + x * x)'));
  const bad = file('bad.mjs', OWN('x => heldIf(x * x >= x + 1, "x² = " + x * x)'));
  const [held, refuted] = await Promise.all([
    cornercheck(['paper', good, '--json']),
    cornercheck(['paper', bad]),
  ]);
  expect(JSON.parse(held.stdout)).toMatchObject({
    format: 'cornercheck.claims/1',
    claims: [{ id: 'mine', status: 'holds', instances: 3 }],
  });
  expect(held.status).toBe(0);
  expect(refuted.status).toBe(1);
  expect(refuted.stdout).toContain('counterexample');
  // What failed stands first, and how to see it again last.
  expect(refuted.stdout).toContain(`cornercheck paper ${bad}#mine --seed 1`);
  expect(refuted.stdout.indexOf('counterexample')).toBeLessThan(refuted.stdout.indexOf('checked'));
});

test('the page, Markdown and LaTeX are those that render makes of the document', async () => {
  const [json, html, markdown, latex] = ['c.json', 'c.html', 'c.md', 'c.tex'].map(name => join(folder, name));
  const files = ['--html', html!, '--markdown', markdown!, '--latex', latex!];
  const ran = await cornercheck(['paper', 'figure-1-zero', 'illustration-relu', '--out', json!, ...files]);
  expect(ran.status).toBe(0);
  const before = [html, markdown, latex].map(path => readFileSync(path!, 'utf8'));
  expect((await cornercheck(['render', json!, ...files])).status).toBe(0);
  expect([html, markdown, latex].map(path => readFileSync(path!, 'utf8'))).toEqual(before);
  const other = await cornercheck(['render', 'fixtures/documents/equal.json', '--latex', latex!]);
  expect(other.status).toBe(2);
  expect(other.stderr).toContain('the one kind of document that is written as LaTeX');
});

test('claims of others, by their ids', async () => {
  const { status, stdout } = await cornercheck(['paper', 'external/lv-dem', 'external/paddle-max', '--json']);
  expect(status).toBe(0);
  const { claims } = JSON.parse(stdout);
  expect(claims.map(({ id, status }: { id: string; status: string }) => [id, status])).toEqual([
    ['external/lv-dem', 'holds'],
    ['external/paddle-max', 'refuted-as-printed'],
  ]);
  expect(claims[0].evidence[0].shown[0].certificate.format).toBe('cornercheck.explain/1');
});

test('all of them, or those that are named, and all of others by one word', async () => {
  const both = await cornercheck(['paper', '--all', 'lemma-1']);
  expect(both.status).toBe(2);
  expect(both.stderr).toContain('either names or all claims');
  const wrong = await cornercheck(['paper', 'lv']);
  expect(wrong.stderr).toContain('external/lv-crescent');
  const all = await cornercheck(['paper', 'external', 'external/lv-dem']);
  expect(all.stderr).toContain('external/lv-dem is asked for twice');
});

test('bad input: an id that is none, a file that is none, a module without claims, a claim twice', async () => {
  const empty = file('empty.mjs', 'export const x = 1;');
  const broken = file('broken.mjs', 'export const = ;');
  const runs = await Promise.all(
    [['theorem-9'], ['./none.mjs'], [empty], [broken], ['lemma-1', 'lemma-1']].map(words =>
      cornercheck(['paper', ...words]),
    ),
  );
  expect(runs.map(({ status }) => status)).toEqual([2, 2, 2, 2, 2]);
  expect(runs.map(({ stderr }) => stderr)).toEqual([
    expect.stringContaining('theorem-1, theorem-2'),
    expect.stringContaining('there is no file'),
    expect.stringContaining('expected a module that exports claims'),
    expect.stringContaining('cannot be loaded'),
    expect.stringContaining('asked for twice'),
  ]);
});

test('--time stops it, with the claims that were done', async () => {
  const { status, stdout } = await cornercheck(['paper', '--time', '1', '--effort', '50', '--json']);
  expect(status).toBe(3);
  const { stopped, claims } = JSON.parse(stdout);
  expect(stopped).toBe('time');
  expect(claims.length).toBeLessThan(42);
});

test('a module that does not end while it is loaded is ended by Ctrl-C', async () => {
  const child = start([
    'paper',
    file('endless.mjs', "process.stderr.write('loading\\n'); for (;;);"),
    '--time',
    '60',
  ]);
  child.stderr!.on('data', () => child.kill('SIGINT'));
  expect((await ended(child)).stderr).toBe('loading\n');
  expect(child.signalCode).toBe('SIGINT');
});

test('what a module prints is no part of the answer', async () => {
  const own = OWN('x => { console.log("in an experiment"); return heldIf(x * x >= 0, "yes"); }');
  const { status, stdout, stderr } = await cornercheck([
    'paper',
    file('prints.mjs', `console.log('at its top');${own}`),
    '--json',
  ]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout).claims).toMatchObject([{ status: 'holds' }]);
  expect(stderr).toContain('at its top');
  expect(stderr).toContain('in an experiment');
});
