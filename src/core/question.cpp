#include "core/question.hpp"

#include <algorithm>

#include "core/limits.hpp"

namespace auftakt {
namespace {

bool fits(std::size_t count, std::size_t least, std::size_t most) { return count >= least && count <= most; }

bool fit_options(const std::vector<LocalText>& options) {
    return fits(options.size(), limits::options_min, limits::options_max);
}

struct WellFormed {
    const Question& question;

    bool operator()(const SingleChoice& kind) const { return fit_options(kind.options); }
    bool operator()(const MultipleChoice& kind) const {
        return fit_options(kind.options) && kind.least >= 1 && kind.least <= kind.most &&
               kind.least <= static_cast<int>(kind.options.size());
    }
    bool operator()(const Scale& kind) const {
        const auto fit_labels = [&](const std::vector<LocalText>& labels) {
            return labels.empty() || labels.size() == 2 ||
                   labels.size() == static_cast<std::size_t>(kind.steps);
        };
        return fits(kind.items.size(), 1, limits::scale_items_max) && kind.steps >= limits::scale_steps_min &&
               kind.steps <= limits::scale_steps_max && fit_labels(kind.labels) &&
               std::ranges::all_of(kind.items,
                                   [&](const ScaleItem& item) { return fit_labels(item.labels); });
    }
    bool operator()(const Ranking& kind) const { return fit_options(kind.options); }
    bool operator()(const Points& kind) const {
        return fit_options(kind.options) && kind.total >= 1 && kind.total <= limits::points_total_max;
    }
    // Words appear while people write, so they are never sealed.
    bool operator()(const WordCloud& kind) const {
        return kind.words >= 1 && kind.words <= limits::cloud_words_max &&
               question.secrecy != Secrecy::anonymous;
    }
    bool operator()(const OpenText&) const { return true; }
    bool operator()(const Guess& kind) const {
        return kind.least < kind.most && kind.least >= -limits::guess_max && kind.most <= limits::guess_max;
    }
    // The fastest five are named, so a quiz cannot be anonymous.
    bool operator()(const Quiz& kind) const {
        return fit_options(kind.options) && kind.right >= 0 &&
               kind.right < static_cast<int>(kind.options.size()) && question.secrecy != Secrecy::anonymous;
    }
    bool operator()(const Matrix& kind) const { return kind.corners.empty() || kind.corners.size() == 4; }
    bool operator()(const YesNo&) const { return true; }
    bool operator()(const RateTalk&) const { return question.secrecy == Secrecy::anonymous; }
    bool operator()(const WishPartners&) const { return question.secrecy == Secrecy::anonymous; }
};

}  // namespace

bool may_be_drawn(const QuestionKind& kind, Drawing drawing) {
    if (drawing == Drawing::bars || std::holds_alternative<YesNo>(kind)) return true;
    const auto* choice = std::get_if<SingleChoice>(&kind);
    if (choice == nullptr) return false;
    return drawing == Drawing::dots || choice->options.size() <= limits::donut_options_max;
}

bool is_written(const QuestionKind& kind) {
    return std::holds_alternative<WordCloud>(kind) || std::holds_alternative<OpenText>(kind);
}

std::vector<LocalText> options_of(const QuestionKind& kind) {
    return std::visit(
        [](const auto& held) -> std::vector<LocalText> {
            if constexpr (requires { held.options; })
                return held.options;
            else
                return {};
        },
        kind);
}

namespace {

struct OtherWords {
    std::vector<LocalText*> words = {};

    void add(LocalText& text) {
        if (!text.empty()) words.push_back(&text);
    }
    void add(std::vector<LocalText>& texts) {
        for (auto& text : texts) add(text);
    }
    void operator()(Scale& kind) {
        add(kind.labels);
        for (auto& item : kind.items) {
            add(item.text);
            add(item.labels);
        }
    }
    void operator()(Guess& kind) { add(kind.unit); }
    void operator()(Matrix& kind) {
        for (auto* axis : {&kind.across, &kind.up}) {
            add(axis->title);
            add(axis->low);
            add(axis->high);
        }
        add(kind.corners);
    }
    template <class Kind>
    void operator()(Kind&) {}
};

}  // namespace

std::vector<LocalText*> other_words(QuestionKind& kind) {
    OtherWords found;
    std::visit(found, kind);
    return std::move(found.words);
}

bool well_formed(const Question& question) {
    // What was written is read by the moderation when the question is closed, so nothing of it can be live.
    return (!question.live || question.secrecy != Secrecy::anonymous || !is_written(question.kind)) &&
           may_be_drawn(question.kind, question.drawing) && std::visit(WellFormed{question}, question.kind);
}

}  // namespace auftakt
