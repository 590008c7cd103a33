/** No forgery that changes a fact is accepted; what is words or a record is named, in each kind of document. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { explainDocument } from '../../src/fields/explain-document.ts';
import { explain } from '../../src/fields/index.ts';
import { rational } from '../../src/numbers/index.ts';
import { compile, isEvaluationFailure, programToJson } from '../../src/programs/index.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';
import { altered, type Loose } from './documents.ts';
import { forgeries, type Harmless, resealed, survivors } from './forgeries.ts';
import { modes, report, rounded, spurious } from './reports.ts';

const TEXT = 'zero(t) = relu(-t) + t - relu(t)';

/** As the engine writes it. */
function explained(): Loose {
  const program = parseProgramText(TEXT);
  const at = [rational(0)];
  const explanation = explain(compile(program), at);
  if (isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
  const subject = { program: programToJson(program), text: TEXT, at };
  return JSON.parse(JSON.stringify(explainDocument(explanation, subject)));
}

const NO_TEXT = 'the text may be left out';

const EXPLAIN: readonly Harmless[] = [
  { pattern: /^without .*\/text$/, why: NO_TEXT },
  { pattern: /^without .*\/program\/format$/, why: 'may be left out' },
  { pattern: /^renamed throughout/, why: 'the same program' },
  { pattern: /^swapped with the next .*\/program\/nodes\/2(\/args\/0)?$/, why: 'independent nodes, a sum' },
  { pattern: /^without .*\/(reachable|nearest|lexicographic|regular)$/, why: 'says less' },
  { pattern: /^without .*\/nearest\/weights$/, why: 'the point is one of the gradients' },
  {
    pattern: /\/clarke\/(directions|farkas)\/\d+(\/rows)?(\/\d+){0,2}$/,
    why: 'other witnesses of the same cells',
  },
];

test('explain', () => {
  const document = explained();
  expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  expect(forgeries(document).length).toBeGreaterThan(250);
  expect(survivors(document, EXPLAIN)).toEqual([]);
});

test('a checker that accepts everything is noticed, and so is an entry that no forgery needs', () => {
  const accepting = { ...verifyDocument(explained()), assumptions: [] };
  const unneeded = { pattern: /^nothing is called so$/, why: 'none' };
  const found = survivors(explained(), [...EXPLAIN, unneeded], () => accepting);
  expect(found.filter(one => one.startsWith('accepted: ')).length).toBeGreaterThan(25);
  expect(found).toContain('without use: /^nothing is called so$/');
});

test('figure', () => {
  const curve = { name: 'zero', text: TEXT, at: '0', explain: explained(), returned: { tfjs: '1' } };
  const document = { format: 'cornercheck.figure/1', curves: [curve] };
  expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  const own: readonly Harmless[] = [
    ...EXPLAIN.filter(({ why }) => why !== NO_TEXT),
    { pattern: /\/curves\/0$/, why: 'another figure of as true curves' },
    { pattern: /^zero → .*\/name$/, why: 'a name', named: /names of curves/ },
    { pattern: /^without .*\/curves\/0\/name$/, why: 'says less' },
    { pattern: /^1 → .*\/returned\/tfjs$/, why: 'a record', named: /what the target returned/ },
    { pattern: /^without .*\/returned\/tfjs$/, why: 'says less' },
  ];
  expect(survivors(document, own)).toEqual([]);
});

const RETURNED = /what the target returned/;
const REPORT: readonly Harmless[] = [
  ...EXPLAIN.filter(({ pattern }) => /text|format|directions/.test(pattern.source)),
  { pattern: /\/target(\/.*)?$/, why: 'a record', named: /what the target says of itself/ },
  { pattern: / \/seed$/, why: 'a record', named: /the seed/ },
  { pattern: / \/complete$/, why: 'a record', named: /stopped before its end/ },
  { pattern: /\/(title|replay|tie|pattern)$/, why: 'words', named: /words for people were not looked at/ },
  { pattern: /^without .*\/conventions\/max$/, why: 'says less', named: /ties that are not listed/ },
  { pattern: /^twice .*\/readings\/0$/, why: 'read twice' },
  {
    pattern: /\/conventions\/max\/rule$/,
    why: 'words, of readings that agree',
    named: /rules of conventions/,
  },
  {
    pattern: /^swapped .*\/program\/nodes\/[24](\/args\/0)?$/,
    why: 'independent nodes, a sum; or the same sets',
  },
  { pattern: /\/occurrences$/, why: 'a record', named: /how many checks/ },
  { pattern: /\/sweep\/0(\/op|\/finding)?$/, why: 'a record', named: /how many checks/ },
  { pattern: /^without \/findings\/\d$/, why: 'says less', named: /count violations|how many checks/ },
  { pattern: /^swapped with the next \/findings\/\d$/, why: 'a set' },
  { pattern: /\/findings\/\d\/id$/, why: 'a name' },
  { pattern: /\/findings\/\d\/ops\/\d$/, why: 'a set; others are a record' },
  { pattern: /\/(returned|other)\/(value|gradient\/\d)$/, why: 'a record: as wrong', named: RETURNED },
  { pattern: /\/certificate\/(of|radius|separator\/\d)$/, why: 'another proof' },
  { pattern: /^without .*\/findings\/\d\/certificate$/, why: 'of modes: says less' },
  { pattern: /^without .*\/member$/, why: 'says less', named: /said to be in D_P/ },
  {
    pattern: /\/tolerance(\/value|\/gradient\/0)?$/,
    why: 'a bound that is believed; or more is shown',
    named: /./,
  },
  { pattern: /\/mode$/, why: 'a record', named: RETURNED },
  { pattern: /^exact → undecided at .*\/clarke\/status$/, why: 'says less, and no verdict needs it' },
  { pattern: /^renamed throughout/, why: 'the same program' },
];

test('report', () => {
  const document = resealed(
    altered(report, copy => {
      copy.findings = [rounded, modes, spurious];
      copy.sweep[0].finding = rounded.id;
    }),
  );
  expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  expect(survivors(document, REPORT)).toEqual([]);
}, 200_000);

test('B4: a document in which all is left open is not accepted', () => {
  const open = altered(explained(), copy => {
    copy.active = { status: 'undecided', gradients: [] };
    copy.nodewise = { status: 'undecided', gradients: [] };
    copy.clarke = { status: 'undecided', gradients: [], directions: [], farkas: [] };
    for (const name of ['selectionCritical', 'reachable', 'clarkeCritical'])
      copy[name] = { verdict: 'undecided' };
    copy.artificial = 'undecided';
    copy.lexicographic = { why: 'everything is fine' };
    delete copy.nearest;
  });
  const { verdict, assumptions } = verifyDocument(open);
  expect(verdict).toBe('undecided');
  for (const name of ['nodewise', 'clarke', 'reachable', 'clarkeCritical', 'lexicographic'])
    expect(assumptions.join()).toContain(`not re-derived: /${name} `);
  const part = altered(explained(), copy => (copy.lexicographic = { why: 'everything is fine' }));
  expect(verifyDocument(part).assumptions.join()).toContain('left out, though it can be derived');
  for (const [field, value] of [
    ['status', 'fine'],
    ['status', 'undecided'],
    ['node', 'b'],
    ['why', 'because'],
  ])
    expect(verifyDocument({ ...explained(), [field!]: value }).verdict, field).toBe('undecided');
});
