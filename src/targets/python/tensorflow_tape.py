"""How TensorFlow is asked, and Keras by way of it: GradientTape, and ForwardAccumulator; each point alone.

Forward mode stands in a tf.function in any case: eager, it takes some ten milliseconds for each direction. The direction is an
argument of it, as the point is: to trace a program takes longer than to run it at a hundred points, and longer for each
direction that is written out. A gradient that TensorFlow calls unconnected is 0: operations that have no gradient are not in
the tables of the adapters.
"""

import json
import os
import re
from functools import lru_cache

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import tensorflow as tf  # noqa: E402
from speak import PRECISION, VARIANT  # noqa: E402

tf.get_logger().setLevel("ERROR")
tf.config.threading.set_intra_op_parallelism_threads(1)
tf.config.threading.set_inter_op_parallelism_threads(1)

T = getattr(tf, PRECISION)
# How it says that there is no kernel for these numbers on this device, eager and in a function.
NO_KERNEL = ("Could not find device for node", "No OpKernel was registered", "Value for attr 'T' of")


def backward(run, program, point):
    """The value, and as many slopes as the point has entries."""
    with tf.GradientTape() as tape:
        tape.watch(point)
        value = run(program, point)
    return value, tape.gradient(value, point, unconnected_gradients=tf.UnconnectedGradients.ZERO)


def along(run, program, point, direction):
    """The value, and the slope along the direction."""
    with tf.autodiff.ForwardAccumulator(point, direction) as accumulator:
        value = run(program, point)
    return value, accumulator.jvp(value, unconnected_gradients=tf.UnconnectedGradients.ZERO)


def units(n):
    return [[tf.constant(float(i == k), T) for k in range(n)] for i in range(n)]


def asked(run):
    """gradient, as speak.serve wants it: eager, or by tf.function, which traces each program once."""

    @lru_cache(maxsize=200)
    def traced(text, mode):
        program = json.loads(text)
        point = [tf.TensorSpec([], T)] * len(program["inputs"])
        # What the calls are made of is not rewritten by AutoGraph in any case; our own code need not be.
        how = {"autograph": False}
        if mode == "forward":
            return tf.function(lambda *at: along(run, program, *at), input_signature=[point, point], **how)
        return tf.function(lambda at: backward(run, program, at), input_signature=[point], **how)

    def gradient(program, at, mode):
        point = [tf.constant(x, T) for x in at]
        try:
            if mode == "forward":
                columns = [traced(json.dumps(program), mode)(point, unit) for unit in units(len(point))]
                return columns[0][0], [slope for _, slope in columns]
            if VARIANT == "function":
                return traced(json.dumps(program), mode)(point)
            return backward(run, program, point)
        except LookupError as error:  # No gradient is registered.
            raise NotImplementedError(str(error)) from error
        except tf.errors.OpError as error:  # Its repr says nothing.
            message = re.sub(r"\{\{function_node [^}]*\}\} ", "", error.message.split("\n")[0])
            if message.startswith(NO_KERNEL):
                raise NotImplementedError(message) from error
            raise RuntimeError(f"{type(error).__name__}: {message}") from error

    return gradient


SNIPPET = {
    "language": "python",
    "before": """IMPORTS
T = tf.PRECISION


def f({inputs}):
    {body}
    return {output}


x = [tf.constant(v, T) for v in [{point}]]
""",
    "backward": """with tf.GradientTape() as tape:
    tape.watch(x)
    value = f(*x)
slopes = tape.gradient(value, x, unconnected_gradients=tf.UnconnectedGradients.ZERO)
print(float(value), [float(slope) for slope in slopes])""",
    "function": """@tf.function
def along(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        value = f(*x)
    return value, tape.gradient(value, x, unconnected_gradients=tf.UnconnectedGradients.ZERO)


value, slopes = along(x)
print(float(value), [float(slope) for slope in slopes])""",
    "forward": """@tf.function
def along(x, direction):
    with tf.autodiff.ForwardAccumulator(x, direction) as accumulator:
        value = f(*x)
    return value, accumulator.jvp(value, unconnected_gradients=tf.UnconnectedGradients.ZERO)


for i in range(len(x)):
    print([float(part) for part in along(x, [tf.constant(float(i == k), T) for k in range(len(x))])])""",
}


def snippet(imports):
    """In these words; by tf.function the gradient is traced with the program, as it is asked here."""
    before = SNIPPET["before"].replace("IMPORTS", imports).replace("PRECISION", PRECISION)
    backward = SNIPPET["function" if VARIANT == "function" else "backward"]
    return {"language": "python", "before": before, "backward": backward, "forward": SNIPPET["forward"]}
