/** The fields that the checker reads: what else a document says is not confirmed by it. */
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { reviewTexts } from '../reading/texts.ts';

/**
 * By name: true; or the fields of what stands there, or in the lists that stand there; or the kind of words for people that
 * stand there. `*` stands for every other name.
 */
export interface Shape {
  readonly [name: string]: true | string | Shape;
}

const names = (text: string): Shape => Object.fromEntries(text.split(' ').map(name => [name, true]));

const PROGRAM: Shape = {
  ...names('format name inputs nodes output outputs'),
  selections: { '*': { ...names('inputs pieces'), index: names('piece when') } },
};
const POINT = names('at root lo hi expr');
const VALUE = names('expr lo hi');

export const INTEGRAL: Shape = {
  program: PROGRAM,
  ...names('format text from to curve holds why pieces conservative failing'),
  difference: VALUE,
  integral: VALUE,
  breakpoints: POINT,
  enclosure: names('lo hi'),
  proof: {
    ...names('sample index value integrand antiderivative'),
    from: POINT,
    to: POINT,
    ties: names('node op pieces'),
    conservative: names('agree set count gradients why'),
  },
  matchings: { ...names('differences matches'), at: POINT },
  target: {
    ...names('name integrates failing'),
    pieces: { ...names('integrates'), points: names('mode t point returned slope expected off') },
  },
};

const SETS: Shape = { point: POINT, clarke: VALUE, active: VALUE };

export const CRITICAL: Shape = {
  program: PROGRAM,
  ...names('format text on complete why'),
  critical: { ...SETS, ...names('kind reachable why'), value: VALUE, interval: POINT },
  multivalued: { ...SETS, ...names('complete') },
  notRegular: { ...names('why'), point: POINT, value: VALUE },
  proposition8: names('components dimension singleton noExtremum'),
  noValue: { point: POINT, interval: POINT },
  pieces: { ...names('value'), from: POINT, to: POINT },
};

const REASONS: Shape = { why: 'reasons' };
const BALL = names('centre matrix matrices');
const SET: Shape = { ...names('status count gradients sum'), balls: BALL, ...REASONS };
const CELL: Shape = { ...names('guards'), remainders: names('name top bottom') };
const CLARKE: Shape = {
  ...names('status gradients sum outer directions arcs by'),
  cover: { ...names('rows'), tree: names('at empty') },
  within: names('gradient weights'),
  balls: BALL,
  outerBalls: BALL,
  farkas: names('rows multipliers'),
  identities: { ...CELL, summands: names('unit root of') },
  assumed: CELL,
  ...REASONS,
};
const CERTIFICATE = names('weights balls sum separator radius');
const CRITICALITY: Shape = { ...names('verdict by'), certificate: CERTIFICATE, ...REASONS };

const REGULAR: Shape = { ...names('verdict node along'), ...REASONS };

export const EXPLAIN: Shape = {
  ...names('format program text at value conventions artificial'),
  gradient: names('forward backward'),
  regular: REGULAR,
  active: SET,
  nodewise: SET,
  selectionCritical: CRITICALITY,
  reachable: CRITICALITY,
  clarke: CLARKE,
  clarkeCritical: CRITICALITY,
  nearest: names('point squaredNorm weights'),
  ties: names('node op pieces'),
  lexicographic: { ...names('gradient'), ...REASONS },
};

const ANSWER = names('mode value gradient error message');
const MEMBERSHIP: Shape = { ...CERTIFICATE, of: true };

/** On what a verdict rests. */
const GROUNDS: Shape = {
  expected: { ...names('value gradient'), regular: REGULAR, active: SET, nodewise: SET, clarke: CLARKE },
  ...{ certificate: MEMBERSHIP, member: MEMBERSHIP, tolerance: names('value gradient') },
  ...{ ulps: 'errors in ulps', inaccurate: 'errors in ulps' },
};

const FINDING: Shape = {
  ...names('id verdict ops program text at mode forward batched right occurrences baseline'),
  declared: { '*': true },
  ...{ title: 'titles', replay: 'replay lines', known: 'what is known of libraries' },
  snippet: { language: 'snippets', code: 'snippets' },
  ...{ returned: ANSWER, other: ANSWER },
  ...GROUNDS,
  stated: 'what targets state',
};

export const REPORT: Shape = {
  ...names('format target seed checks complete summary digest'),
  leftOut: 'counts of points left out',
  everyTie: 'which ties were asked',
  shard: 'what merge needs',
  declared: { '*': true },
  conventions: {
    '*': {
      ...names('is status rule'),
      readings: { ...names('mode program text at pieces gradient weights separator radius'), tie: 'ties' },
    },
  },
  sweep: { ...names('op is checks verdicts modes finding'), pattern: 'patterns of the sweep' },
  findings: FINDING,
  accuracy: 'errors in ulps',
  properties: {
    ...names('id holds runs counterexample'),
    ...{ title: 'titles', source: 'sources', why: 'reasons' },
  },
  notes: 'notes',
};

export const COMPARISON: Shape = {
  ...names('format targets seed checks complete summary apart digest'),
  ...{ labels: 'names of targets', shard: 'what merge needs', declared: { '*': true }, notes: 'notes' },
  sweep: { ...names('op checks agreements difference'), pattern: 'patterns of the sweep' },
  differences: {
    ...names('id agreement occurrences baseline'),
    ...{ title: 'titles', replay: 'replay lines', answers: FINDING },
  },
};

