#include "app/match_input.hpp"

#include <algorithm>
#include <set>

#include "app/input_files.hpp"
#include "app/plan_input.hpp"
#include "core/pair_weight.hpp"
#include "organiser/match_csv.hpp"
#include "organiser/people_csv.hpp"

namespace auftakt {
namespace {

constexpr int middle = 3;  // the rating of whoever did not rate

class Reading {
public:
    explicit Reading(const MatchRequest& request) : request_{request} {}

    std::expected<MatchInput, InputErrors> run() {
        auto& problem = input_.problem;
        problem.most_people = request_.most_people;
        problem.floor = request_.floor;
        problem.stable = request_.stable;
        problem.seed = request_.seed;
        if (request_.people)
            from_people();
        else
            from_weights();
        if (const auto pairs = files_.take(request_.exclusions, read_exclusions)) exclude(*pairs);
        if (const auto places = files_.take(request_.capacities, read_capacities)) give_places(*places);
        if (const auto locks = files_.take(request_.locks, read_locks)) lock(*locks);
        if (!files_.faults.empty()) return std::unexpected(files_.faults);
        return std::move(input_);
    }

private:
    PersonId id_of(const std::string& external) {
        const auto [place, fresh] =
            ids_.try_emplace(external, PersonId{static_cast<std::uint32_t>(ids_.size() + 1)});
        if (fresh) input_.external[place->second] = external;
        return place->second;
    }

    void from_weights() {
        const auto rows = files_.take(read_tandem_weights(*request_.weights));
        if (!rows) return;
        std::set<PersonId> known;
        for (const auto& row : *rows) {
            const auto mentor = id_of(row.pair.a);
            const auto mentee = id_of(row.pair.b);
            if (known.insert(mentor).second) input_.problem.mentors.push_back({mentor});
            if (known.insert(mentee).second) input_.problem.mentees.push_back({mentee});
            input_.problem.options.push_back({mentor, mentee, row.weight,
                                              row.mentor_likes.value_or(row.weight),
                                              row.mentee_likes.value_or(row.weight)});
        }
    }

    // Sides, fits and reporting lines are those of the rounds.
    void from_people() {
        const auto rows = files_.take(read_people(*request_.people));
        const auto ratings = files_.take(request_.ratings, read_ratings);
        if (!rows) return;
        auto plan = files_.take(read_plan_input({.people = *request_.people, .seed = request_.seed}));
        if (!plan) return;
        std::map<std::string, int> capacity;
        for (const auto& row : rows->people) capacity[row.external] = row.profile.capacity;
        for (const auto& person : plan->problem.people) {
            const auto& external = plan->external.at(person.id);
            auto& side = person.side == Side::junior ? input_.problem.mentors : input_.problem.mentees;
            side.push_back({id_of(external), capacity[external]});
        }
        std::set<MentorAndMentee> apart;
        for (const auto& [a, b] : plan->problem.forbidden)
            if (plan->external.contains(a) && plan->external.contains(b))
                keep_apart(apart, id_of(plan->external.at(a)), id_of(plan->external.at(b)));
        weigh(plan->problem.fit, ratings ? rated(*ratings, apart) : Ratings{}, apart);
    }

    using Ratings = std::map<std::pair<PersonId, PersonId>, int>;

    static void keep_apart(std::set<MentorAndMentee>& apart, PersonId one, PersonId other) {
        apart.insert({one, other});
        apart.insert({other, one});
    }

    Ratings rated(const std::vector<GivenRating>& rows, std::set<MentorAndMentee>& apart) {
        std::vector<IdPair> pairs;
        for (const auto& row : rows) pairs.push_back(row.pair);
        warn_of_strangers(pairs, *request_.ratings);
        Ratings ratings;
        for (const auto& [pair, rating] : rows) {
            if (!ids_.contains(pair.a) || !ids_.contains(pair.b)) continue;
            if (rating == 0)
                keep_apart(apart, ids_[pair.a], ids_[pair.b]);
            else
                ratings[{ids_[pair.a], ids_[pair.b]}] = rating;
        }
        return ratings;
    }

