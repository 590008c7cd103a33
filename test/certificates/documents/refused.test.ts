/** Documents in which one thing is not so, or not shown: each is refused for that. */
import type { Loose } from '../documents.ts';
import { refused } from '../refused.ts';

const leftOpen = (d: Loose): void => {
  d.complete = 'undecided';
  d.why = 'because';
  for (const name of ['dimension', 'singleton', 'noExtremum']) d.proposition8[name] = 'undecided';
};

const twoOutputs = (program: Loose): void => {
  program.outputs = [program.output, program.output];
  delete program.output;
};

refused(
  ['critical', 'abs(t)'],
  [
    [
      d => (d.why = 'because'),
      '/complete: expected a reason where not all are known, and none where they are',
    ],
    [
      d => {
        leftOpen(d);
      },
      'not re-derived: /complete (the document leaves it open)',
    ],
    [d => (d.program.inputs = ['t', 'u']), '/program: expected one input'],
    [
      d => {
        d.program.outputs = [d.program.output, d.program.output];
        delete d.program.output;
      },
      '/program: expected one output',
    ],
    [d => (d.on = ['1', '1']), '/on: expected an interval that is not empty'],
    [
      d => {
        d.on = ['1', '2'];
      },
      '/critical/0/point: is not in the interval that is asked about',
    ],
    [
      d => {
        d.critical[0].interval = [{ at: '0' }, { at: '0' }];
      },
      '/critical/0: expected a point or an interval',
    ],
    [
      d => {
        d.critical[0].kind = 'undecided';
        d.critical[0].why = 'w';
      },
      '/critical/0/kind: expected a list that is not complete',
    ],
    [
      d => {
        leftOpen(d);
        d.critical[0].kind = 'undecided';
      },
      '/critical/0/why: expected a reason',
    ],
    [d => (d.critical[0].why = 'w'), '/critical/0/why: expected no reason'],
    [
      d => {
        leftOpen(d);
        d.critical.push({ point: { at: '1' }, kind: 'artificial', value: '1', active: ['1'], clarke: ['1'] });
        d.proposition8.components = 1;
      },
      '/critical/1/kind: 0 is not in the hull of the derivatives of the active pieces',
    ],
  ],
);

refused(
  ['critical', 'select s(x) { x when x <= 0; x^2/x when x > 0 }\ns(t)'],
  [
    [d => d, 'not re-derived: /critical/0 (the document leaves it open)'],
    [
      d => {
        for (const c of d.critical)
          if (c.kind === 'undecided') {
            c.kind = 'artificial';
            delete c.why;
          }
      },
      '/critical/0/kind: a piece of the node taken beside it has no value there, though its cell reaches it',
    ],
  ],
);

refused(
  ['critical', 'relu(t)'],
  [
    [
      d => d.critical[0].interval.splice(1, 0, structuredClone(d.critical[0].interval[1])),
      '/critical/0/interval: expected two ends',
    ],
  ],
);

refused(
  ['descend', 'abs(x)', '--from', '1', '--steps', '8', '--step', '1/3', '--arithmetic', 'float64'],
  [
    [
      d => {
        d.records[0].steps = d.settings.steps + 1;
      },
      '/records/0/steps: expected as many steps as are allowed',
    ],
    [
      d => {
        d.records[0].hitCount = 500;
        d.iterates.tied = 500;
        d.iterates.runsWithTies = 1;
      },
      '/records/0/hitCount: expected no more than there are iterates',
    ],
    [d => (d.records[0].hitCount = 5), '/records/0/hits: expected the first hits'],
    [
      d => {
        d.records[0].hits = [{ at: d.records[0].start, nodes: ['abs.1'], step: 0, tied: 1 }];
        d.records[0].hitCount = 1;
        d.iterates.tied = 1;
        d.iterates.runsWithTies = 1;
      },
      '/records/0/hits/0/at: is not at a tie',
    ],
    [
      d => {
        for (const p of d.points) {
          p.kind = 'clarke';
          delete p.explain;
          delete p.certificate;
        }
        d.explains = [];
      },
      '/points/0/kind: expected not-clarke',
    ],
    [
      d => {
        for (const p of d.points) {
          p.kind = 'not-clarke';
          delete p.explain;
          delete p.certificate;
          p.strictlyDifferentiable = 'no';
          p.derivative = 'gradient';
        }
        d.explains = [];
      },
      '/points/0/strictlyDifferentiable: expected yes',
    ],
    [
      d => {
        for (const p of d.points) {
          p.kind = 'not-clarke';
          delete p.explain;
          delete p.certificate;
          p.strictlyDifferentiable = 'yes';
          p.derivative = 'clarke';
        }
        d.explains = [];
      },
      '/points/0/derivative: expected gradient',
    ],
    [
      d => {
        for (const p of d.points) {
          p.certificate = { weights: { 0: '1' } };
        }
      },
      '/points/0/certificate: expected a certificate for "clarke" and "spurious"',
    ],
    [
      d => {
        for (const p of d.points) {
          p.derivative = 'clarke';
          p.certificate = { weights: { 0: '1' } };
        }
      },
      '/points/0/derivative: expected several gradients',
    ],
  ],
);

