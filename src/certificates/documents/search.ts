/**
 * cornercheck.search/1: the programs found, each by documents that stand alone, and the counts. That no smaller program has
 * the property is not re-derived: it is proven by searching again.
 */

import { alike } from '../book/canonical.ts';
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { Stop, Wrong } from '../numbers/meter.ts';
import { equal, type Rat, ZERO } from '../numbers/rational.ts';
import { reviewTexts } from '../reading/texts.ts';
import { checkQuestion, OF_FUNCTIONS, PROPERTIES, type Property } from '../verdicts/question.ts';
import { reviewEqual } from './equal.ts';
import { reviewExplain } from './explain.ts';
import { reviewFields, SEARCH } from './fields.ts';
import { reviewReport } from './report.ts';

interface Case {
  readonly review: Review;
  readonly question: unknown;
  readonly property: Property;
}

export function reviewSearch(review: Review, path: string, document: unknown): void {
  const { meter } = review;
  const question = Json.field(document, 'question');
  const property = review.claim(`${path}/question/property`, () =>
    Json.oneOf(Json.field(question, 'property'), ...PROPERTIES),
  );
  if (property === undefined) return;
  review.claim(path, () => reviewFields(review, path, document, SEARCH));
  if (!review.claim(`${path}/question`, () => checkQuestion(question, property, review))) return;
  const sizes = review.claim(`${path}/sizes`, () => readSizes(document, question, review)) ?? [];
  const nodes = sizes.find(size => size.found > 0)?.nodes;
  review.claim(`${path}/minimal`, () => checkMinimal(review, document, sizes));
  const listed = review.claim(`${path}/found`, () => {
    const found = Json.list(Json.field(document, 'found'), meter);
    const all = sizes.find(size => size.nodes === nodes)?.found ?? 0;
    if (found.length > all) throw new Wrong('lists more programs than were found');
    if (found.length === 0 && all > 0)
      throw new Wrong(
        'lists none of the programs that were found: a search that shows nothing shows no minimum',
      );
    const programs = found.map(entry => Json.field(entry, 'program'));
    for (const [i, program] of programs.entries())
      if (programs.slice(0, i).some(other => alike(other, program, meter)))
        throw new Wrong('is listed twice', `/${i}`);
    return found;
  });
  for (const [i, entry] of (listed ?? []).entries())
    meter.share(listed!.length - i, () =>
      reviewEntry({ review, question, property }, `${path}/found/${i}`, entry, nodes),
    );
}

interface Size {
  readonly nodes: number;
  readonly complete: boolean;
  readonly programs: number;
  readonly found: number;
  readonly undecided: number;
}

/** 0, 1, 2, … nodes, up to the size asked for. */
function readSizes(document: unknown, question: unknown, { meter }: Review): Size[] {
  const most = Json.at('/question/size', () => Json.whole(Json.field(question, 'size'), 0));
  return Json.items(Json.field(document, 'sizes'), meter, item => {
    const [nodes, programs, candidates, found, undecided] = [
      'nodes',
      'programs',
      'candidates',
      'found',
      'undecided',
    ].map(name => Json.at(`/${name}`, () => Json.whole(Json.field(item, name), 0))) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const complete = Json.field(item, 'complete');
    if (typeof complete !== 'boolean') throw new Wrong('expected true or false', '/complete');
    if (found + undecided > candidates || candidates > programs)
      throw new Wrong('expected no more candidates than programs, and none counted twice');
    const functions = Json.field(item, 'functions');
    const counted = OF_FUNCTIONS.includes(Json.field(question, 'property'));
    if (counted !== (functions !== undefined)) throw new Wrong('expected it of functions only', '/functions');
    const all = counted ? Json.at('/functions', () => Json.whole(functions, found)) : found;
    if (all > candidates) throw new Wrong('expected no more than there are candidates', '/functions');
    return { nodes, complete, programs, found, undecided };
  }).map((size, i) => {
    if (size.nodes !== i || i > most)
      throw new Wrong('expected the sizes 0, 1, 2, … asked for', `/${i}/nodes`);
    return size;
  });
}

