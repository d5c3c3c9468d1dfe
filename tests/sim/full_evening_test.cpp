#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "core/next_step.hpp"
#include "core/quiz.hpp"
#include "sim/journal_count.hpp"
#include "support/evening.hpp"

// One evening in which every type of segment is on and three hundred people do what can be done. What the
// screens would show in the end is compared with what can be counted from the journal's rows.
namespace auftakt::test {
namespace {

using namespace std::chrono_literals;

constexpr int people_there = 300;
constexpr int texts_segment = 16;
constexpr int sealed_segment = 17;
constexpr int quiz_segment = 18;
constexpr int cloud_segment = 19;
constexpr auto quiz_time = 20s;

LocalText words(const char* text) { return {text, "", ""}; }

Show every_segment() {
    auto show = whole_kickoff();
    const auto agreed = agreed_kickoff();
    for (const int each : {segment::goals, segment::rules, segment::closing})
        show.segments[static_cast<std::size_t>(each)] = agreed.segments[static_cast<std::size_t>(each)];
    const auto ask = [&](QuestionKind kind, Secrecy secrecy) {
        const Question question{.text = words("Frage"), .kind = std::move(kind), .secrecy = secrecy};
        show.segments.push_back({.planned = 60s, .spec = PollSpec{.question = question, .timer = quiz_time}});
    };
    ask(OpenText{}, Secrecy::no_name);
    ask(OpenText{}, Secrecy::anonymous);
    ask(Quiz{{words("A"), words("B"), words("C")}, 1}, Secrecy::named);
    ask(WordCloud{2}, Secrecy::no_name);
    return show;
}

class Hall {
public:
    Hall() {
        evening_.next();
        people_ = evening_.join_many(people_there);
    }

    void play() {
        const auto segments = static_cast<int>(evening_.state().show->segments.size());
        for (int each = 1; each < segments; ++each) {
            evening_.go_to(each);
            REQUIRE(evening_.state().run.place.segment == each);
            at(each);
            press_on();
        }
        REQUIRE(evening_.tell(run::EndShow{}) == done);
        evening_.wait(61s);  // boxes settle
    }

    const Evening& evening() const { return evening_; }
    AskId asked_in(int segment) const {
        return *ask::newest_of(evening_.state().ask, evening_.state().programme.shows, segment);
    }
    const Result& result_in(int segment) const {
        return *evening_.state().ask.asks.at(asked_in(segment)).result;
    }
    // Of sealed answers there is nothing in the journal to count: what was sent, by person.
    const std::map<PersonId, Answer>& sealed(int segment) const { return sealed_.at(asked_in(segment)); }
    bool let_through(int segment, const std::string& text) const {
        return let_through_.at(asked_in(segment)).contains(text);
    }

private:
    // The next key, with the work of jobs and answers in between, until the segment is over.
    void press_on() {
        for (int step = 0; step < 60; ++step) {
            work_jobs();
            answer_question();
            judge_texts();
            agree_on_rules();
            evening_.wait(2s);
            const auto next = next_step(evening_.state());
            using run::StepKind;
            if (next.kind == StepKind::enter_segment || next.kind == StepKind::end_show) return;
            if (next.kind == StepKind::release_tandems)
                REQUIRE(evening_.tell(tandem::ReleaseTandems{}) == done);
            else if (next.kind != StepKind::nothing)
                REQUIRE(evening_.next() == done);
        }
        FAIL("a segment without an end");
    }

    void work_jobs() {
        const auto& state = evening_.state();
        if (state.pairing.segment == state.run.place.segment &&
            state.pairing.cycle.phase == pairing::Phase::planning)
            evening_.propose_plan();
        if (state.mixer.wanted) evening_.mix_tables();
        if (state.tandem.phase == tandem::Phase::computing) evening_.propose_tandems();
    }

    void at(int each) {
        if (each == segment::goals)
            for (const auto person : people_)
                for (int goal = 0; goal < 2; ++goal)
                    if (below(2) == 0) {
                        evening_.phone(person, commitments::ChooseGoal{each, goal, true});
                        if (below(5) == 0) evening_.phone(person, commitments::ChooseGoal{each, goal, false});
                    }
        if (each == segment::rules) propose();
        if (each == segment::wall) write_on_the_wall();
        if (each == segment::questions) ask_the_stage();
    }

