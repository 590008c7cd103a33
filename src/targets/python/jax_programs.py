"""Calls of JAX that mean no single operation, each beside the program that it computes; and calls for the smallest of several."""

from speak import TWO, call

STACK = "jnp.stack([{args}])"
SQUARE = "jnp.stack([{args}]).reshape(2, 2)"
ONE_AND = "jnp.diag(jnp.stack([jnp.ones_like({0}), {0}]))"
POWERS = "jnp.array([1.0, 2.0, 4.0], dtype)"
ZEROS = "jnp.zeros(len([{args}]), int)"
# What LAPACK has no kernel for.
WIDE = {"dtypes": ["float64", "float32"]}

SMALLEST = {
    "lax.min": call("min", "lax.min({0}, {1})", **TWO),
    "jnp.amin": call("reduceMin", f"jnp.amin({STACK})"),
    "jnp.nanmin": call("reduceMin", f"jnp.nanmin({STACK})"),
    "jnp.max(initial=0)": call({"program": "f(x, y) = max(x, y, 0)"}, f"jnp.max({STACK}, initial=0.0)"),
    "jnp.min(initial=0)": call({"program": "f(x, y) = min(x, y, 0)"}, f"jnp.min({STACK}, initial=0.0)"),
    "jnp.min(where=)": call("reduceMin", f"jnp.min({STACK}, where=jnp.ones(len([{{args}}]), bool), initial=jnp.inf)"),
    "minimum.reduce": call("reduceMin", f"jnp.minimum.reduce({STACK})"),
    "minimum.accumulate[-1]": call("reduceMin", f"jnp.minimum.accumulate({STACK})[-1]"),
    "lax.associative_scan(min)[-1]": call("reduceMin", f"lax.associative_scan(jnp.minimum, {STACK})[-1]"),
    "lax.reduce(min)": call("reduceMin", f"lax.reduce({STACK}, np.inf, lax.min, [0])"),
    "lax.reduce_min": call("reduceMin", f"lax.reduce_min({STACK}, [0])"),
    "at[].min": call("reduceMin", f"jnp.full(1, jnp.inf, dtype).at[{ZEROS}].min({STACK})[0]"),
    "ops.segment_min": call("reduceMin", f"jax.ops.segment_min({STACK}, {ZEROS}, 1)[0]"),
    "jnp.argmin": call("reduceMin", f"{STACK}[jnp.argmin({STACK})]"),
    "jnp.quantile(0)": call("reduceMin", f"jnp.quantile({STACK}, 0.0)"),
    "jnp.partition[0]": call("reduceMin", f"jnp.partition({STACK}, 0)[0]"),
    "lax.approx_min_k(1)": call("reduceMin", f"lax.approx_min_k({STACK}, 1)[0][0]"),
    "jnp.sort[0]": call("reduceMin", f"jnp.sort({STACK})[0]"),
}

COMPARISONS = {
    name: call(is_, f"1.0 * {name}({{0}}, {{1}})")
    for name, is_ in {
        "jnp.greater": "greater",
        "jnp.greater_equal": "greaterEqual",
        "jnp.less": "less",
        "jnp.less_equal": "lessEqual",
        "jnp.equal": "equal",
        "jnp.not_equal": "notEqual",
    }.items()
}

