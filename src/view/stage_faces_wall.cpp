#include <algorithm>
#include <map>

#include "view/phone_names.hpp"
#include "view/stage_faces.hpp"
#include "view/wall_look.hpp"

// The wall: lists in columns, papers, the strongest notes, one note alone, or the question by itself.
namespace auftakt::stage {
namespace {

using wall::Form;
using wall::Standing;

constexpr std::size_t leads_max = 2;
constexpr std::size_t rest_max = 7;
constexpr std::size_t on_a_page = leads_max + rest_max;
constexpr std::size_t papers_max = 60;
constexpr std::size_t top_max = 5;
constexpr std::size_t first_sentence_max = 90;  // bytes; a longer one is no headline

struct Board {
    const FaceInput& in;
    const WallLook& look;
    const phone::Names names;
    std::vector<Standing> notes;  // the strongest first once figures are told

    const wall::Note& note(const Standing& each) const { return in.state.wall.notes.at(each.note); }
    std::string number(std::size_t n) const { return in.words.number(static_cast<std::int64_t>(n)); }
    std::string votes(const Standing& each) const {
        return look.figures && each.votes > 0 ? in.words.number(each.votes) : std::string{};
    }
    std::string title(int cluster) const {
        const auto text = in.words.text(look.title(cluster));
        return text.empty() ? in.words("stage.wall.free") : text;
    }
    std::vector<Standing> of(int cluster) const {
        std::vector<Standing> own;
        std::ranges::copy_if(notes, std::back_inserter(own),
                             [&](const Standing& each) { return each.cluster == cluster; });
        return own;
    }
    // A free wall's own column goes once everything has found a cluster.
    std::vector<int> clusters() const {
        std::vector<int> shown;
        for (int i = 0; i < look.clusters(); ++i)
            if (i > 0 || !look.spec.columns.empty() || look.clusters() == 1 || !of(0).empty())
                shown.push_back(i);
        return shown;
    }
};

WallNote list_note(const Board& board, const Standing& each) {
    const auto& note = board.note(each);
    return {note.text, board.votes(each), note.with_name ? board.names.shown(note.author) : std::string{}};
}

std::size_t pages_of(const Board& board) {
    std::size_t most = 0;
    for (const int cluster : board.clusters()) most = std::max(most, board.of(cluster).size());
    return std::max<std::size_t>((most + on_a_page - 1) / on_a_page, 1);
}

WallColumn column(const Board& board, int cluster, std::size_t page) {
    const auto notes = board.of(cluster);
    WallColumn made{.title = board.title(cluster), .count = board.number(notes.size()), .category = cluster};
    const auto first = page * on_a_page;
    for (auto i = first; i < std::min(notes.size(), first + on_a_page); ++i)
        (i < first + leads_max ? made.leads : made.rest).push_back(list_note(board, notes[i]));
    const auto shown = first + made.leads.size() + made.rest.size();
    if (notes.size() > shown)
        made.more = board.in.words("stage.more", {{"n", board.number(notes.size() - shown)}});
    return made;
}

std::vector<WallColumn> columns(const Board& board, std::size_t page) {
    std::vector<WallColumn> made;
    for (const int cluster : board.clusters()) made.push_back(column(board, cluster, page));
    return made;
}

bool holds(const std::vector<Standing>& notes, NoteId note) {
    return std::ranges::find(notes, note, &Standing::note) != notes.end();
}

// What has come up on this wall and stands there no more: taken off, withdrawn, or merged into another one.
std::vector<Standing> gone(const Board& board) {
    std::vector<Standing> all;
    board.in.state.wall.notes.each([&](NoteId id, const wall::Note& note) {
        if (note.show != board.in.state.programme.shows || note.segment != board.look.segment ||
            note.place == 0 || holds(board.notes, id))
            return;
        all.push_back({.note = id, .cluster = wall::cluster_of(note), .votes = 0, .place = note.place});
    });
    return all;
}

// In the order in which they came up, so that nothing moves: what is gone leaves its place empty. The
// strongest of each cluster is larger, but not before its figures are told.
void hang_papers(const Board& board, Wall& made) {
    std::map<int, int> sign_of;
    std::map<int, NoteId> lead_of;
    for (const int cluster : board.clusters()) {
        const auto notes = board.of(cluster);
        sign_of[cluster] = static_cast<int>(made.signs.size());
        made.signs.push_back({board.title(cluster), board.number(notes.size()), cluster});
        if (!notes.empty() && board.look.figures && notes.front().votes > 0)
            lead_of[cluster] = notes.front().note;
    }
    auto arrived = board.notes;
    const auto off = gone(board);
    arrived.insert(arrived.end(), off.begin(), off.end());
    std::ranges::sort(arrived, {}, &Standing::place);
    for (const auto& each : arrived) {
        const auto sign = sign_of.find(each.cluster);
        if (sign == sign_of.end()) continue;
        const auto lead = lead_of.find(each.cluster);
        WallPaper paper{.cluster = sign->second,
                        .lead = lead != lead_of.end() && lead->second == each.note,
                        .gone = holds(off, each.note)};
        if (!board.look.covered) paper.text = board.note(each).text;
        if (paper.lead) paper.votes = board.votes(each);
        if (made.spotlight && board.look.board.spotlight &&
            each.note == wall::lead_of(board.in.state.wall, *board.look.board.spotlight))
            made.spotlight->paper = made.papers.size();
        made.papers.push_back(std::move(paper));
    }
}

std::vector<TopNote> top_notes(const Board& board) {
    std::vector<TopNote> made;
    auto notes = board.notes;
    const auto& taken = board.look.board.goals;
    // What came into the programme is what was strong when it was taken.
    if (!taken.empty())
        std::erase_if(notes, [&](const Standing& each) {
            return std::ranges::find(taken, each.note, &wall::TakenGoal::note) == taken.end();
        });
    for (const auto& each : notes) {
        if (made.size() == top_max) break;
        if (each.votes == 0) continue;
        const auto place =
            1 + std::ranges::count_if(notes, [&](const Standing& other) { return other.votes > each.votes; });
        made.push_back({board.in.words.number(place), board.note(each).text, board.votes(each), each.cluster,
                        static_cast<double>(each.votes) / notes.front().votes});
    }
    return made;
}

// The first sentence stands large where it is short and something follows.
std::pair<std::string, std::string> parted(const std::string& text) {
    for (const auto* end : {". ", "! ", "? ", ": "}) {
        const auto at = text.find(end);
        if (at < first_sentence_max) return {text.substr(0, at + 1), text.substr(at + 2)};
    }
    return {text, {}};
}

SpotNote spot(const Board& board, const Standing& each) {
    const auto& note = board.note(each);
    auto [first, rest] = parted(note.text);
    SpotNote made{.first = std::move(first), .rest = std::move(rest)};
    made.category = each.cluster;
    if (board.look.clusters() > 1) made.cluster = board.title(each.cluster);
    if (note.with_name) {
        made.author = board.names.shown(note.author);
        made.role = people::side_of(board.in.state.people, note.author);
    }
    made.votes = board.votes(each);
    if (!made.votes.empty()) made.votes_label = board.in.words.count("stage.wall.votes_only", each.votes);
    return made;
}

Line footer(const Board& board, Form form, std::size_t page, std::size_t pages) {
    if (board.notes.empty()) return {};
    const auto& words = board.in.words;
    Line line{{words.count("stage.wall.notes", static_cast<std::int64_t>(board.notes.size())), true}};
    std::int64_t votes = 0;
    for (const auto& each : board.notes) votes += each.votes;
    if (board.look.covered)
        line.push_back({"· " + words("stage.wall.collect"), false});
    else if (form == Form::lists && pages > 1)
        line.push_back({"· " + words("stage.wall.page",
                                     {{"page", board.number(page + 1)}, {"pages", board.number(pages)}}),
                        false});
    else if (votes > 0 && !board.look.figures)
        line.push_back(
            {"· " + words.count("stage.wall.votes", votes) + " " + words("stage.wall.secret"), false});
    else if (votes > 0)
        line.push_back({"· " + words.count("stage.wall.votes", votes) +
                            (form == Form::lists ? " " + words("stage.wall.votes_hint") : ""),
                        false});
    return line;
}

Line spot_footer(const Board& board, const Standing& each) {
    return {{board.in.words("stage.wall.spot", {{"n", board.in.words.number(each.place)},
                                                {"of", board.number(board.notes.size())}}),
             false}};
}

Form form_of(const Board& board) {
    if (board.look.covered) return Form::papers;
    if (!board.look.board.goals.empty() && !board.look.board.form) return Form::top;
    const auto wanted = board.look.board.form.value_or(
        board.look.spec.columns.empty() && board.look.clusters() == 1 && board.notes.size() > papers_max / 2
            ? Form::lists
            : Form::papers);
    if (wanted == Form::papers && board.notes.size() > papers_max) return Form::lists;
    const bool ranked = board.look.figures && !board.notes.empty() && board.notes.front().votes > 0;
    return wanted == Form::top && !ranked ? Form::lists : wanted;
}

}  // namespace

Face face(const FaceInput& in, const WallSpec& spec) {
    const auto look = look_at_wall(in.state, in.state.run.place.segment);
    Wall made{.title = in.words.text(spec.question), .columns = {}, .invitation = {}};
    Face result{.body = {}, .corner = in.words.text(in.segment().title), .footer = {}};
    if (look->board.hidden) {
        made.invitation = in.words("stage.wall.hidden");
        made.hidden = true;
        result.body = std::move(made);
        return result;
    }
    Board board{in, *look, phone::Names{in.state},
                wall::standing(in.state.wall, in.state.programme.shows, look->segment)};
    if (look->figures) wall::strongest_first(board.notes);
    if (const auto spotlight = look->board.spotlight; spotlight && !look->covered) {
        const auto lead = wall::lead_of(in.state.wall, *spotlight);
        const auto found = std::ranges::find(board.notes, lead, &Standing::note);
        if (found != board.notes.end()) {
            made.spotlight = spot(board, *found);
            hang_papers(board, made);
            result.footer = spot_footer(board, *found);
            result.body = std::move(made);
            return result;
        }
    }
    const auto form = form_of(board);
    const auto pages = pages_of(board);
    const auto page = std::min(static_cast<std::size_t>(std::max(look->board.page, 0)), pages - 1);
    made.columns = columns(board, look->covered ? 0 : page);
    if (board.notes.empty()) made.invitation = in.words("stage.wall.empty");
    // Columns stand behind the papers, for a hall in which these find no room; covered ones have no text to
    // list.
    if (look->covered) made.columns.clear();
    if (form == Form::papers) hang_papers(board, made);
    if (form == Form::top) {
        made.top = top_notes(board);
        if (!look->board.goals.empty())
            made.title = in.words.count("stage.wall.taken", static_cast<std::int64_t>(made.top.size()));
    }
    result.footer = footer(board, form, page, pages);
    result.body = std::move(made);
    return result;
}

}  // namespace auftakt::stage
