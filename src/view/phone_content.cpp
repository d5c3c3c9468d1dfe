#include "view/phone_content.hpp"

#include <algorithm>

#include "core/programme_goals.hpp"
#include "core/segment_parts.hpp"
#include "core/tandem_rules.hpp"
#include "view/phone_names.hpp"
#include "view/wall_look.hpp"

namespace auftakt::phone {
namespace {

Card card_in(const TrainingCard& card, Language language, Address address) {
    const auto text = [&](const LocalText& local) { return in(local, language, address); };
    return {card.role,      text(card.title),   text(card.text), text(card.instead_of),
            text(card.say), text(card.exercise)};
}

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
        for (const auto& each : goals.results) texts_.items.push_back({text(each.name), text(each.text)});
        if (goals.sponsor) quote(*goals.sponsor);
        if (!goals.results.empty()) return;
        for (const auto& each : goals_of_walls(state_)) texts_.items.push_back({{}, each.text});
    }
    void operator()(const RulesSpec& rules) {
        const auto agreed = commitments::text_of(state_.commitments, rules, state_.run.place.segment);
        for (const auto& each : agreed.rules) texts_.items.push_back({text(each.title), text(each.text)});
        for (const auto& each : agreed.limits) texts_.limits.push_back(text(each));
    }
    // The question as it was opened, so that an edited show file never changes what people have answered.
    void operator()(const PollSpec& poll) {
        const auto newest = current_ask(state_);
        if (!newest) return;
        question(*newest);
        const auto& asked = state_.ask.asks.at(*newest);
        // What is said of a quiz question explains its answer.
        if (!std::holds_alternative<Quiz>(asked.question.kind) || asked.stage == ask::Stage::revealed)
            texts_.note = text(poll.note);
    }
    void operator()(const WallSpec& wall) {
        texts_.headline = text(wall.question);
        const auto look = *look_at_wall(state_, state_.run.place.segment);
        if (look.clusters() > 1)
            for (int i = 0; i < look.clusters(); ++i) texts_.options.push_back(text(look.title(i)));
        for (const auto& goal : wall::goals_of(state_.wall, look.segment))
            texts_.items.push_back({{}, goal.text});
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
    void operator()(const TrainingSpec& training) {
        for (const auto& card : training.cards) texts_.cards.push_back(card_in(card, language_, address_));
    }
    void operator()(const MixerSpec& mixer) {
        texts_.prompt = text(mixer.question);
        if (!mixer.by_role) return;
        texts_.junior_tip = text(mixer.junior_question);
        texts_.senior_tip = text(mixer.senior_question);
    }
    void operator()(const QuestionsSpec& questions) {
        if (!questions.question.empty()) texts_.headline = text(questions.question);
        if (questions.answering) texts_.note = questions.answering->name;
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

// Cards that go to the phones before anything else begins.
void add_cards(FrameTexts& frame, const auftakt::Show& show, Language language) {
    const auto* lobby = show.segments.empty() ? nullptr : std::get_if<LobbySpec>(&show.segments.front().spec);
    if (lobby == nullptr) return;
    for (const auto& card : lobby->cards) frame.cards.push_back(card_in(card, language, show.address));
    frame.cards_hint = in(lobby->hint, language, show.address);
}

FrameTexts frame_in(const auftakt::Show& show, Language language) {
    const auto text = [&](const LocalText& local) { return in(local, language, show.address); };
    FrameTexts frame{.title = text(show.title), .hall = text(show.hall)};
    for (const auto& each : show.topics.offered) frame.offered.push_back(text(each));
    for (const auto& each : show.topics.wanted) frame.wanted.push_back(text(each));
    if (const auto* commitment = tandem::commitment_of(show);
        commitment != nullptr && !commitment->series.empty()) {
        const auto& first = commitment->series.front();
        frame.first_meeting = {text(first.topic), text(first.question.empty() ? first.goal : first.question)};
    }
    add_cards(frame, show, language);
    return frame;
}

// What everybody may see: newest first, and once figures are told of a closed wall the strongest.
std::vector<wall::Standing> shown_notes(const Public& state, const WallLook& look) {
    auto shown = wall::standing(state.wall, state.programme.shows, look.segment);
    std::ranges::reverse(shown);
    if (look.figures && !look.open) wall::strongest_first(shown);
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

std::vector<NotePage> note_pages(const Public& state) {
    std::vector<NotePage> pages;
    const auto look = wall_on(state);
    if (!look || !look->shows_notes()) return pages;
    const Names names{state};
    for (const auto& each : shown_notes(state, *look)) {
        const auto& note = state.wall.notes.at(each.note);
        if (pages.empty() || pages.back().notes.size() == notes_on_a_page) pages.emplace_back();
        pages.back().notes.push_back({.note = each.note,
                                      .column = each.cluster,
                                      .text = note.text,
                                      .author = note.with_name ? names.shown(note.author) : std::string{},
                                      .votes = look->figures ? each.votes : 0});
    }
    return pages;
}

}  // namespace auftakt::phone