    void propose() {
        const char* texts[] = {"Pünktlich", "Ausreden lassen", "Handys weg", "Nachfragen"};
        for (std::size_t i = 0; i < 4; ++i) {
            evening_.phone(people_[i], wall::PostNote{0, clean(texts[i]), false});
            evening_.tell(wall::Moderate{newest_note(), i != 3});
        }
        // Two of the proposals find more than half of the hall, one does not.
        for (std::size_t i = 0; i < people_.size(); ++i) {
            if (i % 5 != 0) evening_.phone(people_[i], wall::Vote{NoteId{1}});
            if (i % 3 != 0) evening_.phone(people_[i], wall::Vote{NoteId{2}});
            if (i % 4 == 0) evening_.phone(people_[i], wall::Vote{NoteId{3}});
        }
    }

    void agree_on_rules() {
        if (agreed_ || !evening_.state().commitments.frozen.contains(segment::rules)) return;
        agreed_ = true;
        for (const auto person : people_) {
            if (below(4) == 0) continue;
            evening_.phone(person, commitments::Agree{segment::rules});
            if (below(9) == 0) evening_.phone(person, commitments::TakeBack{segment::rules});
        }
    }

    void write_on_the_wall() {
        std::vector<NoteId> shown;
        for (std::size_t i = 0; i < 60; ++i) {
            evening_.phone(people_[i], wall::PostNote{static_cast<int>(i % 2),
                                                      clean("Notiz " + std::to_string(i)), i % 4 == 0});
            const auto id = newest_note();
            evening_.tell(wall::Moderate{id, i % 5 != 0});
            if (i % 5 != 0) shown.push_back(id);
        }
        for (const auto person : people_)
            for (int vote = 0; vote < 3; ++vote) {
                const auto note = shown[index(shown.size() / (1 + index(3)))];
                evening_.phone(person, wall::Vote{note});
                if (below(6) == 0) evening_.phone(person, wall::Unvote{note});
            }
        for (std::size_t i = 0; i + 12 < shown.size(); i += 6)
            evening_.tell(wall::MergeNotes{{shown[i], shown[i + 7], shown[i + 11]}});
        evening_.tell(wall::SplitNote{shown[6]});
        evening_.tell(
            wall::MakeCluster{segment::wall, clean("Mut zur Lücke"), {shown[1], shown[2], shown[3]}});
        evening_.tell(wall::MoveNotes{{shown[4]}, 1});
        evening_.tell(wall::ModerateNotesOf{segment::wall, people_[11], false});
        for (const std::size_t i : {1U, 6U, 21U, 250U}) evening_.tell(people::Remove{people_[i]});
        evening_.tell(people::Restore{people_[21]});
        evening_.tell(wall::CloseWall{segment::wall});
        CHECK(evening_.tell(wall::TakeGoals{segment::wall, 3}) == done);
    }

    void ask_the_stage() {
        for (std::size_t i = 30; i < 60; ++i) {
            evening_.phone(people_[i],
                           questions::PutQuestion{clean("Warum " + std::to_string(i)), i % 3 == 0});
            const QuestionId id{static_cast<std::uint32_t>(evening_.state().questions.questions.size())};
            evening_.tell(questions::ModerateQuestion{id, i % 7 != 0});
        }
        evening_.tell(questions::PutQuestion{clean("Aus der ersten Reihe"), false});
        for (const auto person : people_)
            for (int vote = 0; vote < 2; ++vote) {
                const QuestionId id{static_cast<std::uint32_t>(1 + below(below(2) == 0 ? 31 : 6))};
                evening_.phone(person, questions::Upvote{id});
                if (below(7) == 0) evening_.phone(person, questions::TakeBackUpvote{id});
            }
        evening_.tell(questions::ModerateQuestionsOf{segment::questions, people_[33], false});
        for (const std::size_t i : {31U, 40U}) evening_.tell(people::Remove{people_[i]});
    }

    void answer_question() {
        const auto id = current_ask(evening_.state());
        if (!id || answered_.contains(*id)) return;
        const auto& asked = evening_.state().ask.asks.at(*id);
        if (asked.stage != ask::Stage::open) return;
        answered_.insert(*id);
        const auto question = asked.question;
        for (const auto person : people_) {
            if (below(10) == 0) continue;
            evening_.wait(30ms);
            for (int times = below(6) == 0 ? 2 : 1; times > 0; --times) give(*id, question, person);
        }
    }

    void give(AskId id, const Question& question, PersonId person) {
        const auto answer = some(question.kind);
        if (evening_.phone(person, ask::GiveAnswer{id, answer, ++n_}) != done)
            return;  // removed, or not asked
        if (question.secrecy == Secrecy::anonymous) sealed_[id][person] = answer;
    }

