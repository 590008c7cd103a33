"""What PyTorch makes of tensor programs: a list of {"program", "at"} in, a list of {"value", "gradient"} out."""

import json
import sys
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).parents[2] / "src/targets/python"))
import torch_tensors  # noqa: E402

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def answer(case):
    x = torch.tensor(case["at"], dtype=torch.float64, requires_grad=True)
    try:
        value = torch_tensors.run(case["program"], x)
        value.backward()
        return {"value": value.item(), "gradient": x.grad.tolist()}
    except Exception as error:  # noqa: BLE001
        return {"error": repr(error)}


json.dump([answer(case) for case in json.load(sys.stdin)], sys.stdout)
