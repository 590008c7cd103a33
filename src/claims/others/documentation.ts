/** What documentations of libraries say of ties. What was recorded of a library is data; it is judged exactly. */
import type { Claim } from '../claim.ts';
import { external } from '../kinds/external.ts';
import { leastNormAnswer } from '../kinds/recorded.ts';
import { hull, member, returned } from '../kinds/sets.ts';
import { ofMember, ofSet } from '../kinds/stated.ts';
import { proved, provedAll } from '../kinds/statement.ts';
import { prescriptions } from '../kinds/text.ts';
import { FOLLOWING, NOT_FOLLOWING } from './data/torch-recorded.ts';

const REDUCED = { program: 'f(x, y) = reduceMax(x, y)', at: '1, 1' };
const BINARY = { program: 'f(x, y) = max(x, y)', at: '1, 1' };
const LEAST_NORM =
  'The element of least norm of Clarke’s set is found exactly (Wolfe’s algorithm over ℚ), and compared with the recorded answer.';
const EVENLY = ['1/2', '1/2'];
const ZERO = { program: 'f(x) = max(-x, 0) + x - max(x, 0)', at: '0' };
const CDIST = NOT_FOLLOWING.find(({ call }) => call.includes('cdist'))!;
const ALONG_DIM = NOT_FOLLOWING.find(({ call }) => call === 'max(dim)')!;
const asRule = <D extends object>(data: D): D & { follows: boolean } => ({ ...data, follows: true });

