#pragma once

#include <filesystem>
#include <map>
#include <optional>

#include "engine/ports.hpp"
#include "storage/box_cipher.hpp"

namespace auftakt::storage {

// $XDG_STATE_HOME/auftakt, or ~/.local/state/auftakt: on this laptop, in no backup of the programme file.
std::filesystem::path default_state_folder();

// One key file (0600) for each open box, in a folder (0700) for each programme.
class KeyFiles final : public Keys {
public:
    KeyFiles(const std::filesystem::path& state_folder, const std::string& programme_id);

    void prepare(BoxId box) override;
    void destroy(BoxId box) override;
    // A file that was cut short is removed: its box never opened.
    std::set<BoxId> held() override;

    // Missing: no such key here.
    std::optional<BoxKey> find(BoxId box);

private:
    std::filesystem::path file_of(BoxId box) const;

    std::filesystem::path folder_;
    std::map<BoxId, BoxKey> read_;
};

}  // namespace auftakt::storage
