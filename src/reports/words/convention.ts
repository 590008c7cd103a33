/** What was read at the ties of an operation, in numbers that a person knows. */
import type { ConventionReading, OperationConvention } from '../../documents/index.ts';
import { drawn, shown } from './terms/numbers.ts';

const STATUS: Readonly<Record<OperationConvention['status'], string>> = {
  legal: 'legal',
  varies: 'legal: each is a convex combination of the active pieces',
  illegal: 'illegal: not a convex combination of the active pieces',
  untied: 'no tie was read',
};

/** `the index's own piece: 0 at x = 0 (legal)`. */
export function conventionWords(convention: OperationConvention): string {
  const status = STATUS[convention.status] ?? convention.status;
  const read = readWords(convention.readings);
  const said = [convention.rule, read].filter(text => text !== '').join(': ');
  return said === '' ? status : `${said} (${status})`;
}

/** So many ties stand in words; all of them are in the document. */
const SHOWN = 4;

/** `0 at x = 0, 0 at x = 6`, or by the pieces that are tied `(1/2, 1/2) of 2 tied`. */
export function readWords(readings: readonly ConventionReading[]): string {
  const telling = readings.filter(({ tie }) => tie !== 'pieces agree');
  const ties = [...new Set(telling.map(({ tie }) => tie))];
  const groups = ties.flatMap(tie => {
    const own = telling.filter(reading => reading.tie === tie);
    const whole = distinct(own.map(entryOf));
    if (whole.length === 1) return [`${whole[0]} ${placeOf(own[0]!)}`];
    // Of other parameters, or of other arguments: by the program.
    return distinct(own.map(({ text }) => text)).map(text => {
      const entries = distinct(own.filter(reading => reading.text === text).map(entryOf));
      return `${entries.join(' or ')} ${placeOf(own[0]!)} of ${text}`;
    });
  });
  return groups.length > SHOWN ? `${groups.slice(0, SHOWN).join(', ')}, …` : groups.join(', ');
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

const placeOf = ({ tie }: ConventionReading): string => (tie.includes('=') ? `at ${tie}` : `of ${tie}`);

/** The derivative of a function of one input; else the weights of the tied pieces in their order, if there are any. */
function entryOf({ gradient, weights, pieces }: ConventionReading): string {
  if (gradient.length === 1) return familiar(gradient[0]);
  const entries = weights ? Object.keys(pieces).map(piece => weights[piece] ?? '0') : gradient;
  return `(${entries.map(familiar).join(', ')})`;
}

/** Beyond this a fraction is shown by its decimal. */
const LARGEST = 64;
const FEW = 6;

/** `0.1` where the number is the float of that name, `≈ 1/3` where it is the one nearest to a third; else as {@link shown}. */
export function familiar(value: unknown): string {
  const text = shown(value);
  const double = text.startsWith('≈') ? drawn(value) : undefined;
  if (double === undefined) return text;
  const isSingle = Math.fround(double) === double;
  const digits = Array.from({ length: FEW }, (_, i) => Number(double.toPrecision(i + 1)));
  const names = (number: number): boolean => (isSingle ? Math.fround(number) : number) === double;
  const short = digits.find(names);
  if (short !== undefined) return String(short).replaceAll('-', '−');
  for (let below = 2; below <= LARGEST; below++) {
    const above = Math.round(double * below);
    if (above !== 0 && names(above / below)) return `≈ ${String(above).replace('-', '−')}/${below}`;
  }
  return text;
}