OTHERS = {
    "jnp.amax": call("reduceMax", f"jnp.amax({STACK})"),
    "lax.reduce_max": call("reduceMax", f"lax.reduce_max({STACK}, [0])"),
    "jnp.nanquantile(1)": call("reduceMax", f"jnp.nanquantile({STACK}, 1.0)"),
    "jnp.nanpercentile(100)": call("reduceMax", f"jnp.nanpercentile({STACK}, 100.0)"),
    "jnp.nanquantile(1/2)": call("median", f"jnp.nanquantile({STACK}, 0.5)"),
    "jnp.argsort": call("sort", f"{STACK}[jnp.argsort({STACK})][::-1]"),
    "lax.scan(maximum)": call(
        "reduceMax", f"lax.scan(lambda m, x: (jnp.maximum(m, x), None), -jnp.inf * jnp.ones((), dtype), {STACK})[0]"
    ),
    "jnp.where(x >= y)": call("max", "jnp.where({0} >= {1}, {0}, {1})", **TWO),
    "lax.top_k[-1]": call("kthLargest", f"lax.top_k({STACK}, {{k}})[0][-1]"),
    "jnp.partition(n - k)": call("kthLargest", f"jnp.partition({STACK}, len([{{args}}]) - {{k}})[len([{{args}}]) - {{k}}]"),
    "nn.celu": call("elu", "nn.celu({0})", parameters={"alpha": "= 1"}),
    "jnp.nansum": call("sum", f"jnp.nansum({STACK})"),
    "jnp.nanmean": call("mean", f"jnp.nanmean({STACK})"),
    "jnp.maximum(x, 0)": call("relu", "jnp.maximum({0}, 0.0)"),
    "jnp.clip(min=0)": call("relu", "jnp.clip({0}, 0.0)"),
    "jnp.select(x > 0)": call("relu", "jnp.select([{0} > 0], [{0}], 0.0)"),
    "jnp.piecewise(x > 0)": call("relu", "jnp.piecewise({0}, [{0} > 0], [lambda x: x, 0.0])"),
    "lax.select(x > 0)": call("relu", "lax.select({0} > 0, {0}, jnp.zeros_like({0}))"),
    "lax.switch(x > 0)": call("relu", "lax.switch(jnp.int32({0} > 0), [jnp.zeros_like, lambda x: x], {0})"),
    "nn.hard_silu": call("hardSwish", "nn.hard_silu({0})"),
    "jnp.rint": call("round", "jnp.rint({0})"),
    "lax.rem": call("rem", "lax.rem({0}, {1})"),
    "jnp.mod": call("mod", "jnp.mod({0}, {1})"),
    "jnp.divmod[1]": call("mod", "jnp.divmod({0}, {1})[1]"),
    "lax.pow": call("pow", "lax.pow({0}, jnp.asarray({exponent}, dtype))"),
    "jnp.nanprod": call("prod", f"jnp.nanprod({STACK})"),
    "multiply.reduce": call("prod", f"jnp.multiply.reduce({STACK})"),
    "lax.reduce_prod": call("prod", f"lax.reduce_prod({STACK}, [0])"),
    "lax.reduce(mul)": call("prod", f"lax.reduce({STACK}, np.array(1, dtype), lax.mul, [0])"),
    "at[].mul": call("prod", f"jnp.ones(1, dtype).at[{ZEROS}].mul({STACK})[0]"),
    "ops.segment_prod": call("prod", f"jax.ops.segment_prod({STACK}, {ZEROS}, 1)[0]"),
    "jnp.nanstd": call("std", f"jnp.nanstd({STACK})"),
    "linalg.vector_norm": call("norm2", f"jnp.linalg.vector_norm({STACK})"),
    "linalg.vector_norm(1)": call("norm1", f"jnp.linalg.vector_norm({STACK}, ord=1)"),
    "linalg.vector_norm(inf)": call("normInf", f"jnp.linalg.vector_norm({STACK}, ord=jnp.inf)"),
}

