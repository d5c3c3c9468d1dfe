#include "view/phone_content.hpp"

#include <algorithm>

#include "core/segment_parts.hpp"
#include "view/phone_names.hpp"

namespace auftakt::phone {
namespace {

// Fills the texts of one language from the segment that is on.
class Filler {
public:
    Filler(const Public& state, Language language)
        : state_{state}, language_{language}, address_{state.show->address} {}

    Texts fill(const Segment& segment) {
        texts_.title = text(segment.title);
        texts_.headline = segment.headline.empty() ? texts_.title : text(segment.headline);
        const auto on = question_on(state_);
        if (on && !std::holds_alternative<PollSpec>(segment.spec))
            question(*on);
        else
            std::visit(*this, segment.spec);
        return std::move(texts_);
    }

    void operator()(const LobbySpec& lobby) { texts_.paragraphs = {text(lobby.welcome), text(lobby.help)}; }
    void operator()(const MessageSpec& message) {
        texts_.blocks = in(message.body, language_, address_);
        for (const auto& each : message.paragraphs) texts_.paragraphs.push_back(text(each));
        for (const auto& each : message.items) texts_.items.push_back({{}, text(each)});
        if (message.sponsor) quote(*message.sponsor);
    }
    void operator()(const GoalsSpec& goals) {
        for (const auto& each : goals.goals) texts_.items.push_back({text(each.title), text(each.text)});
        if (goals.sponsor) quote(*goals.sponsor);
    }
    void operator()(const RulesSpec& rules) {
        const auto agreed = commitments::text_of(state_.commitments, rules, state_.run.place.segment);
        for (const auto& each : agreed.rules) texts_.items.push_back({text(each.title), text(each.text)});
        for (const auto& each : agreed.limits) texts_.limits.push_back(text(each));
    }
    // The question as it was opened, so that an edited show file never changes what people have answered.
    void operator()(const PollSpec& poll) {
        const auto newest = current_ask(state_);
        if (newest) question(*newest);
        texts_.note = newest ? text(poll.note) : std::string{};
    }
    void operator()(const WallSpec& wall) {
        texts_.headline = text(wall.question);
        for (const auto& each : wall.columns) texts_.options.push_back(text(each));
    }
    void operator()(const PairingSpec& pairing) {
        const auto& cycle = state_.pairing.cycle;
        const bool heard = cycle.phase == pairing::Phase::talk || cycle.phase == pairing::Phase::over;
        if (state_.pairing.segment != state_.run.place.segment || !heard || pairing.prompts.empty()) return;
        const auto round = static_cast<std::size_t>(std::max(cycle.round, 1));
        const auto& prompt = pairing.prompts[std::min(round, pairing.prompts.size()) - 1];
        texts_.prompt = text(prompt.prompt);
        texts_.junior_tip = text(prompt.junior_tip);
        texts_.senior_tip = text(prompt.senior_tip);
    }
    void operator()(const PreferencesSpec& wishes) { texts_.paragraphs = {text(wishes.text)}; }
    void operator()(const MatchingSpec&) {}
    void operator()(const CommitmentSpec& commitment) {
        for (const auto& each : commitment.series)
            texts_.items.push_back({text(each.topic), text(each.goal)});
        texts_.note = text(commitment.foot);
    }
    void operator()(const BreakSpec& pause) {
        texts_.paragraphs = {text(pause.now), text(pause.then), text(pause.where)};
    }
    void operator()(const ClosingSpec& closing) {
        for (const auto& each : closing.next) texts_.items.push_back({text(each.when), text(each.what)});
        texts_.note = text(closing.note);
        for (std::size_t i = 0; i < state_.show->segments.size(); ++i) take_home(static_cast<int>(i));
    }

private:
    // What has been agreed to, or could have been.
    void take_home(int segment) {
        const auto at = static_cast<std::size_t>(segment);
        const auto* rules = std::get_if<RulesSpec>(&state_.show->segments[at].spec);
        if (rules == nullptr || state_.run.actuals[at].visits == 0) return;
        const auto agreed = commitments::text_of(state_.commitments, *rules, segment);
        for (const auto& each : agreed.rules) texts_.agreed.push_back({text(each.title), text(each.text)});
        for (const auto& each : agreed.limits) texts_.limits.push_back(text(each));
    }
    void question(AskId id) {
        const auto& asked = state_.ask.asks.at(id).question;
        texts_.headline = text(asked.text);
        for (const auto& each : options_of(asked.kind)) texts_.options.push_back(text(each));
        std::visit([this](const auto& kind) { add(kind); }, asked.kind);
    }
    void add(const Scale& scale) {
        for (const auto& each : scale.labels) texts_.labels.push_back(text(each));
        if (scale.items.size() < 2) return;
        for (const auto& each : scale.items) {
            Item item{.title = text(each.text), .text = {}};
            for (const auto& label : each.labels) item.labels.push_back(text(label));
            texts_.items.push_back(std::move(item));
        }
    }
    void add(const Guess& guess) { texts_.unit = text(guess.unit); }
    void add(const Matrix& matrix) {
        for (const auto* axis : {&matrix.across, &matrix.up})
            for (const auto* each : {&axis->title, &axis->low, &axis->high})
                texts_.labels.push_back(text(*each));
        for (const auto& each : matrix.corners) texts_.options.push_back(text(each));
    }
    template <class Kind>
    void add(const Kind&) {}

