// An adapter for cornercheck, to begin from: it runs as it stands, with speak.hpp and json.hpp, which were written beside it.
//
//     g++ -std=c++17 -O1 NAME -o STEM
//     npx cornercheck check cmd:./STEM --self-test
//     npx cornercheck check cmd:./STEM
//
// 1. Put your library's number in the place of T, which carries one derivative by itself.
// 2. List in `calls` what it has: own name, the operation that it is (docs/operations.md), more fields, and the call.
// 3. Has it a tape? "modes":["backward"], or both with a table `Calls<T>` for each number: the mode that is asked stands behind the point.
#include "speak.hpp"

struct T {
  double value, slope;
};
T operator+(T x, T y) { return {x.value + y.value, x.slope + y.slope}; }
T operator-(T x, T y) { return {x.value - y.value, x.slope - y.slope}; }
T operator-(T x) { return {-x.value, -x.slope}; }
T operator*(T x, T y) { return {x.value * y.value, x.slope * y.value + x.value * y.slope}; }
T fmax(T x, T y) { return x.value >= y.value ? x : y; }
T fmin(T x, T y) { return x.value <= y.value ? x : y; }
T abs(T x) { return x.value < 0 ? -x : x; }

const Calls<T> calls = {
    CALL("const", "const", "", T{p["value"], 0}),
    CALL("operator+", "add", TWO, x[0] + x[1]),
    CALL("operator-", "sub", TWO, x[0] - x[1]),
    CALL("-x", "neg", "", -x[0]),
    CALL("operator*", "mul", TWO, x[0] * x[1]),
    CALL("fmax", "max", TWO, fmax(x[0], x[1])),
    CALL("fmin", "min", TWO, fmin(x[0], x[1])),
    CALL("abs", "abs", "", abs(x[0])),
    // Only for some values of a parameter; and what no operation is, but a program.
    CALL("leaky", "leakyRelu", R"(,"parameters":{"alpha":"<= 1"})", fmax(x[0], T{p["alpha"], 0} * x[0])),
    CALL("range", "f(x, y) = max(x, y) - min(x, y)", TWO, fmax(x[0], x[1]) - fmin(x[0], x[1])),
};

Answer forward(const Json& program, const std::vector<double>& at) {
  Answer answer;
  for (std::size_t i = 0; i < at.size(); i++) {
    std::vector<T> inputs;
    for (std::size_t k = 0; k < at.size(); k++) inputs.push_back({at[k], double(k == i)});
    const T output = run(calls, program, inputs);
    answer.value = output.value;
    answer.gradient.push_back(output.slope);
  }
  return answer;
}

int main() {
  // Code around the calls, to paste beside a finding (docs/targets.md): in the places {point}, {inputs}, {body} and {output} stands what was asked.
  const std::string before = R"(#include "my-ad.hpp"
#include <cstdio>

int main() {
  const double at[] = {{point}};
  T in[sizeof at / sizeof *at];
  for (std::size_t i = 0; i < sizeof at / sizeof *at; i++) in[i] = {at[i], double(i == 0)};
  auto& [{inputs}] = in;
  {body}
)", asked = R"(  std::printf("%.17g %.17g\n", {output}.value, {output}.slope);
})";
  serve({"my-ad", "0.0.1", "float64", R"("modes":["forward"],)", before, "", asked, described(calls)},
        [](const Json& program, const std::vector<double>& at, const std::string& /* mode */) { return forward(program, at); });
}
