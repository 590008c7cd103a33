// An adapter for cornercheck, to begin from: it runs as it stands.
//
//     npx cornercheck check ./NAME --self-test
//     npx cornercheck check ./NAME
//
// 1. Put your library in the place of the numbers below, which carry their derivatives by themselves.
// 2. List in `calls` what it has, by the names of docs/operations.md.

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

export default {
  name: 'my-ad',
  version: '0.0.1',
  precision: 'float64', // or 'float32'
  modes: ['forward'], // and 'backward'
  ops: Object.keys(calls),
  gradient({ inputs, nodes, output }, at, _mode) {
    const values = new Map(
      inputs.map((name, i) => [name, { value: at[i], slopes: inputs.map((_, k) => Number(k === i)) }]),
    );
    for (const node of nodes) {
      const args = node.args.map(name => values.get(name));
      values.set(node.id, calls[node.op](args, node, inputs.length));
    }
    const { value, slopes } = values.get(output);
    return { value, gradient: slopes };
  },
};
