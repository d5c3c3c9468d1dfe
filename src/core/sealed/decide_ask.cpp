#include <algorithm>

#include "core/held_words.hpp"
#include "core/limits.hpp"
#include "core/sealed/decide_insert.hpp"
#include "core/sealed/decide_texts.hpp"
#include "core/sealed/sealed_texts.hpp"
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

// A sealed text cannot be held back when it comes, so it is left out here unless somebody let it through; so
// is one that came too late to be read among others.
Answer settled_part(const Model& model, const Ask& ask, const std::set<std::string>& readable,
                    const Answer& answer) {
    auto shown = shown_part(ask, answer);
    auto* written = std::get_if<Written>(&shown);
    if (written == nullptr) return shown;
    std::erase_if(written->texts, [&](const CleanText& text) {
        const bool judged = ask.judged.contains(text_key(ask, text.text));
        return !readable.contains(text.text) ||
               (!judged && holds_back(*model.open.programme.held_words, text.text));
    });
    return shown;
}

// Answers that count: what moderation held back is left out, and so are people who were removed, but where a
// removal would tell by the count who had rated.
std::vector<CountedAnswer> counted_in(const Model& model, const Ask& ask, const Box& box) {
    std::vector<CountedAnswer> answers;
    const auto readable = texts_readable(model, ask);
    for (const auto& [person, held] : box)
        if (counts(model, ask, person, held))
            answers.emplace_back(settled_part(model, ask, readable, held.answer),
                                 people::side_of(model.open.people, person));
    return answers;
}

// What the hall sees next of a live question, with this answer in it; missing: too few have moved. Never
// split by role: between two releases one side may have moved alone.
std::optional<Result> live_tally(const Model& model, const Ask& ask, PersonId person, const Answer& answer) {
    const auto moved = model.sealed.moved->find(*ask.box);
    const auto others = moved == model.sealed.moved->end() ? std::set<PersonId>{} : moved->second;
    const auto count = static_cast<int>(others.size()) + (others.contains(person) ? 0 : 1);
    if (model.sealed.released->contains(*ask.box) && count < limits::live_moved_min) return std::nullopt;
    const auto box = model.sealed.boxes->find(*ask.box);
    Box answers = box == model.sealed.boxes->end() ? Box{} : *box->second;
    answers[person].answer = answer;
    auto tally = auftakt::tally(ask.question, counted_in(model, ask, answers));
    if (!tally.whole) return std::nullopt;
    tally.juniors.reset();
    tally.seniors.reset();
    return tally;
}

