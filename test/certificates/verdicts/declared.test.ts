/** The verdict `convention`: legal, and not what was declared. Each falsehood is refused where it stands. */
import { describe, expect, test } from 'vitest';
import { sealed, verifyDocument } from '../../../src/certificates/index.ts';
import { evaluate } from '../../../src/certificates/kernel/evaluate.ts';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { ExpLog } from '../../../src/certificates/reals/reals.ts';
import { declaredGradient, isRule } from '../../../src/certificates/verdicts/declared.ts';
import { altered, type Loose, maximum, zero } from '../documents.ts';
import { finding, report } from '../reports.ts';
import { lineOf, meter, programOf, refusal, selectionOf, texts, vector } from '../units.ts';

const first = finding('convention-max-tied', 'convention', maximum, {
  returned: { value: '1', gradient: ['1', '0'] },
  right: ['1/2', '1/2'],
  declared: { max: 'mean' },
  certificate: { of: 'nodewise', weights: { '1': '1' } },
});
first.expected.gradient = ['1/2', '1/2'];

const reportOf = (one: Loose): Loose =>
  sealed({
    ...report,
    declared: { max: 'mean', relu: '0' },
    checks: 1,
    summary: { [one.verdict]: 1 },
    conventions: {},
    sweep: [],
    findings: [{ ...one, occurrences: 1 }],
  });
const problemsOf = (change: (copy: Loose) => unknown, one = first): string[] =>
  verifyDocument(altered(reportOf(one), change)).problems.map(({ path, message }) => `${path}: ${message}`);
const refused = (change: (copy: Loose) => unknown): string =>
  problemsOf(copy => void change(copy.findings[0])).join('\n');

/** The index of the gradient (1, 0) among those listed. */
const weights = (copy: Loose): void => {
  const index = copy.expected.nodewise.gradients.findIndex(([x]: Loose) => x === '1');
  copy.certificate = { of: 'nodewise', weights: { [index]: '1' } };
};
weights(first);

test('a truth is accepted', () => {
  const { problems, verdict } = verifyDocument(reportOf(first));
  expect({ problems, verdict }).toEqual({ problems: [], verdict: 'accepted' });
});

describe('refused is', () => {
  test.each([
    [
      'an answer that is as declared',
      (copy: Loose) => {
        copy.returned.gradient = ['1/2', '1/2'];
        copy.certificate.weights = { 0: '1/2', 1: '1/2' };
      },
      /is what was declared/,
    ],
    [
      'another gradient as the right one',
      (copy: Loose) => {
        copy.right = ['0', '1'];
      },
      /right: is not what was declared/,
    ],
    [
      'a rule that the target was not held to',
      (copy: Loose) => {
        copy.declared.max = 'last';
      },
      /is not what the target was held to/,
    ],
    [
      'a rule of an operation that is not tied',
      (copy: Loose) => {
        copy.declared.relu = '0';
      },
      /is used by no tie/,
    ],
    [
      'no rule',
      (copy: Loose) => {
        delete copy.declared;
      },
      /expected rules beside the verdict convention/,
    ],
    [
      'a rule for nothing',
      (copy: Loose) => {
        copy.declared = {};
      },
      /expected a rule for the tie of max/,
    ],
    [
      'rules beside another verdict',
      (copy: Loose) => {
        copy.verdict = 'clarke';
      },
      /expected rules beside the verdict convention/,
    ],
    [
      'an answer that is not legal',
      (copy: Loose) => {
        copy.returned.gradient = ['1', '1'];
      },
      /certificate/,
    ],
    [
      'a wrong value',
      (copy: Loose) => {
        copy.returned.value = '2';
      },
      /the value that the target returned is wrong/,
    ],
    [
      'a certificate of another set',
      (copy: Loose) => {
        copy.certificate.of = 'active';
      },
      /is not the set that the verdict is about/,
    ],
  ])('%s', (_, change, wanted) => {
    expect(refused(change)).toMatch(wanted);
  });

  test('the name of the operation in the place of the name of the call', () => {
    expect(
      refused(copy => {
        copy.program.nodes[0].call = 'lib.max';
      }),
    ).toMatch(/lib\.max/);
  });

  test('the gradient of a function that is differentiable there', () => {
    const right = finding('convention', 'convention', zero, {
      returned: { value: '0', gradient: ['0'] },
      right: ['1'],
      declared: { relu: '0' },
    });
    right.expected.gradient = ['1'];
    const index = right.expected.nodewise.gradients.findIndex(([x]: Loose) => x === '0');
    right.certificate = { of: 'nodewise', weights: { [index]: '1' } };
    expect(problemsOf(() => undefined, right).join()).toMatch(/right by every convention/);
  });

  test('a rule where a norm is tied', () => {
    const line = lineOf('x y', ['n = norm2 x y', 'r = relu n']);
    const nothing = vector(0)[0]!;
    const place = {
      line,
      x: vector(0, 0),
      jets: Array(4).fill({ value: nothing, gradient: [], note: true }),
    };
    expect(() => declaredGradient({ declared: { relu: '0' } }, place as never, meter)).toThrow(
      'where a norm is tied nothing is declared',
    );
  });

  test('a mode that returns one-sided slopes', () => {
    const said = problemsOf(copy => {
      copy.target.modes = ['backward', 'forward'];
      copy.target.forward = 'directional';
      copy.findings[0].mode = 'forward';
    });
    expect(said.join('\n')).toMatch(/mode: expected a mode that returns gradients/);
  });

  test('what is no rule, of an operation that no finding is about', () => {
    expect(problemsOf(copy => (copy.declared.relu = '0 on 3')).join('\n')).toMatch(
      /declared\/relu: is no rule/,
    );
  });

  test('operations of the program in the place of those of the target', () => {
    expect(
      refused(copy => {
        copy.program.call = 'lib.program';
      }),
    ).toMatch(/program\/call: expected operations of the target/);
  });

  test.each([
    ['(1, 1)', /declared\/max: expected weights of at least 0 that sum to 1/],
    ['(2, -1)', /declared\/max: expected weights of at least 0 that sum to 1/],
    ['1/2 of', /declared: is no rule|declared\/max: is no rule/],
  ])('the rule %s', (rule, wanted) => {
    const said = problemsOf(copy => {
      copy.declared.max = rule;
      copy.findings[0].declared.max = rule;
    });
    expect(said.join('\n')).toMatch(wanted);
  });

  test('a slope that no combination has, or of several arguments', () => {
    for (const rule of ['2', '1/2', '(1/2, 1/2) of 3', 'mean of 3'])
      expect(
        problemsOf(copy => {
          copy.declared.max = rule;
          copy.findings[0].declared.max = rule;
        }).join(),
      ).toMatch(/a slope is of one argument|does not speak of the tie/);
  });
});

