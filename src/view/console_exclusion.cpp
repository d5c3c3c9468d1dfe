#include "view/console_exclusion.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "core/people.hpp"
#include "view/phone_names.hpp"

namespace auftakt::console {

ExclusionForm exclusion_form(const Public& state, const Words& words) {
    const auto word = [&](const char* key) { return words("console.exclusion." + std::string{key}); };
    ExclusionForm form{.open = {word("button"), "A", std::nullopt, Local::exclude_two},
                       .title = word("title"),
                       .text = word("text"),
                       .first_hint = word("first"),
                       .second_hint = word("second"),
                       .none_found = words("console.people.none_found"),
                       .kinds = {word("open"), word("confidential")},
                       .kind_texts = {word("open_text"), word("confidential_text")},
                       .save = word("save"),
                       .cancel = word("cancel"),
                       .people = {}};
    const phone::Names names{state.people};
    state.people.persons.each([&](PersonId id, const people::Person& person) {
        if (!people::attends(person)) return;
        const auto& name = names.shown(id);
        form.people.push_back({id, name, skeleton(name)});
    });
    std::ranges::sort(form.people, {}, &Writer::name);
    return form;
}

std::optional<Command> excluded(std::optional<PersonId> one, std::optional<PersonId> other,
                                bool confidential) {
    if (!one || !other || one == other) return std::nullopt;
    if (confidential) return Command{pairing::ConfidePair{*one, *other}};
    return Command{pairing::ForbidPair{*one, *other}};
}

}  // namespace auftakt::console
