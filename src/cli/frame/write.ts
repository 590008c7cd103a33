/**
 * Writing files: whole or not at all. A text is written beside its place, under a name that nobody has, and renamed into it.
 * Links are followed and stay, and so does the mode. What cannot be renamed over (a pipe, a device, a file with several names,
 * one in a folder that takes no new files) is written in place.
 */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  lstatSync,
  mkdirSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CornercheckError } from '../../errors.ts';
import { reasonOf } from './reasons.ts';

/** Writes a file, folders as needed. Throws CornercheckError `bad-usage` in one line where it cannot. */
export function writeText(path: string, text: string): void {
  writing(path, (place, known) => {
    if (isSystemPlace(place)) return writeFileSync(path, text, { flag: 'a' });
    if (known && !canBeReplaced(known)) return writeFileSync(place, text);
    try {
      replace(place, text, known);
    } catch (error) {
      if (!known || !IN_PLACE.includes(codeOf(error))) throw error;
      writeFileSync(place, text);
    }
  });
}

/** Whether a file can be written, asked before the work whose result it is to hold. Throws as writeText does. */
export function expectWritable(path: string): void {
  writing(path, (place, known) => {
    if (known) return accessSync(isSystemPlace(place) ? path : place, constants.W_OK);
    closeSync(openSync(place, 'wx'));
    rmSync(place);
  });
}

function writing(path: string, write: (place: string, known: Stats | undefined) => void): void {
  try {
    if (path === '') throw new CornercheckError('bad-usage', 'expected the name of a file, got none');
    const place = followed(path);
    makeFolder(dirname(place));
    const known = statSync(isSystemPlace(place) ? path : place, { throwIfNoEntry: false });
    if (known?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    write(place, known);
  } catch (error) {
    if (error instanceof CornercheckError) throw error;
    throw new CornercheckError('bad-usage', `cannot be written: ${reasonOf(error)}`, path);
  }
}

/** Where open files have names: what stands behind one is written to where it is. */
const isSystemPlace = (place: string): boolean => /^\/(dev|proc)\//.test(resolve(place));

const canBeReplaced = (known: Stats): boolean => known.isFile() && known.nlink === 1;

/** Where a file may be written although none can be put in its place. */
const IN_PLACE: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV'];

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

function replace(place: string, text: string, known: Stats | undefined): void {
  if (known) accessSync(place, constants.W_OK);
  const beside = join(dirname(place), `.cornercheck-${crypto.randomUUID()}`);
  const descriptor = openSync(beside, 'wx');
  try {
    try {
      if (known) keep(descriptor, known);
      writeFileSync(descriptor, text);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** The new file belongs to whom the old one did, where we may say so, and has its mode. */
function keep(descriptor: number, { mode, uid, gid }: Stats): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // Only the administrator may give files away.
  }
  fchmodSync(descriptor, mode & 0o7777);
}

const MOST_LINKS = 40;

/** The place that a name stands for, links followed, also those that lead to no file yet. */
function followed(path: string): string {
  let place = path;
  for (let links = 0; !isSystemPlace(place) && isLink(place); links++) {
    if (links === MOST_LINKS) throw Object.assign(new Error(), { code: 'ELOOP' });
    place = resolve(dirname(place), readlinkSync(place));
  }
  return place;
}

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** Node's own recursive mkdir does not return where a file system refuses new folders (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
