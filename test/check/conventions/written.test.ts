/** What is read at ties, written as rules: held to its own rules a target is right, held to others it is not. */
import { describe, expect, test } from 'vitest';
import { sealed, verifyDocument } from '../../../src/certificates/index.ts';
import {
  checkDocument,
  checkTarget,
  conventionsDocument,
  conventionsRead,
  expectDeclared,
  readDeclared,
} from '../../../src/check/index.ts';
import { stringifyDocument } from '../../../src/documents/index.ts';
import { composedTarget } from '../composed.ts';
import { hostOf } from '../host.ts';

const ops = ['relu', 'abs', 'max', 'relu6', 'sub', 'add'];
const hostWith = (share: number, precision: 'float64' | 'float32' = 'float64') =>
  hostOf(composedTarget({ precision, share }));

const rulesOf = async (host: ReturnType<typeof hostWith>) =>
  conventionsDocument(host.info, await conventionsRead(host, { ops }));

const checked = async (host: ReturnType<typeof hostWith>, rules: unknown) => {
  const declared = readDeclared(JSON.stringify(rules), 'it');
  expectDeclared(declared, host.info, 'it');
  const options = { seed: 1, runs: 30, ops, declared };
  return sealed(checkDocument(host, 'composed', options, await checkTarget(host, options)));
};

describe.each([
  [1, 'float64', { relu: '0', abs: '1', max: 'first' }],
  [0, 'float64', { relu: '1', abs: '-1', max: 'last' }],
  [1 / 2, 'float32', { relu: '1/2', abs: '0', relu6: '1/2' }],
] as const)('of ties that go to the first by %f, in %s', (share, precision, wanted) => {
  const host = hostWith(share, precision);

  test('the rules are what it does, and it is held to them without a violation', async () => {
    const document = await rulesOf(host);
    expect(document.ops).toMatchObject(wanted);
    // Nested maxima that share have a rule of their own, by how many are tied.
    const report = await checked(host, document);
    expect(report.summary.convention).toBeUndefined();
  });

  test('held to another rule it is not, with a smallest case that is verified', async () => {
    const report = await checked(host, { format: 'cornercheck.conventions/1', ops: { relu: '1/4' } });
    const [finding, ...more] = report.findings.filter(({ verdict }) => verdict === 'convention');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      id: 'convention-relu-tied',
      text: expect.stringContaining('relu(x)'),
      at: ['0'],
      right: ['1/4'],
      declared: { relu: '1/4' },
      certificate: { of: 'nodewise', weights: {} },
    });
    expect(report.declared).toEqual({ relu: '1/4' });
    expect(verifyDocument(JSON.parse(stringifyDocument(report)))).toMatchObject({ problems: [] });
  });
});

describe('of a target that takes another slope at −0', () => {
  const target = composedTarget({ precision: 'float64', share: 1 });
  const host = hostOf({
    ...target,
    gradient(program, at, mode) {
      const atMinusZero = program.nodes[0]?.op === 'abs' && at.some(x => Object.is(x, -0));
      return atMinusZero ? { value: 0, gradient: at.map(() => -1) } : target.gradient(program, at, mode);
    },
  });

  test('no rule is written that it does not keep', async () => {
    const document = await rulesOf(host);
    expect(document.ops).toMatchObject({ relu: '0', max: 'first' });
    expect(document.ops.abs).toBeUndefined();
    expect(document.others).toEqual({ abs: '1, but not where a zero is −0' });
    const report = await checked(host, document);
    expect(report.summary.convention).toBeUndefined();
  });

  test('held to the rule of 0 it is not right at −0', async () => {
    const report = await checked(host, { format: 'cornercheck.conventions/1', ops: { abs: '1' } });
    expect(report.findings).toContainEqual(
      expect.objectContaining({ id: 'convention-abs-tied', at: ['-0'] }),
    );
  });
});

test('an answer that is the gradient is right whatever is declared', async () => {
  // relu(t) - relu(-t) is t: 1 is right, although both relu with 0 give 0.
  const host = hostWith(1 / 2);
  const report = await checked(host, { format: 'cornercheck.conventions/1', ops: { relu: '0' } });
  for (const { verdict, expected, returned } of report.findings)
    if (verdict === 'convention' && 'gradient' in returned)
      expect(expected.clarke.gradients).not.toEqual([returned.gradient]);
});

describe('a file of conventions', () => {
  const { info } = hostWith(1);
  const failing = (text: string): string => {
    try {
      expectDeclared(readDeclared(text, 'c.json'), info, 'c.json');
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };
  const ofOps = (rules: unknown) =>
    failing(JSON.stringify({ format: 'cornercheck.conventions/1', ops: rules }));

  test.each([
    [() => failing('{'), /^c\.json: expected JSON$/],
    [() => failing('{}'), /^c\.json: expected \{"format": "cornercheck\.conventions\/1"/],
    [() => ofOps([]), /^c\.json: ops: expected an object/],
    [() => ofOps({}), /^c\.json: ops: expected a rule for an operation, got none$/],
    [() => ofOps({ relu: 0 }), /^c\.json: ops\.relu: expected a rule as text/],
    [() => ofOps({ relu: 'second' }), /^c\.json: ops\.relu: expected first, last, mean/],
    [() => ofOps({ rleu: '0' }), /^c\.json: ops\.rleu: composed has no operation of this name.*relu/],
    [
      () => ofOps({ relu: '2' }),
      /^c\.json: ops\.relu: "2" is legal at no tie of relu: where its argument is 0 slopes between 0 and 1 are$/,
    ],
    [
      () => ofOps({ max: '1/2' }),
      /^c\.json: ops\.max: "1\/2" is legal at no tie of max: it has several arguments/,
    ],
    [() => ofOps({ add: 'first' }), /^c\.json: ops\.add: this operation has no ties/],
    [() => ofOps({ relu: '0' }), /^$/],
  ])('%#', (ask, wanted) => {
    expect(ask()).toMatch(wanted);
    expect(ask()).not.toContain('\n');
  });
});
