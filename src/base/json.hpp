#pragma once

#include <array>
#include <boost/describe.hpp>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <boost/mp11.hpp>
#include <chrono>
#include <concepts>
#include <expected>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/check.hpp"
#include "base/ids.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "base/type_name.hpp"

// One reader and writer for everything that is described: wire, journal, show by value, TypeScript's types.
// Variants are tagged unions; a variant of variants is flat, told apart by the type's name alone. A member of
// an alternative may not be called like the tag.
namespace auftakt::json {

using boost::json::value;

// The wire refuses what it does not know; the journal ignores it, and takes a missing member as its default,
// so that old facts stay readable.
enum class Strict { yes, no };

struct Error {
    std::string where;  // members down to the place: "segments[3].planned"; empty: the whole
    std::string what;
};

namespace detail {

template <class T, template <class...> class Of>
inline constexpr bool is_of = false;
template <template <class...> class Of, class... Ts>
inline constexpr bool is_of<Of<Ts...>, Of> = true;

template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;

template <class T>
inline constexpr bool is_bits = false;
template <class Tag>
inline constexpr bool is_bits<Bits128<Tag>> = true;

template <class T>
inline constexpr bool is_duration = false;
template <class Rep, class Period>
inline constexpr bool is_duration<std::chrono::duration<Rep, Period>> = true;

template <class T>
concept Instant = std::same_as<T, ShowTime> || std::same_as<T, UtcMs> || std::same_as<T, BootTime>;

template <class T>
concept Described = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;

template <class T>
using Members =
    boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

}  // namespace detail

// writing:

template <class T>
value write(const T& from);

namespace detail {

inline std::string hex(const std::uint8_t* bytes, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += "0123456789abcdef"[bytes[i] >> 4];
        text += "0123456789abcdef"[bytes[i] & 15];
    }
    return text;
}

template <class T>
bool has_member(std::string_view name) {
    bool found = false;
    boost::mp11::mp_for_each<Members<T>>([&](auto member) { found = found || name == member.name; });
    return found;
}

template <class T>
void write_members(const T& from, boost::json::object& into) {
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        const auto& part = from.*member.pointer;
        using Part = std::remove_cvref_t<decltype(part)>;
        if constexpr (is_of<Part, std::optional>) {
            if (part) into.emplace(member.name, write(*part));
        } else {
            into.emplace(member.name, write(part));
        }
    });
}

// A tagged union as an object that begins with its tag.
template <class Variant>
void write_tagged(const Variant& from, const char* tag, boost::json::object& into) {
    std::visit(
        [&]<class T>(const T& held) {
            if constexpr (is_of<T, std::variant>) {
                write_tagged(held, tag, into);
            } else {
                into.emplace(tag, tag_of<T>());
                AUFTAKT_CHECK(!has_member<T>(tag));  // it would be lost
                write_members(held, into);
            }
        },
        from);
}

}  // namespace detail

template <class Variant>
boost::json::object write_tagged(const Variant& from, const char* tag) {
    boost::json::object into;
    detail::write_tagged(from, tag, into);
    return into;
}

template <class T>
value write(const T& from) {
    if constexpr (std::same_as<T, bool> || std::is_arithmetic_v<T>) {
        return value(from);
    } else if constexpr (std::same_as<T, std::string>) {
        return value(boost::json::string(from));
    } else if constexpr (std::is_enum_v<T>) {
        return value(boost::describe::enum_to_string(from, ""));
    } else if constexpr (detail::is_id<T>) {
        return value(from.value);
    } else if constexpr (detail::is_bits<T>) {
        return value(detail::hex(from.bytes.data(), from.bytes.size()).c_str());
    } else if constexpr (detail::Instant<T>) {
        return value(from.ms);
    } else if constexpr (detail::is_duration<T>) {
        return value(from.count());
    } else if constexpr (std::same_as<T, CleanText>) {
        return value(boost::json::string(from.text));
    } else if constexpr (std::same_as<T, NameText>) {
        return value(boost::json::string(from.name.full));
    } else if constexpr (std::same_as<T, PersonName>) {
        return value{{"full", from.full}, {"skeleton", from.skeleton}, {"sort_key", from.sort_key}};
    } else if constexpr (detail::is_of<T, std::vector> || detail::is_of<T, std::set>) {
        boost::json::array list;
        for (const auto& item : from) list.push_back(write(item));
        return list;
    } else if constexpr (detail::is_of<T, std::map>) {  // as a list of pairs: keys need not be text
        boost::json::array list;
        for (const auto& [key, item] : from) list.push_back(boost::json::array{write(key), write(item)});
        return list;
    } else if constexpr (detail::is_of<T, std::optional>) {
        return from ? write(*from) : value(nullptr);
    } else if constexpr (detail::is_of<T, std::variant>) {
        return write_tagged(from, "kind");
    } else {
        static_assert(detail::Described<T>, "describe this struct with BOOST_DESCRIBE_STRUCT");
        boost::json::object into;
        detail::write_members(from, into);
        return into;
    }
}

