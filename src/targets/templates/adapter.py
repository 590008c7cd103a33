"""An adapter for cornercheck, to begin from: it runs as it stands.

    npx cornercheck check 'cmd:python3 NAME' --self-test
    npx cornercheck check 'cmd:python3 NAME'

1. Put your library in the place of Number, which carries its derivatives by itself.
2. List in CALLS what it has: own name -> the operation that it is (docs/operations.md), and how it is called.
"""

import json
import math
import os
import sys
from fractions import Fraction


class Number:
    def __init__(self, value, slopes):
        self.value, self.slopes = value, slopes

    def made(self, value, *parts):
        """A value, and what it depends on, each with its partial derivative."""
        names = {name for x, _ in parts for name in x.slopes}
        return Number(value, {name: sum(d * x.slopes.get(name, 0.0) for x, d in parts) for name in names})


# Called with the arguments, and with the parameters by their names.
CALLS = {
    "my.const": ({"is": "const"}, lambda value: Number(value, {})),
    "my.add": ({"is": "add", "arity": [2, 2]}, lambda x, y: x.made(x.value + y.value, (x, 1), (y, 1))),
    "my.sub": ({"is": "sub"}, lambda x, y: x.made(x.value - y.value, (x, 1), (y, -1))),
    "my.mul": ({"is": "mul", "arity": [2, 2]}, lambda x, y: x.made(x.value * y.value, (x, y.value), (y, x.value))),
    "my.neg": ({"is": "neg"}, lambda x: x.made(-x.value, (x, -1))),
    "my.relu": ({"is": "relu"}, lambda x: x if x.value > 0 else x.made(0.0, (x, 0))),
    "my.leaky": ({"is": "leakyRelu"}, lambda x, alpha: x if x.value > 0 else x.made(alpha * x.value, (x, alpha))),
    "my.abs": ({"is": "abs"}, lambda x: x.made(-x.value, (x, -1)) if x.value < 0 else x),
    "my.maximum": ({"is": "max", "arity": [2, 2]}, lambda x, y: x if x.value >= y.value else y),
    "my.minimum": ({"is": "min", "arity": [2, 2]}, lambda x, y: x if x.value <= y.value else y),
    # What no operation is, a program says.
    "my.range": ({"is": {"program": "f(x, y) = max(x, y) - min(x, y)"}}, lambda x, y: range_of(x, y)),
}


def range_of(x, y):
    return x.made(x.value - y.value, (x, 1), (y, -1)) if x.value >= y.value else range_of(y, x)


def gradient(program, at, mode):
    """Returns the value and the gradient."""
    names = program["inputs"]
    values = {name: Number(x, {name: 1.0}) for name, x in zip(names, at)}
    if "call" in program:  # this one call; the nodes only say what it means
        output = CALLS[program["call"]][1](*values.values())
    else:
        for node in program["nodes"]:
            args = [values[name] for name in node["args"]]
            values[node["id"]] = CALLS[node["call"]][1](*args, **parameters(node))
        output = values[program["output"]]
    return output.value, [output.slopes.get(name, 0.0) for name in names]


def parameters(node):
    """The fields that are its own: exact numbers, as texts such as "1/3"."""
    return {name: number(x) for name, x in node.items() if name not in ("id", "op", "args", "call")}


def number(x):
    return [number(one) for one in x] if isinstance(x, list) else float(Fraction(x))


# What follows need not be changed.


def write(x):
    return x if math.isfinite(x) else "NaN" if math.isnan(x) else "Infinity" if x > 0 else "-Infinity"


def answer(program, at, mode):
    try:
        value, slopes = gradient(program, [float(x) if x == "-0" else float(Fraction(x)) for x in at], mode)
        return {"value": write(float(value)), "gradient": [write(float(slope)) for slope in slopes]}
    except NotImplementedError as error:
        return {"unsupported": repr(error)}
    except Exception as error:
        return {"error": repr(error)}


# What the library prints is no answer.
out = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)


def say(message):
    out.write(json.dumps(message) + "\n")
    out.flush()


say({
    "protocol": 2,
    "name": "my-ad",
    "version": "0.0.1",
    "precision": "float64",
    "modes": ["forward"],
    "ops": {name: about for name, (about, _) in CALLS.items()},
})
for line in sys.stdin:
    question = json.loads(line)
    answers = [answer(question["program"], at, question["mode"]) for at in question["points"]]
    say({"id": question["id"], "answers": answers})
