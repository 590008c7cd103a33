/** The plan in ARCHITECTURE.md, between its two markers, written from test/house/floors.ts: `npm run docs`. */
import { readFileSync } from 'node:fs';
import { CHECKER, FLOORS, type Room } from '../test/house/floors.ts';

const BEGIN = '<!-- plan: written by npm run docs from test/house/floors.ts -->';
const END = '<!-- end of the plan -->';

const row = (floor: string, { path, says }: Room): string => `| ${floor} | \`${path}\` | ${says} |`;

/** The tables, the top floor first. */
export function planText(): string {
  const floors = FLOORS.flatMap((rooms, i) => rooms.map(room => row(String(i), room))).reverse();
  const checker = CHECKER.map((room, i) =>
    row(String(i), { ...room, path: `src/certificates/${room.path}/` }),
  ).reverse();
  const table = (rows: readonly string[]): string =>
    ['| floor | room | |', '| --- | --- | --- |', ...rows].join('\n');
  return `${table(floors)}\n\nThe checker stands beside all this:\n\n${table(checker)}`;
}

/** A page with the plan between its markers. Throws where it has not both. */
export function withPlan(page: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error('expected the two markers of the plan');
  return `${page.slice(0, begin + BEGIN.length)}\n\n${planText()}\n\n${page.slice(end)}`;
}

/** ARCHITECTURE.md as it should be. */
export const architecturePage = (): string =>
  withPlan(readFileSync(new URL('../ARCHITECTURE.md', import.meta.url), 'utf8'));
