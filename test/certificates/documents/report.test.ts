import { describe, expect, it } from 'vitest';
import { sealed, verifyDocument } from '../../../src/certificates/index.ts';
import { altered, type Loose, maximum, zero } from '../documents.ts';
import { resealed } from '../forgeries.ts';
import { outside, reading, report, value } from '../reports.ts';

/** Whoever changes a document on purpose writes its digest anew. */
const verify = (document: Loose) => verifyDocument(resealed(document));
const problemsOf = (document: Loose): string[] => verify(document).problems.map(({ path }) => path);

describe('a report', () => {
  it('is accepted, with what it rests on', () => {
    const { verdict, problems, assumptions } = verifyDocument(report);
    expect(problems).toEqual([]);
    expect(verdict).toBe('accepted');
    expect(assumptions).toEqual([
      '1 findings rest on a stated bound of rounding errors',
      'the selection null has an index that covers all points once',
      'no stated bound of rounding errors is above 2^-2',
      'the record of the run is taken as it is: what the target says of itself, the seed, how many checks had which verdict, what came back at ties that are not listed, what the target returned, errors of the target',
      'words for people were not looked at: ties, patterns of the sweep, titles, replay lines',
    ]);
  });

  it('E3: what would have been right is re-derived', () => {
    const saying = (fields: Loose, of: Loose = outside): Loose => {
      const { expected } = of;
      const gradient = fields.right;
      const own = { ...of, ...fields, expected: { ...expected, ...(gradient && { gradient }) } };
      return { ...report, findings: [own, ...report.findings.slice(1)] };
    };
    const right = (fields: Loose, of?: Loose) => verify(saying(fields, of));
    expect(right({ right: ['1', '0'] })).toMatchObject({ verdict: 'accepted', problems: [] });
    expect(right({ right: ['0', '1'] }).verdict).toBe('accepted');
    for (const wrong of [['1', '1'], ['1/2', '1/2'], ['1'], ['x', '0'], [], {}, 'any'])
      expect(right({ right: wrong }).problems[0]?.path, JSON.stringify(wrong)).toMatch('/findings/0/right');
    const both = altered(saying({ right: ['1', '0'] }), copy => {
      copy.findings[0].expected.gradient = ['1', '1'];
    });
    expect(problemsOf(both)).toEqual(['/findings/0/expected/gradient']);
    expect(problemsOf(saying({ forward: 'directional' }))).toEqual(['/findings/0/forward']);
    // Reports of before say what was predicted, and not what is right.
    const before = altered(report, copy => {
      copy.findings[0].expected.gradient = ['1', '1'];
    });
    const { verdict, assumptions } = verify(before);
    expect(verdict).toBe('accepted');
    expect(assumptions).toContain('1 gradients predicted from conventions are not re-derived');
  });

  it('what came back is right where its certificate shows it, exactly', () => {
    const clarke = { verdict: 'clarke', id: 'outside-max-tied', occurrences: 1, mode: 'backward' };
    const between = (fields: Loose): Loose => {
      const returned = { value: '1', gradient: ['1/2', '1/2'] };
      const certificate = { of: 'clarke', weights: { '0': '1/2', '1': '1/2' } };
      const own = { ...outside, ...clarke, returned, certificate, right: ['1/2', '1/2'], ...fields };
      const summary = { ...report.summary, clarke: 1, gradient: 9 };
      return { ...report, summary, sweep: [], findings: [own, ...report.findings.slice(1)] };
    };
    expect(problemsOf(between({}))).toEqual([]);
    expect(problemsOf(between({ right: ['1/4', '3/4'] }))[0]).toMatch('/findings/0/right');
    expect(problemsOf(between({ verdict: 'outside' }))).toContain('/findings/0/right');
  });

  it('the slopes of a directional forward mode', () => {
    const slopes = (gradient: Loose): Loose => {
      const answer = { value: '1', gradient: ['1', '0'] };
      const { certificate: _, ...rest } = outside;
      const own = { ...rest, mode: 'forward', forward: 'directional', returned: answer, right: gradient };
      const target = { ...report.target, forward: 'directional' };
      return { ...report, target, findings: [own, ...report.findings.slice(1)] };
    };
    expect(problemsOf(slopes(['1', '1']))).toEqual([]);
    expect(problemsOf(slopes(['1', '0']))).toEqual(['/findings/0/right']);
  });

  const lies: readonly (readonly [what: string, path: string, change: (copy: Loose) => void])[] = [
    ['counts that do not add up', '/summary', copy => (copy.checks = 21)],
    [
      'a finding that the summary lacks',
      '/summary/value',
      copy => {
        copy.summary.value = 0;
        copy.summary.gradient = 11;
      },
    ],
    ['a finding that never occurred', '/summary', copy => (copy.findings[0].occurrences = 0)],
    ['findings that occur too often', '/summary/outside', copy => (copy.findings[0].occurrences = 4)],
    [
      'an unknown verdict',
      '/summary',
      copy => {
        copy.summary.fine = 0;
      },
    ],
    ['a cell whose verdicts do not add up', '/sweep/0', copy => (copy.sweep[0].checks = 4)],
    ['a cell of a call with a meaning that is its own', '/sweep/0/is', copy => (copy.sweep[0].is = 'min')],
    ['a cell with another finding', '/sweep/0/finding', copy => (copy.sweep[0].finding = 'none')],
    [
      'a right gradient called outside',
      '/findings/0/certificate',
      copy => (copy.findings[0].returned.gradient = ['0', '1']),
    ],
    [
      'a separator of the other sign',
      '/findings/0/certificate',
      copy => (copy.findings[0].certificate.separator = ['1', '1']),
    ],
    [
      'a certificate about no set',
      '/findings/0/certificate/of',
      copy => delete copy.findings[0].certificate.of,
    ],
    [
      'a certificate about another set',
      '/findings/1/certificate/of',
      copy => (copy.findings[1].certificate.of = 'clarke'),
    ],
    ['no certificate', '/findings/0/certificate', copy => delete copy.findings[0].certificate],
    [
      'a set with a gradient less',
      '/findings/0/expected/active',
      copy => copy.findings[0].expected.active.gradients.pop(),
    ],
    ['another expected value', '/findings/0/expected/value', copy => (copy.findings[0].expected.value = '2')],
    [
      'outside D_f where only D_P lacks it',
      '/findings/1/certificate',
      copy => (copy.findings[1].certificate.of = 'active'),
    ],
    [
      'a right value called wrong',
      '/findings/2/returned/value',
      copy => (copy.findings[2].returned.value = '1'),
    ],
    [
      'a value within the tolerance',
      '/findings/2/returned/value',
      copy => (copy.findings[2].tolerance = { value: '1/4', gradient: ['0', '0'] }),
    ],
    [
      'a radius below the tolerance',
      '/findings/3/certificate/radius',
      copy => (copy.findings[3].certificate.radius[1] = '1/17'),
    ],
    [
      'a separator too short for the radius',
      '/findings/3/certificate/separator',
      copy => (copy.findings[3].certificate.separator = ['-1', '-1']),
    ],
    [
      'modes with a wrong certificate',
      '/findings/4/certificate',
      copy => (copy.findings[4].certificate.weights = { '0': '1' }),
    ],
    ['modes that agree', '/findings/4/other', copy => (copy.findings[4].other.gradient = ['1', '0'])],
    [
      'modes that agree within the tolerance',
      '/findings/4/other',
      copy => (copy.findings[4].tolerance = { value: '0', gradient: ['1/2', '1/2'] }),
    ],
    ['one mode twice', '/findings/4/other/mode', copy => (copy.findings[4].other.mode = 'backward')],
    [
      'a finite gradient called nonfinite',
      '/findings/5/returned',
      copy => (copy.findings[5].returned.gradient = ['1']),
    ],
    [
      'a text for a number',
      '/findings/5/returned/gradient/0',
      copy => (copy.findings[5].returned.gradient = ['nan']),
    ],
    [
      'a Clarke gradient called spurious',
      '/findings/7/certificate',
      copy => (copy.findings[7].returned.gradient = ['0']),
    ],
    [
      'weights that give another gradient',
      '/conventions/max/readings/0',
      copy => (copy.conventions.max.readings[0].weights = { '1': '1' }),
    ],
    [
      'weights that do not sum to 1',
      '/conventions/max/readings/0',
      copy => (copy.conventions.max.readings[0].weights = { '1': '1/2' }),
    ],
    [
      'a weight on an inactive piece',
      '/conventions/max/readings/0',
      copy => (copy.conventions.max.readings[0].weights = { '1': '1/2', '3': '1/2' }),
    ],
    [
      'a legal convention without weights',
      '/conventions/max/status',
      copy => delete copy.conventions.max.readings[0].weights,
    ],
    [
      'a reading away from the tie',
      '/conventions/max/readings/0',
      copy => (copy.conventions.max.readings[0].at = ['1', '2']),
    ],
    ['an unknown precision', '/target/precision', copy => (copy.target.precision = 'float8')],
  ];
  it.each(lies)('with %s is rejected', (_, path, change) => {
    expect(problemsOf(altered(report, change)).join(' ')).toContain(path);
  });

  it('says that a function is differentiable only where one gradient is left', () => {
    const called = (finding: Loose) =>
      problemsOf(altered(report, copy => (copy.findings = [finding]))).join();
    const certificate = { of: 'clarke', weights: { '1': '1' } };
    expect(
      called({ ...value, verdict: 'gradient', returned: { value: '1', gradient: ['1', '0'] }, certificate }),
    ).toContain('/findings/0/verdict');
    expect(
      called({ ...value, verdict: 'clarke', returned: { value: '1', gradient: ['1', '0'] }, certificate }),
    ).not.toContain('/findings/0/verdict');
  });

  it('may leave violations unlisted, and says so', () => {
    const less = altered(report, copy => copy.findings.splice(2, 1));
    expect(verify(less).verdict).toBe('accepted');
    expect(verify(less).assumptions.join()).toContain('count violations (value)');
  });

  it('reads weights up to one unit in the last place of the precision', () => {
    // 1/3 in binary64 and binary32.
    const third = { float64: '6004799503160661/18014398509481984', float32: '11184811/33554432' };
    const at = ['1', '1', '1'];
    const program = {
      inputs: ['x', 'y', 'z'],
      nodes: [{ id: 'm', op: 'max', args: ['x', 'y', 'z'] }],
      output: 'm',
    };
    const weights = { '1': '1/3', '2': '1/3', '3': '1/3' };
    const read = (precision: 'float64' | 'float32' | 'exact', returned: string) =>
      verify(
        altered(report, copy => {
          copy.target.precision = precision;
          copy.conventions.max.readings = [
            reading({
              program,
              at,
              weights,
              pieces: { '1': 'x1', '2': 'x2', '3': 'x3' },
              gradient: [returned, returned, returned],
            }),
          ];
        }),
      );
    expect(read('float64', third.float64).verdict).toBe('accepted');
    expect(read('float64', third.float64).assumptions.join()).toContain('one unit in the last place');
    expect(read('float32', third.float32).verdict).toBe('accepted');
    expect(read('float64', third.float32).verdict).toBe('rejected');
    expect(read('exact', third.float64).verdict).toBe('rejected');
  });

  it('of a forward mode with directional derivatives is judged by them', () => {
    const slopes = (gradient: string[]) =>
      verify(
        altered(report, copy => {
          copy.target.forward = 'directional';
          copy.findings = [
            { ...outside, mode: 'forward', returned: { value: '1', gradient }, certificate: undefined },
          ];
          copy.sweep = [];
        }),
      );
    // max(1 + t, 1) and max(1, 1 + t) both have slope 1 at t = 0.
    expect(slopes(['1', '1']).problems[0]?.path).toBe('/findings/0/returned/gradient');
    expect(slopes(['1', '0']).verdict).toBe('accepted');
  });
});

