#pragma once

#include "core/public.hpp"
#include "view/console_hall.hpp"
#include "view/console_poll.hpp"
#include "view/words.hpp"

namespace auftakt::console {

PollScene poll_scene(const Public& state, const Words& words);
AskForm ask_form(const Public& state, const Words& words);

// What may be seen of a question that is on: nothing of an anonymous one before the hall sees it, of others
// from five answers on.
std::vector<PollBar> poll_bars(const Public& state, AskId ask, const Words& words);
std::vector<PollBar> bars_of(const Question& question, const Result& result, const Words& words);

const char* secrecy_key(Secrecy secrecy);  // how it is called

// Appends what people have written to the question that is on: what nobody has read yet, and what was let
// through.
void append_texts(ModerationScene& scene, const Public& state, const Words& words);
// Hides what the word list knows until somebody opens it.
void mask(ModerationItem& item, const Public& state, const Words& words);

}  // namespace auftakt::console
