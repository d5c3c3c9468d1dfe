#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <vector>

#include "stage/paper_wall.hpp"
#include "stage/parts.hpp"

// Notes as papers, pinned round the name of their cluster.
namespace auftakt::stage {
namespace {

constexpr float board_top = 186;
constexpr float sign_height = 56, lead_gap = 18;
constexpr float pad_x = 16, pad_y = 12;
constexpr float fold = 26;
constexpr float disc = 34;

// How wide papers may be, tried one after the other: letters stay as large as a hall needs them, so where
// much is written papers are narrow and say how they begin.
struct Trial {
    float widest;
    int lines;
};
constexpr std::array<Trial, 5> trials{{{230, 3}, {190, 3}, {160, 3}, {140, 3}, {150, 2}}};

struct Sheet {
    const WallPaper* paper = nullptr;
    TextStyle style;
    Size size;
};

// As wide as makes it nearly twice as wide as high, like a card.
Sheet sheet(Painter& painter, const WallPaper& paper, const Trial& trial) {
    const bool lead = paper.lead;
    const float shape = lead ? 2.2F : 1.8F;
    const TextStyle base{.size = lead ? type::body : type::caption,
                         .weight = lead ? Weight::bold : Weight::semibold,
                         .leading = 1.16F};
    if (paper.text.empty()) return {&paper, base, {150, 84}};
    Sheet made{.paper = &paper};
    const float least = lead ? 250 : 110, most = lead ? 370 : trial.widest;
    for (float width = least; width <= most + 1; width += 20) {
        made.style = base.within(width, lead ? 3 : trial.lines);
        const auto text = painter.measure(paper.text, made.style);
        made.size = {std::min(text.width + 2, width) + 2 * pad_x, text.height + 2 * pad_y};
        if (!text.cut && text.width <= width && made.size.w >= made.size.h * shape) break;
    }
    return made;
}

std::size_t lead_of(const Wall& wall, std::size_t cluster) {
    for (std::size_t i = 0; i < wall.papers.size(); ++i)
        if (wall.papers[i].lead && static_cast<std::size_t>(wall.papers[i].cluster) == cluster) return i;
    return wall.papers.size();
}

struct SignLook {
    TextStyle title;
    float width = 0;
};

// Room for three figures of count, so that the hundredth note moves nothing.
SignLook sign_look(Painter& painter, const PaperSign& sign) {
    SignLook look;
    look.title = fitted(painter, sign.title, TextStyle{.weight = Weight::bold, .leading = 1.1F}, 300,
                        {{36, 1}, {28, 1}});
    look.width = std::min(painter.measure(sign.title, look.title).width, 300.0F) + 46 + 70;
    return look;
}

struct Sheets {
    std::vector<Sheet> sheets;
    std::vector<SignLook> signs;
    HungPapers hung;
    std::vector<std::size_t> order;  // of the papers that hang by themselves
};

// Where things hang is found once for what hangs, not once a frame; the sizes that were tried are kept with
// it.
const std::optional<HungPapers>& hung_once(const PaperOrder& order) {
    constexpr std::size_t kept_max = 8;
    struct Kept {
        PaperOrder order;
        std::optional<HungPapers> hung;
    };
    thread_local std::deque<Kept> kept;
    for (const auto& each : kept)
        if (each.order == order) return each.hung;
    if (kept.size() == kept_max) kept.pop_front();
    kept.push_back({order, hang(order)});
    return kept.back().hung;
}

// What is gone keeps its place, unless the board is too full for that.
enum class Gone { keeps_its_place, gives_way };

std::optional<Sheets> laid_out(Painter& painter, const Wall& wall, Box board, const Trial& trial, Gone gone) {
    Sheets made;
    PaperOrder order{.signs = {}, .papers = {}, .board = board};
    for (const auto& paper : wall.papers) made.sheets.push_back(sheet(painter, paper, trial));
    for (std::size_t i = 0; i < wall.signs.size(); ++i) {
        made.signs.push_back(sign_look(painter, wall.signs[i]));
        Size size{made.signs.back().width, sign_height};
        if (const auto lead = lead_of(wall, i); lead < wall.papers.size()) {
            size.w = std::max(size.w, made.sheets[lead].size.w + disc);
            size.h += made.sheets[lead].size.h + lead_gap;
        }
        order.signs.push_back(size);
    }
    for (std::size_t i = 0; i < wall.papers.size(); ++i) {
        if (wall.papers[i].lead || (wall.papers[i].gone && gone == Gone::gives_way)) continue;
        made.order.push_back(i);
        order.papers.push_back({made.sheets[i].size, wall.papers[i].cluster});
    }
    const auto& hung = hung_once(order);
    if (!hung) return std::nullopt;
    made.hung = *hung;
    return made;
}

void draw_sheet(Frame& frame, const Sheet& sheet, Box box, int category, float degrees) {
    auto& painter = frame.painter;
    const auto& colours = papers[static_cast<std::size_t>(category % 6)];
    const auto turned = painter.turned(box.centre(), degrees);
    const auto outline = [&](float dx, float dy) {
        return std::array{Point{box.x + dx, box.y + dy}, Point{box.right() + dx, box.y + dy},
                          Point{box.right() + dx, box.bottom() - fold + dy},
                          Point{box.right() - fold + dx, box.bottom() + dy},
                          Point{box.x + dx, box.bottom() + dy}};
    };
    painter.polygon(outline(5, 8), faded(paper_shadow, 0.6F));
    painter.polygon(outline(0, 0), colours.sheet);
    const std::array corner{Point{box.right() - fold, box.bottom() - fold},
                            Point{box.right(), box.bottom() - fold}, Point{box.right() - fold, box.bottom()}};
    painter.polygon(corner, colours.fold);
    if (sheet.paper->text.empty()) return;
    const auto in = painter.within(box);
    painter.text({box.x + pad_x, box.y + pad_y}, sheet.paper->text, sheet.style, ink);
}

// A disc; a pill where there are more than two figures.
void draw_disc(Frame& frame, Point centre, const std::string& votes) {
    auto& painter = frame.painter;
    const auto style =
        TextStyle{.size = type::body, .weight = Weight::bold}.with_tabular().with_align(Align::centre);
    const float wide = std::max(2 * disc, painter.measure(votes, style).width + 30);
    const Box box{centre.x - wide / 2, centre.y - disc, wide, 2 * disc};
    painter.fill({box.x + 3, box.y + 5, box.w, box.h}, faded(paper_shadow, 0.6F), disc);
    painter.fill(box, white, disc);
    const auto in = painter.within(box);
    painter.text_in(box, votes, style, ink);
}

void draw_sign(Frame& frame, const PaperSign& sign, const SignLook& look, Box box) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const float middle = box.y + sign_height / 2 - 4;
    painter.shape(category_shape(sign.category), {box.x + 16, middle}, 29,
                  colours.category[static_cast<std::size_t>(sign.category % 6)]);
    const auto in = painter.within({box.x, box.y, look.width, sign_height});
    const float room = look.width - 46 - 70;
    painter.text_in({box.x + 46, middle - 24, room + 2, 48}, sign.title, look.title, colours.text);
    painter.text_in({box.x + 46 + room + 14, middle - 22, 56, 48}, sign.count,
                    type::caption_text.with_tabular(), colours.text_2);
}

std::optional<Sheets> hung_papers(Frame& frame, const Wall& wall) {
    const Box board{frame.left() - 3, board_top, frame.width() + 6, frame.bottom - 10 - board_top};
    for (const auto& trial : trials)
        for (const auto gone : {Gone::keeps_its_place, Gone::gives_way})
            if (auto made = laid_out(frame.painter, wall, board, trial, gone)) return made;
    return std::nullopt;
}

Box lead_place(const Box& sign, const Sheet& sheet) {
    return {sign.x, sign.y + sign_height + lead_gap, sheet.size.w, sheet.size.h};
}

}  // namespace

