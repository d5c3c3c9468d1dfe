#include "core/sealed/decide_insert.hpp"

#include "core/apply.hpp"
#include "core/limits.hpp"
#include "core/next_step.hpp"
#include "core/pair_rules.hpp"
#include "core/run_order.hpp"
#include "core/steps.hpp"

namespace auftakt::ask {
namespace {

using namespace std::chrono_literals;

constexpr int scale_steps = 5;
constexpr int cloud_words = 3;
constexpr std::chrono::seconds result_is_shown_for = 60s;
constexpr std::chrono::seconds without_timer = 120s;
constexpr int at_the_front = -1;
constexpr std::size_t yes_and_no = 2;

std::optional<Refusal> refusal_of(const Public& state, const InsertQuestion& command) {
    if (state.show->segments.size() >= limits::segments_max) return Refusal::show_full;
    if (const auto fault = fault_of(command.text, limits::question_graphemes_max, limits::question_bytes_max))
        return fault;
    for (const auto& option : command.options)
        if (const auto fault = fault_of(option, limits::option_graphemes_max, limits::option_bytes_max))
            return fault;
    if (command.timer && (*command.timer < 1s || *command.timer > limits::question_timer_max))
        return Refusal::not_allowed;
    const bool means = command.kind == Template::yes_no && command.options.size() == yes_and_no;
    if (!means && (command.kind == Template::choice) == command.options.empty())
        return Refusal::no_such_option;
    return std::nullopt;
}

QuestionKind kind_of(const InsertQuestion& command, const Show& show) {
    switch (command.kind) {
        case Template::yes_no:
            if (command.options.empty()) return YesNo{};
            break;
        case Template::scale: return Scale{.steps = scale_steps, .labels = {}, .items = {{}}};
        case Template::words: return WordCloud{cloud_words};
        case Template::choice: break;
    }
    SingleChoice choice;
    for (const auto& option : command.options) write_into(choice.options.emplace_back(), option.text, show);
    return choice;
}

PollSpec poll_of(const InsertQuestion& command, const Show& show) {
    PollSpec poll{.question = {.text = {},
                               .kind = kind_of(command, show),
                               .secrecy = command.secrecy,
                               .live = command.live,
                               .drawing = command.drawing},
                  .practice = command.practice,
                  .timer = command.timer,
                  .note = {}};
    write_into(poll.question.text, command.text.text, show);
    return poll;
}

// What has still to be done in the segment that is on.
bool is_unfinished(Public state) {
    state.run.paused.reset();
    const auto step = next_step(state).kind;
    return step != run::StepKind::enter_segment && step != run::StepKind::end_show;
}

// What it interrupts goes on afterwards: then it comes before that.
int place_of(const Public& state, bool at_once) {
    const auto here = state.run.place.segment;
    const bool interrupts = at_once && is_unfinished(state);
    return interrupts ? segment_before(state, here).value_or(at_the_front) : here;
}

// Begins what the outcome has just put in.
void enter(const Public& state, int segment, const Moment& moment, Outcome& outcome) {
    Public with = state;
    auftakt::apply(with, outcome.facts.front());
    for (auto& fact : steps::enter(with, segment, steps::Visit::as_it_was, steps::Passed::finished, moment))
        outcome.facts.push_back(std::move(fact));
}

}  // namespace

std::optional<Refusal> fault_of(const CleanText& text, std::size_t graphemes_max, std::size_t bytes_max) {
    if (text.text.empty()) return Refusal::text_empty;
    if (text.graphemes > graphemes_max || text.text.size() > bytes_max) return Refusal::text_too_long;
    return std::nullopt;
}

void write_into(LocalText& text, const std::string& words, const Show& show) {
    auto& own = show.language == Language::en                        ? text.en
                : show.address == Address::du && !text.de_du.empty() ? text.de_du
                                                                     : text.de;
    own = words;
}

Decision decide_insert(const Model& model, const InsertQuestion& command, const Moment& moment) {
    const auto& state = model.open;
    if (state.run.place.phase == run::Phase::preflight) return std::unexpected(Refusal::not_now);
    if (state.run.place.phase == run::Phase::ended) return std::unexpected(Refusal::show_ended);
    if (const auto fault = refusal_of(state, command)) return std::unexpected(*fault);
    auto poll = poll_of(command, *state.show);
    if (!well_formed(poll.question)) return std::unexpected(Refusal::no_such_option);
    // Nobody is called away from a talk; after it there is time.
    if (command.at_once && pairing::talks(state)) return std::unexpected(Refusal::round_running);
    QuestionInserted inserted{.segment = static_cast<int>(state.show->segments.size()),
                              .after = place_of(state, command.at_once),
                              .poll = std::move(poll),
                              .planned = command.timer ? *command.timer + result_is_shown_for : without_timer,
                              .later = command.later};
    const auto segment = inserted.segment;
    Outcome outcome{{Fact{std::move(inserted)}}, {}};
    if (command.at_once && !command.later) enter(state, segment, moment, outcome);
    return outcome;
}

Decision decide_place(const Model& model, const PlaceQuestion& command, const Moment& moment) {
    const auto& state = model.open;
    if (!state.run.later.contains(command.segment)) return std::unexpected(Refusal::no_such_segment);
    if (state.run.place.phase != run::Phase::running) return std::unexpected(Refusal::not_now);
    if (command.at_once && pairing::talks(state)) return std::unexpected(Refusal::round_running);
    Outcome outcome{{Fact{QuestionPlaced{command.segment, place_of(state, command.at_once)}}}, {}};
    if (command.at_once) enter(state, command.segment, moment, outcome);
    return outcome;
}

}  // namespace auftakt::ask
