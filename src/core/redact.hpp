#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/fact.hpp"

// Erasing people from a journal: every fact keeps its meaning, without their names and without what they
// wrote. What carries only their number stays; it is nobody's number then.
namespace auftakt {

// What of a journal belongs to some people, found by reading its facts in order: a note that is changed later
// names its note only, and moderation names a text.
class Traces {
public:
    explicit Traces(std::set<PersonId> people) : people_{std::move(people)} {}

    void follow(const Fact& fact);
    bool theirs(PersonId person) const { return people_.contains(person); }
    bool theirs(NoteId note) const { return notes_.contains(note); }
    // Written by them and by nobody else.
    bool theirs(AskId ask, const std::string& text) const;

private:
    std::set<PersonId> people_;
    std::set<NoteId> notes_;
    std::map<std::pair<AskId, std::string>, std::set<PersonId>> written_;
};

// Texts of a struct that names one of them go, and so do texts of all structs in it.
Fact redact(Fact fact, const Traces& traces);

}  // namespace auftakt