refused(
  ['descend', 'abs(x)', '--from', '0', '--steps', '2', '--step', '1'],
  [
    [d => delete d.points[0].nodes, '/points/0/nodes: expected the tied nodes'],
    [d => (d.points[0].kind = 'regular'), '/points/0/kind: expected clarke'],
  ],
);

refused(
  ['critical', 'abs(t) + 1'],
  [[d => (d.critical[0].value = '2'), '/critical/0/value: is not the value of f']],
);

refused(
  ['descend', 't - (relu(-t) + t - relu(t))', '--from', '1', '--steps', '6', '--step', '1'],
  [[d => (d.settings.target = 't'), '/records/0/arrival: expected none']],
);

refused(
  ['descend', 'abs(x)', '--from', '1', '--steps', '10', '--step', '1/3'],
  [
    [d => (d.arrivals.start = 3), '/arrivals: expected the kinds that occur'],
    [d => (d.settings.step = ['0', '0']), '/settings/step: expected positive steps'],
    [
      d => {
        for (const p of d.points) {
          p.kind = 'unjudged';
          delete p.explain;
        }
        d.explains = [];
      },
      '/points/0/strictlyDifferentiable: expected no more than the kind',
    ],
    [
      d => {
        for (const p of d.points) {
          p.kind = 'not-clarke';
          delete p.explain;
          p.certificate = { weights: { 0: '1' } };
          p.strictlyDifferentiable = 'yes';
          p.derivative = 'gradient';
        }
        d.explains = [];
      },
      '/points/0/certificate: expected none',
    ],
    [
      d => {
        for (const p of d.points) {
          p.kind = 'clarke';
          delete p.explain;
          delete p.certificate;
        }
        d.explains = [];
      },
      'not re-derived: /points/0 (a point at a tie, without an explanation)',
    ],
    [
      d => {
        for (const p of d.points) {
          p.derivative = 'gradient';
          delete p.certificate;
        }
      },
      '/points/0/derivative: is not the gradient',
    ],
    [d => d.points.push(structuredClone(d.points[0])), '/points/1/at: is listed twice'],
    [
      d => {
        for (const p of d.points) {
          p.derivative = 'undecided';
          delete p.certificate;
        }
      },
      'not re-derived: /points (the document leaves points open)',
    ],
  ],
);

refused(
  ['descend', 'fixtures/descent/trap.txt', '--starts', '3', '--box', '-4,-1', '--step', '1'],
  [
    [
      d => {
        d.records[0].arrival = { kind: 'exceptional', at: 0, rank: 0, of: 1 };
        d.arrivals = { exceptional: 1 };
      },
      '/arrivals/exceptional: expected 3',
    ],
  ],
);

refused(
  ['equal', 'relu(t)', 'relu(-t) + t'],
  [
    [d => (d.parts = []), 'not re-derived: /noValue (it rests on parts that are not confirmed)'],
    [
      d => {
        d.programs[0].outputs = [d.programs[0].output, d.programs[0].output];
        delete d.programs[0].output;
      },
      '/programs: expected as many outputs',
    ],
    [
      d => {
        d.equal = 'undecided';
        d.why = 'w';
        delete d.parts;
        delete d.noValue;
      },
      'not re-derived: /equal (the document leaves it open)',
    ],
  ],
);

refused(
  ['equal', '1/(t - 1)', '1/(t - 1) + 0*(1/t)'],
  [[d => (d.at.at = '1'), '/at: neither program has a value there']],
);

refused(
  ['equal', 'relu(t - 3)', 'relu(t - 5)'],
  [
    [
      d => {
        d.at = { at: '0' };
        delete d.values;
      },
      '/at: the programs have the same value there',
    ],
    [d => (d.why = 'w'), '/at: "why" does not say how they differ'],
    [d => (d.parts = []), '/parts: expected none where the answer is no'],
  ],
);

