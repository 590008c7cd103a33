/** What tests of descents are made of. */
import type { Line } from '../../../src/certificates/language/line.ts';
import { type Course, partOf, readSchedule } from '../../../src/certificates/runs/replay.ts';
import { meter, number, vector } from '../units.ts';

/** From 1, with steps of 1/2. */
export const courseOf = (line: Line, fields: Partial<Course> = {}): Course => ({
  line,
  corners: partOf(line, line.outputs, true),
  summands: line.outputs.map(slot => partOf(line, [slot])),
  step: [number('1/2'), number('1/2')],
  schedule: readSchedule('1', meter),
  steps: 10,
  batch: line.outputs.length,
  order: 'random',
  seed: 1,
  from: [vector(1)],
  starts: 1,
  box: [[number(-1), number(1)]],
  digits: 20,
  grid: undefined,
  conventions: undefined,
  ...fields,
});
