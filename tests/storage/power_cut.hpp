#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "folder.hpp"

namespace auftakt {

// While it lives, every SQLite file opened in this process is watched: what it held when it was last brought
// to the disk (sqlite's xSync) is what a power cut would leave. A killed process keeps more than that,
// because the system still writes what it was given; so only this finds a missing sync.
class PowerCut {
public:
    PowerCut();
    ~PowerCut();
    PowerCut(const PowerCut&) = delete;
    PowerCut& operator=(const PowerCut&) = delete;

    // Fills `after` with what the power cut leaves of `before`: watched files as last synced, others as they
    // are.
    void strike(const Folder& before, const Folder& after) const;
};

}  // namespace auftakt
