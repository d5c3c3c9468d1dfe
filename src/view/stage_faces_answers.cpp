#include <algorithm>

#include "core/limits.hpp"
#include "core/run_order.hpp"
#include "core/tally.hpp"
#include "view/poll_result.hpp"
#include "view/stage_faces.hpp"

// Faces on which the hall answers: rules, poll.
namespace auftakt::stage {
namespace {

std::string letter(int index) { return std::string(1, static_cast<char>('A' + index)); }

std::vector<PollOption> options(const FaceInput& in, const Question& question) {
    std::vector<PollOption> result;
    for (const auto& text : options_of(question.kind))
        result.push_back({.letter = letter(static_cast<int>(result.size())), .text = in.words.text(text)});
    return result;
}

// Bars are shares of everybody who answered; all leaders of a tie are leaders. Where one may choose several
// the shares do not sum to a hundred.
void add_figures(const FaceInput& in, Poll& poll, const Question& question, const Histogram& histogram,
                 int n) {
    const bool several = std::holds_alternative<MultipleChoice>(question.kind);
    const auto percent = several ? shares(histogram.counts, n) : percentages(histogram.counts);
    const auto most = *std::ranges::max_element(histogram.counts);
    for (std::size_t i = 0; i < poll.options.size(); ++i) {
        const auto count = histogram.counts[i];
        auto& option = poll.options[i];
        option.votes = in.words.count("stage.poll.votes", count);
        option.percent = in.words.percent(percent[i]);
        option.bar = n > 0 ? static_cast<double>(count) / n : 0;
        option.leading = count > 0 && count == most;
    }
}

TickRing poll_ring(const FaceInput& in, bool open, int answered) {
    const auto all = std::max(in.hall.present, answered);
    auto ring = in.ring(answered, all);
    if (answered == 0)
        ring.label = in.words("stage.poll.none");
    else if (answered > 1 && answered == all)
        ring.label = in.words("stage.poll.all");
    else
        ring.label = in.words.count("stage.poll.answered", answered);
    ring.hint = in.words(open ? "stage.poll.hint_change" : "stage.poll.closed");
    return ring;
}

Line answered_line(const FaceInput& in, int answered) {
    if (answered == 0) return {{in.words("stage.poll.none"), false}};
    const auto all = std::max(in.hall.present, answered);
    return {{in.words.number(answered) + " " + in.words("stage.of", {{"of", in.words.number(all)}}), true},
            {in.words.count("stage.poll.answered", answered), false}};
}

std::string poll_corner(const FaceInput& in, const PollSpec& spec) {
    if (spec.practice) return in.words("stage.poll.practice");
    int number = 0;
    int all = 0;
    for (const auto segment : run_order(in.state)) {
        const auto* poll =
            std::get_if<PollSpec>(&in.state.show->segments[static_cast<std::size_t>(segment)].spec);
        if (poll == nullptr || poll->practice) continue;
        ++all;
        if (!comes_before(in.state, in.state.run.place.segment, segment)) ++number;
    }
    return in.words("stage.poll.corner", {{"number", in.words.number(number)}, {"of", in.words.number(all)}});
}

}  // namespace

Face face(const FaceInput& in, const RulesSpec& spec) {
    Rules rules{.title = in.headline()};
    int number = 0;
    for (const auto& rule : spec.rules)
        rules.rules.push_back(
            {in.words.number(++number), in.words.text(rule.title), in.words.text(rule.text)});
    if (!spec.limits.empty()) rules.limits_label = in.words("stage.rules.limits");
    for (const auto& limit : spec.limits) rules.limits.push_back(in.words.text(limit));
    int agreed = 0;
    if (const auto found = in.state.commitments.agreed->find(in.state.run.place.segment);
        found != in.state.commitments.agreed->end())
        for (const auto person : found->second) agreed += people::is_here(in.state.people, person) ? 1 : 0;
    rules.ring = in.ring(agreed, in.hall.present);
    rules.ring.label = in.words.count("stage.rules.agree", agreed);
    rules.ring.hint = in.words("stage.rules.hint");
    return {std::move(rules), in.words.text(in.segment().title), {}};
}

Face face(const FaceInput& in, const PollSpec& spec) {
    const auto newest = current_ask(in.state);
    if (!newest)
        return {Poll{.question = in.words.text(spec.question.text), .options = options(in, spec.question)},
                poll_corner(in, spec),
                {}};
    const auto& ask = in.state.ask.asks.at(*newest);
    const auto found = in.state.derived.answered.find(*newest);
    const int answered = found == in.state.derived.answered.end() ? 0 : found->second;
    Poll poll{.question = in.words.text(ask.question.text), .options = options(in, ask.question)};
    Face result{.corner = poll_corner(in, spec)};
    const bool open = ask.stage == ask::Stage::open;
    if (open && ask.remind_at)
        poll.countdown = Countdown{*ask.remind_at, (*ask.remind_at - ask.opened).count()};
    const auto seen = visible_result(in.state, *newest);
    if (seen && seen->whole) {
        result.footer = answered_line(in, answered);
        if (auto body = result_body(in, *newest, *seen)) {
            result.body = std::move(*body);
            if (const auto* quotes = std::get_if<Quotes>(&result.body);
                quotes != nullptr && quotes->pages > 1)
                result.footer = {{quotes->page_label, true},
                                 {"· " + in.words.count("stage.poll.answers", answered), false}};
            return result;
        }
        poll.revealed = true;
        add_figures(in, poll, ask.question, *seen->whole, seen->n);
    } else {
        poll.ring = poll_ring(in, open, answered);
        if (ask.stage == ask::Stage::revealed) {
            poll.revealed = true;
            poll.withheld =
                in.words("stage.poll.withheld", {{"n", in.words.number(limits::answers_shown_min)}});
        }
        if (open) result.footer = {{in.words("stage.poll.hint_hidden"), false}};
    }
    result.body = std::move(poll);
    return result;
}

}  // namespace auftakt::stage
