/** Questions for tests, in short. */
import type { SearchQuestion } from '../../src/documents/index.ts';
import { checkQuestion } from '../../src/search/question.ts';

export const ask = (
  property: SearchQuestion['property'],
  ops: string,
  size: number,
  more: Partial<SearchQuestion> = {},
): SearchQuestion =>
  checkQuestion({ property, ops: ops.split(','), constants: [], inputs: 1, size, ...more });
