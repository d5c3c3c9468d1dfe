#include "app/plan_input.hpp"

#include <algorithm>
#include <set>

#include "app/input_files.hpp"
#include "core/fit.hpp"
#include "core/reporting_line.hpp"
#include "organiser/people_csv.hpp"
#include "organiser/schedule_csv.hpp"

namespace auftakt {
namespace {

struct Attending {
    PersonId id;
    const people::ImportedPerson* row = nullptr;
    bool open = false;  // can take either side
    Side side = Side::junior;
};

std::vector<Attending> attending(const std::vector<people::ImportedPerson>& rows) {
    std::vector<Attending> result;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (const auto role = rows[i].profile.role)
            result.push_back({.id = PersonId{static_cast<std::uint32_t>(i + 1)},
                              .row = &rows[i],
                              .open = role == Role::both,
                              .side = role == Role::senior ? Side::senior : Side::junior});
    return result;
}

FitProfile fit_profile(const people::ImportedPerson& row) {
    return {row.profile.offers, row.profile.wants, row.profile.department};
}

bool one_pool(PairingMode mode) { return mode == PairingMode::peer || mode == PairingMode::group; }

// Rows and columns as RoundProblem wants them: the two sides, or in one pool everybody with everybody.
struct Grid {
    std::vector<const Attending*> rows;
    std::vector<const Attending*> columns;
};

Grid grid_of(const std::vector<Attending>& people, bool pool) {
    Grid grid;
    for (const auto& person : people) {
        if (pool || person.side == Side::junior) grid.rows.push_back(&person);
        if (pool || person.side == Side::senior) grid.columns.push_back(&person);
    }
    return grid;
}

FitMatrix fit_from_profiles(const Grid& grid, PairingMode mode) {
    std::vector<FitProfile> rows;
    std::vector<FitProfile> columns;
    for (const auto* person : grid.rows) rows.push_back(fit_profile(*person->row));
    for (const auto* person : grid.columns) columns.push_back(fit_profile(*person->row));
    return fit_matrix(rows, columns, usual_weights(mode));
}

FitMatrix fit_from_weights(const Grid& grid, const std::vector<WeightedPair>& weights) {
    std::map<std::string, std::size_t> row_of;
    std::map<std::string, std::size_t> column_of;
    for (std::size_t i = 0; i < grid.rows.size(); ++i) row_of[grid.rows[i]->row->external] = i;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) column_of[grid.columns[i]->row->external] = i;
    FitMatrix matrix{static_cast<int>(grid.columns.size()),
                     std::vector<std::int32_t>(grid.rows.size() * grid.columns.size())};
    const auto set = [&](const std::string& a, const std::string& b, std::int32_t weight) {
        const auto row = row_of.find(a);
        const auto column = column_of.find(b);
        if (row != row_of.end() && column != column_of.end())
            matrix.cells[row->second * grid.columns.size() + column->second] = weight;
    };
    for (const auto& [pair, weight] : weights) {
        set(pair.a, pair.b, weight);
        set(pair.b, pair.a, weight);
    }
    return matrix;
}

std::vector<PersonPair> reporting_lines(const std::vector<people::ImportedPerson>& rows) {
    std::map<std::string, PersonId> ids;
    for (std::size_t i = 0; i < rows.size(); ++i)
        ids[rows[i].external] = PersonId{static_cast<std::uint32_t>(i + 1)};
    std::vector<ManagerLink> links;
    for (const auto& row : rows)
        if (const auto manager = ids.find(row.manager); manager != ids.end())
            links.push_back({ids[row.external], manager->second});
    return reporting_line_pairs(links);
}

class Reading {
public:
    explicit Reading(const PlanRequest& request) : request_{request} {}

