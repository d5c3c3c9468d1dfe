#include <doctest/doctest.h>

#include <random>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "core/command.hpp"
#include "core/fact.hpp"
#include "core/sealed/model.hpp"

namespace auftakt {
namespace {

using json::detail::is_bits;
using json::detail::is_duration;
using json::detail::is_id;
using json::detail::is_of;

// Values of any described type, from a seed: every member filled.
class Maker {
public:
    explicit Maker(std::uint32_t seed) : random_{seed} {}

    template <class T>
    T make() {
        if constexpr (std::same_as<T, bool>) {
            return number() % 2 == 1;
        } else if constexpr (std::is_arithmetic_v<T>) {
            return static_cast<T>(number());
        } else if constexpr (std::is_enum_v<T>) {
            return any_enumerator<T>();
        } else if constexpr (std::same_as<T, std::string>) {
            return "Wört \"" + std::to_string(number()) + "\" 👍";
        } else if constexpr (is_id<T>) {
            return T{number()};
        } else if constexpr (is_bits<T>) {
            T bits;
            for (auto& byte : bits.bytes) byte = static_cast<std::uint8_t>(number());
            return bits;
        } else if constexpr (json::detail::Instant<T>) {
            return T{static_cast<std::int64_t>(number()) * 1000};
        } else if constexpr (is_duration<T>) {
            return T{number()};
        } else if constexpr (std::same_as<T, CleanText>) {
            return clean(make<std::string>());
        } else if constexpr (std::same_as<T, NameText>) {
            return make_name(make<std::string>());
        } else if constexpr (std::same_as<T, PersonName>) {
            return make_name(make<std::string>()).name;
        } else if constexpr (is_of<T, std::optional>) {
            return number() % 3 == 0 ? T{} : T{make<typename T::value_type>()};
        } else if constexpr (is_of<T, std::vector>) {
            return {make<typename T::value_type>(), make<typename T::value_type>()};
        } else if constexpr (is_of<T, std::set>) {
            return {make<typename T::value_type>(), make<typename T::value_type>()};
        } else if constexpr (is_of<T, std::variant>) {
            return any_alternative<T>();
        } else {
            T made{};
            boost::mp11::mp_for_each<json::detail::Members<T>>([&](auto member) {
                auto& part = made.*member.pointer;
                part = make<std::remove_cvref_t<decltype(part)>>();
            });
            return made;
        }
    }

private:
    std::uint32_t number() { return random_() % 1'000'000; }

    template <class T>
    T any_enumerator() {
        std::vector<T> all;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
            [&](auto each) { all.push_back(each.value); });
        return all[number() % all.size()];
    }

    template <class T>
    T any_alternative() {
        const auto wanted = number() % std::variant_size_v<T>;
        T made;
        boost::mp11::mp_for_each<boost::mp11::mp_iota_c<std::variant_size_v<T>>>([&](auto index) {
            if (index == wanted) made = make<std::variant_alternative_t<index, T>>();
        });
        return made;
    }

    std::mt19937 random_;
};

template <class Union, class Visit>
void each_alternative(Visit visit) {
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, Union>>([&](auto feature) {
        using Feature = typename decltype(feature)::type;
        boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, Feature>>(
            [&](auto one) { visit.template operator()<Feature, typename decltype(one)::type>(); });
    });
}

// What is written is read back: writing it once more gives the same bytes.
template <class Union>
void check_round_trips(const char* tag, json::Strict strict) {
    each_alternative<Union>([&]<class Feature, class One>() {
        for (std::uint32_t seed = 1; seed <= 5; ++seed) {
            CAPTURE(tag_of<One>());
            const Union from{Feature{Maker{seed}.make<One>()}};
            const auto text = to_text(json::write_tagged(from, tag));
            const auto read = json::read_tagged<Union>(*parse_json(text), tag, strict);
            REQUIRE(read.has_value());
            CHECK(to_text(json::write_tagged(*read, tag)) == text);
        }
    });
}

TEST_CASE("every wish goes over the wire and comes out as it was") {
    check_round_trips<Command>("do", json::Strict::yes);
}

TEST_CASE("every fact goes into the journal and comes out as it was") {
    check_round_trips<Fact>("kind", json::Strict::no);
    check_round_trips<Fact>("kind", json::Strict::yes);
}

template <class Union>
void check_tags(const char* tag) {
    std::set<std::string> tags;
    std::size_t alternatives = 0;
    each_alternative<Union>([&]<class, class One>() {
        ++alternatives;
        CAPTURE(tag_of<One>());
        CHECK(tags.insert(tag_of<One>()).second);
        CHECK_FALSE(json::detail::has_member<One>(tag));  // it would hide the tag
    });
    CHECK(tags.size() == alternatives);
}

TEST_CASE("a tag names one wish or one fact, in whatever feature") {
    check_tags<Command>("do");
    check_tags<Fact>("kind");
}

TEST_CASE("a sealed answer is read back as it was") {
    const SealedAnswer answer{{3, 4}, Choice{2}};
    const auto text = to_text(json::write(answer));
    CHECK(text == R"({"counter":{"generation":3,"n":4},"answer":{"kind":"choice","option":2}})");
    CHECK(json::read<SealedAnswer>(*parse_json(text), json::Strict::yes) == answer);
}

}  // namespace
}  // namespace auftakt
