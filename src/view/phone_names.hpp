#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/public.hpp"

namespace auftakt::phone {

// Names as other people's screens show them: namesakes get their department, and a number where that does
// not tell them apart: "Anna Weber", "Anna Weber (Vertrieb)", "Anna Weber (2)". Removed people count too, so
// that nobody's name changes when somebody is restored.
class Names {
public:
    // As the facilitator reads them.
    explicit Names(const people::State& state);
    // As the hall and other phones do: "N. N." stands for a name that the word list holds back.
    explicit Names(const Public& state);

    // Empty for an unknown person.
    const std::string& shown(PersonId person) const;
    // By first name, as people at one table call each other.
    std::string first_name(PersonId person) const;
    // Beside that name; empty where the name is held back.
    std::string department(PersonId person) const;

private:
    bool hides(const people::Person& person) const;

    std::map<PersonId, std::string> told_apart_;
    // Both are shared with the model: pointers, not copies.
    people::State state_;
    Shared<std::vector<std::string>> held_words_;
};

}  // namespace auftakt::phone
