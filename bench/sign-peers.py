"""Signs by Arb (python-flint) or by SymPy: constants, one a line, from stdin; {"decided", "ms"} on stdout, in processor time.

`signs`: the list of the signs that Arb finds, 0 where it finds none."""

import json
import re
import sys
import time

peer = sys.argv[1]
lines = [line for line in sys.stdin.read().splitlines() if line]


def code(text):
    """Python of a constant: exponents are plain integers, all other numbers exact ones."""
    powers = re.sub(r"\^(\d+)", r"**_\1", text).replace("^", "**")
    return compile(re.sub(r"(?<![_\w])(\d+)", r"Q(\1)", powers).replace("**_", "**"), "constant", "eval")


programs = [code(line) for line in lines]

if peer in ("arb", "signs"):
    from flint import arb, ctx

    names = {"Q": arb, **{f: (lambda x, f=f: getattr(x, f)()) for f in ("exp", "log", "sin", "cos", "sqrt", "atan")}}

    def sign(program):
        for bits in (64, 128, 256, 512, 1024, 2048, 4096):
            ctx.prec = bits
            value = eval(program, names)
            if value > 0 or value < 0:
                return 1 if value > 0 else -1
        return 0

    def decides(program):
        return sign(program) != 0

else:
    import sympy

    names = {"Q": sympy.Integer, **{f: getattr(sympy, f) for f in ("exp", "log", "sin", "cos", "sqrt")}}

    def decides(program):
        value = eval(program, names)
        zero = value.is_zero
        if zero is None:
            zero = value.equals(0)
        return zero is not None

if peer == "signs":
    print(json.dumps([sign(program) for program in programs]))
    sys.exit()

start = time.process_time()
decided = sum(decides(program) for program in programs)
print(json.dumps({"decided": decided, "ms": (time.process_time() - start) * 1000}))
