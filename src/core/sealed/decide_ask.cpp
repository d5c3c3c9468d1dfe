#include <algorithm>

#include "core/sealed/decide.hpp"
#include "core/tally.hpp"
#include "core/tandem_rules.hpp"

namespace auftakt::ask {
namespace {

const Ask* find(const Model& model, AskId ask) { return model.open.ask.asks.find(ask); }

const SealedAnswer* held_in(const Model& model, const BoxId& id, PersonId person) {
    const auto box = model.sealed.boxes->find(id);
    if (box == model.sealed.boxes->end()) return nullptr;
    const auto held = box->second->find(person);
    return held == box->second->end() ? nullptr : &held->second;
}

// Only the segment that is on asks: elsewhere nobody would see it, and nothing would close it again.
bool is_on(const Model& model, AskId ask) {
    return !for_matching(model.open.ask.asks.at(ask).question) &&
           model.open.run.place.phase == run::Phase::running && current_ask(model.open) == ask;
}

// A sealed answer leaves no fact: it is a write of its own, in the same transaction. The facilitator counts
// no answers: what she enters is newer than what is there.
Outcome put(const Model& model, const Ask& ask, const Origin& from, const GiveAnswer& command) {
    const auto person = *from.person;
    Counter counter{model.open.people.persons.at(person).generation, command.n};
    if (const auto* held = held_in(model, *ask.box, person)) {
        if (from.source != Source::seat) {
            if (held->answer == command.answer) return {};
            counter.n = held->counter.n + 1;
        }
        if (!(held->counter < counter)) return {};
    }
    return {{}, {PutAnswer{*ask.box, person, {counter, command.answer}}}};
}

// Ratings are of whom one met in that round, wishes of anybody one met who takes the other side.
bool about_met(const Public& state, PersonId person, const Question& question, const Answer& answer) {
    const auto met = tandem::met_by(state, person);
    const auto known = [&](PersonId other) {
        return std::ranges::count(met, other) > 0 &&
               people::side_of(state.people, other) != people::side_of(state.people, person);
    };
    if (const auto* wishes = std::get_if<Wishes>(&answer)) return std::ranges::all_of(wishes->ranked, known);
    const auto* ratings = std::get_if<TalkRatings>(&answer);
    const auto* talk = std::get_if<RateTalk>(&question.kind);
    if (ratings == nullptr || talk == nullptr) return false;
    return std::ranges::all_of(ratings->partners, [&](const TalkRating& one) {
        return tandem::talked(state, talk->round, person, one.partner);
    });
}

Decision decide_one(const Model& model, const Origin& from, const GiveAnswer& command, const Moment&) {
    if (!from.person) return std::unexpected(Refusal::no_such_person);
    const auto* ask = find(model, command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    if (ask->stage != Stage::open) return std::unexpected(Refusal::question_closed);
    if (!valid(ask->question, command.answer)) return std::unexpected(Refusal::no_such_option);
    if (for_matching(ask->question)) {
        // Not even the facilitator speaks for somebody here.
        if (from.source != Source::seat) return std::unexpected(Refusal::not_your_answer);
        if (!about_met(model.open, *from.person, ask->question, command.answer))
            return std::unexpected(Refusal::no_such_person);
    }
    if (sealed(*ask)) {
        if (!ask->box) return std::unexpected(Refusal::question_closed);
        return put(model, *ask, from, command);
    }
    if (const auto held = ask->answers.find(*from.person);
        held != ask->answers.end() && held->second == command.answer)
        return nothing_to_do();
    return fact<Fact>(AnswerGiven{command.ask, *from.person, command.answer});
}

Decision decide_one(const Model& model, const Origin&, const Close& command, const Moment& moment) {
    const auto* ask = find(model, command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    if (ask->stage != Stage::open) return std::unexpected(Refusal::already_done);
    if (for_matching(ask->question)) return std::unexpected(Refusal::not_now);
    return Outcome{
        {Fact{AskClosed{command.ask, moment.now}}, run::Fact{run::CueRung{Cue::poll_closed, moment.now}}},
        {}};
}

Decision decide_one(const Model& model, const Origin&, const Reopen& command, const Moment&) {
    const auto* ask = find(model, command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    if (ask->stage == Stage::open) return std::unexpected(Refusal::already_done);
    if (!is_on(model, command.ask)) return std::unexpected(Refusal::not_now);
    if (sealed(*ask) && !ask->box) return std::unexpected(Refusal::question_closed);
    return fact<Fact>(AskReopened{command.ask});
}

Decision decide_one(const Model& model, const Origin&, const Reveal& command, const Moment&) {
    const auto* ask = find(model, command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    if (ask->stage == Stage::open) return std::unexpected(Refusal::not_now);
    if (ask->stage == Stage::revealed) return std::unexpected(Refusal::already_done);
    if (!is_on(model, command.ask)) return std::unexpected(Refusal::not_now);
    auto outcome = ask->box ? settle(model, command.ask) : Outcome{};
    outcome.facts.push_back(Fact{AskRevealed{command.ask}});
    return outcome;
}

Decision decide_one(const Model& model, const Origin&, const Hide& command, const Moment&) {
    const auto* ask = find(model, command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    if (ask->stage != Stage::revealed) return std::unexpected(Refusal::already_done);
    return fact<Fact>(AskHidden{command.ask});
}

Decision decide_one(const Model& model, const Origin&, const Settle& command, const Moment&) {
    const auto* ask = find(model, command.ask);
    const bool over =
        model.open.run.place.phase == run::Phase::ended && ask != nullptr && for_matching(ask->question);
    if (ask == nullptr || !ask->box || (ask->stage == Stage::open && !over))
        return std::unexpected(Refusal::already_done);
    return settle(model, command.ask);
}

}  // namespace

Outcome settle(const Model& model, AskId id) {
    const auto& ask = model.open.ask.asks.at(id);
    AUFTAKT_CHECK(ask.box.has_value());
    std::vector<CountedAnswer> answers;
    if (const auto box = model.sealed.boxes->find(*ask.box); box != model.sealed.boxes->end())
        for (const auto& [person, held] : *box->second)
            if (!model.open.people.persons.at(person).removed)
                answers.emplace_back(held.answer, people::side_of(model.open.people, person));
    return {{Fact{AskSettled{id, tally(ask.question, answers)}}}, {EmptyBox{*ask.box}}};
}

Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment) {
    return std::visit(
        [&]<class T>(const T& held) -> Decision { return decide_one(model, from, held, moment); }, command);
}

}  // namespace auftakt::ask
