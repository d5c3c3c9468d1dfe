#include "matching/presence.hpp"

#include <compare>
#include <utility>

namespace auftakt::matching {
namespace {

constexpr int sweeps_max = 4;  // more bring next to nothing

// The hall in one round of a timetable, all other rounds being fixed.
class OneRound {
public:
    OneRound(const Hall& hall, const Timetable& timetable)
        : hall_(hall), single_(hall), timetable_(timetable) {
        single_.rounds = 1;
        for (const auto& round : timetable_)
            for (const auto& [junior, senior] : round) single_.fits[single_.cell(junior, senior)] = never;
        count_rests(single_.juniors, hall_.juniors);
        count_rests(single_.seniors, hall_.seniors);
        for (const auto& round : timetable_)
            for (const auto& [junior, senior] : round) {
                --single_.juniors[static_cast<std::size_t>(junior)].past_rests;
                --single_.seniors[static_cast<std::size_t>(senior)].past_rests;
            }
    }

    bool improve(int round) {
        single_.tables_taken = round == 0 ? hall_.tables_taken : 0;
        auto& current = timetable_[static_cast<std::size_t>(round)];
        take_out(round, current);
        expect(round);
        auto better = choose_keeping(single_).pairs;
        const bool improved = worth(better) > worth(current);
        if (improved) current = std::move(better);
        put_in(round, current);
        return improved;
    }

    Timetable take() { return std::move(timetable_); }

private:
    struct Worth {
        std::size_t meetings;
        std::int64_t evenness;
        std::int64_t fit;
        int as_planned;
        auto operator<=>(const Worth&) const = default;
    };

    static void count_rests(std::vector<Guest>& single, const std::vector<Guest>& whole) {
        for (std::size_t i = 0; i < whole.size(); ++i) single[i].past_rests += whole[i].rounds_present();
    }

    // In the hall of one round, only what was planned for this one counts as planned.
    void expect(int round) {
        for (std::size_t i = 0; i < single_.planned.size(); ++i) {
            single_.planned[i] = hall_.planned[i];
            single_.planned[i].round = hall_.planned[i].round == round ? 0 : -1;
        }
    }

    // While a round is out, past_rests counts the rests of all other rounds.
    void take_out(int round, const std::vector<Meeting>& meetings) {
        for (const auto& [junior, senior] : meetings) {
            ++single_.juniors[static_cast<std::size_t>(junior)].past_rests;
            ++single_.seniors[static_cast<std::size_t>(senior)].past_rests;
            single_.fits[single_.cell(junior, senior)] = hall_.fit(junior, senior);
        }
        const auto only_this = [round](std::vector<Guest>& single, const std::vector<Guest>& whole) {
            for (std::size_t i = 0; i < whole.size(); ++i) {
                single[i].first = 0;
                single[i].last = whole[i].present(round) ? 0 : -1;
                single[i].past_rests -= whole[i].present(round);
            }
        };
        only_this(single_.juniors, hall_.juniors);
        only_this(single_.seniors, hall_.seniors);
    }

    void put_in(int round, const std::vector<Meeting>& meetings) {
        for (std::size_t i = 0; i < hall_.juniors.size(); ++i)
            single_.juniors[i].past_rests += hall_.juniors[i].present(round);
        for (std::size_t i = 0; i < hall_.seniors.size(); ++i)
            single_.seniors[i].past_rests += hall_.seniors[i].present(round);
        for (const auto& [junior, senior] : meetings) {
            --single_.juniors[static_cast<std::size_t>(junior)].past_rests;
            --single_.seniors[static_cast<std::size_t>(senior)].past_rests;
            single_.fits[single_.cell(junior, senior)] = never;
        }
    }

    Worth worth(const std::vector<Meeting>& meetings) const {
        Worth worth{meetings.size(), 0, 0, 0};
        for (const auto& [junior, senior] : meetings) {
            worth.fit += hall_.fit(junior, senior);
            worth.as_planned += single_.planned_in(junior, senior, 0);
            worth.evenness += 2 * single_.juniors[static_cast<std::size_t>(junior)].past_rests + 1;
            worth.evenness += 2 * single_.seniors[static_cast<std::size_t>(senior)].past_rests + 1;
        }
        return worth;
    }

    const Hall& hall_;
    Hall single_;
    Timetable timetable_;
};

}  // namespace

Timetable plan_with_presence(const Hall& hall, const Meetings& meetings) {
    Timetable timetable;
    Hall left = hall;
    for (int round = 0; round < hall.rounds; ++round) {
        const auto pairs = round == 0 ? meetings.pairs : choose_keeping(left).pairs;
        timetable.push_back(next_round(left, pairs, 0));
        left = after_round(std::move(left), timetable.back());
    }
    OneRound one(hall, timetable);
    bool improved = true;
    for (int sweep = 0; sweep < sweeps_max && improved; ++sweep) {
        improved = false;
        for (int round = 0; round < hall.rounds; ++round) improved |= one.improve(round);
    }
    return one.take();
}

}  // namespace auftakt::matching
