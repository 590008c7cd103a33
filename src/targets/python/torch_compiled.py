"""How PyTorch is asked by torch.compile: a program is written out in Python, compiled once, and called at each point.

What is compiled is kept on disk, for the other sessions of this run and for later ones. It is the same code as without.
"""

import json
import os
import re
from functools import lru_cache

from speak import VARIANT, cache, parameter

os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", cache("torch"))
# No processes of its own that compile, which outlive what is stopped.
os.environ.setdefault("TORCHINDUCTOR_COMPILE_THREADS", "1")

import torch  # noqa: E402
import torch.nn.functional as F  # noqa: E402
import torch_tensors  # noqa: E402
from torch._inductor.cpp_builder import get_cpp_compiler  # noqa: E402
from torch._inductor.exc import InvalidCxxCompiler  # noqa: E402
from torch_calls import CALLS  # noqa: E402


def has_compiler():
    try:
        return bool(get_cpp_compiler())
    except InvalidCxxCompiler:
        return False


# Inductor, or where there is no compiler for C++ what it begins with: the graphs of the program and of its gradient, decomposed, and run as they stand.
INDUCTOR = VARIANT == "compile" and has_compiler()
BACKEND = "inductor" if INDUCTOR else "aot_eager_decomp_partition"
NAME = "torch:compile" if INDUCTOR else "torch:aot"


def written(code, arguments, node):
    """The code of a call in these arguments, with the parameters of the node."""
    names = [name for name in re.findall(r"\{(\w+)\}", code) if name != "args" and not name.isdigit()]
    behind = 1 + max((int(place) for place in re.findall(r"\{(\d+)\}", code)), default=-1)
    computed = dict(zip([name for name in names if name not in node], arguments[behind:]))

    def text(match):
        name = match[1]
        if name == "args":
            return ", ".join(arguments)
        if name.isdigit():
            return arguments[int(name)]
        return computed.get(name) or f"({parameter(node[name])!r})"

    return re.sub(r"\{(\w+)\}", text, code)


def function(program):
    """A function of numbers, or of the entries of all arrays."""
    if program.get("format") == "cornercheck.tensors/1":
        return lambda *at: torch_tensors.run(program, torch.stack(at))
    names = {name: f"x{i}" for i, name in enumerate(program["inputs"])}
    inputs = ", ".join(names.values())
    if "call" in program:
        lines = [f"return {written(CALLS[program['call']]['code'], list(names.values()), {})}"]
    else:
        lines = []
        for i, node in enumerate(program["nodes"]):
            code = CALLS[node.get("call", node["op"])]["code"]
            lines.append(f"h{i} = {written(code, [names[name] for name in node['args']], node)}")
            names[node["id"]] = f"h{i}"
        lines.append(f"return {names[program['output']]}")
    scope = {"torch": torch, "F": F}
    exec(f"def f({inputs}):\n    " + "\n    ".join(lines), scope)  # noqa: S102
    return scope["f"]


# One at a time: what was compiled before is dropped, so that the memory is bounded.
@lru_cache(maxsize=1)
def compiled(text):
    torch._dynamo.reset()
    return torch.compile(function(json.loads(text)), backend=BACKEND, dynamic=False)


def gradient(program, at, mode):
    point = [torch.tensor(x, requires_grad=True) for x in at]
    value = compiled(json.dumps(program))(*point)
    if not value.requires_grad:
        return value, [0] * len(at)
    slopes = torch.autograd.grad(value, point, allow_unused=True)
    return value.detach(), [0 if slope is None else slope for slope in slopes]


SNIPPET = {
    "language": "python",
    "before": """import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)


def f({inputs}):
    {body}
    return {output}

""",
    "backward": """x = [torch.tensor(v, requires_grad=True) for v in [{point}]]
value = torch.compile(f, backend="BACKEND")(*x)
print(value.item(), [0.0 if d is None else d.item() for d in torch.autograd.grad(value, x, allow_unused=True)])""",
}
SNIPPET = {part: text.replace("BACKEND", BACKEND) for part, text in SNIPPET.items()}
