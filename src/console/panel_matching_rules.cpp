#include <functional>
#include <vector>

#include "console/panels.hpp"

namespace auftakt::console {
namespace {

constexpr float concern_height = 42;
constexpr float earlier_height = 44;
constexpr float masked_height = 44;
constexpr float text_line = 19;
constexpr float button_height = size::button_small + 8;

struct Row {
    float high = 0;
    std::function<void(Box at)> draw;
};

void draw_concern(Ui& ui, Box at, const ConcernRow& concern, const Submit& submit) {
    const auto wide = ui.button_width(concern.settled.label, "");
    ui.canvas.sign(Mark::warn, at.x + 8, at.y + 15, size::sign);
    ui.canvas.paragraph({at.x + 26, at.y - 2, at.w - wide - 40, 36}, concern.text, Type::r13, ui.theme().text,
                        2, 1.3F);
    ui.control(concern.text, {at.right() - wide, at.y, wide, size::button_small}, concern.settled, submit);
}

void draw_earlier(Ui& ui, Box at, const MatchingScene& scene, const Submit& submit) {
    const auto wide = ui.button_width(scene.take_earlier.label, "");
    ui.canvas.paragraph({at.x, at.y - 2, at.w - wide - 14, 36}, scene.earlier, Type::r13, ui.theme().text, 2,
                        1.3F);
    ui.control("earlier", {at.right() - wide, at.y, wide, size::button_small}, scene.take_earlier, submit);
}

void draw_masked(Ui& ui, Box at, const Confidences& masked, Inputs& inputs) {
    const auto wide = ui.button_width(masked.show, "");
    ui.canvas.text({at.x, at.y - 2, at.w - wide - 14, 20}, masked.title, Type::s14, ui.theme().text);
    ui.canvas.text({at.x, at.y + 17, at.w - wide - 14, 18}, masked.hint, Type::r13, ui.theme().text_2);
    if (ui.button("confidences", {at.right() - wide, at.y, wide, size::button_small}, masked.show, "", true))
        inputs.overlay = Overlay::confidences;
}

std::vector<Row> rows_of(Ui& ui, float wide, const MatchingScene& scene, Inputs& inputs,
                         const Submit& submit) {
    std::vector<Row> rows;
    rows.reserve(scene.concerns.size() + scene.rules.size() + 3);
    for (const auto& concern : scene.concerns)
        rows.push_back({concern_height, [&](Box at) { draw_concern(ui, at, concern, submit); }});
    if (!scene.earlier.empty())
        rows.push_back({earlier_height, [&](Box at) { draw_earlier(ui, at, scene, submit); }});
    if (!scene.confidences.title.empty())
        rows.push_back({masked_height, [&](Box at) { draw_masked(ui, at, scene.confidences, inputs); }});
    for (const auto& rule : scene.rules) {
        const auto lines = ui.canvas.lines(rule, wide, Type::r14, 2).size();
        rows.push_back({text_line * static_cast<float>(lines) + 6,
                        [&](Box at) { ui.canvas.paragraph(at, rule, Type::r14, ui.theme().text_2, 2); }});
    }
    const auto& open = scene.exclusion.open;
    rows.push_back({button_height, [&](Box at) {
                        ui.control(
                            "exclude two",
                            {at.x, at.y + 4, ui.button_width(open.label, open.key), size::button_small}, open,
                            submit);
                    }});
    return rows;
}

}  // namespace

void draw_matching_rules(Ui& ui, Box box, const MatchingScene& scene, Inputs& inputs, const Submit& submit) {
    const auto inside = draw_panel(ui, box, {scene.rules_title, "", ""});
    const auto rows = rows_of(ui, inside.w - 8, scene, inputs, submit);
    float whole = 0;
    for (const auto& row : rows) whole += row.high;
    ui.scroll(inside, whole, inputs.matching_rules_scroll);
    ui.canvas.clip(inside);
    const bool live = ui.live;
    float y = inside.y - inputs.matching_rules_scroll;
    for (const auto& row : rows) {
        const Box at{inside.x, y, inside.w - 8, row.high};
        y += row.high;
        if (at.bottom() <= inside.y || at.y >= inside.bottom()) continue;
        ui.live = live && at.y >= inside.y - 4 && at.bottom() <= inside.bottom() + 12;
        row.draw(at);
    }
    ui.live = live;
    ui.canvas.end_clip();
    ui.scroll_mark(inside, whole, inputs.matching_rules_scroll);
}

}  // namespace auftakt::console
