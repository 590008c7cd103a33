/** What a report says of an answer, and what it leaves out: a target is accused of nothing that is not shown. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { altered, type Loose, maximum, zero } from './documents.ts';
import { resealed } from './forgeries.ts';
import { expectedOf, finding, modes, nonfinite, outside, reading, report } from './reports.ts';

const verify = (document: Loose) => verifyDocument(resealed(document));
const pathsOf = (document: Loose): string =>
  verify(document)
    .problems.map(({ path, message }) => `${path} ${message}`)
    .join('; ');

/** A report with this one finding. */
const reportOf = (one: Loose, target: Loose = {}): Loose =>
  altered(report, copy => {
    Object.assign(copy, {
      checks: 1,
      summary: { [one.verdict]: 1 },
      sweep: [],
      findings: [one],
      conventions: {},
    });
    Object.assign(copy.target, target);
  });

const derivativeOne = (program: Loose, at: string[], value: string, gradient: string[]): Loose => ({
  program,
  at,
  value,
  active: { status: 'exact', count: 1, gradients: [gradient] },
  nodewise: { status: 'exact', count: 1, gradients: [gradient] },
  clarke: { status: 'exact', gradients: [gradient], directions: [gradient.map(() => '0')], farkas: [] },
});

const node = (id: string, op: string, args: string[], more: Loose = {}) => ({ id, op, args, ...more });
/** At 1, in binary64, the sum rounds to 0.30000000000000004. */
const tenths = derivativeOne(
  {
    inputs: ['x'],
    nodes: [
      node('ten', 'const', [], { value: '10' }),
      node('five', 'const', [], { value: '5' }),
      node('a', 'div', ['x', 'ten']),
      node('b', 'div', ['x', 'five']),
      node('s', 'add', ['a', 'b']),
    ],
    output: 's',
  },
  ['1'],
  '3/10',
  ['3/10'],
);
const ROUNDED = '1351079888211149/4503599627370496';
const said = (verdict: string, fields: Loose) => {
  const one = finding('f', verdict, tenths, fields);
  return { ...one, ops: ['div', 'add'], expected: expectedOf(tenths) };
};

