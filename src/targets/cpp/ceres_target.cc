// Ceres Solver's Jet: forward mode. apt-get install libceres-dev (Debian); then
//
//     cornercheck check ceres
#include <ceres/jet.h>
#include <ceres/version.h>

#include "speak.hpp"

using Scalar = PRECISION;
using T = ceres::Jet<Scalar, 1>;

const Calls<T> calls = {
    CALL("const", "const", "", T(p["value"])),
    CALL("operator+", "add", TWO, x[0] + x[1]),
    CALL("operator-", "sub", TWO, x[0] - x[1]),
    CALL("operator*", "mul", TWO, x[0] * x[1]),
    CALL("operator/", "div", TWO, x[0] / x[1]),
    CALL("-x", "neg", "", -x[0]),
    CALL("1/x", "reciprocal", "", T(1) / x[0]),
    CALL("pow", "pow", "", pow(x[0], p["exponent"])),
    // Of a base of 0: smooth where the exponent is positive.
    CALL("pow(0, x)", "f(x) = where(x > 0, 0, log(x))", "", pow(Scalar(0), x[0])),
    CALL("pow(x, y)", "f(x, y) = exp(y * log(x))", "", pow(x[0], x[1])),
    CALL("fdim", "f(x, y) = relu(x - y)", "", fdim(x[0], x[1])),
    CALL("cbrt", "f(x) = sign(x) * pow(abs(x); exponent=1/3)", "", cbrt(x[0])),
    CALL("exp2", "f(x) = exp(x * log(2))", "", exp2(x[0])),
    CALL("log2", "f(x) = log(x) / log(2)", "", log2(x[0])),
    CALL("log10", "f(x) = log(x) / log(10)", "", log10(x[0])),
    CALL("norm", "square", "", norm(x[0])),
    CALL("exp", "exp", "", exp(x[0])),
    CALL("expm1", "expm1", "", expm1(x[0])),
    CALL("log", "log", "", log(x[0])),
    CALL("log1p", "log1p", "", log1p(x[0])),
    CALL("sqrt", "sqrt", "", sqrt(x[0])),
    CALL("sin", "sin", "", sin(x[0])),
    CALL("cos", "cos", "", cos(x[0])),
    CALL("tan", "tan", "", tan(x[0])),
    CALL("asin", "asin", "", asin(x[0])),
    CALL("acos", "acos", "", acos(x[0])),
    CALL("atan", "atan", "", atan(x[0])),
    CALL("atan2", "atan2", "", atan2(x[0], x[1])),
    CALL("sinh", "sinh", "", sinh(x[0])),
    CALL("cosh", "cosh", "", cosh(x[0])),
    CALL("tanh", "tanh", "", tanh(x[0])),
    CALL("abs", "abs", "", abs(x[0])),
    CALL("fmax", "max", TWO, fmax(x[0], x[1])),
    CALL("fmin", "min", TWO, fmin(x[0], x[1])),
    CALL("fdim(x, 0)", "relu", "", fdim(x[0], T(0))),
    CALL("fmax(x, 0)", "relu", "", fmax(x[0], T(0))),
    CALL("hypot", "hypot", TWO, hypot(x[0], x[1])),
    CALL("floor", "floor", "", floor(x[0])),
    CALL("ceil", "ceil", "", ceil(x[0])),
};

Answer forward(const Json& program, const std::vector<double>& at) {
  Answer answer;
  for (std::size_t i = 0; i < at.size(); i++) {
    std::vector<T> inputs;
    for (const double coordinate : at) inputs.emplace_back(coordinate);
    inputs[i].v[0] = 1;
    const T output = run(calls, program, inputs);
    answer.value = output.a;
    answer.gradient.push_back(output.v[0]);
  }
  return answer;
}

const std::string BEFORE = R"(// g++ -std=c++17 -I/usr/include/eigen3 FILE
#include <ceres/jet.h>
#include <array>
#include <iostream>

int main() {
  const std::array at{{point}};
  constexpr int n = at.size();
  using T = ceres::Jet<)" + CPP<Scalar> + R"(, n>;
  std::array<T, n> in;
  for (int i = 0; i < n; i++) in[i] = T(at[i], i);
  const auto& [{inputs}] = in;
  {body}
  std::cout.precision(17);
)";
const std::string FORWARD = R"(  std::cout << {output}.a << " " << {output}.v.transpose() << "\n";
})";

int main() {
  serve({"ceres", CERES_VERSION_STRING, NAMED<Scalar>, R"("modes":["forward"],)", BEFORE, "", FORWARD, described(calls)},
        [](const Json& program, const std::vector<double>& at, const std::string&) { return forward(program, at); });
}
