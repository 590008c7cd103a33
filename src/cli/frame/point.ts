/** Points on the command line. */

import { parseRational, type Rational } from '../../numbers/index.ts';
import { coordinateTexts } from '../../tensors/points.ts';

/** The coordinates, in the order of the inputs. Throws CornercheckError `bad-point`. */
export const parsePoint = (
  text: string | undefined,
  inputs: readonly string[],
  option = '--at',
): Rational[] =>
  coordinateTexts(text, inputs, option).map((part, i) => parseRational(part, `${option}, ${inputs[i]}`));