describe('B2: without a tolerance a case is free of roundoff', () => {
  test('a right answer in floating point is not called outside', () => {
    const accused = said('outside', {
      returned: { value: '3/10', gradient: [ROUNDED] },
      certificate: { of: 'nodewise', separator: ['-100000000000000000'] },
    });
    expect(pathsOf(reportOf(accused))).toContain('/findings/0/tolerance expected a bound of rounding errors');
    expect(verify(reportOf(accused, { precision: 'exact' })).verdict).toBe('accepted');
  });

  test('nor its value wrong', () => {
    const accused = said('value', { returned: { value: ROUNDED, gradient: ['3/10'] } });
    expect(pathsOf(reportOf(accused))).toContain('/findings/0/tolerance');
    const bounded = { ...accused, tolerance: { value: '1/100000', gradient: ['1'] } };
    expect(pathsOf(reportOf(bounded))).toContain('/findings/0/returned/value');
    const far = { ...bounded, returned: { value: '1', gradient: ['3/10'] } };
    expect(verify(reportOf(far))).toMatchObject({ verdict: 'accepted' });
    expect(verify(reportOf(far)).assumptions.join()).toContain(
      'stated bound of rounding errors is above 2^1',
    );
  });

  test('a right value is not passed over in silence: outside, modes and the rest have right values', () => {
    const accused = { ...outside, returned: { value: '2', gradient: ['1', '1'] }, occurrences: 1 };
    expect(pathsOf(reportOf(accused))).toContain('/findings/0/returned/value');
  });

  test('an exact target has no tolerance', () => {
    const accused = { ...outside, occurrences: 1, tolerance: { value: '0', gradient: ['1/9', '1/9'] } };
    expect(pathsOf(reportOf(accused, { precision: 'exact' }))).toContain('/findings/0/tolerance');
  });

  const free: readonly (readonly [
    text: string,
    program: Loose,
    at: string[],
    value: string,
    gradient: string[],
    free: boolean,
  ])[] = [
    [
      'x * y',
      { inputs: ['x', 'y'], nodes: [node('m', 'mul', ['x', 'y'])], output: 'm' },
      ['2', '4'],
      '8',
      ['4', '2'],
      true,
    ],
    [
      'the product of a list of two',
      { inputs: ['x', 'y'], nodes: [node('m', 'prod', ['x', 'y'])], output: 'm' },
      ['2', '4'],
      '8',
      ['4', '2'],
      false,
    ],
    [
      'the norm of one number',
      { inputs: ['x'], nodes: [node('m', 'norm1', ['x'])], output: 'm' },
      ['-2'],
      '2',
      ['-1'],
      false,
    ],
    [
      'x * y, rounded',
      { inputs: ['x', 'y'], nodes: [node('m', 'mul', ['x', 'y'])], output: 'm' },
      ['134217729', '134217729'],
      '18014398777917441',
      ['134217729', '134217729'],
      false,
    ],
    [
      'a point that the format lacks',
      { inputs: ['x'], nodes: [node('m', 'neg', ['x'])], output: 'm' },
      ['1/3'],
      '-1/3',
      ['-1'],
      false,
    ],
    [
      'a factor that the format lacks',
      { inputs: ['x'], nodes: [node('m', 'affine', ['x'], { coefficients: ['1/3'] })], output: 'm' },
      ['3'],
      '1',
      ['1/3'],
      false,
    ],
    [
      'a sum in some order',
      { inputs: ['x', 'y', 'z'], nodes: [node('m', 'sum', ['x', 'y', 'z'])], output: 'm' },
      ['9007199254740992', '-9007199254740992', '1'],
      '1',
      ['1', '1', '1'],
      false,
    ],
    [
      'a sum in every order',
      { inputs: ['x', 'y', 'z'], nodes: [node('m', 'sum', ['x', 'y', 'z'])], output: 'm' },
      ['4096', '-4096', '1/2'],
      '1/2',
      ['1', '1', '1'],
      true,
    ],
    [
      'a kernel of several operations',
      { inputs: ['x'], nodes: [node('m', 'square', ['x'])], output: 'm' },
      ['3'],
      '9',
      ['6'],
      false,
    ],
    [
      'a number below the normal ones',
      { inputs: ['x'], nodes: [node('m', 'neg', ['x'])], output: 'm' },
      [`1/${2n ** 1030n}`],
      `-1/${2n ** 1030n}`,
      ['-1'],
      false,
    ],
    [
      'a quotient',
      { inputs: ['x', 'y'], nodes: [node('m', 'div', ['x', 'y'])], output: 'm' },
      ['3', '4'],
      '3/4',
      ['1/4', '-3/16'],
      true,
    ],
    [
      'a quotient whose slope rounds',
      { inputs: ['x', 'y'], nodes: [node('m', 'div', ['x', 'y'])], output: 'm' },
      ['3', '3'],
      '1',
      ['1/3', '-1/3'],
      false,
    ],
    [
      'a piece that is as near as rounding',
      { inputs: ['x'], nodes: [node('m', 'leakyRelu', ['x'], { alpha: '1/4' })], output: 'm' },
      [`1/${2n ** 1020n}`],
      `1/${2n ** 1020n}`,
      ['1'],
      false,
    ],
    [
      'a power that is none',
      { inputs: ['x'], nodes: [node('m', 'pow', ['x'], { exponent: 1 })], output: 'm' },
      ['-7'],
      '-7',
      ['1'],
      true,
    ],
    [
      'a power that is 1',
      { inputs: ['x'], nodes: [node('m', 'pow', ['x'], { exponent: 0 })], output: 'm' },
      ['-7'],
      '1',
      ['0'],
      true,
    ],
    [
      'a plain selection',
      { inputs: ['x'], nodes: [node('m', 'leakyRelu', ['x'], { alpha: '1/4' })], output: 'm' },
      ['-4'],
      '-1',
      ['1/4'],
      true,
    ],
    [
      'a derivative whose sum rounds',
      {
        inputs: ['x'],
        nodes: [
          node('a', 'affine', ['x'], { coefficients: ['9007199254740992'] }),
          node('s', 'add', ['a', 'x']),
        ],
        output: 's',
      },
      ['0'],
      '0',
      ['9007199254740993'],
      false,
    ],
    [
      'a derivative that one mode rounds',
      {
        inputs: ['x'],
        nodes: [
          node('a', 'affine', ['x'], { coefficients: ['134217729'] }),
          node('b', 'affine', ['a'], { coefficients: ['134217729'] }),
          node('c', 'affine', ['b'], { coefficients: ['0'] }),
        ],
        output: 'c',
      },
      ['0'],
      '0',
      ['0'],
      false,
    ],
  ];
  test.each(free)('%s', (_, program, at, value, gradient, isFree) => {
    const place = derivativeOne(program, at, value, gradient);
    const one = {
      ...finding('f', 'value', place, { returned: { value: '77', gradient } }),
      ops: program.nodes.map(({ op }: Loose) => op),
    };
    const { verdict } = verify(reportOf(one));
    expect(verdict).toBe(isFree ? 'accepted' : 'rejected');
    expect(pathsOf(reportOf(one))).toContain(isFree ? '' : '/findings/0/tolerance');
  });
});

