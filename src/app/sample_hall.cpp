#include "app/sample_hall.hpp"

#include <algorithm>
#include <array>

#include "app/sample_polls.hpp"
#include "base/text.hpp"
#include "core/apply.hpp"
#include "core/limits.hpp"
#include "core/next_step.hpp"
#include "core/steps.hpp"
#include "core/tally.hpp"
#include "core/tandem_rules.hpp"

namespace auftakt {
namespace {

using namespace std::chrono_literals;

constexpr UtcMs began{1'792'828'800'000};  // a Saturday in October 2026, 08:00 UTC

constexpr std::array scripts_names{
    "عائشة بنت محمد الزهراني", "שירה אברמוביץ",   "王秀英",        "प्रिया शर्मा",
    "Ελένη Παπαδοπούλου",      "Олена Коваленко", "นภัสสร วงศ์สวัสดิ์", "Nguyễn Thị Mai Lan",
    "ნია მჭედლიშვილი",         "Zoë van Dijk"};
constexpr auto arrival_gap = 1100ms;  // 400 people are in before the lobby is pictured
constexpr auto long_name = "Marie-Theres Alexandra von der Leitenburg-Hohenstein-Rheinfeld";

LocalText both(const char* german, const char* english) { return {german, "", english}; }

// What a kickoff may have and the built-in one leaves out.
Show with_the_whole_kit(Show show) {
    const Segment coffee{
        both("Kaffeerunde", "Coffee tables"),
        both("Kaffee zu viert", "Coffee for four"),
        900s,
        {},
        MixerSpec{.question = both("Welche Kleinigkeit hat Ihren letzten Monat besser gemacht?",
                                   "Which small thing made your last month better?")}};
    const Segment questions{both("Ihre Fragen", "Your questions"),
                            {},
                            360s,
                            {},
                            QuestionsSpec{.question = both("Was soll die Programmleitung klären?",
                                                           "What should the programme lead sort out?"),
                                          .answering = Sponsor{"Dr. Anneliese Röhrig", {}, {}}}};
    show.segments.insert(show.segments.end() - 1, {coffee, questions});
    return show;
}

// An evening that is told, not decided: facts only, in the order in which they would happen.
class Telling {
public:
    Telling(const Show& show, const Cast& cast, const SampleOptions& options)
        : cast_{cast}, options_{options} {
        tell(programme::Fact{programme::ProgrammeFounded{programme::Kind::real, "Europe/Berlin", began}});
        auto themed = with_the_whole_kit(show);
        themed.theme = options.theme;
        themed.planned_start = 10 * 60;
        tell(programme::Fact{programme::ShowLoaded{themed, ""}});
        invite();
    }

    void take() {
        for (const auto& fact : steps::take(state_, next_step(state_), moment())) tell(fact);
    }
    template <class Spec>
    void reach() {
        while (!std::holds_alternative<Spec>(current_segment(state_)->spec)) {
            // Everything takes a little longer than planned, as it does.
            const auto& place = state_.run.place;
            wait(std::max(place.ends - now_, std::chrono::milliseconds{0}) + 25s);
            const auto next = place.segment + 1;
            for (auto& fact :
                 steps::enter(state_, next, steps::Visit::as_it_was, steps::Passed::finished, moment()))
                tell(fact);
        }
    }
    void wait(std::chrono::milliseconds time) { now_ = now_ + time; }
    void tell(const Fact& fact) { auftakt::apply(state_, fact); }
    Public& state() { return state_; }
    Moment moment() const { return {now_, {began.ms + now_.ms}, {1, 2}}; }
    ShowTime now() const { return now_; }
    int count() const {
        switch (options_.content) {
            case SampleContent::empty: return 0;
            case SampleContent::one: return 1;
            case SampleContent::sample:
            case SampleContent::long_names:
            case SampleContent::scripts: return options_.people;
        }
        return 0;
    }

