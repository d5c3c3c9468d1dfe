#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "core/limits.hpp"
#include "engine/mix_job.hpp"
#include "matching/plan_rounds.hpp"
#include "support/evening.hpp"
#include "view/console_view.hpp"
#include "view/phone_content.hpp"
#include "view/phone_faces.hpp"
#include "view/phone_you.hpp"
#include "view/stage_view.hpp"

// A training, coffee tables and questions to the stage, as stage, phones and console show them.
namespace auftakt::test {
namespace {

using namespace std::chrono_literals;

const WordList no_words{.language = Language::de, .forms = {}};  // every key stands for itself
const Words words{no_words, Address::sie};

stage::Scene scene(const Evening& evening, std::chrono::milliseconds later = 0ms) {
    return stage_scene(evening.state(), {.now = evening.now() + later}, words);
}

template <class Body>
Body body(const Evening& evening, std::chrono::milliseconds later = 0ms) {
    const auto made = scene(evening, later);
    REQUIRE(std::holds_alternative<Body>(made.body));
    return std::get<Body>(made.body);
}

phone::You you(const Evening& evening, PersonId person) {
    return phone::you_view(evening.state(), person, {});
}

bool can(const phone::You& you, phone::Action action) { return std::ranges::count(you.can, action) > 0; }

Show with(void change(Show&)) {
    auto show = whole_kickoff();
    change(show);
    return show;
}

template <class Spec>
Spec& spec_of(Show& show, int segment) {
    return std::get<Spec>(show.segments[static_cast<std::size_t>(segment)].spec);
}

RoundPlan plan(const RoundProblem& problem) {
    auto quick = problem;
    quick.polish_moves = 20'000;
    return matching::plan_rounds(quick);
}

void mix(Evening& evening) {
    REQUIRE(evening.tell({Source::job, {}, {}}, mix_tables(evening.state(), 5, plan)) == done);
}

TEST_CASE("cards appear on stage one by one, three on a page, and all at once on phones") {
    Evening evening{whole_kickoff()};
    evening.join_many(2);
    evening.go_to(segment::training);
    auto training = body<stage::Training>(evening);
    REQUIRE(training.columns.size() == 2);
    CHECK(training.columns[0].mark->role == Role::junior);
    CHECK(training.columns[0].items.size() == 3);
    CHECK(training.columns[0].items[0] == stage::TrainingItem{"1", "Beraten", "Ein Satz.", true});
    CHECK_FALSE(training.columns[0].items[1].shown);
    CHECK(training.columns[1].items[2].title == "Vertrauen");
    evening.next();
    evening.next();
    training = body<stage::Training>(evening);
    CHECK(training.columns[1].items[2].shown);
    const auto content = phone::segment_content(evening.state());
    REQUIRE(content);
    CHECK(content->de.cards.size() == 5);
    CHECK(content->en.cards[1].title == "Ask");
}

TEST_CASE("a fourth card of a role stands on a page of its own") {
    Evening evening{with([](Show& show) {
        auto& cards = spec_of<TrainingSpec>(show, segment::training).cards;
        cards.push_back(
            {Role::junior, {"Vier", "", "Four"}, {"x", "", "x"}, {}, {"Sag es", "", "Say it"}, {}});
    })};
    evening.go_to(segment::training);
    for (int i = 0; i < 3; ++i) evening.next();
    const auto training = body<stage::Training>(evening);
    REQUIRE(training.columns[0].items.size() == 1);
    CHECK(training.columns[0].items[0] == stage::TrainingItem{"4", "Vier", "Sag es", true});
    CHECK(training.columns[1].items.empty());
}

TEST_CASE("without roles the cards stand in one column, two by two") {
    Evening evening{with([](Show& show) {
        for (auto& card : spec_of<TrainingSpec>(show, segment::training).cards) card.role = Role::both;
    })};
    evening.go_to(segment::training);
    const auto training = body<stage::Training>(evening);
    REQUIRE(training.columns.size() == 1);
    CHECK_FALSE(training.columns[0].mark);
    CHECK(training.columns[0].items.size() == 5);
}

TEST_CASE("the planner mixes departments and roles, and keeps apart who has met or is led") {
    Evening evening{whole_kickoff()};
    evening.next();
    const auto people = evening.join_many(16);
    evening.talk(3);
    evening.go_to(segment::mixer);
    mix(evening);
    const auto& tables = *evening.state().mixer.tables;
    REQUIRE(tables.size() == 4);
    std::set<std::pair<PersonId, PersonId>> met;
    for (const auto& meeting : *evening.state().pairing.met)
        met.emplace(std::minmax(meeting.people[0], meeting.people[1]));
    for (const auto& table : tables) {
        CHECK(table.people.size() == 4);
        CHECK(std::ranges::count_if(table.people, [&](PersonId id) {
                  return people::side_of(evening.state().people, id) == Role::junior;
              }) == 2);
        for (const auto a : table.people)
            for (const auto b : table.people) CHECK_FALSE(met.contains({a, b}));
    }
    // Mixed again, nobody sits with the same people.
    std::set<std::pair<PersonId, PersonId>> sat;
    for (const auto& table : tables)
        for (const auto a : table.people)
            for (const auto b : table.people)
                if (a < b) sat.emplace(a, b);
    evening.tell(mixer::MixAgain{});
    mix(evening);
    int again = 0;
    for (const auto& table : *evening.state().mixer.tables)
        for (const auto a : table.people)
            for (const auto b : table.people) again += sat.contains({a, b}) ? 1 : 0;
    CHECK(again <= 4);
}

TEST_CASE("among your own, tables are of one role; somebody alone in a role sits with the others") {
    Evening evening{with([](Show& show) { spec_of<MixerSpec>(show, segment::mixer).by_role = true; })};
    evening.join_many(9);
    evening.go_to(segment::mixer);
    mix(evening);
    CHECK(evening.state().mixer.tables->size() == 3);
    for (const auto& table : *evening.state().mixer.tables)
        for (const auto id : table.people) CHECK(people::side_of(evening.state().people, id) == table.only);
    Evening lonely{with([](Show& show) { spec_of<MixerSpec>(show, segment::mixer).by_role = true; })};
    lonely.join_many(3);
    lonely.go_to(segment::mixer);
    mix(lonely);
    REQUIRE(lonely.state().mixer.tables->size() == 1);
    CHECK_FALSE(lonely.state().mixer.tables->front().only);
}

TEST_CASE("nobody and one person have no coffee table; a watch asks for tables once") {
    for (const int people : {0, 1}) {
        Evening evening{whole_kickoff()};
        evening.join_many(people);
        evening.go_to(segment::mixer);
        MixWatch watch;
        CHECK(watch.wants(evening.state()));
        CHECK_FALSE(watch.wants(evening.state()));
        mix(evening);
        CHECK(evening.state().mixer.tables->empty());
        CHECK(body<stage::Title>(evening).text == "stage.mixer.nobody");
        CHECK_FALSE(watch.wants(evening.state()));
    }
}

TEST_CASE("coffee tables stand on pages of twelve, then only phones say where") {
    Evening small{whole_kickoff()};
    small.join_many(50);
    small.go_to(segment::mixer);
    CHECK(body<stage::Title>(small).text == "stage.mixer.mixing");
    mix(small);
    auto coffee = body<stage::Coffee>(small);
    CHECK(coffee.tables.size() == 12);
    CHECK(coffee.pages == 2);
    CHECK(coffee.countdown.ends == small.state().run.place.ends);
    coffee = body<stage::Coffee>(small, 8s);
    CHECK(coffee.tables.size() == 1);
    Evening large{whole_kickoff()};
    large.join_many(241);
    large.go_to(segment::mixer);
    large.mix_tables();
    CHECK(body<stage::Tables>(large).form == stage::TablesForm::phones_only);
    Evening big_tables{with([](Show& show) { spec_of<MixerSpec>(show, segment::mixer).table_size = 8; })};
    big_tables.join_many(64);
    big_tables.go_to(segment::mixer);
    mix(big_tables);
    CHECK(body<stage::Coffee>(big_tables).tables.size() == 6);
}

TEST_CASE("whoever has left a coffee table is not shown at it") {
    Evening evening{whole_kickoff()};
    const auto people = evening.join_many(4);
    evening.go_to(segment::mixer);
    evening.mix_tables();
    evening.phone(people[2], people::Leave{});
    CHECK(body<stage::Coffee>(evening).tables[0].people.size() == 3);
    CHECK(you(evening, people[0]).coffee->with.size() == 2);
}

TEST_CASE("a phone shows its coffee table with first names, in full where two are called alike") {
    Evening evening{whole_kickoff()};
    const auto ada = evening.join("Ada Berg", Role::junior);
    evening.join("Dr. Ben Ott", Role::senior);
    evening.join("Anna Roth", Role::junior);
    evening.join("Anna Sommer", Role::senior);
    evening.go_to(segment::mixer);
    CHECK_FALSE(you(evening, ada).coffee);
    evening.mix_tables();
    const auto place = you(evening, ada).coffee;
    REQUIRE(place);
    CHECK(place->table == 1);
    REQUIRE(place->with.size() == 3);
    CHECK(place->with[0].name == "Ben");
    CHECK(place->with[1].name == "Anna Roth");
    CHECK(place->with[2].name == "Anna Sommer");
    evening.go_to(segment::questions);
    CHECK_FALSE(you(evening, ada).coffee);
}

TEST_CASE("a full table of very long names still makes a short view") {
    Evening evening{with([](Show& show) { spec_of<MixerSpec>(show, segment::mixer).table_size = 8; })};
    std::string long_name;
    for (int i = 0; i < 76; ++i) long_name += "\u1E9E";
    std::vector<PersonId> people;
    for (int i = 0; i < 12; ++i) people.push_back(evening.join(std::to_string(10 + i) + long_name));
    evening.go_to(segment::mixer);
    evening.tell({Source::job, {}, {}},
                 mixer::ProposeTables{evening.state().mixer.asked, {{1, people, {}}}, 1});
    const auto view = you(evening, people[0]);
    CHECK(view.coffee->with.size() == 6);
    CHECK(to_text(json::write(view)).size() < limits::view_bytes_max);
}

struct Asking : Evening {
    PersonId ada, ben;
    explicit Asking(Show show = whole_kickoff()) : Evening{std::move(show)} {
        next();
        ada = join("Ada Berg");
        ben = join("Ben Ott", Role::senior);
        go_to(segment::questions);
    }
    QuestionId shown(std::string_view text) {
        tell(questions::PutQuestion{clean(text), false});
        return QuestionId{static_cast<std::uint32_t>(state().questions.questions.size())};
    }
};

TEST_CASE("the stage shows the question that is answered and the next five; without any it invites") {
    Asking evening;
    auto asked = body<stage::Questions>(evening);
    CHECK(asked.empty == "stage.questions.empty");
    CHECK(asked.question == "Was ist offen?");
    std::vector<QuestionId> ids;
    for (int i = 1; i <= 7; ++i) ids.push_back(evening.shown("Frage " + std::to_string(i)));
    asked = body<stage::Questions>(evening);
    CHECK(asked.label.empty());
    CHECK(asked.next.size() == 5);
    evening.phone(evening.ada, questions::Upvote{ids[6]});
    CHECK(body<stage::Questions>(evening).next[0].text == "Frage 1");
    evening.next();
    asked = body<stage::Questions>(evening);
    CHECK(asked.question == "Frage 7");
    CHECK(asked.votes == "1");
    CHECK(asked.by == "stage.questions.by_hall");
    CHECK(asked.next[0] == stage::AskedQuestion{"0", "Frage 1"});
    evening.phone(evening.ada, questions::Upvote{ids[4]});
    CHECK(body<stage::Questions>(evening).next[0].text == "Frage 1");  // not on each vote
    evening.next();
    asked = body<stage::Questions>(evening);
    CHECK(asked.question == "Frage 5");
    CHECK(scene(evening).footer.size() == 2);
}

TEST_CASE("no stage and no page of questions tells who asked ohne Namen, or what waits") {
    Asking evening;
    evening.phone(evening.ada, questions::PutQuestion{clean("Geheim gefragt"), false});
    evening.phone(evening.ben, questions::PutQuestion{clean("Offen gefragt"), true});
    CHECK(phone::question_pages(evening.state()).empty());
    CHECK(body<stage::Questions>(evening).next.empty());
    evening.tell(questions::ModerateQuestion{QuestionId{1}, true});
    evening.tell(questions::ModerateQuestion{QuestionId{2}, true});
    const auto pages = phone::question_pages(evening.state());
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].questions[0].author.empty());
    CHECK(pages[0].questions[1].author == "Ben Ott");
    evening.tell(questions::PickQuestion{QuestionId{1}});
    CHECK(body<stage::Questions>(evening).by == "stage.questions.no_name");
    evening.tell(questions::PickQuestion{QuestionId{2}});
    CHECK(phone::question_pages(evening.state())[0].questions[1].answered);
}

