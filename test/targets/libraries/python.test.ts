/**
 * Real libraries, by the adapters in src/targets/python: what is found in them is wrong in the library alone (each
 * was looked at by hand), and nothing else is found. Those that are not installed are left out; CORNERCHECK_PYTHON names
 * the Python that has them.
 */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { checkDocument, checkTarget } from '../../../src/check/index.ts';
import { Session } from '../../../src/check/session.ts';
import { VIOLATIONS } from '../../../src/documents/index.ts';
import { ZERO } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import { openTarget } from '../../../src/targets/index.ts';
import { query, show } from '../ask.ts';

const python = process.env.CORNERCHECK_PYTHON ?? 'python3';
const has = (library: string): boolean =>
  spawnSync(python, ['-c', `import importlib.util as u; exit(u.find_spec("${library}") is None)`]).status ===
  0;
const installed = new Map(
  ['torch', 'jax', 'tensorflow', 'keras', 'autograd', 'casadi'].map(name => [name, has(name)]),
);
const missing = [...installed].filter(([, is]) => !is).map(([name]) => name);
if (missing.length > 0)
  console.warn(
    `not tested, since ${python} lacks them: ${missing.join(', ')} (pip install, CORNERCHECK_PYTHON)`,
  );

const LIMIT = 300_000;

/** `modes max` for each violation that a check finds. */
async function violations(target: string, ops: string, runs = 0): Promise<readonly string[]> {
  const host = await openTarget(target, { timeout: 60_000 });
  try {
    const options = { seed: 1, runs, ops: ops.split(' ') };
    const { findings, summary } = checkDocument(host, target, options, await checkTarget(host, options));
    expect(summary.gradient).toBeGreaterThan(20);
    const found = findings.filter(({ verdict }) => VIOLATIONS.includes(verdict));
    return found.map(({ verdict, ops }) => `${verdict} ${ops.join(' ')}`).sort();
  } finally {
    await host.close();
  }
}

const answers = async (target: string, ...questions: readonly [string, readonly number[]][]) => {
  const host = await openTarget(target, { timeout: 60_000 });
  try {
    const queries = questions.map(([text, at]) => query(parseProgramText(text), at));
    return (await host.ask(queries)).map(show);
  } finally {
    await host.close();
  }
};

describe('in 16 bits the findings are those of other formats, and nothing else is found', () => {
  test.skipIf(!installed.get('torch')).each(['torch:float16', 'torch:bfloat16'])(
    '%s',
    { timeout: LIMIT },
    async target => {
      const ops = 'add const F.hardswish F.relu torch.fmax clip torch.exp torch.amax';
      expect(await violations(target, ops, 100)).toEqual([
        'modes torch.fmax',
        // With bounds that are numbers, and with bounds that are arguments.
        ...['outside clip', 'outside clip'],
        ...['outside torch.clamp_', 'outside torch.clamp_'],
      ]);
    },
  );

  test.skipIf(!installed.get('jax')).each(['jax:float16', 'jax:bfloat16'])(
    '%s',
    { timeout: LIMIT },
    async target => {
      expect(await violations(target, 'add const relu clip', 50)).toEqual([
        'outside clip',
        'outside jnp.clip',
      ]);
    },
  );

  test.skipIf(!installed.get('tensorflow')).each(['tensorflow:float16', 'tensorflow:bfloat16'])(
    '%s',
    { timeout: LIMIT },
    async target => {
      expect(await violations(target, 'const add relu tf.clip_by_norm linalg.svd(x) softplus clip')).toEqual([
        'outside clip',
        'outside experimental.numpy.clip',
      ]);
    },
  );
});

describe.skipIf(!installed.get('torch'))('PyTorch', () => {
  test('hardsigmoid in float64 has a slope of float32; clamp loses its bounds where they meet', {
    timeout: LIMIT,
  }, async () => {
    const found = await violations('torch', 'hardSigmoid clip');
    // With bounds that are numbers, and with bounds that are arguments.
    const clamped = ['outside clip', 'outside torch.clamp_'];
    expect(found).toEqual([...clamped, ...clamped, 'outside hardSigmoid'].sort());
    expect(await answers('torch', ['hardSigmoid(x)', [0]], ['clip(x, y, z)', [-1, 0, 0]])).toEqual([
      '1/2: 11184811/67108864',
      '0: 0, 0, 0',
    ]);
  });

  test('the modes of fmax and of clamp by a tensor take different arguments at a tie; scatter_reduce shares with what it excludes', {
    timeout: LIMIT,
  }, async () => {
    const found = await violations('torch', 'max min reduceMax reduceMin maxPool');
    expect(found).toEqual([
      'modes torch.clamp(max=y)',
      'modes torch.clamp(min=y)',
      'modes torch.fmax',
      'modes torch.scatter_reduce(amax)',
      'modes torch.scatter_reduce(amin)',
      'outside torch.index_reduce(amax)',
      'outside torch.index_reduce(amin)',
      'outside torch.scatter_reduce(amax)',
      'outside torch.scatter_reduce(amin)',
    ]);
  });

  test('what is lazily loaded, and what it documents, is no violation', { timeout: LIMIT }, async () => {
    expect(await violations('torch', 'huber norm1 relu6 softplus', 20)).toEqual([]);
  });
});

describe.skipIf(!installed.get('torch'))('PyTorch, compiled', () => {
  test('multilabel_margin_loss is twice what it is, which it is not without', {
    timeout: LIMIT,
  }, async () => {
    expect(await violations('torch:aot', 'F.multilabel_margin_loss')).toEqual([
      'outside F.multilabel_margin_loss',
      'value F.multilabel_margin_loss',
    ]);
    expect(await violations('torch', 'F.multilabel_margin_loss')).toEqual([]);
  });

  test('what is right is right, of arrays as well', {
    timeout: LIMIT,
  }, async () => {
    expect(await violations('torch:aot', 'hardSigmoid relu')).toEqual([]);
  });
});

