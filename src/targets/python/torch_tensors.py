"""Tensor programs, cornercheck.tensors/1, in PyTorch: each operation by a call of its own over whole arrays."""

from fractions import Fraction
from math import prod

import torch
import torch.nn.functional as F


def number(text):
    return float(Fraction(text)) if isinstance(text, str) else float(text)


def array(nested):
    return [array(one) for one in nested] if isinstance(nested, list) else number(nested)


def folded(call):
    """Of two arguments, taken from the left where there are more."""

    def run(args, node):
        value = args[0]
        for arg in args[1:]:
            value = call(value, arg)
        return value

    return run


def of(call, *names):
    """The parameters of these names behind the arguments."""
    return lambda args, node: call(*args, *(number(node[name]) for name in names if name in node))


def compared(call):
    return lambda args, node: call(*args).to(args[0].dtype)


def affine(args, node):
    return sum(number(c) * x for c, x in zip(node["coefficients"], args)) + number(node.get("constant", 0))


def clip(args, node):
    return torch.clamp(*args) if len(args) == 3 else torch.clamp(args[0], number(node["lo"]), number(node["hi"]))


def median(rows, node):
    if rows.dtype not in (torch.float64, torch.float32):
        raise NotImplementedError("torch.quantile is for float32 and float64")
    return torch.quantile(rows, 0.5, -1)


def leaky_relu(args, node):
    return F.leaky_relu(args[0], number(node.get("alpha", "1/100")))


ELEMENTWISE = {
    "add": of(torch.add),
    "sub": of(torch.sub),
    "mul": of(torch.mul),
    "div": of(torch.div),
    "neg": of(torch.neg),
    "pow": of(torch.pow, "exponent"),
    "affine": affine,
    "sum": folded(torch.add),
    "reciprocal": of(torch.reciprocal),
    "square": of(torch.square),
    "exp": of(torch.exp),
    "expm1": of(torch.expm1),
    "log": of(torch.log),
    "log1p": of(torch.log1p),
    "sqrt": of(torch.sqrt),
    "sin": of(torch.sin),
    "cos": of(torch.cos),
    "tan": of(torch.tan),
    "atan": of(torch.atan),
    "asin": of(torch.asin),
    "acos": of(torch.acos),
    "atan2": of(torch.atan2),
    "logAddExp": of(torch.logaddexp),
    "sinh": of(torch.sinh),
    "cosh": of(torch.cosh),
    "tanh": of(torch.tanh),
    "sigmoid": of(torch.sigmoid),
    "logSigmoid": of(F.logsigmoid),
    "softplus": of(F.softplus),
    "silu": of(F.silu),
    "mish": of(F.mish),
    "xlogy": of(torch.xlogy),
    "elu": lambda args, node: F.elu(args[0], number(node.get("alpha", 1))),
    "relu": of(F.relu),
    "relu6": of(F.relu6),
    "abs": of(torch.abs),
    "max": folded(torch.maximum),
    "min": folded(torch.minimum),
    "reduceMax": folded(torch.maximum),
    "reduceMin": folded(torch.minimum),
    "clip": clip,
    "leakyRelu": leaky_relu,
    "hardTanh": lambda args, node: F.hardtanh(args[0], number(node.get("lo", -1)), number(node.get("hi", 1))),
    "hardSigmoid": of(F.hardsigmoid),
    "hardSwish": of(F.hardswish),
    "softsign": of(F.softsign),
    "softShrink": lambda args, node: F.softshrink(args[0], number(node.get("alpha", "1/2"))),
    "hardShrink": lambda args, node: F.hardshrink(args[0], number(node.get("alpha", "1/2"))),
    "threshold": of(F.threshold, "alpha", "value"),
    "huber": lambda args, node: F.huber_loss(
        args[0], torch.zeros_like(args[0]), reduction="none", delta=number(node.get("alpha", 1))
    ),
    "sign": of(torch.sign),
    "floor": of(torch.floor),
    "ceil": of(torch.ceil),
    "round": of(torch.round),
    "trunc": of(torch.trunc),
    "mod": of(torch.remainder),
    "rem": of(torch.fmod),
    "where": lambda args, node: torch.where(args[0] != 0, args[1], args[2]),
    "greater": compared(torch.gt),
    "greaterEqual": compared(torch.ge),
    "less": compared(torch.lt),
    "lessEqual": compared(torch.le),
    "equal": compared(torch.eq),
    "notEqual": compared(torch.ne),
    "hypot": of(torch.hypot),
}


