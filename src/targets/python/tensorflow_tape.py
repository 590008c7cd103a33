"""How TensorFlow is asked, and Keras by way of it: GradientTape, and ForwardAccumulator; each point alone.

Forward mode stands in a tf.function in any case: eager, it takes some ten milliseconds for each direction. A gradient that
TensorFlow calls unconnected is 0: operations that have no gradient are not in the tables of the adapters.
"""

import json
import os
from functools import lru_cache

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import tensorflow as tf  # noqa: E402
from speak import PRECISION, VARIANT  # noqa: E402

tf.get_logger().setLevel("ERROR")
tf.config.threading.set_intra_op_parallelism_threads(1)
tf.config.threading.set_inter_op_parallelism_threads(1)

T = getattr(tf, PRECISION)


def derivative(run, program, point, mode):
    """The value, and as many slopes as the point has entries."""
    if mode == "forward":
        columns = [along(run, program, point, i) for i in range(len(point))]
        return columns[0][0], [slope for _, slope in columns]
    with tf.GradientTape() as tape:
        tape.watch(point)
        value = run(program, point)
    return value, tape.gradient(value, point, unconnected_gradients=tf.UnconnectedGradients.ZERO)


def along(run, program, point, i):
    unit = [tf.constant(float(i == k), T) for k in range(len(point))]
    with tf.autodiff.ForwardAccumulator(point, unit) as accumulator:
        value = run(program, point)
    return value, accumulator.jvp(value, unconnected_gradients=tf.UnconnectedGradients.ZERO)


def asked(run):
    """gradient, as speak.serve wants it: eager, or by tf.function, which traces each program once."""

    @lru_cache(maxsize=200)
    def traced(text, mode):
        program = json.loads(text)
        whole = [tf.TensorSpec([], T)] * len(program["inputs"])
        return tf.function(lambda *point: derivative(run, program, list(point), mode), input_signature=whole)

    def gradient(program, at, mode):
        point = [tf.constant(x, T) for x in at]
        try:
            if VARIANT == "function" or mode == "forward":
                return traced(json.dumps(program), mode)(*point)
            return derivative(run, program, point, mode)
        except LookupError as error:  # No gradient is registered.
            raise NotImplementedError(str(error)) from error

    return gradient


SNIPPET = {
    "language": "python",
    "before": """IMPORTS
T = tf.PRECISION


DECORATORdef f({inputs}):
    {body}
    return {output}


x = [tf.constant(v, T) for v in [{point}]]
""",
    "backward": """with tf.GradientTape() as tape:
    tape.watch(x)
    value = f(*x)
slopes = tape.gradient(value, x, unconnected_gradients=tf.UnconnectedGradients.ZERO)
print(float(value), [float(slope) for slope in slopes])""",
    "forward": """@tf.function
def along(i):
    with tf.autodiff.ForwardAccumulator(x, [tf.constant(float(i == k), T) for k in range(len(x))]) as accumulator:
        value = f(*x)
    return value, accumulator.jvp(value, unconnected_gradients=tf.UnconnectedGradients.ZERO)


for i in range(len(x)):
    print([float(part) for part in along(i)])""",
}


def snippet(imports):
    words = {
        "IMPORTS": imports,
        "PRECISION": PRECISION,
        "DECORATOR": "@tf.function\n" if VARIANT == "function" else "",
    }
    before = SNIPPET["before"]
    for word, text in words.items():
        before = before.replace(word, text)
    return {**SNIPPET, "before": before}
