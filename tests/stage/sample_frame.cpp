#include "sample_parts.hpp"

namespace auftakt::stage::parts {

Countdown in_ms(std::int64_t left, std::int64_t length) {
    return {now + std::chrono::milliseconds{left}, length};
}

Scene frame_of(Body body, std::string corner, Line footer) {
    Scene scene;
    scene.event = "Reverse Mentoring 2026/27";
    scene.corner = std::move(corner);
    scene.footer = std::move(footer);
    scene.invitation = {{"Noch nicht dabei?", false}, {"10.0.0.2:8080", true}};
    for (const double share : {2, 1, 1, 2, 2, 4, 1, 1, 1}) scene.bar.push_back({share, 0, false});
    for (const int i : {0, 1, 2}) scene.bar[static_cast<std::size_t>(i)].done = 1;
    scene.bar[3] = {2, 0.3, true};
    scene.body = std::move(body);
    return scene;
}

Scene light(Scene scene) {
    scene.theme = Theme::light;
    return scene;
}

Scene with_trouble(Scene scene) {
    scene.trouble = "Stand 10:21 Uhr – Verbindung wird geprüft";
    return scene;
}

Scene held(Scene scene) {
    scene.paused = true;
    scene.paused_label = "Angehalten";
    return scene;
}

Scene with_message(Scene scene, std::string text) {
    scene.message = std::move(text);
    return scene;
}

Scene dark_hall() {
    auto scene = frame_of(poll(true), "Umfrage 1 von 3");
    scene.blackout = true;
    return scene;
}

}  // namespace auftakt::stage::parts