refused(
  ['explain', 'hypot(x, y) + x', '--at', '0,0'],
  [[d => d.ties[0].pieces.splice(0, 1), '/ties/0/pieces: expected the ball of all u with |u| <= 1']],
);

refused(
  ['critical', 'abs(x) + abs(y)'],
  [
    [
      d => d.faces[0].clarke.push(structuredClone(d.faces[0].clarke[0])),
      '/faces/0/clarke: one is listed twice',
    ],
    [d => d.faces[0].equations.push(d.faces[0].equations[0]), '/faces/0/equations: one is listed twice'],
    [d => (d.faces[0].equations[0] += ' and x = 0'), '/faces/0/equations/0: expected one ='],
    [
      d => (d.explains[0].program = { ...d.explains[0].program, name: 'other' }),
      '/explains/0/program: is another program',
    ],
    [d => twoOutputs(d.program), '/program: expected one output'],
    [d => (d.why = 'w'), '/complete: expected a reason where not all are known, and none where they are'],
    [
      d => {
        d.faces[0].kind = 'undecided';
        d.faces[0].clarke = [];
      },
      'not re-derived: /faces/0 (the document leaves it open)',
    ],
    [d => (d.faces[0].sample = ['1', '1']), '/faces/0/sample: is not inside the face'],
  ],
);

refused(
  ['critical', 'f(x, y) = relu(x) - relu(y)'],
  [[d => d.explains.splice(0, 2, d.explains[1], d.explains[0]), '/explains/0/at: is not the sample']],
);

refused(
  ['forge', 'exp(t)', '--at', '1', '--gradient', '7'],
  [[d => delete d.points[0].before[0].expr, '/points/0/before/0/expr: expected words for the derivative']],
);

refused(
  ['forge', 'x*y', '--at', '0,0', '--gradient', '1,1'],
  [
    [
      d => d.program.inputs.splice(0, 2, d.program.inputs[1], d.program.inputs[0]),
      '/forged/inputs: expected the same inputs',
    ],
  ],
);

refused(
  ['forge', 'relu(t)', '--at', '0', '--gradient', '1/2'],
  [[d => (d.same = 'undecided'), 'not re-derived: /same (it is not confirmed, or left open)']],
);

refused(
  ['integrate', 'abs(t) + relu(t - 1)', '--from', '-1', '--to', '2'],
  [
    [d => d.curve.push('t'), '/curve: expected 1 polynomials, got 2'],
    [
      d => {
        d.curve = ['1/(t+1)'];
        delete d.from;
        delete d.to;
      },
      '/curve: expected polynomials',
    ],
    [
      d => {
        d.proof.shift();
        d.pieces--;
        d.breakpoints.shift();
      },
      '/proof/0/from: expected a beginning at 0',
    ],
    [d => d.breakpoints.pop(), '/proof: there are not as many breakpoints'],
    [d => (d.breakpoints[0] = { at: '1/7' }), '/proof/0/to: does not end at its breakpoint'],
    [
      d => (d.proof[0].value = 't'),
      'not re-derived: /matchings/0 (it rests on a piece that is not confirmed)',
    ],
    [d => (d.failing = []), '/holds: no piece fails'],
    [d => (d.why = 'w'), '/holds: expected no reason against it'],
    [
      d => {
        d.conservative = 'undecided';
        for (const p of d.proof) {
          p.conservative.agree = 'undecided';
          delete p.conservative.count;
          p.conservative.gradients = [];
          p.conservative.why = 'w';
        }
      },
      'not re-derived: /conservative (the document leaves it open)',
    ],
    [d => twoOutputs(d.program), '/program: expected one output'],
  ],
);

refused(
  ['integrate', 'where(x > 1/2, x, 0)', '--from', '0', '--to', '1'],
  [
    [d => (d.integral = d.difference), '/holds: expected no "integral" of a function that jumps'],
    [d => delete d.why, '/holds: expected where f jumps first'],
  ],
);

refused(
  ['judge', 'relu(t)', '--at', '0', '--gradient', '2'],
  [
    [
      d => {
        d.error = 'no';
      },
      'not re-derived:  (nothing was judged)',
    ],
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
    [
      d => {
        d.precision = 'exact';
        d.tolerance = { value: '1', gradient: d.at.map(() => '1') };
      },
      '/tolerance: expected none: what is exact does not round',
    ],
    [
      d => {
        delete d.expected;
        d.verdict = 'undecided';
        delete d.certificate;
        delete d.right;
      },
      'not re-derived:  (no verdict)',
    ],
  ],
);