describe('accepted before without a rule', () => {
  test("clarke by the certificate's own radius", () => {
    const one = finding('c', 'clarke', maximum, {
      returned: { value: '1', gradient: ['100', '100'] },
      certificate: { of: 'clarke', weights: { '0': '1' }, radius: ['1000', '1000'] },
    });
    expect(pathsOf(reportOf(one))).toContain('/findings/0/certificate/radius the radius does not fit');
    const bounded = { ...one, tolerance: { value: '0', gradient: ['1000', '1000'] } };
    expect(verify(reportOf(bounded)).assumptions.join()).toContain('above 2^10');
  });

  test('conservative for what lies outside D_P', () => {
    const far = {
      ...finding('c', 'conservative', zero, {
        returned: { value: '0', gradient: ['5'] },
        certificate: { of: 'clarke', separator: ['-1'] },
        member: { of: 'nodewise', weights: { '2': '1' } },
      }),
    };
    expect(pathsOf(reportOf(far))).toContain('/findings/0/member');
    const { member: _, ...open } = far;
    expect(verify(reportOf(open)).assumptions.join()).toContain('said to be in D_P');
    const other = { ...far, member: { of: 'clarke', weights: { '0': '1' } } };
    expect(pathsOf(reportOf(other))).toContain('/findings/0/member/of');
    const beside = { ...outside, occurrences: 1, member: { of: 'nodewise', weights: { '0': '1' } } };
    expect(pathsOf(reportOf(beside))).toContain('/findings/0/member/of');
  });

  test('value where NaN came back, and modes where the other is NaN', () => {
    const silent = finding('v', 'value', maximum, { returned: { value: 'NaN', gradient: ['1', '0'] } });
    expect(pathsOf(reportOf(silent))).toContain('/findings/0/returned expected finite numbers');
    const half = altered({ ...modes, occurrences: 1 }, copy => (copy.other.gradient[0] = 'NaN'));
    expect(pathsOf(reportOf(half))).toContain('/findings/0/other expected finite numbers');
  });

  test('what the other mode returned, beside another verdict or in a mode that the target lacks', () => {
    expect(pathsOf(reportOf({ ...outside, occurrences: 1, other: modes.other }))).toContain(
      '/findings/0/other',
    );
    expect(pathsOf(reportOf(altered(modes, copy => delete copy.other)))).toContain('/findings/0/other');
    expect(pathsOf(reportOf(modes, { modes: ['backward'] }))).toContain('/findings/0/other/mode');
    expect(pathsOf(reportOf({ ...outside, occurrences: 1 }, { modes: ['forward'] }))).toContain(
      '/findings/0/mode',
    );
  });

  test('inapplicable and undecided', () => {
    const one = finding('i', 'inapplicable', maximum, { returned: { value: '1', gradient: ['7', '7'] } });
    expect(pathsOf(reportOf(one))).toContain('/findings/0/expected/regular');
    expect(verify(reportOf({ ...one, verdict: 'undecided' }))).toMatchObject({ verdict: 'undecided' });
    const counted = altered(report, copy =>
      Object.assign(copy, { checks: 33, summary: { ...copy.summary, undecided: 13 } }),
    );
    expect(verify(counted).assumptions.join()).toContain('left undecided (13)');
  });

  test('an error beside an answer, an answer beside an error', () => {
    const one = (returned: Loose) => pathsOf(reportOf(finding('e', 'error', maximum, { returned })));
    expect(one({ error: 'threw', message: 'no' })).toBe('');
    expect(one({ value: '1', gradient: ['1'] })).toBe('');
    expect(one({ value: '1', gradient: ['1', '0'] })).toContain('/findings/0/returned');
    expect(one({ error: 'threw', message: 'no', gradient: ['1', '0'] })).toContain(
      '/findings/0/returned/gradient',
    );
    expect(one({ error: 'threw' })).toContain('/findings/0/returned/message');
    const both = { ...outside.returned, error: 'threw' };
    expect(pathsOf(reportOf({ ...outside, occurrences: 1, returned: both }))).toContain(
      '/findings/0/returned/error',
    );
  });

  test('numbers beyond the format may come back as infinite', () => {
    const huge = { inputs: ['x'], nodes: [node('m', 'neg', ['x'])], output: 'm' };
    const one = finding(
      'n',
      'nonfinite',
      derivativeOne(huge, [String(2n ** 130n)], String(-(2n ** 130n)), ['-1']),
      {
        returned: { value: '-Infinity', gradient: ['-1'] },
        ops: ['neg'],
      },
    );
    expect(verify(reportOf(one)).verdict).toBe('accepted');
    expect(verify(reportOf(one, { precision: 'float32' })).verdict).toBe('undecided');
    expect(verify(reportOf(one, { precision: 'exact' })).verdict).toBe('accepted');
    expect(verify(reportOf({ ...nonfinite, occurrences: 1 })).verdict).toBe('accepted');
  });

  test('outside by its own Clarke set, of an operation that is asked alone, and of no other program', () => {
    const one = (place: Loose, fields: Loose) => verify(reportOf(finding('o', 'outside', place, fields)));
    expect(
      one(maximum, {
        returned: { value: '1', gradient: ['1', '1'] },
        certificate: { of: 'clarke', separator: ['-1', '-1'] },
      }).verdict,
    ).toBe('accepted');
    expect(
      one(zero, {
        returned: { value: '0', gradient: ['1/2'] },
        certificate: { of: 'clarke', separator: ['-2'] },
      }).problems[0]?.path,
    ).toBe('/findings/0/certificate/of');
  });
});

