/** What was saved is gone on with where it holds, and refused in a line where it does not. */
import { describe, expect, test } from 'vitest';
import { reachableFaces, readCells, searchedFaces, writeCells } from '../../../src/arrangement/index.ts';
import { compile, type Program } from '../../../src/programs/index.ts';
import type { Loose } from '../../certificates/documents.ts';
import { second, TRAP } from './programs.ts';

async function saved(program: Program, steps = 200_000): Promise<string> {
  let text = '';
  const save = (tree: Parameters<typeof writeCells>[1]): void => {
    text = writeCells(program, tree);
  };
  await searchedFaces(program, { jobs: 1, steps, save });
  return text;
}

const goneOn = (program: Program, text: string) =>
  searchedFaces(program, { jobs: 1, from: readCells(text, 'cells.json', program) });

test('read again it is the same, and gone on with', async () => {
  for (const [program, steps] of [
    [second(3), 200_000],
    [second(3), 60],
    [TRAP, 200_000],
  ] as const)
    expect(await goneOn(program, await saved(program, steps))).toEqual(reachableFaces(compile(program)));
});

/** All entries of a tree. */
const within = (tree: Loose): Loose[] => [tree, ...(tree.below ?? []).flatMap(within)];

describe('what is false', () => {
  /** The first entry with a field is changed. */
  async function changed(program: Program, name: string, change: (entry: Loose, root: Loose) => void) {
    const document = JSON.parse(await saved(program));
    const entry = within(document.tree).find(one => name in one);
    expect(entry, name).toBeDefined();
    change(entry, document.tree);
    return goneOn(program, JSON.stringify(document));
  }

  test.each([
    ['another function', 'wall', (one: Loose) => one.wall.reverse(), 'another function divides a cell'],
    ['a point that is not in its cell', 'input', (one: Loose) => one.at.fill('1000'), 'a point'],
    [
      'another input',
      'input',
      (one: Loose) => (one.input = (one.input + 1) % 3),
      'a cell that is not to its end',
    ],
    ['no contradiction', 'multipliers', (one: Loose) => one.multipliers.fill('0'), 'a cell without points'],
    [
      'a cell that is not empty',
      'clarke',
      (one: Loose, root: Loose) => {
        const parent = within(root).find(({ below = [] }) => below.includes(one));
        const depth = (tree: Loose): number =>
          tree === parent ? 1 : Math.max(...(tree.below ?? []).map((below: Loose) => depth(below) + 1), -1e9);
        parent.below[parent.below.indexOf(one)] = { multipliers: new Array(depth(root)).fill('1') };
      },
      'a cell without points',
    ],
    [
      'an end where there is none',
      'wall',
      (one: Loose) => {
        one.clarke = 'no';
        delete one.wall;
      },
      'a cell that is not to its end',
    ],
  ])('%s', async (_, name, change, said) => {
    await expect(changed(second(3), name, change)).rejects.toThrow(
      `cells.json: it says what does not follow: ${said}`,
    );
  });

  test('a direction that does not separate', async () => {
    const turned = changed(TRAP, 'clarke', one => {
      delete one.clarke;
      one.separator = ['1', '0'];
    });
    await expect(turned).rejects.toThrow('a direction that separates 0');
  });

  test('what could not be said is looked at again', async () => {
    const found = await changed(TRAP, 'clarke', one => {
      delete one.clarke;
      one.why = 'not said';
    });
    expect(found).toEqual(reachableFaces(compile(TRAP)));
  });
});

test('what is no such file', async () => {
  const text = await saved(TRAP);
  const said = (other: string, program = TRAP): string => {
    try {
      readCells(other, 'cells.json', program);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };
  const changed = (tree: unknown): string => JSON.stringify({ ...JSON.parse(text), tree });
  expect(said('{')).toBe('cells.json: expected a cornercheck.critical-state/1, got no JSON');
  expect(said('null')).toBe('cells.json: expected a cornercheck.critical-state/1');
  expect(said(text, second(3))).toBe('cells.json: it belongs to another program; give another file');
  const [at, wall] = [
    ['0', '0'],
    ['1', '0', '0'],
  ];
  for (const [tree, what] of [
    [{}, '2 numbers'],
    [{ at: ['0'] }, '2 numbers'],
    [{ at }, 'what is known of a cell'],
    [{ at, input: 2 }, 'what is known of a cell'],
    [{ at, clarke: 'maybe' }, 'what is known of a cell'],
    [{ at, wall, below: [] }, 'three trees below a function'],
    [{ at, wall: ['0', '0', '1'], below: [{}, {}, {}] }, 'a function that is not constant'],
    [{ at, wall: at, below: [{}, {}, {}] }, '3 numbers'],
  ] as const)
    expect(said(changed(tree))).toBe(`cells.json: tree: expected ${what}`);
  let deep: unknown = { at, open: true };
  for (let i = 0; i < 1_001; i += 1)
    deep = { at, wall, below: [deep, { at, open: true }, { at, open: true }] };
  expect(said(changed(deep))).toBe('cells.json: tree: expected at most 1000 functions above a cell');
});
