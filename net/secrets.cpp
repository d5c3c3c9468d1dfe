#include "net/secrets.hpp"

#include <sodium.h>

#include "base/check.hpp"

namespace auftakt::net {
namespace {

using Hash = std::array<std::uint8_t, 16>;

void ready() { AUFTAKT_CHECK(sodium_init() >= 0); }

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

Hash hash(std::string_view bytes, const std::uint8_t* key, std::size_t key_size) {
    ready();
    Hash into{};
    crypto_generichash(into.data(), into.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                       bytes.size(), key, key_size);
    return into;
}

std::string in_url(const Hash& hash) {
    std::array<char, 32> text{};
    sodium_bin2base64(text.data(), text.size(), hash.data(), hash.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return text.data();
}

}  // namespace

std::optional<SeatHash> seat_of(std::string_view token) {
    if (token.size() != 32) return std::nullopt;
    std::string bytes;
    for (std::size_t i = 0; i < token.size(); i += 2) {
        const auto high = digit(token[i]);
        const auto low = digit(token[i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        bytes += static_cast<char>(high * 16 + low);
    }
    return SeatHash{hash(bytes, nullptr, 0)};
}

CommandId random_id() {
    ready();
    CommandId id;
    randombytes_buf(id.bytes.data(), id.bytes.size());
    return id;
}

std::string random_token() {
    const auto bits = random_id();
    std::array<char, 33> text{};
    sodium_bin2hex(text.data(), text.size(), bits.bytes.data(), bits.bytes.size());
    return text.data();
}

bool same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

Namer::Namer() {
    ready();
    randombytes_buf(key_.data(), key_.size());
}

std::string Namer::name(std::string_view bytes) const {
    return in_url(hash(bytes, key_.data(), key_.size()));
}

std::string plain_name(std::string_view bytes) { return in_url(hash(bytes, nullptr, 0)); }

}  // namespace auftakt::net
