/** A status that does not follow from the evidence is refused; that instances were run is never taken for proven. */
import { describe, expect, test } from 'vitest';
import saved from '../../../fixtures/documents/claims.json' with { type: 'json' };
import { verifyDocument } from '../../../src/certificates/index.ts';
import { altered, type Loose } from '../documents.ts';

const verified = (change: (copy: Loose) => void = () => {}) =>
  verifyDocument(altered(saved as Loose, change));

test('what follows is re-derived, and the instances are left open', () => {
  const { verdict, problems, assumptions } = verified();
  expect(problems).toEqual([]);
  expect(verdict).toBe('undecided');
  expect(assumptions.join()).toContain('the instances that were looked at are not in the document');
});

/** The first holds, the second is wrong as printed. */
const FALSE: readonly (readonly [string, (copy: Loose) => void])[] = [
  ['a status that is better', copy => (copy.claims[4].status = 'holds')],
  [
    'a derivative in a figure that is another',
    copy => (copy.figures.curves.curves[0].explain.gradient.backward = ['2']),
  ],
  ['another program in the diagram', copy => (copy.figures.diagram.curves[0].text = 'f(t) = t')],
  ['a printed error left out of the status', copy => (copy.claims[1].status = 'holds')],
  ['a negative control that was not refuted', copy => delete copy.claims[0].evidence[0].falsehood.refutation],
  [
    'no instances',
    copy => {
      copy.claims[0].instances = 0;
      for (const one of copy.claims[0].evidence) one.instances = 0;
    },
  ],
  ['a counterexample', copy => (copy.claims[0].evidence[0].counterexample = { on: 'x', shows: 'y' })],
  ['open instances', copy => (copy.claims[0].evidence[0].undecided = 1000)],
  ['no evidence', copy => (copy.claims[0].evidence = [])],
  ['an erratum that was not refuted', copy => delete copy.claims[1].errata[0].refutation],
  ['instances that were not counted', copy => copy.claims[0].instances++],
  ['a claim twice', copy => (copy.claims[1].id = copy.claims[0].id)],
  ['a summary that is better', copy => Object.assign(copy.summary, { holds: 3, refuted: 0 })],
  ['a summary of other names', copy => (copy.summary = { holds: 3 })],
  ['a status of another name', copy => (copy.claims[0].status = 'proven')],
];

test.each([
  ['/claims/0/status: expected evidence', (copy: Loose) => (copy.claims[0].evidence = [])],
  [
    '/summary: expected holds, refuted-as-printed, partial, refuted, undecided',
    (copy: Loose) => (copy.summary.proven = 0),
  ],
  [
    '/claims/0/evidence/0/shown/0/certificate/format: expected cornercheck.explain/1 or cornercheck.equal/1',
    (copy: Loose) => (copy.claims[0].evidence[0].shown[0].certificate = { format: 'cornercheck.claims/1' }),
  ],
])('%s', (says, change) => {
  const { problems } = verified(copy => void change(copy));
  expect(problems.map(({ path, message }) => `${path}: ${message}`)).toContain(says);
});

describe('refused', () => {
  test.each(FALSE)('%s', (_, change) => expect(verified(change).verdict).toBe('rejected'));
});
