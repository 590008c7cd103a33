"""Calls of PyTorch that mean no single operation: each stands beside the program that it computes."""

from speak import call

BACKWARD = {"modes": ["backward"]}
# What PyTorch has no kernel for in 16 bits on the CPU.
WIDE = {"dtypes": ["float64", "float32"]}
ROW = "torch.stack([{args}])"
SQUARE = "torch.stack([{args}]).reshape(2, 2)"
DIAGONAL = "torch.diag(torch.stack([{args}]))"
ONE_AND = "torch.diag(torch.stack([torch.ones_like({0}), {0}]))"
POWERS = "torch.tensor([1.0, 2.0, 4.0])"

PROGRAMS = {
    "F.gelu(tanh)": call(
        {"program": "f(x) = x * (1 + tanh(sqrt(2 / (4*atan(1))) * (x + 0.044715 * x^3))) / 2"},
        "F.gelu({0}, approximate='tanh')",
        **WIDE,
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
    # What is added below the root is 1e-12 as a float32, which is this.
    "F.cosine_embedding_loss(-1)": call(
        {"program": "f(x, y) = relu(x / sqrt((x*x + y*y + 9.999999960041972e-13) * (1 + 9.999999960041972e-13)))"},
        f"F.cosine_embedding_loss({ROW}[None], torch.tensor([[1.0, 0.0]]), torch.tensor([-1]))",
        dtypes=["float64"],
    ),
    "F.gaussian_nll_loss(variance x^2, eps=1/2)": call(
        {"program": "f(x) = (log(max(square(x), 1/2)) + 1 / max(square(x), 1/2)) / 2"},
        "F.gaussian_nll_loss(torch.zeros(()), torch.ones(()), torch.square({0}), eps=0.5)",
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
        **BACKWARD,
        **WIDE,
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
    "F.soft_margin_loss": call({"program": "f(x) = log1p(exp(-x))"}, "F.soft_margin_loss({0}, torch.ones(()))"),
    "F.multilabel_soft_margin_loss": call(
        {"program": "f(x, y) = (logSigmoid(x) + logSigmoid(-y)) / -2"},
        f"F.multilabel_soft_margin_loss({ROW}[None], torch.tensor([[1.0, 0.0]]))",
    ),
    "F.triplet_margin_loss": call(
        {"program": "f(x, y, z) = relu(1 + abs(x - y) - abs(x - z))"},
        "F.triplet_margin_loss({0}[None], {1}[None], {2}[None], eps=0.0)",
    ),
    "F.triplet_margin_loss(swap)": call(
        {"program": "f(x, y, z) = relu(1 + abs(x - y) - min(abs(x - z), abs(y - z)))"},
        "F.triplet_margin_loss({0}[None], {1}[None], {2}[None], eps=0.0, swap=True)",
    ),
    "F.smooth_l1_loss(beta=1/2)": call(
        {"program": "f(x) = 2 * huber(x; alpha=1/2)"}, "F.smooth_l1_loss({0}, torch.zeros(()), beta=0.5)"
    ),
    "F.multi_margin_loss(p=2)": call(
        {"program": "f(x, y) = relu(1 - x + y)^2 / 2"},
        f"F.multi_margin_loss({ROW}[None], torch.tensor([0]), p=2)",
        **BACKWARD,
        **WIDE,
    ),
    "F.multi_margin_loss(3)": call(
        {"program": "f(x, y, z) = (relu(1 - x + y) + relu(1 - x + z)) / 3"},
        f"F.multi_margin_loss({ROW}[None], torch.tensor([0]))",
        **BACKWARD,
        **WIDE,
    ),
    "F.multilabel_margin_loss(3)": call(
        {"program": "f(x, y, z) = (relu(1 - x + z) + relu(1 - y + z)) / 3"},
        f"F.multilabel_margin_loss({ROW}[None], torch.tensor([[0, 1, -1]]))",
        **BACKWARD,
        **WIDE,
    ),
    "F.margin_ranking_loss(margin=1)": call(
        {"program": "f(x, y) = relu((x - y) + 1)"},
        "F.margin_ranking_loss({0}, {1}, torch.tensor(-1.0), margin=1.0)",
    ),
    "F.pairwise_distance(1)": call(
        {"program": "f(x, y) = norm1(x, y)"}, f"F.pairwise_distance({ROW}[None], torch.zeros(1, 2), 1.0, 0.0)[0]"
    ),
    "F.pairwise_distance(inf)": call(
        {"program": "f(x, y) = normInf(x, y)"},
        f"F.pairwise_distance({ROW}[None], torch.zeros(1, 2), torch.inf, 0.0)[0]",
    ),
    "F.normalize(1)": call(
        {"program": "f(x, y) = x / max(norm1(x, y), 1e-12)"}, f"F.normalize({ROW}, 1.0, 0)[0]", dtypes=["float64"]
    ),
    "F.normalize(inf)": call(
        {"program": "f(x, y) = x / max(normInf(x, y), 1e-12)"},
        f"F.normalize({ROW}, torch.inf, 0)[0]",
        dtypes=["float64"],
    ),
    "F.softplus(beta=2)": call({"program": "f(x) = softplus(2 * x) / 2"}, "F.softplus({0}, 2.0)"),
    "F.log_softmax": call({"program": "f(x, y) = x - logSumExp(x, y)"}, f"F.log_softmax({ROW}, 0)[0]"),
    "F.elu(1/2)": call({"program": "f(x) = elu(x; alpha=1/2)"}, "F.elu({0}, 0.5)"),
    # Of two numbers each stands there once: the smaller one.
    "torch.mode": call({"program": "f(x, y) = min(x, y)"}, f"torch.mode({ROW})[0]"),
    "torch.clamp(max=0)": call({"program": "f(x) = min(x, 0)"}, "torch.clamp({0}, max=0)"),
    "torch.clamp_max(0)": call({"program": "f(x) = min(x, 0)"}, "torch.clamp_max({0}, 0)"),
    "torch.div(floor)": call({"program": "f(x, y) = floor(x / y)"}, "torch.div({0}, {1}, rounding_mode='floor')"),
    "torch.div(trunc)": call({"program": "f(x, y) = trunc(x / y)"}, "torch.div({0}, {1}, rounding_mode='trunc')"),
    "torch.pow(x, y)": call({"program": "f(x, y) = exp(y * log(x))"}, "torch.pow({0}, {1})"),
    # Of a base of 0: smooth where the exponent is positive.
    "torch.pow(0, x)": call({"program": "f(x) = where(x > 0, 0, log(x))"}, "torch.pow(torch.tensor(0.0), {0})"),
    "torch.pow(2, x)": call({"program": "f(x) = exp(x * log(2))"}, "torch.pow(2.0, {0})"),
    "torch.exp2": call({"program": "f(x) = exp(x * log(2))"}, "torch.exp2({0})"),
    "torch.log2": call({"program": "f(x) = log(x) / log(2)"}, "torch.log2({0})"),
    "torch.log10": call({"program": "f(x) = log(x) / log(10)"}, "torch.log10({0})"),
    "torch.ldexp(x, y)": call({"program": "f(x, y) = x * exp(y * log(2))"}, "torch.ldexp({0}, {1})"),
    "torch.logit": call({"program": "f(x) = log(x / (1 - x))"}, "torch.logit({0})"),
    "torch.var": call({"program": "f(x, y) = square(x - y) / 2"}, f"torch.var({ROW})"),
    # Of diagonal matrices nothing rounds but where they are scaled, or multiplied by a number and its reciprocal: hence the thirds.
    "linalg.det(1, x)": call({"program": "f(x) = x / 3 * 3"}, f"torch.linalg.det({ONE_AND})", **WIDE),
    "linalg.slogdet(1, x)": call({"program": "f(x) = log(abs(x))"}, f"torch.linalg.slogdet({ONE_AND})[1]", **WIDE),
    "torch.logdet(1, x)": call({"program": "f(x) = log(x)"}, f"torch.logdet({ONE_AND})", **WIDE),
    "linalg.eigvalsh(x, -x)": call(
        {"program": "f(x) = abs(x) / 3 * 3"},
        "torch.linalg.eigvalsh(torch.diag(torch.stack([{0}, -{0}]))) @ torch.tensor([1.0, 2.0])",
        **WIDE,
    ),
    "linalg.eigvalsh[-1]": call(
        {"program": "f(x, y) = max(x, y) / 3 * 3"}, f"torch.linalg.eigvalsh({DIAGONAL})[-1]", **WIDE
    ),
    "linalg.eigh(diagonal)": call(
        {"program": "f(x, y) = x / 3 * 3"},
        f"(lambda w, v: (v @ torch.diag(w) @ v.mT)[0, 0])(*torch.linalg.eigh({DIAGONAL}))",
        **WIDE,
    ),
    "linalg.svdvals": call({"program": "f(x) = abs(x) / 3 * 3"}, "torch.linalg.svdvals({0}[None, None])[0]", **WIDE),
    "matrix_norm(2)": call({"program": "f(x, y) = normInf(x, y) / 3 * 3"}, f"torch.linalg.matrix_norm({DIAGONAL}, 2)", **WIDE),
    "matrix_norm(-2)": call(
        {"program": "f(x, y) = min(abs(x), abs(y)) / 3 * 3"}, f"torch.linalg.matrix_norm({DIAGONAL}, -2)", **WIDE
    ),
    "matrix_norm(nuc)": call(
        {"program": "f(x, y) = (abs(x) + abs(y)) / 3 * 3"}, f"torch.linalg.matrix_norm({DIAGONAL}, 'nuc')", **WIDE
    ),
    "matrix_norm(fro)": call({"program": "f(a, b, c, d) = norm2(a, b, c, d)"}, f"torch.linalg.matrix_norm({SQUARE})"),
    "matrix_norm(-1)": call(
        {"program": "f(a, b, c, d) = min(abs(a) + abs(c), abs(b) + abs(d))"}, f"torch.linalg.matrix_norm({SQUARE}, -1)"
    ),
    "matrix_norm(-inf)": call(
        {"program": "f(a, b, c, d) = min(abs(a) + abs(b), abs(c) + abs(d))"},
        f"torch.linalg.matrix_norm({SQUARE}, -torch.inf)",
    ),
    "torch.vander": call({"program": "f(x) = x^2 + x + 1"}, "torch.vander({0}[None], 3).sum()"),
    "linalg.vander": call({"program": "f(x) = x^2 + x + 1"}, "torch.linalg.vander({0}[None], N=3).sum()", **WIDE),
    "torch.abs(complex)": call({"program": "f(x, y) = hypot(x, y)"}, "torch.abs(torch.complex({0}, {1}))", **WIDE),
    "torch.cumprod(weights 1, 2, 4)": call(
        {"program": "f(x, y, z) = x + 2*prod(x, y) + 4*prod(x, y, z)"}, f"torch.cumprod({ROW}, 0) @ {POWERS}"
    ),
    "torch.masked.cumprod": call(
        {"program": "f(x, y, z) = x + 2*prod(x, y) + 4*prod(x, y, z)"}, f"torch.masked.cumprod({ROW}, 0) @ {POWERS}"
    ),
    "torch.scatter_reduce(amax, self)": call(
        {"program": "f(x, y, z) = reduceMax(y, z)"},
        "{0}[None].scatter_reduce(0, torch.tensor([0, 0]), torch.stack([{1}, {2}]), 'amax', include_self=False)[0]",
    ),
    "torch.scatter_reduce(amin, self)": call(
        {"program": "f(x, y, z) = reduceMin(y, z)"},
        "{0}[None].scatter_reduce(0, torch.tensor([0, 0]), torch.stack([{1}, {2}]), 'amin', include_self=False)[0]",
    ),
    "torch.index_reduce(amin, self)": call(
        {"program": "f(x, y, z) = reduceMin(y, z)"},
        "{0}[None].index_reduce(0, torch.tensor([0, 0]), torch.stack([{1}, {2}]), 'amin', include_self=False)[0]",
        **BACKWARD,
    ),
    "torch.scatter_reduce(amin, with self)": call(
        {"program": "f(x, y, z) = reduceMin(x, y, z)"},
        "{0}[None].scatter_reduce(0, torch.tensor([0, 0]), torch.stack([{1}, {2}]), 'amin')[0]",
    ),
    "torch.scatter_reduce(prod, self)": call(
        {"program": "f(x, y, z) = prod(x, y, z)"},
        "{0}[None].scatter_reduce(0, torch.tensor([0, 0]), torch.stack([{1}, {2}]), 'prod')[0]",
    ),
    "torch.index_reduce(prod, self)": call(
        {"program": "f(x, y, z) = prod(x, y, z)"},
        "{0}[None].index_reduce(0, torch.tensor([0, 0]), torch.stack([{1}, {2}]), 'prod')[0]",
        **BACKWARD,
    ),
    "torch.scatter_reduce(mean)": call(
        {"program": "f(x, y, z) = (y + z) / 2"},
        "{0}[None].scatter_reduce(0, torch.tensor([0, 0]), torch.stack([{1}, {2}]), 'mean', include_self=False)[0]",
    ),
    "torch.index_reduce(mean)": call(
        {"program": "f(x, y, z) = (x + y + z) / 3"},
        "{0}[None].index_reduce(0, torch.tensor([0, 0]), torch.stack([{1}, {2}]), 'mean')[0]",
        **BACKWARD,
    ),
    "torch.segment_reduce(mean)": call(
        {"program": "f(x, y) = (x + y) / 2"},
        f"torch.segment_reduce({ROW}, 'mean', lengths=torch.tensor([2]))[0]",
        **BACKWARD,
    ),
    "torch.renorm": call(
        {"program": "f(x, y) = where(norm2(x, y) > 1, x / (norm2(x, y) + 1e-7), x)"},
        f"torch.renorm({ROW}[None], 2, 0, 1.0)[0, 0]",
        dtypes=["float64"],
    ),
    "torch.renorm(5)": call(
        {
            "program": """f(x, y) =
  n = norm2(x, y)
  where(n > 5, x * (5 / (n + 1e-7)) + y * (5 / (n + 1e-7)), x + y)"""
        },
        f"torch.renorm({ROW}[None], 2, 0, 5.0).sum()",
        dtypes=["float64"],
    ),
    "torch.std(correction=1)": call({"program": "f(x, y) = abs(x - y) / sqrt(2)"}, f"torch.std({ROW})"),
    "torch.masked.std(correction=1)": call(
        {"program": "f(x, y, z) = norm2((x - y)/2, (y - x)/2)"},
        f"torch.masked.std({ROW}, 0, True, mask=torch.tensor([True, True, False]))",
    ),
    "torch.masked.norm(2)": call({"program": "f(x, y) = norm2(x, y)"}, f"torch.masked.norm({ROW}, 2, 0)"),
    "torch.masked.norm(inf)": call({"program": "f(x, y) = normInf(x, y)"}, f"torch.masked.norm({ROW}, torch.inf, 0)"),
    "torch.masked.median": call(
        {"program": "f(x, y, z) = median(x, y, z)"}, f"torch.masked.median({ROW}, 0, mask=torch.tensor([True] * 3))"
    ),
    "torch.masked.logsumexp": call({"program": "f(x, y) = logSumExp(x, y)"}, f"torch.masked.logsumexp({ROW}, 0)"),
    "torch.quantile(1/4, lower)": call(
        {"program": "f(x, y, z) = kthLargest(x, y, z; k=3)"},
        f"torch.quantile({ROW}, 0.25, interpolation='lower')",
        **WIDE,
    ),
    "torch.quantile(1/4, higher)": call(
        {"program": "f(x, y, z) = kthLargest(x, y, z; k=2)"},
        f"torch.quantile({ROW}, 0.25, interpolation='higher')",
        **WIDE,
    ),
    "torch.quantile(1/4, midpoint)": call(
        {"program": "f(x, y, z) = (kthLargest(x, y, z; k=2) + kthLargest(x, y, z; k=3)) / 2"},
        f"torch.quantile({ROW}, 0.25, interpolation='midpoint')",
        **WIDE,
    ),
    "torch.cdist(2, mm)": call(
        {"program": "f(x, y) = sqrt(x^2 + y^2)"},
        f"torch.cdist({ROW}[None], torch.zeros(1, 2), compute_mode='use_mm_for_euclid_dist')[0, 0]",
        **BACKWARD,
        **WIDE,
    ),
    "F.pdist(2)": call(
        {"program": "f(a, b, c, d) = norm2(a - c, b - d)"}, f"F.pdist({SQUARE})[0]", **BACKWARD, **WIDE
    ),
    "F.pdist(inf, both)": call(
        {"program": "f(a, b, c, d) = normInf(a - c, b - d)"}, f"F.pdist({SQUARE}, torch.inf)[0]", **BACKWARD, **WIDE
    ),
    "torch.dist(3)": call(
        {"program": "f(x, y) = pow(abs(x)^3 + abs(y)^3; exponent=1/3)"}, f"torch.dist({ROW}, torch.zeros(2), 3)"
    ),
    "torch.dist(-inf)": call(
        {"program": "f(x, y) = min(abs(x), abs(y))"}, f"torch.dist({ROW}, torch.zeros(2), -torch.inf)"
    ),
    "F.max_pool1d(3, padding=1)": call(
        {"program": "f(x, y, z) = max(x, y) + max(x, y, z) + max(y, z)"},
        f"F.max_pool1d({ROW}[None, None], 3, 1, 1).sum()",
    ),
    "F.max_pool1d(2, dilation=2)": call(
        {"program": "f(x, y, z) = max(x, z)"}, f"F.max_pool1d({ROW}[None, None], 2, 1, dilation=2).sum()"
    ),
    "F.max_pool2d(2, 2)": call({"program": "f(a, b, c, d) = maxPool(a, b, c, d)"}, f"F.max_pool2d({SQUARE}[None, None], 2).sum()"),
    "F.lp_pool2d(2)": call(
        {"program": "f(a, b, c, d) = norm2(a, b, c, d)"}, f"F.lp_pool2d({SQUARE}[None, None], 2.0, 2).sum()"
    ),
    "F.grid_sample(zeros)": call(
        {"program": "f(x) = interp((x + 1) / 2 * 2; knots=[-1, 0, 1, 2, 3], values=[0, 1, 2, 1, 0])"},
        "F.grid_sample(torch.tensor([[[[1.0, 2.0, 1.0]]]]), torch.stack([{0}, torch.zeros(())])[None, None, None],"
        " align_corners=True)[0, 0, 0, 0]",
        **BACKWARD,
        **WIDE,
    ),
    "F.grid_sample(3, 3)": call(
        {
            "program": """f(x, y) =
  i = (x + 1) / 2 * 2
  j = (y + 1) / 2 * 2
  top = interp(j; knots=[-1, 0, 1], values=[0, 1, 0])
  middle = interp(j; knots=[0, 1, 2], values=[0, 1, 0])
  bottom = interp(j; knots=[1, 2, 3], values=[0, 1, 0])
  above = interp(i; knots=[0, 1, 2, 3], values=[0, 1, 4, 0])
  beside = interp(i; knots=[-1, 0, 1, 2, 3], values=[0, 9, 16, 25, 0])
  below = interp(i; knots=[-1, 0, 1, 2, 3], values=[0, 36, 49, 64, 0])
  top*above + middle*beside + bottom*below"""
        },
        "F.grid_sample(torch.arange(9.0).reshape(1, 1, 3, 3)**2, torch.stack([{0}, {1}])[None, None, None],"
        " align_corners=True)[0, 0, 0, 0]",
        **BACKWARD,
        **WIDE,
    ),
    "torch.rsqrt": call({"program": "f(x) = 1 / sqrt(x)"}, "torch.rsqrt({0})"),
    "torch.angle": call({"program": "f(x) = where(x < 0, 4*atan(1), 0)"}, "torch.angle({0})"),
    "vector_norm(0)": call(
        {"program": "f(x, y) = notEqual(x, 0) + notEqual(y, 0)"}, f"torch.linalg.vector_norm({ROW}, 0)"
    ),
    "torch.logcumsumexp(weights 1, 2)": call(
        {"program": "f(x, y) = x + 2*logSumExp(x, y)"}, f"torch.logcumsumexp({ROW}, 0) @ torch.tensor([1.0, 2.0])"
    ),
    "F.glu": call({"program": "f(x, y) = x * sigmoid(y)"}, f"F.glu({ROW})[0]"),
    "F.softmax": call({"program": "f(x, y) = exp(x) / (exp(x) + exp(y))"}, f"F.softmax({ROW}, 0)[0]"),
    "F.softmin": call({"program": "f(x, y) = exp(-x) / (exp(-x) + exp(-y))"}, f"F.softmin({ROW}, 0)[0]"),
    "F.cross_entropy(label_smoothing=1/2)": call(
        {
            "program": """f(x, y) =
  l = logSumExp(x, y)
  (l - x) / 2 + ((l - x) + (l - y)) / 4"""
        },
        "F.cross_entropy(torch.stack([{0}, {1}]), torch.tensor(0), label_smoothing=0.5)",
    ),
    "F.poisson_nll_loss": call({"program": "f(x) = exp(x) - x"}, "F.poisson_nll_loss({0}, torch.ones(()))"),
    "F.poisson_nll_loss(log_input=False)": call(
        {"program": "f(x) = x - log(x + 1e-8)"},
        "F.poisson_nll_loss({0}, torch.ones(()), log_input=False)",
        dtypes=["float64"],
    ),
    "F.hinge_embedding_loss(margin=2)": call(
        {"program": "f(x) = relu(2 - x)"}, "F.hinge_embedding_loss({0}, torch.tensor(-1), margin=2.0)"
    ),
    "F.max_pool1d(2, ceil_mode)": call(
        {"program": "f(x, y, z) = max(x, y) + z"}, f"F.max_pool1d({ROW}[None, None], 2, ceil_mode=True).sum()"
    ),
    "F.max_pool2d(3, padding=1)": call(
        {"program": "f(a, b, c, d) = 2 * (max(a, b, c, d) + max(b, a, d, c))"},
        f"F.max_pool2d({SQUARE}[None, None], 3, 1, 1).sum()",
    ),
    "F.max_unpool1d": call(
        {"program": "f(x, y) = max(x, y)"},
        f"F.max_unpool1d(*F.max_pool1d({ROW}[None, None], 2, return_indices=True), 2).sum()",
    ),
    # Of one step and one label: the logarithm of its probability, which need not be normalized.
    "F.ctc_loss": call(
        {"program": "f(x, y) = -y"},
        f"F.ctc_loss({ROW}[None, None], torch.tensor([[1]]), torch.tensor([1]), torch.tensor([1]))",
        **BACKWARD,
        **WIDE,
    ),
    "F.ctc_loss(log_softmax)": call(
        {"program": "f(x, y) = logSumExp(x, y) - y"},
        f"F.ctc_loss(F.log_softmax({ROW}, 0)[None, None], torch.tensor([[1]]), torch.tensor([1]), torch.tensor([1]))",
        **BACKWARD,
        **WIDE,
    ),
    "torch.sparse.mm(amax)": call(
        "reduceMax",
        f"torch.sparse.mm(torch.ones(1, len([{{args}}])).to_sparse_csr(), {ROW}[:, None], 'amax')[0, 0]",
        **BACKWARD,
        **WIDE,
    ),
    "torch.sparse.mm(amin)": call(
        "reduceMin",
        f"torch.sparse.mm(torch.ones(1, len([{{args}}])).to_sparse_csr(), {ROW}[:, None], 'amin')[0, 0]",
        **BACKWARD,
        **WIDE,
    ),
    "F.interpolate(linear)": call(
        {"program": "f(x, y, z) = 2*x + 9*y + 19*z"},
        f"F.interpolate({ROW}[None, None], 5, mode='linear', align_corners=True)[0, 0]"
        " @ torch.tensor([1.0, 2.0, 4.0, 8.0, 15.0])",
    ),
    "Cauchy.cdf": call(
        {"program": "f(x) = atan(x) / (4*atan(1)) + 1/2"}, "torch.distributions.Cauchy(0.0, 1.0).cdf({0})"
    ),
    "Laplace.log_prob": call(
        {"program": "f(x) = -log(2) - abs(x)"}, "torch.distributions.Laplace(0.0, 1.0).log_prob({0})"
    ),
    "Laplace.log_prob(loc)": call(
        {"program": "f(x) = -log(2) - abs(x)"}, "torch.distributions.Laplace({0}, 1.0).log_prob(torch.tensor(0.0))"
    ),
    "kl_divergence(Laplace)": call(
        {"program": "f(x, y) = (abs(x - y) + exp(-abs(x - y))) - 1"},
        "torch.distributions.kl_divergence(torch.distributions.Laplace({0}, 1.0), torch.distributions.Laplace({1}, 1.0))",
    ),
    "Uniform.cdf": call(
        {"program": "f(x) = clip(x, 0, 1)"},
        "torch.distributions.Uniform(0.0, 1.0, validate_args=False).cdf({0})",
    ),
    "Cauchy.log_prob": call(
        {"program": "f(x) = -log(4*atan(1)) - log1p(x^2)"}, "torch.distributions.Cauchy(0.0, 1.0).log_prob({0})"
    ),
}
