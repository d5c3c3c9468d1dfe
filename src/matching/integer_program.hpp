#pragma once

#include <optional>
#include <utility>
#include <vector>

namespace auftakt::matching {

// Numbers to be chosen from 0 to a limit each, so that every row holds and the worth is the largest. Solved
// by CBC (branch and cut) in floating point: whoever needs exact statements checks the answer, and keeps
// figures small enough for a difference of 1 to show.
class IntegerProgram {
public:
    using Terms = std::vector<std::pair<int, double>>;  // number and factor; each number once

    int number(double limit, bool whole);
    void at_least(Terms terms, double least);  // their sum
    void worth(std::vector<double> of_each) { worth_ = std::move(of_each); }
    std::size_t terms() const { return terms_; }
    std::size_t numbers() const { return limits_.size(); }

    // Nothing, where `nodes` problems of the search do not prove an answer the best, or there is none.
    std::optional<std::vector<double>> best(int nodes) const;

private:
    struct Row {
        Terms terms;
        double least = 0;
    };
    std::vector<double> limits_;
    std::vector<char> whole_;
    std::vector<double> worth_;
    std::vector<Row> rows_;
    std::size_t terms_ = 0;
};

}  // namespace auftakt::matching