test('a slope of one argument is re-derived', () => {
  const t = programOf('t', ['n = relu t']);
  const sets = (gradients: string[][]) => ({ status: 'exact', count: 2, gradients });
  const relu: Loose = {
    ...first,
    ops: ['relu'],
    program: t,
    text: undefined,
    at: ['0'],
    expected: {
      value: '0',
      gradient: ['1/4'],
      active: sets([['0'], ['1']]),
      nodewise: sets([['0'], ['1']]),
      clarke: { status: 'exact', gradients: [['0'], ['1']], directions: [['-1'], ['1']], farkas: [] },
    },
    returned: { value: '0', gradient: ['0'] },
    right: ['1/4'],
    declared: { relu: '1/4' },
    certificate: { of: 'nodewise', weights: { 0: '1' } },
  };
  const found = (change: (copy: Loose) => unknown) =>
    problemsOf(copy => {
      copy.declared.relu = '1/4';
      change(copy);
    }, relu).filter(text => !text.includes('digest'));
  expect(found(() => undefined).filter(text => !/as it was|changed after/.test(text))).toEqual([]);
  expect(
    found(copy => {
      copy.declared.relu = '2';
      copy.findings[0].declared.relu = '2';
    }).join(),
  ).toMatch(/is no slope between those that are tied/);
});

/** By these rules, of one output: the gradient where all inputs are 0. */
const declared = (rules: Loose, inputs: string, nodes: readonly string[], fields: Loose = {}): string[] => {
  const line = { ...lineOf(inputs, nodes, fields), foreign: [] };
  const x = vector(...inputs.split(' ').map(() => 0));
  const finding = { declared: rules, program: programOf(inputs, nodes, fields) };
  return texts(declaredGradient(finding, { line, x, jets: evaluate(line, x, meter) } as never, meter));
};

describe('by rules that a target was held to', () => {
  test('weights are taken as they are, and slopes as means', () => {
    expect(declared({ max: '(1/3, 2/3)' }, 'x y', ['m = max x y'])).toEqual(['1/3', '2/3']);
    expect(declared({ leakyRelu: '1/2' }, 'x', ['r = leakyRelu x alpha=1/4'])).toEqual(['1/2']);
  });

  test.each<[string, string, Loose]>([
    ['no rule is used', 'expected a rule', {}],
    ['one is none', 'is no rule', { relu: '0 on 3' }],
    ['a denominator is large', 'weights whose denominators are large', { relu: '(1/4097, 4096/4097)' }],
  ])('where %s it is not known', (_, why, rules) => {
    const node = why === 'expected a rule' ? 'n = neg x' : 'n = relu x';
    expect(() => declared(rules, 'x', [node])).toThrow(why);
  });

  test('a slope beside one that is not rational is not taken', () => {
    const own = new Meter(50_000_000);
    const selections = { s: selectionOf('x', ['0', 'exp(1)*x'], '1: x <= 0', '2: x > 0') };
    const nodes = ['n = s x'];
    const line = { ...lineOf('x', nodes, { selections }), foreign: [] };
    const finding = { declared: { s: '1' }, program: programOf('x', nodes, { selections }) };
    const why = own.over(new ExpLog(own), () => {
      const place = { line, x: vector(0), jets: evaluate(line, vector(0), own) };
      return refusal(() => declaredGradient(finding, place as never, own));
    });
    expect(why).toEqual({ stop: 'weights that are not rational' });
  });
});

test.each(['0', 'first', '(1/2, 1/2) of 2', '0 at -3, 1 at 3'])('%s is a rule', rule => {
  expect(isRule(rule)).toBe(true);
});
test.each(['', 'of 2', '0 on 3', '(1/2'])('%j is none', rule => {
  expect(isRule(rule)).toBe(false);
});