describe.skipIf(!installed.get('jax'))('JAX', () => {
  test('clamp loses a gradient at its bounds', { timeout: LIMIT }, async () => {
    const host = await openTarget('jax', { timeout: 60_000 });
    try {
      const subject = { program: parseProgramText('clip(x, y, z)'), at: [ZERO, ZERO, ZERO] };
      const checks = await new Session(host).check(subject);
      expect(checks.map(({ judgement }) => judgement.verdict)).toEqual(['outside', 'outside']);
    } finally {
      await host.close();
    }
    expect(await answers('jax', ['clip(x, y, z)', [0, 0, 0]])).toEqual(['0: 0, 0, 0']);
  });

  test('nothing else', { timeout: LIMIT }, async () => {
    expect(await violations('jax', 'relu abs hardSwish', 0)).toEqual([]);
  });

  test('any number of points is answered, in their order, as one alone is; jitted or not', {
    timeout: LIMIT,
  }, async () => {
    const points = Array.from({ length: 130 }, (_, i) => i - 65);
    const right = points.map(x => `${Math.max(x, 0)}: ${x > 0 ? 1 : 0}`);
    for (const target of ['jax', 'jax:jit']) {
      const asked = points.map((x): [string, readonly number[]] => ['relu(t)', [x]]);
      expect(await answers(target, ...asked), target).toEqual(right);
      expect(await answers(target, ...asked.slice(0, 1)), target).toEqual(right.slice(0, 1));
    }
  });
});

describe.skipIf(!installed.get('tensorflow'))('TensorFlow', () => {
  test('slopes are lost where a factor is 0, and gained at a kink inside of what is smooth', {
    timeout: LIMIT,
  }, async () => {
    const ops = 'xlogy math.cumprod[-1] weighted_cross_entropy(label=0)';
    expect(await violations('tensorflow', ops)).toEqual([
      'outside math.cumprod[-1]',
      'outside weighted_cross_entropy(label=0)',
      'outside xlogy',
    ]);
  });

  test('max_pool3d gives each tied argument 1, but not in a function', { timeout: LIMIT }, async () => {
    const host = await openTarget('tensorflow:float32', { timeout: 60_000 });
    const call = 'nn.max_pool3d';
    const program = parseProgramText('maxPool(x, y)');
    const tied = { ...program, nodes: program.nodes.map(node => ({ ...node, call })) };
    const modes = ['backward', 'forward'] as const;
    const answers = await host.ask(modes.map(mode => query(tied, [1, 1], mode)));
    await host.close();
    expect(answers.map(show)).toEqual(['1: 1, 1', '1: 1, 0']);
  });

  test('forward mode traces a program once, for all directions and points; where there is no kernel it is unsupported', {
    timeout: LIMIT,
  }, () => {
    const code = `
import json, sys
sys.path.insert(0, "src/targets/python")
sys.argv = ["tensorflow", "float16"]
from speak import one
from tensorflow_tape import asked, tf
calls = []

def run(program, point):
    calls.append(program["name"])
    return tf.linalg.svd(tf.linalg.diag(point), compute_uv=False)[0] if program["name"] == "svd" else point[0] * point[1] * point[2]

def ask(name, at):
    return one(asked_once, {"name": name, "inputs": ["x", "y", "z"]}, at, "forward")

asked_once = asked(run)
answers = [ask("product", at) for at in ([1.0, 2.0, 4.0], [2.0, 2.0, 1.0])]
print(json.dumps([calls, answers, list(ask("svd", [1.0, 2.0, 4.0]))]))`;
    const { stdout, stderr } = spawnSync(python, ['-c', code], { encoding: 'utf8' });
    expect(stdout, stderr).not.toBe('');
    expect(JSON.parse(stdout)).toEqual([
      ['product', 'svd'],
      [
        { value: 8, gradient: [8, 4, 2] },
        { value: 4, gradient: [2, 2, 4] },
      ],
      ['unsupported'],
    ]);
  });
});

describe.skipIf(!installed.get('keras'))('Keras', () => {
  test('categorical_hinge with one label is right: of the others the largest counts, and 0', {
    timeout: LIMIT,
  }, async () => {
    expect(await violations('keras', 'losses.categorical_hinge')).toEqual([]);
  });

  test('kinks inside of what is smooth', { timeout: LIMIT }, async () => {
    expect(await violations('keras', 'softShrink activations.celu(2) square')).toEqual([
      'outside activations.celu(2)',
      'outside softShrink',
    ]);
  });
});

describe.skipIf(!installed.get('autograd'))('autograd', () => {
  test('the maximum norm and the product are NaN', { timeout: LIMIT }, async () => {
    const found = await violations('autograd', 'normInf prod');
    // The product is divided by each factor again, which may lose an ulp: that is no violation.
    expect(found).toEqual(['nonfinite normInf', 'nonfinite prod', 'outside normInf']);
    expect(await answers('autograd', ['normInf(x, y)', [3, 1]], ['prod(x, y)', [0, 2]])).toEqual([
      '3: NaN, 0',
      '0: NaN, 0',
    ]);
  });

  test('nothing else', { timeout: LIMIT }, async () => {
    expect(await violations('autograd', 'max abs clip reduceMin', 40)).toEqual([]);
  });
});

describe.skipIf(!installed.get('casadi'))('CasADi', () => {
  test('nothing', { timeout: LIMIT }, async () => {
    const ops = 'max abs reduceMax norm1 normInf';
    expect(await violations('casadi', ops, 40)).toEqual([]);
  });
});
