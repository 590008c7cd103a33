// An adapter for cornercheck, to begin from: it runs as it stands.
//
//     npx cornercheck check ./NAME --self-test
//     npx cornercheck check ./NAME
//
// 1. Put your library in the place of the numbers below, which carry their derivatives by themselves.
// 2. List in `calls` what it has, by the names of docs/operations.md, and in `programs` calls that are no operation.

const calls = {
  const: (_, { value }, n) => ({ value: number(value), slopes: Array(n).fill(0) }),
  add: ([x, y]) => made(x.value + y.value, [x, 1], [y, 1]),
  sub: ([x, y]) => made(x.value - y.value, [x, 1], [y, -1]),
  mul: ([x, y]) => made(x.value * y.value, [x, y.value], [y, x.value]),
  neg: ([x]) => made(-x.value, [x, -1]),
  relu: ([x]) => (x.value > 0 ? x : made(0, [x, 0])),
  abs: ([x]) => (x.value < 0 ? made(-x.value, [x, -1]) : x),
  max: x => x.reduce((a, b) => (a.value >= b.value ? a : b)),
  min: x => x.reduce((a, b) => (a.value <= b.value ? a : b)),
};

// What no operation is, a program says: own name, its meaning, and how it is called.
const programs = {
  'my.range': {
    is: { program: 'f(x, y) = max(x, y) - min(x, y)' },
    call: ([x, y]) =>
      x.value >= y.value
        ? made(x.value - y.value, [x, 1], [y, -1])
        : made(y.value - x.value, [x, -1], [y, 1]),
  },
};

/** A value, and what it depends on, each with its partial derivative. */
const made = (value, ...parts) => ({
  value,
  slopes: parts[0][0].slopes.map((_, i) => parts.reduce((sum, [x, d]) => sum + d * x.slopes[i], 0)),
});

/** Exact numbers come as text: "1/3". */
const number = text =>
  text
    .split('/')
    .map(Number)
    .reduce((top, bottom) => top / bottom);

const answer = ({ value, slopes }) => ({ value, gradient: slopes });

export default {
  name: 'my-ad',
  version: '0.0.1',
  precision: 'float64', // or 'float32'
  modes: ['forward'], // and 'backward'
  ops: { ...Object.fromEntries(Object.keys(calls).map(name => [name, { is: name }])), ...programs },
  gradient({ call, inputs, nodes, output }, at, _mode) {
    const values = new Map(
      inputs.map((name, i) => [name, { value: at[i], slopes: inputs.map((_, k) => Number(k === i)) }]),
    );
    // This one call; the nodes only say what it means.
    if (call !== undefined) return answer(programs[call].call([...values.values()]));
    for (const node of nodes) {
      const args = node.args.map(name => values.get(name));
      values.set(node.id, calls[node.op](args, node, inputs.length));
    }
    return answer(values.get(output));
  },
};
