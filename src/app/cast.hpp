#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/role.hpp"

namespace auftakt {

// The invented people of a rehearsal and what they write: assets/rehearsal/people.toml.
struct CastMember {
    std::string name;
    Role role = Role::junior;
    std::string department;
    std::vector<std::string> offers;
    std::vector<std::string> wants;
};

struct Cast {
    std::vector<CastMember> people;
    std::vector<std::string> notes;
    std::vector<std::string> words;      // for a cloud, the most frequent first
    std::vector<std::string> answers;    // to open questions
    std::vector<std::string> questions;  // to the stage
};

// Throws std::runtime_error when the file that ships with the program is not as it should be.
Cast read_cast(const std::filesystem::path& file);

// The `index`-th attendee. Beyond the list, first and last names meet anew, so that hundreds have names of
// their own.
CastMember cast_member(const Cast& cast, std::size_t index);

}  // namespace auftakt
