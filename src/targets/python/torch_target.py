"""PyTorch: backward, and torch.func.jvp. `pip install torch`; then

    cornercheck check torch
    cornercheck check torch:float32
    cornercheck check torch:bfloat16
    cornercheck check torch:compile
"""

import torch
import torch.nn.functional as F
import torch_tensors
from speak import PRECISION, VARIANT, Runner, serve
from torch_calls import CALLS

torch.set_default_dtype(getattr(torch, PRECISION))
torch.set_num_threads(1)

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
    about = {
        "version": torch.__version__,
        "computed": ["clip"],
        "thresholds": {"softplus": 20},
        "tensors": True,
    }
    if VARIANT in ("compile", "aot"):
        import torch_compiled

        # Forward mode may pass tensors of zeros without storage to kernels of inductor, which ends the process: it is not asked.
        modes = ["backward"]
        how = {"name": torch_compiled.NAME, "modes": modes, "compiles": True, "snippet": torch_compiled.SNIPPET}
        serve(CALLS, torch_compiled.gradient, **about, **how)
    else:
        serve(CALLS, gradient, gradients, **about, name="torch", snippet=SNIPPET)
