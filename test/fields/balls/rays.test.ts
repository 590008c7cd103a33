/** Where norms meet selections and f is neither convex nor concave: what limits along rays prove to be in Clarke's set. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { documentOf } from '../../certificates/commands.ts';
import { altered, type Loose } from '../../certificates/documents.ts';

const explained = (text: string, at: string): Promise<Loose> => documentOf('explain', text, '--at', at);

describe('0 is in Clarke’s set, or is not, where the set is only bounded', () => {
  test.each([
    ['norm2(x, y) - abs(x)', '0,0', 'yes'],
    ['norm2(x, y) - abs(x) + 1/2*y', '0,0', 'yes'],
    ['norm2(x, y) - abs(x) + 3*y', '0,0', 'no'],
    ['relu(-norm2(x, y))', '0,0', 'yes'],
    ['norm2(relu(x), y)', '0,0', 'yes'],
    ['norm2(relu(x), y) + 3*x', '0,0', 'no'],
    ['min(norm2(x, y), 2*x) + 3*x', '0,0', 'no'],
    ['norm2(x, y) - norm2(x, 2*y)', '0,0', 'yes'],
    ['f(x, y, z) = norm2(relu(x), norm2(y, z)) - abs(y)', '0,0,0', 'yes'],
    ['sqrt(x^2 + y^2) - abs(x)', '0,0', 'yes'],
    // In it, as a limit along rays that come near to a tie: bounds do not tell.
    ['norm2(x, y) - relu(x) + relu(y)', '0,0', 'undecided'],
  ])('%s at %s: %s', async (text, at, verdict) => {
    const document = await explained(text, at);
    expect(document.clarke).toMatchObject({ status: 'bounds', by: 'rays' });
    expect(document.clarkeCritical.verdict).toBe(verdict);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'undecided', problems: [] });
  });

  test('of points alone it may be all', async () => {
    const document = await explained('huber(norm2(x, y)) - abs(x) + abs(y)', '0,0');
    expect(document.clarke).toMatchObject({ status: 'exact', by: 'rays', gradients: { length: 4 } });
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    const less = altered(document, copy => copy.clarke.gradients.pop());
    expect(verifyDocument(less).problems).toMatchObject([{ path: '/clarke/gradients' }]);
  });

  test.each<readonly [string, string, (copy: Loose) => void]>([
    ['a gradient that is no limit', '/clarke/gradients/0', copy => (copy.clarke.gradients[0] = ['-1', '0'])],
    [
      'rays left out',
      '/clarke/gradients',
      copy => (copy.clarke.directions = copy.clarke.directions.slice(4)),
    ],
    ['a ray along a tie', '/clarke/directions', copy => (copy.clarke.directions[0] = ['0', '1'])],
    ['a ball that is not excluded left out', '/clarke/outer', copy => copy.clarke.outerBalls.pop()],
    [
      'weights of D_P',
      '/clarkeCritical',
      copy => (copy.clarkeCritical.certificate = { weights: { 0: '1/2', 1: '1/2' } }),
    ],
    ['bounds said to be all of it', '/clarke/gradients', copy => (copy.clarke.status = 'exact')],
  ])('%s is refused', async (_, path, falsify) => {
    const truth = await explained('norm2(x, y) - abs(x)', '0,0');
    const { verdict, problems } = verifyDocument(altered(truth, falsify));
    expect(verdict).toBe('rejected');
    expect(problems[0]).toMatchObject({ path: expect.stringContaining(path) });
  });
});

test.each([
  ['0,1/2', 'clarke'],
  ['3/10,0', 'clarke'],
  ['-1,0', 'undecided'],
  ['5/2,0', 'outside'],
])('judge of norm2(x, y) - abs(x) at 0 with %s: %s', async (gradient, verdict) => {
  const of = ['norm2(x, y) - abs(x)', '--at', '0,0', '--gradient', gradient, '--precision', 'exact'] as const;
  const document = await documentOf('judge', ...of);
  expect(document.verdict).toBe(verdict);
  expect(verifyDocument(document).problems).toEqual([]);
  if (verdict !== 'clarke') return;
  const forged = altered(document, copy => {
    copy.certificate.weights = { 0: '1' };
  });
  expect(verifyDocument(forged).verdict).toBe('rejected');
});
