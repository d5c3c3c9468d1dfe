#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/ids.hpp"

namespace auftakt::net {

// What the server keeps of a phone's token: a hash, so that a copied programme file opens no seat.
// Missing: not 32 lower-case hexadecimal digits.
std::optional<SeatHash> seat_of(std::string_view token);

// 128 random bits, as 32 hexadecimal digits: a token as phones make it.
std::string random_token();
CommandId random_id();

// Equal in constant time.
bool same_secret(std::string_view a, std::string_view b);

// Names bytes by a keyed hash. The key is made anew with every start, so that nobody can work out the name of
// something that has not been shown yet.
class Namer {
public:
    Namer();
    std::string name(std::string_view bytes) const;  // 22 characters, safe in a URL

private:
    std::array<std::uint8_t, 32> key_{};
};

// Names bytes by a plain hash: equal bytes have equal names after a restart too, so browsers keep them.
std::string plain_name(std::string_view bytes);

}  // namespace auftakt::net