    Answer some(const QuestionKind& kind) {
        if (const auto* scale = std::get_if<Scale>(&kind)) {
            Steps steps;
            for (std::size_t i = 0; i < scale->items.size(); ++i)
                steps.steps.push_back(1 + below(scale->steps));
            // Hardly anybody says anything to the second thing.
            if (steps.steps.size() > 1 && below(150) != 0) steps.steps[1] = 0;
            return steps;
        }
        if (std::holds_alternative<OpenText>(kind))
            return Written{{clean("Satz " + std::to_string(below(40)))}};
        if (std::holds_alternative<WordCloud>(kind))
            return Written{
                {clean("Wort " + std::to_string(below(9))), clean("Klang " + std::to_string(below(9)))}};
        if (std::holds_alternative<Quiz>(kind)) return QuizAnswer{below(3), below(2) == 0};
        return Choice{below(3)};
    }

    // Of what was written two thirds are let through.
    void judge_texts() {
        const auto id = current_ask(evening_.state());
        if (!id || !is_written(evening_.state().ask.asks.at(*id).question.kind)) return;
        if (evening_.state().ask.asks.at(*id).stage != ask::Stage::closed || !judged_.insert(*id).second)
            return;
        std::set<std::string> texts;
        for (const auto& [person, answer] : evening_.state().ask.asks.at(*id).answers)
            for (const auto& text : std::get<Written>(answer).texts) texts.insert(text.text);
        if (const auto& sealed = evening_.state().derived.sealed_texts; sealed.contains(*id))
            texts.insert(sealed.at(*id).begin(), sealed.at(*id).end());
        CHECK(texts.size() > 10);
        for (const auto& text : texts) {
            const bool show = below(3) != 0;
            CHECK(evening_.tell(ask::JudgeText{*id, text, show}) == done);
            if (show) let_through_[*id].insert(text);
        }
    }

    NoteId newest_note() const { return {static_cast<std::uint32_t>(evening_.state().wall.notes.size())}; }
    int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }
    std::size_t index(std::size_t bound) { return random_() % std::max<std::size_t>(bound, 1); }

    Evening evening_{every_segment(), programme::Kind::rehearsal};
    std::vector<PersonId> people_;
    std::set<AskId> answered_;
    std::set<AskId> judged_;
    std::map<AskId, std::map<PersonId, Answer>> sealed_;
    std::map<AskId, std::set<std::string>> let_through_;
    bool agreed_ = false;
    std::uint64_t n_ = 0;
    std::mt19937 random_{20261127};
};

std::map<std::string, int> texts_of(const Result& result) {
    std::map<std::string, int> said;
    for (std::size_t i = 0; i < result.whole->texts.size(); ++i)
        said[result.whole->texts[i]] = result.whole->counts[i];
    return said;
}

std::map<int, int> options_of(const Result& result) {
    std::map<int, int> said;
    for (std::size_t i = 0; i < result.whole->counts.size(); ++i)
        if (result.whole->counts[i] > 0) said[static_cast<int>(i)] = result.whole->counts[i];
    return said;
}

void check_the_wall(const Public& state, const JournalCount& journal) {
    std::map<int, int> votes;
    std::map<int, int> clusters;
    for (const auto& each : wall::standing(state.wall, state.programme.shows, segment::wall)) {
        votes[static_cast<int>(each.note.value)] = each.votes;
        clusters[static_cast<int>(each.note.value)] = each.cluster;
    }
    CHECK(votes.size() > 20);
    CHECK(votes == journal.votes_on_wall(segment::wall));
    CHECK(clusters == journal.clusters_of_wall(segment::wall));
}

// The strongest at the moment when they were taken: people who were removed later had voted.
void check_the_goals(std::vector<std::string> rows) {
    const auto taken = std::ranges::find_if(
        rows, [](const std::string& row) { return row.starts_with(R"({"kind":"goalsTaken")"); });
    REQUIRE(taken != rows.end());
    rows.erase(taken + 1, rows.end());
    const JournalCount then{rows};
    REQUIRE(then.taken.size() == 3);
    const auto votes = then.votes_on_wall(segment::wall);
    std::vector<int> most;
    most.reserve(votes.size());
    for (const auto& [note, count] : votes) most.push_back(count);
    std::ranges::sort(most, std::ranges::greater{});
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(then.taken[i].second == most[i]);
        CHECK(votes.at(then.taken[i].first) == most[i]);
    }
}

