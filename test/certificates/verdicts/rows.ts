/** Sets that tests take for derived. */
import { conclude } from '../../../src/certificates/kernel/fact.ts';
import type { Listed } from '../../../src/certificates/sets/listed.ts';
import { vector } from '../units.ts';

/** The hull of these, and nothing else. */
export function rows(...gradients: readonly string[][]): Listed {
  const all = gradients.map(one => vector(...one));
  return { inner: conclude('inner', all), outer: conclude('outer', all) };
}
