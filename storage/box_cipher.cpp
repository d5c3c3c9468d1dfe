#include "storage/box_cipher.hpp"

#include <sodium.h>

#include <algorithm>
#include <string>

#include "base/check.hpp"
#include "base/json.hpp"
#include "base/json_text.hpp"

namespace auftakt::storage {
namespace {

constexpr std::size_t padded_size = 512;
constexpr char context[crypto_kdf_CONTEXTBYTES + 1] = "auftakt1";
enum class Use : std::uint64_t { tag = 1, value = 2 };

BoxKey derived(const BoxKey& key, Use use) {
    std::array<std::uint8_t, BoxKey::size> bytes{};
    crypto_kdf_derive_from_key(bytes.data(), bytes.size(), static_cast<std::uint64_t>(use), context,
                               key.bytes().data());
    const BoxKey made{bytes};
    sodium_memzero(bytes.data(), bytes.size());
    return made;
}

}  // namespace

BoxKey::BoxKey(std::span<const std::uint8_t, size> bytes) { std::ranges::copy(bytes, bytes_.begin()); }

BoxKey::~BoxKey() { sodium_memzero(bytes_.data(), bytes_.size()); }

BoxKey BoxKey::random() {
    std::array<std::uint8_t, size> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    const BoxKey made{bytes};
    sodium_memzero(bytes.data(), bytes.size());
    return made;
}

PersonTag tag_of(const BoxKey& key, PersonId person) {
    const auto secret = derived(key, Use::tag);
    std::array<std::uint8_t, 4> id{};
    for (std::size_t i = 0; i < id.size(); ++i) id[i] = static_cast<std::uint8_t>(person.value >> (8 * i));
    PersonTag tag{};
    crypto_auth(tag.data(), id.data(), id.size(), secret.bytes().data());
    return tag;
}

std::vector<std::uint8_t> seal(const BoxKey& key, const SealedAnswer& answer) {
    auto plain = to_text(json::write(answer));
    AUFTAKT_CHECK(plain.size() <= padded_size);  // answers are bounded where they are decided
    plain.resize(padded_size, ' ');              // blanks mean nothing after a JSON value

    const auto secret = derived(key, Use::value);
    std::vector<std::uint8_t> value(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + padded_size);
    randombytes_buf(value.data(), crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(value.data() + crypto_secretbox_NONCEBYTES,
                          reinterpret_cast<const std::uint8_t*>(plain.data()), plain.size(), value.data(),
                          secret.bytes().data());
    sodium_memzero(plain.data(), plain.size());
    return value;
}

std::optional<SealedAnswer> unseal(const BoxKey& key, std::span<const std::uint8_t> value) {
    if (value.size() != crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + padded_size)
        return std::nullopt;
    const auto secret = derived(key, Use::value);
    std::string plain(padded_size, '\0');
    const auto sealed = value.subspan(crypto_secretbox_NONCEBYTES);
    if (crypto_secretbox_open_easy(reinterpret_cast<std::uint8_t*>(plain.data()), sealed.data(),
                                   sealed.size(), value.data(), secret.bytes().data()) != 0)
        return std::nullopt;
    const auto parsed = parse_json(plain);
    if (!parsed) return std::nullopt;
    auto answer = json::read<SealedAnswer>(*parsed, json::Strict::no);
    if (!answer) return std::nullopt;
    return std::move(*answer);
}

}  // namespace auftakt::storage