// reading:

namespace detail {

class Reader {
public:
    explicit Reader(Strict strict) : strict_{strict} {}

    const std::optional<Error>& error() const { return error_; }

    template <class T>
    void read(const value& from, T& into) {
        if constexpr (std::same_as<T, bool>) {
            if (const auto* held = from.if_bool())
                into = *held;
            else
                fail("must be true or false");
        } else if constexpr (std::integral<T>) {
            read_integer(from, into);
        } else if constexpr (std::floating_point<T>) {
            if (from.is_number())
                into = from.to_number<T>();
            else
                fail("must be a number");
        } else if constexpr (std::same_as<T, std::string>) {
            if (const auto* text = from.if_string())
                into.assign(text->data(), text->size());
            else
                fail("must be a text");
        } else if constexpr (std::is_enum_v<T>) {
            read_enum(from, into);
        } else if constexpr (is_id<T>) {
            read_integer(from, into.value);
        } else if constexpr (is_bits<T>) {
            read_bits(from, into);
        } else if constexpr (Instant<T>) {
            read_integer(from, into.ms);
        } else if constexpr (is_duration<T>) {
            typename T::rep count{};
            read_integer(from, count);
            into = T{count};
        } else if constexpr (std::same_as<T, CleanText>) {
            std::string text;
            read(from, text);
            if (!error_) into = strict_ == Strict::yes ? clean(text) : CleanText{text};
        } else if constexpr (std::same_as<T, NameText>) {
            std::string text;
            read(from, text);
            if (!error_) into = make_name(text);
        } else if constexpr (std::same_as<T, PersonName>) {
            const auto* object = from.if_object();
            if (object == nullptr) return fail("must be an object");
            read_member(*object, "full", into.full);
            read_member(*object, "skeleton", into.skeleton);
            read_member(*object, "sort_key", into.sort_key);
        } else if constexpr (is_of<T, std::vector>) {
            read_items(from, [&](const value& item) { read(item, into.emplace_back()); });
        } else if constexpr (is_of<T, std::set>) {
            read_items(from, [&](const value& item) {
                typename T::value_type held{};
                read(item, held);
                into.insert(std::move(held));
            });
        } else if constexpr (is_of<T, std::map>) {
            read_items(from, [&](const value& item) {
                const auto* pair = item.if_array();
                if (pair == nullptr || pair->size() != 2) return fail("must be a pair");
                typename T::key_type key{};
                read((*pair)[0], key);
                read((*pair)[1], into[key]);
            });
        } else if constexpr (is_of<T, std::optional>) {
            if (!from.is_null()) read(from, into.emplace());
        } else if constexpr (is_of<T, std::variant>) {
            read_tagged(from, "kind", into);
        } else {
            static_assert(Described<T>, "describe this struct with BOOST_DESCRIBE_STRUCT");
            const auto* object = from.if_object();
            if (object == nullptr) return fail("must be an object");
            read_members(*object, into, nullptr);
        }
    }

