#pragma once

#include <optional>

#include "core/pair_problem.hpp"
#include "organiser/schedule_csv.hpp"

// The small files that `auftakt match` reads and writes. Each reader names all faults at once; ids are not
// looked up.
namespace auftakt {

struct WeightedTandem {
    IdPair pair;  // a: the mentor, b: the mentee
    std::int64_t weight = 0;
    std::optional<std::int64_t> mentor_likes;
    std::optional<std::int64_t> mentee_likes;
};
struct GivenRating {
    IdPair pair;     // a has rated b
    int rating = 0;  // 1 to 5; 0: a veto
};
struct GivenPlaces {
    std::string id;
    int line = 0;
    int capacity = 1;
    int minimum = 0;
};

// mentor,mentee,weight[,pref_mentor,pref_mentee]: from -1,000,000 to 1,000,000, more is better. A pair that
// stands there twice, and somebody who is a mentor here and a mentee there, is a fault.
std::expected<std::vector<WeightedTandem>, InputErrors> read_tandem_weights(
    const std::filesystem::path& path);
// rater,rated,rating
std::expected<std::vector<GivenRating>, InputErrors> read_ratings(const std::filesystem::path& path);
// id,cap[,min]: 0 to 100 places, at least so many of them taken
std::expected<std::vector<GivenPlaces>, InputErrors> read_capacities(const std::filesystem::path& path);
// mentor,mentee
std::expected<std::vector<IdPair>, InputErrors> read_locks(const std::filesystem::path& path);

// mentor,mentee
std::string pairs_csv(const std::vector<MentorAndMentee>& pairs,
                      const std::function<std::string(PersonId)>& external);

}  // namespace auftakt
