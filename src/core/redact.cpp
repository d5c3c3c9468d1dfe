#include "core/redact.hpp"

#include <algorithm>
#include <boost/mp11.hpp>
#include <concepts>
#include <optional>
#include <type_traits>

namespace auftakt {
namespace {

template <class T>
concept Described = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;

template <class T>
using Members =
    boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

template <class T, template <class...> class Of>
inline constexpr bool is_of = false;
template <template <class...> class Of, class... Ts>
inline constexpr bool is_of<Of<Ts...>, Of> = true;

template <class T>
inline constexpr bool is_text = std::same_as<T, std::string> || std::same_as<T, CleanText>;

// "No name known": people who are there in numbers only are called so in every language.
PersonName nameless() { return make_name("N. N.").name; }

// What the rounds and the tandems were made from stays, so that they can be understood.
people::Profile bare(const people::Profile& profile) {
    people::Profile left;
    left.role = profile.role;
    left.capacity = profile.capacity;
    left.present_from = profile.present_from;
    left.present_to = profile.present_to;
    return left;
}

template <class T>
void blank(T& part) {
    if constexpr (std::same_as<T, PersonName>) {
        part = nameless();
    } else if constexpr (std::same_as<T, people::Profile>) {
        part = bare(part);
    } else if constexpr (is_text<T>) {
        part = {};
    } else if constexpr (is_of<T, std::optional>) {
        if (part) blank(*part);
    } else if constexpr (is_of<T, std::vector>) {
        if constexpr (is_text<typename T::value_type>)
            part.clear();
        else if constexpr (!std::same_as<T, std::vector<bool>>)
            for (auto& item : part) blank(item);
    } else if constexpr (is_of<T, std::variant>) {
        std::visit([](auto& held) { blank(held); }, part);
    } else if constexpr (Described<T>) {
        boost::mp11::mp_for_each<Members<T>>([&](auto member) { blank(part.*member.pointer); });
    }
}

template <class T>
bool names(const T& part, const Traces& traces) {
    if constexpr (std::same_as<T, PersonId> || std::same_as<T, NoteId>) {
        return traces.theirs(part);
    } else if constexpr (std::same_as<T, std::optional<PersonId>>) {
        return part && traces.theirs(*part);
    } else if constexpr (std::same_as<T, std::vector<PersonId>>) {
        return std::ranges::any_of(part, [&](PersonId person) { return traces.theirs(person); });
    } else {
        return false;
    }
}

template <class T>
bool names_somebody(const T& part, const Traces& traces) {
    bool found = false;
    boost::mp11::mp_for_each<Members<T>>(
        [&](auto member) { found = found || names(part.*member.pointer, traces); });
    return found;
}

template <class T>
void redact_part(T& part, const Traces& traces) {
    if constexpr (is_of<T, std::optional>) {
        if (part) redact_part(*part, traces);
    } else if constexpr (is_of<T, std::vector>) {
        for (auto& item : part)
            if constexpr (Described<typename T::value_type>) redact_part(item, traces);
    } else if constexpr (is_of<T, std::variant>) {
        std::visit([&](auto& held) { redact_part(held, traces); }, part);
    } else if constexpr (Described<T>) {
        if (names_somebody(part, traces)) return blank(part);
        boost::mp11::mp_for_each<Members<T>>([&](auto member) { redact_part(part.*member.pointer, traces); });
    }
}

// An import finds people by this id; they are nobody's from now on, and still differ.
void redact_part(people::PersonAdded& added, const Traces& traces) {
    if (!traces.theirs(added.person)) return;
    blank(added);
    added.external = "erased-" + std::to_string(added.person.value);
}

void redact_part(ask::TextJudged& judged, const Traces& traces) {
    if (traces.theirs(judged.ask, judged.key)) judged.key.clear();
}

void redact_part(ask::TextStarred& starred, const Traces& traces) {
    if (starred.text && traces.theirs(starred.ask, *starred.text)) starred.text.reset();
}

}  // namespace

void Traces::follow(const Fact& fact) {
    if (const auto* of_wall = std::get_if<wall::Fact>(&fact)) {
        const auto* posted = std::get_if<wall::NotePosted>(of_wall);
        if (posted != nullptr && theirs(posted->author)) notes_.insert(posted->note);
    }
    const auto* of_ask = std::get_if<ask::Fact>(&fact);
    const auto* given = of_ask == nullptr ? nullptr : std::get_if<ask::AnswerGiven>(of_ask);
    if (given == nullptr) return;
    if (const auto* words = std::get_if<Written>(&given->answer))
        for (const auto& text : words->texts) written_[{given->ask, text.text}].insert(given->person);
}

bool Traces::theirs(AskId ask, const std::string& text) const {
    const auto found = written_.find({ask, text});
    return found != written_.end() &&
           std::ranges::all_of(found->second, [&](PersonId person) { return theirs(person); });
}

Fact redact(Fact fact, const Traces& traces) {
    std::visit([&](auto& feature) { std::visit([&](auto& held) { redact_part(held, traces); }, feature); },
               fact);
    return fact;
}

}  // namespace auftakt