std::optional<Box> paper_place(Frame& frame, const Wall& wall, std::size_t paper) {
    if (paper >= wall.papers.size()) return std::nullopt;
    const auto made = hung_papers(frame, wall);
    if (!made) return std::nullopt;
    if (wall.papers[paper].lead)
        return lead_place(made->hung.signs[static_cast<std::size_t>(wall.papers[paper].cluster)],
                          made->sheets[paper]);
    const auto found = std::ranges::find(made->order, paper);
    if (found == made->order.end()) return std::nullopt;
    return made->hung.papers[static_cast<std::size_t>(found - made->order.begin())];
}

bool draw_papers(Frame& frame, const Wall& wall, std::optional<std::size_t> without) {
    const auto made = hung_papers(frame, wall);
    if (!made) return false;
    for (std::size_t i = 0; i < wall.signs.size(); ++i) {
        const auto box = made->hung.signs[i];
        draw_sign(frame, wall.signs[i], made->signs[i], box);
        const auto lead = lead_of(wall, i);
        if (lead == wall.papers.size() || lead == without) continue;
        const auto& sheet = made->sheets[lead];
        const Box at = lead_place(box, sheet);
        draw_sheet(frame, sheet, at, wall.signs[i].category, askew(lead, 1.1F));
        if (!sheet.paper->votes.empty()) draw_disc(frame, {at.right(), at.y + 14}, sheet.paper->votes);
    }
    for (std::size_t i = 0; i < made->order.size(); ++i) {
        const auto& sheet = made->sheets[made->order[i]];
        if (sheet.paper->gone || made->order[i] == without) continue;
        const auto category = wall.signs[static_cast<std::size_t>(sheet.paper->cluster)].category;
        draw_sheet(frame, sheet, made->hung.papers[i], category, askew(made->order[i], 1.7F));
    }
    return true;
}

}  // namespace auftakt::stage