void check_the_questions(const Public& state, const JournalCount& journal) {
    std::map<int, int> votes;
    int answered = 0;
    state.questions.questions.each([&](QuestionId id, const questions::Question& question) {
        if (questions::is_asked(question))
            votes[static_cast<int>(id.value)] = static_cast<int>(question.votes.size());
        answered += questions::is_answered(question) ? 1 : 0;
    });
    CHECK(votes.size() > 15);
    CHECK(votes == journal.votes_of_questions());
    CHECK(answered == journal.answered_questions());
    CHECK(answered > 0);
    const auto order = questions::by_votes(state.questions, state.programme.shows, segment::questions);
    for (std::size_t i = 1; i < order.size(); ++i)
        CHECK(journal.votes_of_questions().at(static_cast<int>(order[i - 1].value)) >=
              journal.votes_of_questions().at(static_cast<int>(order[i].value)));
}

void check_the_quiz(const Hall& hall, const JournalCount& journal) {
    const auto ask = static_cast<int>(hall.asked_in(quiz_segment).value);
    CHECK(options_of(hall.result_in(quiz_segment)) == journal.options_of(ask));
    std::vector<int> most;
    for (const auto& [person, points] :
         journal.points_of(ask, 1, std::chrono::milliseconds{quiz_time}.count()))
        most.push_back(points);
    std::ranges::sort(most, std::ranges::greater{});
    const auto best = quiz::best_five(hall.evening().state());
    REQUIRE(best.size() == 5);
    for (std::size_t i = 0; i < 5; ++i) CHECK(best[i].points == most[i]);
}

// Answers to one item that nobody may be told of one by one.
void check_the_measure(const Hall& hall) {
    const auto& result = hall.result_in(segment::goals);
    std::vector<int> first(5, 0);
    int second = 0;
    for (const auto& [person, answer] : hall.sealed(segment::goals)) {
        const auto& steps = std::get<Steps>(answer).steps;
        ++first[static_cast<std::size_t>(steps[0] - 1)];
        second += steps[1] > 0 ? 1 : 0;
    }
    REQUIRE(result.whole);
    CHECK(result.n == static_cast<int>(hall.sealed(segment::goals).size()));
    const auto& counts = result.whole->counts;
    CHECK(std::vector(counts.begin(), counts.begin() + 5) == first);
    CHECK(second > 0);
    CHECK(second < 5);
    CHECK(std::vector(counts.begin() + 5, counts.end()) == std::vector(5, 0));
}

TEST_CASE("an evening with every type of segment and three hundred people says what the journal says") {
    Hall hall;
    hall.play();
    const auto& state = hall.evening().state();
    const JournalCount journal{hall.evening().rows()};
    CHECK(journal.removed.size() == 5);
    check_the_wall(state, journal);
    check_the_goals(hall.evening().rows());
    check_the_questions(state, journal);
    check_the_quiz(hall, journal);
    check_the_measure(hall);

    CHECK(options_of(hall.result_in(segment::named)) ==
          journal.options_of(static_cast<int>(hall.asked_in(segment::named).value)));
    for (const int each : {texts_segment, cloud_segment})
        CHECK(texts_of(hall.result_in(each)) ==
              journal.texts_of(static_cast<int>(hall.asked_in(each).value)));
    std::map<std::string, int> sealed;
    for (const auto& [person, answer] : hall.sealed(sealed_segment))
        for (const auto& text : std::get<Written>(answer).texts)
            if (hall.let_through(sealed_segment, text.text)) ++sealed[text.text];
    CHECK(texts_of(hall.result_in(sealed_segment)) == sealed);
    CHECK(hall.result_in(sealed_segment).n == static_cast<int>(hall.sealed(sealed_segment).size()));

    CHECK(journal.frozen_rules == std::vector<std::string>{"Vertraulich", "Pünktlich", "Ausreden lassen"});
    std::map<int, int> goals;
    for (const auto& [person, own] : *state.commitments.goals)
        for (const int goal : own.chosen)
            goals[goal] += journal.counts(static_cast<int>(person.value)) ? 1 : 0;
    CHECK(goals == journal.chosen_goals());
    CHECK(goals.at(0) > 50);
    const auto agreed = state.commitments.agreed->at(segment::rules).size();
    CHECK(static_cast<int>(agreed) == journal.agreed(segment::rules));
    CHECK(agreed > 100);
    std::map<int, int> moods;
    for (const auto& [person, answer] : hall.sealed(segment::anonymous))
        ++moods[std::get<Choice>(answer).option];
    CHECK(options_of(hall.result_in(segment::anonymous)) == moods);
    CHECK(hall.evening().sealed_rows() == 0);
    CHECK(hall.evening().replayed() == hall.evening().model());
}

}  // namespace
}  // namespace auftakt::test
