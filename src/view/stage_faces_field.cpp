#include <algorithm>
#include <cstdint>

#include "view/poll_result.hpp"
#include "view/stage_shown.hpp"

// The result of two scales crossed.
namespace auftakt::stage {
namespace {

constexpr int density_columns = 13;
constexpr int density_rows = 8;
constexpr int dots_max = 150;

FieldAxis axis(const FaceInput& in, const Axis& from) {
    return {in.words.text(from.title), in.words.text(from.low), in.words.text(from.high)};
}

// Equal answers stay visible: each dot is moved a little, always in the same way.
FieldDot dot(int cell, int copy) {
    const auto chance =
        static_cast<std::uint32_t>(cell * 2654435761U + static_cast<std::uint32_t>(copy) * 40503U);
    const auto jitter = [&](unsigned shift) { return ((chance >> shift & 255U) / 255.0 - 0.5) * 0.6; };
    const double cells = limits::matrix_cells;
    const int across = cell % limits::matrix_cells;
    const int up = cell / limits::matrix_cells;
    return {(across + 0.5 + jitter(8)) / cells, (up + 0.5 + jitter(16)) / cells};
}

// How much of a cell of the field lies in a part of a row of `parts`: 0 to 1.
double overlap(int cell, int part, int parts) {
    const double size = static_cast<double>(limits::matrix_cells) / parts;
    const double from = std::max<double>(cell, part * size);
    const double to = std::min<double>(cell + 1, (part + 1) * size);
    return std::max(0.0, to - from);
}

// 0 to 1, of the fullest: each answer is spread over the cells of the picture that its own reaches into, so
// that none of them looks fuller for being wider.
std::vector<double> density(const Histogram& field) {
    std::vector<double> made(static_cast<std::size_t>(density_columns) * density_rows, 0.0);
    for (int cell = 0; cell < static_cast<int>(field.counts.size()); ++cell) {
        const int count = field.counts[static_cast<std::size_t>(cell)];
        if (count == 0) continue;
        for (int row = 0; row < density_rows; ++row)
            for (int column = 0; column < density_columns; ++column)
                made[static_cast<std::size_t>(row) * density_columns + static_cast<std::size_t>(column)] +=
                    count * overlap(cell / limits::matrix_cells, row, density_rows) *
                    overlap(cell % limits::matrix_cells, column, density_columns);
    }
    const double most = *std::ranges::max_element(made);
    if (most > 0)
        for (auto& each : made) each /= most;
    return made;
}

std::optional<FieldDot> mean_of(const Histogram& field) {
    double x = 0;
    double y = 0;
    int n = 0;
    for (int cell = 0; cell < static_cast<int>(field.counts.size()); ++cell) {
        const int count = field.counts[static_cast<std::size_t>(cell)];
        const int column = cell % limits::matrix_cells;
        const int row = cell / limits::matrix_cells;
        x += count * (column + 0.5) / limits::matrix_cells;
        y += count * (row + 0.5) / limits::matrix_cells;
        n += count;
    }
    return n > 0 ? std::optional{FieldDot{x / n, y / n}} : std::nullopt;
}

std::vector<FieldDot> dots(const Histogram& field) {
    std::vector<FieldDot> made;
    for (int cell = 0; cell < static_cast<int>(field.counts.size()); ++cell)
        for (int copy = 0; copy < field.counts[static_cast<std::size_t>(cell)]; ++copy)
            made.push_back(dot(cell, copy));
    return made;
}

std::vector<FieldCorner> corners(const Shown& shown, const Matrix& kind) {
    const auto counts = quarters(shown.whole());
    const int most = *std::ranges::max_element(counts);
    std::vector<FieldCorner> made;
    made.reserve(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i)
        made.push_back({shown.in.words.text(kind.corners[i]), shown.number(counts[i]), static_cast<int>(i),
                        counts[i] > 0 && counts[i] == most});
    if (!shown.is_open())
        std::ranges::stable_sort(made, std::ranges::greater{}, [&](const FieldCorner& corner) {
            return counts[static_cast<std::size_t>(corner.corner)];
        });
    return made;
}

}  // namespace

Field field(const Shown& shown, const Matrix& kind) {
    const auto& words = shown.in.words;
    Field made{.question = shown.question(),
               .across = axis(shown.in, kind.across),
               .up = axis(shown.in, kind.up),
               .columns = density_columns,
               .density = density(shown.whole())};
    if (shown.result.n <= dots_max) made.dots = dots(shown.whole());
    if (shown.tells_sides()) {
        made.juniors = mean_of(*shown.result.juniors);
        made.seniors = mean_of(*shown.result.seniors);
        made.legend = shown.legend();
        made.mean_label = words("stage.field.means");
    } else if (shown.enough()) {
        made.mean = mean_of(shown.whole());
        made.mean_label = words("stage.field.mean");
    }
    if (kind.corners.empty()) return made;
    made.corners_label = words("stage.field.corners");
    made.corners = corners(shown, kind);
    return made;
}

}  // namespace auftakt::stage
