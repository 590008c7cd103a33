/** One finding of a report: each claim of it, and the reason why each false one is refused. */
import { describe, expect, it, test } from 'vitest';
import { sealed, verifyDocument } from '../../../src/certificates/index.ts';
import { differ, returnedNumber, returnedNumbers } from '../../../src/certificates/verdicts/returned.ts';
import {
  altered,
  coincidence,
  type Loose,
  maximum,
  nullFunction,
  saddle,
  sorted,
  zero,
} from '../documents.ts';
import { finding, modes, nonfinite, outside, report, rounded, spurious, value } from '../reports.ts';
import { meter, programOf, refusal, selectionOf, textOf, texts, vector } from '../units.ts';

/** A report of one finding, that was written so. */
const reportOf = (one: Loose, target: Loose = {}): Loose =>
  sealed({
    ...report,
    target: { ...report.target, ...target },
    checks: 1,
    summary: { [typeof one.verdict === 'string' ? one.verdict : 'error']: 1 },
    conventions: {},
    sweep: [],
    findings: [{ ...one, occurrences: 1 }],
  });

const check = (one: Loose, target?: Loose) => {
  const { problems, ...rest } = verifyDocument(reportOf(one, target));
  return { ...rest, problems: problems.map(({ path, message }) => `${path}: ${message}`) };
};
const changed = (one: Loose, how: (copy: Loose) => unknown): Loose => altered(one, copy => void how(copy));
const problemsOf = (one: Loose, how: (copy: Loose) => unknown, target?: Loose): string[] =>
  check(changed(one, how), target).problems;
const here = (text: string): string => `/findings/0${text}`;

const error = finding('error-zero', 'error', zero, { returned: { error: 'threw', message: 'no' } });
const right = finding('gradient', 'gradient', coincidence, {
  returned: { value: '0', gradient: ['1', '-1'] },
  certificate: { of: 'clarke', weights: { '0': '1' } },
});
const between = finding('clarke', 'clarke', maximum, {
  returned: { value: '1', gradient: ['1/2', '1/2'] },
  certificate: { of: 'clarke', weights: { '0': '1/2', '1': '1/2' } },
});

/** Of a program with one operation at two nodes, which are named once, and with a constant, which is not named. */
const saddled = finding(
  'outside-saddle',
  'outside',
  { ...saddle, text: undefined },
  {
    ops: ['abs', 'sub'],
    program: {
      ...saddle.program,
      output: 't',
      nodes: [
        ...saddle.program.nodes,
        { id: 'c', op: 'const', value: '0' },
        { id: 't', op: 'sub', args: ['s', 'c'] },
      ],
    },
    returned: { value: '0', gradient: ['3', '0'] },
    certificate: { of: 'active', separator: ['-1', '0'] },
  },
);

/** A step at its jump. */
const JUMP = selectionOf('x', ['1', '0'], '1: x > 0', '2: x <= 0');
const left = { status: 'undecided', gradients: [] };
const none = { active: left, nodewise: left, clarke: { ...left, directions: [], farkas: [] } };
const jump: Loose = {
  id: 'jump',
  verdict: 'inapplicable',
  title: '',
  ops: ['s'],
  program: programOf('t', ['n = s t'], { selections: { s: JUMP } }),
  at: ['0'],
  mode: 'backward',
  expected: { value: '0', ...none, regular: { verdict: 'no', along: [[['1']]] } },
  returned: { value: '0', gradient: ['0'] },
  occurrences: 1,
  replay: '',
};

