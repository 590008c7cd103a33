"""PyTorch's gradcheck on the programs of bench/check.ts.

Reads {"rounds", "warm": [case], "cases": [case]} as JSON from standard input, a case being {"program", "at"} in the JSON
form of programs; writes {"version", "seconds": [one a round], "results": [{"passes", "value", "gradient"}]}.
"""
import json
import sys
import time
from functools import reduce

try:
    import torch
except ImportError:
    json.dump({"missing": "torch not installed"}, sys.stdout)
    sys.exit(0)

functional = torch.nn.functional


def number(text):
    top, _, bottom = str(text).partition("/")
    return torch.tensor(float(top) / float(bottom or 1), dtype=torch.float64)


OPERATIONS = {
    "const": lambda args, node: number(node["value"]),
    "add": lambda args, node: reduce(torch.add, args),
    "sub": lambda args, node: reduce(torch.sub, args),
    "mul": lambda args, node: reduce(torch.mul, args),
    "neg": lambda args, node: torch.neg(args[0]),
    "square": lambda args, node: torch.square(args[0]),
    "relu": lambda args, node: torch.relu(args[0]),
    "relu6": lambda args, node: functional.relu6(args[0]),
    "abs": lambda args, node: torch.abs(args[0]),
    "max": lambda args, node: reduce(torch.maximum, args),
    "min": lambda args, node: reduce(torch.minimum, args),
    "reduceMax": lambda args, node: torch.amax(torch.stack(args), 0),
    "reduceMin": lambda args, node: torch.amin(torch.stack(args), 0),
    "clip": lambda args, node: torch.clamp(args[0], number(node["lo"]).item(), number(node["hi"]).item()),
    "leakyRelu": lambda args, node: functional.leaky_relu(args[0], number(node["alpha"]).item()),
    "hardTanh": lambda args, node: functional.hardtanh(args[0]),
}


def function(program):
    """The program as a function of torch's own operations; every node is translated before the clock runs."""
    steps = [(node["id"], OPERATIONS[node["op"]], node["args"], node) for node in program["nodes"]]

    def run(*at):
        values = dict(zip(program["inputs"], at))
        for name, operation, args, node in steps:
            values[name] = operation([values[arg] for arg in args], node)
        return values[program["output"]]

    return run


def point(case):
    return [torch.tensor(float(x), dtype=torch.float64, requires_grad=True) for x in case["at"]]


def check(f, at):
    return torch.autograd.gradcheck(f, at, raise_exception=False)


def derivative(f, at):
    value = f(*at)
    gradient = torch.autograd.grad(value, at, allow_unused=True)
    return value.item(), [0.0 if g is None else g.item() for g in gradient]


def main():
    torch.set_num_threads(1)
    question = json.load(sys.stdin)
    for case in question["warm"]:
        check(function(case["program"]), point(case))
    cases = [(function(case["program"]), point(case)) for case in question["cases"]]
    seconds = []
    for _ in range(question["rounds"]):
        start = time.perf_counter()
        passes = [check(f, at) for f, at in cases]
        seconds.append(time.perf_counter() - start)
    answers = [derivative(f, at) for f, at in cases]
    results = [
        {"passes": passed, "value": value, "gradient": gradient}
        for passed, (value, gradient) in zip(passes, answers)
    ]
    json.dump({"version": torch.__version__, "seconds": seconds, "results": results}, sys.stdout)


main()
