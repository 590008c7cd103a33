import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealed, verifyDocument } from '../../src/certificates/index.ts';
import { type CheckResult, checkDocument, checkOne, checkTarget } from '../../src/check/index.ts';
import { parseRational } from '../../src/numbers/index.ts';
import { parseProgramText } from '../../src/programs/index.ts';
import type { CheckDocument } from '../../src/reports/index.ts';
import { openTarget, type TargetHost } from '../../src/targets/index.ts';
import { SHORT } from '../random.ts';
import { composedTarget } from './composed.ts';
import { hostOf } from './host.ts';

test('a minus zero is written as such, in the title as in the point', async () => {
  const host = await openTarget('float64');
  try {
    const subject = { program: parseProgramText('abs(x)'), at: [parseRational('0')], negativeZeros: [0] };
    const { findings } = jsonOf(host, 'float64', await checkOne(host, subject));
    expect(findings[0]).toMatchObject({ at: ['-0'], title: expect.stringContaining('at x = -0:') });
  } finally {
    await host.close();
  }
});

test.each([[['backward', 'forward']], [['forward', 'backward']]] as const)(
  'two modes that differ, of %j: the finding holds both answers',
  async modes => {
    const target = composedTarget({ precision: 'float64' });
    const host = hostOf({
      ...target,
      modes,
      gradient: (_, at, mode) => ({ value: at[0] as number, gradient: mode === 'forward' ? [1, 0] : [0, 1] }),
    });
    const subject = { program: parseProgramText('max(x, y)'), at: ['1', '1'].map(x => parseRational(x)) };
    const { findings } = jsonOf(host, 'composed', await checkOne(host, subject));
    const [finding] = findings.filter(({ verdict }) => verdict === 'modes');
    const gradients = { forward: ['1', '0'], backward: ['0', '1'] };
    const { returned, mode, other } = finding!;
    expect([other!.mode, mode]).toEqual(host.info.modes);
    expect(returned).toEqual({ value: '1', gradient: gradients[mode] });
    expect(other).toEqual({ mode: other!.mode, value: '1', gradient: gradients[other!.mode] });
    for (const { verdict, other } of findings) expect(other === undefined).toBe(verdict !== 'modes');
  },
);

const OPTIONS = {
  seed: 1,
  runs: 60,
  brief: SHORT,
  ops: ['add', 'sub', 'mul', 'neg', 'const', 'relu', 'max', 'reduceMax', 'reduceMin'],
};

const jsonOf = (host: TargetHost, name: string, result: CheckResult): CheckDocument =>
  JSON.parse(JSON.stringify(checkDocument(host, name, OPTIONS, result)));

