/** Points of a graph, parted where it jumps. */
import type { Point } from '../pictures/frame.ts';

export function runsOf(points: readonly Point[], jump: number): Point[][] {
  const runs: Point[][] = [];
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (before && Math.abs(point[1] - before[1]) < jump) runs.at(-1)!.push(point);
    else runs.push([point]);
  }
  return runs;
}
