"""A plugin of pytest: gradients judged at corners, in exact arithmetic, by `cornercheck judge --cases -`.

    def test_relu(cornercheck):
        cornercheck.judge("relu(t)", at=[0], gradient=[0.5])

    @corners("max(x, y)", at=[(1, 1), (0, 0)])
    def test_max(at):
        return my_gradient(at)

The command that is run is that of the environment variable CORNERCHECK (such as "npx cornercheck"); left out, `cornercheck` where it is on the
PATH, else npx cornercheck.
"""

import json
import os
import shlex
import shutil
import subprocess

import pytest

RIGHT = ("gradient", "clarke")
# Spurious, but no operation is at fault: what automatic differentiation may return.
LEGAL = RIGHT + ("conservative",)


def _command():
    given = os.environ.get("CORNERCHECK")
    if given:
        return shlex.split(given)
    found = shutil.which("cornercheck")
    if found:
        return [found]
    return [shutil.which("npx") or "npx", "--no-install", "cornercheck"]


def _plain(value):
    """Numbers and lists of Python, of what numpy, torch, jax and others have."""
    for name in ("detach", "cpu"):
        if hasattr(value, name):
            value = getattr(value, name)()
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return [_plain(entry) for entry in value]
    if isinstance(value, (int, float, str)):
        return value
    if hasattr(value, "numerator") and hasattr(value, "denominator"):
        return f"{value.numerator}/{value.denominator}"
    return float(value)


def _list(value):
    plain = _plain(value)
    return plain if isinstance(plain, list) else [plain]


def _json_numbers(values):
    """What is no number in JSON is a text."""
    words = {"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"}
    return [words.get(repr(one), one) if isinstance(one, float) else one for one in values]


def _precision(gradient):
    """float32, float16 or bfloat16 where that is what the entries are; otherwise it is left to the numbers."""
    name = str(getattr(gradient, "dtype", "")).rpartition(".")[2]
    return name if name in ("float32", "float16", "bfloat16") else None


class Judge:
    """Judges gradients; one process answers all of a session."""

    def __init__(self, command=None):
        self._command = command or _command()
        self._process = None

    def _start(self):
        try:
            self._process = subprocess.Popen(
                self._command + ["judge", "--cases", "-", "--json"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
            )
        except OSError as error:
            raise RuntimeError(
                f"cornercheck could not be started ({error}): npm install cornercheck, "
                "or name the command in CORNERCHECK"
            ) from error

    def ask(self, case):
        """The judgement of one case, as a document (cornercheck.judgement/1)."""
        if self._process is None:
            self._start()
        try:
            self._process.stdin.write(json.dumps(case) + "\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except OSError:
            line = ""
        if not line:
            self._process = None
            raise RuntimeError(f"{shlex.join(self._command)} ended without an answer: is cornercheck installed?")
        answer = json.loads(line)
        if "error" in answer:
            raise ValueError(answer["error"])
        return answer

    def judge(self, program, at, gradient, *, clarke=False, **more):
        """Fails the test unless the gradient is legal at the point: in D_P(x), or with `clarke` in Clarke's set.

        `more`: value, precision, within, mode, as `cornercheck judge --cases` has them. The judgement comes back.
        """
        __tracebackhide__ = True
        case = {"program": program, "at": _json_numbers(_list(at)), "gradient": _json_numbers(_list(gradient))}
        precision = more.pop("precision", None) or _precision(gradient)
        if precision:
            case["precision"] = precision
        case.update({name: _plain(value) for name, value in more.items() if value is not None})
        judgement = self.ask(case)
        if judgement["verdict"] not in (RIGHT if clarke else LEGAL):
            pytest.fail(words(judgement), pytrace=False)
        return judgement

    def close(self):
        if self._process is not None:
            self._process.stdin.close()
            self._process.wait()
            self._process = None


def _number(value):
    return value if isinstance(value, str) else value.get("expr", str(value))


def _vector(values):
    shown = [_number(one) for one in values]
    return shown[0] if len(shown) == 1 else "(" + ", ".join(shown) + ")"


def words(judgement):
    """What came back, what would be right, and then the proof."""
    inputs = judgement.get("program", {}).get("inputs", [])
    point = ", ".join(f"{name} = {value}" for name, value in zip(inputs, judgement["at"]))
    lines = [
        f"{judgement['verdict']}: {judgement['why']}",
        f"  program   {judgement['text'].strip()} at {point}",
        f"  returned  {_vector(judgement['returned']['gradient'])}",
    ]
    if "value" in judgement["returned"]:
        lines.append(f"  value     {_number(judgement['returned']['value'])}")
    expected = judgement.get("expected", {})
    if "right" in judgement:
        lines.append(f"  right     {_vector(judgement['right'])}, for instance")
    if "value" in expected:
        lines.append(f"  its value {_number(expected['value'])}")
    for name, title in (("nodewise", "D_P(x)"), ("clarke", "Clarke")):
        gradients = expected.get(name, {}).get("gradients", [])
        if gradients:
            lines.append(f"  {title:<9} conv {{{', '.join(_vector(one) for one in gradients)}}}")
    certificate = judgement.get("certificate")
    if certificate:
        lines.append(f"  proof     {json.dumps(certificate)}")
    return "\n".join(lines)


def corners(program, at, **more):
    """A decorator: the function is given each point, and returns the gradient there, or (value, gradient)."""

    def decorate(function):
        @pytest.mark.parametrize("at", list(at), ids=lambda point: ",".join(map(str, _list(point))))
        def test(cornercheck, at):
            __tracebackhide__ = True
            found = function(at)
            value, gradient = found if isinstance(found, tuple) and len(found) == 2 and hasattr(found[1], "__len__") else (None, found)
            cornercheck.judge(program, at=at, gradient=gradient, value=value, **more)

        test.__name__ = function.__name__
        test.__doc__ = function.__doc__
        test.__module__ = function.__module__
        return test

    return decorate


@pytest.fixture(scope="session")
def cornercheck():
    """Judges gradients at corners: `cornercheck.judge(program, at=…, gradient=…)`."""
    judge = Judge()
    yield judge
    judge.close()
