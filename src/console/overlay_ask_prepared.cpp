#include <algorithm>
#include <string>

#include "console/panels.hpp"

namespace auftakt::console {
namespace {

constexpr float each = 38;
constexpr float title = 30;
constexpr std::size_t rows_seen = 3;

}  // namespace

float prepared_height(const AskForm& scene) {
    if (scene.prepared.empty()) return 0;
    return title + each * static_cast<float>(std::min(scene.prepared.size(), rows_seen));
}

void draw_prepared(Ui& ui, Box box, const AskForm& scene, Inputs& inputs, const Submit& submit) {
    if (scene.prepared.empty()) return;
    auto& canvas = ui.canvas;
    const auto& theme = ui.theme();
    canvas.rule(box.x, box.y, box.w);
    canvas.text({box.x, box.y + 6, box.w, 20}, scene.prepared_title, Type::s13, theme.text_2);
    const auto room = box.top(title).second;
    const auto content = each * static_cast<float>(scene.prepared.size());
    ui.scroll(room, content, inputs.prepared_scroll);
    canvas.clip(room);
    const bool live = ui.live;
    for (std::size_t i = 0; i < scene.prepared.size(); ++i) {
        const auto& one = scene.prepared[i];
        const Box line{room.x, room.y + each * static_cast<float>(i) - inputs.prepared_scroll, room.w - 10,
                       each};
        if (line.bottom() <= room.y || line.y >= room.bottom()) continue;
        ui.live = live && line.y >= room.y - 1 && line.bottom() <= room.bottom() + 1;
        float right = line.right();
        const auto id = std::to_string(one.segment);
        const auto add = [&](const std::string& name, const Control& control, Style style) {
            const auto wide = ui.button_width(control.label, "");
            right -= wide;
            ui.control(name + id, {right, line.y + 3, wide, size::button_small}, control, submit,
                       {.style = style});
            right -= 8;
        };
        add("place", one.next, Style::secondary);
        add("now", one.now, Style::secondary);
        add("drop", one.drop, Style::ghost);
        canvas.text({line.x, line.y, right - line.x - 8, line.h}, one.text, Type::r15, theme.text);
    }
    ui.live = live;
    canvas.end_clip();
    ui.scroll_mark(room, content, inputs.prepared_scroll);
}

}  // namespace auftakt::console
