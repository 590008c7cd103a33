// ADOL-C: backward by its tape, forward traceless. apt-get install libadolc-dev (Debian); then
//
//     cornercheck check adolc
#include <adolc/adolc.h>
#include <adolc/adtl.h>

#include "speak.hpp"

// condassign as a function: a where c > 0, else b; condeqassign: where c >= 0.
template <class T>
T positive(const T& c, const T& a, const T& b) {
  T chosen;
  condassign(chosen, c, a, b);
  return chosen;
}
template <class T>
T not_negative(const T& c, const T& a, const T& b) {
  T chosen;
  condeqassign(chosen, c, a, b);
  return chosen;
}

// fmax, fmin and fabs are directional in forward mode, at ties; condassign takes a branch.
#define BRANCH ",\"forward\":\"jacobian\""

template <class T>
Calls<T> table() {
  return {
      CALL("const", "const", "", T(p["value"])),
      CALL("plus", "add", TWO, x[0] + x[1]),
      CALL("minus", "sub", TWO, x[0] - x[1]),
      CALL("times", "mul", TWO, x[0] * x[1]),
      CALL("divide", "div", TWO, x[0] / x[1]),
      CALL("negative", "neg", "", -x[0]),
      CALL("1/x", "reciprocal", "", 1.0 / x[0]),
      CALL("pow", "pow", "", pow(x[0], p["exponent"])),
      // Of a base of 0: smooth where the exponent is positive.
      CALL("pow(0, x)", "f(x) = where(x > 0, 0, log(x))", "", pow(0.0, x[0])),
      CALL("pow(x, y)", "f(x, y) = exp(y * log(x))", "", pow(x[0], x[1])),
      CALL("condassign(x - y, y, x)", "min", TWO BRANCH, positive<T>(x[0] - x[1], x[1], x[0])),
      CALL("fmax - fmin", "f(x, y) = max(x, y) - min(x, y)", "", fmax(x[0], x[1]) - fmin(x[0], x[1])),
      CALL("exp", "exp", "", exp(x[0])),
      CALL("log", "log", "", log(x[0])),
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
      CALL("fabs", "abs", "", fabs(x[0])),
      CALL("condassign(x, x, -x)", "abs", BRANCH, positive<T>(x[0], x[0], -x[0])),
      CALL("fmax", "max", TWO, fmax(x[0], x[1])),
      CALL("condassign(x - y, x, y)", "max", TWO BRANCH, positive<T>(x[0] - x[1], x[0], x[1])),
      CALL("fmin", "min", TWO, fmin(x[0], x[1])),
      CALL("fmax(x, 0)", "relu", "", fmax(x[0], 0.0)),
      CALL("condassign(x, x, 0)", "relu", BRANCH, positive<T>(x[0], x[0], 0.0)),
      CALL("condeqassign(x, x, 0)", "relu", BRANCH, not_negative<T>(x[0], x[0], 0.0)),
      CALL("floor", "floor", "", floor(x[0])),
      CALL("ceil", "ceil", "", ceil(x[0])),
  };
}
const auto taped = table<adouble>();
const auto traceless = table<adtl::adouble>();

Answer backward(const Json& program, const std::vector<double>& at) {
  const int n = at.size();
  trace_on(1);
  std::vector<adouble> inputs(n);
  for (int i = 0; i < n; i++) inputs[i] <<= at[i];
  double value;
  try {
    run(taped, program, inputs) >>= value;
  } catch (...) {
    trace_off();  // While it is open no other tape begins.
    throw;
  }
  trace_off();
  std::vector<double> slopes(n);
  gradient(1, n, at.data(), slopes.data());
  return {value, slopes};
}

Answer forward(const Json& program, const std::vector<double>& at) {
  Answer answer;
  for (std::size_t i = 0; i < at.size(); i++) {
    std::vector<adtl::adouble> inputs(at.begin(), at.end());
    inputs[i].setADValue(0, 1.0);
    const adtl::adouble output = run(traceless, program, inputs);
    answer.value = output.getValue();
    answer.gradient.push_back(output.getADValue(0));
  }
  return answer;
}

const char* const BEFORE = R"(// g++ -std=c++17 FILE -ladolc
#include <adolc/adolc.h>
#include <adolc/adtl.h>
#include <iostream>
#include <iterator>

template <class T> T positive(const T& c, const T& a, const T& b) { T r; condassign(r, c, a, b); return r; }
template <class T> T not_negative(const T& c, const T& a, const T& b) { T r; condeqassign(r, c, a, b); return r; }

const double at[] = {{point}};
constexpr int n = std::size(at);

template <class T> T f(const T (&in)[n]) {
  const auto& [{inputs}] = in;
  {body}
  return {output};
}

int main() {
  std::cout.precision(17);
)";
const char* const BACKWARD = R"(  trace_on(1);
  adouble in[n];
  for (int i = 0; i < n; i++) in[i] <<= at[i];
  double value, slopes[n];
  f(in) >>= value;
  trace_off();
  gradient(1, n, at, slopes);
  std::cout << value;
  for (double slope : slopes) std::cout << " " << slope;
  std::cout << "\n";
})";
const char* const FORWARD = R"(  for (int i = 0; i < n; i++) {
    adtl::adouble in[n];
    for (int k = 0; k < n; k++) in[k] = at[k];
    in[i].setADValue(0, 1.0);
    const auto output = f(in);
    std::cout << output.getValue() << " " << output.getADValue(0) << "\n";
  }
})";

int main() {
  adtl::setNumDir(1);
  serve({"adolc", VERSION, "float64", R"("modes":["backward","forward"],"forward":"directional",)", BEFORE, BACKWARD, FORWARD,
         described(taped)},
        [](const Json& program, const std::vector<double>& at, const std::string& mode) {
          return mode == "backward" ? backward(program, at) : forward(program, at);
        });
}
