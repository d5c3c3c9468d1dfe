#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/sealed/model.hpp"

// How a sealed answer lies on the disk: under a tag that only the box's key can make, encrypted, and of one
// length in its box, so that neither order nor size tells anything. libsodium: HMAC-SHA512-256 and
// XSalsa20-Poly1305, with two keys derived from the box's own.
namespace auftakt::storage {

class BoxKey {
public:
    static constexpr std::size_t size = 32;
    explicit BoxKey(std::span<const std::uint8_t, size> bytes);
    ~BoxKey();  // forgets
    BoxKey(const BoxKey&) = default;
    BoxKey& operator=(const BoxKey&) = default;

    static BoxKey random();
    std::span<const std::uint8_t, size> bytes() const { return bytes_; }

private:
    std::array<std::uint8_t, size> bytes_{};
};

using PersonTag = std::array<std::uint8_t, 32>;

// Under this id lies what was released of a live question; no person ever has it.
inline constexpr PersonId nobodys_row{0xffffffff};

PersonTag tag_of(const BoxKey& key, PersonId person);
std::vector<std::uint8_t> seal(const BoxKey& key, const SealedAnswer& answer);
std::vector<std::uint8_t> seal(const BoxKey& key, const Result& tally);
// Missing: another key, or damaged.
std::optional<SealedAnswer> unseal(const BoxKey& key, std::span<const std::uint8_t> value);
std::optional<Result> unseal_tally(const BoxKey& key, std::span<const std::uint8_t> value);

}  // namespace auftakt::storage