export const CONVENTIONS: Shape = {
  ...names('format'),
  target: names('name version'),
  ops: { '*': true },
  places: 'where operations are tied',
  others: 'reasons',
};

const REPORTED = names('name version seed checks complete');
const LISTED: Shape = {
  ...names('id verdict at baseline'),
  ...{ title: 'titles', text: 'titles', replay: 'replay lines' },
};
const PAIR: Shape = { ...names('id'), old: 'changes', new: 'changes' };

export const DIFF: Shape = {
  ...names('format summary'),
  old: REPORTED,
  new: REPORTED,
  appeared: LISTED,
  fixed: LISTED,
  unasked: LISTED,
  changed: PAIR,
  conventions: PAIR,
  corners: { ...PAIR, fresh: true },
  notes: 'notes',
};

export const FIGURE: Shape = {
  ...names('format'),
  curves: { ...names('text at explain returned'), name: 'names of curves' },
};

export const BUNDLE: Shape = {
  ...names('format figure reports comparisons explains digest'),
  title: 'titles',
};

export const JUDGEMENT: Shape = {
  ...names('format id line verdict error program text at mode forward precision within right'),
  ...{ accuracy: 'what was stated of kernels', thresholds: 'what was stated of kernels' },
  ...REASONS,
  returned: names('value gradient'),
  ...GROUNDS,
};

export const EQUAL: Shape = {
  programs: PROGRAM,
  ...names('format texts equal why'),
  at: POINT,
  values: VALUE,
  parts: { ...names('values'), from: POINT, to: POINT },
  noValue: POINT,
};

export const FORGE: Shape = {
  program: PROGRAM,
  forged: PROGRAM,
  ...names('format text addsZero identity same'),
  points: { ...names('at after'), before: VALUE },
};

export const SEARCH: Shape = {
  ...names('format minimal nodes stopped why'),
  question: {
    ...names('property ops constants inputs size derivative at'),
    target: names('name version specifier precision wanted'),
  },
  sizes: names('nodes complete programs candidates functions found undecided'),
  found: { ...names('text explain equal report'), program: PROGRAM, at: POINT, derivative: VALUE },
};

/** The certificates are documents, looked at as such. */
const SEEN = names('on shows certificate');

export const CLAIMS: Shape = {
  ...names('format seed effort stopped'),
  figures: { curves: FIGURE, diagram: FIGURE },
  summary: names('holds refuted-as-printed partial refuted undecided'),
  claims: {
    ...names(
      'id kind title statement source status method instances hypotheses decidable dependsOn property beyond rerun',
    ),
    evidence: {
      ...names('says method instances unmet undecided why'),
      shown: SEEN,
      counterexample: SEEN,
      falsehood: { ...names('says'), refutation: SEEN },
    },
    errata: { ...names('printed why mended of'), refutation: SEEN },
  },
};

export const DESCENT: Shape = {
  program: PROGRAM,
  ...names('format text complete runs summary arrivals explains'),
  settings: names(
    'arithmetic grid step schedule steps batch order seed from starts box digits conventions target paths',
  ),
  iterates: names('all tied undecided runsWithTies'),
  points: {
    ...names('at kind strictlyDifferentiable derivative ends hits nodes run explain'),
    certificate: CERTIFICATE,
  },
  records: {
    ...names('run start c end steps at period shortOf last hitCount openCount why path'),
    hits: names('step at tied nodes'),
    arrival: names('kind at rank of why'),
  },
};

const PART = names('equations inequalities');

export const FACES: Shape = {
  program: PROGRAM,
  ...names('format text of complete why explains'),
  signs: { functions: true, tree: names('input at separator face explain open empty') },
  boxes: { ...names('within open'), tree: names('input at direction directions face open') },
  faces: { ...PART, ...names('kind sample value'), clarke: PART, reachable: PART },
};

const ASKED = names('format program text at from to curve on wanted status node why');

/** Lists in lists. */
const DEEPEST = 3;

/** Books every field that is not in the shape as not re-derived. */
export function reviewFields(review: Review, path: string, value: unknown, shape: Shape, lists = 0): void {
  if (typeof value !== 'object' || value === null) return;
  review.meter.charge(1);
  if (Array.isArray(value)) {
    if (lists < DEEPEST)
      for (const [i, item] of value.entries()) reviewFields(review, `${path}/${i}`, item, shape, lists + 1);
    return;
  }
  for (const name of Object.keys(value)) {
    review.meter.charge(1);
    const inner = Object.hasOwn(shape, name) ? shape[name] : shape['*'];
    if (inner === undefined)
      review.open(`${path}/${name.slice(0, 40)}`, 'the checker does not know this field');
    else if (inner !== true) {
      const there = (value as Record<string, unknown>)[name];
      if (typeof inner !== 'string') reviewFields(review, `${path}/${name}`, there, inner);
      else if (!Array.isArray(there) || there.length > 0) review.words(inner);
    }
  }
}

/** Whether a document says only what was asked, and that it was left undecided: there is nothing to re-derive. */
export function claimsNothing(review: Review, path: string, document: unknown): boolean {
  if (Json.field(document, 'status') !== 'undecided') return false;
  reviewFields(review, path, document, ASKED);
  reviewTexts(review, path, document);
  review.open(path, 'left undecided');
  return true;
}