def axes_of(x, node):
    axes = node.get("axes")
    return tuple(range(x.ndim)) if axes is None else tuple(axis % x.ndim for axis in axes)


def dims(call):
    """Calls that take several dimensions themselves; none are all of them to these."""

    def run(x, node):
        axes = axes_of(x, node)
        return call(x, axes, bool(node.get("keepdims", False))) if axes else call(x.unsqueeze(-1), (-1,), False)

    return run


def flat(call):
    """Calls of one dimension: the others are put together."""

    def run(x, node):
        axes = axes_of(x, node)
        others = [axis for axis in range(x.ndim) if axis not in axes]
        rows = x.permute(*others, *sorted(axes)).reshape(*[x.shape[axis] for axis in others], -1)
        value = call(rows, node)
        if not node.get("keepdims", False):
            return value
        return value.reshape([1 if axis in axes else x.shape[axis] for axis in range(x.ndim)])

    return run


def norm(order):
    return dims(lambda x, axes, keep: torch.linalg.vector_norm(x, order, axes, keep))


ALONG = {
    "reduceMax": dims(torch.amax),
    "reduceMin": dims(torch.amin),
    "max": dims(torch.amax),
    "min": dims(torch.amin),
    "maxPool": dims(torch.amax),
    "sum": dims(torch.sum),
    "mean": dims(torch.mean),
    "logSumExp": dims(torch.logsumexp),
    "norm1": norm(1),
    "norm2": norm(2),
    "normInf": norm(torch.inf),
    "std": dims(lambda x, axes, keep: torch.std(x, axes, correction=0, keepdim=keep)),
    "sumOfSquares": dims(lambda x, axes, keep: torch.sum(x * x, axes, keep)),
    "prod": flat(lambda rows, node: torch.prod(rows, -1)),
    "median": flat(median),
    "kthLargest": flat(lambda rows, node: torch.kthvalue(rows, rows.shape[-1] - node["k"] + 1).values),
}

AXIS = {
    "sort": lambda x, axis, node: torch.sort(x, dim=axis, descending=True, stable=True).values,
    "topk": lambda x, axis, node: torch.topk(x, node["k"], axis).values,
    "cummax": lambda x, axis, node: torch.cummax(x, axis).values,
    "cummin": lambda x, axis, node: torch.cummin(x, axis).values,
    "cumsum": lambda x, axis, node: torch.cumsum(x, axis),
    "cumprod": lambda x, axis, node: torch.cumprod(x, axis),
    "softmax": lambda x, axis, node: torch.softmax(x, axis),
    "logSoftmax": lambda x, axis, node: torch.log_softmax(x, axis),
}


def each(node, name, rank, otherwise):
    value = node.get(name, otherwise)
    return list(value) if isinstance(value, list) else [value] * rank


def pairs(node, rank):
    return [pair if isinstance(pair, list) else [pair, pair] for pair in each(node, "padding", rank, 0)]


def padded(x, node, rank, filler):
    """The array with what stands around it, and how much of that the call itself can add."""
    sides = pairs(node, rank)
    if all(before == behind for before, behind in sides):
        return x, [before for before, _ in sides]
    return F.pad(x, [side for pair in reversed(sides) for side in pair], value=filler), [0] * rank


def conv(args, node):
    x, w, *bias = args
    rank = w.ndim - 2
    x, padding = padded(x, node, rank, 0.0)
    call = (F.conv1d, F.conv2d, F.conv3d)[rank - 1]
    stride, dilation = each(node, "stride", rank, 1), each(node, "dilation", rank, 1)
    return call(x, w, bias[0] if bias else None, stride, padding, dilation, node.get("groups", 1))


def as_images(x, rank):
    return x.reshape(-1, 1, *x.shape[x.ndim - rank :])


def max_pool(x, node):
    window = node["window"]
    rank = len(window)
    images, padding = padded(as_images(x, rank), node, rank, -torch.inf)
    if any(2 * p > w for p, w in zip(padding, window)):
        images, padding = F.pad(images, [p for p in reversed(padding) for _ in (0, 1)], value=-torch.inf), [0] * rank
    call = (F.max_pool1d, F.max_pool2d, F.max_pool3d)[rank - 1]
    pooled = call(images, window, each(node, "stride", rank, window), padding, each(node, "dilation", rank, 1))
    return pooled.reshape(*x.shape[: x.ndim - rank], *pooled.shape[2:])


