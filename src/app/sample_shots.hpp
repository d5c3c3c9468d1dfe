#pragma once

#include <vector>

#include "app/sample_hall.hpp"

namespace auftakt {

// One picture of the stage that a test or `auftakt shots` takes.
struct SampleShot {
    SampleScene scene = SampleScene::lobby;
    SampleOptions options;
    int width = 1920;
    int height = 1080;
};

std::vector<SampleScene> all_sample_scenes();

// Every scene with every content, some 250 pictures, chosen so that any two of scene, content, number of
// people (0, 1, 40, 400, 1,000), theme, language and size meet in one of them, as far as the content allows.
std::vector<SampleShot> pairwise_shots();

}  // namespace auftakt
