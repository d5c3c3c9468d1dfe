#include "core/sealed/decide.hpp"
#include "core/tally.hpp"

namespace auftakt::ask {
namespace {

const Ask* find(const Model& model, AskId ask) { return model.open.ask.asks.find(ask); }

// A sealed answer leaves no fact: it is a write of its own, in the same transaction.
Outcome put(const Model& model, const Ask& ask, PersonId person, const GiveAnswer& command) {
    const Counter counter{model.open.people.persons.at(person).generation, command.n};
    if (const auto box = model.sealed.boxes->find(*ask.box); box != model.sealed.boxes->end())
        if (const auto held = box->second->find(person);
            held != box->second->end() && !(held->second.counter < counter))
            return {};
    return {{}, {PutAnswer{*ask.box, person, {counter, command.answer}}}};
}

Decision decide_one(const Model& model, const Origin& from, const GiveAnswer& command, const Moment&) {
    if (!from.person) return std::unexpected(Refusal::no_such_person);
    const auto* ask = find(model, command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    if (ask->stage != Stage::open) return std::unexpected(Refusal::question_closed);
    if (!valid(ask->question, command.answer)) return std::unexpected(Refusal::no_such_option);
    if (ask->box) return put(model, *ask, *from.person, command);
    if (const auto held = ask->answers.find(*from.person);
        held != ask->answers.end() && held->second == command.answer)
        return nothing_to_do();
    return fact<Fact>(AnswerGiven{command.ask, *from.person, command.answer});
}

Decision decide_one(const Model& model, const Origin&, const Close& command, const Moment& moment) {
    const auto* ask = find(model, command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    if (ask->stage != Stage::open) return std::unexpected(Refusal::already_done);
    return Outcome{
        {Fact{AskClosed{command.ask, moment.now}}, run::Fact{run::CueRung{Cue::poll_closed, moment.now}}},
        {}};
}

Decision decide_one(const Model& model, const Origin&, const Reopen& command, const Moment&) {
    const auto* ask = find(model, command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    if (ask->stage == Stage::open) return std::unexpected(Refusal::already_done);
    if (sealed(*ask) && !ask->box) return std::unexpected(Refusal::question_closed);
    return fact<Fact>(AskReopened{command.ask});
}

Decision decide_one(const Model& model, const Origin&, const Reveal& command, const Moment&) {
    const auto* ask = find(model, command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    if (ask->stage == Stage::open) return std::unexpected(Refusal::not_now);
    if (ask->stage == Stage::revealed) return std::unexpected(Refusal::already_done);
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
    if (ask == nullptr || !ask->box || ask->stage == Stage::open)
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
