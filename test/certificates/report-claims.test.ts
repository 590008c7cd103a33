/** What a report says beside its findings and conventions: counts, cells, records; and why each false claim is refused. */
import { describe, expect, it, test } from 'vitest';
import { Review } from '../../src/certificates/book/review.ts';
import { reviewReport } from '../../src/certificates/documents/report.ts';
import { sealed, verifyDocument } from '../../src/certificates/index.ts';
import { altered, type Loose } from './documents.ts';
import { modes, outside, reading, report, value } from './reports.ts';
import { costOf } from './units.ts';

const base: Loose = {
  ...report,
  checks: 7,
  summary: { gradient: 3, outside: 2, value: 1, undecided: 1 },
  conventions: {},
  sweep: [
    {
      op: 'max',
      pattern: 'x = y',
      checks: 4,
      verdicts: { gradient: 2, outside: 2 },
      finding: 'outside-max-tied',
    },
    { op: 'min', pattern: '', checks: 3, verdicts: { gradient: 1, value: 1, undecided: 1 } },
  ],
  findings: [
    { ...outside, occurrences: 2 },
    { ...value, occurrences: 1 },
  ],
};

/** Whoever changes a report on purpose writes its digest anew. */
const check = (how: (copy: Loose) => unknown, from: Loose = base) => {
  const { digest: _, ...rest } = altered(from, copy => void how(copy));
  const { problems, ...found } = verifyDocument(sealed(rest));
  return { ...found, problems: problems.map(({ path, message }) => `${path}: ${message}`) };
};
const recordOf = (how: (copy: Loose) => unknown): string =>
  check(how).assumptions.find(text => text.startsWith('the record of the run'))!;

type Case = readonly [what: string, how: (copy: Loose) => unknown, problems: string];