    template <class Variant>
    void read_tagged(const value& from, const char* tag, Variant& into) {
        const auto* object = from.if_object();
        if (object == nullptr) return fail("must be an object");
        const auto* name = object->if_contains(tag);
        if (name == nullptr || !name->is_string()) return fail(std::string("needs the text \"") + tag + "\"");
        const std::string_view wanted{name->get_string().data(), name->get_string().size()};
        if (!read_alternative(*object, tag, wanted, into))
            fail("\"" + std::string(wanted) + "\" is not known here");
    }

private:
    // Looks through a variant, and through variants inside it, for the alternative of that name.
    template <class... Ts>
    bool read_alternative(const boost::json::object& from, const char* tag, std::string_view wanted,
                          std::variant<Ts...>& into) {
        return (try_alternative<Ts>(from, tag, wanted, into) || ...);
    }

    template <class T, class Variant>
    bool try_alternative(const boost::json::object& from, const char* tag, std::string_view wanted,
                         Variant& into) {
        if constexpr (is_of<T, std::variant>) {
            T inner;
            if (!read_alternative(from, tag, wanted, inner)) return false;
            into = std::move(inner);
            return true;
        } else {
            if (wanted != tag_of<T>()) return false;
            T held{};
            read_members(from, held, tag);
            into = std::move(held);
            return true;
        }
    }

    template <class T>
    void read_members(const boost::json::object& from, T& into, const char* tag) {
        std::size_t known = tag == nullptr ? 0 : 1;
        boost::mp11::mp_for_each<Members<T>>([&](auto member) {
            if (from.contains(member.name)) ++known;
            read_member(from, member.name, into.*member.pointer);
        });
        if (strict_ == Strict::yes && known != from.size() && !error_) fail("has a member that is not known");
    }

    template <class T>
    void read_member(const boost::json::object& from, const char* name, T& into) {
        if (error_) return;
        const auto* part = from.if_contains(name);
        if (part == nullptr) {
            if (strict_ == Strict::yes && !is_of<T, std::optional>)
                fail(std::string("needs \"") + name + "\"");
            return;
        }
        const auto length = path_.size();
        path_ += path_.empty() ? name : std::string(".") + name;
        read(*part, into);
        path_.resize(length);
    }

    template <class ReadItem>
    void read_items(const value& from, ReadItem read_item) {
        const auto* list = from.if_array();
        if (list == nullptr) return fail("must be a list");
        const auto length = path_.size();
        for (std::size_t i = 0; i < list->size() && !error_; ++i) {
            path_ += '[' + std::to_string(i) + ']';
            read_item((*list)[i]);
            path_.resize(length);
        }
    }

    template <class T>
    void read_enum(const value& from, T& into) {
        const auto* text = from.if_string();
        bool known = false;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto each) {
            if (text == nullptr || std::string_view{text->data(), text->size()} != each.name) return;
            into = each.value;
            known = true;
        });
        if (!known) fail("is not one of the known words");
    }

    template <class T>
    void read_integer(const value& from, T& into) {
        boost::system::error_code error;
        into = from.to_number<T>(error);
        if (error) fail("must be a whole number in range");
    }

    template <class Tag>
    void read_bits(const value& from, Bits128<Tag>& into) {
        const auto* text = from.if_string();
        if (text == nullptr || text->size() != 32) return fail("must be 32 hexadecimal digits");
        for (std::size_t i = 0; i < 32; ++i) {
            const char c = (*text)[i];
            const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
            if (digit < 0) return fail("must be 32 hexadecimal digits");
            auto& byte = into.bytes[i / 2];
            byte = static_cast<std::uint8_t>((byte << 4) | digit);
        }
    }

    void fail(std::string what) {
        if (!error_) error_ = Error{path_, std::move(what)};
    }

    Strict strict_;
    std::string path_;
    std::optional<Error> error_;
};

}  // namespace detail

template <class T>
std::expected<T, Error> read(const value& from, Strict strict) {
    T into{};
    detail::Reader reader{strict};
    reader.read(from, into);
    if (reader.error()) return std::unexpected(*reader.error());
    return into;
}

// A tagged union under another tag than "kind", e.g. "do".
template <class Variant>
std::expected<Variant, Error> read_tagged(const value& from, const char* tag, Strict strict) {
    Variant into{};
    detail::Reader reader{strict};
    reader.read_tagged(from, tag, into);
    if (reader.error()) return std::unexpected(*reader.error());
    return into;
}

}  // namespace auftakt::json
