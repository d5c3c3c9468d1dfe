#include "matching/integer_program.hpp"

#include <coin/Cbc_C_Interface.h>

#include <limits>
#include <memory>

namespace auftakt::matching {

int IntegerProgram::number(double limit, bool whole) {
    limits_.push_back(limit);
    whole_.push_back(whole ? 1 : 0);
    return static_cast<int>(limits_.size()) - 1;
}

void IntegerProgram::at_least(Terms terms, double least) {
    terms_ += terms.size();
    rows_.push_back({std::move(terms), least});
}

std::optional<std::vector<double>> IntegerProgram::best(int nodes) const {
    const auto count = limits_.size();
    std::vector<CoinBigIndex> begins(count + 1);
    for (const auto& row : rows_)
        for (const auto& [number, factor] : row.terms) ++begins[static_cast<std::size_t>(number) + 1];
    for (std::size_t i = 0; i < count; ++i) begins[i + 1] += begins[i];
    std::vector<int> row_of(terms_);
    std::vector<double> factors(terms_);
    auto next = begins;
    for (std::size_t row = 0; row < rows_.size(); ++row)
        for (const auto& [number, factor] : rows_[row].terms) {
            const auto place = static_cast<std::size_t>(next[static_cast<std::size_t>(number)]++);
            row_of[place] = static_cast<int>(row);
            factors[place] = factor;
        }
    std::vector<double> zeros(count);
    std::vector<double> worth = worth_;
    worth.resize(count);
    std::vector<double> least;
    least.reserve(rows_.size());
    for (const auto& row : rows_) least.push_back(row.least);
    const std::vector<double> most(rows_.size(), std::numeric_limits<double>::max());

    const std::unique_ptr<Cbc_Model, decltype(&Cbc_deleteModel)> model{Cbc_newModel(), Cbc_deleteModel};
    Cbc_setLogLevel(model.get(), 0);
    Cbc_loadProblem(model.get(), static_cast<int>(count), static_cast<int>(rows_.size()), begins.data(),
                    row_of.data(), factors.data(), zeros.data(), limits_.data(), worth.data(), least.data(),
                    most.data());
    Cbc_setObjSense(model.get(), -1);
    for (std::size_t i = 0; i < count; ++i)
        if (whole_[i]) Cbc_setInteger(model.get(), static_cast<int>(i));
    Cbc_setMaximumNodes(model.get(), nodes);
    Cbc_solve(model.get());
    if (Cbc_isProvenOptimal(model.get()) == 0 || Cbc_isProvenInfeasible(model.get()) != 0)
        return std::nullopt;
    const double* values = Cbc_getColSolution(model.get());
    return std::vector<double>(values, values + count);
}

}  // namespace auftakt::matching
