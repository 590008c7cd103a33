"""Keras by way of TensorFlow: its operations, activations and losses. `pip install keras tensorflow`; then

    cornercheck check keras
    cornercheck check keras:float32
    cornercheck check keras:bfloat16
    cornercheck check keras:function
"""

import os

os.environ["KERAS_BACKEND"] = "tensorflow"

from speak import PRECISION, SINC, TWO, VARIANT, Runner, call, serve  # noqa: E402
from tensorflow_tape import T, asked, snippet, tf  # noqa: E402, F401
import keras  # noqa: E402
from keras import activations, layers, losses, ops  # noqa: E402

keras.config.set_floatx(PRECISION)

# Leaky relus hold alpha as a float32, whatever the tensors are.
FLOAT32 = {"parameters": {"alpha": "float32"}}
# What has no kernel in 16 bits on the CPU.
WIDE = {"dtypes": ["float64", "float32"]}
STACK = "ops.stack([{args}])"

CALLS = {
    "const": call("const", "tf.constant({value}, T)"),
    "component": call("component", "{0}[{k} - 1]"),
    "ops.add": call("add", "ops.add({0}, {1})"),
    "ops.subtract": call("sub", "ops.subtract({0}, {1})"),
    "ops.multiply": call("mul", "ops.multiply({0}, {1})"),
    "ops.divide": call("div", "ops.divide({0}, {1})"),
    "ops.negative": call("neg", "ops.negative({0})"),
    "ops.reciprocal": call("reciprocal", "ops.reciprocal({0})"),
    "ops.square": call("square", "ops.square({0})"),
    "losses.mean_squared_error": call("square", "losses.mean_squared_error(tf.zeros([1], T), {0}[None])"),
    "ops.power": call("pow", "ops.power({0}, {exponent})"),
    "ops.dot": call("affine", f"ops.dot(tf.constant({{coefficients}}, T), {STACK}) + {{constant}}", arity=[1, 99]),
    "ops.sum": call("sum", f"ops.sum({STACK})"),
    "ops.mean": call("mean", f"ops.mean({STACK})"),
    "ops.prod": call("prod", f"ops.prod({STACK})"),
    "ops.cumprod[-1]": call("prod", f"ops.cumprod({STACK})[-1]"),
    "ops.exp": call("exp", "ops.exp({0})"),
    "activations.exponential": call("exp", "activations.exponential({0})"),
    "ops.expm1": call("expm1", "ops.expm1({0})"),
    "ops.log": call("log", "ops.log({0})"),
    "ops.log1p": call("log1p", "ops.log1p({0})"),
    "ops.sqrt": call("sqrt", "ops.sqrt({0})"),
    "ops.sin": call("sin", "ops.sin({0})"),
    "ops.cos": call("cos", "ops.cos({0})"),
    "ops.tan": call("tan", "ops.tan({0})"),
    "ops.arctan": call("atan", "ops.arctan({0})"),
    "ops.arcsin": call("asin", "ops.arcsin({0})"),
    "ops.arccos": call("acos", "ops.arccos({0})"),
    "ops.arctan2": call("atan2", "ops.arctan2({0}, {1})"),
    "ops.sinc": call(SINC, "ops.sinc({0})"),
    "ops.sinh": call("sinh", "ops.sinh({0})"),
    "ops.cosh": call("cosh", "ops.cosh({0})"),
    "ops.tanh": call("tanh", "ops.tanh({0})"),
    "activations.sigmoid": call("sigmoid", "activations.sigmoid({0})"),
    "activations.log_sigmoid": call("logSigmoid", "activations.log_sigmoid({0})"),
    "activations.softplus": call("softplus", "activations.softplus({0})"),
    "losses.binary_crossentropy(logits, 0)": call(
        "softplus", "losses.binary_crossentropy(tf.zeros([1], T), {0}[None], from_logits=True)"
    ),
    "losses.binary_crossentropy(0)": call(
        {"program": "f(x) = -log(1 - clip(x, 1e-7, 1 - 1e-7))"},
        "losses.binary_crossentropy(tf.zeros([1], T), {0}[None])",
        dtypes=["float64"],
    ),
    "activations.silu": call("silu", "activations.silu({0})"),
    "activations.mish": call("mish", "activations.mish({0})"),
    "ops.logsumexp": call("logSumExp", f"ops.logsumexp({STACK})"),
    "ops.logaddexp": call("logAddExp", "ops.logaddexp({0}, {1})"),
    "losses.log_cosh": call("logCosh", "losses.log_cosh(tf.zeros([1], T), {0}[None])"),
    "activations.elu": call("elu", "activations.elu({0}, {alpha})"),
    "activations.celu": call("elu", "activations.celu({0})", parameters={"alpha": "= 1"}),
    "activations.celu(2)": call(
        {"program": "f(x) = 2 * elu(x / 2)"}, "activations.celu({0}, 2.0)"
    ),
    "activations.selu": call(
        {"program": "f(x) = 1.0507009873554805 * elu(x; alpha=1.6732632423543772)"}, "activations.selu({0})"
    ),
    "activations.tanh_shrink": call({"program": "f(x) = x - tanh(x)"}, "activations.tanh_shrink({0})"),
    "activations.relu": call("relu", "activations.relu({0})"),
    "activations.threshold(0, 0)": call("relu", "activations.threshold({0}, 0.0, 0.0)"),
    "activations.relu6": call("relu6", "activations.relu6({0})"),
    "activations.relu(max_value=6)": call("relu6", "activations.relu({0}, max_value=6.0)"),
    "activations.relu(negative_slope=1/4, max_value=1)": call(
        {"program": "f(x) = min(leakyRelu(x; alpha=1/4), 1)"},
        "activations.relu({0}, negative_slope=0.25, max_value=1.0)",
    ),
    "activations.relu(threshold=1)": call(
        {"program": "f(x) = where(x > 1, x, 0)"}, "activations.relu({0}, threshold=1.0)"
    ),
    "losses.mean_absolute_percentage_error": call(
        {"program": "f(x) = 100 * abs(1 - x)"},
        "losses.mean_absolute_percentage_error(tf.ones([1], T), {0}[None])",
    ),
    "losses.kl_divergence": call(
        {"program": "f(x) = log(1 / clip(x, 1e-7, 1))"}, "losses.kl_divergence(tf.ones([1], T), {0}[None])"
    ),
    "losses.cosine_similarity": call(
        {"program": "f(x, y) = -x / max(norm2(x, y), 1e-7)"},
        "losses.cosine_similarity(tf.constant([1, 0], T), ops.stack([{0}, {1}]))",
        dtypes=["float64"],
    ),
    "ops.absolute": call("abs", "ops.absolute({0})"),
    "losses.mean_absolute_error": call("abs", "losses.mean_absolute_error(tf.zeros([1], T), {0}[None])"),
    "ops.maximum": call("max", "ops.maximum({0}, {1})", **TWO),
    "ops.fmax": call("max", "ops.fmax({0}, {1})", **TWO),
    "ops.minimum": call("min", "ops.minimum({0}, {1})", **TWO),
    "ops.fmin": call("min", "ops.fmin({0}, {1})", **TWO),
    "ops.max": call("reduceMax", f"ops.max({STACK})"),
    "ops.amax": call("reduceMax", f"ops.amax({STACK})"),
    "ops.nanmax": call("reduceMax", f"ops.nanmax({STACK})"),
    "ops.segment_max": call(
        "reduceMax", f"ops.segment_max({STACK}, ops.zeros(len([{{args}}]), 'int32'), num_segments=1)[0]"
    ),
    "ops.top_k(1)": call("reduceMax", f"ops.top_k({STACK}, 1)[0][0]"),
    "ops.sort[-1]": call("reduceMax", f"ops.sort({STACK})[-1]"),
    "ops.quantile(1)": call("reduceMax", f"ops.quantile({STACK}, 1.0)"),
    "ops.min": call("reduceMin", f"ops.min({STACK})"),
    "ops.segment_min": call(
        "reduceMin", f"ops.segment_min({STACK}, ops.zeros(len([{{args}}]), 'int32'), num_segments=1)[0]"
    ),
    "ops.max_pool(1d)": call(
        "maxPool", f"ops.max_pool({STACK}[None, :, None], len([{{args}}]), data_format='channels_last')[0, 0, 0]"
    ),
    "ops.max_pool(2d)": call(
        "maxPool",
        f"ops.max_pool({STACK}[None, None, :, None], (1, len([{{args}}])), data_format='channels_last')[0, 0, 0, 0]",
    ),
    "ops.max_pool(3d)": call(
        "maxPool",
        f"ops.max_pool({STACK}[None, None, None, :, None], (1, 1, len([{{args}}])), data_format='channels_last')"
        "[0, 0, 0, 0, 0]",
        dtypes=["float32", "bfloat16"],
    ),
    # To 1 it makes a pool of nothing beside it, whose gradient is memory that nobody wrote, or in float32 ends the process.
    "ops.adaptive_max_pool(2)": call(
        {"program": "f(x, y, z) = max(x, y) + max(y, z)"},
        f"ops.sum(ops.adaptive_max_pool({STACK}[None, :, None], 2, data_format='channels_last'))",
    ),
    "ops.clip": call("clip", "ops.clip({0}, {lo}, {hi})"),
    "activations.leaky_relu": call("leakyRelu", "activations.leaky_relu({0}, {alpha})", **FLOAT32),
    "activations.relu(negative_slope)": call(
        "leakyRelu", "activations.relu({0}, negative_slope={alpha})", **FLOAT32
    ),
    "activations.relu(negative_slope=1/4, max_value=1)": call(
        {"program": "f(x) = min(leakyRelu(x, 1/4), 1)"},
        "activations.relu({0}, negative_slope=0.25, max_value=1.0)",
    ),
    "activations.hard_tanh": call("hardTanh", "activations.hard_tanh({0})", parameters={"lo": "= -1", "hi": "= 1"}),
    "activations.hard_sigmoid": call("hardSigmoid", "activations.hard_sigmoid({0})"),
    "activations.sparse_sigmoid": call("sparseSigmoid", "activations.sparse_sigmoid({0})"),
    "activations.hard_silu": call("hardSwish", "activations.hard_silu({0})"),
    "activations.softsign": call("softsign", "activations.softsign({0})", modes=["backward"]),
    "activations.soft_shrink": call("softShrink", "activations.soft_shrink({0}, {alpha})"),
    "activations.hard_shrink": call("hardShrink", "activations.hard_shrink({0}, {alpha})"),
    "activations.threshold": call("threshold", "activations.threshold({0}, {alpha}, {value})"),
    "activations.sparsemax": call(
        {"program": "f(x, y) = min(max((x - y + 1) / 2, 0), 1)"}, "activations.sparsemax(ops.stack([{0}, {1}]))[0]"
    ),
    "activations.sparse_plus": call(
        {"program": "f(x) = where(x <= -1, 0, where(x < 1, square(x + 1) / 4, x))"}, "activations.sparse_plus({0})"
    ),
    "activations.squareplus": call({"program": "f(x) = (x + sqrt(x^2 + 4)) / 2"}, "activations.squareplus({0})"),
    "losses.hinge": call("hinge", "losses.hinge(tf.ones([1], T), {0}[None])"),
    "losses.squared_hinge": call("squaredHinge", "losses.squared_hinge(tf.ones([1], T), {0}[None])"),
    "losses.categorical_hinge": call(
        {"program": "f(x, y) = max(sum(relu(y), -x, 1), 0)"},
        "losses.categorical_hinge(tf.constant([1, 0], T), ops.stack([{0}, {1}]))",
    ),
    "losses.huber": call("huber", "losses.huber(tf.zeros([1], T), {0}[None], {alpha})", parameters={"alpha": "> 0"}),
    "ops.mod": call("mod", "ops.mod({0}, {1})"),
    "ops.greater": call("greater", "ops.cast(ops.greater({0}, {1}), T)"),
    "ops.greater_equal": call("greaterEqual", "ops.cast(ops.greater_equal({0}, {1}), T)"),
    "ops.less": call("less", "ops.cast(ops.less({0}, {1}), T)"),
    "ops.less_equal": call("lessEqual", "ops.cast(ops.less_equal({0}, {1}), T)"),
    "ops.equal": call("equal", "ops.cast(ops.equal({0}, {1}), T)"),
    "ops.not_equal": call("notEqual", "ops.cast(ops.not_equal({0}, {1}), T)"),
    "ops.where": call("where", "ops.where({0} != 0, {1}, {2})"),
    "ops.norm(1)": call("norm1", f"ops.norm({STACK}, 1)"),
    "ops.norm": call("norm2", f"ops.norm({STACK})"),
    "ops.norm(inf)": call("normInf", f"ops.norm({STACK}, float('inf'))"),
    "ops.hypot": call("hypot", "ops.hypot({0}, {1})"),
    "ops.std": call("std", f"ops.std({STACK})"),
    "ops.sort": call("sort", f"ops.flip(ops.sort({STACK}))"),
    "ops.top_k": call("topk", f"ops.top_k({STACK}, {{k}})[0]"),
    "ops.median": call("median", f"ops.median({STACK})"),
    "ops.quantile(1/4)": call(
        {"program": "f(x, y, z) = (kthLargest(x, y, z; k=2) + kthLargest(x, y, z; k=3)) / 2"},
        "ops.quantile(ops.stack([{0}, {1}, {2}]), 0.25)",
    ),
    "ops.quantile(1/2)": call("median", f"ops.quantile({STACK}, 0.5)"),
    "ops.amin": call("reduceMin", f"ops.amin({STACK})"),
    "ops.nanmin": call("reduceMin", f"ops.nanmin({STACK})"),
    "ops.sort[0]": call("reduceMin", f"ops.sort({STACK})[0]"),
    "ops.take(argmin)": call("reduceMin", f"ops.take({STACK}, ops.argmin({STACK}))"),
    "ops.take(argmax)": call("reduceMax", f"ops.take({STACK}, ops.argmax({STACK}))"),
    "ops.nanquantile(1)": call("reduceMax", f"ops.nanquantile({STACK}, 1.0)"),
    "ops.associative_scan(max)[-1]": call("reduceMax", f"ops.associative_scan(ops.maximum, {STACK})[-1]"),
    "ops.percentile(50)": call("median", f"ops.percentile({STACK}, 50.0)"),
    "ops.nanmedian": call("median", f"ops.nanmedian({STACK})"),
    "layers.Maximum": call("max", "layers.Maximum()([{0}[None], {1}[None]])[0]", **TWO),
    "layers.Minimum": call("min", "layers.Minimum()([{0}[None], {1}[None]])[0]", **TWO),
    "layers.GlobalMaxPooling1D": call(
        "maxPool", f"layers.GlobalMaxPooling1D(data_format='channels_last')({STACK}[None, :, None])[0, 0]"
    ),
    "layers.MaxPooling1D": call(
        "maxPool", f"layers.MaxPooling1D(len([{{args}}]), data_format='channels_last')({STACK}[None, :, None])[0, 0, 0]"
    ),
    "layers.ReLU": call("relu", "layers.ReLU()({0}[None])[0]"),
    "layers.ReLU(6)": call("relu6", "layers.ReLU(6.0)({0}[None])[0]"),
    "layers.LeakyReLU": call("leakyRelu", "layers.LeakyReLU({alpha})({0}[None])[0]", parameters={"alpha": "float32"}),
    "layers.PReLU(1/4)": call(
        {"program": "f(x) = leakyRelu(x; alpha=1/4)"},
        "layers.PReLU(keras.initializers.Constant(0.25), dtype=T)({0}[None, None])[0, 0]",
        modes=["backward"],
    ),
    "layers.ELU": call("elu", "layers.ELU({alpha})({0}[None])[0]", parameters={"alpha": "= 1"}),
    "ops.where(x > 0)": call("relu", "ops.where({0} > 0, {0}, ops.zeros_like({0}))"),
    "ops.select(x > 0)": call("relu", "ops.select([{0} > 0], [{0}], ops.zeros_like({0}))"),
    "ops.cond(x > 0)": call("relu", "ops.cond({0} > 0, lambda: {0}, lambda: ops.zeros_like({0}))"),
    "constraints.NonNeg": call("relu", "keras.constraints.NonNeg()({0}[None])[0]"),
    "regularizers.L1": call("abs", "keras.regularizers.L1(1.0)({0}[None])"),
    "ops.fabs": call("abs", "ops.fabs({0})"),
    "ops.nanprod": call("prod", f"ops.nanprod({STACK})"),
    "ops.nancumprod[-1]": call("prod", f"ops.nancumprod({STACK})[-1]"),
    "ops.segment_prod": call(
        "prod", f"ops.segment_prod({STACK}, ops.zeros(len([{{args}}]), 'int32'), num_segments=1)[0]"
    ),
    "ops.nanstd": call("std", f"ops.nanstd({STACK})"),
    "ops.argsort": call("sort", f"ops.flip(ops.take({STACK}, ops.argsort({STACK})))"),
    "ops.cumprod(weights 1, 2, 4)": call(
        {"program": "f(x, y, z) = x + 2*prod(x, y) + 4*prod(x, y, z)"},
        f"ops.dot(ops.cumprod({STACK}), tf.constant([1, 2, 4], T))",
    ),
    "ops.ptp": call({"program": "f(x, y) = max(x, y) - min(x, y)"}, f"ops.ptp({STACK})"),
    "ops.vander": call({"program": "f(x) = x^2 + x + 1"}, "ops.sum(ops.vander({0}[None], 3))"),
    "ops.logaddexp2": call(
        {"program": "f(x, y) = log(exp(x * log(2)) + exp(y * log(2))) / log(2)"}, "ops.logaddexp2({0}, {1})"
    ),
    "ops.exp2": call({"program": "f(x) = exp(x * log(2))"}, "ops.exp2({0})"),
    "ops.log2": call({"program": "f(x) = log(x) / log(2)"}, "ops.log2({0})"),
    "ops.cbrt": call({"program": "f(x) = sign(x) * exp(log(abs(x)) / 3)"}, "ops.cbrt({0})"),
    "ops.power(x, y)": call({"program": "f(x, y) = exp(y * log(x))"}, "ops.power({0}, {1})"),
    # Of a base of 0: smooth where the exponent is positive.
    "ops.power(0, x)": call({"program": "f(x) = where(x > 0, 0, log(x))"}, "ops.power(tf.constant(0, T), {0})"),
    "ops.nan_to_num": call({"program": "f(x) = x"}, "ops.nan_to_num({0})"),
    "ops.divide_no_nan": call({"program": "f(x, y) = where(y = 0, 0, x / y)"}, "ops.divide_no_nan({0}, {1})"),
    "ops.quantile(1/4, lower)": call(
        {"program": "f(x, y, z) = kthLargest(x, y, z; k=3)"}, f"ops.quantile({STACK}, 0.25, method='lower')"
    ),
    "ops.quantile(1/4, higher)": call(
        {"program": "f(x, y, z) = kthLargest(x, y, z; k=2)"}, f"ops.quantile({STACK}, 0.25, method='higher')"
    ),
    "ops.norm(3)": call({"program": "f(x, y) = pow(abs(x)^3 + abs(y)^3; exponent=1/3)"}, f"ops.norm({STACK}, 3)"),
    "ops.norm(-inf)": call({"program": "f(x, y) = min(abs(x), abs(y))"}, f"ops.norm({STACK}, -float('inf'))"),
    "ops.norm(matrix, 1)": call(
        {"program": "f(a, b, c, d) = max(abs(a) + abs(c), abs(b) + abs(d))"},
        f"ops.norm(ops.reshape({STACK}, (2, 2)), 1)",
    ),
    "ops.norm(matrix, 2)": call({"program": "f(x, y) = normInf(x, y) / 3 * 3"}, f"ops.norm(ops.diag({STACK}), 2)", **WIDE),
    "ops.norm(matrix, nuc)": call({"program": "f(x, y) = (abs(x) + abs(y)) / 3 * 3"}, f"ops.norm(ops.diag({STACK}), 'nuc')", **WIDE),
    "ops.det(singular)": call(
        {"program": "f(x, y) = x*y - y*x"}, "ops.det(ops.reshape(ops.stack([{0}, {1}, {0}, {1}]), (2, 2)))",
        **WIDE,
    ),
    "ops.slogdet(1, x)": call(
        {"program": "f(x) = log(abs(x))"}, "ops.slogdet(ops.diag(ops.stack([ops.ones_like({0}), {0}])))[1]",
        **WIDE,
    ),
    "ops.max(initial=0)": call({"program": "f(x, y) = max(x, y, 0)"}, f"ops.max({STACK}, initial=0.0)"),
    "ops.min(initial=0)": call({"program": "f(x, y) = min(x, y, 0)"}, f"ops.min({STACK}, initial=0.0)"),
    "ops.top_k[-1]": call("kthLargest", f"ops.top_k({STACK}, {{k}})[0][-1]"),
    "layers.GlobalMaxPooling2D": call(
        "maxPool", f"layers.GlobalMaxPooling2D(data_format='channels_last')({STACK}[None, None, :, None])[0, 0]"
    ),
    "activations.glu": call({"program": "f(x, y) = x * sigmoid(y)"}, f"activations.glu({STACK})[0]"),
    "regularizers.L1L2": call({"program": "f(x) = abs(x) + square(x)"}, "keras.regularizers.L1L2(1.0, 1.0)({0}[None])"),
    "losses.categorical_crossentropy(logits)": call(
        {"program": "f(x, y) = logSumExp(x, y) - x"},
        f"losses.categorical_crossentropy(tf.constant([1, 0], T), {STACK}, from_logits=True)",
    ),
    "ops.log_softmax": call({"program": "f(x, y) = x - logSumExp(x, y)"}, f"ops.log_softmax({STACK})[0]"),
    "constraints.UnitNorm": call(
        {"program": "f(x, y) = x / (1e-7 + norm2(x, y))"},
        f"keras.constraints.UnitNorm()({STACK})[0]",
        dtypes=["float64"],
    ),
    "ops.normalize(1)": call(
        {"program": "f(x, y) = x / max(norm1(x, y), 1e-7)"}, f"ops.normalize({STACK}, order=1)[0]", dtypes=["float64"]
    ),
    "ops.map_coordinates": call(
        {"program": "f(x) = interp(x; knots=[0, 1, 2], values=[0, 1, 0])"},
        "ops.image.map_coordinates(tf.constant([0, 1, 0], T), {0}[None, None], 1, 'nearest')[0]",
    ),
    "ops.softmax": call({"program": "f(x, y) = exp(x) / (exp(x) + exp(y))"}, f"ops.softmax({STACK})[0]"),
    "activations.elu(1/2)": call({"program": "f(x) = elu(x; alpha=1/2)"}, "activations.elu({0}, 0.5)"),
    "losses.poisson": call(
        {"program": "f(x) = x - log(x + 1e-7)"}, "losses.poisson(tf.ones([1], T), {0}[None])", dtypes=["float64"]
    ),
    "losses.mean_squared_logarithmic_error": call(
        {"program": "f(x) = square(log(max(x, 1e-7) + 1) - log(2))"},
        "losses.mean_squared_logarithmic_error(tf.ones([1], T), {0}[None])",
        dtypes=["float64"],
    ),
    "losses.mean_absolute_percentage_error(0)": call(
        {"program": "f(x) = 100 * abs(x / 1e-7)"},
        "losses.mean_absolute_percentage_error(tf.zeros([1], T), {0}[None])",
        dtypes=["float64"],
    ),
    "losses.hinge(-1)": call({"program": "f(x) = max(1 + x, 0)"}, "losses.hinge(-tf.ones([1], T), {0}[None])"),
    "losses.categorical_hinge(3)": call(
        {"program": "f(x, y, z) = max(sum(max(0, y, z), -x, 1), 0)"},
        f"losses.categorical_hinge(tf.constant([1, 0, 0], T), {STACK})",
    ),
    "constraints.MinMaxNorm": call(
        {"program": "f(x, y) = x * (clip(norm2(x, y), 1/2, 1) / (1e-7 + norm2(x, y)))"},
        f"keras.constraints.MinMaxNorm(0.5, 1.0)({STACK})[0]",
        dtypes=["float64"],
    ),
    "constraints.MaxNorm": call(
        {"program": "f(x, y) = x * (min(norm2(x, y), 1) / (1e-7 + norm2(x, y)))"},
        f"keras.constraints.MaxNorm(1.0)({STACK})[0]",
        dtypes=["float64"],
    ),
}

# A layer with weights makes variables, which a function makes no second time; forward mode is asked in one, too.
if VARIANT == "function":
    del CALLS["layers.PReLU(1/4)"]

if __name__ == "__main__":
    run = Runner(CALLS, globals())
    imports = f"""import tensorflow as tf
import keras
from keras import activations, layers, losses, ops

keras.config.set_floatx("{PRECISION}")
"""
    about = {"name": "keras:function" if VARIANT == "function" else "keras", "version": keras.__version__}
    serve(CALLS, asked(run), computed=["clip"], snippet=snippet(imports), **about)
