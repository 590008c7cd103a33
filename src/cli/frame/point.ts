/** Points on the command line. */

import { CornercheckError } from '../../errors.ts';
import { type Coordinate, coordinateOf } from '../../fields/index.ts';
import { isFailure, parseRational, quote, type Rational } from '../../numbers/index.ts';
import { compile, parseProgramText } from '../../programs/index.ts';
import { coordinateTexts } from '../../tensors/points.ts';

/** The coordinates, in the order of the inputs. Throws CornercheckError `bad-point`. */
export const parsePoint = (
  text: string | undefined,
  inputs: readonly string[],
  option = '--at',
): Rational[] =>
  coordinateTexts(text, inputs, option).map((part, i) => parseRational(part, `${option}, ${inputs[i]}`));

/**
 * The same, where a coordinate may also be a closed form: `t=sqrt(2)`, `log(2),1/3`. Throws CornercheckError `bad-point` where one is neither, or has no
 * value that can be told.
 */
export const parsePlace = (
  text: string | undefined,
  inputs: readonly string[],
  option = '--at',
): Coordinate[] =>
  coordinateTexts(text, inputs, option).map((part, i) => coordinate(part, `${option}, ${inputs[i]}`));

/** The input that a closed form does not use. */
const UNUSED = '_';

function coordinate(text: string, path: string): Coordinate {
  try {
    return parseRational(text, path);
  } catch (error) {
    if (!(error instanceof CornercheckError) || error.code !== 'bad-number' || !/[a-z(^*]/i.test(text))
      throw error;
  }
  const found = closedForm(text);
  if (typeof found !== 'string') return found;
  throw new CornercheckError(
    'bad-point',
    `expected an exact number such as 1/3, 0.1, sqrt(2) or log(2)/3, got ${quote(text)}: ${found}`,
    path,
  );
}

/** Or why it is none. */
function closedForm(text: string): Coordinate | string {
  try {
    const found = coordinateOf(compile(parseProgramText(`number(${UNUSED}) = ${text}`)), text);
    return isFailure(found) ? found.why : found;
  } catch (error) {
    if (!(error instanceof CornercheckError)) throw error;
    // Lines and columns are those of the program that was made of it.
    return error.path === undefined ? error.message : error.message.slice(error.path.length + 2);
  }
}
