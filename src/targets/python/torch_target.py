"""PyTorch: backward, and torch.func.jvp. `pip install torch`; then

    cornercheck check torch
    cornercheck check torch:float32
"""

import torch
import torch.nn.functional as F
import torch_tensors
from speak import PRECISION, TWO, Runner, call, serve

torch.set_default_dtype(getattr(torch, PRECISION))
torch.set_num_threads(1)

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
    "torch.dot": call(
        "affine", "torch.dot(torch.tensor({coefficients}), torch.stack([{args}])) + {constant}", arity=[1, 99]
    ),
    "torch.sum": call("sum", "torch.sum(torch.stack([{args}]))"),
    "torch.mean": call("mean", "torch.mean(torch.stack([{args}]))"),
    "torch.prod": call("prod", "torch.prod(torch.stack([{args}]))"),
    "torch.cumprod": call("prod", "torch.cumprod(torch.stack([{args}]), 0)[-1]"),
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
    "torch.sinh": call("sinh", "torch.sinh({0})"),
    "torch.cosh": call("cosh", "torch.cosh({0})"),
    "torch.tanh": call("tanh", "torch.tanh({0})"),
    "torch.sigmoid": call("sigmoid", "torch.sigmoid({0})"),
    "F.logsigmoid": call("logSigmoid", "F.logsigmoid({0})"),
    "F.softplus": call("softplus", "F.softplus({0})"),
    "F.silu": call("silu", "F.silu({0})"),
    "F.mish": call("mish", "F.mish({0})"),
    "torch.logsumexp": call("logSumExp", "torch.logsumexp(torch.stack([{args}]), 0)"),
    "torch.logcumsumexp": call("logSumExp", "torch.logcumsumexp(torch.stack([{args}]), 0)[-1]"),
    "torch.logaddexp": call("logAddExp", "torch.logaddexp({0}, {1})"),
    "torch.xlogy": call("xlogy", "torch.xlogy({0}, {1})"),
    "F.elu": call("elu", "F.elu({0}, {alpha})", parameters={"alpha": "> 0"}),
    "F.relu": call("relu", "F.relu({0})"),
    "torch.clamp(min=0)": call("relu", "torch.clamp({0}, min=0)"),
    "F.threshold(0, 0)": call("relu", "F.threshold({0}, 0, 0)"),
    "F.relu6": call("relu6", "F.relu6({0})"),
    "torch.abs": call("abs", "torch.abs({0})"),
    "F.l1_loss": call("abs", "F.l1_loss({0}, torch.tensor(0.0))"),
    "F.smooth_l1_loss(beta=0)": call("abs", "F.smooth_l1_loss({0}, torch.tensor(0.0), beta=0.0)"),
    "torch.maximum": call("max", "torch.maximum({0}, {1})", **TWO),
    "torch.fmax": call("max", "torch.fmax({0}, {1})", **TWO),
    "torch.clamp(min=y)": call("max", "torch.clamp({0}, min={1})", **TWO),
    "torch.minimum": call("min", "torch.minimum({0}, {1})", **TWO),
    "torch.fmin": call("min", "torch.fmin({0}, {1})", **TWO),
    "torch.clamp(max=y)": call("min", "torch.clamp({0}, max={1})", **TWO),
    "torch.amax": call("reduceMax", "torch.amax(torch.stack([{args}]), 0)"),
    "torch.max": call("reduceMax", "torch.max(torch.stack([{args}]))"),
    "torch.max(dim)": call("reduceMax", "torch.max(torch.stack([{args}]), 0).values"),
    "torch.aminmax": call("reduceMax", "torch.aminmax(torch.stack([{args}])).max"),
    "torch.cummax[-1]": call("reduceMax", "torch.cummax(torch.stack([{args}]), 0).values[-1]"),
    "torch.sort[-1]": call("reduceMax", "torch.sort(torch.stack([{args}])).values[-1]"),
    "torch.msort[-1]": call("reduceMax", "torch.msort(torch.stack([{args}]))[-1]"),
    "torch.topk(1)": call("reduceMax", "torch.topk(torch.stack([{args}]), 1).values[0]"),
    "torch.quantile(1)": call("reduceMax", "torch.quantile(torch.stack([{args}]), 1.0)"),
    "torch.scatter_reduce(amax)": call(
        "reduceMax",
        "torch.zeros(1).scatter_reduce(0, torch.zeros(len([{args}]), dtype=torch.int64), torch.stack([{args}]), 'amax',"
        " include_self=False)[0]",
    ),
    "torch.amin": call("reduceMin", "torch.amin(torch.stack([{args}]), 0)"),
    "torch.min": call("reduceMin", "torch.min(torch.stack([{args}]))"),
    "torch.min(dim)": call("reduceMin", "torch.min(torch.stack([{args}]), 0).values"),
    "torch.aminmax.min": call("reduceMin", "torch.aminmax(torch.stack([{args}])).min"),
    "torch.cummin[-1]": call("reduceMin", "torch.cummin(torch.stack([{args}]), 0).values[-1]"),
    "torch.sort[0]": call("reduceMin", "torch.sort(torch.stack([{args}])).values[0]"),
    "F.max_pool1d": call("maxPool", "F.max_pool1d(torch.stack([{args}])[None, None], len([{args}]))[0, 0, 0]"),
    "F.adaptive_max_pool1d": call("maxPool", "F.adaptive_max_pool1d(torch.stack([{args}])[None, None], 1)[0, 0, 0]"),
    "F.max_pool2d": call(
        "maxPool", "F.max_pool2d(torch.stack([{args}])[None, None, None], (1, len([{args}])))[0, 0, 0, 0]"
    ),
    "F.max_pool3d": call(
        "maxPool", "F.max_pool3d(torch.stack([{args}])[None, None, None, None], (1, 1, len([{args}])))[0, 0, 0, 0, 0]"
    ),
    "torch.clamp": call("clip", "torch.clamp({0}, {lo}, {hi})"),
    "F.leaky_relu": call("leakyRelu", "F.leaky_relu({0}, {alpha})"),
    "F.prelu": call("leakyRelu", "F.prelu({0}, torch.as_tensor({alpha}))"),
    "F.hardtanh": call("hardTanh", "F.hardtanh({0}, {lo}, {hi})", parameters={"lo": "<= hi"}),
    "F.hardsigmoid": call("hardSigmoid", "F.hardsigmoid({0})"),
    "F.hardswish": call("hardSwish", "F.hardswish({0})"),
    "F.softsign": call("softsign", "F.softsign({0})"),
    "F.softshrink": call("softShrink", "F.softshrink({0}, {alpha})"),
    "F.hardshrink": call("hardShrink", "F.hardshrink({0}, {alpha})"),
    "F.threshold": call("threshold", "F.threshold({0}, {alpha}, {value})"),
    "F.huber_loss": call("huber", "F.huber_loss({0}, torch.tensor(0.0), delta={alpha})", parameters={"alpha": "> 0"}),
    "F.hinge_embedding_loss": call("hinge", "F.hinge_embedding_loss({0}, torch.tensor(-1))"),
    "torch.sign": call("sign", "torch.sign({0})"),
    "torch.floor": call("floor", "torch.floor({0})"),
    "torch.ceil": call("ceil", "torch.ceil({0})"),
    "torch.round": call("round", "torch.round({0})"),
    "torch.trunc": call("trunc", "torch.trunc({0})"),
    "torch.remainder": call("mod", "torch.remainder({0}, {1})"),
    "torch.fmod": call("rem", "torch.fmod({0}, {1})"),
    "torch.where": call("where", "torch.where({0} != 0, {1}, {2})"),
    "vector_norm(1)": call("norm1", "torch.linalg.vector_norm(torch.stack([{args}]), 1)"),
    "vector_norm(2)": call("norm2", "torch.linalg.vector_norm(torch.stack([{args}]))"),
    "vector_norm(inf)": call("normInf", "torch.linalg.vector_norm(torch.stack([{args}]), torch.inf)"),
    "torch.dist(inf)": call("normInf", "torch.dist(torch.stack([{args}]), torch.zeros(()), torch.inf)"),
    "torch.cdist(inf)": call(
        "normInf",
        "torch.cdist(torch.stack([{args}])[None], torch.zeros(1, len([{args}])), torch.inf)[0, 0]",
        modes=["backward"],
    ),
    "torch.hypot": call("hypot", "torch.hypot({0}, {1})"),
    "torch.std": call("std", "torch.std(torch.stack([{args}]), correction=0)"),
    "torch.sort": call("sort", "torch.sort(torch.stack([{args}]), descending=True, stable=True).values"),
    "torch.cummax": call("cummax", "torch.cummax(torch.stack([{args}]), 0).values"),
    "torch.cummin": call("cummin", "torch.cummin(torch.stack([{args}]), 0).values"),
    "torch.topk": call("topk", "torch.topk(torch.stack([{args}]), {k}).values"),
    "torch.kthvalue": call(
        "kthLargest", "torch.kthvalue(torch.stack([{args}]), len([{args}]) - {k} + 1).values"
    ),
    "torch.quantile(1/2)": call("median", "torch.quantile(torch.stack([{args}]), 0.5)"),
}
run_numbers = Runner(CALLS, globals())


