"""Calls of PyTorch that mean no single operation: each stands beside the program that it computes."""

from speak import call

ROW = "torch.stack([{args}])"

PROGRAMS = {
    "F.gelu(tanh)": call(
        {"program": "f(x) = x * (1 + tanh(sqrt(2 / (4*atan(1))) * (x + 0.044715 * x^3))) / 2"},
        "F.gelu({0}, approximate='tanh')",
        dtypes=["float64"],
    ),
    "torch.logaddexp2": call(
        {"program": "f(x, y) = log(exp(x * log(2)) + exp(y * log(2))) / log(2)"}, "torch.logaddexp2({0}, {1})"
    ),
    "torch.nan_to_num": call({"program": "f(x) = x"}, "torch.nan_to_num({0})"),
    "torch.ldexp(1)": call({"program": "f(x) = 2 * x"}, "torch.ldexp({0}, torch.tensor(1))"),
    "torch.ldexp(-1)": call({"program": "f(x) = x / 2"}, "torch.ldexp({0}, torch.tensor(-1))"),
    "torch.logit(eps)": call(
        {"program": "f(x) = log(clip(x, 1/4, 3/4) / (1 - clip(x, 1/4, 3/4)))"}, "torch.logit({0}, eps=0.25)"
    ),
    "torch.special.entr": call({"program": "f(x) = -xlogy(x, x)"}, "torch.special.entr({0})"),
    "F.kl_div": call({"program": "f(x) = 0 * x"}, "F.kl_div({0}, torch.zeros(()), reduction='sum')"),
    "F.normalize": call({"program": "f(x) = x / max(abs(x), 1e-12)"}, "F.normalize({0}[None], dim=0)[0]", dtypes=["float64"]),
    "F.cosine_similarity": call(
        {"program": "f(x, y) = x / max(norm2(x, y), 1e-8)"},
        f"F.cosine_similarity({ROW}, torch.tensor([1.0, 0.0]), 0)",
        dtypes=["float64"],
    ),
    "F.grid_sample": call(
        {"program": "f(x) = interp((x + 1) / 2 * 2; knots=[0, 1, 2], values=[0, 1, 0])"},
        "F.grid_sample(torch.tensor([[[[0.0, 1.0, 0.0]]]]), torch.stack([{0}, torch.zeros(())])[None, None, None],"
        " padding_mode='border', align_corners=True)[0, 0, 0, 0]",
        modes=["backward"],
    ),
    "F.lp_pool1d(1)": call({"program": "f(x, y) = x + y"}, f"F.lp_pool1d({ROW}[None, None], 1.0, 2)[0, 0, 0]"),
    "F.lp_pool2d(1)": call(
        {"program": "f(x, y) = x + y"}, f"F.lp_pool2d({ROW}[None, None, None], 1.0, (1, 2))[0, 0, 0, 0]"
    ),
    "torch.norm(3)": call(
        {"program": "f(x, y) = pow(abs(x)^3 + abs(y)^3; exponent=1/3)"}, f"torch.norm({ROW}, 3)"
    ),
    "vector_norm(3)": call(
        {"program": "f(x, y) = pow(abs(x)^3 + abs(y)^3; exponent=1/3)"}, f"torch.linalg.vector_norm({ROW}, 3)"
    ),
    "torch.cdist(3)": call(
        {"program": "f(x, y) = pow(abs(x)^3 + abs(y)^3; exponent=1/3)"},
        f"torch.cdist({ROW}[None], torch.zeros(1, 2), 3.0)[0, 0]",
        modes=["backward"],
        dtypes=["float64", "float32"],
    ),
    "torch.norm(-inf)": call({"program": "f(x, y) = min(abs(x), abs(y))"}, f"torch.norm({ROW}, -torch.inf)"),
    "torch.masked.std": call(
        {"program": "f(x, y, z) = std(x, y)"},
        f"torch.masked.std({ROW}, 0, False, mask=torch.tensor([True, True, False]))",
    ),
    "Laplace.cdf": call(
        {"program": "f(x) = 1/2 - sign(x) * expm1(-abs(x)) / 2"},
        "torch.distributions.Laplace(0.0, 1.0).cdf({0})",
    ),
    "Laplace.icdf": call(
        {"program": "f(x) = where(x < 1/2, log1p(2 * (x - 1/2)), -log1p(-2 * (x - 1/2)))"},
        "torch.distributions.Laplace(0.0, 1.0).icdf({0})",
    ),
    "F.pad(reflect)": call(
        {"program": "f(x, y, z) = 2*x + 21*y + 8*z"},
        f"F.pad({ROW}[None], (1, 1), mode='reflect')[0] @ torch.tensor([1.0, 2.0, 4.0, 8.0, 16.0])",
    ),
    "F.pad(replicate)": call(
        {"program": "f(x, y, z) = 3*x + 4*y + 24*z"},
        f"F.pad({ROW}[None], (1, 1), mode='replicate')[0] @ torch.tensor([1.0, 2.0, 4.0, 8.0, 16.0])",
    ),
    "F.pad(circular)": call(
        {"program": "f(x, y, z) = 18*x + 4*y + 9*z"},
        f"F.pad({ROW}[None], (1, 1), mode='circular')[0] @ torch.tensor([1.0, 2.0, 4.0, 8.0, 16.0])",
    ),
}