describe('a report is refused with', () => {
  test.each<Case>([
    [
      'no target',
      copy => delete copy.target,
      '/target/precision: expected "float64" or "float32" or "float16" or "bfloat16" or "exact"',
    ],
    [
      'a target of another precision',
      copy => (copy.target.precision = 'float8'),
      '/target/precision: expected "float64" or "float32" or "float16" or "bfloat16" or "exact"',
    ],
    ['a target without modes', copy => delete copy.target.modes, '/target/modes: expected a list'],
    ['a target of no mode', copy => (copy.target.modes = []), '/target/modes: expected a mode'],
    [
      'a target of another mode',
      copy => (copy.target.modes = ['backward', 'sideways']),
      '/target/modes/1: expected "backward" or "forward"',
    ],
    [
      'a target whose forward mode is something else',
      copy => (copy.target.forward = 'backward'),
      '/target/forward: expected "jacobian" or "directional"',
    ],
    [
      'no findings',
      copy => delete copy.findings,
      '/findings: expected a list; /sweep/0/finding: expected the id of a finding',
    ],
    [
      'a finding without an id',
      copy => delete copy.findings[1].id,
      '/findings/1/id: expected a string; /sweep/0/finding: expected the id of a finding',
    ],
    [
      'two findings of one id',
      copy => (copy.findings[1].id = 'outside-max-tied'),
      '/findings: expected ids of their own; /sweep/0/finding: expected the id of a finding',
    ],
    ['no summary', copy => delete copy.summary, '/summary: expected an object'],
    [
      'a summary of an unknown verdict',
      copy => (copy.summary['x'.repeat(50)] = 0),
      `/summary/${'x'.repeat(40)}: expected "outside" or "value" or "modes" or "nonfinite" or "error" or "convention" or "gradient" or "clarke" or "conservative" or "inapplicable" or "undecided"`,
    ],
    ['a count that is none', copy => (copy.summary.value = -1), '/summary: expected an integer, at least 0'],
    ['no number of checks', copy => delete copy.checks, '/summary: expected an integer, at least 0'],
    [
      'other verdicts than checks',
      copy => (copy.checks = 8),
      '/summary: the verdicts do not sum to the checks',
    ],
    [
      'a finding that never occurred',
      copy => (copy.findings[1].occurrences = 0),
      '/summary: finding 1: expected at least one occurrence',
    ],
    [
      'a finding that occurred by halves',
      copy => (copy.findings[0].occurrences = 1.5),
      '/summary: finding 0: expected at least one occurrence',
    ],
    [
      'a finding that occurred I do not know how often',
      copy => delete copy.findings[0].occurrences,
      '/summary: finding 0: expected at least one occurrence',
    ],
    [
      'a finding that occurred more often than all',
      copy => (copy.findings[0].occurrences = 3),
      '/summary/outside: findings occur more often than the summary says',
    ],
    [
      'findings that together occurred more often than all',
      copy => copy.findings.push({ ...copy.findings[0], id: 'again', occurrences: 1 }),
      '/summary/outside: findings occur more often than the summary says',
    ],
    [
      'a finding whose verdict was not counted',
      copy => {
        delete copy.summary.value;
        copy.summary.gradient = 4;
        copy.sweep = [];
      },
      '/summary/value: findings occur more often than the summary says',
    ],
    ['no cells', copy => delete copy.sweep, '/sweep: expected a list'],
    ['a cell of no operation', copy => delete copy.sweep[1].op, '/sweep/1/op: expected a string'],
    ['a cell of no pattern', copy => (copy.sweep[1].pattern = 0), '/sweep/1/pattern: expected a string'],
    ['a cell of no checks', copy => delete copy.sweep[1].checks, '/sweep/1: expected an integer, at least 0'],
    ['a cell of no verdicts', copy => delete copy.sweep[1].verdicts, '/sweep/1/verdicts: expected an object'],
    [
      'a cell of other verdicts than checks',
      copy => (copy.sweep[1].checks = 2),
      '/sweep/1: the verdicts do not sum to the checks',
    ],
    [
      'a cell with a finding that is none',
      copy => (copy.sweep[0].finding = 'outside-min'),
      '/sweep/0/finding: expected the id of a finding',
    ],
    [
      'a cell with a finding whose verdict it has not seen',
      copy => (copy.sweep[0].finding = 'value-max'),
      '/sweep/0/finding: expected a finding whose verdict was seen',
    ],
    [
      'a cell with a finding whose verdict it has seen no times',
      copy => {
        copy.sweep[0].verdicts.value = 0;
        copy.sweep[0].finding = 'value-max';
      },
      '/sweep/0/finding: expected a finding whose verdict was seen',
    ],
    [
      'cells of more checks than there were',
      copy => {
        copy.sweep[1].checks = 4;
        copy.sweep[1].verdicts.gradient = 2;
      },
      '/sweep: the cells count more checks of verdict gradient than the summary',
    ],
    [
      'cells of a verdict that was not counted',
      copy => {
        copy.sweep[1].checks = 4;
        copy.sweep[1].verdicts.clarke = 1;
      },
      '/sweep: the cells count more checks of verdict clarke than the summary',
    ],
    ['no seed', copy => delete copy.seed, '/seed: expected an integer, at least 0'],
    ['a seed below 0', copy => (copy.seed = -1), '/seed: expected an integer, at least 0'],
    ['no word whether it is complete', copy => delete copy.complete, '/complete: expected true or false'],
    [
      'another word whether it is complete',
      copy => (copy.complete = 'yes'),
      '/complete: expected true or false',
    ],
    ['no notes', copy => delete copy.notes, '/notes: expected a list'],
    ['notes that are no texts', copy => (copy.notes = ['a', 1]), '/notes/1: expected a string'],
    ['no conventions', copy => delete copy.conventions, '/conventions: expected an object'],
    ['a list of conventions', copy => (copy.conventions = []), '/conventions: expected an object'],
    [
      'a convention that is refused',
      copy => (copy.conventions = { [`max${'x'.repeat(50)}`]: {} }),
      `/conventions/max${'x'.repeat(37)}/readings: expected a list`,
    ],
    [
      'a finding that is refused',
      copy => (copy.findings[1].expected.value = '7'),
      '/findings/1/expected/value: is not the value of the program',
    ],
  ])('%s', (_, how, problems) => {
    expect(check(how).problems.join('; ')).toBe(problems);
  });

  test('another digest', () => {
    const changed = altered(sealed(base), copy => {
      copy.seed = 2;
    });
    expect(verifyDocument(changed).problems).toEqual([
      { path: '/digest', message: 'some number or text was changed after this was written' },
    ]);
  });
});

