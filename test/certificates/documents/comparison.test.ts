/** cornercheck.comparison/1: both answers are reviewed, and what is said of the two has to follow. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { saved } from '../../reports/saved.ts';
import { altered, type Loose } from '../documents.ts';
import { resealed } from '../forgeries.ts';

const document = saved('comparison') as Loose;

test('is accepted, with what it rests on', () => {
  expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
});

const first = (copy: Loose): Loose => copy.differences.find(({ agreement }: Loose) => agreement === 'first');
const legal = (copy: Loose): Loose =>
  copy.differences.find(({ agreement }: Loose) => agreement === 'convention');

test.each<[string, (copy: Loose) => void, RegExp]>([
  [
    'the wrong one is the other',
    copy => {
      first(copy).agreement = 'second';
    },
    /differences\/\d\/agreement|summary/,
  ],
  [
    'a legal answer is wrong',
    copy => {
      legal(copy).answers[1].verdict = 'outside';
    },
    /answers\/1/,
  ],
  [
    'a wrong answer is legal',
    copy => {
      first(copy).answers[0].verdict = 'clarke';
    },
    /answers\/0/,
  ],
  [
    'another point',
    copy => {
      first(copy).answers[1].at = ['1', '1'];
    },
    /answers\/1/,
  ],
  [
    'another certificate',
    copy => {
      first(copy).answers[0].certificate.separator = ['1', '0'];
    },
    /answers\/0/,
  ],
  [
    'three answers',
    copy => {
      first(copy).answers.push(first(copy).answers[0]);
    },
    /answers/,
  ],
  [
    'one id twice',
    copy => {
      copy.differences[1].id = copy.differences[0].id;
    },
    /differences/,
  ],
  [
    'the counts',
    copy => {
      copy.checks += 1;
    },
    /summary/,
  ],
  [
    'more than the summary',
    copy => {
      first(copy).occurrences = 10_000;
    },
    /summary/,
  ],
  [
    'a cell of another difference',
    copy => {
      copy.sweep[0].difference = first(copy).id;
    },
    /sweep/,
  ],
  [
    'a cell that does not sum',
    copy => {
      copy.sweep[0].checks += 1;
    },
    /sweep/,
  ],
  [
    'one target',
    copy => {
      copy.targets.pop();
    },
    /targets/,
  ],
  [
    'a listing of another word',
    copy => {
      first(copy).baseline = 'known';
    },
    /differences/,
  ],
  [
    'no end',
    copy => {
      copy.complete = 'yes';
    },
    /complete/,
  ],
])('%s is refused', (_, change, at) => {
  const { verdict, problems } = verifyDocument(resealed(altered(document, change)));
  expect(verdict).toBe('rejected');
  expect(problems.map(({ path }) => path).join()).toMatch(at);
});

test.each<[string, (copy: Loose) => void, string]>([
  [
    'answers to two questions, each as it should be',
    copy => {
      const [, answer] = legal(copy).answers;
      answer.mode = answer.mode === 'forward' ? 'backward' : 'forward';
    },
    'expected one question to both',
  ],
  [
    'cells that count more than the summary',
    copy => {
      const same = copy.sweep.find(({ agreements }: Loose) => agreements.same > 0);
      same.checks += copy.checks;
      same.agreements.same += copy.checks;
    },
    'the cells count more of same than the summary',
  ],
  [
    'rules beside an answer that is by none',
    copy => {
      copy.declared = { relu: '0', max: 'first' };
      legal(copy).answers[1].declared = { max: 'first' };
    },
    'expected rules beside the verdict convention, and there only',
  ],
  [
    'what is no rule',
    copy => {
      copy.declared = { relu: '(0' };
    },
    'is no rule',
  ],
])('%s are refused', (_, change, message) => {
  const { problems } = verifyDocument(resealed(altered(document, change)));
  expect(problems.map(one => one.message)).toContain(message);
});

test('legal answers that are the same are no difference', () => {
  const forged = altered(document, copy => {
    const [a, b] = legal(copy).answers;
    b.returned = a.returned;
    b.certificate = a.certificate;
    b.right = a.right;
    b.expected = a.expected;
  });
  expect(verifyDocument(resealed(forged)).problems).toMatchObject([
    { path: expect.stringMatching(/agreement/) },
  ]);
});

test('without a digest it is not accepted', () => {
  const { digest: _, ...rest } = document;
  expect(verifyDocument(rest).verdict).toBe('undecided');
});