def avg_pool(x, node):
    window = node["window"]
    rank = len(window)
    images = as_images(x, rank)
    sides = [side for pair in reversed(pairs(node, rank)) for side in pair]
    stride, dilation = each(node, "stride", rank, window), each(node, "dilation", rank, 1)
    equal = all(before == behind and 2 * before <= w for (before, behind), w in zip(pairs(node, rank), window))
    if equal and all(step == 1 for step in dilation):
        call = (F.avg_pool1d, F.avg_pool2d, F.avg_pool3d)[rank - 1]
        padding = [before for before, _ in pairs(node, rank)]
        pooled = call(images, window, stride, padding, False, bool(node.get("countPadding", False)))
    else:
        call = (F.conv1d, F.conv2d, F.conv3d)[rank - 1]
        ones = torch.ones(1, 1, *window)
        total = call(F.pad(images, sides), ones, None, stride, 0, dilation)
        counts = call(F.pad(torch.ones_like(images), sides), ones, None, stride, 0, dilation)
        pooled = total / (prod(window) if node.get("countPadding", False) else counts)
    return pooled.reshape(*x.shape[: x.ndim - rank], *pooled.shape[2:])


def window_of(args, node):
    x = args[0]
    axes = node.get("axes", range(len(node["starts"])))
    index = [slice(None)] * x.ndim
    for axis, start, end, step in zip(axes, node["starts"], node["ends"], each(node, "steps", len(node["starts"]), 1)):
        index[axis] = slice(start, end, step)
    return x[tuple(index)]


def gather(args, node):
    x, axis = args[0], node.get("axis", 0) % args[0].ndim
    indices = torch.tensor(node["indices"])
    rows = torch.index_select(x, axis, indices.reshape(-1) % x.shape[axis])
    return rows.reshape(*x.shape[:axis], *indices.shape, *x.shape[axis + 1 :])


def pad(args, node):
    x = args[0]
    sides = [side for pair in reversed(pairs(node, x.ndim)) for side in pair]
    return F.pad(x, sides, value=number(node.get("value", 0)))


MOVING = {
    "const": lambda args, node: torch.tensor(array(node["value"])),
    "reshape": lambda args, node: torch.reshape(args[0], tuple(node["shape"])),
    "transpose": lambda args, node: args[0].permute(*node.get("axes", range(args[0].ndim - 1, -1, -1))),
    "broadcast": lambda args, node: torch.broadcast_to(args[0], tuple(node["shape"])),
    "concat": lambda args, node: torch.cat(args, node.get("axis", 0)),
    "slice": window_of,
    "pad": pad,
    "gather": gather,
    "matmul": lambda args, node: torch.matmul(*args),
    "conv": conv,
    "avgPool": lambda args, node: avg_pool(args[0], node),
}


def apply(node, args):
    op = node["op"]
    if op == "maxPool" and "window" in node:
        return max_pool(args[0], node)
    if op in MOVING:
        return MOVING[op](args, node)
    if len(args) == 1 and op in AXIS:
        return AXIS[op](args[0], node.get("axis", -1), node)
    if len(args) == 1 and op in ALONG:
        return ALONG[op](args[0], node)
    if op not in ELEMENTWISE:
        raise NotImplementedError(op)
    return ELEMENTWISE[op](args, node)


def split(program, entries):
    """The arrays of the inputs, of all their entries in order."""
    arrays, first = [], 0
    for one in program["inputs"]:
        shape = one.get("shape", [])
        arrays.append(entries[first : first + prod(shape)].reshape(shape))
        first += prod(shape)
    return arrays


def run(program, entries):
    """The number that the program computes of all entries of its inputs."""
    known = {one["name"]: x for one, x in zip(program["inputs"], split(program, entries))}
    for node in program["nodes"]:
        known[node["id"]] = apply(node, [known[arg] for arg in node.get("args", [])])
    value = known[program["output"]]
    if "weights" in program:
        value = (value * torch.tensor(array(program["weights"]))).sum()
    return value.reshape(())
