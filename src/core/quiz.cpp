#include "core/quiz.hpp"

#include <algorithm>
#include <map>

namespace auftakt::quiz {
namespace {

constexpr std::int64_t for_knowing = 500;
constexpr std::int64_t for_speed = 500;
constexpr std::chrono::seconds time_without_timer{30};
constexpr std::size_t named_max = 5;

}  // namespace

int points(bool right, std::chrono::milliseconds taken, std::chrono::milliseconds time) {
    if (!right) return 0;
    const auto left = std::clamp<std::int64_t>((time - taken).count(), 0, time.count());
    const auto quick = time.count() > 0 ? (2 * for_speed * left + time.count()) / (2 * time.count()) : 0;
    return static_cast<int>(for_knowing + quick);
}

std::optional<int> points_of(const ask::Ask& ask, PersonId person) {
    const auto* kind = std::get_if<Quiz>(&ask.question.kind);
    const auto held = ask.answers.find(person);
    if (kind == nullptr || held == ask.answers.end()) return std::nullopt;
    return points(std::get<QuizAnswer>(held->second).option == kind->right, taken_by(ask, person),
                  ask.timer.value_or(time_without_timer));
}

std::chrono::milliseconds taken_by(const ask::Ask& ask, PersonId person) {
    const auto answered = ask.answered_at.find(person);
    return answered == ask.answered_at.end() ? std::chrono::milliseconds{0} : answered->second - ask.opened;
}

namespace {

bool is_told(const Public& state, const ask::Ask& ask) {
    return ask.show == state.programme.shows && ask.stage == ask::Stage::revealed &&
           std::holds_alternative<Quiz>(ask.question.kind) && !ask.practice;
}

}  // namespace

int points_of_show(const Public& state, PersonId person) {
    int sum = 0;
    state.ask.asks.each([&](AskId, const ask::Ask& ask) {
        if (is_told(state, ask)) sum += points_of(ask, person).value_or(0);
    });
    return sum;
}

std::vector<Place> best_five(const Public& state) {
    struct Score {
        int points = 0;
        bool named = false;
    };
    std::map<PersonId, Score> scores;
    state.ask.asks.each([&](AskId, const ask::Ask& ask) {
        if (!is_told(state, ask)) return;
        for (const auto& [person, answer] : ask.answers) {
            if (state.people.persons.at(person).removed) continue;
            auto& score = scores[person];
            score.points += points_of(ask, person).value_or(0);
            score.named = std::get<QuizAnswer>(answer).with_name;  // as they said last
        }
    });
    std::vector<std::pair<PersonId, Score>> order{scores.begin(), scores.end()};
    std::erase_if(order, [](const auto& one) { return one.second.points == 0; });
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [](const auto& one) { return one.second.points; });
    if (order.size() > named_max) order.resize(named_max);
    std::vector<Place> best;
    for (const auto& [person, score] : order) {
        const int next = static_cast<int>(best.size()) + 1;
        const bool tie = !best.empty() && best.back().points == score.points;
        best.push_back({tie ? best.back().place : next, score.named ? std::optional{person} : std::nullopt,
                        score.points});
    }
    return best;
}

}  // namespace auftakt::quiz
