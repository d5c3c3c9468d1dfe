#include <algorithm>

#include "core/held_words.hpp"
#include "core/limits.hpp"
#include "core/sealed/decide_wall.hpp"
#include "core/segment_parts.hpp"

namespace auftakt::wall {

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

const Note* find(const Model& model, NoteId id) {
    const auto* note = model.open.wall.notes.find(id);
    return note != nullptr && note->show == model.open.programme.shows ? note : nullptr;
}

bool covered(const Model& model, const WallSpec& spec, int segment) {
    return spec.collect && !board_of(model.open.wall, segment).revealed;
}

int clusters_of(const Model& model, const WallSpec& spec, int segment) {
    const auto columns = std::max<std::size_t>(spec.columns.size(), 1);
    return static_cast<int>(columns + board_of(model.open.wall, segment).clusters.size());
}

std::vector<NoteId> group_of(const Model& model, NoteId note) {
    const auto lead = lead_of(model.open.wall, note);
    std::vector<NoteId> group;
    model.open.wall.notes.each([&](NoteId id, const Note&) {
        if (id == lead || lead_of(model.open.wall, id) == lead) group.push_back(id);
    });
    return group;
}

namespace {

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
    const bool by_phone = from.source == Source::seat;
    const auto moderation = board_of(state.wall, segment).moderation.value_or(spec->moderation);
    const bool wait = by_phone && (moderation == Moderation::before ||
                                   holds_back(*state.programme.held_words, command.text.text));
    const bool named = spec->secrecy == Secrecy::named && (spec->always_named || command.with_name);
    return fact<Fact>(NotePosted{.note = state.wall.notes.next_id(),
                                 .segment = segment,
                                 .column = command.column,
                                 .text = command.text.text,
                                 .author = *from.person,
                                 .with_name = named,
                                 .state = wait ? NoteState::waiting : NoteState::shown,
                                 .utc = moment.utc,
                                 .unread = moderation == Moderation::after && by_phone});
}

Decision decide_one(const Model& model, const Origin& from, const TypeNote& command, const Moment& moment) {
    const auto* author = model.open.people.persons.find(command.author);
    if (author == nullptr || author->removed) return std::unexpected(Refusal::no_such_person);
    return decide_one(model, {from.source, std::nullopt, command.author},
                      PostNote{command.column, command.text, command.with_name}, moment);
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
    if (note == nullptr || !stands(*note)) return std::unexpected(Refusal::no_such_note);
    if (!from.person) return std::unexpected(Refusal::no_such_person);
    if (!is_open(state.wall, note->segment)) return std::unexpected(Refusal::wall_closed);
    const auto spec = *spec_of(model, note->segment);
    if (covered(model, spec, note->segment)) return std::unexpected(Refusal::not_now);
    for (const auto id : group_of(model, command.note))
        if (state.wall.notes.at(id).votes.contains(*from.person)) return nothing_to_do();
    if (votes_given(state.wall, note->show, note->segment, *from.person) >= spec.votes)
        return std::unexpected(Refusal::no_votes_left);
    return fact<Fact>(NoteVoted{lead_of(state.wall, command.note), *from.person});
}

Decision decide_one(const Model& model, const Origin& from, const Unvote& command, const Moment&) {
    const auto* note = find(model, command.note);
    if (note == nullptr) return std::unexpected(Refusal::no_such_note);
    if (!from.person) return std::unexpected(Refusal::no_such_person);
    if (!is_open(model.open.wall, note->segment)) return std::unexpected(Refusal::wall_closed);
    Outcome outcome;
    for (const auto id : group_of(model, command.note))
        if (model.open.wall.notes.at(id).votes.contains(*from.person))
            outcome.facts.push_back(Fact{NoteUnvoted{id, *from.person}});
    return outcome;
}

Decision decide_one(const Model& model, const Origin&, const Moderate& command, const Moment&) {
    const auto* note = find(model, command.note);
    if (note == nullptr || note->state == NoteState::withdrawn) return std::unexpected(Refusal::no_such_note);
    const auto wanted = command.show ? NoteState::shown : NoteState::declined;
    if (note->state == wanted && !note->unread) return std::unexpected(Refusal::already_done);
    return fact<Fact>(NoteStateChanged{command.note, wanted});
}

Decision decide_one(const Model& model, const Origin&, const ModerateNotesOf& command, const Moment&) {
    const auto& state = model.open;
    if (!spec_of(model, command.segment)) return std::unexpected(Refusal::not_now);
    const auto wanted = command.show ? NoteState::shown : NoteState::declined;
    Outcome outcome;
    state.wall.notes.each([&](NoteId id, const Note& note) {
        const bool theirs = note.show == state.programme.shows && note.segment == command.segment &&
                            note.author == command.person && note.state != NoteState::withdrawn;
        if (theirs && (note.state != wanted || note.unread))
            outcome.facts.push_back(Fact{NoteStateChanged{id, wanted}});
    });
    if (outcome.facts.empty()) return std::unexpected(Refusal::already_done);
    return outcome;
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

// A wall that is on: what the stage shows of another one nobody sees.
std::optional<WallSpec> running_wall(const Model& model, int segment) {
    const auto& place = model.open.run.place;
    if (place.phase != run::Phase::running || place.segment != segment) return std::nullopt;
    return spec_of(model, segment);
}

Decision decide_one(const Model& model, const Origin&, const ModerateWall& command, const Moment&) {
    const auto spec = spec_of(model, command.segment);
    if (!spec) return std::unexpected(Refusal::not_now);
    const auto& board = board_of(model.open.wall, command.segment);
    if (board.moderation.value_or(spec->moderation) == command.moderation)
        return std::unexpected(Refusal::already_done);
    auto wanted = std::optional{command.moderation};
    if (command.moderation == spec->moderation) wanted.reset();
    return fact<Fact>(ModerationSet{command.segment, wanted});
}

Decision decide_one(const Model& model, const Origin&, const HideWall& command, const Moment&) {
    if (!running_wall(model, command.segment)) return std::unexpected(Refusal::not_now);
    if (board_of(model.open.wall, command.segment).hidden == command.hidden)
        return std::unexpected(Refusal::already_done);
    return fact<Fact>(WallHidden{command.segment, command.hidden});
}

Decision decide_one(const Model& model, const Origin&, const SpotlightNote& command, const Moment&) {
    const auto spec = running_wall(model, command.segment);
    if (!spec || covered(model, *spec, command.segment)) return std::unexpected(Refusal::not_now);
    if (board_of(model.open.wall, command.segment).spotlight == command.note)
        return std::unexpected(Refusal::already_done);
    if (command.note) {
        const auto* note = find(model, *command.note);
        if (note == nullptr || note->segment != command.segment || !stands(*note))
            return std::unexpected(Refusal::no_such_note);
    }
    return fact<Fact>(NoteSpotlit{command.segment, command.note});
}

Decision decide_one(const Model& model, const Origin&, const TurnWall& command, const Moment&) {
    if (!running_wall(model, command.segment)) return std::unexpected(Refusal::not_now);
    if (command.page < 0 || command.page >= limits::wall_pages_max)
        return std::unexpected(Refusal::no_such_option);
    const auto& board = board_of(model.open.wall, command.segment);
    if (board.form == command.form && board.page == command.page)
        return std::unexpected(Refusal::already_done);
    return fact<Fact>(WallTurned{command.segment, command.form, command.page});
}

}  // namespace

Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment) {
    return std::visit(
        [&]<class One>(const One& held) {
            if constexpr (requires { arrange(model, held); })
                return arrange(model, held);
            else
                return decide_one(model, from, held, moment);
        },
        command);
}

}  // namespace auftakt::wall
