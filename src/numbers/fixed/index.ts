/**
 * Enclosures of real numbers in fixed point, to as many bits as one asks for: an enclosure and a number of bits in, an
 * enclosure to that many bits out, which holds the values at all numbers of the one that went in. The functions of this
 * room give the tightest there are; and all are monotone for inclusion.
 */
export { atan } from './arctangent.ts';
export { ln2, pi } from './constants.ts';
export { exp } from './exponential.ts';
export {
  addEnclosures,
  divideEnclosures,
  dyadic,
  enclosureOfRational,
  type FixedEnclosure,
  multiplyEnclosures,
  negateEnclosure,
  rationalEnds,
  signOfEnclosure,
  subtractEnclosures,
  toBits,
} from './fixed.ts';
export { integerPower } from './integer-power.ts';
export { log } from './logarithm.ts';
export { root } from './root.ts';
export { cos, sin } from './trigonometric.ts';
