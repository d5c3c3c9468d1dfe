#pragma once

#include <string>
#include <vector>

#include "view/stage_scene.hpp"

// Scenes with the texts of the design's pictures, and the same scenes with the most that may ever stand in
// them.
namespace auftakt::stage {

struct Sample {
    std::string name;
    Scene scene;
    ShowTime now;
};

std::vector<Sample> picture_samples();
std::vector<Sample> long_samples();
std::vector<Sample> empty_samples();

}  // namespace auftakt::stage
