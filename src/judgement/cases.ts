/**
 * Files of cases: a line `{"program", "at", "gradient"}` each, as JSON, perhaps with `id`, `value`, `precision`, `within`, `accuracy`,
 * `thresholds`, `mode` and `forward`. Numbers of a line are read as they are written.
 */

import type { FailedCase, JudgementDocument } from '../documents/index.ts';
import { CornercheckError } from '../errors.ts';
import { quote } from '../numbers/index.ts';
import { type JsonValue, Numeral, parseJson } from '../programs/json/json-source.ts';
import { located } from '../programs/validity/located.ts';
import type { Mode, TargetInfo } from '../targets/index.ts';
import { type JudgeOptions, judged, precisionOf } from './judge.ts';
import { programGiven, readGradient, readPoint } from './question.ts';

/** The longest line, in characters. */
export const MAX_CASE_LINE = 8_000_000;

const FIELDS = 'id program at gradient value precision within accuracy thresholds mode forward'.split(' ');

/**
 * The judgement on a line of a file of cases, with its id and line; what is wrong with a bad line. Undefined is one that is too long to be read.
 *
 * `judgeLine('{"program": "relu(t)", "at": ["0"], "gradient": ["2"]}', 1).verdict` is `'outside'`.
 */
export function judgeLine(
  text: string | undefined,
  line: number,
  { watch }: Pick<JudgeOptions, 'watch'> = {},
): JudgementDocument | FailedCase {
  if (text === undefined) return failedCase(line, `expected at most ${MAX_CASE_LINE} characters, got more`);
  let id: string | number | undefined;
  try {
    const fields = readFields(text);
    id = readId(fields.id);
    const { format, verdict, ...rest } = judgeFields(fields, watch);
    return { format, ...(id !== undefined && { id }), line, verdict, ...rest };
  } catch (error) {
    if (!(error instanceof CornercheckError) || error.code === 'internal') throw error;
    return failedCase(line, error.message, id);
  }
}

/** A line that cannot be judged. */
export const failedCase = (line: number, error: string, id?: string | number): FailedCase => ({
  format: 'cornercheck.judgement/1',
  ...(id !== undefined && { id }),
  line,
  error: `line ${line}: ${error}`.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' '),
});

type Fields = { readonly [name: string]: JsonValue };

function readFields(text: string): Fields {
  // The position is that in the line, whose number stands in front.
  const value = parseJson(text.replace(/^\ufeff/, ''));
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Numeral)
    throw new CornercheckError(
      'bad-usage',
      `expected an object {"program", "at", "gradient"}, got ${quote(text)}`,
    );
  const fields = value as Fields;
  const unknown = Object.keys(fields).find(name => !FIELDS.includes(name));
  if (unknown !== undefined)
    throw new CornercheckError(
      'bad-usage',
      `expected the fields ${FIELDS.join(', ')}, got ${quote(unknown)}`,
    );
  for (const name of ['program', 'at', 'gradient'])
    if (fields[name] === undefined) throw new CornercheckError('bad-usage', 'expected it, got nothing', name);
  return fields;
}

function readId(id: JsonValue | undefined): string | number | undefined {
  if (id === undefined || id === null) return undefined;
  if (id instanceof Numeral) return Number(id.text);
  if (typeof id === 'string') return id;
  throw new CornercheckError('bad-usage', 'expected a text or a number', 'id');
}

function judgeFields(fields: Fields, watch: JudgeOptions['watch']): JudgementDocument {
  const program = located(
    () => 'program',
    () => programGiven(fields.program as Parameters<typeof programGiven>[0]),
  );
  const at = readPoint(fields.at, program.inputs);
  const received = readGradient(fields.gradient, program.inputs, precisionOf(fields.precision));
  if (typeof received === 'string') throw new CornercheckError('bad-usage', received, 'gradient');
  const { value, within, accuracy, thresholds, mode, forward } = fields;
  return judged({
    program,
    at,
    ...received,
    ...(watch && { watch }),
    ...(value !== undefined && { value: scalar(value, 'value') }),
    ...(within !== undefined && { within: scalar(within, 'within') }),
    ...(accuracy !== undefined && { accuracy: plain(accuracy) as TargetInfo['accuracy'] }),
    ...(thresholds !== undefined && { thresholds: plain(thresholds) as TargetInfo['thresholds'] }),
    ...(mode !== undefined && { mode: mode as Mode }),
    ...(forward !== undefined && { forward: forward as 'jacobian' }),
  });
}

/** With numbers as JavaScript has them. */
function plain(value: JsonValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Numeral) return Number(value.text);
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
}

/** A number as it is written. */
function scalar(value: JsonValue, name: string): string {
  if (value instanceof Numeral) return value.text;
  if (typeof value === 'string') return value;
  throw new CornercheckError('bad-usage', 'expected a number', name);
}
