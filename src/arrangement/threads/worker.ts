/** Runs inside a thread: looks at the cells of the parts that it is sent, one part after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { compile, programFromJson } from '../../programs/index.ts';
import { cellPart } from '../cells/part.ts';
import { placeFrom, type WrittenPlace, writtenTree } from '../cells/written-tree.ts';
import { Purse } from '../purse.ts';
import { looksOf } from '../reachable-faces.ts';
import type { CellThreadData, CellWord } from './threads.ts';

/** Milliseconds that are worked on a part at most: what is left of it is open, and others may take it. */
const PART = 200;

const { program, stop } = workerData as CellThreadData;
const looks = looksOf(compile(programFromJson(program)), new Purse(Number.POSITIVE_INFINITY));

parentPort!.on('message', (place: WrittenPlace) => {
  if (typeof looks === 'string') throw new RangeError(looks);
  const end = performance.now() + PART;
  const goesOn = (spent: number): boolean =>
    spent === 0 || (Atomics.load(stop, 0) === 0 && performance.now() < end);
  parentPort!.postMessage(writtenTree(cellPart(looks, placeFrom(place), goesOn)) satisfies CellWord);
});
