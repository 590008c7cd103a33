/** Nothing is lost: what is written, beside what, and what becomes of an answer that cannot be written. */
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Command, optionsOf, readArguments } from '../../../src/cli/frame/command.ts';
import { expectOutputs } from '../../../src/cli/frame/deliver.ts';
import { expectWritable, writeText } from '../../../src/cli/frame/write.ts';
import { filesBelow } from '../../house/tree.ts';
import { spread } from '../../random.ts';
import { ended, shell, start } from '../process.ts';
import { cornercheck } from '../served.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
/** A folder of its own. */
const fresh = (): string => mkdtempSync(join(folder, `${++count}-`));
const one = ['check', 'exact', '--program', 'relu(t)', '--at', '0'];

describe('D2: a file is written whole, and nothing but it', () => {
  test('what lies beside it stays', () => {
    const place = fresh();
    for (const name of ['mine.json.part', 'mine.json~', '.mine.json']) writeFileSync(join(place, name), name);
    writeText(join(place, 'mine.json'), 'new');
    expectWritable(join(place, 'mine.json'));
    expect(readdirSync(place).sort()).toEqual(['.mine.json', 'mine.json', 'mine.json.part', 'mine.json~']);
    expect(readFileSync(join(place, 'mine.json.part'), 'utf8')).toBe('mine.json.part');
  });

  test('links are followed and stay, also those to no file yet', () => {
    const place = fresh();
    writeFileSync(join(place, 'real'), 'old');
    symlinkSync('real', join(place, 'link'));
    symlinkSync('link', join(place, 'second'));
    symlinkSync('deep/later', join(place, 'dangling'));
    writeText(join(place, 'second'), 'new');
    writeText(join(place, 'dangling'), 'made');
    expect(readFileSync(join(place, 'real'), 'utf8')).toBe('new');
    expect(readFileSync(join(place, 'deep/later'), 'utf8')).toBe('made');
    for (const name of ['link', 'second', 'dangling'])
      expect(lstatSync(join(place, name)).isSymbolicLink()).toBe(true);
    symlinkSync('loop', join(place, 'loop'));
    expect(() => writeText(join(place, 'loop'), '')).toThrow('a link that leads to itself');
  });

  test('the mode stays, and the other names of the file', () => {
    const place = fresh();
    const file = join(place, 'file');
    for (const mode of [0o640, 0o666, 0o4711]) {
      writeFileSync(file, 'old');
      chmodSync(file, mode);
      writeText(file, 'new');
      expect(statSync(file).mode & 0o7777).toBe(mode);
      rmSync(file);
    }
    writeFileSync(file, 'old, and longer');
    linkSync(file, join(place, 'other'));
    writeText(file, 'new');
    expect(readFileSync(join(place, 'other'), 'utf8')).toBe('new');
  });

  test('where it cannot be written nothing is left', async () => {
    const place = fresh();
    const file = join(place, 'file');
    writeFileSync(file, 'old');
    // The shell allows files of so many blocks only: writing fails when it has begun.
    const { status, stdout, stderr } = await shell(
      `ulimit -f 1; node dist/src/cli/main.js ${one.map(word => `'${word}'`).join(' ')} --out '${file}'`,
    );
    expect(status).toBe(2);
    expect(stdout).toContain('✓ no violation');
    expect(stderr).toContain('cannot be written: the file would be too large');
    expect(readdirSync(place)).toEqual(['file']);
    expect(readFileSync(file, 'utf8')).toBe('old');
  });
});

