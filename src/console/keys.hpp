#pragma once

namespace auftakt::console {

// Keys that are no characters. The application translates its window library's codes; shift + 1 to 3 are the
// message templates, undo is Ctrl+Z.
enum class Key {
    page_up,
    up,
    down,
    page_down,
    escape,
    enter,
    tab,
    undo,
    f1,
    f2,
    f3,
    f4,
    f7,
    f8,
    f10,
    template_1,
    template_2,
    template_3,
    ask_1,  // with Ctrl, as what stands below is typed
    ask_2,
    ask_3,
    ask_4,
};

// What a key press asks for.
enum class Wish {
    next,
    back,
    undo,
    pause,
    plus_minute,
    minus_minute,
    blackout,
    message,
    ask,
    ask_1,
    ask_2,
    ask_3,
    ask_4,
    approve,
    decline,
    finish,
    history,
    export_results,
    stage_theme,
    lock_table,
    replan,
    forbid,
    open_seat,
    search,
    tab_show,
    tab_pairing,
    tab_matching,
    tab_preflight,
    tab_people,
    tab_wall,
    tab_results,
    merge,
    new_cluster,
    spotlight,
    spotlight_next,
    wall_form,
    cluster_1,
    cluster_2,
    cluster_3,
    cluster_4,
    cluster_5,
    cluster_6,
    template_1,
    template_2,
    template_3,
    all_keys,
    close,
    press_focused,
    focus_next,
    choose_previous,
    choose_next,
    none,
};

Wish wish_of(Key key);
Wish wish_of(char32_t character);

// A character's wish, and Enter's, belong to the text while somebody types. A clicker's keys never do.
bool works_while_typing(Key key);

}  // namespace auftakt::console
