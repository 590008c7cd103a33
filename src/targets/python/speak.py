"""What the adapters of this folder share: programs run with a library's calls, asked and answered in lines of JSON.

An adapter has a table CALLS: own name of a call -> what it computes, and the code that calls it. In the code {0} is the first
argument, {args} are all of them, {alpha} is a parameter of that name (or, where the program has it computed, the next argument).
Where several calls have one meaning, the first stands for it in programs.
"""

import json
import math
import os
import re
import sys
from fractions import Fraction

TWO = {"arity": [2, 2]}
# sin(πx)/(πx), of which 4 atan(1) is π.
SINC = {
    "program": "select sinc(x) { 1 when x = 0; sin(4*atan(1)*x) / (4*atan(1)*x) when x != 0 }; sinc(x)"
}
# What stands behind the name of the library: the numbers that it computes in, or how it is run.
VARIANT = sys.argv[1] if len(sys.argv) > 1 else None
PRECISION = VARIANT if VARIANT in ("float32", "float16", "bfloat16") else "float64"


def cache(name):
    """A folder of this name for what may be kept from run to run; beside the programs that adapters in C++ are compiled to."""
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(os.environ.get("CORNERCHECK_CACHE") or os.path.join(home, "cornercheck"), name)


def call(meaning, code, **more):
    """meaning: an operation, or {"program": what the call means, as text}."""
    return {"is": meaning, "code": code, **more}


def number(x):
    """Exact numbers come as text: "1/3". So does minus zero, which JSON has not."""
    return -0.0 if x == "-0" else float(Fraction(x)) if isinstance(x, str) else x


def parameter(value):
    return [number(x) for x in value] if isinstance(value, list) else number(value)


def function(code, scope):
    """The function of the arguments and the node that the code stands for."""
    names = [name for name in re.findall(r"\{(\w+)\}", code) if name != "args" and not name.isdigit()]
    behind = 1 + max((int(place) for place in re.findall(r"\{(\d+)\}", code)), default=-1)

    def text(match):
        name = match[1]
        return "*x" if name == "args" else f"x[{name}]" if name.isdigit() else f"p[{name!r}]"

    run_code = eval("lambda x, p: " + re.sub(r"\{(\w+)\}", text, code), scope)  # noqa: S307

    def of(x, node):
        computed = [name for name in names if name not in node]
        values = {name: x[behind + i] for i, name in enumerate(computed)}
        return run_code(x, {**{name: parameter(node[name]) for name in names if name in node}, **values})

    return of


class Runner:
    """Runs programs with the calls of a table, in the names of an adapter's module."""

    def __init__(self, calls, scope):
        self.functions = {name: function(entry["code"], scope) for name, entry in calls.items()}

    def __call__(self, program, at):
        if "call" in program:
            return self.functions[program["call"]](list(at), {})
        values = dict(zip(program["inputs"], at))
        for node in program["nodes"]:
            run_node = self.functions[node.get("call", node["op"])]
            values[node["id"]] = run_node([values[name] for name in node["args"]], node)
        return values[program["output"]]


def write(x):
    """What JSON has not is a text."""
    x = float(x)
    return x if math.isfinite(x) else "NaN" if math.isnan(x) else "Infinity" if x > 0 else "-Infinity"


def one(gradient, program, at, mode):
    try:
        value, slopes = gradient(program, at, mode)
        return {"value": write(value), "gradient": [write(slope) for slope in slopes]}
    except NotImplementedError as error:
        return {"unsupported": str(error) or repr(error)}
    except Exception as error:  # noqa: BLE001
        return {"error": repr(error)}


def several(gradient, gradients, program, points, mode):
    """All at once where the library can, else each alone, so that an error stays with its point."""
    if gradients is not None and len(points) > 1:
        try:
            values, slopes = gradients(program, points, mode)
            return [
                {"value": write(value), "gradient": [write(slope) for slope in own]}
                for value, own in zip(values, slopes, strict=True)
            ]
        except Exception:  # noqa: BLE001, S110
            pass
    return [one(gradient, program, at, mode) for at in points]


def serve(calls, gradient, gradients=None, **description):
    """
    gradient(program, at, mode) returns the value and the gradient; gradients(program, points, mode), which a library need not
    have, the values at the points and the gradients.
    """
    # What the library prints is no answer.
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)

    def say(message):
        out.write(json.dumps(message) + "\n")
        out.flush()

    shared = {"protocol": 2, "precision": PRECISION, "modes": ["backward", "forward"], "ops": calls}
    say({**shared, **description})
    for line in sys.stdin:
        question = json.loads(line)
        points = [[float(number(x)) for x in at] for at in question["points"]]
        answers = several(gradient, gradients, question["program"], points, question["mode"])
        say({"id": question["id"], "answers": answers})
