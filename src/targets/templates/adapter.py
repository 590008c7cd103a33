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
        return Number(value, [sum(d * x.slopes[i] for x, d in parts) for i in range(len(self.slopes))])


CALLS = {
    "my.const": ({"is": "const"}, lambda value, n: Number(value, [0.0] * n)),
    "my.add": ({"is": "add", "arity": [2, 2]}, lambda x, y: x.made(x.value + y.value, (x, 1), (y, 1))),
    "my.sub": ({"is": "sub"}, lambda x, y: x.made(x.value - y.value, (x, 1), (y, -1))),
    "my.mul": ({"is": "mul", "arity": [2, 2]}, lambda x, y: x.made(x.value * y.value, (x, y.value), (y, x.value))),
    "my.neg": ({"is": "neg"}, lambda x: x.made(-x.value, (x, -1))),
    "my.relu": ({"is": "relu"}, lambda x: x if x.value > 0 else x.made(0.0, (x, 0))),
    "my.abs": ({"is": "abs"}, lambda x: x.made(-x.value, (x, -1)) if x.value < 0 else x),
    "my.maximum": ({"is": "max", "arity": [2, 2]}, lambda x, y: x if x.value >= y.value else y),
    "my.minimum": ({"is": "min", "arity": [2, 2]}, lambda x, y: x if x.value <= y.value else y),
}


def gradient(program, at, mode):
    """Returns the value and the gradient. A parameter is a field of its node: node["alpha"], a text such as "1/3"."""
    names = program["inputs"]
    values = {name: Number(x, [float(name == other) for other in names]) for name, x in zip(names, at)}
    for node in program["nodes"]:
        args = [values[name] for name in node["args"]]
        if node["op"] == "const":
            args = [float(Fraction(node["value"])), len(names)]
        values[node["id"]] = CALLS[node["call"]][1](*args)
    output = values[program["output"]]
    return output.value, output.slopes


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