TEST_CASE("where votes are secret phones are told none of them, and the stage is") {
    for (const bool secret : {false, true}) {
        Asking evening{secret ? with([](Show& show) {
            spec_of<QuestionsSpec>(show, segment::questions).secret_votes = true;
        })
                              : whole_kickoff()};
        evening.phone(evening.ada, questions::PutQuestion{clean("Von Ada"), false});
        evening.tell(questions::ModerateQuestion{QuestionId{1}, true});
        evening.phone(evening.ben, questions::Upvote{QuestionId{1}});
        const auto face = phone::face_of(evening.state(), {}, {});
        CHECK(std::get<phone::Questions>(face).secret == secret);
        CHECK(phone::question_pages(evening.state())[0].questions[0].votes == (secret ? 0 : 1));
        CHECK(you(evening, evening.ada).asked->questions[0].votes == (secret ? 0 : 1));
        CHECK(you(evening, evening.ben).asked->voted == std::vector{QuestionId{1}});
        CHECK(body<stage::Questions>(evening).next[0].votes == "1");
    }
}

TEST_CASE("a phone knows its own questions and its votes, and what it may do") {
    Asking evening;
    evening.phone(evening.ada, questions::PutQuestion{clean("Von Ada"), false});
    const auto one = evening.shown("Eins");
    const auto two = evening.shown("Zwei");
    auto view = you(evening, evening.ada);
    REQUIRE(view.asked);
    CHECK(view.asked->votes_left == 2);
    CHECK(view.asked->questions[0].state == "waiting");
    CHECK(can(view, phone::Action::put_question));
    CHECK(can(view, phone::Action::upvote));
    evening.phone(evening.ada, questions::Upvote{one});
    evening.phone(evening.ada, questions::Upvote{two});
    view = you(evening, evening.ada);
    CHECK(view.asked->voted == std::vector{one, two});
    CHECK_FALSE(can(view, phone::Action::upvote));
    CHECK(you(evening, evening.ben).asked->questions.empty());
    evening.tell(questions::CloseQuestions{segment::questions});
    CHECK_FALSE(can(you(evening, evening.ada), phone::Action::put_question));
}

