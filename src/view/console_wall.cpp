#include "view/console_wall.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "core/limits.hpp"
#include "view/phone_names.hpp"
#include "view/similar_notes.hpp"
#include "view/wall_look.hpp"

namespace auftakt::console {
namespace {

using wall::Form;
using wall::Standing;

constexpr std::size_t suggestions_max = 4;
constexpr std::size_t quoted_max = 40;
constexpr int notes_on_a_page = 9;  // of a column on stage

struct Board {
    const Public& state;
    const WallLook& look;
    const WallSelection& selection;
    const Words& words;
    const phone::Names names;
    std::vector<Standing> notes;  // the strongest first

    const wall::Note& note(NoteId id) const { return state.wall.notes.at(id); }
    bool chosen(NoteId id) const { return std::ranges::find(selection.notes, id) != selection.notes.end(); }
    // Chosen ones that still stand.
    std::vector<NoteId> all_chosen() const {
        std::vector<NoteId> standing;
        for (const auto id : selection.notes)
            if (find(id) != nullptr) standing.push_back(id);
        return standing;
    }
    const Standing* find(NoteId id) const {
        const auto found = std::ranges::find(notes, id, &Standing::note);
        return found == notes.end() ? nullptr : &*found;
    }
    std::string title(int cluster) const {
        const auto text = words.text(look.title(cluster));
        return text.empty() ? words("stage.wall.free") : text;
    }
    std::string number(std::size_t n) const { return words.number(static_cast<std::int64_t>(n)); }
    std::string author(NoteId id) const {
        return note(id).with_name ? names.shown(note(id).author) : words("console.moderation.no_name");
    }
    std::string quoted(NoteId id) const {
        auto text = note(id).text;
        if (text.size() > quoted_max) {
            auto end = quoted_max;
            while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
            text = text.substr(0, end) + "…";
        }
        return words("console.wall.quoted", {{"text", text}});
    }
    Control control(const char* key, std::string cap, std::optional<wall::Command> wish) const {
        Control made{words("console.wall." + std::string{key}), std::move(cap), std::nullopt};
        if (wish) made.wish = Command{std::move(*wish)};
        return made;
    }
};

std::vector<BoardColumn> columns(const Board& board) {
    std::vector<BoardColumn> all;
    const auto chosen = board.all_chosen();
    for (int cluster = 0; cluster < board.look.clusters(); ++cluster) {
        BoardColumn made{.cluster = cluster,
                         .title = board.title(cluster),
                         .count = {},
                         .key = std::to_string(cluster + 1),
                         .notes = {}};
        for (const auto& each : board.notes) {
            if (each.cluster != cluster) continue;
            const auto& note = board.note(each.note);
            auto about = note.with_name ? board.names.shown(note.author) : std::string{};
            if (!each.merged.empty())
                about +=
                    (about.empty() ? "" : " · ") +
                    board.words.count("console.wall.holds", static_cast<std::int64_t>(each.merged.size()));
            made.notes.push_back({each.note, note.text, each.votes > 0 ? board.words.number(each.votes) : "",
                                  std::move(about), board.chosen(each.note),
                                  board.look.board.spotlight == each.note, note.unread});
        }
        made.count = board.number(made.notes.size());
        if (!chosen.empty()) made.move_here = Command{wall::Command{wall::MoveNotes{chosen, cluster}}};
        all.push_back(std::move(made));
    }
    return all;
}

void add_chosen(const Board& board, WallScene& scene) {
    const auto& words = board.words;
    const auto chosen = board.all_chosen();
    scene.choose_hint = words("console.wall.choose");
    scene.let_go = words("console.wall.let_go");
    scene.new_cluster = words("console.wall.new_cluster");
    scene.new_cluster_hint = words("console.wall.cluster_hint");
    scene.rename = words("console.wall.rename");
    scene.room_for_cluster = board.look.clusters() < static_cast<int>(limits::clusters_max);
    scene.merge = board.control("merge", "V", std::nullopt);
    scene.split = board.control("split", "", std::nullopt);
    scene.spotlight = board.control("spotlight", "S", std::nullopt);
    scene.decline = board.control("decline", "", std::nullopt);
    if (chosen.empty()) return;
    scene.chosen = words.count("console.wall.chosen", static_cast<std::int64_t>(chosen.size()));
    std::vector<NoteId> whole = chosen;
    for (const auto id : chosen) {
        const auto& merged = board.find(id)->merged;
        whole.insert(whole.end(), merged.begin(), merged.end());
    }
    const auto voters = wall::voters_of(board.state.wall, whole);
    scene.chosen_detail = words.count("stage.wall.votes", voters.votes) + ", " +
                          words.count("console.wall.people", voters.people);
    if (chosen.size() > 1) scene.merge.wish = Command{wall::Command{wall::MergeNotes{chosen}}};
    const auto first = chosen.front();
    scene.renamed = board.find(first)->cluster;
    if (chosen.size() > 1) return;
    if (!board.find(first)->merged.empty()) scene.split.wish = Command{wall::Command{wall::SplitNote{first}}};
    scene.decline.wish = Command{wall::Command{wall::Moderate{first, false}}};
    if (!board.look.covered && board.look.board.spotlight != first)
        scene.spotlight.wish = Command{wall::Command{wall::SpotlightNote{board.look.segment, first}}};
}

void add_spotlight(const Board& board, WallScene& scene) {
    const auto segment = board.look.segment;
    scene.spot_title = board.words("console.wall.spot_title");
    scene.spot_back = board.control("spot_back", "", std::nullopt);
    scene.spot_next = board.control("spot_next", ">", std::nullopt);
    if (board.notes.empty() || board.look.covered) return;
    const auto& spotlight = board.look.board.spotlight;
    std::size_t next = 0;
    if (spotlight) {
        scene.spot_back.wish = Command{wall::Command{wall::SpotlightNote{segment, std::nullopt}}};
        for (std::size_t i = 0; i < board.notes.size(); ++i)
            if (board.notes[i].note == *spotlight) {
                scene.spot_text = board.note(*spotlight).text;
                scene.spot_about = board.author(*spotlight) + " · " +
                                   board.words.count("stage.wall.votes", board.notes[i].votes);
                next = i + 1;
            }
    }
    if (next < board.notes.size())
        scene.spot_next.wish = Command{wall::Command{wall::SpotlightNote{segment, board.notes[next].note}}};
}

void add_suggestions(const Board& board, WallScene& scene) {
    const auto& words = board.words;
    scene.suggestions_title = words("console.wall.suggestions");
    scene.no_suggestions = words("console.wall.no_suggestions");
    scene.no = words("console.wall.no");
    const auto wanted = suggestions_max + board.selection.refused.size();
    for (const auto& each : similar_notes(board.state, board.notes, wanted)) {
        Suggestion made{.take = board.control("take", "", std::nullopt)};
        for (const auto id : each.notes) {
            made.name += std::to_string(id.value) + " ";
            if (made.text.size() < 3 * quoted_max)
                made.text += (made.text.empty() ? "" : ", ") + board.quoted(id);
        }
        if (board.selection.refused.contains(made.name) || scene.suggestions.size() == suggestions_max)
            continue;
        const auto voters = wall::voters_of(board.state.wall, each.notes);
        if (each.same) {
            made.title = words("console.wall.same");
            made.detail = voters.votes == voters.people
                              ? words.count("console.wall.nobody_twice", voters.people)
                              : words.count("console.wall.some_twice", voters.votes - voters.people);
            made.take.wish = Command{wall::Command{wall::MergeNotes{each.notes}}};
        } else {
            if (!scene.room_for_cluster) continue;
            made.title = words("console.wall.new_named", {{"name", each.word}});
            made.detail = words.count("stage.wall.notes", static_cast<std::int64_t>(each.notes.size()));
            made.take.wish =
                Command{wall::Command{wall::MakeCluster{board.look.segment, clean(each.word), each.notes}}};
        }
        scene.suggestions.push_back(std::move(made));
    }
}

void add_typing(const Board& board, WallScene& scene) {
    const auto& words = board.words;
    scene.type_title = words("console.wall.type");
    scene.type_name = words("console.wall.type_name");
    scene.type_text = words("console.wall.type_text");
    scene.type_send = words("console.wall.type_send");
    scene.type_named = words("phone.wall.with_name");
    scene.names_open = board.look.spec.secrecy == Secrecy::named && !board.look.spec.always_named;
    scene.takes_notes = board.look.open;
    if (board.look.columns() > 1)
        for (int i = 0; i < board.look.columns(); ++i) scene.type_columns.push_back(board.title(i));
    for (const auto id : people::present(board.state.people)) {
        const auto& name = board.names.shown(id);
        scene.writers.push_back({id, name, skeleton(name)});
    }
    std::ranges::sort(scene.writers, {}, &Writer::name);
}

void add_moderation(const Board& board, WallScene& scene) {
    scene.moderation_title = board.words("console.wall.moderation");
    const auto add = [&](Moderation moderation, const char* key) {
        const bool on = board.look.moderation == moderation;
        if (on) scene.moderation_chosen = static_cast<int>(scene.moderation.size());
        scene.moderation.push_back(
            board.control(key, "", wall::Command{wall::ModerateWall{board.look.segment, moderation}}));
    };
    add(Moderation::before, "moderation_before");
    add(Moderation::after, "moderation_after");
    add(Moderation::off, "moderation_off");
    const bool hidden = board.look.board.hidden;
    scene.hide = board.control(hidden ? "show" : "hide", "H",
                               wall::Command{wall::HideWall{board.look.segment, !hidden}});
}

// What the stage shows of the wall: papers, lists, the strongest; pages where lists are long.
void add_stage(const Board& board, WallScene& scene) {
    const auto segment = board.look.segment;
    const auto form = board.look.board.form;
    const auto turn = [&](std::optional<Form> wanted, int page) {
        return std::optional{wall::Command{wall::TurnWall{segment, wanted, page}}};
    };
    if (!form || *form == Form::papers)
        scene.form = board.control("to_lists", "W", turn(Form::lists, 0));
    else if (*form == Form::lists && board.look.figures)
        scene.form = board.control("to_top", "W", turn(Form::top, 0));
    else
        scene.form = board.control("to_papers", "W", turn(Form::papers, 0));
    if (board.look.covered) scene.form.wish.reset();
    std::map<int, int> in_column;
    int most = 0;
    for (const auto& each : board.notes) most = std::max(most, ++in_column[each.cluster]);
    const int pages = std::max(1, (most + notes_on_a_page - 1) / notes_on_a_page);
    const int page = std::clamp(board.look.board.page, 0, pages - 1);
    scene.page_back = board.control("page_back", "", std::nullopt);
    scene.page_on = board.control("page_on", "", std::nullopt);
    if (pages == 1 || board.look.covered) return;
    scene.page = board.words("stage.wall.page",
                             {{"page", board.words.number(page + 1)}, {"pages", board.words.number(pages)}});
    const auto kept = form.value_or(Form::lists) == Form::lists ? form : std::optional{Form::lists};
    if (page > 0) scene.page_back.wish = Command{*turn(kept, page - 1)};
    if (page + 1 < pages) scene.page_on.wish = Command{*turn(kept, page + 1)};
}

// A note is longer than an option may be: then its beginning stands for it.
CleanText as_option(const std::string& note) {
    auto text = clean(note);
    const auto fits = [](const CleanText& one) {
        return one.graphemes <= limits::option_graphemes_max && one.text.size() <= limits::option_bytes_max;
    };
    for (auto end = note.size(); !fits(text) && end > 0;) {
        do --end;
        while (end > 0 && (static_cast<unsigned char>(note[end]) & 0xC0U) == 0x80U);
        text = clean(note.substr(0, end) + "…");
    }
    return text;
}

ask::InsertQuestion question_of_strongest(const Board& board, int count) {
    ask::InsertQuestion made{.kind = ask::Template::choice,
                             .text = clean(board.words.text(board.look.spec.question))};
    for (int i = 0; i < count; ++i)
        made.options.push_back(as_option(board.note(board.notes[static_cast<std::size_t>(i)].note).text));
    return made;
}

void add_foot(const Board& board, WallScene& scene) {
    const auto& look = board.look;
    const auto here = people::present(board.state.people).size();
    std::set<PersonId> wrote;
    board.state.wall.notes.each([&](NoteId, const wall::Note& note) {
        if (note.show == board.state.programme.shows && note.segment == look.segment && !note.author_removed)
            wrote.insert(note.author);
    });
    const char* state = look.covered ? "console.wall.is_covered"
                        : look.open  ? "console.wall.is_open"
                                     : "console.wall.is_closed";
    scene.status = board.words(state) + " · " +
                   board.words.count("console.wall.wrote", static_cast<std::int64_t>(wrote.size()),
                                     {{"of", board.number(here)}});
    if (look.covered)
        scene.step = board.control("reveal", "", std::nullopt);
    else if (look.open)
        scene.step = board.control("close", "", wall::Command{wall::CloseWall{look.segment}});
    else
        scene.step = board.control("reopen", "", wall::Command{wall::ReopenWall{look.segment}});
    if (look.covered)
        scene.step.wish = Command{run::Command{run::TakeStep{{run::StepKind::reveal_wall, look.segment}}}};
    const auto strong =
        std::ranges::count_if(board.notes, [](const Standing& each) { return each.votes > 0; });
    const int most = std::min(limits::goals_taken_max, static_cast<int>(strong));
    const int count = std::min(board.selection.strongest, most);
    scene.fewer = count > 1;
    scene.more = count < most;
    scene.goals = {board.words.count("console.wall.goals", std::max(count, 1)), "", std::nullopt};
    if (count > 0 && !look.open && !look.covered && look.board.goals.empty())
        scene.goals.wish = Command{wall::Command{wall::TakeGoals{look.segment, count}}};
    if (look.open) scene.goals.why = board.words("console.wall.goals_later");
    for (const auto& goal : wall::goals_of(board.state.wall, look.segment)) scene.taken.push_back(goal.text);
    scene.poll.label = board.words("console.wall.poll");
    if (count >= static_cast<int>(limits::options_min) && !look.open && !look.covered)
        scene.poll.wish = Command{ask::Command{
            question_of_strongest(board, std::min(count, static_cast<int>(limits::options_max)))}};
}

}  // namespace

WallScene wall_scene(const Public& state, const WallSelection& selection, const Words& words) {
    WallScene scene;
    const auto* segment = current_segment(state);
    const auto look = wall_on(state);
    if (!look || !std::holds_alternative<WallSpec>(segment->spec)) return scene;
    Board board{state,
                *look,
                selection,
                words,
                phone::Names{state.people},
                wall::standing(state.wall, state.programme.shows, look->segment)};
    wall::strongest_first(board.notes);
    scene.exists = true;
    scene.segment = look->segment;
    scene.columns = columns(board);
    scene.count = words.count("stage.wall.notes", static_cast<std::int64_t>(board.notes.size())) + " · " +
                  words("console.wall.drag", {{"n", std::to_string(look->clusters())}});
    std::int64_t votes = 0;
    for (const auto& each : board.notes) votes += each.votes;
    scene.votes = words.count("stage.wall.votes", votes);
    if (!look->figures) scene.votes += ", " + words("console.wall.secret");
    scene.empty = words("console.wall.empty");
    add_chosen(board, scene);
    add_spotlight(board, scene);
    add_suggestions(board, scene);
    add_typing(board, scene);
    add_moderation(board, scene);
    add_stage(board, scene);
    add_foot(board, scene);
    return scene;
}

}  // namespace auftakt::console
