/** atan, enclosed: by the kernel in fixed point, between ends that are rounded outward first. */
import { atan, enclosureOfRational, rationalEnds } from '../fixed/index.ts';
import type { Interval } from './interval.ts';

const BITS = 128;
/** Of the argument: atan is 1-Lipschitz, so that what is lost here is below the last of the BITS. */
const ARGUMENT_BITS = 160;

/** atan, which is increasing: `atanRange(single(rational(0)))` is 0. */
export const atanRange = ({ lo, hi }: Interval): Interval =>
  rationalEnds(
    atan(
      {
        lo: enclosureOfRational(lo, ARGUMENT_BITS).lo,
        hi: enclosureOfRational(hi, ARGUMENT_BITS).hi,
        bits: ARGUMENT_BITS,
      },
      BITS,
    ),
  );
