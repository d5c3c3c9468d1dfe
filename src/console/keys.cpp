#include "console/keys.hpp"

namespace auftakt::console {

Wish wish_of(Key key) {
    switch (key) {
        case Key::page_up: return Wish::back;
        case Key::up: return Wish::choose_previous;
        case Key::down: return Wish::choose_next;
        case Key::page_down: return Wish::next;
        case Key::escape: return Wish::close;
        case Key::enter: return Wish::press_focused;
        case Key::tab: return Wish::focus_next;
        case Key::undo: return Wish::undo;
        case Key::f1: return Wish::tab_show;
        case Key::f2: return Wish::tab_pairing;
        case Key::f3: return Wish::tab_matching;
        case Key::f4: return Wish::tab_preflight;
        case Key::f7: return Wish::tab_people;
        case Key::f8: return Wish::tab_results;
        case Key::f10: return Wish::tab_wall;
        case Key::template_1: return Wish::template_1;
        case Key::template_2: return Wish::template_2;
        case Key::template_3: return Wish::template_3;
        case Key::ask_1: return Wish::ask_1;
        case Key::ask_2: return Wish::ask_2;
        case Key::ask_3: return Wish::ask_3;
        case Key::ask_4: return Wish::ask_4;
    }
    return Wish::none;
}

Wish wish_of(char32_t character) {
    switch (character) {
        case U' ': return Wish::next;
        case U'z':
        case U'Z': return Wish::undo;
        case U'p':
        case U'P': return Wish::pause;
        case U'+': return Wish::plus_minute;
        case U'-':
        case U'−': return Wish::minus_minute;
        case U'b':
        case U'B':
        case U'.': return Wish::blackout;
        case U'm':
        case U'M': return Wish::message;
        case U'u':
        case U'U': return Wish::ask;
        case U'j':
        case U'J': return Wish::approve;
        case U'n':
        case U'N': return Wish::decline;
        case U'a':
        case U'A': return Wish::finish;
        case U'h':
        case U'H': return Wish::history;
        case U'e':
        case U'E': return Wish::export_results;
        case U't':
        case U'T': return Wish::stage_theme;
        case U'l':
        case U'L': return Wish::lock_table;
        case U'r':
        case U'R': return Wish::replan;
        case U'f':
        case U'F': return Wish::open_seat;
        case U'x':
        case U'X': return Wish::forbid;
        case U'v':
        case U'V': return Wish::merge;
        case U'g':
        case U'G': return Wish::new_cluster;
        case U's':
        case U'S': return Wish::spotlight;
        case U'>': return Wish::spotlight_next;
        case U'w':
        case U'W': return Wish::wall_form;
        case U'1': return Wish::cluster_1;
        case U'2': return Wish::cluster_2;
        case U'3': return Wish::cluster_3;
        case U'4': return Wish::cluster_4;
        case U'5': return Wish::cluster_5;
        case U'6': return Wish::cluster_6;
        case U'/': return Wish::search;
        case U'?': return Wish::all_keys;
        default: return Wish::none;
    }
}

bool works_while_typing(Key key) {
    switch (key) {
        case Key::page_up:
        case Key::page_down:
        case Key::escape:
        case Key::f1:
        case Key::f2:
        case Key::f3:
        case Key::f4:
        case Key::f7:
        case Key::f8:
        case Key::f10:
        case Key::ask_1:
        case Key::ask_2:
        case Key::ask_3:
        case Key::ask_4: return true;
        case Key::up:
        case Key::down:
        case Key::enter:
        case Key::tab:
        case Key::undo:
        case Key::template_1:
        case Key::template_2:
        case Key::template_3: return false;
    }
    return false;
}

}  // namespace auftakt::console
