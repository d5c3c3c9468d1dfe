#include <algorithm>
#include <charconv>

#include "core/limits.hpp"
#include "core/tally.hpp"
#include "view/console_speak.hpp"

namespace auftakt::console {
namespace {

// The parts of a line between its commas, cleaned; empty ones are left out.
std::vector<CleanText> parts_of(std::string_view line) {
    std::vector<CleanText> parts;
    while (!line.empty()) {
        const auto end = std::min(line.find(','), line.size());
        auto part = clean(line.substr(0, end));
        if (!part.text.empty()) parts.push_back(std::move(part));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return parts;
}

template <class Number>
std::optional<Number> number_in(const std::string& text) {
    Number number{};
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? std::optional{number} : std::nullopt;
}

struct AnswerOf {
    const SpeakForm& form;
    const SpeakDraft& draft;
    using Found = std::optional<Answer>;

    int only() const { return draft.chosen.size() == 1 ? draft.chosen.front() : -1; }

    Found operator()(const SingleChoice&) const { return Choice{only()}; }
    Found operator()(const YesNo&) const { return Choice{only()}; }
    Found operator()(const Quiz&) const { return QuizAnswer{only(), false}; }
    Found operator()(const MultipleChoice&) const {
        Choices choices{draft.chosen};
        std::ranges::sort(choices.options);
        return choices;
    }
    Found operator()(const Ranking&) const { return Ranked{draft.chosen}; }
    // Whoever cannot say anything need not be entered.
    Found operator()(const Scale&) const {
        if (std::ranges::all_of(draft.chosen, [](int step) { return step == 0; })) return std::nullopt;
        return Steps{draft.chosen};
    }
    Found operator()(const Matrix&) const {
        if (draft.chosen.size() != 2 || std::ranges::count(draft.chosen, 0) > 0) return std::nullopt;
        const int apart = (limits::matrix_cells - 1) / (static_cast<int>(form.steps.size()) - 2);
        return Spot{(draft.chosen[0] - 1) * apart, (draft.chosen[1] - 1) * apart};
    }
    Found operator()(const Points&) const {
        Spent spent;
        for (const auto& part : parts_of(draft.line)) {
            const auto points = number_in<int>(part.text);
            if (!points) return std::nullopt;
            spent.points.push_back(*points);
        }
        return spent;
    }
    Found operator()(const Guess&) const {
        const auto value = number_in<std::int64_t>(clean(draft.line).text);
        if (!value) return std::nullopt;
        return Guessed{*value};
    }
    Found operator()(const WordCloud&) const { return Written{parts_of(draft.line)}; }
    Found operator()(const OpenText&) const { return Written{{clean(draft.line)}}; }
    Found operator()(const RateTalk&) const { return std::nullopt; }
    Found operator()(const WishPartners&) const { return std::nullopt; }
};

}  // namespace

std::optional<Answer> entered(const SpeakForm& form, const SpeakDraft& draft) {
    if (!form.question || !form.why.empty()) return std::nullopt;
    auto answer = std::visit(AnswerOf{form, draft}, form.question->kind);
    return answer && valid(*form.question, *answer) ? answer : std::nullopt;
}

std::optional<Command> spoken(const SpeakForm& form, PersonId person, const SpeakDraft& draft) {
    if (!form.exists || !form.why.empty()) return std::nullopt;
    if (!form.ask) return commitments::Command{commitments::AgreeFor{form.segment, person, true}};
    auto answer = entered(form, draft);
    if (!answer) return std::nullopt;
    return ask::Command{ask::AnswerFor{*form.ask, person, *std::move(answer)}};
}

std::optional<Command> taken_back(const SpeakForm& form, PersonId person) {
    if (!form.exists || form.ask) return std::nullopt;
    return commitments::Command{commitments::AgreeFor{form.segment, person, false}};
}

}  // namespace auftakt::console