refused(
  ['judge', 'floor(x)', '--at', '1', '--gradient', '0'],
  [
    [
      d => {
        d.verdict = 'undecided';
      },
      'not re-derived: /verdict (left open)',
    ],
    [
      d => {
        d.expected.regular.along = [[['0']]];
      },
      '/expected/regular/along: expected arcs that leave the point',
    ],
  ],
);

refused(
  ['descend', 'abs(x)', '--from', '1', '--batch', '1', '--steps', '3', '--step', '1/2'],
  [[d => delete d.program.format, '/explains/0/program: is not the mean of the outputs of the program']],
);

refused(
  ['descend', 'abs(x)', '--starts', '2', '--steps', '10', '--step', '1/4,1/2', '--box', '-1,1'],
  [[d => d.explains.splice(0, 2, d.explains[1], d.explains[0]), '/points/0/at: is not the point explained']],
);

refused(
  ['descend', 'abs(x) + abs(y)', '--from', '1,1/2', '--steps', '6', '--step', '1/2'],
  [[d => d.points.pop(), '/points: lacks a point']],
);

refused(
  ['search', 'artificial', '--ops', 'sub,relu', '--constants', '1', '--show', '1'],
  [
    [d => delete d.nodes, '/minimal/nodes: is not the first size with one'],
    [
      d => (d.found[0].explain.format = 'cornercheck.explain/1q'),
      '/found/0/explain/format: expected cornercheck.explain/1',
    ],
    [d => delete d.found[0].explain, 'not re-derived: /found/0/at (the point is not rational)'],
    [
      d => d.found[0].program.inputs.push('u'),
      '/found/0/program/inputs: expected as many inputs as were asked for',
    ],
    [d => (d.question.constants[0] = '2'), '/found/0/program/nodes/1: is none of the constants asked for'],
    [d => d.question.ops.splice(0, 1), '/found/0/program/nodes/3: is none of the operations asked for'],
    [
      d => d.found[0].program.nodes.push({ id: 'zz', op: 'relu', args: ['t'] }),
      '/found/0/program/nodes: has 4 nodes with arguments',
    ],
    [
      d => d.found[0].program.nodes.push({ id: 'zz', op: 'relu', args: ['t'] }),
      '/found/0/explain: expected the program found',
    ],
    [d => (d.found[0].at.at = '2'), '/found/0/explain/at: expected the point found'],
    [d => (d.found[0].explain.artificial = 'no'), '/found/0/explain/artificial: is not artificial'],
    [
      d => d.found.splice(0, 1),
      '/found: lists none of the programs that were found: a search that shows nothing shows no minimum',
    ],
    [
      d => {
        if ('functions' in d.sizes[0]) delete d.sizes[0].functions;
        else d.sizes[0].functions = 0;
      },
      '/sizes/0/functions: expected it of functions only',
    ],
  ],
);

refused(
  ['search', 'zero', '--ops', 'sub,relu', '--at', '0', '--show', '1'],
  [
    [d => (d.minimal = 'none'), '/minimal: expected yes, as the counts say'],
    [
      d => {
        d.sizes[1].undecided = 1;
        d.sizes[1].candidates += 1;
        d.sizes[1].programs += 1;
        d.minimal = 'undecided';
        d.why = 'w';
      },
      'not re-derived: /minimal (the document leaves it open)',
    ],
    [d => (d.question.at = '1'), '/found/0/explain/at: is not the point asked for'],
    [d => (d.found[0].derivative = '0'), '/found/0/explain/gradient: expected the derivative found'],
    [d => (d.question.derivative = '7'), '/found/0/explain/gradient: is not the derivative asked for'],
    [
      d => {
        d.found[0].equal = { ...d.found[0].equal, equal: 'no', at: { at: '0' } };
        delete d.found[0].equal.parts;
      },
      '/found/0/equal/equal: expected yes',
    ],
    [
      d => {
        d.found.push(structuredClone(d.found[0]));
      },
      '/found/1: is listed twice',
    ],
  ],
);