    void weigh(const FitMatrix& fit, const Ratings& ratings, const std::set<MentorAndMentee>& apart) {
        const auto of = [&](PersonId rater, PersonId about) -> std::optional<int> {
            const auto found = ratings.find({rater, about});
            return found == ratings.end() ? std::nullopt : std::optional{found->second};
        };
        const auto& mentors = input_.problem.mentors;
        const auto& mentees = input_.problem.mentees;
        for (std::size_t j = 0; j < mentors.size(); ++j)
            for (std::size_t s = 0; s < mentees.size(); ++s) {
                const auto junior = mentors[j].id;
                const auto senior = mentees[s].id;
                if (apart.contains({junior, senior})) continue;
                const PairVoices voices{.junior_impression = of(junior, senior),
                                        .senior_impression = of(senior, junior),
                                        .met = of(junior, senior) || of(senior, junior)};
                input_.problem.options.push_back(
                    {junior, senior,
                     pair_weight({}, voices, fit.at(static_cast<int>(j), static_cast<int>(s))),
                     voices.junior_impression.value_or(middle), voices.senior_impression.value_or(middle)});
            }
    }

    void warn_of_strangers(const std::vector<IdPair>& pairs, const std::filesystem::path& file) {
        auto unknown =
            strangers(pairs, file.string(), [&](const std::string& id) { return ids_.contains(id); });
        std::ranges::move(unknown, std::back_inserter(input_.warnings));
    }

    void exclude(const std::vector<IdPair>& pairs) {
        warn_of_strangers(pairs, *request_.exclusions);
        std::set<MentorAndMentee> apart;
        for (const auto& pair : pairs)
            if (ids_.contains(pair.a) && ids_.contains(pair.b)) keep_apart(apart, ids_[pair.a], ids_[pair.b]);
        std::erase_if(input_.problem.options, [&](const PairOption& option) {
            return apart.contains({option.mentor, option.mentee});
        });
    }

    void give_places(const std::vector<GivenPlaces>& rows) {
        std::map<PersonId, const GivenPlaces*> places;
        for (const auto& row : rows) {
            if (ids_.contains(row.id))
                places[ids_[row.id]] = &row;
            else
                input_.warnings.push_back(
                    {request_.capacities->string(), row.line, 1,
                     "nobody has the id \"" + row.id + "\", so this line has no effect."});
        }
        for (auto* side : {&input_.problem.mentors, &input_.problem.mentees})
            for (auto& person : *side)
                if (const auto found = places.find(person.id); found != places.end()) {
                    person.capacity = found->second->capacity;
                    person.minimum = found->second->minimum;
                }
    }

    void lock(const std::vector<IdPair>& pairs) {
        std::set<MentorAndMentee> options;
        for (const auto& option : input_.problem.options) options.insert({option.mentor, option.mentee});
        for (const auto& pair : pairs) {
            const MentorAndMentee wanted{ids_.contains(pair.a) ? ids_[pair.a] : PersonId{},
                                         ids_.contains(pair.b) ? ids_[pair.b] : PersonId{}};
            if (options.contains(wanted))
                input_.problem.locked.push_back(wanted);
            else
                files_.faults.push_back(
                    {request_.locks->string(), pair.line, 1,
                     "the pair " + pair.a + ", " + pair.b +
                         " cannot be: nobody has one of the ids, or the two are kept apart. Delete the "
                         "line."});
        }
    }

    const MatchRequest& request_;
    MatchInput input_;
    InputFiles files_;
    std::map<std::string, PersonId> ids_;
};

}  // namespace

std::expected<MatchInput, InputErrors> read_match_input(const MatchRequest& request) {
    return Reading{request}.run();
}

}  // namespace auftakt