export const documentation: readonly Claim[] = [
  ofSet(
    {
      id: 'echidna-zero',
      title: 'The Clarke Jacobian of max(−x, 0) + x − max(x, 0) at 0 is {−1, 0, 0, 1}',
      source: 'echidna 0.15, clarke_jacobian',
      printed: {
        text: '{-1, 0, 0, 1}',
        refuted: hull({ ...ZERO, vectors: [['-1'], ['0'], ['1']] }),
        mended: 'The function is 0, and its Clarke Jacobian {0}: two of the four sign patterns have no room.',
      },
    },
    { ...ZERO, vectors: [['0']] },
    [['1']],
  ),
  external({
    id: 'torch-min-norm',
    title: 'Elementary operations that are locally convex return the subgradient of least norm',
    source: 'PyTorch, Autograd mechanics, Gradients for non-differentiable functions; 2.13 recorded',
    decidable: LEAST_NORM,
    experiments: [
      provedAll('28 of 48 operations with a tie follow the rule.', leastNormAnswer, FOLLOWING.map(asRule), {
        follows: false,
      }),
      provedAll(
        '20 do not.',
        leastNormAnswer,
        NOT_FOLLOWING.map(one => ({ ...one, follows: false as boolean })),
        { follows: true },
      ),
    ],
    printed: {
      text: 'If the function is convex (at least locally), use the sub-gradient of minimum norm',
      refuted: leastNormAnswer(asRule(NOT_FOLLOWING[0]!)),
      mended: 'Of 48 operations 28 do so at their ties.',
    },
  }),
  external({
    id: 'torch-2-8-max',
    title: 'max/min and amax/amin both distribute the gradient evenly',
    source: 'PyTorch 2.8, torch.amax; 2.13 recorded (2.8 was not run)',
    decidable: LEAST_NORM,
    experiments: [
      provedAll('amax does.', leastNormAnswer, FOLLOWING.filter(({ call }) => call === 'amax').map(asRule), {
        returned: '1, 0',
      }),
    ],
    printed: {
      text: 'both max/min and amax/amin distribute evenly',
      refuted: leastNormAnswer(asRule(ALONG_DIM)),
      mended: 'amax and amin do; max(dim) gives all to one index.',
    },
  }),
  external({
    id: 'torch-amax',
    title: 'amax and max() distribute evenly, max(dim) gives all to one index',
    source: 'PyTorch, torch.amax (stable); 2.13 recorded',
    decidable: LEAST_NORM,
    experiments: [
      provedAll(
        'amax and max() distribute evenly.',
        leastNormAnswer,
        FOLLOWING.filter(({ call }) => call === 'amax' || call === 'max()').map(asRule),
        { returned: '0, 1' },
      ),
      proved(leastNormAnswer, { ...ALONG_DIM, follows: false as boolean }, { follows: true }),
      proved(member, { ...REDUCED, vector: ['1', '0'], inside: true }, { vector: ['1', '1'] }),
    ],
  }),
  ofMember(
    {
      id: 'paddle-max',
      title: 'max propagates the gradient to all maxima, 1 to each',
      source: 'Paddle, max and amax (2.3 to current)',
      printed: {
        text: 'while max propagates gradient to all of them',
        refuted: member({ ...REDUCED, vector: ['1', '1'], inside: true }),
        mended:
          '(1, 1) is no element of any of the sets: along (1, 1) every element gives 1, it gives 2. amax, which distributes evenly, returns one.',
      },
    },
    { ...REDUCED, vector: ['1', '1'], inside: false },
    EVENLY,
  ),
  external({
    id: 'jax-relu0',
    title: 'relu′(0) = 0',
    source: 'JAX, jax.nn.relu; 0.10.2 recorded',
    decidable: 'Membership has weights; Algorithm 2 is run.',
    experiments: [
      proved(returned, { program: 'f(x) = relu(x)', at: '0', vector: ['0'] }, { vector: ['1'] }),
      proved(
        leastNormAnswer,
        {
          call: 'jax.nn.relu',
          program: 'f(x) = relu(x)',
          at: '0',
          returned: '0',
          follows: true as boolean,
        },
        { returned: '1/2' },
      ),
    ],
  }),
  ofMember(
    { id: 'dfdx-max', title: 'max distributes evenly between equal maxima', source: 'dfdx, max and min' },
    { ...REDUCED, vector: EVENLY, inside: true },
    ['1/2', '1'],
  ),
  ofMember(
    { id: 'ascend-max', title: 'Where x1 ≥ x2 the first gets all', source: 'Ascend ops-math, MaximumGrad' },
    { ...BINARY, vector: ['1', '0'], inside: true },
    ['1', '1'],
  ),
  external({
    id: 'stan-fmax',
    title: 'The derivative of fmax at a tie is that of the first argument, and that of the second',
    source: 'Stan Math, fmax: the formulas, and the text beside them',
    decidable: 'Both prescriptions are programs, and are differentiated.',
    experiments: [
      proved(
        prescriptions,
        {
          first: 'select fmax(x, y) { x when x >= y; y when x < y }\nf(x, y) = fmax(x, y)',
          second: 'select fmax(x, y) { y when y >= x; x when y < x }\nf(x, y) = fmax(x, y)',
          at: '1, 1',
          same: false as boolean,
        },
        { at: '1, 2' },
      ),
      proved(member, { ...BINARY, vector: ['1', '0'], inside: true }, { vector: ['0', '0'] }),
      proved(member, { ...BINARY, vector: ['0', '1'], inside: true }, { vector: ['0', '0'] }),
    ],
    printed: {
      text: 'b if b’s value is greater than or equal to a’s (text); 1 for x where x ≥ y (formulas)',
      refuted: prescriptions({
        first: 'select fmax(x, y) { x when x >= y; y when x < y }\nf(x, y) = fmax(x, y)',
        second: 'select fmax(x, y) { y when y >= x; x when y < x }\nf(x, y) = fmax(x, y)',
        at: '1, 1',
        same: true,
      }),
      mended: 'Either is a subgradient; both cannot be what is returned.',
    },
  }),
  ofMember(
    {
      id: 'drake-max',
      title: 'max(v1, v2) at a tie takes v1',
      source: 'Drake, autodiffxd_max_test.cc',
    },
    { ...BINARY, vector: ['1', '0'], inside: true },
    ['2', '0'],
  ),
  ofMember(
    { id: 'diffrules-max', title: 'max(x, y) at a tie takes y', source: 'DiffRules PR 87' },
    { ...BINARY, vector: ['0', '1'], inside: true },
    ['0', '2'],
  ),
  ofMember(
    {
      id: 'zero-subgrad',
      title: '0 is a subgradient of max(a, b) at a = b',
      source: 'an AD manual, mode zero-subgrad',
      printed: {
        text: 'deterministic zero subgradient at ties/kinks',
        refuted: member({ ...BINARY, vector: ['0', '0'], inside: true }),
        mended: 'Along (1, 1) every element of the set gives 1: 0 is not in it.',
      },
    },
    { ...BINARY, vector: ['0', '0'], inside: false },
    EVENLY,
  ),
  external({
    id: 'torch-cdist-inf',
    title: 'By the rule of the least norm cdist with p = inf gives (1/2, 1/2) at a tie',
    source: 'PyTorch, Autograd mechanics (the rule); cdist of 2.13 recorded',
    decidable: LEAST_NORM,
    dependsOn: ['torch-min-norm'],
    experiments: [
      proved(
        member,
        { program: CDIST.program, at: CDIST.at, vector: ['1', '1'], inside: false },
        { vector: EVENLY },
      ),
    ],
    printed: {
      text: 'If the function is convex (at least locally), use the sub-gradient of minimum norm',
      refuted: leastNormAnswer(asRule(CDIST)),
      mended: 'It returns (1, 1), which is outside of Clarke’s set.',
    },
  }),
];