refused(
  ['search', 'zero', '--size', '2'],
  [
    [
      d => {
        d.found.push(structuredClone(d.found[0]));
      },
      '/found: lists more programs than were found',
    ],
    [d => (d.sizes[0].complete = 'yes'), '/sizes/0/complete: expected true or false'],
    [
      d => (d.sizes[0].undecided = 500),
      '/sizes/0: expected no more candidates than programs, and none counted twice',
    ],
    [d => (d.sizes[0].functions = 1), '/sizes/0/functions: expected no more than there are candidates'],
    [
      d => d.sizes.splice(0, 0, structuredClone(d.sizes[0])),
      '/sizes/1/nodes: expected the sizes 0, 1, 2, … asked for',
    ],
  ],
);

refused(
  ['critical', 'where(t > 1, t^2, 0)'],
  [
    [
      d => d.critical.push({ point: { at: '1' }, kind: 'clarke', value: '0', active: ['0'], clarke: ['0'] }),
      '/critical/1/point: the program has no value there, or is not regular',
    ],
  ],
);

refused(
  ['forge', 'x*y', '--at', '0,0', '--gradient', '1,1'],
  [
    [
      d => {
        d.program.outputs = [d.program.output];
        delete d.program.output;
        d.program.outputs.push(d.program.outputs[0]);
      },
      '/program: expected one output',
    ],
  ],
);

refused(
  ['descend', 'sort(x, -x)', '--from', '1', '--steps', '3', '--step', '1'],
  [
    [
      d => {
        for (const e of d.explains) {
          const c = e.program.nodes.filter((n: Loose) => n.op === 'component');
          if (c.length > 1) [c[0].k, c[1].k] = [c[1].k, c[0].k];
          delete e.text;
        }
      },
      '/explains/0/program/nodes: expected the components in order',
    ],
  ],
);

refused(
  ['descend', 'where(x > 0, x + 1, 0)', '--from', '1', '--steps', '3', '--step', '1'],
  [
    [
      d => {
        for (const p of d.points) {
          delete p.explain;
          p.kind = 'clarke';
          p.strictlyDifferentiable = 'yes';
          p.derivative = 'gradient';
        }
        d.explains = [];
      },
      'not re-derived: /points/0 (a point that cells of other pieces reach, without an explanation)',
    ],
    [
      d => {
        for (const p of d.points) p.strictlyDifferentiable = 'yes';
      },
      '/points/0/strictlyDifferentiable: J is not regular there',
    ],
    [
      d => {
        for (const p of d.points) p.certificate = { weights: { 0: '1' } };
      },
      '/points/0/certificate: expected none',
    ],
  ],
);

refused(
  [
    'descend',
    'select s(x) { x when x <= 0; x^2/x when x > 0 }\ns(t)',
    '--from',
    '1',
    '--steps',
    '3',
    '--step',
    '1',
  ],
  [
    [
      d => {
        d.settings.arithmetic = 'float64';
        d.settings.steps = 1;
        Object.assign(d.records[0], {
          end: 'moving',
          steps: 1,
          hitCount: 1,
          openCount: 0,
          hits: [{ at: ['0'], step: 1, tied: 1, nodes: ['s.1'] }],
        });
        delete d.records[0].at;
        d.iterates = { all: 2, tied: 1, undecided: 0, runsWithTies: 1 };
        d.summary = { moving: { none: 1 } };
        d.points = [
          {
            at: ['0'],
            ends: {},
            hits: 1,
            nodes: ['s.1'],
            run: 0,
            kind: 'not-clarke',
            strictlyDifferentiable: 'yes',
            derivative: 'gradient',
          },
        ];
        d.explains = [];
      },
      'not re-derived: /records/0 (the ties there are not known)',
    ],
  ],
);

refused(
  ['forge', 'relu(t)', '--at', '0', '--gradient', '1/2'],
  [
    [
      d => {
        const [first] = d.forged.nodes;
        const old = first.id;
        first.id = 'copied';
        for (const node of d.forged.nodes)
          node.args = node.args?.map((arg: Loose) => (arg === old ? 'copied' : arg));
        delete d.text;
      },
      'not re-derived: /forged (what is added is not seen to be 0)',
    ],
  ],
);

refused(
  ['forge', 'exp(t)', '--at', '1', '--gradient', '7'],
  [
    [
      d => {
        d.points = [];
      },
      '/points: expected at least one point',
    ],
  ],
);

refused(
  ['critical', 'abs(t)'],
  [
    [
      d => {
        d.critical[0].kind = 'artificial';
      },
      '/critical/0/kind: 0 is in the hull of both derivatives',
    ],
  ],
);
