import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { cornercheck } from '../served.ts';

const integral = (...words: string[]) => cornercheck(['integrate', ...words]);

describe('cornercheck integrate', () => {
  test('the contract’s document', async () => {
    const { status, stdout } = await integral(
      'max(x^2 - y, y^2 - x, x*y - 1/3)',
      '--from',
      '-3,-2',
      '--to',
      '3,5/2',
      '--json',
    );
    const document = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(document).toMatchObject({
      format: 'cornercheck.integral/1',
      from: ['-3', '-2'],
      to: ['3', '5/2'],
      difference: '-23/6',
      integral: '-23/6',
      holds: 'yes',
      conservative: 'yes',
      pieces: 4,
      breakpoints: [{ at: '8/21' }, { root: '81*t^2-18*t-16' }, { at: '2/3' }],
    });
    expect(document.proof[1].index).toEqual({ 'max.1': 2 });
  });

  test('A1: across a jump Proposition 2 does not apply: the place, and exit status 3', async () => {
    const step = 'select s(x) { 0 when x <= 0; 1 when x > 0 }\ns(x)';
    const { status, stdout } = await integral(step, '--from', '-1', '--to', '1');
    expect(status).toBe(3);
    expect(stdout).toContain('inapplicable: f jumps at t = 1/2: Proposition 2 is of continuous functions');
    expect(stdout).toContain('not stated');
    expect((await integral(step, '--from', '1', '--to', '2')).status).toBe(0);
  });

  test('a curve, in words', async () => {
    const { status, stdout } = await integral('max(relu(x), x)', '--curve', '2*t - 1');
    expect(status).toBe(0);
    expect(stdout).toContain('tied all along: max (max.1), pieces 1, 2');
  });

  test('a target that gives 1 to every tied argument is refuted along x = y', async () => {
    const { status, stdout } = await integral(
      'max(x, y)',
      '--from',
      '0,0',
      '--to',
      '1,1',
      '--target',
      'fixtures/broken/max-all-tied.mjs',
    );
    expect(status).toBe(1);
    expect(stdout).toContain('integrates to the difference: no');
    expect(stdout).toContain('returned (1, 1), slope 2, exactly 1   <- off');
  });

  test('what is not decided is one document as well', async () => {
    const words = ['relu(2*cos(atan(x)/2)^2 - 1 - 1/sqrt(1 + x^2))', '--from', '0', '--to', '2'];
    const { status, stdout, stderr } = await integral(...words, '--json');
    expect(status).toBe(3);
    expect(stderr).toContain('undecided: the sign of a guard');
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({
      format: 'cornercheck.integral/1',
      curve: ['2*t'],
      from: ['0'],
      to: ['2'],
      status: 'undecided',
      why: expect.stringContaining('the sign of a guard'),
    });
    expect(verifyDocument(document)).toMatchObject({ verdict: 'undecided', problems: [] });
    expect(await integral(...words)).toMatchObject({ status: 3, stdout: '' });
  });

  test('a pole on the way, and words that are missing, are errors of one line', async () => {
    expect(await integral('1/x', '--from', '-1', '--to', '2')).toMatchObject({
      status: 2,
      stderr: 'cornercheck: div.1: the program has no value at t = 1/3: division by zero\n',
    });
    expect((await integral('x', '--from', '1')).stderr).toContain('--to is missing');
  });

  test('over the budget of D_f: D_P, and what the chain rule says; status 3 where a target could not be asked', async () => {
    const words = ['relu(x - y) + relu(y - x) + abs(x - y)*x', '--from', '0,0', '--to', '1,1'];
    const little = await integral(...words, '--budget', '2', '--json');
    expect(little.status).toBe(0);
    const document = JSON.parse(little.stdout);
    expect(document).toMatchObject({
      holds: 'yes',
      conservative: 'yes',
      proof: [{ conservative: { agree: 'yes', set: 'nodewise', why: 'more than 2 steps of enumeration' } }],
    });
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    expect((await integral(...words)).status).toBe(0);
    // x = t³ − 1/3 is dyadic for no dyadic t.
    const target = ['--target', 'fixtures/broken/max-all-tied.mjs'];
    const unasked = await integral('max(x, y)', '--curve', 't^3 - 1/3, t', ...target);
    expect(unasked.status).toBe(3);
    expect(unasked.stdout).toContain('integrates to the difference: not asked');
  });
});