describe('D1: what cannot be written costs that place alone', () => {
  test('the answer is printed, the other files are written, one line says which was not', async () => {
    const place = fresh();
    const [page, document] = [join(place, 'page.html'), join(place, 'document.json')];
    const files = ['--html', page, '--out', '/dev/full', '--junit', '/dev/full', '--sarif', document];
    const { status, stdout, stderr } = await cornercheck([...one, ...files]);
    expect(status).toBe(2);
    expect(stdout).toContain('✓ no violation');
    const full = 'cornercheck: /dev/full: cannot be written: no space left';
    expect(stderr.split('\n')).toEqual([full, `wrote ${page}`, full, `wrote ${document}`, '']);
    for (const path of [page, document]) expect(statSync(path).size).toBeGreaterThan(1_000);
  });

  test('D10: and so does standard output', async () => {
    const place = join(fresh(), 'document.json');
    const commands = [
      `check exact --program t --at 0 --out '${place}'`,
      'explain t --at 0',
      '--help',
      'explain --help',
      'critical t --json',
      'forge t --at 0 --gradient 0',
    ];
    for (const words of [commands[0]!, ...spread(commands.slice(1))]) {
      const { status, stderr } = await shell(`node dist/src/cli/main.js ${words} > /dev/full`);
      expect([status, stderr.split('\n')[0]]).toEqual([
        2,
        'cornercheck: standard output: cannot be written: no space left',
      ]);
    }
    expect(existsSync(place)).toBe(true);
    const deaf = await shell('node dist/src/cli/main.js explain t --at 0 --json 2> /dev/full');
    expect(deaf.status).toBe(0);
  });

  test('a state that cannot be saved does not end a search', async () => {
    const asked = 'search identity --derivative 7 --size 1 --jobs 1 --state';
    const line = `ulimit -f 0; node dist/src/cli/main.js ${asked} '${join(fresh(), 'state')}'`;
    expect(await shell(line)).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('✓ none'),
      stderr: expect.stringContaining('cannot be written: the file would be too large; the search goes on'),
    });
  });
});

describe('D1: before the work it is asked whether its result can be written', () => {
  const commands = filesBelow('src/cli/commands')
    .map(file => file.slice('src/cli/commands/'.length, -'.ts'.length))
    .filter(name => existsSync(`dist/src/cli/commands/${name}.js`));

  test('by every command, for every file that it writes', async () => {
    const asked: string[] = [];
    for (const name of commands) {
      const { command } = (await import(`../../../dist/src/cli/commands/${name}.js`)) as {
        command?: Command;
      };
      for (const option of command ? optionsOf(command) : []) {
        // An option that names a file is known by its help.
        const isFile = option.value === 'FILE' || option.value === 'FOLDER';
        if (!isFile) expect(option.writes).toBeUndefined();
        else if (option.writes) asked.push(`${name} --${option.name}`);
        else expect(`${name} --${option.name}`).toMatch(/ --(?:baseline|cases|expect|config)$|^start --out$/);
      }
    }
    expect(asked).toEqual(expect.arrayContaining(['check --out', 'integrate --html', 'search --state']));
    const unwritable = 'cannot be written: no such file';
    for (const words of asked) {
      const [name, option] = words.split(' ') as [string, string];
      const { command } = (await import(`../../../dist/src/cli/commands/${name}.js`)) as { command: Command };
      const args = readArguments(command, [
        ...Array(command.positionals[0]).fill('t'),
        option,
        '/proc/nowhere/file',
      ]);
      expect(() => expectOutputs(command, args)).toThrow(unwritable);
    }
    const { status, stderr } = await cornercheck(['integrate', 'relu(', '--html', '/proc/nowhere/file']);
    expect([status, stderr]).toEqual([2, `cornercheck: /proc/nowhere/file: ${unwritable}\n`]);
  });

  test('a file that is read, or written twice, is none to write', async () => {
    const place = fresh();
    const target = join(place, 'target.mjs');
    writeFileSync(target, 'export default {}');
    const refused = async (...words: string[]): Promise<string> => {
      const { status, stderr } = await cornercheck(words);
      expect(status).toBe(2);
      return stderr;
    };
    expect(await refused('check', target, '--out', join(place, '.', 'target.mjs'))).toContain(
      '--out: expected a file of its own, got that of what it is asked about',
    );
    expect(await refused('check', 'exact', '--out', 'both', '--html', 'both')).toContain(
      '--out: expected a file of its own, got that of --html',
    );
    expect(readFileSync(target, 'utf8')).toBe('export default {}');
  });
});

test('D3: a signal that comes twice is the same one', async () => {
  const place = join(fresh(), 'report.json');
  const child = start(['check', 'fixtures/targets/example.mjs', '--runs', '100000', '--out', place]);
  const end = ended(child);
  // The work has begun where it says how far it is.
  await new Promise(resolve => child.stderr!.once('data', resolve));
  child.kill('SIGTERM');
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGTERM'), 20);
  const { status, stdout } = await end;
  expect(status).toBe(3);
  expect(stdout).toContain('Incomplete run');
  expect(JSON.parse(readFileSync(place, 'utf8'))).toMatchObject({ complete: false });
});