    void answer(int answered) { state_.derived.answered[*current_ask(state_)] = answered; }
    void settle(int answered);
    void fill_wall(std::size_t most = 40);
    void collect();
    void mix(std::size_t table_size);
    void ask_the_stage();
    void settle_scale(AskId ask, const Scale& scale, int answered);
    void show_result(SampleResult result);
    void answer_all(const SamplePoll& poll, int run);
    void propose();
    void plan();
    void match();
    void show_all();
    void fix_dates();
    void agree(int people);

private:
    std::string name(int index) const {
        if (options_.content == SampleContent::scripts)
            return scripts_names[static_cast<std::size_t>(index) % scripts_names.size()];
        if (options_.content == SampleContent::long_names) return long_name;
        return cast_member(cast_, static_cast<std::size_t>(index)).name;
    }

    static SeatHash seat(int index) {
        SeatHash seat;
        seat.bytes[0] = static_cast<std::uint8_t>(index % 256);
        seat.bytes[1] = static_cast<std::uint8_t>(index / 256);
        return seat;
    }

    // One in twenty is invited and not here yet.
    void invite() {
        for (int i = 0; i < count(); ++i) {
            const auto member = cast_member(cast_, static_cast<std::size_t>(i));
            people::PersonAdded added{.person = state_.people.persons.next_id(),
                                      .external = "P" + std::to_string(i + 1),
                                      .name = make_name(name(i)).name};
            added.profile.role = i % 2 == 0 ? Role::junior : Role::senior;
            added.profile.department = member.department;
            added.profile.offers = member.offers;
            added.profile.wants = member.wants;
            tell(people::Fact{added});
            if (i % 20 == 7) continue;
            // One in twelve has no phone.
            if (i % 12 != 5) tell(people::Fact{people::SeatTaken{added.person, seat(i), 1}});
            tell(people::Fact{people::PersonArrived{added.person, ShowTime{} + arrival_gap * i}});
        }
    }

