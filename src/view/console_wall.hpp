#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/public.hpp"
#include "view/console_parts.hpp"
#include "view/console_writer.hpp"
#include "view/words.hpp"

// The wall tab, there while a wall is on: what waits, the notes by cluster, what can be done with the chosen
// ones, and what the stage shows of it. The facilitator sees figures before the hall does.
namespace auftakt::console {

// Notes that are chosen, in the order they were; suggestions that were waved off.
struct WallSelection {
    std::vector<NoteId> notes;
    std::set<std::string> refused;
    int strongest = 3;  // so many are meant by what is made of the strongest
    bool operator==(const WallSelection&) const = default;
};

struct BoardNote {
    NoteId note;
    std::string text;
    std::string votes;
    std::string about;  // who wrote it, what it holds
    bool chosen = false;
    bool spotlit = false;
    bool unread = false;
};

struct BoardColumn {
    int cluster = 0;
    std::string title;
    std::string count;
    std::string key;  // "1"
    std::vector<BoardNote> notes;
    std::optional<Command> move_here;  // the chosen notes
};

struct Suggestion {
    std::string name;  // tells it apart when it is waved off
    std::string title;
    std::string text;
    std::string detail;
    Control take;
};

struct WallScene {
    bool exists = false;
    int segment = 0;

    std::string chosen;  // "2 Beiträge gewählt"; empty: none
    std::string chosen_detail;
    std::string choose_hint;
    Control merge;
    Control split;
    Control spotlight;
    Control decline;  // takes the one that is chosen from the wall
    std::string new_cluster;
    std::string new_cluster_hint;
    bool room_for_cluster = false;
    std::string rename;
    std::optional<int> renamed;  // the cluster of the chosen note
    std::string let_go;

    std::string count;
    std::string votes;
    std::vector<BoardColumn> columns;
    std::string empty;

    std::string moderation_title;
    std::vector<Control> moderation;  // off, before, after
    int moderation_chosen = 0;
    Control hide;  // key H, on every tab
    std::string type_title;
    std::string type_name;
    std::string type_text;
    std::string type_send;
    std::string type_named;
    bool names_open = false;  // the author may choose
    bool takes_notes = false;
    std::vector<std::string> type_columns;
    std::vector<Writer> writers;  // for whom the facilitator may type

    std::string spot_title;
    std::string spot_text;
    std::string spot_about;
    Control spot_back;
    Control spot_next;

    std::string suggestions_title;
    std::string no_suggestions;
    std::string no;
    std::vector<Suggestion> suggestions;

    std::string status;
    Control step;  // reveal, close, or open again
    Control form;  // key W
    Control page_back;
    Control page_on;
    std::string page;
    Control goals;
    bool fewer = false;  // than so many
    bool more = false;
    Control poll;  // the strongest as the options of a question that follows
    std::vector<std::string> taken;
};

WallScene wall_scene(const Public& state, const WallSelection& selection, const Words& words);

}  // namespace auftakt::console
