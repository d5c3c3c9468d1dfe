#include "storage/key_files.hpp"

#include <cstdlib>

#include "storage/durable.hpp"
#include "storage/error.hpp"

namespace auftakt::storage {
namespace {

constexpr const char* ending = ".key";

std::string hex(BoxId box) {
    std::string text;
    for (const auto byte : box.bytes) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

std::optional<BoxId> box_of(const std::string& text) {
    BoxId box;
    if (text.size() != 2 * box.bytes.size()) return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto digit = std::string_view{"0123456789abcdef"}.find(text[i]);
        if (digit == std::string_view::npos) return std::nullopt;
        box.bytes[i / 2] = static_cast<std::uint8_t>((box.bytes[i / 2] << 4) | digit);
    }
    return box;
}

}  // namespace

std::filesystem::path default_state_folder() {
    if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/')
        return std::filesystem::path{state} / "auftakt";
    const char* home = std::getenv("HOME");
    if (home == nullptr || *home != '/')
        throw StorageError{
            "no folder for the keys of sealed answers: neither XDG_STATE_HOME nor HOME is set. Set one of "
            "them."};
    return std::filesystem::path{home} / ".local" / "state" / "auftakt";
}

KeyFiles::KeyFiles(const std::filesystem::path& state_folder, const std::string& programme_id)
    : folder_{state_folder / "keys" / programme_id} {
    make_private_folder(state_folder);
    make_private_folder(state_folder / "keys");
    make_private_folder(folder_);
}

void KeyFiles::prepare(BoxId box) {
    const auto key = BoxKey::random();
    write_private_file(file_of(box), key.bytes());
    read_.insert_or_assign(box, key);
}

void KeyFiles::destroy(BoxId box) {
    read_.erase(box);
    wipe_file(file_of(box));
}

std::set<BoxId> KeyFiles::held() {
    std::set<BoxId> boxes;
    for (const auto& entry : std::filesystem::directory_iterator{folder_}) {
        const auto box = box_of(entry.path().stem().string());
        if (!box || entry.path().extension() != ending) continue;
        if (entry.file_size() == BoxKey::size)
            boxes.insert(*box);
        else
            wipe_file(entry.path());
    }
    return boxes;
}

std::optional<BoxKey> KeyFiles::find(BoxId box) {
    if (const auto known = read_.find(box); known != read_.end()) return known->second;
    if (!std::filesystem::exists(file_of(box))) return std::nullopt;
    const auto bytes = read_file(file_of(box));
    if (bytes.size() != BoxKey::size) return std::nullopt;
    const BoxKey key{std::span<const std::uint8_t, BoxKey::size>{bytes.data(), BoxKey::size}};
    read_.insert_or_assign(box, key);
    return key;
}

std::filesystem::path KeyFiles::file_of(BoxId box) const { return folder_ / (hex(box) + ending); }

}  // namespace auftakt::storage
