/** Every name that users can import says what it is. */
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { declaredIn, publicNames } from './declared.ts';

/** By file: names that have no doc comment yet. The list may only shrink: a name that has one, or is gone, has to leave. */
const SILENT: Readonly<Record<string, string>> = {
  'src/certificates/index.ts': 'Verification VerifyOptions',
  'src/check/document.ts': 'checkDocument',
  'src/check/findings/baseline.ts': 'Baseline',
  'src/check/oracle/case.ts': 'Case',
  'src/check/run.ts': 'CheckOptions CheckResult Progress',
  'src/check/session.ts': 'Session',
  'src/documents/kinds.ts': 'Document Kind Kinds',
  'src/documents/kinds/critical.ts': 'CriticalDocument CriticalEntry CriticalKind Proposition8',
  'src/documents/kinds/descent.ts': 'ArithmeticName DescentDocument DescentPoint DescentSettings RunRecord',
  'src/documents/kinds/equal.ts': 'EqualDocument',
  'src/documents/kinds/explain.ts': 'ExplainDocument',
  'src/documents/kinds/faces.ts': 'FacesDocument',
  'src/documents/kinds/forge.ts': 'ForgeDocument',
  'src/documents/kinds/integral.ts': 'IntegralDocument IntegralPieceDocument',
  'src/documents/kinds/report.ts': 'CheckDocument CheckVerdict Finding OperationConvention TargetDocument',
  'src/documents/kinds/search.ts': 'FoundProgram SearchDocument',
  'src/documents/sets.ts': 'CriticalityDocument',
  'src/fields/budget.ts': 'Budget Watch',
  'src/fields/cells/identities/identity.ts': 'Identity',
  'src/fields/cells/solver.ts': 'Solver',
  'src/fields/clarke.ts': 'ClarkeOptions',
  'src/fields/critical.ts': 'Criticality',
  'src/fields/explain.ts': 'ExplainOptions Explanation',
  'src/fields/regular/regularity.ts': 'Regularity',
  'src/linear/cone.ts': 'Multipliers',
  'src/linear/decide.ts': 'Proposer',
  'src/linear/hull.ts': 'MembershipOptions',
  'src/linear/minimum-norm.ts': 'NearestPoint',
  'src/numbers/float.ts': 'float32 float64',
  'src/numbers/ordered-field.ts': 'OrderedField',
  'src/numbers/rational.ts':
    'HALF MINUS_ONE ONE ZERO abs compare equal isInteger isRational isZero max min sign',
  'src/numbers/sign.ts': 'isFailure',
  'src/programs/algorithm1.ts': 'isEvaluationFailure',
  'src/programs/convention.ts': 'first last mean',
  'src/reports/terminal/layout.ts': 'TerminalOptions',
  'src/segments/critical/critical-document.ts': 'criticalDocument',
  'src/segments/critical/critical.ts': 'CriticalComponent CriticalOptions CriticalSet isInterval',
  'src/segments/equal/equal-document.ts': 'equalDocument',
  'src/segments/equal/equal.ts': 'Equality',
  'src/segments/forge/forge-document.ts': 'forgeDocument',
  'src/segments/forge/forge.ts': 'Forgery Wish',
  'src/segments/integral/conservative.ts': 'ConservativePiece',
  'src/segments/integral/integral-document.ts': 'integralDocument',
  'src/segments/integral/integral.ts': 'Integral IntegralOptions',
  'src/segments/integral/target-document.ts': 'targetDocument',
  'src/segments/integral/target.ts': 'TargetPiece TargetPoint',
  'src/segments/restriction/restrict.ts': 'REAL_LINE RestrictOptions Restriction UNIT isRestrictionFailure',
  'src/segments/restriction/root-table.ts': 'RootTable',
  'src/selections/basic-function.ts': 'BasicFunction',
  'src/selections/define.ts': 'SelectionText',
  'src/selections/op.ts': 'ParameterValue Parameters',
  'src/selections/table.ts': 'SelectionTable',
  'src/selections/user.ts': 'DefinedSelection',
};

const entries = Object.values(manifest.exports).flatMap(entry =>
  typeof entry === 'string' ? [] : [entry.default.replace(/^\.\/dist\/(.*)\.js$/, '$1.ts')],
);

const silent = new Set(
  entries
    .flatMap(publicNames)
    .filter(({ declared }) => declared.doc === '')
    .map(({ file, declared }) => `${file} ${declared.name}`),
);
const listed = Object.entries(SILENT).flatMap(([file, names]) =>
  names.split(' ').map(name => `${file} ${name}`),
);

test('every public name has a doc comment', () => {
  expect([...silent].filter(name => !listed.includes(name))).toEqual([]);
});

test('what is listed without one has none', () => {
  expect(listed.filter(name => !silent.has(name))).toEqual([]);
});

test('names are looked for behind every subpath', () => {
  expect(entries).toContain('src/judgement/index.ts');
  for (const entry of entries) expect(publicNames(entry).length, entry).toBeGreaterThan(0);
  expect(publicNames('src/judgement/index.ts').map(({ declared }) => declared.name)).toContain('judge');
});

test('a comment of another kind is none', () => {
  expect(
    declaredIn('// A.\nexport const a = 1;\n/** B. */\nexport const b = 2;').map(({ doc }) => doc),
  ).toEqual(['', '/** B. */']);
});