describe('a figure', () => {
  const curve = {
    name: 'zero',
    text: zero.text,
    at: '0',
    explain: zero,
    returned: { tfjs: '1', torch: 'NaN' },
  };
  const figure: Loose = { format: 'cornercheck.figure/1', curves: [curve] };

  it('is accepted with the documents behind it', () => {
    expect(verify(figure)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  const lies: readonly (readonly [path: string, change: (curve: Loose) => void])[] = [
    ['/curves/0/at', copy => (copy.at = '1')],
    ['/curves/0/text', copy => (copy.text = 'other')],
    ['/curves/0/returned/tfjs', copy => (copy.returned.tfjs = '1/1')],
    ['/curves/0/explain/format', copy => (copy.explain.format = 'cornercheck.figure/1')],
    ['/curves/0/explain/nodewise', copy => (copy.explain.nodewise.count = 3)],
  ];
  it.each(lies)('with a lie at %s is rejected', (path, change) => {
    expect(problemsOf(altered(figure, copy => change(copy.curves[0]))).join(' ')).toContain(path);
  });

  it('comes with reports in a bundle, where each part is checked', () => {
    const bundle: Loose = sealed({
      format: 'cornercheck.reports/1',
      reports: [report, report],
      figure,
      explains: [maximum],
    });
    expect(verify(bundle)).toMatchObject({ verdict: 'accepted', problems: [] });
    const wrong: readonly (readonly [path: string, change: (copy: Loose) => void])[] = [
      ['/reports/1/findings/0/expected/value', copy => (copy.reports[1].findings[0].expected.value = '7')],
      ['/figure/curves/0/explain/value', copy => (copy.figure.curves[0].explain.value = '7')],
      ['/explains/0/value', copy => (copy.explains[0].value = '7')],
      ['/reports/0/format', copy => (copy.reports[0] = figure)],
    ];
    for (const [path, change] of wrong) expect(problemsOf(altered(bundle, change))).toContain(path);
  });
});

describe('cells by mode', () => {
  const cells = (modes: unknown): Loose =>
    altered(report, copy => {
      copy.sweep = [{ op: 'max', pattern: '2 tied', checks: 2, verdicts: { outside: 1, clarke: 1 }, modes }];
      copy.summary = { ...copy.summary, clarke: (copy.summary.clarke ?? 0) + 1 };
      copy.checks += 1;
    });

  it('sum to the verdicts', () => {
    expect(problemsOf(cells({ backward: { outside: 1 }, forward: { clarke: 1 } }))).toEqual([]);
    for (const wrong of [
      { backward: { outside: 1 } },
      { backward: { outside: 2 }, forward: {} },
      { sideways: {} },
    ])
      expect(problemsOf(cells(wrong)).join(), JSON.stringify(wrong)).toMatch(/^\/sweep\/0\/modes/);
  });
});