    std::expected<PlanInput, InputErrors> run() {
        const auto people = files_.take(read_people(request_.people));
        const auto exclusions = files_.take(request_.exclusions, read_exclusions);
        const auto weights = files_.take(request_.weights, read_weights);
        const auto met = files_.take(request_.met, read_met);
        if (!files_.faults.empty()) return std::unexpected(files_.faults);
        fill(people->people);
        if (exclusions) add_pairs(*exclusions, request_.exclusions->string(), input_.problem.forbidden);
        if (met) {
            std::vector<IdPair> pairs;
            for (const auto& meeting : *met) pairs.push_back(meeting.pair);
            add_pairs(pairs, request_.met->string(), input_.problem.met);
            count_rests(*met);
        }
        if (!one_pool(request_.mode)) take_sides(weights);
        input_.problem.fit = fit(grid_of(attending_, one_pool(request_.mode)), weights);
        return std::move(input_);
    }

private:
    void fill(const std::vector<people::ImportedPerson>& rows) {
        auto& problem = input_.problem;
        problem.mode = request_.mode;
        problem.rounds = request_.rounds;
        problem.first_round = request_.first_round;
        problem.tables_max = request_.tables;
        problem.table_size = request_.table_size;
        problem.trios = request_.trios;
        problem.seed = request_.seed;
        problem.forbidden = reporting_lines(rows);
        people_ = rows;
        attending_ = attending(people_);
        for (const auto& person : attending_) {
            input_.external[person.id] = person.row->external;
            ids_[person.row->external] = person.id;
            problem.people.push_back({.id = person.id,
                                      .side = person.side,
                                      .first_round = person.row->profile.present_from,
                                      .last_round = person.row->profile.present_to});
        }
    }

    FitMatrix fit(const Grid& grid, const std::optional<std::vector<WeightedPair>>& weights) const {
        return weights ? fit_from_weights(grid, *weights) : fit_from_profiles(grid, request_.mode);
    }

    void take_sides(const std::optional<std::vector<WeightedPair>>& weights) {
        if (std::ranges::none_of(attending_, &Attending::open)) return;
        matching::SideProblem problem{.people = {},
                                      .fit = fit(grid_of(attending_, true), weights),
                                      .forbidden = input_.problem.forbidden,
                                      .rounds = request_.rounds,
                                      .seed = request_.seed};
        for (const auto& person : attending_) problem.people.push_back({person.id, person.open, person.side});
        input_.sides = matching::choose_sides(problem);
        std::map<PersonId, Side> chosen;
        for (const auto& [person, side] : input_.sides) chosen[person] = side;
        for (std::size_t i = 0; i < attending_.size(); ++i)
            if (const auto found = chosen.find(attending_[i].id); found != chosen.end())
                attending_[i].side = input_.problem.people[i].side = found->second;
    }

    void add_pairs(const std::vector<IdPair>& pairs, const std::string& file, std::vector<PersonPair>& into) {
        auto unknown = strangers(pairs, file, [&](const std::string& id) { return ids_.contains(id); });
        std::ranges::move(unknown, std::back_inserter(input_.warnings));
        for (const auto& pair : pairs)
            if (ids_.contains(pair.a) && ids_.contains(pair.b)) into.emplace_back(ids_[pair.a], ids_[pair.b]);
    }

    // Whoever was there and met nobody in a round that others had.
    void count_rests(const std::vector<PastMeeting>& met) {
        std::map<int, std::set<std::string>> seated;
        for (const auto& meeting : met) seated[meeting.round].insert({meeting.pair.a, meeting.pair.b});
        for (const auto& [round, names] : seated) {
            if (round >= request_.first_round) break;
            for (std::size_t i = 0; i < attending_.size(); ++i) {
                auto& person = input_.problem.people[i];
                const bool there =
                    person.first_round <= round && (person.last_round == 0 || person.last_round >= round);
                if (!there || names.contains(attending_[i].row->external)) continue;
                ++person.past_rests;
                if (round == request_.first_round - 1) person.rested_last = true;
            }
        }
    }

    const PlanRequest& request_;
    PlanInput input_;
    InputFiles files_;
    std::vector<people::ImportedPerson> people_;
    std::vector<Attending> attending_;
    std::map<std::string, PersonId> ids_;
};

}  // namespace

std::expected<PlanInput, InputErrors> read_plan_input(const PlanRequest& request) {
    return Reading{request}.run();
}

}  // namespace auftakt
