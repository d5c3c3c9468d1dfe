#include "stage/count_through.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <optional>

namespace auftakt::stage {
namespace {

constexpr std::int64_t swap_max = 3;
constexpr std::size_t digits_max = 12;

// 1234 for "1.234" or "1,234".
std::optional<std::int64_t> number_in(const std::string& figure) {
    std::int64_t number = 0;
    if (figure.empty() || figure.size() > digits_max) return std::nullopt;
    for (const char c : figure) {
        if (c == '.' || c == ',') continue;
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

char separator_of(const std::string& figure) {
    const auto at = figure.find_first_of(".,");
    return at == std::string::npos ? '\0' : figure[at];
}

std::string grouped(std::int64_t number, char separator) {
    auto text = std::to_string(number);
    if (separator == '\0') return text;
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), 1, separator);
    return text;
}

}  // namespace

std::string counted(const std::string& from, const std::string& to, float t) {
    const auto first = number_in(from), last = number_in(to);
    if (t >= 1 || !first || !last || std::abs(*last - *first) <= swap_max) return to;
    const auto way = std::llround(static_cast<float>(*last - *first) * std::max(t, 0.0F));
    const char separator = separator_of(to) == '\0' ? separator_of(from) : separator_of(to);
    return grouped(*first + way, separator);
}

Body counted(const Body& from, const Body& to, float t) {
    if (t >= 1 || from.index() != to.index()) return to;
    Body body = to;
    if (auto* lobby = std::get_if<Lobby>(&body)) {
        const auto& before = std::get<Lobby>(from);
        lobby->count = counted(before.count, lobby->count, t);
        lobby->juniors.figure = counted(before.juniors.figure, lobby->juniors.figure, t);
        lobby->seniors.figure = counted(before.seniors.figure, lobby->seniors.figure, t);
    }
    const auto* before = ring_of(from);
    if (before == nullptr) return body;
    if (auto* rules = std::get_if<Rules>(&body))
        rules->ring.figure = counted(before->figure, rules->ring.figure, t);
    if (auto* poll = std::get_if<Poll>(&body); poll != nullptr && poll->ring)
        poll->ring->figure = counted(before->figure, poll->ring->figure, t);
    return body;
}

const TickRing* ring_of(const Body& body) {
    if (const auto* rules = std::get_if<Rules>(&body)) return &rules->ring;
    if (const auto* poll = std::get_if<Poll>(&body); poll != nullptr && poll->ring) return &*poll->ring;
    return nullptr;
}

int newcomers(const Body& from, const Body& to) {
    const auto* before = std::get_if<Lobby>(&from);
    const auto* after = std::get_if<Lobby>(&to);
    if (before == nullptr || after == nullptr) return 0;
    const auto& now = after->arrivals;
    if (before->arrivals.empty()) return static_cast<int>(now.size());
    return static_cast<int>(std::ranges::find(now, before->arrivals.front()) - now.begin());
}

}  // namespace auftakt::stage