PROGRAMS = {
    **COMPARISONS,
    **OTHERS,
    **SMALLEST,
    "jnp.clip(max=0)": call({"program": "f(x) = min(x, 0)"}, "jnp.clip({0}, max=0.0)"),
    "jnp.cumprod(weights 1, 2, 4)": call(
        {"program": "f(x, y, z) = x + 2*prod(x, y) + 4*prod(x, y, z)"}, f"jnp.cumprod({STACK}) @ {POWERS}"
    ),
    "jnp.nancumprod(weights 1, 2, 4)": call(
        {"program": "f(x, y, z) = x + 2*prod(x, y) + 4*prod(x, y, z)"}, f"jnp.nancumprod({STACK}) @ {POWERS}"
    ),
    "lax.cumlogsumexp(weights 1, 2)": call(
        {"program": "f(x, y) = x + 2*logSumExp(x, y)"}, f"lax.cumlogsumexp({STACK}) @ jnp.array([1.0, 2.0], dtype)"
    ),
    "jnp.vander": call({"program": "f(x) = x^2 + x + 1"}, "jnp.vander({0}[None], 3).sum()"),
    "jnp.polyval": call({"program": "f(x) = (x + 1)*x + 1"}, "jnp.polyval(jnp.ones(3, dtype), {0})"),
    "jnp.abs(complex)": call({"program": "f(x, y) = hypot(x, y)"}, "jnp.abs(lax.complex({0}, {1}))", **WIDE),
    "jnp.modf[0]": call({"program": "f(x) = x - trunc(x)"}, "jnp.modf({0})[0]"),
    "jnp.floor_divide": call({"program": "f(x, y) = floor(x / y)"}, "jnp.floor_divide({0}, {1})"),
    "jnp.power(x, y)": call({"program": "f(x, y) = exp(y * log(x))"}, "jnp.power({0}, {1})"),
    # Of a base of 0: smooth where the exponent is positive.
    "jnp.power(0, x)": call({"program": "f(x) = where(x > 0, 0, log(x))"}, "jnp.power(0.0, {0})"),
    "jnp.power(2, x)": call({"program": "f(x) = exp(x * log(2))"}, "jnp.power(2.0, {0})"),
    "jnp.exp2": call({"program": "f(x) = exp(x * log(2))"}, "jnp.exp2({0})"),
    "jnp.log2": call({"program": "f(x) = log(x) / log(2)"}, "jnp.log2({0})"),
    "jnp.log10": call({"program": "f(x) = log(x) / log(10)"}, "jnp.log10({0})"),
    "jnp.logaddexp2": call(
        {"program": "f(x, y) = log(exp(x * log(2)) + exp(y * log(2))) / log(2)"}, "jnp.logaddexp2({0}, {1})"
    ),
    "lax.rsqrt": call({"program": "f(x) = 1 / sqrt(x)"}, "lax.rsqrt({0})"),
    "jnp.cbrt": call({"program": "f(x) = sign(x) * pow(abs(x); exponent=1/3)"}, "jnp.cbrt({0})"),
    "nn.log1mexp": call({"program": "f(x) = log(1 - exp(-x))"}, "nn.log1mexp({0})"),
    "nn.logmeanexp": call({"program": "f(x, y) = logSumExp(x, y) - log(2)"}, f"nn.logmeanexp({STACK})"),
    "nn.squareplus(0)": call({"program": "f(x) = (x + sqrt(x^2)) / 2"}, "nn.squareplus({0}, 0.0)"),
    "nn.softmax": call({"program": "f(x, y) = exp(x) / (exp(x) + exp(y))"}, f"nn.softmax({STACK})[0]"),
    "nn.log_softmax": call({"program": "f(x, y) = x - logSumExp(x, y)"}, f"nn.log_softmax({STACK})[0]"),
    "nn.elu(1/2)": call({"program": "f(x) = elu(x; alpha=1/2)"}, "nn.elu({0}, 0.5)"),
    "jsp.logit": call({"program": "f(x) = log(x / (1 - x))"}, "jsp.logit({0})"),
    "jsp.entr": call({"program": "f(x) = -xlogy(x, x)"}, "jsp.entr({0})"),
    "jsp.rel_entr": call({"program": "f(x, y) = x * (log(x) - log(y))"}, "jsp.rel_entr({0}, {1})"),
    "jsp.kl_div": call({"program": "f(x, y) = (x * (log(x) - log(y)) - x) + y"}, "jsp.kl_div({0}, {1})"),
    "jsp.boxcox(0)": call({"program": "f(x) = log(x)"}, "jsp.boxcox({0}, 0.0)"),
    "jsp.boxcox(2)": call({"program": "f(x) = expm1(2 * log(x)) / 2"}, "jsp.boxcox({0}, 2.0)"),
    "laplace.cdf": call(
        {"program": "f(x) = where(x <= 0, exp(x) / 2, 1 - exp(-x) / 2)"}, "jax.scipy.stats.laplace.cdf({0})"
    ),
    "laplace.logpdf": call({"program": "f(x) = -(abs(x) + log(2))"}, "jax.scipy.stats.laplace.logpdf({0})"),
    "uniform.cdf": call({"program": "f(x) = clip(x, 0, 1)"}, "jax.scipy.stats.uniform.cdf({0})"),
    "jnp.quantile(1/4, lower)": call(
        {"program": "f(x, y, z) = kthLargest(x, y, z; k=3)"}, f"jnp.quantile({STACK}, 0.25, method='lower')"
    ),
    "jnp.quantile(1/4, higher)": call(
        {"program": "f(x, y, z) = kthLargest(x, y, z; k=2)"}, f"jnp.quantile({STACK}, 0.25, method='higher')"
    ),
    "jnp.quantile(1/4, midpoint)": call(
        {"program": "f(x, y, z) = (kthLargest(x, y, z; k=2) + kthLargest(x, y, z; k=3)) / 2"},
        f"jnp.quantile({STACK}, 0.25, method='midpoint')",
    ),
    "jnp.quantile(1/2, nearest)": call(
        {"program": "f(x, y, z) = kthLargest(x, y, z; k=2)"}, f"jnp.quantile({STACK}, 0.5, method='nearest')"
    ),
    # The standard error of the mean of two.
    "stats.sem": call({"program": "f(x, y) = abs(x - y) / sqrt(2) / sqrt(2)"}, f"jax.scipy.stats.sem({STACK})"),
    "jnp.std(ddof=1)": call({"program": "f(x, y) = abs(x - y) / sqrt(2)"}, f"jnp.std({STACK}, ddof=1)"),
    "jnp.var": call({"program": "f(x, y) = square((x - y) / 2)"}, f"jnp.var({STACK})"),
    "jnp.pad(maximum)": call(
        {"program": "f(x, y, z) = 2*x + 4*y + 8*z + 17*max(x, y, z)"},
        f"jnp.pad({STACK}, 1, mode='maximum') @ jnp.array([1.0, 2.0, 4.0, 8.0, 16.0], dtype)",
    ),
    "jnp.pad(edge)": call(
        {"program": "f(x, y, z) = 3*x + 4*y + 24*z"},
        f"jnp.pad({STACK}, 1, mode='edge') @ jnp.array([1.0, 2.0, 4.0, 8.0, 16.0], dtype)",
    ),
    "jnp.pad(wrap)": call(
        {"program": "f(x, y, z) = 18*x + 4*y + 9*z"},
        f"jnp.pad({STACK}, 1, mode='wrap') @ jnp.array([1.0, 2.0, 4.0, 8.0, 16.0], dtype)",
    ),
    "lax.reduce_window(min, 2)": call(
        {"program": "f(x, y, z) = min(x, y) + min(y, z)"},
        f"lax.reduce_window({STACK}, np.inf, lax.min, (2,), (1,), 'VALID').sum()",
    ),
    "linalg.norm(0)": call(
        {"program": "f(x, y) = notEqual(x, 0) + notEqual(y, 0)"}, f"jnp.linalg.norm({STACK}, 0)"
    ),
    "jnp.angle": call({"program": "f(x) = where(x < 0, 4*atan(1), 0)"}, "jnp.angle({0})"),
    "nn.glu": call({"program": "f(x, y) = x * sigmoid(y)"}, f"nn.glu({STACK})[0]"),
    "cauchy.cdf": call({"program": "f(x) = 1/2 + atan(x) / (4*atan(1))"}, "jax.scipy.stats.cauchy.cdf({0})"),
    "linalg.norm(3)": call(
        {"program": "f(x, y) = pow(abs(x)^3 + abs(y)^3; exponent=1/3)"}, f"jnp.linalg.norm({STACK}, 3)"
    ),
    "linalg.norm(matrix)": call({"program": "f(a, b, c, d) = norm2(a, b, c, d)"}, f"jnp.linalg.norm({SQUARE})"),
    # Of diagonal matrices nothing rounds but where they are scaled, or multiplied by a number and its reciprocal: hence the thirds.
    "linalg.norm(matrix, 2)": call(
        {"program": "f(x, y) = normInf(x, y) / 3 * 3"}, f"jnp.linalg.norm(jnp.diag({STACK}), 2)", **WIDE
    ),
    "linalg.norm(matrix, nuc)": call(
        {"program": "f(x, y) = (abs(x) + abs(y)) / 3 * 3"}, f"jnp.linalg.norm(jnp.diag({STACK}), 'nuc')", **WIDE
    ),
    "linalg.svdvals": call({"program": "f(x) = abs(x) / 3 * 3"}, "jnp.linalg.svdvals({0}[None, None])[0]", **WIDE),
    "linalg.det(1, x)": call({"program": "f(x) = x / 3 * 3"}, f"jnp.linalg.det({ONE_AND})", **WIDE),
    "linalg.slogdet(1, x)": call({"program": "f(x) = log(abs(x))"}, f"jnp.linalg.slogdet({ONE_AND})[1]", **WIDE),
    "linalg.eigvalsh(x, -x)": call(
        {"program": "f(x) = abs(x) / 3 * 3"},
        "jnp.linalg.eigvalsh(jnp.diag(jnp.stack([{0}, -{0}]))) @ jnp.array([1.0, 2.0], dtype)",
        **WIDE,
    ),
    "linalg.eigh(diagonal)": call(
        {"program": "f(x, y) = x / 3 * 3"},
        f"(lambda w, v: (v @ jnp.diag(w) @ v.T)[0, 0])(*jnp.linalg.eigh(jnp.diag({STACK})))",
        **WIDE,
    ),
}