describe('B3: conventions follow from their readings', () => {
  const conventionOf = (convention: Loose, target: Loose = {}): Loose =>
    altered(report, copy => {
      copy.conventions = { max: { ...copy.conventions.max, ...convention } };
      Object.assign(copy.target, target);
    });
  const first = reading({ gradient: ['1', '0'], weights: { '1': '1' } });
  const last = reading({ gradient: ['0', '1'], weights: { '2': '1' } });
  const illegal = reading({
    gradient: ['1', '1'],
    weights: undefined,
    separator: ['-2', '-2'],
    radius: ['1/8', '1/8'],
  });

  test.each([
    ['legal', "the index's own piece", [first]],
    ['legal', 'the first active piece', [first, first]],
    ['legal', 'the last active piece', [last]],
    ['legal', 'the piece x2', [last]],
    ['legal', 'the mean of the active pieces', [reading({})]],
    ['legal', 'half of each', [reading({}), reading({})]],
    ['varies', 'not the same at every tie', [first, last]],
    ['illegal', 'at some ties no convex combination', [first, illegal]],
    ['untied', 'none', []],
  ])('%s: %s', (status, rule, readings) => {
    expect(pathsOf(conventionOf({ status, rule, readings }))).toBe('');
  });

  test.each([
    ['legal', 'the last active piece', [first], '/rule'],
    ['legal', 'the first active piece', [first, last], '/rule'],
    ['legal', 'the piece x2', [first], '/rule'],
    ['legal', 'the piece x9', [first], '/rule'],
    ['legal', 'half of each', [reading({}), first], '/rule'],
    ['legal', 'the first active piece', [first, illegal], '/status'],
    ['varies', 'not the same at every tie', [first, first], '/status'],
    ['varies', 'not the same at every tie', [first, illegal], '/status'],
    ['illegal', 'at some ties no convex combination', [first], '/status'],
    ['untied', 'none', [first], '/status'],
    ['legal', 'none', [], '/status'],
    ['fine', 'none', [], '/status'],
    ['legal', 7, [first], '/rule'],
  ])('not %s: %s', (status, rule, readings, path) => {
    expect(pathsOf(conventionOf({ status, rule, readings }))).toContain(`/conventions/max${path}`);
  });

  test('an illegal reading is apart from all active pieces', () => {
    const one = (fields: Loose, target: Loose = {}) =>
      pathsOf(
        conventionOf({ status: 'illegal', rule: 'none', readings: [{ ...illegal, ...fields }] }, target),
      );
    expect(one({})).toBe('');
    expect(one({ gradient: ['1/2', '1/2'] })).toContain('/readings/0/separator');
    expect(one({ gradient: ['NaN', '1'] })).toContain('/readings/0/gradient');
    expect(one({ radius: undefined })).toBe('');
    expect(one({ radius: ['1', '1'] })).toContain('/readings/0/separator');
    // One unit in the last place of 1 in binary64 is 2^-52.
    expect(one({ radius: [`1/${2n ** 53n}`, '1/8'] })).toContain('/readings/0/radius');
    expect(one({ radius: ['0', '0'] }, { precision: 'exact' })).not.toContain('/conventions');
    expect(one({ radius: ['0', '0'] })).toContain('/readings/0/radius');
    expect(one({ weights: { '1': '1' } })).toContain('/readings/0/separator');
    const bare = conventionOf({
      status: 'illegal',
      rule: 'none',
      readings: [{ ...illegal, separator: undefined, radius: undefined }],
    });
    expect(verify(bare).assumptions.join()).toContain('without a separator');
  });

  test('a reading is one of its operation, in a mode of the target, with the numbers of the active pieces', () => {
    const one = (fields: Loose) =>
      pathsOf(
        conventionOf({ status: 'legal', rule: 'the mean of the active pieces', readings: [reading(fields)] }),
      );
    expect(one({ mode: 'sideways' })).toContain('/readings/0/mode');
    expect(one({ pieces: { '1': 'x1' } })).toContain('/readings/0/pieces');
    expect(one({ pieces: { '1': 'x1', '3': 'x2' } })).toContain('/readings/0/pieces');
    expect(one({ pieces: { '1': 'x1', '2': 7 } })).toContain('/readings/0/pieces');
    expect(one({ pieces: { '1': 'x2', '2': 'x1' } })).toContain('/readings/0/pieces/1');
    const renamed = altered(report, copy => {
      copy.conventions = { min: copy.conventions.max };
    });
    expect(pathsOf(renamed)).toContain('/conventions/min/readings/0/program');
    expect(one({ program: { ...maximum.program, output: undefined, outputs: ['m', 'm'] } })).toContain(
      '/readings/0/program',
    );
  });
});

