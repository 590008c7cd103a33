/** What `critical` says of artificial points of one input: whether automatic differentiation may stop there. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { documentOf } from '../commands.ts';
import { altered, type Loose } from '../documents.ts';

const REACHED = 't - (relu(-t) + t - relu(t))';
const COINCIDENCE = 'f(t) = relu(t) - 2*relu(4 - t)';

const problems = async (program: string, change: (entry: Loose) => void): Promise<string> => {
  const document = await documentOf('critical', program);
  expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  return verifyDocument(altered(document, copy => change(copy.critical[0])))
    .problems.map(({ path, message }) => `${path}: ${message}`)
    .join('; ');
};

test('0 ∈ D_P is derived, and refused where it is not so', async () => {
  const turned = (entry: Loose): void => {
    entry.reachable = entry.reachable === 'yes' ? 'no' : 'yes';
  };
  expect(await problems(REACHED, turned)).toBe('/critical/0/reachable: 0 is in D_P there');
  expect(await problems(COINCIDENCE, turned)).toBe('/critical/0/reachable: 0 is not in D_P there');
  const other = (entry: Loose): void => {
    entry.reachable = 'perhaps';
  };
  expect(await problems(REACHED, other)).toContain('/critical/0/reachable');
});

test('it is said of artificial rational points alone', async () => {
  const said = (entry: Loose): void => {
    entry.reachable = 'yes';
  };
  expect(await problems('abs(t)', said)).toBe(
    '/critical/0/reachable: expected it of artificial points alone',
  );
  const root = `f(t) = t^3 - 5*t - (relu(2 - t^2) + t^2 - 2 - relu(t^2 - 2))`;
  expect(await problems(root, said)).toContain('/reachable: expected it of ');
});

test('along pieces with exp it is left open', async () => {
  const document = await documentOf('critical', 'max(exp(t), 1 - t)');
  const changed = altered(document, copy => {
    copy.critical[0].reachable = 'yes';
  });
  expect(verifyDocument(document).verdict).toBe('accepted');
  expect(verifyDocument(changed)).toMatchObject({ verdict: 'undecided', problems: [] });
});
