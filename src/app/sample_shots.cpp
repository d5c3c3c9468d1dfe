#include "app/sample_shots.hpp"

#include <array>
#include <set>
#include <tuple>
#include <utility>

#include <boost/mp11/algorithm.hpp>

namespace auftakt {
namespace {

constexpr std::array<std::pair<int, int>, 5> sizes{
    {{1920, 1080}, {1280, 720}, {1024, 768}, {3840, 2160}, {1920, 1200}}};
constexpr std::array contents{SampleContent::sample, SampleContent::empty, SampleContent::one,
                              SampleContent::long_names, SampleContent::scripts};

// A quality of a picture: which one, and its value.
using Trait = std::pair<int, int>;
using TraitPair = std::pair<Trait, Trait>;

std::array<Trait, 6> traits(const SampleShot& shot) {
    return {Trait{0, static_cast<int>(shot.scene)},
            Trait{1, static_cast<int>(shot.options.content)},
            Trait{2, shot.options.people},
            Trait{3, static_cast<int>(shot.options.theme)},
            Trait{4, static_cast<int>(shot.options.language)},
            Trait{5, shot.width * 10'000 + shot.height}};
}

std::set<TraitPair> pairs_of(const SampleShot& shot) {
    std::set<TraitPair> pairs;
    const auto own = traits(shot);
    for (std::size_t i = 0; i < own.size(); ++i)
        for (auto j = i + 1; j < own.size(); ++j) pairs.emplace(own[i], own[j]);
    return pairs;
}

// The three contents with people meet three crowds, other ones in every scene.
int crowd(SampleContent content, std::size_t scene) {
    constexpr std::array many{40, 400, 1000};
    switch (content) {
        case SampleContent::empty: return 0;
        case SampleContent::one: return 1;
        case SampleContent::sample: return many[scene % 3];
        case SampleContent::long_names: return many[(scene + 1) % 3];
        case SampleContent::scripts: return many[(scene + 2) % 3];
    }
    return 0;
}

std::vector<SampleShot> candidates(SampleScene scene, SampleContent content, int people,
                                   std::pair<int, int> size) {
    std::vector<SampleShot> shots;
    for (const auto theme : {Theme::dark, Theme::light})
        for (const auto language : {Language::de, Language::en})
            shots.push_back({scene, {content, people, theme, language}, size.first, size.second});
    return shots;
}

std::size_t unseen(const SampleShot& shot, const std::set<TraitPair>& seen) {
    std::size_t count = 0;
    for (const auto& pair : pairs_of(shot)) count += seen.contains(pair) ? 0 : 1;
    return count;
}

}  // namespace

std::vector<SampleScene> all_sample_scenes() {
    std::vector<SampleScene> scenes;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<SampleScene>>(
        [&](auto scene) { scenes.push_back(scene.value); });
    return scenes;
}

// Greedy: sizes take turns, of the rest the one that shows most pairs for the first time.
std::vector<SampleShot> pairwise_shots() {
    std::vector<SampleShot> shots;
    std::set<TraitPair> seen;
    const auto scenes = all_sample_scenes();
    for (std::size_t s = 0; s < scenes.size(); ++s)
        for (std::size_t c = 0; c < contents.size(); ++c) {
            const auto choice =
                candidates(scenes[s], contents[c], crowd(contents[c], s), sizes[(s + c) % sizes.size()]);
            // Of equals another one each time.
            const auto* best = &choice[shots.size() % choice.size()];
            for (const auto& each : choice)
                if (unseen(each, seen) > unseen(*best, seen)) best = &each;
            seen.merge(pairs_of(*best));
            shots.push_back(*best);
        }
    return shots;
}

}  // namespace auftakt
