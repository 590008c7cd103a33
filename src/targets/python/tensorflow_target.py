"""TensorFlow: GradientTape, and ForwardAccumulator; eager, or by tf.function. `pip install tensorflow`; then

    cornercheck check tensorflow
    cornercheck check tensorflow:float32
    cornercheck check tensorflow:bfloat16
    cornercheck check tensorflow:function
"""

from speak import SINC, TWO, VARIANT, Runner, call, serve
from tensorflow_tape import T, asked, snippet, tf

BACKWARD = {"modes": ["backward"]}
# alpha is an attribute of the operation, which is a float32 whatever the tensors are.
FLOAT32 = {"parameters": {"alpha": "float32"}}
# What has no kernel in 16 bits on the CPU; what calls a bfloat16 no number of NumPy's.
WIDE = {"dtypes": ["float64", "float32"]}
NUMPY = {"dtypes": ["float64", "float32", "float16"]}
STACK = "tf.stack([{args}])"

# tf.floor and its kin have no gradient, and are not asked; math.approx_min_k has no kernel for the CPU.
CALLS = {
    "const": call("const", "tf.constant({value}, T)"),
    "component": call("component", "{0}[{k} - 1]"),
    "tf.add": call("add", "tf.add({0}, {1})"),
    "tf.subtract": call("sub", "tf.subtract({0}, {1})"),
    "tf.multiply": call("mul", "tf.multiply({0}, {1})"),
    "math.multiply_no_nan": call("mul", "tf.math.multiply_no_nan({0}, {1})"),
    "tf.divide": call("div", "tf.divide({0}, {1})"),
    "tf.negative": call("neg", "tf.negative({0})"),
    "math.reciprocal": call("reciprocal", "tf.math.reciprocal({0})"),
    "tf.square": call("square", "tf.square({0})"),
    "tf.pow": call("pow", "tf.pow({0}, {exponent})"),
    "tf.tensordot": call(
        "affine", "tf.tensordot(tf.constant({coefficients}, T), tf.stack([{args}]), 1) + {constant}", arity=[1, 99]
    ),
    "tf.reduce_sum": call("sum", f"tf.reduce_sum({STACK})"),
    "tf.add_n": call("sum", "tf.add_n([{args}])"),
    "tf.reduce_mean": call("mean", f"tf.reduce_mean({STACK})"),
    "tf.reduce_prod": call("prod", f"tf.reduce_prod({STACK})"),
    "math.cumprod[-1]": call("prod", f"tf.math.cumprod({STACK})[-1]"),
    "math.cumprod(exclusive)[-1]": call(
        {"program": "f(x, y, z) = 0*z + prod(x, y)"}, "tf.math.cumprod(tf.stack([{0}, {1}, {2}]), exclusive=True)[-1]"
    ),
    "math.cumprod(weights 1, 2)": call(
        {"program": "f(x, y) = x + 2*prod(x, y)"},
        "tf.tensordot(tf.math.cumprod(tf.stack([{0}, {1}])), tf.constant([1, 2], T), 1)",
    ),
    "tf.exp": call("exp", "tf.exp({0})"),
    "math.expm1": call("expm1", "tf.math.expm1({0})"),
    "math.log": call("log", "tf.math.log({0})"),
    "math.log1p": call("log1p", "tf.math.log1p({0})"),
    "tf.sqrt": call("sqrt", "tf.sqrt({0})"),
    "tf.sin": call("sin", "tf.sin({0})"),
    "tf.cos": call("cos", "tf.cos({0})"),
    "tf.tan": call("tan", "tf.tan({0})"),
    "tf.atan": call("atan", "tf.atan({0})"),
    "tf.asin": call("asin", "tf.asin({0})"),
    "tf.acos": call("acos", "tf.acos({0})"),
    "tf.atan2": call("atan2", "tf.atan2({0}, {1})"),
    "tf.sinh": call("sinh", "tf.sinh({0})"),
    "tf.cosh": call("cosh", "tf.cosh({0})"),
    "tf.tanh": call("tanh", "tf.tanh({0})"),
    "tf.sigmoid": call("sigmoid", "tf.sigmoid({0})"),
    "math.log_sigmoid": call("logSigmoid", "tf.math.log_sigmoid({0})"),
    "nn.softplus": call("softplus", "tf.nn.softplus({0})"),
    "sigmoid_cross_entropy(label=0)": call(
        "softplus", "tf.nn.sigmoid_cross_entropy_with_logits(labels=tf.zeros_like({0}), logits={0})"
    ),
    # As documented: (1 - z) x + log(1 + exp(-|x|)) + max(-x, 0).
    "weighted_cross_entropy(label=0)": call(
        {"program": "f(x) = x + (log1p(exp(-abs(x))) + relu(-x))"},
        "tf.nn.weighted_cross_entropy_with_logits(tf.zeros_like({0}), {0}, 1.0)",
    ),
    "weighted_cross_entropy(label=1)": call(
        {"program": "f(x) = log1p(exp(-abs(x))) + relu(-x)"},
        "tf.nn.weighted_cross_entropy_with_logits(tf.ones_like({0}), {0}, 1.0)",
    ),
    "weighted_cross_entropy(label=0, pos_weight=2)": call(
        {"program": "f(x) = x + (log1p(exp(-abs(x))) + relu(-x))"},
        "tf.nn.weighted_cross_entropy_with_logits(tf.zeros_like({0}), {0}, 2.0)",
    ),
    "weighted_cross_entropy(label=1, pos_weight=2)": call(
        {"program": "f(x) = 2 * (log1p(exp(-abs(x))) + relu(-x))"},
        "tf.nn.weighted_cross_entropy_with_logits(tf.ones_like({0}), {0}, 2.0)",
    ),
    "nn.gelu(approximate)": call(
        {"program": "f(x) = x * (1 + tanh(sqrt(2 / (4*atan(1))) * (x + 0.044715 * x^3))) / 2"},
        "tf.nn.gelu({0}, approximate=True)",
    ),
    "nn.silu": call("silu", "tf.nn.silu({0})"),
    "nn.silu(beta)": call({"program": "f(x, b) = x * sigmoid(b * x)"}, "tf.nn.silu({0}, {1})"),
    "tf.reduce_logsumexp": call("logSumExp", f"tf.reduce_logsumexp({STACK})"),
    "math.cumulative_logsumexp[-1]": call("logSumExp", f"tf.math.cumulative_logsumexp({STACK})[-1]"),
    "experimental.numpy.logaddexp": call("logAddExp", "tf.experimental.numpy.logaddexp({0}, {1})", **NUMPY),
    "math.xlogy": call("xlogy", "tf.math.xlogy({0}, {1})"),
    "math.xlog1py": call({"program": "f(x, y) = xlogy(x, 1 + y)"}, "tf.math.xlog1py({0}, {1})"),
    "nn.elu": call("elu", "tf.nn.elu({0})", parameters={"alpha": "= 1"}),
    "nn.selu": call({"program": "f(x) = 1.0507009873554805 * elu(x; alpha=1.6732632423543772)"}, "tf.nn.selu({0})"),
    "nn.relu": call("relu", "tf.nn.relu({0})"),
    "tf.cond(x > 0)": call("relu", "tf.cond({0} > 0, lambda: {0}, lambda: tf.zeros_like({0}))"),
    "tf.where(x > 0)": call("relu", "tf.where({0} > 0, {0}, tf.zeros_like({0}))"),
    "nn.relu6": call("relu6", "tf.nn.relu6({0})"),
    "tf.abs": call("abs", "tf.abs({0})"),
    "nn.crelu": call("abs", "tf.reduce_sum(tf.nn.crelu({0}[None]))"),
    "math.squared_difference": call(
        {"program": "f(x, y) = square(x - y)"}, "tf.math.squared_difference({0}, {1})"
    ),
    "tf.maximum": call("max", "tf.maximum({0}, {1})", **TWO),
    "tf.minimum": call("min", "tf.minimum({0}, {1})", **TWO),
    "tf.reduce_max": call("reduceMax", f"tf.reduce_max({STACK})"),
    "math.segment_max": call("reduceMax", f"tf.math.segment_max({STACK}, [0] * len([{{args}}]))[0]"),
    "math.unsorted_segment_max": call(
        "reduceMax", f"tf.math.unsorted_segment_max({STACK}, [0] * len([{{args}}]), 1)[0]"
    ),
    "tf.tensor_scatter_nd_max": call(
        "reduceMax", f"tf.tensor_scatter_nd_max(tf.constant([-float('inf')], T), [[0]] * len([{{args}}]), {STACK})[0]"
    ),
    "math.top_k(1)": call("reduceMax", f"tf.math.top_k({STACK}, 1).values[0]"),
    "tf.sort[-1]": call("reduceMax", f"tf.sort({STACK})[-1]"),
    "tf.scan(maximum)[-1]": call("reduceMax", f"tf.scan(tf.maximum, {STACK})[-1]", **BACKWARD),
    "tf.gather(argmax)": call("reduceMax", f"tf.gather({STACK}, tf.argmax({STACK}))"),
    "tf.reduce_min": call("reduceMin", f"tf.reduce_min({STACK})"),
    "math.segment_min": call("reduceMin", f"tf.math.segment_min({STACK}, [0] * len([{{args}}]))[0]"),
    "tf.sort[0]": call("reduceMin", f"tf.sort({STACK})[0]"),
    "nn.max_pool1d": call(
        "maxPool", f"tf.nn.max_pool1d({STACK}[None, :, None], len([{{args}}]), 1, 'VALID')[0, 0, 0]"
    ),
    "nn.max_pool1d(2)": call(
        {"program": "f(x, y, z) = max(x, y) + max(y, z)"},
        "tf.reduce_sum(tf.nn.max_pool1d(tf.stack([{0}, {1}, {2}])[None, :, None], 2, 1, 'VALID'))",
    ),
    "nn.max_pool1d(2, SAME)": call(
        {"program": "f(x, y, z) = max(x, y) + max(y, z) + z"},
        "tf.reduce_sum(tf.nn.max_pool1d(tf.stack([{0}, {1}, {2}])[None, :, None], 2, 1, 'SAME'))",
    ),
    "nn.max_pool2d": call(
        "maxPool", f"tf.nn.max_pool2d({STACK}[None, None, :, None], [1, len([{{args}}])], 1, 'VALID')[0, 0, 0, 0]"
    ),
    "nn.max_pool_with_argmax": call(
        "maxPool",
        f"tf.nn.max_pool_with_argmax({STACK}[None, None, :, None], [1, len([{{args}}])], 1, 'VALID')"
        ".output[0, 0, 0, 0]",
        **BACKWARD,
    ),
    "nn.max_pool3d": call(
        "maxPool",
        f"tf.nn.max_pool3d({STACK}[None, None, None, :, None], [1, 1, len([{{args}}])], 1, 'VALID')[0, 0, 0, 0, 0]",
        dtypes=["float32", "bfloat16"],
    ),
    "nn.dilation2d": call(
        "maxPool",
        f"tf.nn.dilation2d({STACK}[None, None, :, None], tf.zeros([1, len([{{args}}]), 1], T), [1] * 4, 'VALID',"
        " 'NHWC', [1] * 4)[0, 0, 0, 0]",
        **BACKWARD,
    ),
    "tf.clip_by_value": call("clip", "tf.clip_by_value({0}, {lo}, {hi})"),
    "tf.clip_by_norm": call(
        {"program": "f(x, y) = x / max(norm2(x, y), 1)"}, "tf.clip_by_norm(tf.stack([{0}, {1}]), 1.0)[0]"
    ),
    "tf.clip_by_global_norm": call(
        {"program": "f(x, y) = x / max(norm2(x, y), 1)"}, "tf.clip_by_global_norm([{0}, {1}], 1.0)[0][0]"
    ),
    "tf.clip_by_global_norm(5)": call(
        {"program": "f(x, y) = 5 * (x + y) / max(norm2(x, y), 5)"},
        "tf.add_n(tf.clip_by_global_norm([{0}, {1}], 5.0)[0])",
    ),
    "tf.clip_by_norm(5)": call(
        {"program": "f(x, y) = 5 * (x + y) / max(norm2(x, y), 5)"},
        "tf.reduce_sum(tf.clip_by_norm(tf.stack([{0}, {1}]), 5.0))",
    ),
    "math.l2_normalize": call(
        {"program": "f(x, y) = (x + y) / max(norm2(x, y), 1e-6)"},
        "tf.reduce_sum(tf.math.l2_normalize(tf.stack([{0}, {1}])))",
        dtypes=["float64"],
    ),
    "math.divide_no_nan": call(
        {"program": "f(x, y) = where(y = 0, 0, x / y)"}, "tf.math.divide_no_nan({0}, {1})"
    ),
    "tf.pad(REFLECT)": call(
        {"program": "f(x, y, z) = 2*x + 21*y + 8*z"},
        "tf.tensordot(tf.pad(tf.stack([{0}, {1}, {2}]), [[1, 1]], 'REFLECT'), tf.constant([1, 2, 4, 8, 16], T), 1)",
    ),
    "tf.pad(SYMMETRIC)": call(
        {"program": "f(x, y, z) = 3*x + 4*y + 24*z"},
        "tf.tensordot(tf.pad(tf.stack([{0}, {1}, {2}]), [[1, 1]], 'SYMMETRIC'), tf.constant([1, 2, 4, 8, 16], T), 1)",
    ),
    "nn.leaky_relu": call("leakyRelu", "tf.nn.leaky_relu({0}, {alpha})", **FLOAT32),
    "nn.softsign": call("softsign", "tf.nn.softsign({0})", **BACKWARD),
    "tf.sign": call("sign", "tf.sign({0})", **BACKWARD),
    "math.floormod": call("mod", "tf.math.floormod({0}, {1})"),
    "tf.greater": call("greater", "tf.cast(tf.greater({0}, {1}), T)"),
    "tf.greater_equal": call("greaterEqual", "tf.cast(tf.greater_equal({0}, {1}), T)"),
    "tf.less": call("less", "tf.cast(tf.less({0}, {1}), T)"),
    "tf.less_equal": call("lessEqual", "tf.cast(tf.less_equal({0}, {1}), T)"),
    "tf.equal": call("equal", "tf.cast(tf.equal({0}, {1}), T)"),
    "tf.not_equal": call("notEqual", "tf.cast(tf.not_equal({0}, {1}), T)"),
    "tf.where": call("where", "tf.where({0} != 0, {1}, {2})"),
    "tf.norm(1)": call("norm1", f"tf.norm({STACK}, 1)"),
    "tf.norm": call("norm2", f"tf.norm({STACK})"),
    "math.reduce_euclidean_norm": call("norm2", f"tf.math.reduce_euclidean_norm({STACK})"),
    "tf.norm(inf)": call("normInf", f"tf.norm({STACK}, float('inf'))"),
    "math.reduce_std": call("std", f"tf.math.reduce_std({STACK})"),
    "tf.sort": call("sort", f"tf.sort({STACK}, direction='DESCENDING')"),
    "tf.sort(ascending)": call("sort", "tf.sort(tf.stack([{args}]))[::-1]"),
    "math.top_k": call("topk", f"tf.math.top_k({STACK}, {{k}}).values"),
    "math.top_k[-1]": call("kthLargest", f"tf.math.top_k({STACK}, {{k}}).values[-1]"),
    "math.unsorted_segment_min": call(
        "reduceMin", f"tf.math.unsorted_segment_min({STACK}, [0] * len([{{args}}]), 1)[0]"
    ),
    "tf.tensor_scatter_nd_min": call(
        "reduceMin", f"tf.tensor_scatter_nd_min(tf.constant([float('inf')], T), [[0]] * len([{{args}}]), {STACK})[0]"
    ),
    "tf.gather(argmin)": call("reduceMin", f"tf.gather({STACK}, tf.argmin({STACK}))"),
    "math.approx_max_k(1)": call("reduceMax", f"tf.math.approx_max_k({STACK}, 1)[0][0]", dtypes=["float32", "float16", "bfloat16"]),
    "tf.foldl(maximum)": call("reduceMax", f"tf.foldl(tf.maximum, {STACK})", **BACKWARD),
    "tf.boolean_mask(x > 0)": call("relu", "tf.reduce_sum(tf.boolean_mask({0}[None], {0}[None] > 0))"),
    "tf.switch_case(x > 0)": call(
        "relu",
        "tf.switch_case(tf.cast({0} > 0, tf.int32), [lambda: tf.zeros_like({0}), lambda: tf.identity({0})])",
        **BACKWARD,
    ),
    "math.segment_prod": call("prod", f"tf.math.segment_prod({STACK}, [0] * len([{{args}}]))[0]", **BACKWARD),
    "math.unsorted_segment_prod": call(
        "prod", f"tf.math.unsorted_segment_prod({STACK}, [0] * len([{{args}}]), 1)[0]"
    ),
    "linalg.global_norm": call("norm2", "tf.linalg.global_norm([{args}])"),
    "tf.argsort": call("sort", f"tf.gather({STACK}, tf.argsort({STACK}))[::-1]"),
    "experimental.numpy.maximum": call("max", "tf.experimental.numpy.maximum({0}, {1})", **TWO),
    "experimental.numpy.minimum": call("min", "tf.experimental.numpy.minimum({0}, {1})", **TWO),
    "experimental.numpy.max": call("reduceMax", f"tf.experimental.numpy.max({STACK})"),
    "experimental.numpy.min": call("reduceMin", f"tf.experimental.numpy.min({STACK})"),
    "experimental.numpy.sort": call("sort", f"tf.experimental.numpy.sort({STACK})[::-1]"),
    "experimental.numpy.abs": call("abs", "tf.experimental.numpy.abs({0})"),
    "experimental.numpy.fabs": call("abs", "tf.experimental.numpy.fabs({0})"),
    "experimental.numpy.clip": call("clip", "tf.experimental.numpy.clip({0}, {lo}, {hi})"),
    "experimental.numpy.prod": call("prod", f"tf.experimental.numpy.prod({STACK})"),
    "experimental.numpy.nanprod": call("prod", f"tf.experimental.numpy.nanprod({STACK})", **NUMPY),
    "experimental.numpy.cumprod[-1]": call("prod", f"tf.experimental.numpy.cumprod({STACK})[-1]"),
    "experimental.numpy.sinc": call(SINC, "tf.experimental.numpy.sinc({0})", **NUMPY),
    "experimental.numpy.std": call("std", f"tf.experimental.numpy.std({STACK})"),
    "experimental.numpy.hypot": call("hypot", "tf.experimental.numpy.hypot({0}, {1})", **NUMPY),
    "experimental.numpy.mod": call("mod", "tf.experimental.numpy.mod({0}, {1})"),
    "experimental.numpy.power": call("pow", "tf.experimental.numpy.power({0}, {exponent})"),
    "experimental.numpy.float_power": call("pow", "tf.experimental.numpy.float_power({0}, {exponent})", dtypes=["float64"]),
    "experimental.numpy.ptp": call(
        {"program": "f(x, y) = max(x, y) - min(x, y)"}, f"tf.experimental.numpy.ptp({STACK})"
    ),
    "experimental.numpy.vander": call(
        {"program": "f(x) = x^2 + x + 1"}, "tf.reduce_sum(tf.experimental.numpy.vander({0}[None], 3))"
    ),
    "experimental.numpy.polyval": call(
        {"program": "f(x) = (x + 1)*x + 1"}, "tf.experimental.numpy.polyval(tf.ones(3, T), {0})"
    ),
    "experimental.numpy.logaddexp2": call(
        {"program": "f(x, y) = log(exp(x * log(2)) + exp(y * log(2))) / log(2)"},
        "tf.experimental.numpy.logaddexp2({0}, {1})",
        **NUMPY,
    ),
    "experimental.numpy.cbrt": call(
        {"program": "f(x) = sign(x) * exp(log(abs(x)) / 3)"}, "tf.experimental.numpy.cbrt({0})",
        **NUMPY,
    ),
    "experimental.numpy.exp2": call({"program": "f(x) = exp(x * log(2))"}, "tf.experimental.numpy.exp2({0})", **NUMPY),
    "experimental.numpy.heaviside": call(
        {"program": "f(x) = where(x < 0, 0, where(x > 0, 1, 1/2))"}, "tf.experimental.numpy.heaviside({0}, tf.constant(0.5, T))",
        **NUMPY,
    ),
    "math.xdivy": call({"program": "f(x, y) = x / y"}, "tf.math.xdivy({0}, {1})"),
    "math.reciprocal_no_nan": call({"program": "f(x) = where(x = 0, 0, 1 / x)"}, "tf.math.reciprocal_no_nan({0})"),
    "tf.pow(x, y)": call({"program": "f(x, y) = exp(y * log(x))"}, "tf.pow({0}, {1})"),
    # Of a base of 0: smooth where the exponent is positive.
    "tf.pow(0, x)": call({"program": "f(x) = where(x > 0, 0, log(x))"}, "tf.pow(tf.constant(0, T), {0})"),
    "tf.pow(2, x)": call({"program": "f(x) = exp(x * log(2))"}, "tf.pow(tf.constant(2, T), {0})"),
    "tf.abs(complex)": call({"program": "f(x, y) = hypot(x, y)"}, "tf.abs(tf.complex({0}, {1}))", **WIDE),
    "math.reduce_variance": call({"program": "f(x, y) = square((x - y) / 2)"}, f"tf.math.reduce_variance({STACK})"),
    "nn.softmax": call({"program": "f(x, y) = exp(x) / (exp(x) + exp(y))"}, f"tf.nn.softmax({STACK})[0]"),
    "nn.log_softmax": call({"program": "f(x, y) = x - logSumExp(x, y)"}, f"tf.nn.log_softmax({STACK})[0]"),
    "nn.softmax_cross_entropy": call(
        {"program": "f(x, y) = logSumExp(x, y) - x"},
        f"tf.nn.softmax_cross_entropy_with_logits(tf.constant([1, 0], T), {STACK})",
    ),
    "nn.isotonic_regression": call(
        {"program": "f(x, y) = max(x, (x + y) / 2)"}, f"tf.nn.isotonic_regression({STACK}[None])[0][0, 0]", **BACKWARD
    ),
    "nn.erosion2d": call(
        {"program": "f(x, y) = min(x, y)"},
        f"tf.nn.erosion2d({STACK}[None, None, :, None], tf.zeros([1, 2, 1], T), [1] * 4, 'VALID', 'NHWC', [1] * 4)"
        "[0, 0, 0, 0]",
        **BACKWARD,
    ),
    "nn.max_pool2d(2, 2)": call(
        {"program": "f(a, b, c, d) = maxPool(a, b, c, d)"},
        f"tf.nn.max_pool2d(tf.reshape({STACK}, [1, 2, 2, 1]), 2, 2, 'VALID')[0, 0, 0, 0]",
    ),
    "image.rgb_to_hsv[2]": call({"program": "f(x, y, z) = max(x, y, z)"}, f"tf.image.rgb_to_hsv({STACK})[2]"),
    "image.total_variation": call(
        {"program": "f(x, y) = abs(y - x)"}, f"tf.image.total_variation({STACK}[None, :, None])"
    ),
    "linalg.normalize[1]": call("norm2", f"tf.linalg.normalize({STACK})[1][0]"),
    "nn.sparse_softmax_cross_entropy": call(
        {"program": "f(x, y) = logSumExp(x, y) - x"},
        f"tf.nn.sparse_softmax_cross_entropy_with_logits(tf.constant(0), {STACK})",
    ),
    "nn.log_poisson_loss": call({"program": "f(x) = exp(x) - x"}, "tf.nn.log_poisson_loss(tf.ones([], T), {0})"),
    "nn.moments[1]": call({"program": "f(x, y) = square((x - y) / 2)"}, f"tf.nn.moments({STACK}, [0])[1]"),
    "math.cumulative_logsumexp(weights 1, 2)": call(
        {"program": "f(x, y) = x + 2*logSumExp(x, y)"},
        f"tf.tensordot(tf.math.cumulative_logsumexp({STACK}), tf.constant([1, 2], T), 1)",
    ),
    "math.unsorted_segment_sqrt_n": call(
        {"program": "f(x, y) = (x + y) / sqrt(2)"}, f"tf.math.unsorted_segment_sqrt_n({STACK}, [0, 0], 1)[0]"
    ),
    "tf.tensor_scatter_nd_max(self)": call(
        {"program": "f(x, y, z) = max(x, y, z)"},
        "tf.tensor_scatter_nd_max({0}[None], [[0], [0]], tf.stack([{1}, {2}]))[0]",
    ),
    "nn.max_pool2d(3, SAME)": call(
        {"program": "f(a, b, c, d) = 2 * (max(a, b, c, d) + max(b, a, d, c))"},
        f"tf.reduce_sum(tf.nn.max_pool2d(tf.reshape({STACK}, [1, 2, 2, 1]), 3, 1, 'SAME'))",
    ),
    "tf.while_loop(maximum)": call(
        "reduceMax",
        f"(lambda s: tf.while_loop(lambda i, m: i < len([{{args}}]), lambda i, m: (i + 1, tf.maximum(m, s[i])), (1, s[0]))[1])({STACK})",
        **BACKWARD,
    ),
    "tf.norm(3)": call(
        {"program": "f(x, y) = pow(abs(x)^3 + abs(y)^3; exponent=1/3)"}, f"tf.norm({STACK}, 3)"
    ),
    "tf.norm(matrix, 1)": call(
        {"program": "f(a, b, c, d) = max(abs(a) + abs(c), abs(b) + abs(d))"},
        f"tf.norm(tf.reshape({STACK}, [2, 2]), 1, [0, 1])",
    ),
    "tf.norm(matrix, inf)": call(
        {"program": "f(a, b, c, d) = max(abs(a) + abs(b), abs(c) + abs(d))"},
        f"tf.norm(tf.reshape({STACK}, [2, 2]), float('inf'), [0, 1])",
    ),
    "linalg.det(singular)": call(
        {"program": "f(x, y) = x*y - y*x"}, "tf.linalg.det(tf.reshape(tf.stack([{0}, {1}, {0}, {1}]), [2, 2]))",
        **WIDE,
    ),
    # Of diagonal matrices nothing rounds but where they are scaled: hence the thirds.
    "linalg.slogdet(1, x)": call(
        {"program": "f(x) = log(abs(x))"}, "tf.linalg.slogdet(tf.linalg.diag([tf.ones([], T), {0}]))[1]",
        **WIDE,
    ),
    "linalg.eigvalsh(x, -x)": call(
        {"program": "f(x) = abs(x) / 3 * 3"},
        "tf.tensordot(tf.linalg.eigvalsh(tf.linalg.diag([{0}, -{0}])), tf.constant([1, 2], T), 1)",
        **WIDE,
    ),
    "linalg.eigh(diagonal)": call(
        {"program": "f(x, y) = x / 3 * 3"},
        f"(lambda w, v: (v @ tf.linalg.diag(w) @ tf.transpose(v))[0, 0])(*tf.linalg.eigh(tf.linalg.diag({STACK})))",
        **WIDE,
    ),
    "linalg.svd(x)": call({"program": "f(x) = abs(x) / 3 * 3"}, "tf.linalg.svd({0}[None, None], compute_uv=False)[0]", **WIDE),
    "tf.norm(matrix, 2)": call(
        {"program": "f(x, y) = normInf(x, y) / 3 * 3"}, f"tf.norm(tf.linalg.diag({STACK}), 2, [0, 1])",
        **WIDE,
    ),
}

if __name__ == "__main__":
    about = {"name": "tensorflow:function" if VARIANT == "function" else "tensorflow", "version": tf.__version__}
    run = Runner(CALLS, globals())
    serve(CALLS, asked(run), computed=["clip"], snippet=snippet("import tensorflow as tf\n"), **about)
