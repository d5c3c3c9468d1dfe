#include <algorithm>

#include "core/limits.hpp"
#include "core/sealed/decide.hpp"
#include "core/segment_parts.hpp"

namespace auftakt::wall {
namespace {

std::optional<WallSpec> spec_of(const Model& model, int segment) {
    const auto& segments = model.open.show->segments;
    if (segment < 0 || static_cast<std::size_t>(segment) >= segments.size()) return std::nullopt;
    return wall_of(segments[static_cast<std::size_t>(segment)].spec);
}

// A rule has to fit on a line.
bool fits(const Model& model, const CleanText& text) {
    const bool rule = std::holds_alternative<RulesSpec>(current_segment(model.open)->spec);
    return text.graphemes <= (rule ? limits::rule_graphemes_max : limits::note_graphemes_max) &&
           text.text.size() <= (rule ? limits::rule_bytes_max : limits::note_bytes_max);
}

// Notes of another show are history: nobody votes on them any more.
const Note* find(const Model& model, NoteId id) {
    const auto* note = model.open.wall.notes.find(id);
    return note != nullptr && note->show == model.open.programme.shows ? note : nullptr;
}

std::optional<Refusal> fault_of(const Model& model, const WallSpec& spec, PersonId author,
                                const PostNote& command) {
    if (command.text.text.empty()) return Refusal::text_empty;
    if (!fits(model, command.text)) return Refusal::text_too_long;
    const auto columns = std::max<std::size_t>(spec.columns.size(), 1);
    if (command.column < 0 || static_cast<std::size_t>(command.column) >= columns)
        return Refusal::no_such_option;
    std::size_t own = 0;
    std::size_t all = 0;
    model.open.wall.notes.each([&](NoteId, const Note& note) {
        if (note.show != model.open.programme.shows) return;
        ++all;
        own += note.author == author ? 1 : 0;
    });
    if (own >= limits::notes_per_person_max || all >= limits::notes_max) return Refusal::too_many_notes;
    return std::nullopt;
}

Decision decide_one(const Model& model, const Origin& from, const PostNote& command, const Moment& moment) {
    const auto& state = model.open;
    const auto segment = state.run.place.segment;
    const auto spec = spec_of(model, segment);
    if (!spec || !is_open(state.wall, segment)) return std::unexpected(Refusal::wall_closed);
    if (!from.person) return std::unexpected(Refusal::no_such_person);
    if (const auto fault = fault_of(model, *spec, *from.person, command)) return std::unexpected(*fault);
    // What the facilitator types has been read by the facilitator.
    const bool wait = spec->moderation == Moderation::before && from.source == Source::seat;
    return fact<Fact>(NotePosted{.note = state.wall.notes.next_id(),
                                 .segment = segment,
                                 .column = command.column,
                                 .text = command.text.text,
                                 .author = *from.person,
                                 .with_name = command.with_name && spec->secrecy == Secrecy::named,
                                 .state = wait ? NoteState::waiting : NoteState::shown,
                                 .utc = moment.utc});
}

Decision decide_one(const Model& model, const Origin& from, const WithdrawNote& command, const Moment&) {
    const auto* note = find(model, command.note);
    if (note == nullptr || !from.person || note->author != *from.person)
        return std::unexpected(Refusal::no_such_note);
    if (note->state == NoteState::withdrawn) return nothing_to_do();
    if (!is_open(model.open.wall, note->segment)) return std::unexpected(Refusal::wall_closed);
    return fact<Fact>(NoteStateChanged{command.note, NoteState::withdrawn});
}

Decision decide_one(const Model& model, const Origin& from, const Vote& command, const Moment&) {
    const auto& state = model.open;
    const auto* note = find(model, command.note);
    if (note == nullptr || note->state != NoteState::shown) return std::unexpected(Refusal::no_such_note);
    if (!from.person) return std::unexpected(Refusal::no_such_person);
    if (!is_open(state.wall, note->segment)) return std::unexpected(Refusal::wall_closed);
    if (note->votes.contains(*from.person)) return nothing_to_do();
    if (votes_given(state.wall, note->show, note->segment, *from.person) >=
        spec_of(model, note->segment)->votes)
        return std::unexpected(Refusal::no_votes_left);
    return fact<Fact>(NoteVoted{command.note, *from.person});
}

Decision decide_one(const Model& model, const Origin& from, const Unvote& command, const Moment&) {
    const auto* note = find(model, command.note);
    if (note == nullptr) return std::unexpected(Refusal::no_such_note);
    if (!from.person) return std::unexpected(Refusal::no_such_person);
    if (!is_open(model.open.wall, note->segment)) return std::unexpected(Refusal::wall_closed);
    if (!note->votes.contains(*from.person)) return nothing_to_do();
    return fact<Fact>(NoteUnvoted{command.note, *from.person});
}

Decision decide_one(const Model& model, const Origin&, const Moderate& command, const Moment&) {
    const auto* note = find(model, command.note);
    if (note == nullptr || note->state == NoteState::withdrawn) return std::unexpected(Refusal::no_such_note);
    const auto wanted = command.show ? NoteState::shown : NoteState::declined;
    if (note->state == wanted) return std::unexpected(Refusal::already_done);
    return fact<Fact>(NoteStateChanged{command.note, wanted});
}

Decision decide_one(const Model& model, const Origin&, const CloseWall& command, const Moment&) {
    if (!is_open(model.open.wall, command.segment)) return std::unexpected(Refusal::already_done);
    return fact<Fact>(WallClosed{command.segment});
}

Decision decide_one(const Model& model, const Origin&, const ReopenWall& command, const Moment&) {
    const auto& place = model.open.run.place;
    if (place.phase != run::Phase::running || place.segment != command.segment)
        return std::unexpected(Refusal::not_now);
    if (!model.open.wall.open.contains(command.segment)) return std::unexpected(Refusal::not_now);
    if (is_open(model.open.wall, command.segment)) return std::unexpected(Refusal::already_done);
    if (model.open.commitments.frozen.contains(command.segment)) return std::unexpected(Refusal::not_now);
    return fact<Fact>(WallReopened{command.segment});
}

}  // namespace

Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment) {
    return std::visit([&](const auto& held) { return decide_one(model, from, held, moment); }, command);
}

}  // namespace auftakt::wall
