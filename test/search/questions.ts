/** Questions for tests, in short. */
import { checkQuestion, type Question } from '../../src/search/question.ts';

export const ask = (
  property: Question['property'],
  ops: string,
  size: number,
  more: Partial<Question> = {},
): Question => checkQuestion({ property, ops: ops.split(','), constants: [], inputs: 1, size, ...more });
