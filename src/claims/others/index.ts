/** The claims of others, by source. */
import type { Claim } from '../claim.ts';
import { kinkQualification } from '../counts/kink-qualification.ts';
import { machineParameters } from '../counts/machine-parameters.ts';
import { sumRules } from '../counts/sum-rule.ts';
import { documentation } from './documentation.ts';
import { hanso } from './hanso.ts';
import { karmitsa } from './karmitsa.ts';
import { libraryExamples } from './libraries.ts';
import { luksanVlcek } from './luksan-vlcek.ts';
import { luksanVlcekRefuted } from './luksan-vlcek-refuted.ts';
import { maxquadClaims } from './maxquad.ts';
import { testint } from './testint.ts';
import { testintEnclosed } from './testint-enclosed.ts';
import { textbooks } from './textbooks.ts';

/**
 * Claims of other sources than the paper, confirmed or refuted as printed: test problems with printed minimisers, textbooks, examples
 * and documentation of libraries.
 */
export const others: readonly Claim[] = [
  ...hanso,
  ...luksanVlcek,
  ...luksanVlcekRefuted,
  ...maxquadClaims,
  ...testint,
  ...testintEnclosed,
  ...karmitsa,
  ...libraryExamples,
  ...textbooks,
  ...kinkQualification,
  ...sumRules,
  ...machineParameters,
  ...documentation,
];
