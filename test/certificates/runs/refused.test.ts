/** Documents in which one thing is not so, or not shown: each is refused for that. */
import { refused } from '../refused.ts';

refused(
  ['descend', 't - (relu(-t) + t - relu(t))', '--from', '1', '--steps', '6', '--step', '1'],
  [
    [
      d => {
        d.records[0].arrival = { kind: 'start' };
        d.arrivals = { start: 1 };
      },
      '/records/0/arrival: expected "start" for no steps, only then',
    ],
    [
      d => {
        d.records[0].arrival = { kind: 'exceptional', at: 99, rank: 0, of: 1 };
        d.arrivals = { exceptional: 1 };
      },
      '/records/0/arrival/at: expected a step that was taken',
    ],
    [d => (d.settings.grid = 8), '/records/0/arrival: expected none'],
  ],
);

refused(
  ['descend', 'exp(x)', '--from', '0', '--steps', '3', '--step', '1'],
  [
    [
      d => (d.records[0].hits = []),
      'not re-derived: /records (a run ends where no value is said to be known)',
    ],
  ],
);

refused(
  ['descend', 'abs(x)', '--from', '1', '--steps', '10', '--step', '1/3'],
  [
    [
      d => {
        d.records[0].openCount = 3;
        d.iterates.undecided = 3;
      },
      '/records/0/openCount: expected 0',
    ],
    [
      d => {
        if (d.records[0].hits[0]) d.records[0].hits[0].at = d.records[0].hits[0].at.map(() => '77');
      },
      '/records/0/hits/0/at: is not where the run is',
    ],
    [d => (d.records[0].last = ['x']), '/records/0/last/0: expected a number'],
    [
      d => {
        if (d.records[0].at) delete d.records[0].at;
        else d.records[0].at = ['0'];
      },
      '/records/0/at: expected a point where there is one',
    ],
    [
      d => {
        if (d.records[0].shortOf) delete d.records[0].shortOf;
        else d.records[0].shortOf = ['0'];
      },
      '/records/0/shortOf: expected the point that is not reached',
    ],
    [d => (d.settings.conventions = { abs: 'mean' }), '/records/0/steps: it is trapped at step 3'],
    [d => (d.settings.grid = 8), '/records/0/at: is not where the run is'],
    [d => (d.settings.schedule = 'exp(k)*foo'), 'not re-derived: /settings (a schedule that is no formula)'],
  ],
);

refused(
  ['descend', 'abs(x)', '--from', '1', '--steps', '8', '--step', '1/3', '--arithmetic', 'float64'],
  [[d => delete d.records[0].period, '/records/0/period: expected the period of a cycle']],
);

refused(
  ['descend', 'x^2/2', '--from', '1', '--steps', '10', '--step', '3'],
  [
    [
      d => {
        d.records[0].steps += 1;
      },
      '/records/0/steps: expected no more steps than are allowed',
    ],
  ],
);

refused(
  ['descend', 'x^4', '--from', '1', '--steps', '30', '--step', '1'],
  [[d => (d.settings.digits = 1), '/records/0/steps: it outgrows the digits at step 1']],
);

refused(
  ['descend', 'x^2/2', '--from', '1', '--steps', '10', '--step', '1/2'],
  [[d => (d.settings.schedule = '-1'), '/records/0/end: expected a positive step at k = 0']],
);

refused(
  ['descend', 't - (relu(-t) + t - relu(t))', '--from', '1', '--steps', '6', '--step', '1'],
  [
    [
      d => {
        d.records[0].hits[0].nodes = ['relu.2', 'relu.1'];
        d.points[0].nodes = ['relu.2', 'relu.1'];
      },
      '/records/0/hits/0/nodes: expected the tied nodes',
    ],
  ],
);
