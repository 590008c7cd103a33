/**
 * npm run mutate -- --room linear --number 300 --seed 1: changes the sources of a room in one place at a time, and asks
 * whether a test of the room notices. Survivors are printed with what stood there and what was put there; those that change
 * nothing that can be observed are listed in equivalent.json, with the reason. --save FILE writes the survivors down, and
 * --only FILE asks of these again, when tests have been written for them.
 *
 * npm run mutate -- --claims --room hull,segments --number 100: asks the ledger of claims instead (without --room: for all its rooms).
 * Ctrl-C ends that early, with a report on what was put.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { mutateClaims } from './claims/mutate-claims.ts';
import { CLAIM_ROOMS } from './claims/rooms.ts';
import { mutateRoom } from './mutate-room.ts';
import { ROOMS } from './rooms.ts';

const { values } = parseArgs({
  options: {
    claims: { type: 'boolean', default: false },
    room: { type: 'string' },
    number: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    least: { type: 'string', default: '90' },
    tests: { type: 'string' },
    save: { type: 'string' },
    only: { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});
const rooms = values.claims ? CLAIM_ROOMS : ROOMS;
const named = values.claims ? (values.room ?? Object.keys(rooms).join()).split(',') : [values.room ?? ''];
if (named.some(room => rooms[room] === undefined)) {
  console.error(`--room: expected one of ${Object.keys(rooms).join(', ')}, got ${values.room ?? 'none'}`);
  process.exit(2);
}
for (const name of ['number', 'least', 'workers'] as const)
  if (!/^\d+$/.test(values[name])) {
    console.error(`--${name}: expected a whole number, got ${values[name]}`);
    process.exit(2);
  }

if (values.only !== undefined && !existsSync(values.only)) {
  console.error(`--only: expected a file that --save has written, got ${values.only}`);
  process.exit(2);
}

const { seed, save, only } = values;
const wanted = {
  seed,
  number: Number(values.number),
  workers: Number(values.workers),
  ...(save && { save }),
  ...(only && { only }),
};
const share = values.claims
  ? await mutateClaims(named, wanted)
  : await mutateRoom(values.room!, ROOMS[values.room!]!, { ...wanted, tests: values.tests?.split(',') });
process.exitCode = share < Number(values.least) ? 1 : 0;
