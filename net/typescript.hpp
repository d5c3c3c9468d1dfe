#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/json.hpp"

// Writes the TypeScript types of described structs, as base/json.hpp writes their values.
namespace auftakt::net {

class TypeScript {
public:
    // A tagged union and everything it is made of. With `ids` every alternative carries the wish's id.
    template <class Variant>
    void add_union(const std::string& name, const std::string& tag, bool ids = false) {
        put(name, union_of<Variant>(tag, ids));
    }
    template <class T>
    void add() {
        expression<T>();
    }
    // One name stands for one type: two of the same name are reported, not merged.
    const std::vector<std::string>& clashes() const { return clashes_; }
    std::string text() const {
        std::string all;
        for (const auto& name : order_) all += "export " + definitions_.at(name) + "\n";
        return all;
    }

private:
    template <class T>
    std::string expression() {
        namespace detail = json::detail;
        if constexpr (std::same_as<T, bool>) {
            return "boolean";
        } else if constexpr (std::is_arithmetic_v<T> || detail::is_id<T> || detail::Instant<T> ||
                             detail::is_duration<T>) {
            return "number";
        } else if constexpr (std::same_as<T, std::string> || std::same_as<T, CleanText> ||
                             std::same_as<T, NameText> || detail::is_bits<T>) {
            return "string";
        } else if constexpr (std::is_enum_v<T>) {
            return enumeration<T>();
        } else if constexpr (detail::is_of<T, std::vector> || detail::is_of<T, std::set>) {
            const auto each = expression<typename T::value_type>();
            return "readonly " + (each.starts_with("readonly ") ? "(" + each + ")" : each) + "[]";
        } else if constexpr (detail::is_of<T, std::variant>) {
            const auto members = union_of<T>("kind", false);
            return members.find('|') == std::string::npos ? members : "(" + members + ")";
        } else {
            return structure<T>("", "", false);
        }
    }

    template <class Variant>
    std::string union_of(const std::string& tag, bool ids) {
        std::string members;
        boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, Variant>>(
            [&]<class T>(boost::mp11::mp_identity<T>) {
                if (!members.empty()) members += " | ";
                members += structure<T>(tag, tag_of<T>(), ids);
            });
        return members;
    }

    template <class T>
    std::string enumeration() {
        std::string words;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto each) {
            if (!words.empty()) words += " | ";
            words += std::string("\"") + each.name + "\"";
        });
        return put(std::string(type_name<T>()), words);
    }

    template <class T>
    std::string structure(const std::string& tag, const std::string& value, bool ids) {
        std::string body = "interface " + std::string(type_name<T>()) + " {\n";
        if (!tag.empty()) body += "  readonly " + tag + ": \"" + value + "\";\n";
        if (ids) body += "  readonly id: string;\n";
        boost::mp11::mp_for_each<json::detail::Members<T>>([&](auto member) {
            using Part = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
            if constexpr (json::detail::is_of<Part, std::optional>)
                body += std::string("  readonly ") + member.name +
                        "?: " + expression<typename Part::value_type>() + ";\n";
            else
                body += std::string("  readonly ") + member.name + ": " + expression<Part>() + ";\n";
        });
        return define(std::string(type_name<T>()), body + "}\n");
    }

    std::string put(const std::string& name, const std::string& what) {
        return define(name, "type " + name + " = " + what + ";\n");
    }

    std::string define(const std::string& name, const std::string& text) {
        const auto [at, added] = definitions_.emplace(name, text);
        if (added) order_.push_back(name);
        if (at->second != text) clashes_.push_back(name);
        return name;
    }

    std::map<std::string, std::string> definitions_;
    std::vector<std::string> order_;  // parts stand before what they are part of
    std::vector<std::string> clashes_;
};

}  // namespace auftakt::net