describe('a report', () => {
  it('counts what its findings and cells do not', () => {
    expect(check(() => {})).toMatchObject({ verdict: 'accepted', problems: [] });
    const none = check(copy => {
      copy.findings = [];
      copy.sweep = [];
    });
    expect(none.problems).toEqual([]);
    expect(none.assumptions).toContain(
      '1 reports count violations (outside, value) that no finding accounts for',
    );
    const fewer = check(copy => (copy.findings[0].occurrences = 1));
    expect(fewer.assumptions).toContain('1 reports count violations (outside) that no finding accounts for');
    expect(check(() => {}).assumptions.join()).not.toContain('violations');
  });

  it('counts all kinds of violations as such, and no other verdict', () => {
    const all = ['outside', 'value', 'modes', 'nonfinite', 'error'];
    const others = ['gradient', 'clarke', 'conservative', 'inapplicable'];
    const { problems, assumptions } = check(copy => {
      copy.findings = [];
      copy.sweep = [];
      copy.summary = Object.fromEntries([...all, ...others].map(name => [name, 1]));
      copy.checks = 9;
    });
    expect(problems).toEqual([]);
    expect(assumptions).toContain(
      `1 reports count violations (${all.join(', ')}) that no finding accounts for`,
    );
    expect(assumptions.join()).not.toContain('left undecided');
  });

  it('says how many checks were left undecided beside the findings that were', () => {
    const open = (n: number, found: number) =>
      check(copy => {
        copy.summary = { undecided: n };
        copy.checks = n;
        copy.sweep = [];
        copy.findings =
          found === 0
            ? []
            : [{ ...outside, verdict: 'undecided', certificate: undefined, occurrences: found }];
      }).assumptions.find(text => text.includes('left undecided') && text.includes('reports'));
    expect(open(3, 0)).toBe('1 reports count checks that were left undecided (3)');
    expect(open(3, 2)).toBe('1 reports count checks that were left undecided (1)');
    expect(open(2, 2)).toBeUndefined();
    expect(check(() => {}).assumptions).toContain('1 reports count checks that were left undecided (1)');
  });

  it('may have cells that name no finding, and two that name one', () => {
    const shared = check(copy => {
      copy.sweep[1].verdicts = { gradient: 1, outside: 0, value: 1, undecided: 1 };
      copy.sweep[0] = { ...copy.sweep[0], checks: 3, verdicts: { gradient: 2, outside: 1 } };
      copy.sweep.push({
        op: 'max',
        pattern: '',
        checks: 1,
        verdicts: { outside: 1 },
        finding: 'outside-max-tied',
      });
    });
    expect(shared).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  it('whose summary is refused is not compared with its cells', () => {
    expect(check(copy => (copy.summary = { gradient: 1 })).problems).toEqual([
      '/summary: the verdicts do not sum to the checks',
    ]);
  });

  it('of a target that is not known is not looked into', () => {
    const { problems } = check(copy => {
      copy.target.modes = [];
      copy.findings[0].expected.value = '7';
      copy.conventions = { max: {} };
    });
    expect(problems).toEqual(['/target/modes: expected a mode']);
  });

  it('whose findings are refused has the conventions looked into', () => {
    const { problems } = check(copy => {
      copy.findings = undefined;
      copy.sweep = [];
      copy.conventions = { max: {} };
    });
    expect(problems).toEqual(['/findings: expected a list', '/conventions/max/readings: expected a list']);
  });

  it('is taken as it is where it records a run', () => {
    const always =
      'the record of the run is taken as it is: what the target says of itself, the seed, how many checks had which verdict, what came back at ties that are not listed';
    const bare = (copy: Loose) => {
      copy.findings = [];
      copy.conventions = {};
    };
    const rest = (how: (copy: Loose) => unknown) =>
      recordOf(copy => {
        bare(copy);
        copy.sweep = [];
        how(copy);
      }).slice(always.length);
    expect(rest(() => {})).toBe('');
    expect(recordOf(() => {}).startsWith(always)).toBe(true);
    expect(rest(copy => (copy.complete = false))).toBe(', that the run was stopped before its end');
    expect(rest(copy => (copy.seed = 0))).toBe('');
    expect(rest(copy => (copy.properties = []))).toBe(', what was found of properties');
  });

  it('names the fields that are not known', () => {
    expect(check(copy => (copy.extra = 1))).toMatchObject({
      verdict: 'undecided',
      assumptions: expect.arrayContaining(['not re-derived: /extra (the checker does not know this field)']),
    });
  });

  it('says only what was asked where it is undecided', () => {
    const asked = { format: 'cornercheck.report/1', status: 'undecided' };
    expect(verifyDocument(asked)).toEqual({
      verdict: 'undecided',
      claims: 1,
      problems: [],
      rests: [],
      assumptions: ['not re-derived:  (left undecided)'],
    });
  });

  it('is judged by what its target is', () => {
    const forward = { ...modes, occurrences: 1 };
    const only = (target: Loose) =>
      check(copy => {
        copy.summary = { modes: 1 };
        copy.checks = 1;
        copy.sweep = [];
        copy.findings = [forward];
        Object.assign(copy.target, target);
      }).problems;
    expect(only({})).toEqual([]);
    expect(only({ forward: 'directional' })).toEqual([]);
    expect(only({ modes: ['backward'] })).toEqual(['/findings/0/other/mode: expected the other mode']);
    const directional = (target: Loose) =>
      check(copy => {
        copy.summary = { outside: 1 };
        copy.checks = 1;
        copy.sweep = [];
        copy.findings = [{ ...outside, occurrences: 1, mode: 'forward', forward: 'directional' }];
        delete copy.findings[0].certificate;
        Object.assign(copy.target, target);
      }).problems;
    expect(directional({ forward: 'jacobian' })).toEqual([
      '/findings/0/forward: the target does not say so',
      '/findings/0/certificate: expected a certificate',
    ]);
    expect(directional({ forward: undefined })).toEqual(directional({ forward: 'jacobian' }));
    expect(directional({ forward: 'directional' })).toEqual([
      '/findings/0/returned/gradient: the directional derivatives that the target returned are right',
    ]);
  });

  it('has conventions by their operations', () => {
    const convention = { status: 'legal', rule: 'the mean of the active pieces', readings: [reading({})] };
    expect(check(copy => (copy.conventions = { max: convention })).problems).toEqual([]);
    expect(check(copy => (copy.conventions = { min: convention })).problems).toEqual([
      '/conventions/min/readings/0/program: expected a program with one tied node, of min',
    ]);
  });

  it('has properties that hold, or not, or that nobody knows of', () => {
    const property = { id: 'p', title: '', source: '', holds: 'yes', runs: 100 };
    const of = (...fields: Loose[]) =>
      check(copy => (copy.properties = fields.map(one => ({ ...property, ...one })))).problems;
    expect(of({}, { holds: 'undecided', runs: 0 }, { holds: 'no', counterexample: {} })).toEqual([]);
    expect(of({}, { holds: 'maybe' })).toEqual([
      '/properties/1/holds: expected "yes" or "no" or "undecided"',
    ]);
    expect(of({ runs: -1 })).toEqual(['/properties/0/runs: expected an integer, at least 0']);
    const shown = 'expected a counterexample to a property that does not hold, and to no other';
    expect(of({ holds: 'no' })).toEqual([`/properties/0: ${shown}`]);
    expect(of({ counterexample: {} })).toEqual([`/properties/0: ${shown}`]);
    expect(of({ holds: 'undecided', counterexample: {} })).toEqual([`/properties/0: ${shown}`]);
    expect(check(copy => (copy.properties = {})).problems).toEqual(['/properties: expected a list']);
  });
});

describe('what may be spent', () => {
  /** The opposite of the opposite of …, sixty times. */
  const long = (op: string): Loose => ({
    inputs: ['x', 'y'],
    nodes: [
      { id: 'n0', op, args: ['x', 'y'] },
      ...Array.from({ length: 60 }, (_, i) => ({ id: `n${i + 1}`, op: 'neg', args: [`n${i}`] })),
    ],
    output: 'n60',
  });
  const cheap = { ...outside, occurrences: 1 };
  const costly = { ...cheap, text: undefined, id: 'costly', program: long('max'), ops: ['max', 'neg'] };
  const rule = 'the mean of the active pieces';
  const convention = (one: Loose) => ({ status: 'legal', rule, readings: [one] });
  const brief = convention(reading({}));
  const lengthy = (op: string) => convention(reading({ program: long(op) }));
  const of = (findings: Loose[], conventions: Loose): Loose => ({
    ...base,
    summary: { outside: 9 },
    checks: 9,
    sweep: [],
    findings,
    conventions,
  });
  const costs = (document: Loose): number =>
    costOf(counter => {
      const review = Object.assign(new Review(0), { meter: counter });
      reviewReport(review, '', document);
      expect(review.problems).toEqual([]);
    });
  /** What is not re-derived within a budget. */
  const lost = (document: Loose, budget: number): string[] => {
    const review = new Review(budget);
    reviewReport(review, '', document);
    expect(review.problems).toEqual([]);
    return review.assumptions
      .filter(text => text.startsWith('not re-derived'))
      .map(text => text.split(' ')[2]!);
  };

  it('is shared, so that one part cannot starve the rest', () => {
    const all = of([costly, cheap], { max: brief });
    const budget = costs(of([cheap, { ...cheap, id: 'b' }], { max: brief })) * 3;
    expect(costs(of([costly], {}))).toBeGreaterThan(budget);
    const open = lost(all, budget);
    expect(open).not.toEqual([]);
    expect(open.every(path => path.startsWith('/findings/0'))).toBe(true);
    const first = lost(of([cheap], { max: lengthy('max') }), budget);
    expect(first.every(path => path.startsWith('/conventions/max'))).toBe(true);
  });

  it('is not shared evenly: one of many that is dear may take more', () => {
    const others = Array.from({ length: 8 }, (_, i) => ({ ...cheap, id: `cheap ${i}` }));
    const own = costs(of([costly], {}));
    // A ninth of it would not do, a third does.
    expect(lost(of([costly, ...others], {}), own * 3.3)).toEqual([]);
    expect(lost(of([costly, ...others], {}), own * 2.5)).not.toEqual([]);
  });

  test.each([
    ['finding', of([cheap, costly], {})],
    ['finding of many', of([cheap, { ...cheap, id: 'b' }, { ...cheap, id: 'c' }, costly], {})],
    ['convention', of([cheap], { max: lengthy('max') })],
    ['convention of two', of([], { max: brief, min: lengthy('min') })],
  ])('is left to the last %s whole', (_, document) => {
    const total = costs(document);
    expect(lost(document, total * 1.02)).toEqual([]);
    expect(lost(document, total * 0.98)).not.toEqual([]);
  });
});