// A sealed answer leaves no fact: it is a write of its own, in the same transaction. The facilitator counts
// no answers: what she enters is newer than what is there.
Decision put(const Model& model, const Ask& ask, const Origin& from, const GiveAnswer& command) {
    const auto person = *from.person;
    Counter counter{model.open.people.persons.at(person).generation, command.n};
    if (const auto* held = held_in(model, *ask.box, person)) {
        if (ask.question.fixed && held->answer != command.answer)
            return std::unexpected(Refusal::answer_fixed);
        if (from.source != Source::seat) {
            if (held->answer == command.answer) return nothing_to_do();
            counter.n = held->counter.n + 1;
        }
        if (!(held->counter < counter)) return nothing_to_do();
    }
    Outcome outcome{{}, {PutAnswer{*ask.box, person, {counter, command.answer}}}};
    if (ask.question.live)
        if (auto tally = live_tally(model, ask, person, command.answer))
            outcome.sealed.push_back(ReleaseTally{*ask.box, std::move(*tally)});
    return outcome;
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

// What a person who wrote something can do about it; anything else is no slip of hers.
Refusal why_not(const Question& question, const Answer& answer) {
    const auto* written = std::get_if<Written>(&answer);
    if (written == nullptr || !is_written(question.kind)) return Refusal::no_such_option;
    const auto is_empty = [](const CleanText& text) { return text.text.empty(); };
    if (written->texts.empty() || std::ranges::any_of(written->texts, is_empty)) return Refusal::text_empty;
    return std::holds_alternative<OpenText>(question.kind) && written->texts.size() == 1
               ? Refusal::text_too_long
               : Refusal::no_such_option;
}

// Whoever only changes whether to be named was no slower for that.
ShowTime answered_at(const Ask& ask, PersonId person, const QuizAnswer& answer, ShowTime now) {
    const auto held = ask.answers.find(person);
    const auto at = ask.answered_at.find(person);
    const bool same = held != ask.answers.end() && at != ask.answered_at.end() &&
                      std::get<QuizAnswer>(held->second).option == answer.option;
    return same ? at->second : now;
}

// Where nobody reads before the hall does, what the word list knows waits for the facilitator nevertheless.
void hold_back(const Model& model, AskId id, const Answer& answer, Outcome& outcome) {
    const auto& ask = model.open.ask.asks.at(id);
    const auto* written = std::get_if<Written>(&answer);
    if (written == nullptr || ask.question.moderation != Moderation::off) return;
    for (const auto& text : written->texts)
        if (!ask.judged.contains(text.text) && holds_back(*model.open.programme.held_words, text.text))
            outcome.facts.push_back(Fact{TextJudged{id, text.text, false}});
}

Decision decide_one(const Model& model, const Origin& from, const GiveAnswer& command, const Moment& moment) {
    if (!from.person) return std::unexpected(Refusal::no_such_person);
    const auto* ask = find(model, command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    if (ask->stage != Stage::open) return std::unexpected(Refusal::question_closed);
    if (!valid(ask->question, command.answer)) return std::unexpected(why_not(ask->question, command.answer));
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
    if (const auto held = ask->answers.find(*from.person); held != ask->answers.end()) {
        if (held->second == command.answer) return nothing_to_do();
        if (ask->question.fixed) return std::unexpected(Refusal::answer_fixed);
    }
    AnswerGiven given{command.ask, *from.person, command.answer, {}};
    if (const auto* answer = std::get_if<QuizAnswer>(&command.answer))
        given.at = answered_at(*ask, *from.person, *answer, moment.now);
    Outcome outcome{{Fact{std::move(given)}}, {}};
    if (from.source == Source::seat) hold_back(model, command.ask, command.answer, outcome);
    return outcome;
}

Decision decide_one(const Model& model, const Origin& from, const AnswerFor& command, const Moment& moment) {
    if (!may_speak_for(model, command.person)) return std::unexpected(Refusal::no_such_person);
    // Nobody else may know what was said anonymously, not even while typing it.
    const auto* ask = find(model, command.ask);
    if (ask != nullptr && sealed(*ask)) return std::unexpected(Refusal::not_your_answer);
    return decide_one(model, {from.source, {}, command.person}, GiveAnswer{command.ask, command.answer, 0},
                      moment);
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

Decision decide_one(const Model& model, const Origin&, const Reveal& command, const Moment& moment) {
    const auto* ask = find(model, command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    if (ask->stage == Stage::open) return std::unexpected(Refusal::not_now);
    if (ask->stage == Stage::revealed) return std::unexpected(Refusal::already_done);
    if (!is_on(model, command.ask)) return std::unexpected(Refusal::not_now);
    auto outcome = ask->box ? settle(model, command.ask) : Outcome{};
    outcome.facts.push_back(Fact{AskRevealed{command.ask, moment.now}});
    return outcome;
}

Decision decide_one(const Model& model, const Origin&, const Hide& command, const Moment&) {
    const auto* ask = find(model, command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    if (ask->stage == Stage::revealed) return fact<Fact>(AskHidden{command.ask});
    if (!ask->question.live || ask->hidden || ask->thrown_away) return std::unexpected(Refusal::already_done);
    return fact<Fact>(ResultHidden{command.ask, true});
}

Decision decide_one(const Model& model, const Origin& from, const ShowAgain& command, const Moment& moment) {
    const auto* ask = find(model, command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    if (!ask->hidden) return std::unexpected(Refusal::already_done);
    if (ask->hidden == Stage::revealed) return decide_one(model, from, Reveal{command.ask}, moment);
    if (!is_on(model, command.ask)) return std::unexpected(Refusal::not_now);
    return fact<Fact>(ResultHidden{command.ask, false});
}

// A box that is thrown away is not settled: it is emptied, and its key destroyed, without a result.
Decision decide_one(const Model& model, const Origin&, const Reset& command, const Moment& moment) {
    const auto* ask = find(model, command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    if (ask->thrown_away) return std::unexpected(Refusal::already_done);
    if (!is_on(model, command.ask)) return std::unexpected(Refusal::not_now);
    Outcome outcome{{Fact{AskReset{command.ask, moment.now}}}, {}};
    if (ask->box) outcome.sealed.push_back(EmptyBox{*ask->box});
    return outcome;
}

Decision decide_one(const Model& model, const Origin&, const JudgeText& command, const Moment&) {
    return decide_judge(model, command);
}

Decision decide_one(const Model& model, const Origin&, const JudgePerson& command, const Moment&) {
    return decide_judge(model, command);
}

Decision decide_one(const Model& model, const Origin&, const StarText& command, const Moment&) {
    return decide_star(model, command);
}

Decision decide_one(const Model& model, const Origin&, const TurnPages& command, const Moment& moment) {
    return decide_turn(model, command, moment);
}

Decision decide_one(const Model& model, const Origin&, const ShowPage& command, const Moment& moment) {
    const auto* ask = find(model, command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    if (ask->stage != Stage::revealed || !is_on(model, command.ask)) return std::unexpected(Refusal::not_now);
    if (command.page < 0 || command.page > more_to_show(*ask)) return std::unexpected(Refusal::not_allowed);
    return fact<Fact>(MoreShown{command.ask, command.page, moment.now});
}

Decision decide_one(const Model& model, const Origin&, const Draw& command, const Moment&) {
    const auto* ask = find(model, command.ask);
    if (ask == nullptr) return std::unexpected(Refusal::no_such_question);
    if (!may_be_drawn(ask->question.kind, command.drawing)) return std::unexpected(Refusal::not_allowed);
    if (ask->question.drawing == command.drawing) return nothing_to_do();
    return fact<Fact>(ResultDrawn{command.ask, command.drawing});
}

Decision decide_one(const Model& model, const Origin&, const Reword& command, const Moment&) {
    const auto* ask = find(model, command.ask);
    if (ask == nullptr || for_matching(ask->question)) return std::unexpected(Refusal::no_such_question);
    if (ask->stage != Stage::open) return std::unexpected(Refusal::question_closed);
    if (const auto fault = fault_of(command.text, limits::question_graphemes_max, limits::question_bytes_max))
        return std::unexpected(*fault);
    for (const auto& option : command.options)
        if (const auto fault = fault_of(option, limits::option_graphemes_max, limits::option_bytes_max))
            return std::unexpected(*fault);
    for (const auto& words : command.others)
        if (const auto fault = fault_of(words, limits::question_graphemes_max, limits::question_bytes_max))
            return std::unexpected(*fault);
    auto question = ask->question;
    write_into(question.text, command.text.text, *model.open.show);
    const auto change_options = [&](auto& kind) {
        if constexpr (requires { kind.options; }) {
            if (command.options.size() != kind.options.size()) return command.options.empty();
            for (std::size_t i = 0; i < kind.options.size(); ++i)
                write_into(kind.options[i], command.options[i].text, *model.open.show);
            return true;
        } else {
            return command.options.empty();
        }
    };
    if (!std::visit(change_options, question.kind)) return std::unexpected(Refusal::no_such_option);
    const auto others = other_words(question.kind);
    if (!command.others.empty() && command.others.size() != others.size())
        return std::unexpected(Refusal::no_such_option);
    for (std::size_t i = 0; i < command.others.size(); ++i)
        write_into(*others[i], command.others[i].text, *model.open.show);
    if (question == ask->question) return nothing_to_do();
    return fact<Fact>(QuestionReworded{command.ask, std::move(question)});
}

Decision decide_one(const Model& model, const Origin&, const InsertQuestion& command, const Moment& moment) {
    return decide_insert(model, command, moment);
}

Decision decide_one(const Model& model, const Origin&, const PlaceQuestion& command, const Moment& moment) {
    return decide_place(model, command, moment);
}

Decision decide_one(const Model& model, const Origin&, const DropQuestion& command, const Moment&) {
    if (!model.open.run.later.contains(command.segment)) return std::unexpected(Refusal::no_such_segment);
    return fact<Fact>(QuestionTakenOut{command.segment});
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
        answers = counted_in(model, ask, *box->second);
    return {{Fact{AskSettled{id, tally(ask.question, answers)}}}, {EmptyBox{*ask.box}}};
}

Decision decide(const Model& model, const Origin& from, const Command& command, const Moment& moment) {
    return std::visit(
        [&]<class T>(const T& held) -> Decision { return decide_one(model, from, held, moment); }, command);
}

}  // namespace auftakt::ask
