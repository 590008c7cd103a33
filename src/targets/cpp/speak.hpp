// What the adapters of this folder share: programs run with a library's calls, asked and answered in lines of JSON.
//
// An adapter has a table of calls: own name -> what it computes, an operation or a program, and the code that calls it. In the code x[0] is the first
// argument, x.all are all of them, p["alpha"] is a parameter of that name. Where several calls have one meaning, the first stands
// for it in programs. The code is run as it stands, and is told as it stands: findings come with code to paste.
#pragma once
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <functional>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "json.hpp"

template <class T>
struct Arguments {
  std::vector<T> all;
  const T& operator[](std::size_t i) const { return all.at(i); }
};

struct Parameters {
  const Json& node;
  double operator[](const char* name) const { return number(node[name].text); }
};

template <class T>
struct Call {
  std::string name, is, more, code;
  std::function<T(const Arguments<T>&, const Parameters&)> run;
};

// more: fields of the description beside `is` and `code`, as JSON, each with a comma before it.
#define CALL(name, is, more, ...) \
  Call<T> { name, is, more, #__VA_ARGS__, [](const Arguments<T>& x, const Parameters& p) -> T { (void)x, (void)p; return __VA_ARGS__; } }
#define TWO ",\"arity\":[2,2]"

template <class T>
using Calls = std::vector<Call<T>>;

template <class T>
T call(const Calls<T>& calls, const std::string& name, const Arguments<T>& x, const Json& node) {
  for (const auto& call : calls)
    if (call.name == name) return call.run(x, Parameters{node});
  throw std::runtime_error("no call " + name);
}

// The nodes, or in their place the one call that the program says the meaning of.
template <class T>
T run(const Calls<T>& calls, const Json& program, const std::vector<T>& at) {
  if (program.has("call")) return call(calls, program["call"].text, Arguments<T>{at}, program);
  std::map<std::string, T> values;
  for (std::size_t i = 0; i < at.size(); i++) values.emplace(program["inputs"].list[i].text, at[i]);
  for (const Json& node : program["nodes"].list) {
    const std::string& name = node[node.has("call") ? "call" : "op"].text;
    Arguments<T> x;
    for (const Json& id : node["args"].list) x.all.push_back(values.at(id.text));
    values.emplace(node["id"].text, call(calls, name, x, node));
  }
  return values.at(program["output"].text);
}

// x[0] -> {0}, x.all -> {args}, p["alpha"] -> {alpha}
inline std::string templated(std::string code) {
  const auto replace = [&code](const std::string& open, const std::string& close) {
    for (auto at = code.find(open); at != std::string::npos; at = code.find(open, at)) {
      const auto end = code.find(close, at);
      code = code.substr(0, at) + "{" + code.substr(at + open.size(), end - at - open.size()) + "}" +
             code.substr(end + close.size());
    }
  };
  replace("x[", "]");
  replace("p[\"", "\"]");
  for (auto at = code.find("x.all"); at != std::string::npos; at = code.find("x.all")) code.replace(at, 5, "{args}");
  return code;
}

// An operation, or a program: f(x) = …
inline std::string meaning(const std::string& is) {
  return is.rfind("f(", 0) == 0 ? "{\"program\":" + quote(is) + "}" : quote(is);
}

template <class T>
std::string described(const Calls<T>& calls) {
  std::string ops;
  for (const auto& [name, is, more, code, _] : calls)
    ops += (ops.empty() ? "" : ",") + quote(name) + ":{\"is\":" + meaning(is) + more +
           ",\"code\":" + quote(templated(code)) + "}";
  return "{" + ops + "}";
}

// The name of a type of numbers, in C++ and in a description.
template <class Scalar>
const std::string CPP = sizeof(Scalar) == 8 ? "double" : "float";
template <class Scalar>
const std::string NAMED = sizeof(Scalar) == 8 ? "float64" : "float32";

inline std::string written(double x) {
  if (std::isnan(x)) return "\"NaN\"";
  if (std::isinf(x)) return x > 0 ? "\"Infinity\"" : "\"-Infinity\"";
  char text[40];
  std::snprintf(text, sizeof text, "%.17g", x);
  return text;
}

struct Answer {
  double value;
  std::vector<double> gradient;
};

// What an adapter says of itself.
struct Description {
  std::string name, version, precision;
  // Fields as JSON, each with a comma behind it: "modes", and what else there is.
  std::string more;
  // Code around the calls, to paste: how it begins, and how each mode is asked; empty where there is no such mode.
  std::string before, backward, forward;
  std::string ops;
};

inline std::string line(const Description& d) {
  std::string asked;
  if (!d.backward.empty()) asked += ",\"backward\":" + quote(d.backward);
  if (!d.forward.empty()) asked += ",\"forward\":" + quote(d.forward);
  return "{\"protocol\":2,\"name\":" + quote(d.name) + ",\"version\":" + quote(d.version) + ",\"precision\":" +
         quote(d.precision) + "," + d.more + "\"ops\":" + d.ops +
         ",\"snippet\":{\"language\":\"cpp\",\"line\":\"T {name} = {code};\",\"before\":" + quote(d.before) + asked + "}}";
}

// gradient(program, at, mode)
inline void serve(const Description& description,
                  const std::function<Answer(const Json&, const std::vector<double>&, const std::string&)>& gradient) {
  // What the library prints is no answer.
  FILE* out = fdopen(dup(1), "w");
  dup2(2, 1);
  const auto say = [out](const std::string& text) {
    std::fprintf(out, "%s\n", text.c_str());
    std::fflush(out);
  };
  say(line(description));
  for (std::string asked; std::getline(std::cin, asked);) {
    const Json question = parse(asked);
    std::string answers;
    for (const Json& point : question["points"].list) {
      std::vector<double> at;
      for (const Json& x : point.list) at.push_back(number(x.text));
      std::string answer;
      try {
        const auto [value, slopes] = gradient(question["program"], at, question["mode"].text);
        for (const double slope : slopes) answer += (answer.empty() ? "" : ",") + written(slope);
        answer = "{\"value\":" + written(value) + ",\"gradient\":[" + answer + "]}";
      } catch (const std::exception& error) {
        answer = "{\"error\":" + quote(error.what()) + "}";
      }
      answers += (answers.empty() ? "" : ",") + answer;
    }
    say("{\"id\":" + question["id"].text + ",\"answers\":[" + answers + "]}");
  }
}