/** What follows from the counts: the size of the smallest, where one is claimed. */
function checkMinimal(review: Review, document: unknown, sizes: readonly Size[]): void {
  const minimal = Json.oneOf(Json.field(document, 'minimal'), 'yes', 'none', 'undecided');
  const nodes = Json.field(document, 'nodes');
  const first = sizes.findIndex(({ found }) => found > 0);
  if (nodes !== (first < 0 ? undefined : first)) throw new Wrong('is not the first size with one', '/nodes');
  const smaller = first < 0 ? sizes : sizes.slice(0, first);
  const done = smaller.every(({ complete, undecided }) => complete && undecided === 0);
  const asked = Json.field(Json.field(document, 'question'), 'size') as number;
  const expected = !done || (first < 0 && sizes.length <= asked) ? 'undecided' : first < 0 ? 'none' : 'yes';
  if (minimal !== expected) throw new Wrong(`expected ${expected}, as the counts say`);
  const ended = sizes.every(({ complete }) => complete) && (first >= 0 || sizes.length > asked);
  const stopped = Json.field(document, 'stopped');
  if (ended ? stopped !== undefined : stopped !== 'interrupted' && stopped !== 'time')
    throw new Wrong(ended ? 'expected no search that was stopped' : 'expected what stopped the search');
  const left = smaller.some(({ undecided }) => undecided > 0);
  if (left !== (Json.field(document, 'why') !== undefined))
    throw new Wrong('expected a reason where programs were left undecided, and none elsewhere');
  assumeSearched(review, document, smaller);
  if (minimal === 'undecided') throw new Stop('the document leaves it open');
}

/** That the search looked at all programs, and what it counted, is proven by searching again: that is assumed by name. */
function assumeSearched(review: Review, document: unknown, smaller: readonly Size[]): void {
  const { meter } = review;
  const question = Json.field(document, 'question');
  const [property, constants] = ['property', 'constants'].map(name => Json.field(question, name));
  const shown = (value: unknown): string =>
    Array.isArray(value) ? value.join(', ') || 'none' : String(value);
  const ops = Json.items(Json.field(question, 'ops'), meter, Json.string);
  const where = ['derivative', 'at', 'inputs'].flatMap(name => {
    const value = Json.field(question, name);
    return value === undefined ? [] : [`${name} ${String(value).slice(0, 40)}`];
  });
  const programs = smaller.reduce((sum, size) => sum + size.programs, 0);
  const asked = `${String(property)} (${where.join(', ')}) over ${ops.join(', ').slice(0, 200)}, constants ${shown(constants).slice(0, 100)}`;
  if (smaller.length > 0)
    review.assume(
      'search',
      `of ${programs} programs, all there are with fewer than ${smaller.length} nodes, none has the property ${asked}: search again`,
    );
  const counts = Json.list(Json.field(document, 'sizes'), meter).map(size =>
    ['programs', 'candidates', 'functions', 'found', 'undecided']
      .map(name => Json.field(size, name) ?? 0)
      .join('/'),
  );
  review.assume(
    'search',
    `what was counted by size (programs/candidates/functions/found/undecided): ${counts.join(', ')}: search again`,
  );
}

function reviewEntry(one: Case, path: string, entry: unknown, nodes: number | undefined): void {
  const { review, property } = one;
  const program = Json.field(entry, 'program');
  review.claim(`${path}/program`, () => checkSize(one, program, nodes));
  reviewTexts(review, path, entry);
  const kinds = property === 'target' ? ['report'] : ['explain', 'equal'];
  review.claim(path, () => {
    for (const kind of kinds) {
      const own = Json.field(entry, kind);
      if (own !== undefined && Json.field(own, 'format') !== `cornercheck.${kind}/1`)
        throw new Wrong(`expected cornercheck.${kind}/1`, `/${kind}/format`);
    }
  });
  if (property === 'target') {
    reviewReport(review, `${path}/report`, Json.field(entry, 'report'));
    review.claim(`${path}/report`, () => checkReport(one, entry));
    return;
  }
  const explained = Json.field(entry, 'explain');
  if (explained === undefined) review.open(`${path}/at`, 'the point is not rational');
  else {
    reviewExplain(review, `${path}/explain`, explained);
    review.claim(`${path}/explain`, () => checkExplained(one, entry, explained));
  }
  if (property === 'artificial') return;
  const same = Json.field(entry, 'equal');
  reviewEqual(review, `${path}/equal`, same);
  review.claim(`${path}/equal`, () => checkEqual(one, program, same));
}

/** As many nodes with arguments as is claimed, of the operations and constants asked for. */
function checkSize({ review: { meter }, question }: Case, program: unknown, nodes: number | undefined): void {
  const ops = Json.items(Json.field(question, 'ops'), meter, Json.string);
  const constants = Json.field(question, 'constants');
  const numbers = constants === 'any' ? undefined : Json.vector(constants, meter);
  if (
    Json.list(Json.field(program, 'inputs'), meter).length !== Json.whole(Json.field(question, 'inputs'), 1)
  )
    throw new Wrong('expected as many inputs as were asked for', '/inputs');
  let size = 0;
  for (const [i, node] of Json.list(Json.field(program, 'nodes'), meter).entries()) {
    const op = Json.field(node, 'op');
    if (op === 'const') {
      const value = Json.exact(Json.field(node, 'value'), meter);
      if (numbers && !numbers.some(known => equal(known, value)))
        throw new Wrong('is none of the constants asked for', `/nodes/${i}`);
      continue;
    }
    size += 1;
    if (!ops.includes(op as string)) throw new Wrong('is none of the operations asked for', `/nodes/${i}`);
  }
  if (size !== nodes) throw new Wrong(`has ${size} nodes with arguments`, '/nodes');
}

