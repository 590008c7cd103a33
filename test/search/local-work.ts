/** Units done in this thread. */

import type { SearchQuestion } from '../../src/documents/index.ts';
import { UnitRunner } from '../../src/search/work/unit.ts';
import type { Work } from '../../src/search/work/work.ts';

export function localWork(question: SearchQuestion, keep = 100, onUnit = (_: number): void => {}): Work {
  const runner = new UnitRunner(question, keep);
  let stopped = false;
  let units = 0;
  return {
    jobs: 1,
    run: async (size, unit, course = {}) => {
      units += 1;
      onUnit(units);
      return runner.run(size, unit, { ...course, stopped: () => stopped });
    },
    stop: () => {
      stopped = true;
    },
    close: async () => {},
  };
}
