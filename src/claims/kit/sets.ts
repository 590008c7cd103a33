/** Comparing vectors and sets of vectors, by their texts. */
import { format, type Rational } from '../../numbers/index.ts';

type Vectors = readonly (readonly Rational[])[];

export const keyOf = (vector: readonly Rational[]): string => vector.map(format).join(' ');

export const isSameVector = (a: readonly Rational[], b: readonly Rational[]): boolean =>
  keyOf(a) === keyOf(b);

const keys = (vectors: Vectors): Set<string> => new Set(vectors.map(keyOf));

/** Whether they hold the same vectors, repetitions aside. */
export const isSameSet = (a: Vectors, b: Vectors): boolean => {
  const [one, other] = [keys(a), keys(b)];
  return one.size === other.size && [...one].every(key => other.has(key));
};

export const isPartOf = (a: Vectors, b: Vectors): boolean => {
  const all = keys(b);
  return [...keys(a)].every(key => all.has(key));
};

/** Distinct vectors, as text. */
export const showSet = (vectors: Vectors): string => {
  const all = [...keys(vectors)].sort();
  const few = all.slice(0, 6).map(key => `(${key.replaceAll(' ', ', ')})`);
  return `{${few.join(', ')}${all.length > few.length ? `, … ${all.length} in all` : ''}}`;
};
