import { defineSelection } from '../define.ts';

/** sparseSigmoid(x) = min(max((x + 1)/2, 0), 1), the sigmoid of sparsemax. At the ties -1 and 1: the inner piece. */
export const sparseSigmoid = defineSelection({
  name: 'sparseSigmoid',
  summary: 'min(max((x + 1)/2, 0), 1); at -1 and 1 the inner piece',
  inputs: ['x'],
  pieces: ['0', '(x + 1)/2', '1'],
  index: [
    { piece: 1, when: 'x < -1' },
    { piece: 2, when: '-1 <= x <= 1' },
    { piece: 3, when: 'x > 1' },
  ],
});