function expectSame(a: unknown, b: unknown, what: string, { meter }: Review): void {
  if (!alike(a, b, meter)) throw new Wrong(`expected ${what}`);
}

/** What stands in the entry, and what was asked for, is what is explained. */
function checkExplained({ review, question, property }: Case, entry: unknown, explained: unknown): void {
  const { meter } = review;
  expectSame(Json.field(explained, 'program'), Json.field(entry, 'program'), 'the program found', review);
  const at = Json.exact(Json.field(Json.field(entry, 'at'), 'at'), meter);
  if (!equal(Json.vector(Json.field(explained, 'at'), meter, 1)[0]!, at))
    throw new Wrong('expected the point found', '/at');
  if (property === 'artificial') {
    if (Json.field(explained, 'artificial') !== 'yes') throw new Wrong('is not artificial', '/artificial');
    return;
  }
  const asked = Json.field(question, 'at');
  if (asked !== undefined && !equal(Json.exact(asked, meter), at))
    throw new Wrong('is not the point asked for', '/at');
  const [derivative] = Json.vector(Json.field(Json.field(explained, 'gradient'), 'backward'), meter, 1);
  if (!equal(Json.exact(Json.field(entry, 'derivative'), meter), derivative!))
    throw new Wrong('expected the derivative found', '/gradient');
  const wanted = Json.string(Json.field(question, 'derivative'));
  const own: Rat = property === 'zero' ? ZERO : { n: 1n, d: 1n, words: 1 };
  if (wanted === 'wrong' ? equal(derivative!, own) : !equal(derivative!, Json.exact(wanted, meter)))
    throw new Wrong('is not the derivative asked for', '/gradient');
}

/** The program found, and the function asked for. */
function checkEqual({ review, property }: Case, program: unknown, same: unknown): void {
  const { meter } = review;
  if (Json.field(same, 'equal') !== 'yes') throw new Wrong('expected yes', '/equal');
  // Two programs may be equal in having no value somewhere; the function asked for has one everywhere.
  if (Json.field(same, 'noValue') !== undefined)
    throw new Wrong('expected a program with a value everywhere', '/noValue');
  const [own, other] = Json.list(Json.field(same, 'programs'), meter);
  expectSame(own, program, 'the program found', review);
  for (const [i, part] of Json.list(Json.field(same, 'parts'), meter).entries())
    expectSame(
      Json.field(part, 'values'),
      [property === 'zero' ? '0' : 't'],
      `the function asked for, in part ${i}`,
      review,
    );
  const nodes = Json.at('/programs/1/nodes', () => Json.list(Json.field(other, 'nodes'), meter));
  const stands =
    property === 'zero' ? nodes.length === 1 && Json.field(nodes[0], 'op') === 'const' : nodes.length === 0;
  if (!stands) throw new Wrong('expected the function asked for, written plainly', '/programs/1');
}

/** A finding about the program found. */
function checkReport({ review, question }: Case, entry: unknown): void {
  const { meter } = review;
  const report = Json.field(entry, 'report');
  const asked = Json.field(question, 'target');
  for (const name of ['name', 'version', 'precision'])
    if (Json.field(Json.field(report, 'target'), name) !== Json.field(asked, name))
      throw new Wrong('expected the target asked for', `/target/${name}`);
  const findings = Json.list(Json.field(report, 'findings'), meter);
  const own = findings.filter(
    finding =>
      alike(Json.field(finding, 'program'), Json.field(entry, 'program'), meter) &&
      alike(Json.field(finding, 'at'), Json.field(entry, 'at'), meter),
  );
  const specifier = Json.field(asked, 'specifier');
  review.assume('record', `the target was opened as ${String(specifier).slice(0, 100)}`);
  const wanted = Json.at('/question/target/wanted', () =>
    Json.oneOf(Json.field(asked, 'wanted'), 'violation', 'difference'),
  );
  if (own.length === 0 && wanted === 'violation') throw new Wrong('no finding is about this program');
  if (own.length === 0)
    throw new Stop('no finding is about this program: what is wanted is a difference from our conventions');
}
