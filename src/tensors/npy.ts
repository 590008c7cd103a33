/**
 * Arrays in .npy files (NumPy's format 1 to 3), read within bounds: floats and whole numbers of all lengths, each the exact number that
 * it is. Entries that are not finite stay words.
 */
import { CornercheckError } from '../errors.ts';
import { fromFloat, powerOfTwo, quote, type Rational, rational, ZERO } from '../numbers/index.ts';
import { type ArrayShape, placesOf, shapeText, sizeOfArray, stridesOf } from './shape.ts';

/** What a float may be besides. */
export type Odd = 'NaN' | 'Infinity' | '-Infinity';

/** The entries of a .npy file, row after row. */
export interface NpyArray {
  readonly shape: ArrayShape;
  readonly entries: readonly (Rational | Odd)[];
  /** `float16`, `int64`, … */
  readonly dtype: string;
}

const MAX_ENTRIES = 5_000_000;

const fail = (message: string): never => {
  throw new CornercheckError('bad-program', message);
};

type Read = (view: DataView, at: number, little: boolean) => Rational | Odd;

const READERS: ReadonlyMap<string, readonly [dtype: string, size: number, read: Read]> = new Map([
  ['f2', ['float16', 2, (view, at, little) => ofHalf(view.getUint16(at, little))]],
  ['f4', ['float32', 4, (view, at, little) => ofFloat(view.getFloat32(at, little))]],
  ['f8', ['float64', 8, (view, at, little) => ofFloat(view.getFloat64(at, little))]],
  ['i1', ['int8', 1, (view, at) => rational(view.getInt8(at))]],
  ['i2', ['int16', 2, (view, at, little) => rational(view.getInt16(at, little))]],
  ['i4', ['int32', 4, (view, at, little) => rational(view.getInt32(at, little))]],
  ['i8', ['int64', 8, (view, at, little) => rational(view.getBigInt64(at, little))]],
  ['u1', ['uint8', 1, (view, at) => rational(view.getUint8(at))]],
  ['u2', ['uint16', 2, (view, at, little) => rational(view.getUint16(at, little))]],
  ['u4', ['uint32', 4, (view, at, little) => rational(view.getUint32(at, little))]],
  ['u8', ['uint64', 8, (view, at, little) => rational(view.getBigUint64(at, little))]],
  ['b1', ['bool', 1, (view, at) => rational(view.getUint8(at) === 0 ? 0 : 1)]],
]);

/**
 * The array of the bytes of a .npy file. Throws CornercheckError `bad-program`, or `limit` before anything large is made.
 *
 *     const { shape, entries } = readNpy(readFileSync('x.npy'));
 */
export function readNpy(bytes: Uint8Array): NpyArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { header, start } = headerOf(bytes, view);
  const descr = /'descr'\s*:\s*'([<>|=])([a-z]\d)'/.exec(header);
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(header)?.[1];
  const lengths = /'shape'\s*:\s*\(([\d\s,]*)\)/.exec(header)?.[1];
  const [dtype, size, read] =
    READERS.get(descr?.[2] ?? '') ??
    fail(
      `expected floats of 16 to 64 bits, or whole numbers, got ${quote(/'descr'\s*:\s*([^,}]*)/.exec(header)?.[1] ?? header)}`,
    );
  if (order === undefined || lengths === undefined) return fail('expected the header of a .npy file');
  const shape = lengths
    .split(',')
    .filter(text => text.trim() !== '')
    .map(Number);
  if (shape.some(length => length < 1)) fail(`expected lengths of at least 1, got ${shapeText(shape)}`);
  const count = sizeOfArray(shape);
  if (count > MAX_ENTRIES)
    throw new CornercheckError('limit', `expected at most ${MAX_ENTRIES} entries, got ${shapeText(shape)}`);
  if (bytes.length - start !== count * size)
    fail(
      `expected ${count * size} bytes of entries for the shape ${shapeText(shape)}, got ${bytes.length - start}`,
    );
  const little = descr![1] !== '>';
  const strides = order === 'True' ? stridesOf(shape.toReversed()).reverse() : stridesOf(shape);
  const entries = placesOf(shape, strides).map(number => read(view, start + number * size, little));
  return { shape, entries, dtype };
}

/** The Python dictionary in front, and where the entries begin. */
function headerOf(bytes: Uint8Array, view: DataView): { readonly header: string; readonly start: number } {
  const magic = String.fromCharCode(...bytes.slice(0, 6));
  if (magic !== '\x93NUMPY' || bytes.length < 12) return fail('expected a .npy file of NumPy');
  const version = bytes[6]!;
  if (version < 1 || version > 3) return fail(`expected version 1 to 3 of the .npy format, got ${version}`);
  const [length, begin] = version === 1 ? [view.getUint16(8, true), 10] : [view.getUint32(8, true), 12];
  if (begin + length > bytes.length || length > 10_000) return fail('expected the header of a .npy file');
  return { header: new TextDecoder().decode(bytes.slice(begin, begin + length)), start: begin + length };
}

function ofFloat(value: number): Rational | Odd {
  if (Number.isFinite(value)) return fromFloat(value);
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
}

/** Sign, five bits of exponent, ten of the significand (IEEE 754). */
function ofHalf(bits: number): Rational | Odd {
  const [exponent, significand] = [(bits >> 10) & 31, bits & 1023];
  if (exponent === 31) return significand > 0 ? 'NaN' : bits >> 15 ? '-Infinity' : 'Infinity';
  const size = exponent === 0 ? significand : significand + 1024;
  if (size === 0) return ZERO;
  const value = rational(size).mul(powerOfTwo(Math.max(exponent, 1) - 25));
  return bits >> 15 ? value.neg() : value;
}
