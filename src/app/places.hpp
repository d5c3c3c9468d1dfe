#pragma once

#include <filesystem>
#include <string>

namespace auftakt {

// Where things are found: what ships with the program, and what belongs to its user (XDG base directories).
struct Places {
    std::filesystem::path assets;  // i18n, images
    std::filesystem::path config;  // kiosk.toml, shows
    std::filesystem::path phone;   // the built phone page
    std::filesystem::path data;    // programmes
    std::filesystem::path state;   // keys of sealed boxes
};

// What ships lies beside the binary's prefix, in $AUFTAKT_ROOT, or where the program was built.
// Throws std::runtime_error when it is nowhere.
Places find_places();

}  // namespace auftakt