describe('a finding is accepted', () => {
  test.each([
    ['outside', outside],
    ['outside, with a bound', rounded],
    ['value', value],
    ['modes', modes],
    ['nonfinite', nonfinite],
    ['error', error],
    ['conservative', spurious],
    ['gradient', right],
    ['clarke', between],
    ['inapplicable', jump],
  ])('of verdict %s', (_, one) => {
    expect(check(one)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  it('at -0 as well, the number that is 0', () => {
    const signed = changed(right, copy => {
      copy.program = programOf('x', ['n = neg x']);
      copy.at = ['-0'];
      copy.ops = ['neg'];
      copy.expected = {
        value: '0',
        active: { status: 'exact', count: 1, gradients: [['-1']] },
        nodewise: { status: 'exact', count: 1, gradients: [['-1']] },
        clarke: { status: 'exact', gradients: [['-1']], directions: [], farkas: [] },
      };
      copy.returned = { value: '0', gradient: ['-1'] };
    });
    expect(check(signed).problems).toEqual([]);
  });
});

type Case = readonly [
  what: string,
  one: Loose,
  how: (copy: Loose) => unknown,
  problem: string,
  target?: Loose,
];
const refuse = (cases: readonly Case[]) =>
  test.each(cases)('%s', (_, one, how, problem, target) => {
    expect(problemsOf(one, how, target)).toContain(here(problem));
  });

describe('a finding is refused', () => {
  refuse([
    ['without a program', outside, copy => delete copy.program, '/program: expected an object'],
    [
      'with another value',
      outside,
      copy => (copy.expected.value = '2'),
      '/expected/value: is not the value of the program',
    ],
    [
      'of a program of two outputs',
      finding('sort', 'outside', sorted, { returned: { value: '3', gradient: ['1', '1'] } }),
      () => {},
      '/expected/value: expected a program of one output',
    ],
    [
      'with a set that is refused',
      outside,
      copy => (copy.expected.active.count = 3),
      '/expected/active/count: expected the count 2',
    ],
    [
      'of an unknown verdict',
      outside,
      copy => (copy.verdict = 'wrong'),
      '/verdict: expected "outside" or "value" or "modes" or "nonfinite" or "error" or "convention" or "gradient" or "clarke" or "conservative" or "inapplicable" or "undecided"',
    ],
    [
      'in a mode that the target has not',
      outside,
      copy => (copy.mode = 'sideways'),
      '/mode: expected "forward" or "backward"',
    ],
    [
      'in the one mode that the target has not',
      outside,
      copy => (copy.mode = 'backward'),
      '/mode: expected "forward"',
      { modes: ['forward'] },
    ],
    [
      'with slopes of a target that does not say so',
      outside,
      copy => (copy.forward = 'directional'),
      '/forward: the target does not say so',
    ],
    [
      'with slopes of backward mode',
      outside,
      copy => (copy.forward = 'directional'),
      '/forward: the target does not say so',
      { forward: 'directional' },
    ],
    [
      'with slopes that are none',
      { ...outside, mode: 'forward' },
      copy => (copy.forward = 'jacobian'),
      '/forward: expected "directional"',
      { forward: 'directional' },
    ],
    [
      'with a right gradient that is wrong',
      outside,
      copy => (copy.right = ['1', '1']),
      '/right: is not shown to be in ∂ᶜf(x)',
    ],
    [
      'with another gradient expected than what is right',
      outside,
      copy => {
        copy.right = ['1', '0'];
        copy.expected.gradient = ['0', '1'];
      },
      '/expected/gradient: is not what would have been right',
    ],
    [
      'with an expected gradient of another length',
      outside,
      copy => (copy.expected.gradient = ['1']),
      '/expected/gradient: expected 2 numbers, got 1',
    ],
    [
      'as known of old by another word',
      outside,
      copy => (copy.baseline = 'new'),
      '/baseline: expected "listed"',
    ],
    ['without its operations', outside, copy => (copy.ops = ['relu']), '/ops: expected max among them'],
    ['without one of them', saddled, copy => (copy.ops = ['abs']), '/ops: expected sub among them'],
    ['with operations that are no list', outside, copy => (copy.ops = 'max'), '/ops: expected a list'],
    [
      'with operations that are no names',
      outside,
      copy => (copy.ops = ['max', 1]),
      '/ops/1: expected a string',
    ],
  ]);

  it('with the name of an operation in short', () => {
    const name = 's'.repeat(50);
    const long = changed(jump, copy => {
      copy.program = programOf('t', [`n = ${name} t`], { selections: { [name]: JUMP } });
      copy.ops = [];
    });
    expect(check(long).problems).toEqual([here(`/ops: expected ${'s'.repeat(40)} among them`)]);
  });

  it('in nothing else, where the program cannot be read', () => {
    expect(
      check({ verdict: 'outside', id: '', occurrences: 1, program: {}, at: [], baseline: 'new' }).problems,
    ).toEqual([here('/program/inputs: expected a list'), here('/baseline: expected "listed"')]);
  });
});

describe('regularity', () => {
  const away = changed(jump, copy => {
    copy.at = ['1'];
    copy.expected.value = '1';
    copy.expected.clarke = { status: 'exact', gradients: [['0']], directions: [], farkas: [] };
    delete copy.expected.regular;
    copy.verdict = 'gradient';
    copy.returned = { value: '1', gradient: ['0'] };
    copy.certificate = { of: 'clarke', weights: { '0': '1' } };
  });
  const needs = (verdict: string) => `a finding of this verdict needs regularity to be shown: ${verdict}`;

  it('is shown before anything is said of a gradient', () => {
    expect(check(away)).toMatchObject({ verdict: 'accepted', problems: [] });
    expect(problemsOf(away, copy => (copy.expected.regular = { verdict: 'yes' }))).toEqual([]);
    const wrong = changed(jump, copy => {
      copy.verdict = 'outside';
      copy.certificate = { of: 'active', separator: ['1'] };
    });
    expect(check(wrong).problems).toContain(here(`/expected/regular: ${needs('yes')}`));
    expect(problemsOf(wrong, copy => delete copy.expected.regular)).toContain(
      here('/expected/regular/verdict: the function jumps there, or is not locally Lipschitz'),
    );
  });

  it('is shown not to be there before a point is called inapplicable', () => {
    expect(problemsOf(away, copy => (copy.verdict = 'inapplicable'))).toContain(
      here(`/expected/regular: ${needs('no')}`),
    );
    expect(problemsOf(jump, copy => (copy.expected.regular = { verdict: 'yes' }))).toContain(
      here('/expected/regular/verdict: the function jumps there, or is not locally Lipschitz'),
    );
    expect(problemsOf(outside, copy => (copy.verdict = 'inapplicable'))).toContain(
      here('/expected/regular/verdict: expected "yes" or "no" or "undecided"'),
    );
    expect(
      problemsOf(outside, copy => {
        copy.verdict = 'inapplicable';
        copy.expected.regular = { verdict: 'no', along: [[['1', '0']]] };
      }),
    ).toContain(
      here(
        '/expected/regular/along: these operations of the language are regular wherever they have a value',
      ),
    );
  });

  it('is not asked for where nothing is said of the function', () => {
    const open = changed(jump, copy => {
      copy.verdict = 'undecided';
      delete copy.expected.regular;
    });
    const { problems, assumptions } = check(open);
    expect(problems).toEqual([]);
    expect(assumptions).toContain(`not re-derived: ${here('')} (left undecided)`);
    const unanswered = changed(open, copy => {
      copy.verdict = 'error';
      copy.returned = { error: 'unsupported', message: 's' };
    });
    expect(check(unanswered).problems).toEqual([]);
    const answered = changed(unanswered, copy => (copy.returned = { value: '0', gradient: ['0', '0'] }));
    expect(check(answered).problems).toContain(
      here('/expected/regular/verdict: the function jumps there, or is not locally Lipschitz'),
    );
    expect(problemsOf(unanswered, copy => (copy.verdict = 'inapplicable'))).toContain(
      here('/returned/error: expected an answer'),
    );
  });

  it('is not needed of operations of the language', () => {
    expect(problemsOf(outside, copy => (copy.expected.regular = { verdict: 'yes' }))).toEqual([]);
    expect(
      problemsOf(outside, copy => (copy.expected.regular = { verdict: 'no', along: [[['1', '0']]] })),
    ).not.toEqual([]);
  });
});

describe('tolerances', () => {
  refuse([
    [
      'of an exact target',
      rounded,
      () => {},
      '/tolerance: expected none: an exact target rounds nowhere',
      { precision: 'exact' },
    ],
    [
      'of another length',
      rounded,
      copy => (copy.tolerance.gradient = ['1/8']),
      '/tolerance/gradient: expected 2 numbers, got 1',
    ],
    ['without a number', rounded, copy => delete copy.tolerance.value, '/tolerance/value: expected a string'],
    [
      'below 0',
      rounded,
      copy => (copy.tolerance.gradient[1] = '-1/16'),
      '/tolerance: expected nonnegative bounds',
    ],
    [
      'of the value below 0',
      rounded,
      copy => (copy.tolerance.value = '-1'),
      '/tolerance: expected nonnegative bounds',
    ],
  ]);

  it('are assumed, and the largest is named', () => {
    const { assumptions } = check(rounded);
    expect(assumptions).toContain('1 findings rest on a stated bound of rounding errors');
    expect(assumptions).toContain('no stated bound of rounding errors is above 2^-2');
    const value = check(changed(rounded, copy => (copy.tolerance.value = '3'))).assumptions;
    expect(value).toContain('no stated bound of rounding errors is above 2^2');
    expect(check(outside).assumptions.join()).not.toContain('rounding');
  });

  it('of 0 are stated as well', () => {
    const sharp = changed(rounded, copy => {
      copy.tolerance = { value: '0', gradient: ['0', '0'] };
    });
    expect(check(sharp).assumptions).toContain('1 findings rest on a stated bound of rounding errors');
  });
});

describe('what came back', () => {
  const beside = 'expected what the other mode returned beside the verdict modes, and there only';
  refuse([
    [
      'an error, and a verdict on a gradient',
      outside,
      copy => (copy.returned.error = 'threw'),
      '/returned/error: expected an answer',
    ],
    ['nothing', outside, copy => delete copy.returned, '/returned/value: expected a string'],
    [
      'no number',
      outside,
      copy => (copy.returned.value = 'nan'),
      '/returned/value: expected an exact number such as "-7/3"',
    ],
    [
      'a gradient of another length',
      outside,
      copy => copy.returned.gradient.push('0'),
      '/returned/gradient: expected 2 numbers, got 3',
    ],
    [
      'no number in a gradient',
      outside,
      copy => (copy.returned.gradient[1] = 1),
      '/returned/gradient/1: expected a string',
    ],
    [
      'not finite, and outside',
      outside,
      copy => (copy.returned.gradient[1] = 'NaN'),
      '/returned: expected finite numbers',
    ],
    [
      'from another mode, beside another verdict',
      outside,
      copy => (copy.other = modes.other),
      `/other: ${beside}`,
    ],
    ['from one mode where two are compared', modes, copy => delete copy.other, `/other: ${beside}`],
    [
      'twice from one mode',
      modes,
      copy => (copy.other.mode = 'backward'),
      '/other/mode: expected the other mode',
    ],
    [
      'from a mode that the target has not',
      modes,
      () => {},
      '/other/mode: expected the other mode',
      { modes: ['backward'] },
    ],
    [
      'from no mode, where the target has no other',
      modes,
      copy => delete copy.other.mode,
      '/other/mode: expected the other mode',
      { modes: ['backward'] },
    ],
    [
      'an error from the other mode',
      modes,
      copy => (copy.other.error = 'threw'),
      '/other/error: expected an answer',
    ],
    [
      'no number from the other mode',
      modes,
      copy => (copy.other.value = 'x'),
      '/other/value: expected an exact number such as "-7/3"',
    ],
    [
      'the same in both modes',
      modes,
      copy => (copy.other.gradient = ['1', '0']),
      '/other: the two modes agree',
    ],
    [
      'the right value, called wrong',
      value,
      copy => (copy.returned.value = '1'),
      '/returned/value: the value that the target returned is right',
    ],
    [
      'an error without a name',
      error,
      copy => (copy.returned.error = 1),
      '/returned/error: expected a string',
    ],
    [
      'an error without a message',
      error,
      copy => delete copy.returned.message,
      '/returned/message: expected a string',
    ],
    [
      'an error and a gradient',
      error,
      copy => (copy.returned.gradient = ['0']),
      '/returned/gradient: expected no gradient',
    ],
    [
      'a gradient of the right length, called an error',
      error,
      copy => (copy.returned = { value: '0', gradient: ['0'] }),
      '/returned: expected an error, or a gradient of another length',
    ],
    ['nothing at all', error, copy => (copy.returned = {}), '/returned: expected a list'],
    [
      'no numbers, called an error',
      error,
      copy => (copy.returned = { gradient: ['0', 'x'] }),
      '/returned/1: expected an exact number such as "-7/3"',
    ],
  ]);

  it('of modes is from either, and the other mode is the one that is left', () => {
    const forward = changed(modes, copy => {
      copy.mode = 'forward';
      copy.other.mode = 'backward';
    });
    expect(check(forward).problems).toEqual([]);
    expect(problemsOf(forward, copy => (copy.other.mode = 'forward'))).toEqual([
      here('/other/mode: expected the other mode'),
    ]);
  });

  it('may be a gradient of another length, which is an error', () => {
    for (const gradient of [[], ['0', 'NaN']])
      expect(problemsOf(error, copy => (copy.returned = { value: '0', gradient }))).toEqual([]);
  });

  it('is a matter of the record', () => {
    const recorded = (one: Loose) => check(one).assumptions.find(text => text.startsWith('the record'));
    expect(recorded(outside)).toMatch(/, what the target returned$/);
    expect(recorded(error)).toMatch(/, what the target returned, errors of the target$/);
    const more = changed(outside, copy => (copy.ops = ['max', 'relu']));
    expect(recorded(more)).toMatch(
      /, what the target returned, in which other operations a finding was seen$/,
    );
    expect(recorded(saddled)).toMatch(/what the target returned$/);
    expect(check(saddled).problems).toEqual([]);
  });

  it('is not asked for where a point is inapplicable, but for its form', () => {
    expect(problemsOf(jump, copy => (copy.returned = { value: 'NaN', gradient: ['7'] }))).toEqual([]);
    expect(problemsOf(jump, copy => (copy.returned.gradient = []))).toEqual([
      here('/returned/gradient: expected 1 numbers, got 0'),
    ]);
  });

  it('of the slopes of a directional forward mode is judged by these', () => {
    const directional = { forward: 'directional' };
    const slopes = changed(outside, copy => {
      copy.mode = 'forward';
      copy.forward = 'directional';
      delete copy.certificate;
    });
    expect(problemsOf(slopes, copy => (copy.returned.gradient = ['1', '0']), directional)).toEqual([]);
    expect(problemsOf(slopes, () => {}, directional)).toEqual([
      here('/returned/gradient: the directional derivatives that the target returned are right'),
    ]);
    expect(problemsOf(slopes, copy => (copy.mode = 'backward'), directional)).toEqual([
      here('/forward: the target does not say so'),
      here('/certificate: expected a certificate'),
    ]);
    expect(check({ ...outside, mode: 'forward' }, { forward: 'jacobian' }).problems).toEqual([]);
  });
});

it('says no slopes where nodes may have none', () => {
  const partial = changed(jump, copy => {
    const selections = { s: selectionOf('x', ['x', 'x^2/x'], '1: x <= 0', '2: x > 0') };
    copy.program = programOf('t', ['n = s t'], { selections });
    copy.verdict = 'outside';
    copy.mode = 'forward';
    copy.forward = 'directional';
    copy.expected.regular = { verdict: 'yes' };
  });
  const { assumptions, verdict } = check(partial, { forward: 'directional', precision: 'exact' });
  expect(verdict).not.toBe('accepted');
  expect(assumptions).toContain(
    `not re-derived: ${here('')} (whether the nodes have directional derivatives)`,
  );
});

describe('what would have been right', () => {
  it('need not be said', () => {
    expect(check(outside).assumptions.join()).not.toContain('predicted');
    expect(check(changed(outside, copy => (copy.right = ['1', '0']))).problems).toEqual([]);
  });

  it('is expected as well, or was predicted', () => {
    const said = (right: Loose, gradient: Loose) =>
      check(
        changed(outside, copy => Object.assign(copy, { right, expected: { ...copy.expected, gradient } })),
      );
    expect(said(['1', '0'], ['1', '0'])).toMatchObject({ verdict: 'accepted', problems: [] });
    const predicted = check(changed(outside, copy => (copy.expected.gradient = ['1', '1'])));
    expect(predicted.problems).toEqual([]);
    expect(predicted.assumptions).toContain('1 gradients predicted from conventions are not re-derived');
  });
});

describe('what is left undecided', () => {
  const open = (how: (copy: Loose) => unknown, one = between) =>
    check(
      changed(one, copy => {
        copy.verdict = 'undecided';
        how(copy);
      }),
    );

  it('is named', () => {
    const { verdict, problems, assumptions } = open(copy => delete copy.certificate);
    expect([verdict, problems]).toEqual(['undecided', []]);
    expect(assumptions).toContain(`not re-derived: ${here('')} (left undecided)`);
  });

  it('may come with a certificate for D_P, which is checked', () => {
    const half = { '0': '1/2', '1': '1/2' };
    expect(open(copy => (copy.certificate = { of: 'nodewise', weights: half })).problems).toEqual([]);
    expect(open(copy => (copy.certificate = { of: 'nodewise', weights: { '0': '1' } })).problems).toEqual([
      here('/certificate/weights: the weights do not combine the gradients to the point'),
    ]);
    expect(open(copy => (copy.certificate = { of: 'clarke', weights: half })).problems).toEqual([
      here('/certificate/of: is not the set that the verdict is about'),
    ]);
  });

  it('says nothing of regularity', () => {
    expect(open(copy => delete copy.certificate, jump).problems).toEqual([]);
    expect(nullFunction.program.selections.null.pieces).toHaveLength(2);
  });
});

describe('numbers that came back', () => {
  it('are exact, or not finite', () => {
    expect(textOf(returnedNumber('-7/3', meter)!)).toBe('-7/3');
    for (const text of ['NaN', 'Infinity', '-Infinity']) expect(returnedNumber(text, meter)).toBeUndefined();
    for (const text of ['nan', '+Infinity', '', '1.5'])
      expect(refusal(() => returnedNumber(text, meter))).toEqual({
        wrong: 'expected an exact number such as "-7/3"',
      });
    expect(refusal(() => returnedNumber(Number.NaN, meter))).toEqual({ wrong: 'expected a string' });
  });

  it('are as many as there are inputs', () => {
    expect(texts(returnedNumbers(['1', '-1/2'], 2, meter)!)).toEqual(['1', '-1/2']);
    expect(returnedNumbers([], 0, meter)).toEqual([]);
    expect(returnedNumbers(['1', 'NaN'], 2, meter)).toBeUndefined();
    expect(refusal(() => returnedNumbers(['1', 'NaN'], 1, meter))).toEqual({
      wrong: 'expected 1 numbers, got 2',
    });
    expect(refusal(() => returnedNumbers(['NaN'], 2, meter))).toEqual({ wrong: 'expected 2 numbers, got 1' });
    expect(refusal(() => returnedNumbers('1', 1, meter))).toEqual({ wrong: 'expected a list' });
  });

  it('differ where one is off by more than its own bound, to either side', () => {
    const off = (a: number[], b: number[], r: (number | string)[]) =>
      differ(vector(...a), vector(...b), vector(...r), meter);
    expect(off([1, 2], [1, 2], [0, 0])).toBe(false);
    expect(off([1, 2], [1, 4], [0, 2])).toBe(false);
    expect(off([1, 2], [1, 4], [0, '3/2'])).toBe(true);
    expect(off([1, 4], [1, 2], [0, '3/2'])).toBe(true);
    expect(off([1, 4], [1, 2], [9, '3/2'])).toBe(true);
    expect(off([], [], [])).toBe(false);
  });
});
