#include "storage/box_cipher.hpp"

#include <sodium.h>

#include <algorithm>
#include <string>

#include "base/check.hpp"
#include "base/json.hpp"
#include "base/json_text.hpp"

namespace auftakt::storage {
namespace {

// A box holds answers to one question, so all its rows have one of these lengths.
constexpr std::size_t padded_answer = 512;
constexpr std::size_t padded_text = 3072;   // of the longest text every byte may need an escape
constexpr std::size_t padded_tally = 4096;  // or several of these
constexpr std::size_t overhead = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
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

std::vector<std::uint8_t> seal_text(const BoxKey& key, std::string plain, std::size_t length) {
    AUFTAKT_CHECK(plain.size() <= length);  // answers are bounded where they are decided
    plain.resize(length, ' ');              // blanks mean nothing after a JSON value
    const auto secret = derived(key, Use::value);
    std::vector<std::uint8_t> value(overhead + length);
    randombytes_buf(value.data(), crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(value.data() + crypto_secretbox_NONCEBYTES,
                          reinterpret_cast<const std::uint8_t*>(plain.data()), plain.size(), value.data(),
                          secret.bytes().data());
    sodium_memzero(plain.data(), plain.size());
    return value;
}

template <class Held>
std::optional<Held> unseal_as(const BoxKey& key, std::span<const std::uint8_t> value) {
    if (value.size() <= overhead) return std::nullopt;
    const auto secret = derived(key, Use::value);
    std::string plain(value.size() - overhead, '\0');
    const auto sealed = value.subspan(crypto_secretbox_NONCEBYTES);
    if (crypto_secretbox_open_easy(reinterpret_cast<std::uint8_t*>(plain.data()), sealed.data(),
                                   sealed.size(), value.data(), secret.bytes().data()) != 0)
        return std::nullopt;
    const auto parsed = parse_json(plain);
    if (!parsed) return std::nullopt;
    auto held = json::read<Held>(*parsed, json::Strict::no);
    if (!held) return std::nullopt;
    return std::move(*held);
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
    const bool written = std::holds_alternative<Written>(answer.answer);
    return seal_text(key, to_text(json::write(answer)), written ? padded_text : padded_answer);
}

std::vector<std::uint8_t> seal(const BoxKey& key, const Result& tally) {
    auto plain = to_text(json::write(tally));
    const auto pages = plain.size() / padded_tally + 1;
    return seal_text(key, std::move(plain), pages * padded_tally);
}

std::optional<SealedAnswer> unseal(const BoxKey& key, std::span<const std::uint8_t> value) {
    return unseal_as<SealedAnswer>(key, value);
}

std::optional<Result> unseal_tally(const BoxKey& key, std::span<const std::uint8_t> value) {
    return unseal_as<Result>(key, value);
}

}  // namespace auftakt::storage
