#include "app/bot_answers.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "base/text.hpp"
#include "core/limits.hpp"

namespace auftakt {
namespace {

class Mind {
public:
    Mind(const phone::AskForm& form, const Cast& cast, std::mt19937_64& chance)
        : form_{form}, cast_{cast}, chance_{chance} {}

    int below(int bound) {
        return static_cast<int>(chance_() % static_cast<std::uint64_t>(std::max(bound, 1)));
    }
    bool likely(int percent) { return below(100) < percent; }
    int later_of(int count) { return std::max(below(count), below(count)); }
    int earlier_of(int count) { return std::min(below(count), below(count)); }

    Choices several() {
        const int least = static_cast<int>(form_.least);
        const int count = least + below(static_cast<int>(form_.most) - least + 1);
        std::set<int> options;
        while (static_cast<int>(options.size()) < count) options.insert(later_of(form_.options));
        return {{options.begin(), options.end()}};
    }
    Steps steps() {
        Steps steps;
        for (int item = 0; item < form_.options; ++item)
            steps.steps.push_back(item > 0 && likely(4) ? 0 : 1 + later_of(form_.steps));
        return steps;
    }
    Ranked ranked() {
        Ranked order;
        order.options.resize(static_cast<std::size_t>(form_.options));
        std::iota(order.options.begin(), order.options.end(), 0);
        for (int swap = 0; swap < 3 * form_.options; ++swap) {
            const auto at = static_cast<std::size_t>(below(form_.options - 1));
            if (likely(50)) std::swap(order.options[at], order.options[at + 1]);
        }
        return order;
    }
    Spent spent() {
        Spent spent;
        spent.points.resize(static_cast<std::size_t>(form_.options));
        const int total = static_cast<int>(form_.most);
        const int step = std::max(1, total / 20);
        for (int left = total; left > 0; left -= std::min(step, left))
            spent.points[static_cast<std::size_t>(earlier_of(form_.options))] += std::min(step, left);
        return spent;
    }
    Written words() {
        Written written;
        std::set<std::string> once;
        const auto most =
            static_cast<int>(std::min<std::size_t>(static_cast<std::size_t>(form_.most), cast_.words.size()));
        for (int left = 1 + below(most); left > 0; --left) {
            const auto& word =
                cast_.words[static_cast<std::size_t>(earlier_of(static_cast<int>(cast_.words.size())))];
            if (once.insert(fold_case(word)).second) written.texts.push_back({word, 0});
        }
        return written;
    }
    Written text() {
        const auto at = static_cast<std::size_t>(below(static_cast<int>(cast_.answers.size())));
        return {{{cast_.answers[at], 0}}};
    }
    Guessed guess() {
        const double part = below(1001) / 1000.0;
        const auto range = static_cast<double>(form_.most - form_.least);
        return {form_.least + static_cast<std::int64_t>(range * part * part * part)};
    }
    Spot spot() {
        const auto cell = [&] { return (later_of(limits::matrix_cells) + below(limits::matrix_cells)) / 2; };
        const int across = cell();
        return {across, cell()};
    }

private:
    const phone::AskForm& form_;
    const Cast& cast_;
    std::mt19937_64& chance_;
};

}  // namespace

Answer bot_answer(const phone::AskForm& form, const Cast& cast, std::mt19937_64& chance) {
    Mind mind{form, cast, chance};
    switch (form.kind) {
        case phone::AskKind::single: return Choice{mind.later_of(form.options)};
        case phone::AskKind::multiple: return mind.several();
        case phone::AskKind::scale: return mind.steps();
        case phone::AskKind::ranking: return mind.ranked();
        case phone::AskKind::points: return mind.spent();
        case phone::AskKind::words: return mind.words();
        case phone::AskKind::text: return mind.text();
        case phone::AskKind::guess: return mind.guess();
        case phone::AskKind::quiz: {
            const int option = mind.below(form.options);
            return QuizAnswer{option, mind.likely(60)};
        }
        case phone::AskKind::matrix: return mind.spot();
        case phone::AskKind::pulse: return Choice{mind.likely(75) ? 0 : 1};
    }
    return Choice{};
}

}  // namespace auftakt