def run(program, at):
    if program.get("format") == "cornercheck.tensors/1":
        return torch_tensors.run(program, at if torch.is_tensor(at) else torch.stack(tuple(at)))
    return run_numbers(program, at)



def gradient(program, at, mode):
    if mode == "forward":
        point = tuple(torch.tensor(x) for x in at)
        columns = [torch.func.jvp(lambda *x: run(program, x), point, tuple(unit)) for unit in torch.eye(len(at))]
        return columns[0][0], [column[1] for column in columns]
    point = [torch.tensor(x, requires_grad=True) for x in at]
    value = run(program, point)
    if not value.requires_grad:
        return value, [0] * len(at)
    slopes = torch.autograd.grad(value, point, allow_unused=True)
    return value.detach(), [0 if slope is None else slope for slope in slopes]


def gradients(program, points, mode):
    columns = torch.tensor(points)

    def f(x):
        return run(program, x.unbind())

    if mode == "backward":
        slopes, values = torch.func.vmap(torch.func.grad_and_value(f))(columns)
        return values.tolist(), slopes.tolist()
    units = torch.eye(columns.shape[1])
    along = torch.func.vmap(lambda x, unit: torch.func.jvp(f, (x,), (unit,)), in_dims=(0, None))
    parts = [along(columns, unit) for unit in units]
    return parts[0][0].tolist(), torch.stack([slope for _, slope in parts], 1).tolist()


SNIPPET = {
    "language": "python",
    "before": """import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.PRECISION)


def f({inputs}):
    {body}
    return {output}

""",
    "backward": """x = [torch.tensor(v, requires_grad=True) for v in [{point}]]
value = f(*x)
print(value.item(), [0.0 if d is None else d.item() for d in torch.autograd.grad(value, x, allow_unused=True)])""",
    "forward": """x = tuple(torch.tensor(v) for v in [{point}])
columns = [torch.func.jvp(f, x, tuple(unit)) for unit in torch.eye(len(x))]
print(columns[0][0].item(), [slope.item() for _, slope in columns])""",
}

SNIPPET["before"] = SNIPPET["before"].replace("PRECISION", PRECISION)

if __name__ == "__main__":
    serve(
        CALLS,
        gradient,
        gradients,
        name="torch",
        version=torch.__version__,
        computed=["clip"],
        thresholds={"softplus": 20},
        tensors=True,
        snippet=SNIPPET,
    )
