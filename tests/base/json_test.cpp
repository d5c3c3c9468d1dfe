#include "base/json.hpp"

#include <doctest/doctest.h>

#include "base/json_text.hpp"

namespace auftakt {
namespace {

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Inner {
    int size = 0;
    std::optional<std::string> note;
    bool operator==(const Inner&) const = default;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (size, note))

struct Outer {
    std::vector<Inner> items;
    Colour colour = Colour::red;
    std::map<int, std::string> names;
    std::set<int> marks;
    CommandId id;
    std::chrono::seconds length{0};
    bool operator==(const Outer&) const = default;
};
BOOST_DESCRIBE_STRUCT(Outer, (), (items, colour, names, marks, id, length))

struct Stop {
    bool operator==(const Stop&) const = default;
};
BOOST_DESCRIBE_STRUCT(Stop, (), ())
struct GoOn {
    int steps = 0;
    bool operator==(const GoOn&) const = default;
};
BOOST_DESCRIBE_STRUCT(GoOn, (), (steps))
using Moves = std::variant<GoOn>;
using Wish = std::variant<std::variant<Stop>, Moves>;

template <class T>
std::string fault(std::string_view text, json::Strict strict = json::Strict::yes) {
    const auto read = json::read<T>(*parse_json(text), strict);
    return read ? "none" : read.error().where + ": " + read.error().what;
}

TEST_CASE("a described struct is written and read back as it was") {
    Outer outer{{{1, "x"}, {2, {}}}, Colour::green,           {{3, "c"}, {1, "a"}}, {5, 4},
                {{1, 2, 255}},       std::chrono::seconds{90}};
    const auto text = to_text(json::write(outer));
    CHECK(text ==
          R"({"items":[{"size":1,"note":"x"},{"size":2}],"colour":"green",)"
          R"("names":[[1,"a"],[3,"c"]],"marks":[4,5],"id":"0102ff00000000000000000000000000","length":90})");
    CHECK(json::read<Outer>(*parse_json(text), json::Strict::yes) == outer);
}

TEST_CASE("the wire refuses what it does not know, and says where") {
    const std::string rest =
        R"(,"colour":"red","names":[],"marks":[],"id":"00000000000000000000000000000000","length":1})";
    CHECK(fault<Inner>(R"({"size":1})") == "none");
    CHECK(fault<Inner>(R"({"size":1,"note":null})") == "none");
    CHECK(fault<Inner>(R"({})") == ": needs \"size\"");
    CHECK(fault<Inner>(R"({"size":1,"more":2})") == ": has a member that is not known");
    CHECK(fault<Inner>(R"({"size":"1"})") == "size: must be a whole number in range");
    CHECK(fault<Inner>(R"({"size":1.5})") == "size: must be a whole number in range");
    CHECK(fault<Inner>(R"({"size":99999999999})") == "size: must be a whole number in range");
    CHECK(fault<Inner>("[]") == ": must be an object");
    CHECK(fault<Outer>(R"({"items":[{"size":1},{"size":true}])" + rest) ==
          "items[1].size: must be a whole number in range");
    CHECK(fault<Outer>(R"({"items":7)" + rest) == "items: must be a list");
    CHECK(fault<Colour>("\"blue\"") == ": is not one of the known words");
    CHECK(fault<Colour>("\"red\\u0000\"") == ": is not one of the known words");
    CHECK(fault<CommandId>("\"0G\"") == ": must be 32 hexadecimal digits");
    CHECK(fault<PersonId>("-1") == ": must be a whole number in range");
    CHECK(fault<bool>("1") == ": must be true or false");
    CHECK(fault<std::map<int, int>>("[[1]]") == "[0]: must be a pair");
}

TEST_CASE("the journal takes what is missing as its default, and ignores what it does not know") {
    CHECK(json::read<Inner>(*parse_json("{}"), json::Strict::no) == Inner{});
    CHECK(json::read<Inner>(*parse_json(R"({"size":1,"later":{}})"), json::Strict::no) == Inner{1, {}});
    CHECK(fault<Inner>(R"({"size":[]})", json::Strict::no) == "size: must be a whole number in range");
}

TEST_CASE("a union is flat and told apart by its tag") {
    CHECK(to_text(json::write_tagged(Wish{Moves{GoOn{3}}}, "do")) == R"({"do":"goOn","steps":3})");
    const auto read = [](const char* text) {
        return json::read_tagged<Wish>(*parse_json(text), "do", json::Strict::yes);
    };
    CHECK(read(R"({"do":"goOn","steps":3})") == Wish{Moves{GoOn{3}}});
    CHECK(read(R"({"steps":3,"do":"goOn"})") == Wish{Moves{GoOn{3}}});
    CHECK(read(R"({"do":"stop"})").has_value());
    CHECK(read(R"({"do":"fly"})").error().what == "\"fly\" is not known here");
    CHECK(read(R"({"steps":3})").error().what == "needs the text \"do\"");
    CHECK(read(R"({"do":7})").error().what == "needs the text \"do\"");
    CHECK(read(R"({"do":"stop","steps":3})").error().what == "has a member that is not known");
    CHECK(read("7").error().what == "must be an object");
}

TEST_CASE("text from the wire is clean when it is read") {
    CHECK(json::read<CleanText>("a\u202E  b", json::Strict::yes)->text == "a b");
    CHECK(json::read<NameText>("  Jörg ", json::Strict::yes)->name.full == "Jörg");
}

TEST_CASE("JSON is bounded: depth, one value, no comments") {
    CHECK(parse_json(std::string(32, '[') + std::string(32, ']')).has_value());
    CHECK_FALSE(parse_json(std::string(33, '[') + std::string(33, ']')).has_value());
    CHECK_FALSE(parse_json("{} {}").has_value());
    CHECK_FALSE(parse_json("/* */ {}").has_value());
    CHECK_FALSE(parse_json("\"\xFF\"").has_value());
    CHECK_FALSE(parse_json("").has_value());
}

}  // namespace
}  // namespace auftakt
