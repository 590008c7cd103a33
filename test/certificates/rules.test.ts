/** RULES.md: every rule accepts a truth and refuses the falsehood that is named there; every file of a rule is named. */
import { describe, expect, it, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { Fact } from '../../src/certificates/kernel/fact.ts';
import { clausesOf, textOf as formulaOf, windowsOf } from '../fields/satisfiability.ts';
import { filesBelow, textOf } from '../house/tree.ts';
import { documentOf } from './commands.ts';
import { altered, type Loose } from './documents.ts';

const MAXIMUM = () => documentOf('explain', 'max(x, y)', '--at', '0,0');
const DIFFERENCE = () => documentOf('explain', 'max(x, y) - min(x, y)', '--at', '0,0');
const CURVED = () => documentOf('explain', 'max(0, y - x^2) + max(0, x^2 - y)', '--at', '0,0');
const INTEGRAL = () => documentOf('integrate', 'abs(t) + relu(t - 1)', '--from', '-1', '--to', '2');
const CRITICAL = () => documentOf('critical', 'abs(t^2 - 2)');
const BENT = () => documentOf('integrate', 'relu(exp(x) - 2)', '--from', '0', '--to', '1');
const ALIKE = () => documentOf('equal', 'relu(exp(t) - 3)', 'max(exp(t), 3) - 3');
const JUMP = () => documentOf('integrate', 'where(x > 1/2, exp(x), 0)', '--from', '0', '--to', '1');
const FORGED = () => documentOf('forge', 'exp(t)', '--at', '1', '--gradient', '7');
const SQUARE = ['x^2', '--from', '1', '--batch', '1', '--steps', '40', '--step', '1/4'] as const;

const FOURTEEN = Array.from({ length: 14 }, (_, i) => `x${i}`);
const RELUS = FOURTEEN.map(name => `relu(${name})`).join(' + ');
const ZEROS = FOURTEEN.map(() => '0').join();

interface Case {
  readonly truth: () => Promise<Loose>;
  readonly falsehood: (copy: Loose) => void;
  /** Where it is refused. */
  readonly at: RegExp;
  /** Sets stay open beside what the rule shows. */
  readonly isOpen?: boolean;
}

const RULES: Readonly<Record<string, Case>> = {
  PROGRAM: {
    truth: MAXIMUM,
    falsehood: copy => {
      copy.program.nodes[0].args[1] = 'z';
    },
    at: /^\/program/,
  },
  VALUE: {
    truth: () => documentOf('explain', 'relu(t)', '--at', '-1'),
    falsehood: copy => {
      copy.value = '-1';
    },
    at: /^\/value/,
  },
  DERIVATIVE: {
    truth: () => documentOf('explain', 'relu(t)', '--at', '0'),
    falsehood: copy => {
      copy.gradient = { forward: ['1'], backward: ['1'] };
    },
    at: /^\/gradient\/forward/,
  },
  ACTIVE: {
    truth: DIFFERENCE,
    falsehood: copy => copy.active.gradients.pop(),
    at: /^\/active/,
  },
  IN: {
    truth: DIFFERENCE,
    falsehood: copy => {
      copy.selectionCritical.certificate.weights = { 0: '-1', 1: '3', 2: '-1' };
    },
    at: /^\/selectionCritical\/certificate\/weights/,
  },
  APART: {
    truth: MAXIMUM,
    falsehood: copy => {
      copy.selectionCritical.certificate.separator = ['0', '0'];
    },
    at: /^\/selectionCritical\/certificate\/separator/,
  },
  FARKAS: {
    truth: DIFFERENCE,
    falsehood: copy => {
      copy.clarke.farkas[0].multipliers = ['0', '0'];
    },
    at: /^\/clarke\/farkas\/0/,
  },
  OPERATION: {
    truth: MAXIMUM,
    falsehood: copy => {
      copy.program.nodes[0].op = 'greatest';
    },
    at: /^\/program/,
  },
  INCREASING: {
    truth: () => documentOf('explain', 'where(x^3 >= y^3, x, y)', '--at', '1,-1'),
    falsehood: copy => {
      for (const node of copy.program.nodes) if (node.op === 'pow') node.exponent = 2;
    },
    at: /^\/regular/,
  },
  NEAREST: {
    truth: MAXIMUM,
    falsehood: copy => {
      copy.nearest = { point: ['1', '0'], squaredNorm: '1', weights: { 1: '1' } };
    },
    at: /^\/nearest/,
  },
  BACKWARD: {
    truth: () => {
      const names = Array.from({ length: 300 }, (_, i) => `x${i}`);
      return documentOf('explain', `relu(${names.join(' + ')})*x7`, '--at', names.map(() => '1').join());
    },
    falsehood: copy => {
      copy.gradient.backward[299] = '2';
    },
    at: /^\/gradient\/backward/,
  },
  NODEWISE: {
    truth: DIFFERENCE,
    falsehood: copy => {
      copy.nodewise.count = 3;
    },
    at: /^\/nodewise\/count/,
  },
  NESTED: {
    truth: () => documentOf('explain', windowsOf(8, 3), '--at', '0,0,0,0,0,0,0,0'),
    falsehood: copy => copy.nodewise.gradients.pop(),
    at: /^\/nodewise\/gradients/,
  },
  SUM: {
    truth: () => documentOf('explain', RELUS, '--at', ZEROS),
    falsehood: copy => {
      copy.nodewise.sum[3][1][3] = '2';
    },
    at: /^\/nodewise\/sum\/3/,
  },
  SUPPORT: {
    truth: () => documentOf('explain', `relu(${RELUS}) + 3*x0`, '--at', ZEROS, '--budget', '2000'),
    falsehood: copy => {
      copy.reachable.certificate.separator[0] = '1/8';
    },
    at: /^\/reachable\/certificate/,
    isOpen: true,
  },
  INDEPENDENT: {
    truth: () => documentOf('explain', RELUS, '--at', ZEROS),
    falsehood: copy => copy.clarke.sum.pop(),
    at: /^\/clarke\/sum/,
  },
  COVERING: {
    truth: () => documentOf('explain', formulaOf(5, clausesOf(5, 21, 3)), '--at', '0,0,0,0,0'),
    falsehood: copy => copy.clarke.cover.tree.pop(),
    at: /^\/clarke\/cover\/tree/,
  },
  BALL: {
    truth: () => documentOf('explain', '2*hypot(x, y) + x', '--at', '0,0'),
    falsehood: copy => {
      copy.nodewise.balls[0].matrix = [
        ['2', '0'],
        ['0', '3'],
      ];
    },
    at: /^\/nodewise\/balls\/0/,
  },
  'BALL-IN': {
    truth: () => documentOf('explain', 'hypot(x, y) + x', '--at', '0,0'),
    falsehood: copy => {
      copy.clarkeCritical.certificate.balls = { 0: ['-1', '1'] };
    },
    at: /^\/clarkeCritical\/certificate/,
  },
  REGULAR: {
    truth: () => documentOf('explain', 'select s(x) { 0 when x <= 0; 1 when x > 0 }\ns(t)', '--at', '0'),
    falsehood: copy => {
      copy.regular = { verdict: 'yes' };
    },
    at: /^\/regular|^\/active|^$/,
  },
  CELL: {
    truth: DIFFERENCE,
    falsehood: copy => {
      copy.clarke.directions = copy.clarke.directions.map(() => ['1', '1']);
    },
    at: /^\/clarke/,
  },
  NULL: {
    truth: CURVED,
    falsehood: copy => {
      copy.clarke.identities[0].summands[0].unit[0][0] = '1/3';
    },
    at: /^\/clarke\/identities/,
  },
  BOUND: {
    truth: CURVED,
    falsehood: copy => {
      copy.clarke.identities = [];
    },
    at: /^\/clarke\/gradients/,
  },
  CONE: {
    truth: () => documentOf('explain', 'max(x*exp(1), y*exp(2), x + y)', '--at', '0,0'),
    falsehood: copy => copy.clarke.gradients.pop(),
    at: /^\/clarke\/gradients/,
  },
  WITHIN: {
    truth: () => documentOf('explain', 'max(exp(x), exp(y), exp((x + y)/2))', '--at', '0,0'),
    falsehood: copy => {
      copy.clarke.within[0].weights = { 0: '1/3', 1: '2/3' };
    },
    at: /^\/clarke\/within/,
  },
  SECTORS: {
    truth: () => documentOf('explain', 'relu(y - x^2 + x*y^2 - x^5) + relu(x^3 - y + x^2*y)', '--at', '0,0'),
    falsehood: copy => copy.clarke.gradients.pop(),
    at: /^\/clarke\/gradients/,
  },
  LEXICOGRAPHIC: {
    truth: MAXIMUM,
    falsehood: copy => {
      copy.lexicographic.gradient = ['0', '1'];
    },
    at: /^\/lexicographic\/gradient/,
  },
  NUMBER: {
    truth: CRITICAL,
    falsehood: copy => {
      copy.critical[0].point.hi = '2';
    },
    at: /^\/critical\/0\/point/,
  },
  STRETCH: {
    truth: INTEGRAL,
    falsehood: copy => {
      copy.proof[0].to = { at: '2/3' };
    },
    at: /^\/proof/,
  },
  COVER: {
    truth: INTEGRAL,
    falsehood: copy => copy.proof.splice(1, 1),
    at: /^\/proof/,
  },
  INTEGRAL: {
    truth: INTEGRAL,
    falsehood: copy => {
      copy.proof[0].antiderivative = '3*t';
    },
    at: /^\/proof\/0\/(?:antiderivative|integrand)/,
  },
  ROOTS: {
    truth: CRITICAL,
    falsehood: copy => copy.critical.splice(1, 1),
    at: /^\/(?:critical|complete)/,
  },
  REGIONS: {
    truth: () => documentOf('faces', 'abs(x) + abs(y)'),
    falsehood: copy => {
      copy.faces.pop();
      copy.explains.pop();
    },
    at: /^\/(?:faces|complete)/,
  },
  SIGNS: {
    truth: () => documentOf('faces', 'abs(x) + abs(y)', '--budget', '800'),
    falsehood: copy => {
      copy.signs.tree[4] = { empty: { '1': '1', '2': '1' } };
    },
    at: /^\/signs\/tree\/4\/empty/,
  },
  ENCLOSE: {
    truth: FORGED,
    falsehood: copy => {
      copy.points[0].before[0] = { ...copy.points[0].before[0], lo: '3', hi: '4' };
    },
    at: /^\/points\/0\/before/,
  },
  BOXES: {
    truth: () => documentOf('critical', 'exp(x) + y^2 + relu(y)', '--box', '1,2'),
    falsehood: copy => {
      copy.boxes.tree[0] = { direction: ['-1', '-1'] };
    },
    at: /^\/boxes\/tree\/0\/direction/,
  },
  ALONE: {
    truth: () =>
      documentOf('critical', 'max(x^2 + (y - 1)^2 + y - 1, -x^2 - (y - 1)^2 + y + 1)', '--box', '-5,5'),
    falsehood: copy => {
      copy.boxes.tree = [{ directions: [], face: 0 }];
    },
    at: /^\/boxes/,
  },
  REAL: {
    truth: () => documentOf('explain', 'max(log(6*x), log(2) + log(3) + 2*(x - 1))', '--at', '1'),
    falsehood: copy => {
      copy.value.expr += ' + 1/10^40';
    },
    at: /^\/value/,
  },
  VARYING: {
    truth: BENT,
    falsehood: copy => {
      copy.proof[1].value = `exp(t) - 2 + (t - ${copy.proof[1].sample})^2`;
    },
    at: /^\/proof\/1\/value/,
  },
  SPOT: {
    truth: ALIKE,
    falsehood: copy => {
      copy.parts[0].to.expr = copy.parts[1].from.expr = 'log(3 + 1/10^40)';
    },
    at: /^\/parts\/0\/to\/expr/,
  },
  CONTINUES: {
    truth: JUMP,
    falsehood: copy => {
      copy.matchings[1].matches = true;
    },
    at: /^\/matchings\/1\/matches/,
  },
  SAME: {
    truth: ALIKE,
    falsehood: copy => {
      copy.parts[1].values = ['exp(t) - 2'];
    },
    at: /^\/parts\/1\/values/,
  },
  CURVE: {
    truth: BENT,
    falsehood: copy => {
      copy.proof[1].antiderivative = 'exp(t) - t';
    },
    at: /^\/proof\/1\/antiderivative/,
  },
  ZEROS: {
    truth: () => documentOf('critical', 'abs(exp(t) - 2)'),
    falsehood: copy => copy.critical.pop(),
    at: /^\/complete/,
  },
  'ADDED-ZERO': {
    truth: FORGED,
    falsehood: copy => {
      const last = copy.forged.nodes.at(-2);
      last.args = [last.args[0], last.args[0]];
    },
    at: /^\/(?:addsZero|same|identity|points)/,
  },
  REPLAY: {
    truth: () =>
      documentOf('descend', 'abs(x)', '--from', '1', '--batch', '1', '--steps', '3', '--step', '1/2'),
    falsehood: copy => {
      copy.records[0].at = ['1/2'];
    },
    at: /^\/records\/0/,
  },
  TAIL: {
    truth: () => documentOf('descend', ...SQUARE),
    falsehood: copy => {
      copy.records[0].at = ['1/8'];
    },
    at: /^\/records\/0/,
  },
  VERDICT: {
    truth: () => documentOf('judge', 'relu(t)', '--at', '0', '--gradient', '1/2'),
    falsehood: copy => {
      copy.returned.gradient = ['2'];
    },
    at: /^\/certificate/,
  },
  CONVENTION: {
    truth: DIFFERENCE,
    falsehood: copy => {
      copy.ties[0].pieces[0] = 'x2';
    },
    at: /^\/ties\/0\/pieces\/0/,
  },
  TEXT: {
    truth: MAXIMUM,
    falsehood: copy => {
      copy.text = 'max(y, x)';
    },
    at: /^\/text/,
  },
};

const text = textOf('src/certificates/RULES.md');
const rules = [...text.matchAll(/^## (\S+)\n([^#]*)/gm)].map(([, name, body]) => ({
  name: name!,
  body: body!,
}));

