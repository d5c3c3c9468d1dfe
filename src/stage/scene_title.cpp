#include "stage/parts.hpp"

namespace auftakt::stage {

void draw(Frame& frame, const Title& scene) {
    auto& painter = frame.painter;
    const auto& colours = frame.colours();
    const float width = frame.width() * 0.86F;
    const auto title =
        balanced(painter, scene.title,
                 fitted(painter, scene.title, type::display_text, width, {{96, 2}, {64, 3}, {48, 4}}));
    const auto text = fitted(painter, scene.text, type::lead_text, width, {{48, 3}, {36, 5}});
    const float height = 150 + painter.measure(scene.title, title).height + 32 +
                         (scene.text.empty() ? 0 : painter.measure(scene.text, text).height);
    float top = (Canvas::content_top + frame.bottom - height) / 2;
    // The bar line, large: dot, two lines.
    painter.circle({frame.left() + 22, top + 69}, 19, colours.accent);
    for (const float x : {53.F, 78.F}) painter.fill({frame.left() + x, top + 6, 12.5F, 88}, colours.text, 6);
    top += 150;
    top = painter.text({frame.left(), top}, scene.title, title, colours.text).bottom() + 32;
    painter.text({frame.left(), top}, scene.text, text, colours.text_2);
}

}  // namespace auftakt::stage
