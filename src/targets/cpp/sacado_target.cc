// Sacado, of Trilinos: backward by Rad::ADvar, forward by Fad::DFad.
// apt-get install libtrilinos-sacado-dev libtrilinos-kokkos-dev libtrilinos-teuchos-dev libopenmpi-dev (Debian); then
//
//     cornercheck check sacado
#include <Sacado_Fad_DFad.hpp>
#include <Sacado_trad.hpp>
#include <Trilinos_version.h>

#include "speak.hpp"

template <class T>
Calls<T> table() {
  return {
      CALL("const", "const", "", T(p["value"])),
      CALL("operator+", "add", TWO, x[0] + x[1]),
      CALL("operator-", "sub", TWO, x[0] - x[1]),
      CALL("operator*", "mul", TWO, x[0] * x[1]),
      CALL("operator/", "div", TWO, x[0] / x[1]),
      CALL("-x", "neg", "", -x[0]),
      CALL("1/x", "reciprocal", "", 1.0 / x[0]),
      CALL("pow", "pow", "", pow(x[0], p["exponent"])),
      CALL("pow(x, T)", "pow", "", pow(x[0], T(p["exponent"]))),
      // Of a base of 0: smooth where the exponent is positive.
      CALL("pow(0, x)", "f(x) = where(x > 0, 0, log(x))", "", pow(0.0, x[0])),
      CALL("pow(x, y)", "f(x, y) = exp(y * log(x))", "", pow(x[0], x[1])),
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
      CALL("abs", "abs", "", abs(x[0])),
      CALL("fabs", "abs", "", fabs(x[0])),
      CALL("max", "max", TWO, max(x[0], x[1])),
      CALL("min", "min", TWO, min(x[0], x[1])),
      CALL("max(x, 0)", "relu", "", max(x[0], 0.0)),
      CALL("max(0, x)", "relu", "", max(0.0, x[0])),
  };
}

using Rad = Sacado::Rad::ADvar<double>;
using Fad = Sacado::Fad::DFad<double>;
const auto rad = table<Rad>();
const auto fad = table<Fad>();

Answer backward(const Json& program, const std::vector<double>& at) {
  Rad::aval_reset();
  std::vector<Rad> inputs(at.begin(), at.end());
  Rad output = run(rad, program, inputs);
  Rad::Outvar_Gradcomp(output);
  Answer answer{output.val(), {}};
  for (const Rad& input : inputs) answer.gradient.push_back(input.adj());
  return answer;
}

Answer forward(const Json& program, const std::vector<double>& at) {
  const int n = at.size();
  std::vector<Fad> inputs;
  for (int i = 0; i < n; i++) inputs.emplace_back(n, i, at[i]);
  const Fad output = run(fad, program, inputs);
  Answer answer{output.val(), {}};
  for (int i = 0; i < n; i++) answer.gradient.push_back(output.dx(i));
  return answer;
}

const char* const BEFORE = R"(// g++ -std=c++17 -w -I/usr/include/trilinos -I/usr/lib/x86_64-linux-gnu/openmpi/include FILE -ltrilinos_teuchoscomm -ltrilinos_teuchoscore -lmpi -lmpi_cxx
#include <Sacado_Fad_DFad.hpp>
#include <Sacado_trad.hpp>
#include <iostream>
#include <iterator>

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
const char* const BACKWARD = R"(  Sacado::Rad::ADvar<double> in[n];
  for (int i = 0; i < n; i++) in[i] = at[i];
  auto output = f(in);
  decltype(output)::Outvar_Gradcomp(output);
  std::cout << output.val();
  for (const auto& x : in) std::cout << " " << x.adj();
  std::cout << "\n";
})";
const char* const FORWARD = R"(  Sacado::Fad::DFad<double> in[n];
  for (int i = 0; i < n; i++) in[i] = {n, i, at[i]};
  const auto output = f(in);
  std::cout << output.val();
  for (int i = 0; i < n; i++) std::cout << " " << output.dx(i);
  std::cout << "\n";
})";

int main() {
  serve({"sacado", TRILINOS_VERSION_STRING, "float64", R"("modes":["backward","forward"],)", BEFORE, BACKWARD, FORWARD,
         described(rad)},
        [](const Json& program, const std::vector<double>& at, const std::string& mode) {
          return mode == "backward" ? backward(program, at) : forward(program, at);
        });
}