TEST_CASE("a phone that has asked its ten longest questions still gets a short view") {
    Asking evening;
    for (std::size_t i = 0; i < limits::questions_per_person_max; ++i)
        evening.phone(evening.ada, questions::PutQuestion{clean(std::string(280, 'x')), false});
    const auto view = you(evening, evening.ada);
    CHECK(view.asked->questions.size() == limits::questions_per_person_max);
    CHECK(to_text(json::write(view)).size() < limits::view_bytes_max);
}

TEST_CASE("one key takes every question off stage and phones, and brings them back") {
    Asking evening;
    const auto one = evening.shown("Eins");
    const auto two = evening.shown("Zwei");
    evening.phone(evening.ada, questions::PutQuestion{clean("Von Ada"), false});
    evening.tell(questions::PickQuestion{two});
    const auto console = [&] { return console_scene(evening.state(), {}, words); };
    const auto face = [&] {
        return std::get<phone::Questions>(
            phone::face_of(evening.state(), {}, {.frame = {}, .texts = {}, .pages = {"page"}, .result = {}}));
    };
    REQUIRE(console().hall.moderation.hide);
    CHECK(console().hall.moderation.hide->label == "console.questions.hide_all");
    CHECK(console().hall.moderation.hide->key == "H");
    CHECK(face().pages == std::vector<std::string>{"page"});
    REQUIRE(evening.tell(*console().hall.moderation.hide->wish) == done);
    const auto seen = body<stage::Questions>(evening);
    CHECK(seen.hidden);
    CHECK(seen.question == "Was ist offen?");
    CHECK(seen.invitation == "stage.wall.hidden");
    CHECK(seen.next.empty());
    CHECK(seen.votes.empty());
    CHECK(scene(evening).footer.empty());
    CHECK(face().hidden);
    CHECK(face().pages.empty());
    CHECK_FALSE(face().current.has_value());
    CHECK(phone::question_pages(evening.state()).empty());
    CHECK(you(evening, evening.ada).asked->questions.size() == 1);  // one's own stays one's own
    CHECK(can(you(evening, evening.ada), phone::Action::put_question));
    CHECK_FALSE(can(you(evening, evening.ada), phone::Action::upvote));
    CHECK(console().hall.moderation.items.size() == 3);  // the facilitator goes on reading
    CHECK(std::ranges::count(console().show.live.facts, "console.now.questions_hidden") == 1);
    CHECK(console().hall.moderation.hide->label == "console.questions.show_all");
    REQUIRE(evening.tell(*console().hall.moderation.hide->wish) == done);
    CHECK(body<stage::Questions>(evening).question == "Zwei");
    CHECK(phone::question_pages(evening.state())[0].questions[0].question == two);
    CHECK(phone::question_pages(evening.state())[0].questions[1].question == one);
    evening.go_to(segment::training);
    CHECK_FALSE(console().hall.moderation.hide);
}

TEST_CASE("the console lists what is on stage, what waits to be read, then the most wanted") {
    Asking evening;
    evening.phone(evening.ada, questions::PutQuestion{clean("Ungelesen"), false});
    const auto one = evening.shown("Eins");
    const auto two = evening.shown("Zwei");
    const auto three = evening.shown("Drei");
    evening.phone(evening.ada, questions::Upvote{three});
    evening.tell(questions::PickQuestion{two});
    const auto list = console_scene(evening.state(), {}, words).hall.moderation;
    REQUIRE(list.items.size() == 4);
    CHECK(list.items[0].text == "Zwei");
    CHECK(list.items[0].show.key == "A");
    CHECK_FALSE(list.items[0].decline.wish);
    CHECK(list.items[1].text == "Ungelesen");
    CHECK(list.items[1].show.key == "J");  // what is on stage does not keep the unread from being read
    CHECK(list.items[1].decline.key == "N");
    CHECK(list.items[2].text == "Drei");
    CHECK(list.items[3].text == "Eins");
    const auto wish = std::get<questions::Command>(*list.items[3].show.wish);
    CHECK(std::get<questions::PickQuestion>(wish).question == one);
}

}  // namespace
}  // namespace auftakt::test
