/** The text that stands beside a program, for people: whether it is the text of that program. */
import { field } from '../book/json.ts';
import type { Review } from '../book/review.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { readProgram } from '../operations/program.ts';
import { assumeText } from './assumed.ts';
import { isSameProgram } from './same.ts';
import { readText } from './text.ts';

/**
 * Of the text beside a program, or of the texts beside several. A text of another program, or of none, is a problem; one that is not
 * read to its end is assumed. `of`: the field of the program. `line`: what it was read as, where it was.
 */
export function reviewTexts(
  review: Review,
  path: string,
  document: unknown,
  of = 'program',
  line?: Line,
): void {
  const text = field(document, 'text');
  if (text !== undefined) reviewText(review, `${path}/text`, text, field(document, of), line);
  const [texts, programs] = [field(document, 'texts'), field(document, 'programs')];
  if (Array.isArray(texts) && Array.isArray(programs))
    for (const [i, one] of texts.entries()) reviewText(review, `${path}/texts/${i}`, one, programs[i]);
}

function reviewText(review: Review, path: string, text: unknown, program: unknown, line?: Line): void {
  const { meter } = review;
  try {
    // A program that is none is refused where it stands: then nothing is said of its text.
    if (meter.share(2, () => unlessWrong(() => isTextOf(text, program, meter, line))) !== false) return;
  } catch (error) {
    if (!(error instanceof Stop || error instanceof RangeError)) throw error;
    assumeText(review);
    return;
  }
  review.problem(path, 'is not the text of the program beside it');
}

/** Throws Wrong where the program is none, and Stop where one of the two is not read to its end. `own`: the program, where it is read. */
export function isTextOf(
  text: unknown,
  program: unknown,
  meter: Meter,
  own = readProgram(program, meter),
): boolean {
  const isSame = (): boolean => {
    if (typeof text !== 'string') return false;
    const written = readText(text, meter);
    const line = readProgram(written, meter);
    return (
      nameOf(written) === nameOf(program) &&
      own.inputs.every((name, i) => isCalled(name, line.inputs[i])) &&
      isSameProgram(own, line, meter)
    );
  };
  return unlessWrong(isSame) ?? false;
}

function unlessWrong<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Wrong) return undefined;
    throw error;
  }
}

/** The name of a program, as the text has it. */
function nameOf(program: unknown): string | undefined {
  const name = field(program, 'name');
  return typeof name === 'string' ? inText(name, 'f') : undefined;
}

/** Characters that no name of the text form has are written `_`. */
const inText = (name: string, before: string): string =>
  name.replace(/\W/g, '_').replace(/^(?!_*[A-Za-z])/, before);

/**
 * An input is called by its name; one that is no name of the text form is written otherwise, with a number where that is taken. An entry
 * of an array, `x[0,2]`, may be written either way.
 */
function isCalled(name: string, text: string | undefined): boolean {
  if (/^[A-Za-z_]\w*$/.test(name)) return text === name;
  const written = inText(name, 'n');
  return (
    text === written ||
    (text === name && /^[A-Za-z_]\w*\[\d+(?:,\d+)*\]$/.test(name)) ||
    (text?.startsWith(`${written}_`) === true && /^\d+$/.test(text.slice(written.length + 1)))
  );
}
