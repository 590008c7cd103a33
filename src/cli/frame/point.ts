/** Points on the command line: `t=0`, `x=1,y=1/2`, or `0,1/2` in the order of the inputs. */

import { counted } from '../../documents/counted.ts';
import { CornercheckError } from '../../errors.ts';
import { parseRational, quote, type Rational } from '../../numbers/index.ts';

/** The coordinates, in the order of the inputs. Throws CornercheckError `bad-point`. */
export const parsePoint = (
  text: string | undefined,
  inputs: readonly string[],
  option = '--at',
): Rational[] =>
  coordinateTexts(text, inputs, option).map((part, i) => parseRational(part, `${option}, ${inputs[i]}`));

/** The same as they are written. */
export function coordinateTexts(
  text: string | undefined,
  inputs: readonly string[],
  option: string,
): string[] {
  const wanted = `expected a value for ${inputs.length === 1 ? 'the input' : 'each of the inputs'} ${inputs.join(', ')}`;
  if (text === undefined)
    throw new CornercheckError(
      'bad-point',
      `${wanted}, such as ${option} ${inputs.map(name => `${name}=0`).join(',')}`,
    );
  const parts = text.split(',').map(part => part.trim());
  const named = parts.filter(part => part.includes('='));
  if (named.length === 0) {
    if (parts.length !== inputs.length)
      throw new CornercheckError('bad-point', `${wanted}, got ${counted(parts.length, 'value')}`, option);
    return parts;
  }
  const values = new Map<string, string>();
  for (const part of parts) {
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(equals, 0)).trim();
    if (equals < 0 || !inputs.includes(name))
      throw new CornercheckError('bad-point', `${wanted}, got ${quote(part)}`, option);
    if (values.has(name)) throw new CornercheckError('bad-point', `${name} is given twice`, option);
    values.set(name, part.slice(equals + 1).trim());
  }
  const missing = inputs.find(name => !values.has(name));
  if (missing !== undefined)
    throw new CornercheckError('bad-point', `${wanted}, got none for ${missing}`, option);
  return inputs.map(name => values.get(name)!);
}
