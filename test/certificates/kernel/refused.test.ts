/** Documents in which one thing is not so, or not shown: each is refused for that. */
import { refused } from '../refused.ts';

refused(
  ['judge', 'hypot(x, y)', '--at', '0,0', '--gradient', '1,1'],
  [
    [
      d => {
        d.within = '-1';
        if (d.tolerance) {
          d.tolerance.value = '-1';
          d.tolerance.gradient = d.tolerance.gradient.map(() => '-1');
        }
      },
      '/tolerance: expected a number of at least 0',
    ],
  ],
);
