/** Forged derivatives in words. */
import type { ForgeDocument } from '../../../documents/index.ts';
import { valueText } from './points.ts';

/** Whether all of it is proven. */
export const isProven = ({ addsZero, identity = 'yes', same }: ForgeDocument): boolean =>
  addsZero === 'yes' && identity === 'yes' && same !== 'no';

/** What is said beside the forged program: both derivatives, and why the function is the same. */
export const forgeRemarks = ({ points, addsZero, identity, same }: ForgeDocument): string[] => [
  ...points.map(
    ({ at, before, after }) =>
      `at ${at.join(', ')}: derivative ${before.map(valueText).join(', ')} before, ${after.join(', ')} now`,
  ),
  `the same function: ${addsZero}, what is added is proven to be 0${identity ? `; inputs go in through identities: ${identity}` : ''}${same ? `; compared piece by piece: ${same}` : ''}`,
];
