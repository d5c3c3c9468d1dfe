#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/public.hpp"
#include "view/console_parts.hpp"
#include "view/console_writer.hpp"
#include "view/words.hpp"

// Two people who are never put together: not in the rounds, and not as a tandem (key A of the matching tab).
namespace auftakt::console {

struct ExclusionForm {
    Control open;
    std::string title;
    std::string text;
    std::string first_hint;
    std::string second_hint;
    std::string none_found;
    std::vector<std::string> kinds;  // open to whoever sees the console, confidential
    std::vector<std::string> kind_texts;
    std::string save;
    std::string cancel;
    std::vector<Writer> people;  // everybody of the programme who attends, by name
};

ExclusionForm exclusion_form(const Public& state, const Words& words);

// What saving sends; missing: not two people yet. An exclusion that is there already changes nothing.
std::optional<Command> excluded(std::optional<PersonId> one, std::optional<PersonId> other,
                                bool confidential);

}  // namespace auftakt::console
