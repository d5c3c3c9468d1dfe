#include "console/panels.hpp"

namespace auftakt::console {

void draw_show(Ui& ui, Box main, const FrameLayout& frame, const Scene& scene, const Previews& previews,
               ShowTime now, Inputs& inputs, const Submit& submit) {
    const auto& show = scene.show;
    const auto rows = device_rows_for(frame, rows_wanted(scene.hall.devices));
    const auto aspect = previews.live.empty() ? 16.0F / 9 : previews.live.width / previews.live.height;
    const auto hall_width = frame.folded ? hall_folded : hall_wide;
    const auto at = show_layout(main, frame, !show.live.notes.empty(), rows, aspect,
                                remark_lines(ui.canvas, hall_width, scene.hall.attendance));
    draw_rundown(ui, at.rundown, frame.folded, show.rundown, inputs, submit);
    draw_live(ui, at, frame.folded, show.live, previews.live, now, inputs, submit);
    draw_next(ui, at.next, show, inputs, submit);
    if (frame.folded || show.poll.exists) {
        draw_lower(ui, at.lower, show, previews.next, inputs, submit);
    } else {
        draw_upcoming(ui, at.upcoming, show.upcoming, previews.next);
        draw_message(ui, at.message, show.message, inputs, submit);
        draw_history(ui, at.history, show.history, inputs, submit);
    }
    draw_attendance(ui, at.attendance, frame.folded, scene.hall.attendance);
    draw_devices(ui, at.devices, frame.folded, scene.hall.devices, rows);
    draw_moderation(ui, at.moderation, scene.hall.moderation, inputs, submit);
}

}  // namespace auftakt::console