    const Cast& cast_;
    SampleOptions options_;
    Public state_;
    ShowTime now_;
};

// Each item a little higher than the one before.
void Telling::settle_scale(AskId ask, const Scale& scale, int answered) {
    std::vector<CountedAnswer> answers;
    for (int i = 0; i < answered; ++i) {
        Steps steps;
        for (int item = 0; item < static_cast<int>(scale.items.size()); ++item)
            steps.steps.push_back(1 + (i + item) % (scale.steps - 1) + (i % 3 == 0 ? 1 : 0));
        answers.emplace_back(std::move(steps), std::nullopt);
    }
    tell(ask::Fact{ask::AskSettled{ask, tally(state_.ask.asks.at(ask).question, answers)}});
    answer(answered);
}

// Bell-shaped over the options, so that one leads and none is empty.
void Telling::settle(int answered) {
    const auto ask = *current_ask(state_);
    const auto& question = state_.ask.asks.at(ask).question;
    std::vector<CountedAnswer> answers;
    if (const auto* scale = std::get_if<Scale>(&question.kind)) return settle_scale(ask, *scale, answered);
    const auto options = static_cast<int>(std::get<SingleChoice>(question.kind).options.size());
    // Weights rise to the option before the last and fall again.
    std::vector<int> turn;
    for (int option = 0; option < options; ++option)
        turn.insert(turn.end(),
                    static_cast<std::size_t>(std::max(option == options - 1 ? options - 2 : option + 1, 1)),
                    option);
    for (int i = 0; i < answered; ++i)
        answers.emplace_back(Choice{turn[static_cast<std::size_t>(i) % turn.size()]}, std::nullopt);
    tell(ask::Fact{ask::AskSettled{ask, tally(question, answers)}});
    answer(answered);
}

// By four in five, and then it is shown.
void Telling::answer_all(const SamplePoll& poll, int run) {
    const auto id = *current_ask(state_);
    const auto question = state_.ask.asks.at(id).question;
    const auto here = people::present(state_.people);
    const auto answered = (here.size() * 4 + 4) / 5;
    std::vector<CountedAnswer> answers;
    answers.reserve(answered);
    for (std::size_t i = 0; i < answered; ++i)
        answers.emplace_back(poll.answer(static_cast<int>(i), run), people::side_of(state_.people, here[i]));
    const bool sealed = question.secrecy == Secrecy::anonymous;
    for (std::size_t i = 0; i < answered && !sealed; ++i)
        tell(ask::Fact{ask::AnswerGiven{id, here[i], answers[i].first, now_ + 700ms * static_cast<int>(i)}});
    answer(static_cast<int>(answered));
    wait(20s);
    take();
    if (sealed) tell(ask::Fact{ask::AskSettled{id, tally(question, answers)}});
    take();
}

// The first poll of the show as another one.
void Telling::show_result(SampleResult result) {
    const auto sample = sample_poll(result, cast_, options_.content == SampleContent::long_names);
    state_.show.edit([&](Show& show) {
        const auto first = std::ranges::find_if(show.segments, [](const Segment& segment) {
            return std::holds_alternative<PollSpec>(segment.spec);
        });
        first->spec = sample.spec;
    });
    reach<PollSpec>();
    answer_all(sample, 1);
    for (int run = 2; run <= sample.runs; ++run) {
        tell(ask::Fact{ask::AskOpened{.ask = state_.ask.asks.next_id(),
                                      .segment = state_.run.place.segment,
                                      .run = run,
                                      .question = sample.spec.question,
                                      .at = now_}});
        answer_all(sample, run);
    }
    while (sample.more && next_step(state_).kind == run::StepKind::show_more) take();
}

// The show's wall as one that collects.
void Telling::collect() {
    state_.show.edit([&](Show& show) {
        std::get<WallSpec>(show.segments[static_cast<std::size_t>(state_.run.place.segment)].spec).collect =
            true;
    });
}

void Telling::fill_wall(std::size_t most) {
    const auto segment = state_.run.place.segment;
    const auto here = people::present(state_.people);
    const auto notes = std::min(here.size(), most);
    for (std::size_t i = 0; i < notes; ++i) {
        const auto id = state_.wall.notes.next_id();
        tell(wall::Fact{wall::NotePosted{.note = id,
                                         .segment = segment,
                                         .column = static_cast<int>(i % 3),
                                         .text = cast_.notes[i % cast_.notes.size()],
                                         .author = here[i],
                                         .state = wall::NoteState::shown}});
        for (std::size_t vote = 0; vote < (i * 7) % std::min<std::size_t>(here.size(), 12); ++vote)
            tell(wall::Fact{wall::NoteVoted{id, here[vote]}});
    }
}

// Four at a table, as they stand in the list.
void Telling::mix(std::size_t table_size) {
    mixer::Tables tables;
    for (const auto id : people::present(state_.people)) {
        if (tables.empty() || tables.back().people.size() == table_size)
            tables.push_back({static_cast<int>(tables.size()) + 1, {}, {}});
        tables.back().people.push_back(id);
    }
    tell(mixer::Fact{mixer::TablesMixed{std::move(tables), 1, now_}});
}

// Two have been answered, the third is.
void Telling::ask_the_stage() {
    const auto here = people::present(state_.people);
    const auto asked = std::min({here.size(), cast_.questions.size(), std::size_t{14}});
    for (std::size_t i = 0; i < asked; ++i) {
        const auto id = state_.questions.questions.next_id();
        tell(questions::Fact{questions::QuestionPut{.question = id,
                                                    .segment = state_.run.place.segment,
                                                    .text = cast_.questions[i],
                                                    .author = here[i],
                                                    .with_name = i % 4 == 1,
                                                    .state = questions::QuestionState::shown,
                                                    .utc = moment().utc}});
        for (std::size_t vote = 0; vote < std::min(here.size(), 31 - 2 * i); ++vote)
            tell(questions::Fact{questions::QuestionUpvoted{id, here[vote]}});
    }
    for (std::size_t i = 0; i < std::min<std::size_t>(asked, 3); ++i) take();
}

// Two in three people propose something, and half the hall votes for the first.
void Telling::propose() {
    constexpr std::array texts{"Handys bleiben im Gespräch in der Tasche.",
                               "Keine Gespräche über laufende Bewerbungen.",
                               "Wer unterbrochen wird, darf den Satz zu Ende bringen."};
    const auto here = people::present(state_.people);
    const auto notes = std::min<std::size_t>(here.size(), 13);
    for (std::size_t i = 0; i < notes; ++i) {
        const auto id = state_.wall.notes.next_id();
        tell(wall::Fact{wall::NotePosted{.note = id,
                                         .segment = state_.run.place.segment,
                                         .column = i % 3 == 1 ? 1 : 0,
                                         .text = texts[i % texts.size()],
                                         .author = here[i],
                                         .state = wall::NoteState::shown}});
        for (std::size_t vote = 0; vote < here.size() && i < 2; vote += 1 + i)
            tell(wall::Fact{wall::NoteVoted{id, here[vote]}});
    }
}

void Telling::plan() {
    pairing::Plan plan;
    std::vector<PersonId> sides[2];
    for (const auto id : people::present(state_.people))
        sides[people::side_of(state_.people, id) == Role::senior ? 1 : 0].push_back(id);
    const auto tables = std::min(sides[0].size(), sides[1].size());
    for (int round = 0; round < state_.pairing.rounds; ++round) {
        pairing::PlannedRound planned;
        for (std::size_t i = 0; i < tables; ++i)
            planned.tables.push_back(
                {static_cast<int>(i + 1),
                 {sides[0][(i + static_cast<std::size_t>(round)) % tables], sides[1][i]}});
        for (const auto& side : sides)
            planned.resting.insert(planned.resting.end(), side.begin() + static_cast<std::ptrdiff_t>(tables),
                                   side.end());
        plan.rounds.push_back(std::move(planned));
    }
    tell(pairing::Fact{pairing::PlanProposed{plan, state_.pairing.inputs, 1}});
    take();  // accept
}

void Telling::agree(int people) {
    const auto here = people::present(state_.people);
    for (int i = 0; i < people && i < static_cast<int>(here.size()); ++i)
        tell(commitments::Fact{
            commitments::Agreed{state_.run.place.segment, here[static_cast<std::size_t>(i)]}});
}

// Neighbours in the list, as a job would propose them.
void Telling::match() {
    tandem::Draft draft;
    std::vector<PersonId> sides[2];
    for (const auto id : people::present(state_.people))
        sides[people::side_of(state_.people, id) == Role::senior ? 1 : 0].push_back(id);
    const auto pairs = std::min(sides[0].size(), sides[1].size());
    for (std::size_t i = 0; i < pairs; ++i) {
        tandem::Tandem made{.juniors = {sides[0][i]}, .seniors = {sides[1][i]}};
        made.reasons = tandem::reasons(state_, made);
        draft.tandems.push_back(std::move(made));
    }
    for (const auto& side : sides)
        for (std::size_t i = pairs; i < side.size(); ++i) {
            // Whoever is left makes a trio where there is somebody to make it with.
            if (pairs > 0 && &side == &sides[0] && draft.tandems.back().juniors.size() < 2)
                draft.tandems.back().juniors.push_back(side[i]);
            else
                draft.waiting.push_back(side[i]);
        }
    tell(tandem::Fact{tandem::TandemsProposed{1, draft, 1, state_.pairing.inputs}});
    tell(tandem::Fact{tandem::TandemsReleased{draft.tandems, draft.waiting, moment().utc}});
}

void Telling::show_all() {
    const auto all = static_cast<int>(state_.tandem.draft->tandems.size());
    tell(tandem::Fact{tandem::TandemsShown{all, now_}});
}

// Two in three have found a day within four weeks.
void Telling::fix_dates() {
    for (int i = 0; i < static_cast<int>(state_.tandem.draft->tandems.size()); ++i) {
        if (i % 3 == 2) continue;
        const auto& tandem = state_.tandem.draft->tandems[static_cast<std::size_t>(i)];
        const tandem::FirstDate date{.year = 2026, .month = 10, .day = 1 + (i * 7) % 28, .minute = 750};
        tell(tandem::Fact{tandem::DateSuggested{i, tandem.juniors.front(), date}});
        for (const auto* side : {&tandem.juniors, &tandem.seniors})
            for (const auto person : *side) tell(tandem::Fact{tandem::DateAgreed{i, person}});
    }
}

// The third round is running.
void talk(Telling& evening) {
    evening.reach<PairingSpec>();
    evening.plan();
    for (int round = 1; round <= 3; ++round) {
        evening.take();
        evening.take();
        if (round < 3) evening.wait(6min);
    }
}

void poll(Telling& evening, SampleScene scene) {
    evening.reach<PollSpec>();
    while (std::get<PollSpec>(current_segment(evening.state())->spec).practice) {
        evening.wait(1min);
        for (const auto& fact :
             steps::enter(evening.state(), evening.state().run.place.segment + 1, steps::Visit::as_it_was,
                          steps::Passed::finished, evening.moment()))
            evening.tell(fact);
        evening.reach<PollSpec>();
    }
    const int answered =
        scene == SampleScene::poll_few ? std::min(4, evening.count()) : evening.count() * 4 / 5;
    evening.answer(answered);
    evening.wait(20s);
    if (scene == SampleScene::poll_open) return;
    evening.take();
    if (scene == SampleScene::poll_closed) return;
    evening.settle(answered);
    evening.take();
}

// The tandems are released, and so many pages of them shown.
void tandems(Telling& evening, int pages) {
    evening.reach<MatchingSpec>();
    evening.match();
    for (int page = 0; page < pages; ++page) {
        evening.take();
        evening.wait(page + 1 < pages ? 8s : 3s);
    }
}

void wall_of(Telling& evening, SampleScene scene) {
    evening.reach<WallSpec>();
    evening.fill_wall(scene == SampleScene::wall_lists ? 400 : 40);
    const int segment = evening.state().run.place.segment;
    const auto turn = [&](wall::Form form, int page) {
        evening.tell(wall::Fact{wall::WallTurned{segment, form, page}});
    };
    if (scene == SampleScene::wall) return;
    if (scene == SampleScene::wall_covered) return evening.collect();
    evening.take();
    if (scene == SampleScene::wall_lists) return turn(wall::Form::lists, 1);
    if (scene == SampleScene::wall_top) return turn(wall::Form::top, 0);
    const auto notes = evening.state().wall.notes.size();
    if (scene == SampleScene::spotlight && notes > 0)
        evening.tell(
            wall::Fact{wall::NoteSpotlit{segment, NoteId{static_cast<std::uint32_t>((notes + 1) / 2)}}});
}

void tell_scene(Telling& evening, SampleScene scene) {
    if (scene == SampleScene::doors) return;
    evening.take();
    evening.wait(8min);
    switch (scene) {
        case SampleScene::doors:
        case SampleScene::lobby: return;
        case SampleScene::message: return evening.take();
        case SampleScene::sponsor: {
            evening.take();
            while (!std::holds_alternative<MessageSpec>(current_segment(evening.state())->spec) ||
                   !std::get<MessageSpec>(current_segment(evening.state())->spec).sponsor)
                for (auto& fact :
                     steps::enter(evening.state(), evening.state().run.place.segment + 1,
                                  steps::Visit::as_it_was, steps::Passed::finished, evening.moment()))
                    evening.tell(fact);
            return;
        }
        case SampleScene::goals: return evening.reach<GoalsSpec>();
        case SampleScene::measured:
            evening.reach<GoalsSpec>();
            evening.take();
            evening.answer(evening.count() * 4 / 5);
            evening.take();
            evening.settle(evening.count() * 4 / 5);
            return evening.take();
        case SampleScene::proposals: evening.reach<RulesSpec>(); return evening.propose();
        case SampleScene::rules:
            evening.reach<RulesSpec>();
            evening.propose();
            evening.take();
            return evening.agree(evening.count() * 4 / 5);
        case SampleScene::poll_open:
        case SampleScene::poll_closed:
        case SampleScene::poll_revealed:
        case SampleScene::poll_few: return poll(evening, scene);
        case SampleScene::wall:
        case SampleScene::wall_covered:
        case SampleScene::wall_closed:
        case SampleScene::wall_lists:
        case SampleScene::wall_top:
        case SampleScene::spotlight: return wall_of(evening, scene);
        case SampleScene::tables:
            evening.reach<PairingSpec>();
            evening.plan();
            evening.take();
            return evening.wait(96s);
        case SampleScene::round: talk(evening); return evening.wait(53s);
        case SampleScene::last_30: talk(evening); return evening.wait(5min + 42s);
        case SampleScene::overrun: talk(evening); return evening.wait(6min + 38s);
        case SampleScene::wishes: return evening.reach<PreferencesSpec>();
        case SampleScene::matching: return evening.reach<MatchingSpec>();
        case SampleScene::tandems: return tandems(evening, 1);
        case SampleScene::tandems_more: tandems(evening, 2); return evening.wait(10s);
        case SampleScene::dates:
            tandems(evening, 1);
            evening.show_all();
            evening.reach<CommitmentSpec>();
            return evening.fix_dates();
        case SampleScene::rest: evening.reach<BreakSpec>(); return evening.wait(3min);
        case SampleScene::closing:
            talk(evening);
            evening.wait(6min);
            evening.reach<WallSpec>();
            evening.fill_wall();
            evening.reach<ClosingSpec>();
            return evening.take();  // the feedback is closed
        case SampleScene::ended:
            return evening.tell(run::Fact{run::ShowEnded{evening.now(), evening.moment().utc}});
        case SampleScene::paused:
            talk(evening);
            evening.wait(53s);
            return evening.tell(
                run::Fact{run::Paused{run::PauseReason::facilitator, evening.now(), evening.moment().utc}});
        case SampleScene::banner:
            talk(evening);
            evening.wait(53s);
            return evening.tell(
                screen::Fact{screen::MessageShown{"Bitte lassen Sie die Türen offen.", std::nullopt}});
        case SampleScene::trouble: return poll(evening, SampleScene::poll_revealed);
        case SampleScene::training:
            evening.reach<TrainingSpec>();
            evening.take();
            return evening.take();
        case SampleScene::coffee:
            evening.reach<MixerSpec>();
            evening.mix(4);
            return evening.wait(30s);
        case SampleScene::coffee_last_30:
            evening.reach<MixerSpec>();
            evening.mix(5);
            return evening.wait(14min + 38s);
        case SampleScene::questions: evening.reach<QuestionsSpec>(); return evening.ask_the_stage();
        case SampleScene::questions_empty: return evening.reach<QuestionsSpec>();
        case SampleScene::result_bars: return evening.show_result(SampleResult::bars);
        case SampleScene::result_dots: return evening.show_result(SampleResult::dots);
        case SampleScene::result_donut: return evening.show_result(SampleResult::donut);
        case SampleScene::result_strips: return evening.show_result(SampleResult::strips);
        case SampleScene::result_columns: return evening.show_result(SampleResult::columns);
        case SampleScene::result_ranks: return evening.show_result(SampleResult::ranks);
        case SampleScene::result_waffle: return evening.show_result(SampleResult::waffle);
        case SampleScene::result_field: return evening.show_result(SampleResult::field);
        case SampleScene::result_cloud: return evening.show_result(SampleResult::cloud);
        case SampleScene::result_quotes: return evening.show_result(SampleResult::quotes);
        case SampleScene::result_guesses: return evening.show_result(SampleResult::guesses);
        case SampleScene::result_quiz: return evening.show_result(SampleResult::quiz);
        case SampleScene::result_halves: return evening.show_result(SampleResult::halves);
        case SampleScene::blackout: return evening.tell(screen::Fact{screen::BlackoutSet{true}});
    }
}

}  // namespace

SampleMoment sample_moment(const Show& show, const Cast& cast, SampleScene scene,
                           const SampleOptions& options) {
    Telling evening{show, cast, options};
    tell_scene(evening, scene);
    return {std::move(evening.state()), evening.now()};
}

}  // namespace auftakt
