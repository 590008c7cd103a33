/** Networks whose parameters are machine numbers: how many have a wrong gradient, no derivative, or one that depends on relu′(0). */
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open } from '../experiment.ts';
import { external } from '../kinds/external.ts';
import { member } from '../kinds/sets.ts';
import { bare, proved } from '../kinds/statement.ts';
import {
  countsOf,
  dependOnConvention,
  gridOf,
  type Network,
  type NetworkCounts,
  showNetwork,
} from './networks.ts';

const NEURON: Network = { program: 'f(w, b) = relu(w + b)', kinks: 1, grid: gridOf(1, 2) };
const DEEP: Network = { program: 'f(w, b, v, c) = relu(v*relu(w + b) + c)', kinks: 2, grid: gridOf(1) };
const LAYER: Network = { program: 'f(w, b, v, c) = v*relu(w + b) + c', kinks: 1, grid: gridOf(1) };
const WIDE: Network = {
  program: 'f(w1, b1, w2, b2, v1, v2) = v1*relu(w1 + b1) + v2*relu(b2 - w2)',
  kinks: 2,
  grid: gridOf(1),
};
const BIASED: readonly Network[] = [NEURON, { ...NEURON, grid: gridOf(4) }, LAYER, DEEP];
const larger = (effort: number): readonly Network[] =>
  effort > 1
    ? [...BIASED, WIDE, ...[LAYER, DEEP].map(network => ({ ...network, grid: gridOf(1, 2) }))]
    : BIASED;

const CHAIN: Network = { program: 'f(w, v) = relu(v*relu(w))', kinks: 2, grid: gridOf(1, 2) };
const UNBIASED: readonly Network[] = [
  CHAIN,
  { ...CHAIN, grid: gridOf(4) },
  { program: 'f(w, v, u) = relu(u*relu(v*relu(w)))', kinks: 3, grid: gridOf(1, 2) },
  { program: 'f(w1, w2, v1, v2) = relu(v1*relu(w1) + v2*relu(w2))', kinks: 3, grid: gridOf(1) },
];

/** A condition on the counts; with all of them. */
function countsAre(network: Network, isSo: (counts: NetworkCounts) => boolean): Observed {
  const counts = countsOf(network);
  if (counts.undecided > 0) return open(`${counts.undecided} parameters`);
  const { parameters, kinked, wrong } = counts;
  return heldIf(
    isSo(counts),
    `of ${parameters} parameters ${kinked} have several elements in Clarke’s set; wrong by relu′(0) = 0: ${wrong.zero}, by relu′(0) = 1: ${wrong.one}, by some choice: ${wrong.some}`,
  );
}

/** Of another network than the one that is shown. */
const other = (network: Network, isSo: (counts: NetworkCounts) => boolean): Observed =>
  bare(countsAre(network, isSo), `${showNetwork(network)}: `);

/** kinks · |M|^(p − 1). */
const bound = ({ kinks, grid }: Network, { parameters }: { readonly parameters: number }): number =>
  (kinks * parameters) / grid.length;

const SOURCE = 'Lee–Park–Aiken 2023 (wording not read)';
const DECIDED =
  'All parameters of a grid: D_P has the gradients of all choices at the ties, Clarke’s set those of the cells, and membership is decided. Counted is where Clarke’s set has several elements; where there is no derivative, it has.';

/** Only the negative numbers of a grid. */
const negatives = ({ grid }: Network): number => (grid.length - 1) / 2;

