"""Beside bench/share.ts: an adapter with a clock in it, and what else checks gradients, on the same programs.

    python share.py ask torch FILE [LINES]

is the adapter of torch; what it spends is written to FILE: {"start", "library", "adapter"}, in seconds of processor time, and "wall", seconds
from its first question to its last answer, of which it waits "waits" for the next line. The lines that it is asked are written to LINES: < LINES it is asked them again, and waits for nobody.

    python share.py peer torch < {"warm": [case], "cases": [case]}

asks torch.autograd.gradcheck, or jax.test_util.check_grads, of each case {"program", "at"} in both modes, with the calls of the adapter, and
writes {"name", "seconds", "passes"}.
"""
import importlib
import json
import os
import runpy
import sys
import time

ADAPTERS = os.path.join(os.path.dirname(__file__), "..", "src", "targets", "python")
way, library, *rest = sys.argv[1:]
sys.path.insert(0, ADAPTERS)
sys.argv = [sys.argv[0]]


def kept(source, copy, spent):
    lines = iter(source)
    while True:
        began = time.perf_counter()
        line = next(lines, None)
        if spent["start"] is not None:
            spent["waits"] += time.perf_counter() - began
        if line is None:
            return
        copy.write(line)
        yield line


def ask(file, lines=None):
    import speak

    several = speak.several
    spent = {"start": None, "library": 0.0, "adapter": 0.0, "wall": 0.0, "waits": 0.0}
    first = None

    def timed(*question):
        nonlocal first
        begin = time.process_time()
        if first is None:
            spent["start"] = begin
            first = time.perf_counter()
        answers = several(*question)
        end = time.process_time()
        spent["library"] += end - begin
        spent["adapter"] = end - spent["start"] - spent["library"]
        spent["wall"] = time.perf_counter() - first
        with open(file, "w") as out:
            json.dump(spent, out)
        return answers

    speak.several = timed
    if lines is not None:
        # By lines: it is ended from outside.
        sys.stdin = kept(sys.stdin, open(lines, "w", buffering=1), spent)
    runpy.run_path(os.path.join(ADAPTERS, f"{library}_target.py"), run_name="__main__")


def peer_of_torch(run):
    import torch

    def check(program, at):
        point = [torch.tensor(x, requires_grad=True) for x in at]
        f = lambda *x: run(program, x)  # noqa: E731
        return torch.autograd.gradcheck(f, point, raise_exception=False, check_forward_ad=True)

    return "torch.autograd.gradcheck", check


def peer_of_jax(run):
    import jax.numpy as jnp
    from jax.test_util import check_grads

    def check(program, at):
        try:
            check_grads(lambda *x: run(program, x), [jnp.array(x, float) for x in at], 1, ("fwd", "rev"))
        except AssertionError:
            return False
        return True

    return "jax.test_util.check_grads", check


def passes(check, case):
    try:
        return check(case["program"], [float(x) for x in case["at"]])
    except Exception:  # noqa: BLE001
        return False


def peer():
    run = importlib.import_module(f"{library}_target").run
    name, check = {"torch": peer_of_torch, "jax": peer_of_jax}[library](run)
    question = json.load(sys.stdin)
    for case in question["warm"]:
        passes(check, case)
    begin = time.process_time()
    passed = sum(passes(check, case) for case in question["cases"])
    json.dump({"name": name, "seconds": time.process_time() - begin, "passes": passed}, sys.stdout)


ask(*rest) if way == "ask" else peer()
