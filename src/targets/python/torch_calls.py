"""What PyTorch calls its operations, and what they mean."""

from speak import SINC, TWO, call
from torch_programs import PROGRAMS

# What PyTorch has no kernel for in 16 bits on the CPU.
WIDE = {"dtypes": ["float64", "float32"]}

# What is not differentiable where it is asked (where x >= y) is not asked: it has no value to differentiate.
CALLS = {
    "const": call("const", "torch.tensor({value})"),
    "component": call("component", "{0}[{k} - 1]"),
    "torch.add": call("add", "torch.add({0}, {1})"),
    "torch.sub": call("sub", "torch.sub({0}, {1})"),
    "torch.mul": call("mul", "torch.mul({0}, {1})"),
    "torch.div": call("div", "torch.div({0}, {1})"),
    "torch.neg": call("neg", "torch.neg({0})"),
    "torch.reciprocal": call("reciprocal", "torch.reciprocal({0})"),
    "torch.square": call("square", "torch.square({0})"),
    "torch.pow": call("pow", "torch.pow({0}, {exponent})"),
    "torch.pow(x, tensor)": call("pow", "torch.pow({0}, torch.tensor(float({exponent})))"),
    "torch.float_power": call("pow", "torch.float_power({0}, {exponent})", dtypes=["float64"]),
    "torch.dot": call(
        "affine", "torch.dot(torch.tensor({coefficients}), torch.stack([{args}])) + {constant}", arity=[1, 99]
    ),
    "torch.sum": call("sum", "torch.sum(torch.stack([{args}]))"),
    "torch.mean": call("mean", "torch.mean(torch.stack([{args}]))"),
    "torch.nansum": call("sum", "torch.nansum(torch.stack([{args}]))"),
    "torch.nanmean": call("mean", "torch.nanmean(torch.stack([{args}]))"),
    "torch.prod": call("prod", "torch.prod(torch.stack([{args}]))"),
    "torch.cumprod": call("prod", "torch.cumprod(torch.stack([{args}]), 0)[-1]"),
    "torch.cumprod(weights 1, 2)": call(
        {"program": "f(x, y) = x + 2*prod(x, y)"},
        "torch.cumprod(torch.stack([{0}, {1}]), 0) @ torch.tensor([1.0, 2.0])",
    ),
    "torch.scatter_reduce(prod)": call(
        "prod",
        "torch.ones(1).scatter_reduce(0, torch.zeros(len([{args}]), dtype=torch.int64),"
        " torch.stack([{args}]), 'prod')[0]",
    ),
    "torch.masked.prod": call("prod", "torch.masked.prod(torch.stack([{args}]), 0)"),
    "torch.prod(dim)": call("prod", "torch.prod(torch.stack([{args}]), 0)"),
    "torch.index_reduce(prod)": call(
        "prod",
        "torch.ones(1).index_reduce(0, torch.zeros(len([{args}]), dtype=torch.int64), torch.stack([{args}]),"
        " 'prod')[0]",
        modes=["backward"],
    ),
    "torch.segment_reduce(prod)": call(
        "prod",
        "torch.segment_reduce(torch.stack([{args}]), 'prod', lengths=torch.tensor([len([{args}])]))[0]",
        modes=["backward"],
    ),
    "torch.exp": call("exp", "torch.exp({0})"),
    "torch.expm1": call("expm1", "torch.expm1({0})"),
    "torch.log": call("log", "torch.log({0})"),
    "torch.log1p": call("log1p", "torch.log1p({0})"),
    "torch.sqrt": call("sqrt", "torch.sqrt({0})"),
    "torch.sin": call("sin", "torch.sin({0})"),
    "torch.cos": call("cos", "torch.cos({0})"),
    "torch.tan": call("tan", "torch.tan({0})"),
    "torch.atan": call("atan", "torch.atan({0})"),
    "torch.asin": call("asin", "torch.asin({0})"),
    "torch.acos": call("acos", "torch.acos({0})"),
    "torch.atan2": call("atan2", "torch.atan2({0}, {1})"),
    "torch.sinc": call(SINC, "torch.sinc({0})"),
    "torch.sinh": call("sinh", "torch.sinh({0})"),
    "torch.cosh": call("cosh", "torch.cosh({0})"),
    "torch.tanh": call("tanh", "torch.tanh({0})"),
    "torch.sigmoid": call("sigmoid", "torch.sigmoid({0})"),
    "F.logsigmoid": call("logSigmoid", "F.logsigmoid({0})"),
    "F.softplus": call("softplus", "F.softplus({0})"),
    # As it is computed: (1 - target) x - logsigmoid(x). At -40 its value is 0.
    "F.binary_cross_entropy_with_logits": call(
        {"program": "f(x) = x - logSigmoid(x)"}, "F.binary_cross_entropy_with_logits({0}, torch.tensor(0.0))"
    ),
    "F.silu": call("silu", "F.silu({0})"),
    "F.mish": call("mish", "F.mish({0})"),
    "torch.logsumexp": call("logSumExp", "torch.logsumexp(torch.stack([{args}]), 0)"),
    "torch.logcumsumexp": call("logSumExp", "torch.logcumsumexp(torch.stack([{args}]), 0)[-1]"),
    "torch.logaddexp": call("logAddExp", "torch.logaddexp({0}, {1})"),
    "torch.xlogy": call("xlogy", "torch.xlogy({0}, {1})"),
    "torch.special.xlog1py": call({"program": "f(x, y) = xlogy(x, 1 + y)"}, "torch.special.xlog1py({0}, {1})"),
    "F.cross_entropy": call(
        {"program": "f(x, y) = logSumExp(x, y) - x"}, "F.cross_entropy(torch.stack([{0}, {1}]), torch.tensor(0))"
    ),
    "F.elu": call("elu", "F.elu({0}, {alpha})", parameters={"alpha": "> 0"}),
    "F.celu": call("elu", "F.celu({0})", parameters={"alpha": "= 1"}),
    "F.celu(2)": call({"program": "f(x) = 2 * elu(x / 2)"}, "F.celu({0}, 2.0)"),
    "F.selu": call({"program": "f(x) = 1.0507009873554805 * elu(x; alpha=1.6732632423543772)"}, "F.selu({0})"),
    "F.tanhshrink": call({"program": "f(x) = x - tanh(x)"}, "F.tanhshrink({0})"),
    "F.relu": call("relu", "F.relu({0})"),
    "torch.clamp(min=0)": call("relu", "torch.clamp({0}, min=0)"),
    "F.threshold(0, 0)": call("relu", "F.threshold({0}, 0, 0)"),
    "torch.where(x > 0)": call("relu", "torch.where({0} > 0, {0}, 0.0)"),
    "torch.clamp_min(0)": call("relu", "torch.clamp_min({0}, 0)"),
    "torch.relu_": call("relu", "torch.relu_({0}.clone())"),
    "F.relu6": call("relu6", "F.relu6({0})"),
    "torch.abs": call("abs", "torch.abs({0})"),
    "F.l1_loss": call("abs", "F.l1_loss({0}, torch.tensor(0.0))"),
    "F.smooth_l1_loss(beta=0)": call("abs", "F.smooth_l1_loss({0}, torch.tensor(0.0), beta=0.0)"),
    "torch.dist(2)": call("abs", "torch.dist({0}[None], torch.zeros(1))"),
    "F.pairwise_distance(eps=0)": call("abs", "F.pairwise_distance({0}[None], torch.zeros(1), eps=0.0)"),
    "F.pdist(1)": call(
        "abs", "F.pdist(torch.stack([{0}, torch.zeros(())])[:, None], 1.0)[0]", modes=["backward"], **WIDE
    ),
    "torch.cdist(1)": call(
        "abs", "torch.cdist({0}[None, None], torch.zeros(1, 1), 1.0)[0, 0]", modes=["backward"], **WIDE
    ),
    "torch.copysign": call({"program": "f(x, y) = where(y >= 0, abs(x), -abs(x))"}, "torch.copysign({0}, {1})"),
    "torch.maximum": call("max", "torch.maximum({0}, {1})", **TWO),
    "torch.fmax": call("max", "torch.fmax({0}, {1})", **TWO),
    "torch.max(x, y)": call("max", "torch.max({0}, {1})", **TWO),
    "torch._foreach_maximum": call("max", "torch._foreach_maximum([{0}], [{1}])[0]", **TWO),
    "torch.where(x >= y)": call("max", "torch.where({0} >= {1}, {0}, {1})", **TWO),
    "torch.clamp(min=y)": call("max", "torch.clamp({0}, min={1})", **TWO),
    "torch.minimum": call("min", "torch.minimum({0}, {1})", **TWO),
    "torch.fmin": call("min", "torch.fmin({0}, {1})", **TWO),
    "torch.clamp(max=y)": call("min", "torch.clamp({0}, max={1})", **TWO),
    "torch.amax": call("reduceMax", "torch.amax(torch.stack([{args}]), 0)"),
    "torch.max": call("reduceMax", "torch.max(torch.stack([{args}]))"),
    "torch.max(dim)": call("reduceMax", "torch.max(torch.stack([{args}]), 0).values"),
    "torch.aminmax": call("reduceMax", "torch.aminmax(torch.stack([{args}])).max"),
    "torch.aminmax(dim)": call("reduceMax", "torch.aminmax(torch.stack([{args}]), dim=0).max"),
    "torch.masked.amax": call("reduceMax", "torch.masked.amax(torch.stack([{args}]), 0)"),
    "torch.cummax[-1]": call("reduceMax", "torch.cummax(torch.stack([{args}]), 0).values[-1]"),
    "torch.sort[-1]": call("reduceMax", "torch.sort(torch.stack([{args}])).values[-1]"),
    "torch.msort[-1]": call("reduceMax", "torch.msort(torch.stack([{args}]))[-1]"),
    "torch.sort(descending)[0]": call("reduceMax", "torch.sort(torch.stack([{args}]), descending=True).values[0]"),
    "torch.kthvalue(n)": call("reduceMax", "torch.kthvalue(torch.stack([{args}]), len([{args}])).values"),
    "torch.argmax": call("reduceMax", "torch.stack([{args}])[torch.argmax(torch.stack([{args}]))]"),
    "torch.topk(1)": call("reduceMax", "torch.topk(torch.stack([{args}]), 1).values[0]"),
    "torch.quantile(1)": call("reduceMax", "torch.quantile(torch.stack([{args}]), 1.0)", **WIDE),
    "torch.nanquantile(1)": call("reduceMax", "torch.nanquantile(torch.stack([{args}]), 1.0)", **WIDE),
    "torch.scatter_reduce(amax)": call(
        "reduceMax",
        "torch.zeros(1).scatter_reduce(0, torch.zeros(len([{args}]), dtype=torch.int64), torch.stack([{args}]), 'amax',"
        " include_self=False)[0]",
    ),
    "torch.scatter_reduce(amax, from -inf)": call(
        "reduceMax",
        "torch.full((1,), -torch.inf).scatter_reduce(0, torch.zeros(len([{args}]), dtype=torch.int64),"
        " torch.stack([{args}]), 'amax')[0]",
    ),
    "torch.scatter_reduce(amax, include_self)": call(
        {"program": "f(x, y) = max(x, y, 0)"},
        "torch.zeros(1).scatter_reduce(0, torch.tensor([0, 0]), torch.stack([{0}, {1}]), 'amax')[0]",
    ),
    "torch.index_reduce(amax, from -inf)": call(
        "reduceMax",
        "torch.full((1,), -torch.inf).index_reduce(0, torch.zeros(len([{args}]), dtype=torch.int64),"
        " torch.stack([{args}]), 'amax')[0]",
        modes=["backward"],
    ),
    "torch.index_reduce(amax)": call(
        "reduceMax",
        "torch.zeros(1).index_reduce(0, torch.zeros(len([{args}]), dtype=torch.int64), torch.stack([{args}]),"
        " 'amax', include_self=False)[0]",
        modes=["backward"],
    ),
    "torch.segment_reduce(max)": call(
        "reduceMax",
        "torch.segment_reduce(torch.stack([{args}]), 'max', lengths=torch.tensor([len([{args}])]))[0]",
        modes=["backward"],
    ),
    "F.embedding_bag(max)": call(
        "reduceMax",
        "F.embedding_bag(torch.arange(len([{args}]))[None], torch.stack([{args}])[:, None], mode='max')[0, 0]",
        modes=["backward"],
    ),
    "torch.amin": call("reduceMin", "torch.amin(torch.stack([{args}]), 0)"),
    "torch.min": call("reduceMin", "torch.min(torch.stack([{args}]))"),
    "torch.min(dim)": call("reduceMin", "torch.min(torch.stack([{args}]), 0).values"),
    "torch.aminmax.min": call("reduceMin", "torch.aminmax(torch.stack([{args}])).min"),
    "torch.cummin[-1]": call("reduceMin", "torch.cummin(torch.stack([{args}]), 0).values[-1]"),
    "torch.sort[0]": call("reduceMin", "torch.sort(torch.stack([{args}])).values[0]"),
    "torch.scatter_reduce(amin, from inf)": call(
        "reduceMin",
        "torch.full((1,), torch.inf).scatter_reduce(0, torch.zeros(len([{args}]), dtype=torch.int64),"
        " torch.stack([{args}]), 'amin')[0]",
    ),
    "torch.scatter_reduce(amin)": call(
        "reduceMin",
        "torch.zeros(1).scatter_reduce(0, torch.zeros(len([{args}]), dtype=torch.int64),"
        " torch.stack([{args}]), 'amin', include_self=False)[0]",
    ),
    "torch.index_reduce(amin)": call(
        "reduceMin",
        "torch.zeros(1).index_reduce(0, torch.zeros(len([{args}]), dtype=torch.int64), torch.stack([{args}]),"
        " 'amin', include_self=False)[0]",
        modes=["backward"],
    ),
    "torch.segment_reduce(min)": call(
        "reduceMin",
        "torch.segment_reduce(torch.stack([{args}]), 'min', lengths=torch.tensor([len([{args}])]))[0]",
        modes=["backward"],
    ),
    "F.max_pool1d": call("maxPool", "F.max_pool1d(torch.stack([{args}])[None, None], len([{args}]))[0, 0, 0]"),
    "F.fractional_max_pool2d": call(
        "maxPool",
        "F.fractional_max_pool2d(torch.stack([{args}])[None, None, None], (1, len([{args}])), output_size=(1, 1))"
        "[0, 0, 0, 0]",
    ),
    "F.adaptive_max_pool1d": call("maxPool", "F.adaptive_max_pool1d(torch.stack([{args}])[None, None], 1)[0, 0, 0]"),
    "F.max_pool2d": call(
        "maxPool", "F.max_pool2d(torch.stack([{args}])[None, None, None], (1, len([{args}])))[0, 0, 0, 0]"
    ),
    "F.max_pool3d": call(
        "maxPool", "F.max_pool3d(torch.stack([{args}])[None, None, None, None], (1, 1, len([{args}])))[0, 0, 0, 0, 0]"
    ),
    "F.adaptive_max_pool2d": call(
        "maxPool", "F.adaptive_max_pool2d(torch.stack([{args}])[None, None, None], 1)[0, 0, 0, 0]"
    ),
    "F.adaptive_max_pool3d": call(
        "maxPool", "F.adaptive_max_pool3d(torch.stack([{args}])[None, None, None, None], 1)[0, 0, 0, 0, 0]"
    ),
    "F.adaptive_max_pool1d(2)": call(
        {"program": "f(x, y, z) = max(x, y) + max(y, z)"},
        "F.adaptive_max_pool1d(torch.stack([{0}, {1}, {2}])[None, None], 2).sum()",
    ),
    "F.max_pool1d(2, stride=1)": call(
        {"program": "f(x, y, z) = max(x, y) + max(y, z)"},
        "F.max_pool1d(torch.stack([{0}, {1}, {2}])[None, None], 2, 1).sum()",
    ),
    "F.max_pool2d(2, stride=1)": call(
        {"program": "f(x, y, z) = max(x, y) + max(y, z)"},
        "F.max_pool2d(torch.stack([{0}, {1}, {2}])[None, None, None], (1, 2), 1).sum()",
    ),
    "torch.clamp": call("clip", "torch.clamp({0}, {lo}, {hi})"),
    "torch.clamp_": call("clip", "torch.clamp_({0}.clone(), {lo}, {hi})"),
    "F.leaky_relu": call("leakyRelu", "F.leaky_relu({0}, {alpha})"),
    "F.rrelu": call("leakyRelu", "F.rrelu({0}, {alpha}, {alpha})", parameters={"alpha": ">= 0"}),
    "F.prelu": call("leakyRelu", "F.prelu({0}, torch.as_tensor({alpha}))"),
    "F.prelu(x, w)": call({"program": "f(x, w) = leakyRelu(x, w)"}, "F.prelu({0}, {1})"),
    "F.hardtanh": call("hardTanh", "F.hardtanh({0}, {lo}, {hi})", parameters={"lo": "<= hi"}),
    "F.hardtanh_": call("hardTanh", "F.hardtanh_({0}.clone(), {lo}, {hi})", parameters={"lo": "<= hi"}),
    "F.hardsigmoid": call("hardSigmoid", "F.hardsigmoid({0})"),
    "F.hardswish": call("hardSwish", "F.hardswish({0})"),
    "F.softsign": call("softsign", "F.softsign({0})"),
    "F.softshrink": call("softShrink", "F.softshrink({0}, {alpha})"),
    "F.hardshrink": call("hardShrink", "F.hardshrink({0}, {alpha})"),
    "F.threshold": call("threshold", "F.threshold({0}, {alpha}, {value})"),
    "F.huber_loss": call("huber", "F.huber_loss({0}, torch.tensor(0.0), delta={alpha})", parameters={"alpha": "> 0"}),
    "F.smooth_l1_loss": call("huber", "F.smooth_l1_loss({0}, torch.tensor(0.0))", parameters={"alpha": "= 1"}),
    "F.hinge_embedding_loss": call("hinge", "F.hinge_embedding_loss({0}, torch.tensor(-1))"),
    "F.margin_ranking_loss": call(
        {"program": "f(x, y) = relu(y - x)"}, "F.margin_ranking_loss({0}, {1}, torch.tensor(1.0))"
    ),
    "F.multi_margin_loss": call(
        {"program": "f(x, y) = relu(1 - x + y) / 2"},
        "F.multi_margin_loss(torch.stack([{0}, {1}])[None], torch.tensor([0]))", modes=["backward"],
        **WIDE,
    ),
    "F.multilabel_margin_loss": call(
        {"program": "f(x, y) = relu(1 - x + y) / 2"},
        "F.multilabel_margin_loss(torch.stack([{0}, {1}])[None], torch.tensor([[0, -1]]))", modes=["backward"],
        **WIDE,
    ),
    "torch.sign": call("sign", "torch.sign({0})"),
    "torch.sgn": call("sign", "torch.sgn({0})"),
    "torch.frac": call({"program": "f(x) = x - trunc(x)"}, "torch.frac({0})"),
    "torch.floor": call("floor", "torch.floor({0})"),
    "torch.ceil": call("ceil", "torch.ceil({0})"),
    "torch.round": call("round", "torch.round({0})"),
    "torch.trunc": call("trunc", "torch.trunc({0})"),
    "torch.remainder": call("mod", "torch.remainder({0}, {1})"),
    "torch.fmod": call("rem", "torch.fmod({0}, {1})"),
    **{
        f"torch.{name}": call(meaning, f"1.0 * torch.{name}({{0}}, {{1}})")
        for name, meaning in {
            "gt": "greater",
            "ge": "greaterEqual",
            "lt": "less",
            "le": "lessEqual",
            "eq": "equal",
            "ne": "notEqual",
        }.items()
    },
    "torch.where": call("where", "torch.where({0} != 0, {1}, {2})"),
    "vector_norm(1)": call("norm1", "torch.linalg.vector_norm(torch.stack([{args}]), 1)"),
    "torch.norm(1)": call("norm1", "torch.norm(torch.stack([{args}]), 1)"),
    "vector_norm(2)": call("norm2", "torch.linalg.vector_norm(torch.stack([{args}]))"),
    "torch.norm": call("norm2", "torch.norm(torch.stack([{args}]))"),
    "torch.cdist(2)": call(
        "norm2",
        "torch.cdist(torch.stack([{args}])[None], torch.zeros(1, len([{args}])), 2.0)[0, 0]",
        modes=["backward"],
        **WIDE,
    ),
    "F.lp_pool1d(2)": call("norm2", "F.lp_pool1d(torch.stack([{args}])[None, None], 2.0, len([{args}]))[0, 0, 0]"),
    "vector_norm(inf)": call("normInf", "torch.linalg.vector_norm(torch.stack([{args}]), torch.inf)"),
    "torch.norm(inf)": call("normInf", "torch.norm(torch.stack([{args}]), torch.inf)"),
    "vector_norm(-inf)": call(
        {"program": "f(x, y) = min(abs(x), abs(y))"}, "torch.linalg.vector_norm(torch.stack([{0}, {1}]), -torch.inf)"
    ),
    "matrix_norm(1)": call(
        {"program": "f(a, b, c, d) = max(abs(a) + abs(c), abs(b) + abs(d))"},
        "torch.linalg.matrix_norm(torch.stack([{0}, {1}, {2}, {3}]).reshape(2, 2), 1)",
    ),
    "matrix_norm(inf)": call(
        {"program": "f(a, b, c, d) = max(abs(a) + abs(b), abs(c) + abs(d))"},
        "torch.linalg.matrix_norm(torch.stack([{0}, {1}, {2}, {3}]).reshape(2, 2), torch.inf)",
    ),
    "linalg.norm(inf)": call("normInf", "torch.linalg.norm(torch.stack([{args}]), torch.inf)"),
    "torch.dist(inf)": call("normInf", "torch.dist(torch.stack([{args}]), torch.zeros(()), torch.inf)"),
    "torch.cdist(inf)": call(
        "normInf",
        "torch.cdist(torch.stack([{args}])[None], torch.zeros(1, len([{args}])), torch.inf)[0, 0]",
        modes=["backward"],
        **WIDE,
    ),
    "F.pdist(inf)": call(
        "normInf",
        "F.pdist(torch.stack([torch.stack([{args}]), torch.zeros(len([{args}]))]), torch.inf)[0]", modes=["backward"],
        **WIDE,
    ),
    "torch.hypot": call("hypot", "torch.hypot({0}, {1})"),
    "torch.std": call("std", "torch.std(torch.stack([{args}]), correction=0)"),
    "torch.std_mean": call("std", "torch.std_mean(torch.stack([{args}]), correction=0)[0]"),
    "torch.sort": call("sort", "torch.sort(torch.stack([{args}]), descending=True, stable=True).values"),
    "torch.sort(stable, ascending)": call("sort", "torch.sort(torch.stack([{args}]), stable=True).values.flip(0)"),
    "torch.sort(ascending)": call("sort", "torch.sort(torch.stack([{args}])).values.flip(0)"),
    "torch.msort": call("sort", "torch.msort(torch.stack([{args}])).flip(0)"),
    "torch.argsort": call(
        "sort", "torch.stack([{args}])[torch.argsort(torch.stack([{args}]))].flip(0)"
    ),
    "torch.cummax": call("cummax", "torch.cummax(torch.stack([{args}]), 0).values"),
    "torch.cummin": call("cummin", "torch.cummin(torch.stack([{args}]), 0).values"),
    "torch.topk": call("topk", "torch.topk(torch.stack([{args}]), {k}).values"),
    "torch.kthvalue": call(
        "kthLargest", "torch.kthvalue(torch.stack([{args}]), len([{args}]) - {k} + 1).values"
    ),
    "torch.topk[-1]": call("kthLargest", "torch.topk(torch.stack([{args}]), {k}).values[-1]"),
    "torch.quantile(1/2)": call("median", "torch.quantile(torch.stack([{args}]), 0.5)", **WIDE),
    "torch.median": call("median", "torch.median(torch.stack([{args}]))", arity=[3, 3]),
    "torch.median(dim)": call("median", "torch.median(torch.stack([{args}]), 0).values", arity=[3, 3]),
    "torch.nanmedian": call("median", "torch.nanmedian(torch.stack([{args}]))", arity=[3, 3]),
    "torch.median(4)": call(
        {"program": "f(x, y, z, w) = kthLargest(x, y, z, w; k=3)"}, "torch.median(torch.stack([{0}, {1}, {2}, {3}]))"
    ),
    "torch.nanmedian(4)": call(
        {"program": "f(x, y, z, w) = kthLargest(x, y, z, w; k=3)"}, "torch.nanmedian(torch.stack([{0}, {1}, {2}, {3}]))"
    ),
    "torch.quantile(1/4)": call(
        {"program": "f(x, y, z) = (kthLargest(x, y, z; k=2) + kthLargest(x, y, z; k=3)) / 2"},
        "torch.quantile(torch.stack([{0}, {1}, {2}]), 0.25)",
        **WIDE,
    ),
    "torch.nanquantile(1/4)": call(
        {"program": "f(x, y, z) = (kthLargest(x, y, z; k=2) + kthLargest(x, y, z; k=3)) / 2"},
        "torch.nanquantile(torch.stack([{0}, {1}, {2}]), 0.25)",
        **WIDE,
    ),
    "torch.min(x, y)": call("min", "torch.min({0}, {1})", **TWO),
    "torch._foreach_minimum": call("min", "torch._foreach_minimum([{0}], [{1}])[0]", **TWO),
    "torch.where(x <= y)": call("min", "torch.where({0} <= {1}, {0}, {1})", **TWO),
    "torch.masked.amin": call("reduceMin", "torch.masked.amin(torch.stack([{args}]), 0)"),
    "torch.aminmax(dim).min": call("reduceMin", "torch.aminmax(torch.stack([{args}]), dim=0).min"),
    "torch.msort[0]": call("reduceMin", "torch.msort(torch.stack([{args}]))[0]"),
    "torch.kthvalue(1)": call("reduceMin", "torch.kthvalue(torch.stack([{args}]), 1).values"),
    "torch.argmin": call("reduceMin", "torch.stack([{args}])[torch.argmin(torch.stack([{args}]))]"),
    "torch.topk(1, smallest)": call("reduceMin", "torch.topk(torch.stack([{args}]), 1, largest=False).values[0]"),
    "torch.quantile(0)": call("reduceMin", "torch.quantile(torch.stack([{args}]), 0.0)", **WIDE),
    "torch.nanquantile(0)": call("reduceMin", "torch.nanquantile(torch.stack([{args}]), 0.0)", **WIDE),
    "torch.index_reduce(amin, from inf)": call(
        "reduceMin",
        "torch.full((1,), torch.inf).index_reduce(0, torch.zeros(len([{args}]), dtype=torch.int64),"
        " torch.stack([{args}]), 'amin')[0]",
        modes=["backward"],
    ),
    "linalg.norm(1)": call("norm1", "torch.linalg.norm(torch.stack([{args}]), 1)"),
    "torch.dist(1)": call("norm1", "torch.dist(torch.stack([{args}]), torch.zeros(()), 1)"),
    "linalg.norm(2)": call("norm2", "torch.linalg.norm(torch.stack([{args}]), 2)"),
    "torch.norm(fro)": call("norm2", "torch.norm(torch.stack([{args}]), 'fro')"),
    "torch.abs_": call("abs", "torch.abs_({0}.clone())"),
    **PROGRAMS,
}