export const machineParameters: readonly Claim[] = [
  external({
    id: 'lee-park-aiken-biases',
    title:
      'A claim of the form: with biases automatic differentiation is in Clarke’s set at every machine-representable parameter, and few parameters have no derivative',
    source: SOURCE,
    hypotheses: ['a bias of its own at each relu'],
    decidable: DECIDED,
    experiments: [
      experiment<Network>({
        says: 'With biases every choice at the ties gives an element of Clarke’s set: no parameter of the grid has a wrong gradient.',
        method: 'exhaustive',
        given: larger,
        show: showNetwork,
        examine: network => countsAre(network, ({ wrong }) => wrong.some === 0),
        falsehood: {
          says: 'So it is without the biases.',
          examine: () => other(CHAIN, ({ wrong }) => wrong.some === 0),
        },
      }),
      experiment<Network>({
        says: 'At most a share of kinks/|M| has no derivative, |M| the values of a parameter.',
        method: 'exhaustive',
        given: larger,
        show: showNetwork,
        examine: network => countsAre(network, counts => counts.kinked <= bound(network, counts)),
        falsehood: {
          says: 'The same, with a kink less.',
          examine: network =>
            countsAre(
              network,
              counts => counts.kinked <= bound({ ...network, kinks: network.kinks - 1 }, counts),
            ),
        },
      }),
      experiment<Network>({
        says: 'One neuron attains the bound.',
        method: 'exhaustive',
        given: [{ ...NEURON, grid: gridOf(1) }, NEURON, { ...NEURON, program: 'f(b) = relu(b)' }],
        show: showNetwork,
        examine: network => countsAre(network, counts => counts.kinked === bound(network, counts)),
        falsehood: {
          says: 'So does one with a weight behind it.',
          examine: () => other(LAYER, counts => counts.kinked === bound(LAYER, counts)),
        },
      }),
    ],
  }),
  external({
    id: 'lee-park-aiken-without',
    title:
      'A claim of the form: without biases automatic differentiation may be wrong at machine-representable parameters',
    source: SOURCE,
    decidable: DECIDED,
    experiments: [
      experiment<Network>({
        says: 'Without biases relu′(0) = 1 is outside of Clarke’s set at some parameters.',
        method: 'exhaustive',
        given: UNBIASED,
        show: showNetwork,
        examine: network => countsAre(network, ({ wrong }) => wrong.one > 0),
        falsehood: {
          says: 'So it is with biases.',
          examine: () => other(DEEP, ({ wrong }) => wrong.one > 0),
        },
      }),
      proved(
        member,
        { program: CHAIN.program, at: '0, -1', vector: ['-1', '0'], inside: false },
        { vector: ['0', '0'] },
      ),
      experiment<Network>({
        says: 'On these networks relu′(0) = 0 is in Clarke’s set everywhere.',
        method: 'exhaustive',
        given: UNBIASED,
        show: showNetwork,
        examine: network => countsAre(network, ({ wrong }) => wrong.zero === 0),
        falsehood: {
          says: 'So is every choice at the ties.',
          examine: network => countsAre(network, ({ wrong }) => wrong.some === 0),
        },
      }),
      experiment<Network>({
        says: 'Of relu(v relu(w)) those are w = 0, v < 0: as many as the grid has negative numbers.',
        method: 'exhaustive',
        given: [1, 2, 3, 4].map(m => ({ ...CHAIN, grid: gridOf(m) })),
        show: showNetwork,
        examine: network => countsAre(network, ({ wrong }) => wrong.one === negatives(network)),
        falsehood: {
          says: 'They are all with w = 0, v ≠ 0.',
          examine: network => countsAre(network, ({ wrong }) => wrong.one === 2 * negatives(network)),
        },
      }),
    ],
  }),
  external({
    id: 'bertoin-zone',
    title:
      'A claim of the form: the parameters whose gradient depends on relu′(0) are a null set, but not negligible among few machine numbers',
    source: 'Bertoin–Bolte–Gerchinovitz–Pauwels 2021 and Boustany 2024 (wording not read)',
    decidable: 'Algorithm 2 is run with relu′(0) = 0 and with relu′(0) = 1 at all parameters of a grid.',
    beyond: 'a null set is told only by its share of finer and finer grids',
    experiments: [
      experiment<Network>({
        says: 'The zone is not empty, and its share of the grid is at most kinks/|M|.',
        method: 'exhaustive',
        given: effort => [1, 2, ...(effort > 1 ? [3, 4] : [])].map(m => ({ ...DEEP, grid: gridOf(m) })),
        show: showNetwork,
        examine: network => zoneIs(network, depend => depend > 0),
        falsehood: {
          says: 'The zone is empty.',
          examine: network => zoneIs(network, depend => depend === 0),
        },
      }),
      experiment<number>({
        says: 'Its share falls where the grid grows.',
        method: 'exhaustive',
        given: [1, 2],
        show: m => `${DEEP.program}, from ${2 * m + 1} to ${2 * m + 3} values a parameter`,
        examine: m =>
          from(m, (before, after) => after.depend / after.parameters < before.depend / before.parameters),
        falsehood: {
          says: 'So does the number of its parameters.',
          examine: m => from(m, (before, after) => after.depend < before.depend),
        },
      }),
    ],
  }),
];

type Zone = ReturnType<typeof dependOnConvention>;

const zoneShown = ({ depend, parameters }: Zone): string => `${depend} of ${parameters}`;

/** The zone has so many parameters, and not more than the bound. */
function zoneIs(network: Network, isSo: (depend: number) => boolean): Observed {
  const zone = dependOnConvention(network);
  return heldIf(
    isSo(zone.depend) && zone.depend <= bound(network, zone),
    `the gradient depends on relu′(0) at ${zoneShown(zone)} parameters`,
  );
}

/** Of a grid and the next larger one. */
function from(m: number, isSo: (before: Zone, after: Zone) => boolean): Observed {
  const before = dependOnConvention({ ...DEEP, grid: gridOf(m) });
  const after = dependOnConvention({ ...DEEP, grid: gridOf(m + 1) });
  return heldIf(isSo(before, after), `${zoneShown(before)}, then ${zoneShown(after)}`);
}
