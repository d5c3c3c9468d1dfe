#pragma once

#include <vector>

#include "core/command.hpp"
#include "core/public.hpp"

// What moving through the show means, in facts. Settling a sealed question is not here: that needs the box.
namespace auftakt::steps {

using Facts = std::vector<Fact>;

enum class Visit { as_it_was, anew };
enum class Passed { finished, skipped };

// Ends what runs in the segment that is on: an open question and an open wall close, a running round is over.
Facts leave(const Public& state, const Moment& moment);

Facts enter(const Public& state, int segment, Visit visit, Passed passed, const Moment& moment);
Facts open_doors(const Public& state, const Moment& moment);
Facts close_question(const Public& state, AskId ask, const Moment& moment);
Facts reveal_question(AskId ask, const Moment& moment);
Facts show_more(const Public& state, int more, const Moment& moment);
Facts reveal_wall(int segment);
Facts close_wall(int segment);
Facts ask_question(const Public& state, int segment, const Moment& moment);
// Proposals close, and what half of the people who are here support is added.
Facts freeze_rules(const Public& state, int segment);
Facts accept_plan();
Facts start_change_over(const Public& state, int round, const Moment& moment);
Facts start_round(const Public& state, int round, const Moment& moment);
// The announced round, while people look for their tables: whoever lost their company gets other company.
Facts mend_announced(const Public& state);
// Ratings and wishes close; a proposal is asked for.
Facts match_tandems(const Public& state, const Moment& moment);
// As the draft is, without what only the people themselves are told.
Facts release_tandems(const Public& state, const Moment& moment);
Facts show_tandems(const Public& state, int count, const Moment& moment);
// One item more of those that come one by one.
Facts show_item(const Public& state, int shown);
// Is answered from now on; the one before has been.
Facts pick_question(const Public& state, QuestionId question);
Facts end_show(const Public& state, const Moment& moment);
Facts add_minutes(const Public& state, int minutes, const Moment& moment);

// All public facts of a step; of a reveal only that it is shown.
Facts take(const Public& state, run::Step step, const Moment& moment);

}  // namespace auftakt::steps
