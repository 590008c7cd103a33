/** Reports that were refused though they are right: what the checker has to know of calls, slopes and weights. */
import { expect, test } from 'vitest';
import { sealed, verifyDocument } from '../../src/certificates/index.ts';
import { checkDocument, checkOne } from '../../src/check/index.ts';
import { fromFloat } from '../../src/numbers/index.ts';
import { type Program, parseProgramText } from '../../src/programs/index.ts';
import type { ModuleTarget } from '../../src/targets/libraries/module-target.ts';
import float64 from '../../src/targets/own/float64.ts';
import { hostOf } from './host.ts';

type Target = Omit<ModuleTarget, 'gradient'>;

/** The report of one case in which this comes back. */
async function reportOf(
  program: Program,
  at: readonly number[],
  [value, ...gradient]: readonly number[],
  more: Partial<Target> = {},
) {
  const target = { ...float64, ...more, gradient: () => ({ value: value!, gradient }) };
  const host = hostOf(target as ModuleTarget);
  const subject = { program, at: at.map(fromFloat) };
  const document = checkDocument(host, 'odd', { seed: 0, runs: 0 }, await checkOne(host, subject));
  return JSON.parse(JSON.stringify(document)) as typeof document;
}

const pathsOf = (document: object): readonly string[] =>
  verifyDocument(sealed(document)).problems.map(({ path }) => path);

test('a call that means a program is bound by its own Clarke subdifferential; without the call nothing is', async () => {
  const meant = { ...parseProgramText('f(x) = where(x = 0, 0, x*log(2))'), call: 'scaled' };
  const ops = { scaled: { is: { program: 'f(x) = where(x = 0, 0, x*log(2))' } } };
  const report = await reportOf(meant, [0], [0, 0], {
    modes: ['backward'],
    ops,
    computed: undefined,
  } as never);
  expect(report.findings[0]).toMatchObject({ verdict: 'outside', certificate: { of: 'clarke' } });
  expect(verifyDocument(sealed(report))).toMatchObject({ verdict: 'accepted', problems: [] });
  const { call: _, ...plain } = report.findings[0]!.program;
  const composed = { ...report, findings: [{ ...report.findings[0], program: plain }] };
  expect(pathsOf(composed)).toContain('/findings/0/certificate/of');
});

test('slopes of what is differentiable are its gradient, also where values are not rational', async () => {
  const directional = { modes: ['forward'], forward: 'directional' } as const;
  const program = parseProgramText('atan2(x, y)');
  const report = await reportOf(program, [1, 0], [Math.PI / 2, 0, 0], directional);
  expect(report.findings[0]).toMatchObject({ verdict: 'outside', forward: 'directional' });
  expect(verifyDocument(sealed(report))).toMatchObject({ verdict: 'accepted', problems: [] });
  const [finding] = report.findings;
  const accused = { ...finding, returned: { ...finding!.returned, gradient: ['0', '-1'] } };
  expect(pathsOf({ ...report, findings: [accused] })).toContain('/findings/0/certificate/separator');
  // At a kink slopes need be no gradient: a certificate says nothing of them.
  const kink = await reportOf(parseProgramText('abs(x)'), [0], [0, 2], directional);
  const certificate = { of: 'nodewise', separator: ['1'] };
  const forged = { ...kink, findings: [{ ...kink.findings[0], certificate }] };
  expect(pathsOf(kink)).toEqual([]);
  expect(pathsOf(forged)).toContain('/findings/0/certificate');
});

test('weights that rounding leads out of the hull come without a certificate that they are in it', async () => {
  const program = parseProgramText('median(x, y, x)');
  const report = await reportOf(program, [0, 0], [0, 2 / 3, 1 / 3], { modes: ['backward'] });
  expect(report.findings[0]).toMatchObject({ verdict: 'conservative', certificate: { of: 'clarke' } });
  expect(report.findings[0]).not.toHaveProperty('member');
  expect(verifyDocument(sealed(report))).toMatchObject({ verdict: 'accepted', problems: [] });
});
