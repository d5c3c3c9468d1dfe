#include "view/first_meeting.hpp"

#include <algorithm>
#include <chrono>
#include <vector>

#include "core/tandem_rules.hpp"

namespace auftakt {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int days_to_come = 6;
constexpr int noon = 12 * 60 + 30;
constexpr int canteen = 2;  // as phone.date.place_2 says

int within_days(const Public& state) {
    const auto* spec = tandem::commitment_of(*state.show);
    return spec == nullptr ? CommitmentSpec{}.within_days : spec->within_days;
}

sys_days released_on(const Public& state) {
    using namespace std::chrono;
    return floor<days>(sys_time<milliseconds>{milliseconds{state.tandem.released.ms}});
}

bool is_working_day(sys_days day) { return std::chrono::weekday{day}.iso_encoding() <= 5; }

tandem::FirstDate on(sys_days at) {
    const std::chrono::year_month_day day{at};
    return {.year = static_cast<int>(day.year()),
            .month = static_cast<int>(static_cast<unsigned>(day.month())),
            .day = static_cast<int>(static_cast<unsigned>(day.day())),
            .minute = noon,
            .place = canteen};
}

// Where the programme wants it sooner than a week, the day it wants; where that is no working day, the next.
std::vector<sys_days> offered_days(const Public& state) {
    const int within = within_days(state);
    const auto begin = released_on(state) + days{std::min(days_to_come, within)};
    const auto end = released_on(state) + days{within};
    std::vector<sys_days> offered;
    for (auto day = begin; day <= end || offered.empty(); day += days{1})
        if (is_working_day(day)) offered.push_back(day);
    return offered;
}

}  // namespace

tandem::FirstDate suggested_date(const Public& state, int tandem) {
    const auto offered = offered_days(state);
    return on(offered[static_cast<std::size_t>(tandem) % offered.size()]);
}

}  // namespace auftakt
