#include <algorithm>

#include "core/limits.hpp"
#include "core/run_order.hpp"
#include "core/segment_parts.hpp"
#include "core/tally.hpp"
#include "view/agreement.hpp"
#include "view/poll_result.hpp"
#include "view/stage_shown.hpp"

// Faces on which the hall answers: rules, poll.
namespace auftakt::stage {
namespace {

std::vector<PollOption> options(const FaceInput& in, const Question& question) {
    std::vector<PollOption> result;
    for (const auto& text : options_of(question.kind))
        result.push_back({.letter = option_letter(result.size()), .text = in.words.text(text)});
    // Otherwise yes and no are halves, and offer nothing before.
    if (std::holds_alternative<YesNo>(question.kind) && question.drawing != Drawing::bars)
        for (const auto* key : {"stage.pulse.yes", "stage.pulse.no"})
            result.push_back({.letter = option_letter(result.size()), .text = in.words(key)});
    // What is measured, if it has room.
    const auto* scale = std::get_if<Scale>(&question.kind);
    if (scale == nullptr || scale->items.size() < 2 || scale->items.size() > limits::options_max)
        return result;
    for (const auto& item : scale->items)
        result.push_back({.letter = in.words.number(static_cast<std::int64_t>(result.size() + 1)),
                          .text = in.words.text(item.name.empty() ? item.text : item.name)});
    return result;
}

// A hall cannot tell more dots apart than this; nobody's answer makes no ring.
Drawing drawing_of(const Shown& shown) {
    const auto drawing = shown.ask.question.drawing;
    const bool many = drawing == Drawing::dots && shown.result.n > people_as_signs_max;
    const bool none = drawing == Drawing::donut && shown.result.n == 0;
    return many || none ? Drawing::bars : drawing;
}

// Bars are shares of everybody who answered; all leaders of a tie are leaders.
void add_figures(const Shown& shown, Poll& poll) {
    const auto& words = shown.in.words;
    const auto& counts = shown.whole().counts;
    const auto percent = percentages(counts);
    const int most = *std::ranges::max_element(counts);
    poll.legend = shown.legend();
    poll.drawing = drawing_of(shown);
    poll.all = shown.number(shown.result.n);
    poll.all_label = words.count("stage.poll.answered", shown.result.n);
    // The last time is outlined round bars only; beside other pictures its figures say it.
    if (shown.earlier && poll.drawing == Drawing::bars) poll.legend.before = words("stage.poll.before_run");
    const auto percent_of = [&](const Histogram& histogram, std::size_t option) {
        return words.percent(percentages(histogram.counts)[option]);
    };
    for (std::size_t i = 0; i < poll.options.size(); ++i) {
        auto& option = poll.options[i];
        option.votes = words.count("stage.poll.votes", counts[i]);
        option.percent = words.percent(percent[i]);
        option.bar = shown.result.n > 0 ? static_cast<double>(counts[i]) / shown.result.n : 0;
        option.dots = poll.drawing == Drawing::dots ? counts[i] : 0;
        option.leading = counts[i] > 0 && counts[i] == most;
        option.sides = shown.sides([&](const Histogram& side) { return percent_of(side, i); });
        if (shown.earlier)
            option.earlier = {
                shown.before([&](const Result& earlier) { return percent_of(*earlier.whole, i); }),
                static_cast<double>(shown.earlier->whole->counts[i]) / shown.earlier->n};
    }
}

TickRing poll_ring(const FaceInput& in, const ask::Ask& ask, int answered) {
    const auto all = std::max(in.hall.present, answered);
    auto ring = in.ring(answered, all);
    if (answered == 0)
        ring.label = in.words("stage.poll.none");
    else if (answered > 1 && answered == all)
        ring.label = in.words("stage.poll.all");
    else
        ring.label = in.words.count("stage.poll.answered", answered);
    const char* change = ask.question.fixed ? "stage.poll.hint_fixed" : "stage.poll.hint_change";
    ring.hint = in.words(ask.stage == ask::Stage::open ? change : "stage.poll.closed");
    return ring;
}

Line answered_line(const FaceInput& in, int answered) {
    if (answered == 0) return {{in.words("stage.poll.none"), false}};
    const auto all = std::max(in.hall.present, answered);
    return {{in.words.number(answered) + " " + in.words("stage.of", {{"of", in.words.number(all)}}), true},
            {in.words.count("stage.poll.answered", answered), false}};
}

// When the result is to be seen, and for whom it is told apart: said while people answer.
std::string result_hint(const FaceInput& in, const Question& question) {
    const bool sides = tells_sides(question);
    if (question.live)
        return in.words(sides ? "stage.poll.hint_live_sides" : "stage.poll.hint_live",
                        {{"n", in.words.number(limits::answers_shown_min)}});
    return in.words(sides ? "stage.poll.hint_sides" : "stage.poll.hint_hidden");
}

// Below a picture: who answered, or what the picture counts.
Line result_footer(const FaceInput& in, const ask::Ask& ask, const Result& result, const Body& body,
                   int answered) {
    const auto& words = in.words;
    if (const auto* quotes = std::get_if<Quotes>(&body); quotes != nullptr && !quotes->quotes.empty()) {
        const auto texts = words.count("stage.poll.answers", in_all(*result.whole));
        if (quotes->pages == 1) return {{texts, true}};
        return {{quotes->page_label, true}, {"· " + texts, false}};
    }
    if (const auto* cloud = std::get_if<Cloud>(&body); cloud != nullptr && !cloud->words.empty())
        return {{words.count("stage.cloud.words", in_all(*result.whole)), true},
                {words.count("stage.cloud.people", result.n), false}};
    const auto* quiz = std::get_if<Quiz>(&ask.question.kind);
    if (quiz != nullptr && ask.stage == ask::Stage::revealed) {
        const int right = result.whole->counts[static_cast<std::size_t>(quiz->right)];
        return {{words.number(right) + " " + words("stage.of", {{"of", words.number(result.n)}}), true},
                {words.count("stage.quiz.right", right), false}};
    }
    auto line = answered_line(in, answered);
    const auto* several = std::get_if<MultipleChoice>(&ask.question.kind);
    if (several != nullptr && answered > 0)
        line.push_back({words.count("stage.choices.most", several->most), false});
    return line;
}

std::string poll_corner(const FaceInput& in) {
    const auto* here = std::get_if<PollSpec>(&in.segment().spec);
    if (here != nullptr && here->practice) return in.words("stage.poll.practice");
    int number = 0;
    int all = 0;
    for (const auto segment : run_order(in.state)) {
        const auto& spec = in.state.show->segments[static_cast<std::size_t>(segment)].spec;
        const auto* poll = std::get_if<PollSpec>(&spec);
        if (question_of(spec) == nullptr || (poll != nullptr && poll->practice)) continue;
        ++all;
        if (!comes_before(in.state, in.state.run.place.segment, segment)) ++number;
    }
    return in.words("stage.poll.corner", {{"number", in.words.number(number)}, {"of", in.words.number(all)}});
}

constexpr std::size_t proposals_max = 3;  // have room beside the longest rules, in every shape

Proposals proposals(const FaceInput& in, int votes) {
    Proposals made{.title = in.words("stage.rules.propose"),
                   .hint = in.words.count("stage.rules.votes", votes)};
    std::vector<const wall::Note*> notes;
    in.state.wall.notes.each([&](NoteId, const wall::Note& note) {
        if (note.show == in.state.programme.shows && note.segment == in.state.run.place.segment &&
            wall::stands(note))
            notes.push_back(&note);
    });
    std::ranges::reverse(notes);
    for (std::size_t i = 0; i < std::min(notes.size(), proposals_max); ++i)
        made.newest.push_back(
            {in.words(notes[i]->column == 0 ? "stage.rules.rule" : "stage.rules.limit"), notes[i]->text});
    if (notes.size() > proposals_max)
        made.more = in.words(
            "stage.more", {{"n", in.words.number(static_cast<std::int64_t>(notes.size() - proposals_max))}});
    return made;
}

// Who is missing among few would be looked for: then the ring says no number.
TickRing agreement_ring(const FaceInput& in) {
    const auto seen = agreement(in.state, in.state.run.place.segment);
    auto ring = in.ring(seen.agreed, seen.of);
    if (!seen.told) {
        ring.filled = seen.stands ? ring.ticks : 0;
        ring.figure = ring.of = {};
        ring.label = in.words(seen.stands ? "stage.rules.stands" : "stage.rules.open");
    } else {
        ring.label = in.words.count("stage.rules.agree", seen.agreed);
    }
    if (!seen.stands) ring.hint = in.words("stage.rules.hint");
    return ring;
}

}  // namespace

Face face(const FaceInput& in, const RulesSpec& spec) {
    Rules rules{.title = in.headline()};
    const auto segment = in.state.run.place.segment;
    const auto text = commitments::text_of(in.state.commitments, spec, segment);
    int number = 0;
    for (const auto& rule : text.rules)
        rules.rules.push_back(
            {in.words.number(++number), in.words.text(rule.title), in.words.text(rule.text)});
    if (!text.limits.empty()) rules.limits_label = in.words("stage.rules.limits");
    for (const auto& limit : text.limits) rules.limits.push_back(in.words.text(limit));
    if (commitments::is_collecting(in.state.commitments, spec, segment))
        rules.proposals = proposals(in, spec.votes);
    else
        rules.ring = agreement_ring(in);
    return {std::move(rules), in.words.text(in.segment().title), {}};
}

Face face(const FaceInput& in, const PollSpec& spec) {
    if (const auto newest = current_ask(in.state)) return question_face(in, *newest);
    return {Poll{.question = in.words.text(spec.question.text), .options = options(in, spec.question)},
            poll_corner(in),
            {}};
}

Face question_face(const FaceInput& in, AskId id) {
    const auto& ask = in.state.ask.asks.at(id);
    const auto found = in.state.derived.answered.find(id);
    const int answered = found == in.state.derived.answered.end() ? 0 : found->second;
    Poll poll{.question = in.words.text(ask.question.text), .options = options(in, ask.question)};
    Face result{.corner = poll_corner(in)};
    const bool open = ask.stage == ask::Stage::open;
    if (open && ask.remind_at)
        poll.countdown = Countdown{*ask.remind_at, (*ask.remind_at - ask.opened).count()};
    const auto seen = visible_result(in.state, id);
    if (seen && seen->whole) {
        if (auto body = result_body(in, id, *seen)) {
            result.footer = result_footer(in, ask, *seen, *body, answered);
            result.body = std::move(*body);
            return result;
        }
        result.footer = answered_line(in, answered);
        poll.revealed = true;
        add_figures(shown(in, id, *seen), poll);
    } else {
        poll.ring = poll_ring(in, ask, answered);
        if (ask.stage == ask::Stage::revealed) {
            poll.revealed = true;
            poll.withheld =
                in.words("stage.poll.withheld", {{"n", in.words.number(limits::answers_shown_min)}});
        }
        if (open) result.footer = {{result_hint(in, ask.question), false}};
    }
    result.body = std::move(poll);
    return result;
}

}  // namespace auftakt::stage
