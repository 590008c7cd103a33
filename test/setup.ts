/** On a CI machine the random tests draw the same cases in every run: whether a commit passes is then no matter of luck. */
import fc from 'fast-check';
import { SEED } from './random.ts';

if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });
