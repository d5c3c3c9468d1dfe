#include "core/count_names.hpp"

#include "core/limits.hpp"

namespace auftakt {
namespace {

struct Texts {
    const Show& show;

    std::string operator()(const LocalText& text) const { return in(text, show.language, show.address); }
};

std::string and_also(const std::string& first, const std::string& second) {
    return first.empty() ? second : first + ": " + second;
}

std::string cell_name(int across, int up) { return std::to_string(across) + "/" + std::to_string(up); }

struct CountNames {
    const Histogram& histogram;
    Texts text;
    std::vector<std::string> operator()(const Scale& kind) const {
        std::vector<std::string> names;
        for (const auto& item : kind.items)
            for (int step = 1; step <= kind.steps; ++step)
                names.push_back(and_also(text(item.text), std::to_string(step)));
        return names;
    }
    std::vector<std::string> operator()(const Ranking& kind) const {
        std::vector<std::string> names;
        for (const auto& option : kind.options)
            for (std::size_t place = 1; place <= kind.options.size(); ++place)
                names.push_back(and_also(text(option), std::to_string(place)));
        return names;
    }
    std::vector<std::string> operator()(const Guess&) const {
        std::vector<std::string> names;
        names.reserve(histogram.values.size());
        for (const auto value : histogram.values) names.push_back(std::to_string(value));
        return names;
    }
    std::vector<std::string> operator()(const Matrix&) const {
        std::vector<std::string> names;
        for (int up = 0; up < limits::matrix_cells; ++up)
            for (int across = 0; across < limits::matrix_cells; ++across)
                names.push_back(cell_name(across, up));
        return names;
    }
    std::vector<std::string> operator()(const YesNo&) const { return {"yes", "no"}; }
    std::vector<std::string> operator()(const WordCloud&) const { return histogram.texts; }
    std::vector<std::string> operator()(const OpenText&) const { return histogram.texts; }
    template <class Kind>
    std::vector<std::string> operator()(const Kind& kind) const {
        std::vector<std::string> names;
        if constexpr (requires { kind.options; })
            for (const auto& option : kind.options) names.push_back(text(option));
        return names;
    }
};

}  // namespace

std::vector<std::string> count_names(const Question& question, const Histogram& histogram, const Show& show) {
    return std::visit(CountNames{histogram, {show}}, question.kind);
}

}  // namespace auftakt
