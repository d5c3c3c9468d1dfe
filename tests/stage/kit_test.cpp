#include <doctest/doctest.h>

#include "stage/headless_gl.hpp"
#include "stage/stage_renderer.hpp"

using namespace auftakt;
using namespace auftakt::stage;

TEST_CASE("probe") {
    HeadlessGl gl;
    StageRenderer renderer;
    const auto& colours = palette(Theme::dark);
    LayoutRecord record;
    renderer.draw(1920, 1080, colours, [&](Painter& p) {
        p.text({96, 136}, "Welches Thema möchten Sie mit Ihrem Tandem zuerst angehen?",
               type::title_text.within(1480), colours.text);
        p.ring({1757, 207}, 58, 12, colours.track);
        p.arc({1757, 207}, 58, 12, 0, 0.3F, colours.accent);
        p.digits({1757, 207}, "18", type::lead_text.with_weight(Weight::bold), colours.text);
        p.text({162, 340}, "Künstliche Intelligenz im Alltag", type::body_text.with_weight(Weight::bold), colours.text);
        p.text({162, 440}, "عمر السيد · ประชา · नमस्ते · 👩‍👩‍👧 Größe", type::body_text, colours.text);
        p.fill({96, 400, 680, 32}, colours.accent, 8);
        p.ring({476, 730}, 146, 34, colours.track);
        p.arc({476, 730}, 146, 34, 0, 0.64F, colours.accent);
        p.digits({476, 730}, "5:07", TextStyle{.size = 120, .weight = Weight::bold, .leading = 1, .tracking = -0.045F}, colours.text);
        for (int i = 0; i < 6; ++i) p.shape(category_shape(i), {800.F + 60 * i, 600}, 40, colours.category[i]);
        p.fill({1200, 500, 400, 400}, white, 28);
        p.code({1240, 540, 320, 320}, "http://10.0.0.2:8080/", ink);
    }, &record);
    write_png(renderer.read_back(), "/tmp/stage_probe.png");
}
