/** Cases that are made before their turn comes. */
import { expect, test } from 'vitest';
import { drawnStage, MadeAhead, type Stage } from '../../src/check/made-ahead.ts';
import type { Case } from '../../src/check/oracle/case.ts';
import { parseRational } from '../../src/numbers/index.ts';
import { parseProgramText } from '../../src/programs/index.ts';

const one = (i: number): Case => ({ program: parseProgramText('relu(x)'), at: [parseRational(`${i}`)] });

/** Five cases, of which it is counted how often they are made. */
function five(key: string): Stage & { made: number } {
  const stage = {
    key,
    made: 0,
    make: () => ({
      count: 5,
      cases: (function* () {
        for (let i = 0; i < 5; i++) {
          stage.made += 1;
          yield [one(i), i] as const;
        }
      })(),
    }),
  };
  return stage;
}
const places = ({ cases }: ReturnType<Stage['make']>): number[] => [...cases].map(([, place]) => place);

test('are those of the stage, each made once, however many were made ahead', () => {
  for (let ahead = 0; ahead < 7; ahead++) {
    const stage = five('a');
    const made = new MadeAhead(stage);
    for (let i = 0; i < ahead; i++) expect(made.more()).toBe(i < 5);
    const found = made.of(stage);
    // Its turn has come: what is left is not taken from it.
    expect(made.more()).toBe(false);
    expect(found.count).toBe(5);
    expect(places(found)).toEqual([0, 1, 2, 3, 4]);
    expect(stage.made).toBe(5);
  }
});

test('of another stage are made anew', () => {
  const [likely, other] = [five('a'), five('b')];
  const made = new MadeAhead(likely);
  made.more();
  expect(places(made.of(other))).toEqual([0, 1, 2, 3, 4]);
  expect([likely.made, other.made]).toEqual([1, 5]);
});

test('what fails ahead of its turn fails in its turn', () => {
  const failing: Stage = {
    key: 'a',
    make: () => ({
      count: 2,
      cases: (function* () {
        yield [one(0), 0] as const;
        throw new Error('the second');
      })(),
    }),
  };
  const made = new MadeAhead(failing);
  expect([made.more(), made.more(), made.more()]).toEqual([true, false, false]);
  expect(() => places(made.of(failing))).toThrow('the second');
});

test('drawn programs are the same as without', () => {
  const info = {
    name: 'mine',
    version: '1',
    precision: 'float64',
    modes: ['backward'],
    forward: 'jacobian',
    ops: ['add', 'relu', 'max'],
  } as const;
  const stage = drawnStage(info, { seed: 3, runs: 12 });
  const made = new MadeAhead(stage);
  for (let i = 0; i < 5; i++) made.more();
  expect([...made.of(stage).cases]).toEqual([...stage.make().cases]);
});
