/** A face on which f is a number, though its points are not critical. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { documentOf } from '../commands.ts';

test('a line on which f is 0, and its gradient is not', async () => {
  const document = await documentOf('critical', 'f(x, y) = abs(x) + y');
  expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  const explain = await documentOf('explain', 'f(x, y) = abs(x) + y', '--at', '2,-2');
  document.faces = [
    {
      kind: 'artificial',
      equations: ['x + y = 0'],
      inequalities: ['x - 1 >= 0'],
      sample: ['2', '-2'],
      value: '0',
      clarke: [],
    },
  ];
  document.explains = [{ ...explain, program: document.program }];
  delete document.explains[0].text;
  const { problems } = verifyDocument(document);
  expect(problems).toEqual([{ path: '/faces/0', message: 'has points that are not critical' }]);
});
