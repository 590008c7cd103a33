/** Documents in which one thing is not so, or not shown: each is refused for that. */
import type { Loose } from '../documents.ts';
import { refused } from '../refused.ts';

/** Every point that is marked by a function and has a closed form. */
function spots(value: Loose, change: (spot: Loose) => unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('expr' in value && 'root' in value) change(value);
  for (const inner of Object.values(value)) spots(inner, change);
}

refused(
  ['equal', 'relu(exp(t) - 3)', 'max(exp(t), 3) - 3'],
  [
    [d => (d.parts[1].from = { at: '2' }), '/parts/1/from: does not begin where the interval before it ends'],
    [d => d.parts.pop(), '/parts: the parts do not cover the real line'],
    [d => (d.parts = []), 'not re-derived: /noValue (it rests on parts that are not confirmed)'],
    [
      d => {
        d.programs[1] = {
          inputs: ['t'],
          nodes: [
            { id: 'z', op: 'const', value: '3' },
            { id: 'E', op: 'exp', args: ['t'] },
            { id: 'm', op: 'max', args: ['E', 'z'] },
            { id: 'd', op: 'sub', args: ['m', 'z'] },
            { id: 's', op: 'sub', args: ['E', 'z'] },
            { id: 'q', op: 'div', args: ['s', 's'] },
            { id: 'w', op: 'mul', args: ['q', 'd'] },
          ],
          output: 'w',
        };
        delete d.texts;
      },
      '/parts/0/to: the programs differ at the end',
    ],
    [
      d => {
        d.programs[1] = {
          inputs: ['t'],
          nodes: [
            { id: 'z', op: 'const', value: '3' },
            { id: 'E', op: 'exp', args: ['t'] },
            { id: 'e', op: 'equal', args: ['E', 'z'] },
            { id: 'o', op: 'const', value: '1' },
            { id: 'm', op: 'max', args: ['E', 'z'] },
            { id: 'd', op: 'sub', args: ['m', 'z'] },
            { id: 'w', op: 'where', args: ['e', 'o', 'd'] },
          ],
          output: 'w',
        };
        delete d.texts;
      },
      '/parts/0/to: the programs differ at the end',
    ],
    [
      d => {
        d.parts[0].to.expr = d.parts[1].from.expr = 'log(0)';
      },
      '/parts/0/to/expr: expected a closed form that has a value',
    ],
  ],
);

refused(
  ['integrate', 'relu(exp(x) - 2)', '--from', '0', '--to', '1'],
  [
    [
      d => {
        [d.proof[0].from, d.proof[0].to] = [d.proof[0].to, d.proof[0].from];
      },
      '/proof/0: expected from < to',
    ],
    [
      d => (d.proof[1].value = 't'),
      'not re-derived: /matchings/1 (it rests on a piece that is not confirmed)',
    ],
    [
      d => (d.matchings[1].differences = ['t']),
      '/matchings/1/differences: expected the difference of the two values',
    ],
    [d => (d.holds = 'undecided'), 'not re-derived: /holds (the document leaves it open)'],
    [d => (d.failing = []), '/holds: no piece fails'],
    [d => (d.why = 'w'), '/holds: expected no reason against it'],
    [d => (d.integral = '7'), '/holds: the integral is not the difference'],
    [
      d => (d.target = { forged: 1 }),
      'not re-derived: /target (what was asked along a curve that is not rational)',
    ],
    [d => (d.difference = '5'), '/difference: is not f(γ(1)) − f(γ(0))'],
    [
      d => {
        d.proof.shift();
        d.pieces--;
        d.breakpoints.shift();
      },
      '/proof/0/from: expected a beginning at 0',
    ],
    [
      d => {
        d.proof.pop();
        d.pieces--;
        d.breakpoints.pop();
      },
      '/proof/0/to: expected an end at 1',
    ],
    [d => d.breakpoints.pop(), '/proof: there are not as many breakpoints'],
    [d => (d.breakpoints[0] = { at: '1/7' }), '/proof/0/to: does not end at its breakpoint'],
    [
      d => {
        d.conservative = 'undecided';
        d.proof[0].conservative.agree = 'undecided';
      },
      'not re-derived: /proof/0/conservative (the document leaves it open)',
    ],
    [d => (d.proof[0].conservative.why = 'w'), '/proof/0/conservative/why: expected no reason'],
    [d => d.matchings.pop(), '/matchings: expected 3 matchings'],
    [d => (d.enclosure = { lo: '7', hi: '8' }), '/holds: the enclosure does not hold the integral'],
    [d => (d.proof[0].index.zzz = 1), '/proof/0/index: expected nodes with several pieces only'],
    [
      d => d.proof[1].conservative.gradients.push(d.proof[1].conservative.gradients[0]),
      '/proof/1/conservative/gradients/1: is listed twice',
    ],
    [d => d.proof[1].conservative.gradients.pop(), '/proof/1/conservative/gradients: lists 0 of 1 gradients'],
    [d => (d.proof[0].sample = '5'), '/proof/0/sample: is not inside the interval'],
    [d => (d.proof[0].value = 'log(0)'), '/proof/0/value: expected a function that has values there'],
  ],
);

