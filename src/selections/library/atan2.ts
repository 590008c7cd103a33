import { defineSelection } from '../define.ts';

/**
 * atan2(y, x): the angle of the point (x, y), in (−π, π], and 0 at the origin. It jumps where y = 0 and x <= 0. The first three
 * pieces agree where they meet, at slopes that points seldom have.
 */
export const atan2 = defineSelection({
  name: 'atan2',
  summary: 'atan2(y, x): the angle of the point (x, y), and 0 at the origin; jumps where y = 0 and x <= 0',
  inputs: ['y', 'x'],
  jumps: true,
  local: true,
  pieces: ['atan(y / x)', '2 * atan(1) - atan(x / y)', '-2 * atan(1) - atan(x / y)', '4 * atan(1)', '0'],
  index: [
    { piece: 1, when: 'x > 5/8 * y and x > -5/8 * y' },
    { piece: 2, when: 'y > 0 and x <= 5/8 * y' },
    { piece: 3, when: 'y < 0 and x <= -5/8 * y' },
    { piece: 4, when: 'y = 0 and x < 0' },
    { piece: 5, when: 'y = 0 and x = 0' },
  ],
});
