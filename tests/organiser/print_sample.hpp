#pragma once

#include <string>
#include <vector>

#include "core/public.hpp"
#include "organiser/print_lists.hpp"

// Evenings with a plan of rounds, as plain state, for tests of what is printed.
namespace auftakt::test {

// Everybody is here; every tenth has no phone. Juniors and seniors in turn; the last rests when their number
// is odd. Seniors move on by one table each round. The plan is accepted, the evening that of 27 October 2026.
Public printed_evening(const std::vector<std::string>& names, int rounds, Language language = Language::de);

std::vector<std::string> names_of(int people);  // "Vorname Nachname", all different

// Names in every script that people have brought so far, and some of 60 characters.
std::vector<std::string> names_in_scripts();

ListWords list_words(Language language);

}  // namespace auftakt::test
