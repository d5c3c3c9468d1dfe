#include "app/cast.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include <boost/describe.hpp>

#include "core/limits.hpp"
#include "organiser/text_file.hpp"
#include "organiser/toml_file.hpp"

namespace auftakt {
namespace {

const TomlValue::Array& list_of(const TomlTable& table, std::string_view key) {
    const auto* member = table.find(key);
    const auto* list = member == nullptr ? nullptr : member->value.array();
    if (list == nullptr)
        throw std::runtime_error{fmt::format("the list of invented people has no '{}'", key)};
    return *list;
}

std::string text_of(const TomlTable& table, std::string_view key) {
    const auto* member = table.find(key);
    const auto* text = member == nullptr ? nullptr : member->value.text();
    if (text == nullptr) throw std::runtime_error{fmt::format("an invented person has no '{}'", key)};
    return *text;
}

std::vector<std::string> texts_of(const TomlTable& table, std::string_view key) {
    std::vector<std::string> texts;
    for (const auto& value : list_of(table, key))
        if (value.text() != nullptr) texts.push_back(*value.text());
    return texts;
}

std::vector<std::string> written(const TomlTable& table, std::string_view key) {
    std::vector<std::string> texts;
    for (const auto& each : list_of(table, key))
        if (each.table() != nullptr) texts.push_back(text_of(*each.table(), "de"));
    return texts;
}

CastMember member_of(const TomlTable& table) {
    CastMember member{.name = text_of(table, "name"), .department = text_of(table, "department")};
    if (!boost::describe::enum_from_string(text_of(table, "role").c_str(), member.role))
        throw std::runtime_error{fmt::format("the invented person {} has no known role", member.name)};
    member.offers = texts_of(table, "offers");
    member.wants = texts_of(table, "wants");
    return member;
}

std::string first_of(const std::string& name) { return name.substr(0, name.rfind(' ')); }
std::string last_of(const std::string& name) { return name.substr(name.rfind(' ') + 1); }

// Junior, senior, junior … so that a small rehearsal has both sides; then whoever is left over.
std::vector<CastMember> alternating(const std::vector<CastMember>& all) {
    std::vector<CastMember> sides[2];
    std::vector<CastMember> others;
    for (const auto& member : all) {
        if (member.role == Role::both)
            others.push_back(member);
        else
            sides[member.role == Role::senior ? 1 : 0].push_back(member);
    }
    std::vector<CastMember> order;
    for (std::size_t i = 0; i < std::max(sides[0].size(), sides[1].size()); ++i)
        for (const auto& side : sides)
            if (i < side.size()) order.push_back(side[i]);
    order.insert(order.end(), others.begin(), others.end());
    return order;
}

}  // namespace

Cast read_cast(const std::filesystem::path& file) {
    const auto text = read_text_file(file, limits::toml_bytes_max);
    if (!text) throw std::runtime_error{to_string(text.error().front())};
    const auto table = parse_toml(*text, file.string());
    if (!table) throw std::runtime_error{to_string(table.error().front())};
    Cast cast;
    for (const auto& each : list_of(*table, "person"))
        if (each.table() != nullptr) cast.people.push_back(member_of(*each.table()));
    cast.notes = written(*table, "note");
    cast.words = written(*table, "word");
    cast.answers = written(*table, "answer");
    cast.questions = written(*table, "question");
    if (cast.people.empty() || cast.notes.empty() || cast.words.empty() || cast.answers.empty() ||
        cast.questions.empty())
        throw std::runtime_error{"the list of invented people is empty"};
    cast.people = alternating(cast.people);
    return cast;
}

CastMember cast_member(const Cast& cast, std::size_t index) {
    const auto all = cast.people.size();
    auto member = cast.people[index % all];
    if (const auto round = index / all; round > 0)
        member.name = first_of(member.name) + " " + last_of(cast.people[(index + round * 7) % all].name);
    return member;
}

}  // namespace auftakt