    const std::string& text(const LocalText& local) const { return in(local, language_, address_); }
    void quote(const Sponsor& sponsor) {
        texts_.paragraphs.push_back(text(sponsor.quote));
        texts_.note = text(sponsor.role).empty() ? sponsor.name : sponsor.name + ", " + text(sponsor.role);
    }

    const Public& state_;
    Language language_;
    Address address_;
    Texts texts_;
};

FrameTexts frame_in(const auftakt::Show& show, Language language) {
    const auto text = [&](const LocalText& local) { return in(local, language, show.address); };
    FrameTexts frame{.title = text(show.title), .hall = text(show.hall)};
    for (const auto& each : show.topics.offered) frame.offered.push_back(text(each));
    for (const auto& each : show.topics.wanted) frame.wanted.push_back(text(each));
    return frame;
}

// Ids of the notes that everybody may see, newest first.
std::vector<NoteId> shown_notes(const Public& state) {
    std::vector<NoteId> shown;
    state.wall.notes.each([&](NoteId id, const wall::Note& note) {
        if (note.show == state.programme.shows && note.segment == state.run.place.segment &&
            note.state == wall::NoteState::shown)
            shown.push_back(id);
    });
    std::ranges::reverse(shown);
    return shown;
}

}  // namespace

FrameContent frame_content(const Public& state) {
    return {frame_in(*state.show, Language::de), frame_in(*state.show, Language::en), state.show->address};
}

std::optional<SegmentContent> segment_content(const Public& state) {
    const auto* segment = current_segment(state);
    if (segment == nullptr || state.run.place.phase != run::Phase::running) return std::nullopt;
    SegmentContent content{Filler{state, Language::de}.fill(*segment),
                           Filler{state, Language::en}.fill(*segment)};
    if (const auto* rounds = std::get_if<PairingSpec>(&segment->spec)) content.layout = rounds->layout;
    return content;
}

std::optional<WallSpec> wall_on(const Public& state) {
    const auto* segment = current_segment(state);
    if (segment == nullptr || state.run.place.phase != run::Phase::running) return std::nullopt;
    const bool frozen = state.commitments.frozen.contains(state.run.place.segment);
    return frozen ? std::nullopt : wall_of(segment->spec);
}

std::vector<NotePage> note_pages(const Public& state) {
    std::vector<NotePage> pages;
    if (!wall_on(state)) return pages;
    const Names names{state.people};
    for (const auto id : shown_notes(state)) {
        const auto& note = state.wall.notes.at(id);
        if (pages.empty() || pages.back().notes.size() == notes_on_a_page) pages.emplace_back();
        pages.back().notes.push_back({.note = id,
                                      .column = note.column,
                                      .text = note.text,
                                      .author = note.with_name ? names.shown(note.author) : std::string{},
                                      .votes = static_cast<int>(note.votes.size())});
    }
    return pages;
}

}  // namespace auftakt::phone