refused(
  ['equal', '1/(exp(t) - 2)', '1/(exp(t) - 2)'],
  [[d => delete d.noValue, '/noValue: expected the ends of parts at which neither program has a value']],
);

refused(
  ['equal', 'log(t) + log(t + 1)', 'log(t^2 + t)'],
  [[d => (d.at.at = '-2/3'), '/at: neither program has a value there']],
);

refused(
  ['equal', 'exp(t)', '1 + t'],
  [
    [
      d => {
        d.at = { at: '0' };
        delete d.values;
      },
      '/at: the programs have the same value there',
    ],
    [d => (d.why = 'w'), '/at: "why" does not say how they differ'],
  ],
);

refused(
  [
    'integrate',
    'select s(x) { exp(x) - 1 when x <= 0; x^2/x when x > 0 }\ns(x)',
    '--from',
    '-1',
    '--to',
    '1',
  ],
  [[d => d, 'not re-derived: /matchings/1 (the document leaves it open)']],
);

refused(
  ['integrate', 'where(x > 1/2, exp(x), 0)', '--from', '0', '--to', '1'],
  [
    [d => (d.integral = d.difference), '/holds: expected no "integral" of a function that jumps'],
    [d => delete d.why, '/holds: expected where f jumps first'],
  ],
);

refused(
  ['integrate', 'where(exp(x) > 2, 1, 0)', '--from', '0', '--to', '1'],
  [[d => d, 'not re-derived: /holds (what a point is called)']],
);

refused(
  ['integrate', 'relu(exp(x) - 1)', '--curve', 't^2 - t'],
  [[d => delete d.proof[0].index['relu.1'], '/proof/0/index/relu.1: the node takes piece 1']],
);

refused(
  ['integrate', 'max(exp(x), exp(y))', '--from', '0,0', '--to', '1,1'],
  [
    [d => (d.proof[0].ties[0].node = 'q'), '/proof/0/ties/0: expected the tied node max.1'],
    [d => d.proof[0].ties[0].pieces.pop(), '/proof/0/ties/0/pieces: expected the pieces 1, 2'],
    [d => d.proof[0].ties.push(d.proof[0].ties[0]), '/proof/0/ties/1: is not a tied node'],
    [
      d => {
        d.proof[0].conservative.agree = 'no';
        d.conservative = 'no';
      },
      '/proof/0/conservative/agree: expected yes, as the listed gradients say',
    ],
  ],
);

refused(
  ['integrate', 'relu(exp(y) - exp(x))', '--from', '0,0', '--to', '1,1'],
  [
    [
      d =>
        d.proof[0].conservative.gradients[1].splice(
          0,
          2,
          d.proof[0].conservative.gradients[1][1],
          d.proof[0].conservative.gradients[1][0],
        ),
      '/proof/0/conservative/gradients/1: is not the gradient of a composite piece that is f there',
    ],
  ],
);

refused(
  ['integrate', 'floor(exp(x))', '--from', '0', '--to', '1/2'],
  [[d => d, 'not re-derived: /proof/0/conservative (an operation with endlessly many pieces)']],
);

refused(
  ['equal', 'exp(t)', '1 + t'],
  [
    [
      d => (d.at = { root: 'exp(t) - 2', lo: '1/2', hi: '1' }),
      'not re-derived: /at (no closed form of the point is known)',
    ],
  ],
);

refused(
  ['integrate', 'where(exp(x) > 2, 1, 0)', '--from', '0', '--to', '1'],
  [[d => spots(d, v => delete v.expr), 'not re-derived: /matchings/1 (whether f is continuous at a point)']],
);

refused(
  ['integrate', 'max(log(x), 1/2)', '--from', '1', '--to', '3'],
  [
    [
      d => {
        d.curve = ['t'];
        d.from = ['0'];
        d.to = ['1'];
      },
      '/difference: the program has no value at an end',
    ],
  ],
);

refused(
  ['integrate', 'select s(x) { exp(x) when x >= x; 1/(x - x) when x < x }\ns(x)', '--from', '0', '--to', '1'],
  [[d => d, 'not re-derived: /proof/0/conservative (a piece of the node s.1 has no value there)']],
);

refused(
  ['equal', 'relu(exp(t) - 3)', 'max(exp(t), 3) - 3'],
  [
    [
      d =>
        spots(d, v => {
          v.root = 'log(t - 5)';
        }),
      '/parts/0/to: the function that marks a point has no value beside it',
    ],
  ],
);

refused(
  ['equal', 'where(exp(t) > 2, 1, 0)', 'where(exp(t) > 2, 1, 0)'],
  [[d => spots(d, v => delete v.expr), 'not re-derived: /parts/0 (whether both have one value at a point)']],
);

refused(
  ['equal', 'exp(t)', 'exp(2*t)'],
  [[d => (d.values = [['1', '2'], ['1']]), '/at/values/0: expected a value for each output']],
);