describe('RULES.md', () => {
  it('lists the rules that are tried here, and how facts are made', () => {
    expect(rules.map(({ name }) => name).filter(name => name !== 'FACT')).toEqual(Object.keys(RULES));
  });

  test.each(rules)('$name names its files, its item and its falsehood', ({ body }) => {
    expect(body).toMatch(/^`[a-z-]+\/[a-z-]+`.* · .+\n/);
    expect(body).toMatch(/\*Falsehood: [^*]+\*/);
  });

  it('names every file that a rule stands in', () => {
    const named = rules.flatMap(({ body }) =>
      [...body.matchAll(/`([a-z-]+\/[a-z-]+)`/g)].map(([, file]) => file!),
    );
    const rooms = /^src\/certificates\/(?!numbers|book|documents|index)/;
    const files = filesBelow('src/certificates')
      .filter(file => rooms.test(file))
      .map(file => file.slice('src/certificates/'.length, -'.ts'.length));
    expect([...new Set(named)].filter(file => !/^documents\//.test(file)).sort()).toEqual(files.sort());
  });
});

describe.each(Object.entries(RULES))('%s', (_, { truth, falsehood, at, isOpen }) => {
  it('accepts the truth, and refuses the falsehood', async () => {
    const document = await truth();
    expect(verifyDocument(document)).toMatchObject({
      problems: [],
      verdict: isOpen ? 'undecided' : 'accepted',
    });
    const { verdict, problems } = verifyDocument(altered(document, falsehood));
    expect(verdict).toBe('rejected');
    expect(problems.map(({ path }) => path).filter(path => at.test(path))).not.toEqual([]);
  });
});

test('FACT: an object that looks like a fact is none', () => {
  expect(Fact.is(Object.create(Fact.prototype))).toBe(false);
});