describe('the report on tfjs', () => {
  let host: TargetHost;
  let report: CheckDocument;
  beforeAll(async () => {
    host = await openTarget('tfjs');
    report = jsonOf(host, 'tfjs', await checkTarget(host, OPTIONS));
  });
  afterAll(() => host.close());

  test.each(['reduceMax', 'reduceMin'])(
    '%s at ties is outside, shrunk to two inputs, with a separator',
    op => {
      const finding = report.findings.find(({ verdict, ops }) => verdict === 'outside' && ops.includes(op))!;
      expect(finding).toMatchObject({ ops: [op], at: ['0', '0'], returned: { gradient: ['1', '1'] } });
      expect(finding.program.inputs).toHaveLength(2);
      expect(finding.program.nodes).toHaveLength(1);
      expect(finding.certificate).toMatchObject({ of: 'active', separator: expect.any(Array) });
      expect(finding.occurrences).toBeGreaterThan(1);
    },
  );

  test('each finding stands once', () => {
    const ids = report.findings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the document adds up', () => {
    expect(report).toMatchObject({
      format: 'cornercheck.report/1',
      seed: 1,
      complete: true,
      target: { specifier: 'tfjs' },
    });
    const sum = (counts: object) => Object.values(counts).reduce((total: number, n: number) => total + n, 0);
    expect(sum(report.summary)).toBe(report.checks);
    for (const cell of report.sweep ?? []) expect(sum(cell.verdicts)).toBe(cell.checks);
    expect(report.conventions).toMatchObject({ relu: { status: 'legal' }, reduceMax: { status: 'illegal' } });
  });

  test('its certificates hold', () => {
    expect(verifyDocument(sealed(report))).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  /** The first finding of reduceMax, which every alteration changes. */
  const at = (document: CheckDocument) =>
    document.findings.find(
      ({ verdict, ops }) => verdict === 'outside' && ops.includes('reduceMax'),
    ) as unknown as Altered;
  interface Altered {
    verdict: string;
    mode: string;
    at: string[];
    occurrences: number;
    program: { nodes: { op: string; args: string[] }[]; output: string };
    returned: { value: string; gradient: string[] };
    expected: Record<
      'active' | 'nodewise' | 'clarke',
      { gradients: string[][]; count?: number; status: string }
    > & { value: string };
    certificate: { of: string; separator?: string[]; weights?: Record<string, string> };
  }
  const ALTERATIONS: readonly (readonly [
    what: string,
    alter: (finding: Altered, document: CheckDocument) => void,
  ])[] = [
    [
      'a digit of what came back: in the hull then',
      f => {
        f.returned.gradient = ['1', '0'];
      },
    ],
    [
      'a gradient that is a mixture',
      f => {
        f.returned.gradient = ['1/2', '1/2'];
      },
    ],
    [
      'an entry dropped',
      f => {
        f.returned.gradient = ['1'];
      },
    ],
    [
      'the separator turned',
      f => {
        f.certificate.separator = ['1', '1'];
      },
    ],
    [
      'the separator shortened',
      f => {
        f.certificate.separator = ['-1/2', '-1/4'];
      },
    ],
    [
      'the separator of another size',
      f => {
        f.certificate.separator = ['-1'];
      },
    ],
    [
      'the separator dropped',
      f => {
        delete f.certificate.separator;
      },
    ],
    [
      'the certificate dropped',
      f => {
        delete (f as Partial<Altered>).certificate;
      },
    ],
    [
      'weights in the place of the separator',
      f => {
        f.certificate = { of: 'active', weights: { 0: '1/2', 1: '1/2' } };
      },
    ],
    [
      'the set swapped for none that there is',
      f => {
        f.certificate.of = 'regular';
      },
    ],
    [
      'an active gradient dropped',
      f => {
        f.expected.active.gradients.pop();
      },
    ],
    [
      'an active gradient made up',
      f => {
        f.expected.active.gradients.push(['1', '1']);
      },
    ],
    [
      'the count of active pieces',
      f => {
        f.expected.active.count = 3;
      },
    ],
    [
      'a nodewise gradient dropped',
      f => {
        f.expected.nodewise.gradients.shift();
      },
    ],
    [
      'a gradient of Clarke dropped',
      f => {
        f.expected.clarke.gradients.shift();
      },
    ],
    [
      'a digit of the expected value',
      f => {
        f.expected.value = '1';
      },
    ],
    [
      'the point moved off the tie',
      f => {
        f.at = ['1', '0'];
      },
    ],
    [
      'another operation',
      f => {
        f.program.nodes[0]!.op = 'reduceMin';
        f.program.nodes[0]!.args = ['x', 'x'];
      },
    ],
    [
      'the verdict swapped for clarke',
      f => {
        f.verdict = 'clarke';
      },
    ],
    [
      'the verdict swapped for value',
      f => {
        f.verdict = 'value';
      },
    ],
    [
      'the verdict swapped for nonfinite',
      f => {
        f.verdict = 'nonfinite';
      },
    ],
    [
      'the verdict swapped for modes',
      f => {
        f.verdict = 'modes';
      },
    ],
    [
      'a mode that there is not',
      f => {
        f.mode = 'sideways';
      },
    ],
    [
      'more occurrences than checks',
      f => {
        f.occurrences = 1_000_000;
      },
    ],
    [
      'a number of checks',
      (_, d) => {
        (d as { checks: number }).checks += 1;
      },
    ],
    [
      'the verdicts counted',
      (_, d) => {
        (d.summary as { outside: number }).outside -= 1;
      },
    ],
  ];

  test.each(ALTERATIONS)('altered, it is rejected: %s', (_, alter) => {
    const altered = structuredClone(report);
    alter(at(altered), altered);
    expect(verifyDocument(altered).verdict).toBe('rejected');
  });
});

describe('reports on what is right', () => {
  const q = (text: string) => parseRational(text);

  test('certificates of right answers, with weights of 1/3 and sets only bounded, hold', async () => {
    const host = hostOf(composedTarget({ precision: 'float64', share: 1 / 3, reversed: true }));
    for (const [program, ...at] of [
      ['max(x, y, z)', '1', '1', '1'],
      ['max(x, y, z) / 3', '1', '1', '1'],
      ['relu(-x) + x - relu(x)', '0'],
      ['relu(x^2 - y) - relu(y - x^2)', '0', '0'],
      ['x * y', '3', '4'],
    ] as const) {
      const result = await checkOne(host, { program: parseProgramText(program), at: at.map(q) });
      const document = jsonOf(host, 'composed', result);
      expect(verifyDocument(sealed(document)), program).toMatchObject({ verdict: 'accepted', problems: [] });
      expect(document.findings.map(({ mode }) => mode)).toEqual(['backward', 'forward']);
    }
  });

  test('a directional forward mode, right and wrong', async () => {
    const directional = (factor: number) =>
      hostOf({
        name: 'directional',
        version: '1',
        precision: 'float64',
        modes: ['forward'],
        forward: 'directional',
        ops: ['abs'],
        gradient: (_, [x]) => ({
          value: Math.abs(x as number),
          gradient: [x === 0 ? factor : Math.sign(x as number)],
        }),
      });
    for (const [factor, verdict] of [
      [1, 'gradient'],
      [-1, 'outside'],
    ] as const) {
      const host = directional(factor);
      const result = await checkOne(host, { program: parseProgramText('abs(x)'), at: [q('0')] });
      const document = jsonOf(host, 'directional', result);
      expect(document.findings).toMatchObject([{ verdict }]);
      expect(verifyDocument(sealed(document))).toMatchObject({ verdict: 'accepted', problems: [] });
    }
  });
});
