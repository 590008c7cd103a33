// JSON, as much of it as questions are written in: what is read keeps the text of its numbers.
#pragma once
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

struct Json {
  std::string text;  // of a text or a number
  std::vector<Json> list;
  std::map<std::string, Json> fields;

  const Json& operator[](const std::string& name) const { return fields.at(name); }
  bool has(const std::string& name) const { return fields.count(name) > 0; }
};

class Reader {
 public:
  explicit Reader(const std::string& line) : line_(line) {}

  Json value() {
    Json read;
    const char first = next();
    if (first == '{') {
      if (next() != '}') do {
          back();
          const std::string name = quoted();
          expect(':');
          read.fields[name] = value();
        } while (more('}'));
    } else if (first == '[') {
      if (next() != ']') do {
          back();
          read.list.push_back(value());
        } while (more(']'));
    } else if (first == '"') {
      back();
      read.text = quoted();
    } else {
      for (back(); at_ < line_.size() && std::string(",:]} \t\r").find(line_[at_]) == std::string::npos; at_++)
        read.text += line_[at_];
    }
    return read;
  }

 private:
  const std::string& line_;
  std::size_t at_ = 0;

  char next() {
    while (at_ < line_.size() && (line_[at_] == ' ' || line_[at_] == '\t')) at_++;
    if (at_ >= line_.size()) throw std::runtime_error("expected JSON, and the line ends");
    return line_[at_++];
  }
  void back() { at_--; }
  void expect(char wanted) {
    if (next() != wanted) throw std::runtime_error(std::string("expected ") + wanted + " in JSON");
  }
  // Whether another entry follows; its first character has been read then.
  bool more(char end) {
    const char after = next();
    if (after == end) return false;
    if (after != ',') throw std::runtime_error("expected a comma in JSON");
    next();
    return true;
  }
  std::string quoted() {
    expect('"');
    std::string text;
    for (char c = line_.at(at_++); c != '"'; c = line_.at(at_++)) {
      if (c == '\\') {
        c = line_.at(at_++);
        // Names and numbers are asked for in ASCII; of another character it is enough that it is told from others.
        if (c == 'u') text += "\\u";
        else text += c == 'n' ? '\n' : c == 't' ? '\t' : c;
      } else {
        text += c;
      }
    }
    return text;
  }
};

inline Json parse(const std::string& line) { return Reader(line).value(); }

// A text of JSON.
inline std::string quote(const std::string& text) {
  std::string written = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') written += '\\';
    if (c == '\n') written += "\\n";
    else if (static_cast<unsigned char>(c) >= ' ') written += c;
  }
  return written + "\"";
}

// Exact numbers are texts: "1/3". So are -0, NaN and infinities, which JSON has not.
inline double number(const std::string& text) {
  const auto bar = text.find('/');
  const double top = std::strtod(text.c_str(), nullptr);
  return bar == std::string::npos ? top : top / std::strtod(text.c_str() + bar + 1, nullptr);
}