describe('B3: the rest of a report', () => {
  const changed = (change: (copy: Loose) => void) => verify(altered(report, change));
  test.each<[path: string, change: (copy: Loose) => void]>([
    ['/findings', copy => (copy.findings[1].id = copy.findings[0].id)],
    ['/findings/0/id', copy => (copy.findings[0].id = 7)],
    ['/findings/0/ops', copy => (copy.findings[0].ops = ['min'])],
    ['/findings/0/baseline', copy => (copy.findings[0].baseline = 'unlisted')],
    ['/findings/0/mode', copy => (copy.findings[0].mode = 'sideways')],
    ['/target/modes', copy => (copy.target.modes = ['sideways'])],
    ['/target/modes', copy => (copy.target.modes = [])],
    ['/target/forward', copy => (copy.target.forward = 'sideways')],
    ['/seed', copy => (copy.seed = 'one')],
    ['/complete', copy => (copy.complete = 'yes')],
    ['/notes', copy => (copy.notes = [7])],
    ['/sweep/0/op', copy => (copy.sweep[0].op = 7)],
    ['/sweep/0/pattern', copy => delete copy.sweep[0].pattern],
    ['/sweep/0/finding', copy => (copy.sweep[0].finding = 'value-max')],
    ['/sweep', copy => (copy.sweep = [1, 2].map(() => copy.sweep[0]))],
    ['/sweep', copy => (copy.sweep[0].verdicts = { fine: 3 })],
    ['/properties/0/holds', copy => (copy.properties = [{ holds: 'perhaps', runs: 1 }])],
    ['/properties/0/runs', copy => (copy.properties = [{ holds: 'yes', runs: -1 }])],
    ['/properties/0', copy => (copy.properties = [{ holds: 'no', runs: 1 }])],
    ['/properties/0', copy => (copy.properties = [{ holds: 'yes', runs: 1, counterexample: {} }])],
  ])('%s', (path, change) => {
    expect(
      changed(change)
        .problems.map(one => one.path)
        .join(' '),
    ).toContain(path);
  });

  test.each<[kind: string, change: (copy: Loose) => void]>([
    ['titles', copy => (copy.findings[0].title = 'everything is fine')],
    ['replay lines', copy => (copy.findings[0].replay = 'rm -r')],
    ['snippets', copy => (copy.findings[0].snippet = { language: 'sh', code: 'rm -r' })],
    ['notes', copy => (copy.notes = ['everything is fine'])],
    ['what was found of properties', copy => (copy.properties = [{ holds: 'yes', runs: 1 }])],
    ['the run was stopped before its end', copy => (copy.complete = false)],
    ['other operations', copy => copy.findings[0].ops.push('min')],
    ['the seed', copy => (copy.seed = 2)],
    ['what the target says of itself', copy => (copy.target.name = 'another')],
  ])('%s: named', (kind, change) => {
    expect(changed(change)).toMatchObject({ verdict: 'accepted' });
    expect(changed(change).assumptions.join()).toContain(kind);
  });

  test.each<[path: string, change: (copy: Loose) => void]>([
    ['/forged', copy => (copy.forged = 'everything is fine')],
    ['/findings/0/forged', copy => (copy.findings[0].forged = 1)],
    ['/conventions/max/readings/0/forged', copy => (copy.conventions.max.readings[0].forged = 1)],
    ['/digest', copy => delete copy.digest],
  ])('%s: undecided', (path, change) => {
    expect(changed(change)).toMatchObject({ verdict: 'undecided', problems: [] });
    expect(changed(change).assumptions.join()).toContain(`not re-derived: ${path} `);
  });

  test('a bundle says no more than its parts', () => {
    const bundle = (fields: Loose) =>
      verify({ format: 'cornercheck.reports/1', reports: [report], digest: '', ...fields });
    expect(bundle({})).toMatchObject({ verdict: 'accepted' });
    expect(bundle({ verdict: 'everything is fine' }).verdict).toBe('undecided');
    expect(bundle({ title: 'everything is fine' }).assumptions.join()).toContain('titles');
    expect(bundle({ digest: undefined }).verdict).toBe('undecided');
  });
});
