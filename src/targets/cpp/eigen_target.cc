// Eigen's AutoDiffScalar (unsupported/Eigen/AutoDiff): forward mode. apt-get install libeigen3-dev (Debian); then
//
//     cornercheck check eigen
#include <Eigen/Core>
#include <unsupported/Eigen/AutoDiff>

#include "speak.hpp"

using Scalar = PRECISION;
// Of a fixed size: with one that is not, an assertion of atan2 fails where an argument is constant.
using Slopes = Eigen::Matrix<Scalar, 1, 1>;
using T = Eigen::AutoDiffScalar<Slopes>;
using Vector = Eigen::Matrix<T, Eigen::Dynamic, 1>;

Vector vec(const std::vector<T>& x) { return Eigen::Map<const Vector>(x.data(), x.size()); }

const Calls<T> calls = {
    CALL("const", "const", "", T(p["value"])),
    CALL("operator+", "add", TWO, x[0] + x[1]),
    CALL("operator-", "sub", TWO, x[0] - x[1]),
    CALL("operator*", "mul", TWO, x[0] * x[1]),
    CALL("operator/", "div", TWO, x[0] / x[1]),
    CALL("-x", "neg", "", -x[0]),
    CALL("1/x", "reciprocal", "", 1 / x[0]),
    CALL("abs2", "square", "", abs2(x[0])),
    CALL("pow", "pow", "", pow(x[0], p["exponent"])),
    CALL("sum", "sum", "", vec(x.all).sum()),
    CALL("mean", "mean", "", vec(x.all).mean()),
    CALL("prod", "prod", "", vec(x.all).prod()),
    CALL("squaredNorm", "sumOfSquares", "", vec(x.all).squaredNorm()),
    CALL("exp", "exp", "", exp(x[0])),
    CALL("log", "log", "", log(x[0])),
    CALL("sqrt", "sqrt", "", sqrt(x[0])),
    CALL("sin", "sin", "", sin(x[0])),
    CALL("cos", "cos", "", cos(x[0])),
    CALL("tan", "tan", "", tan(x[0])),
    CALL("asin", "asin", "", asin(x[0])),
    CALL("acos", "acos", "", acos(x[0])),
    CALL("atan2", "atan2", "", atan2(x[0], x[1])),
    CALL("sinh", "sinh", "", sinh(x[0])),
    CALL("cosh", "cosh", "", cosh(x[0])),
    CALL("tanh", "tanh", "", tanh(x[0])),
    CALL("abs", "abs", "", abs(x[0])),
    CALL("max", "max", TWO, max(x[0], x[1])),
    CALL("min", "min", TWO, min(x[0], x[1])),
    CALL("max(x, 0)", "relu", "", max(x[0], T(0))),
    CALL("max(x, scalar)", "relu", "", max(x[0], 0)),
    CALL("maxCoeff", "reduceMax", "", vec(x.all).maxCoeff()),
    CALL("minCoeff", "reduceMin", "", vec(x.all).minCoeff()),
    CALL("lpNorm<1>", "norm1", "", vec(x.all).lpNorm<1>()),
    CALL("norm", "norm2", "", vec(x.all).norm()),
    CALL("lpNorm<Infinity>", "normInf", "", vec(x.all).lpNorm<Eigen::Infinity>()),
};

Answer forward(const Json& program, const std::vector<double>& at) {
  Answer answer;
  for (std::size_t i = 0; i < at.size(); i++) {
    std::vector<T> inputs;
    for (std::size_t k = 0; k < at.size(); k++) inputs.emplace_back(Scalar(at[k]), Slopes(k == i));
    const T output = run(calls, program, inputs);
    answer.value = output.value();
    answer.gradient.push_back(output.derivatives()[0]);
  }
  return answer;
}

const std::string BEFORE = R"(// g++ -std=c++17 -I/usr/include/eigen3 FILE
#include <Eigen/Core>
#include <unsupported/Eigen/AutoDiff>
#include <array>
#include <iostream>
#include <iterator>

constexpr double at[] = {{point}};
constexpr int n = std::size(at);
using T = Eigen::AutoDiffScalar<Eigen::Matrix<)" + CPP<Scalar> + R"(, n, 1>>;
using Vector = Eigen::Matrix<T, Eigen::Dynamic, 1>;
template <class... A> Vector vec(const A&... x) { Vector v(sizeof...(x)); int i = 0; ((v[i++] = x), ...); return v; }

int main() {
  std::array<T, n> in;
  for (int i = 0; i < n; i++) in[i] = T(at[i], n, i);
  const auto& [{inputs}] = in;
  {body}
  std::cout.precision(17);
)";
const std::string FORWARD = R"(  std::cout << {output}.value() << " " << {output}.derivatives().transpose() << "\n";
})";

int main() {
  const std::string version = std::to_string(EIGEN_WORLD_VERSION) + "." + std::to_string(EIGEN_MAJOR_VERSION) + "." +
                              std::to_string(EIGEN_MINOR_VERSION);
  serve({"eigen", version, NAMED<Scalar>, R"("modes":["forward"],)", BEFORE, "", FORWARD, described(calls)},
        [](const Json& program, const std::vector<double>& at, const std::string&) { return forward(program, at); });
}
