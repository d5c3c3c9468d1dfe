#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/public.hpp"
#include "view/console_parts.hpp"
#include "view/console_writer.hpp"
#include "view/words.hpp"

// What somebody without a phone says, typed by the facilitator: an answer to the question that is on, or that
// they agree to the rules. Never an anonymous answer.
namespace auftakt::console {

// How it is entered: one option, several, all of them in order, a step for each row, or a typed line.
enum class Entry { nothing, one, several, order, rows, line };

struct SpeakForm {
    bool exists = false;
    std::string title;
    std::string name_hint;
    std::string why;             // it cannot be said here; empty: it can
    std::vector<Writer> people;  // those without a phone first
    std::size_t without_phone = 0;
    std::string without_phone_title;
    std::string asked;
    Entry entry = Entry::nothing;
    std::vector<std::string> options;  // or the rows
    std::vector<std::string> steps;    // of a row, the first leaves it out
    std::string line_hint;
    std::string save;
    std::string take_back;  // of an agreement
    std::string cancel;
    std::optional<AskId> ask;  // missing: the rules of this segment
    std::optional<Question> question;
    int segment = 0;
};

// What has been chosen so far, in the order in which it was.
struct SpeakDraft {
    std::vector<int> chosen;  // options; of rows: the step of each, 0 leaves it out
    std::string line;
};

SpeakForm speak_form(const Public& state, const Words& words);

// The answer that was entered; missing: it is none yet.
std::optional<Answer> entered(const SpeakForm& form, const SpeakDraft& draft);
// What saving sends for this person; missing: nothing yet.
std::optional<Command> spoken(const SpeakForm& form, PersonId person, const SpeakDraft& draft);
std::optional<Command> taken_back(const SpeakForm& form, PersonId person);

}  // namespace auftakt::console
