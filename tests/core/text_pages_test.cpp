#include "core/text_pages.hpp"

#include <doctest/doctest.h>

#include "core/apply.hpp"
#include "support/evening.hpp"

// Texts on stage: which comes first, how many stand on a page, what turns it. And how a choice is drawn.
namespace auftakt::test {
namespace {

using namespace std::chrono_literals;
using ask::Close;
using ask::Draw;
using ask::GiveAnswer;
using ask::JudgeText;
using ask::Reveal;
using ask::StarText;
using ask::TextPage;
using ask::TurnPages;

struct Hall {
    explicit Hall(Question question, int count = 9) : evening{show(std::move(question))} {
        evening.next();
        people = evening.join_many(count);
        evening.next();
    }
    static Show show(Question question) {
        auto made = small_kickoff();
        made.segments = {{.planned = 60s, .spec = LobbySpec{}},
                         {.planned = 120s, .spec = PollSpec{.question = std::move(question)}},
                         {.planned = 60s, .spec = ClosingSpec{}}};
        return made;
    }
    void write(std::size_t person, const std::string& text) {
        REQUIRE(evening.phone(people[person], GiveAnswer{evening.ask_id(), Written{{clean(text)}}, ++n}) ==
                done);
    }
    Told judge(const std::string& text, bool show = true) {
        return evening.tell(JudgeText{evening.ask_id(), text, show});
    }
    Told star(const std::string& text, bool on = true) {
        return evening.tell(StarText{evening.ask_id(), text, on});
    }
    void reveal() {
        REQUIRE(evening.tell(Close{evening.ask_id()}) == done);
        REQUIRE(evening.tell(Reveal{evening.ask_id()}) == done);
    }
    TextPage page(std::size_t number = 0) const {
        const auto& ask = evening.asked();
        const auto result = ask.result ? *ask.result : ask::counted(evening.state(), ask);
        return ask::text_pages(ask, result.whole->texts).at(number);
    }

    Evening evening;
    std::vector<PersonId> people;
    std::uint64_t n = 0;
};

Question text(Secrecy secrecy, Moderation moderation = Moderation::before, bool turns = false) {
    return {.text = {"Was fehlt?", "", ""},
            .kind = OpenText{turns},
            .secrecy = secrecy,
            .moderation = moderation};
}

Question choice(std::size_t options) {
    SingleChoice kind;
    for (std::size_t i = 0; i < options; ++i) kind.options.push_back({"Option " + std::to_string(i), "", ""});
    return {.text = {"Welche?", "", ""}, .kind = std::move(kind), .secrecy = Secrecy::named};
}

std::vector<std::string> so_many(std::size_t count, std::size_t letters) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count; ++i)
        texts.push_back(std::string(1, static_cast<char>('a' + i)) + std::string(letters - 1, 'x'));
    return texts;
}

TEST_CASE("the newest that was let through is read first, and undo brings each back to its place") {
    Hall hall{text(Secrecy::no_name)};
    hall.write(0, "Mut");
    hall.write(1, "Zeit");
    hall.write(2, "Geld");
    CHECK(hall.judge("Zeit") == done);
    CHECK(hall.judge("Mut") == done);
    CHECK(hall.judge("Geld") == done);
    CHECK(hall.page() == TextPage{"Geld", "Mut", "Zeit"});
    CHECK(hall.judge("Mut", false) == done);
    CHECK(hall.page() == TextPage{"Geld", "Zeit"});
    CHECK(hall.evening.undo() == done);
    CHECK(hall.page() == TextPage{"Geld", "Mut", "Zeit"});
    CHECK(hall.judge("Zeit", false) == done);
    CHECK(hall.judge("Zeit", true) == done);  // let through anew: now it is the newest
    CHECK(hall.page() == TextPage{"Zeit", "Geld", "Mut"});
    CHECK(hall.evening.replayed() == hall.evening.model());
}

TEST_CASE("where nobody reads before, what is written last is read first") {
    Hall hall{text(Secrecy::named, Moderation::off)};
    hall.write(0, "Zeit");
    hall.write(1, "Mut");
    hall.write(2, "Zeit");
    CHECK(hall.page() == TextPage{"Mut", "Zeit"});
    const auto before = hall.evening.asked().came_up;
    CHECK(hall.evening.tell(
              ask::AnswerFor{hall.evening.ask_id(), hall.people[3], Written{{clean("Geld")}}}) == done);
    CHECK(hall.page() == TextPage{"Geld", "Mut", "Zeit"});
    CHECK(hall.evening.undo() == done);
    CHECK(hall.page() == TextPage{"Mut", "Zeit"});
    CHECK(hall.evening.asked().came_up == before);
}

TEST_CASE("one text has the star, and only what the hall may see can have it") {
    Hall hall{text(Secrecy::no_name)};
    hall.write(0, "Mut");
    hall.write(1, "Zeit");
    CHECK(hall.star("Mut") == refused(Refusal::no_such_note));
    hall.judge("Mut");
    hall.judge("Zeit");
    CHECK(hall.star("Erfunden") == refused(Refusal::no_such_note));
    CHECK(hall.star("Mut") == done);
    CHECK(hall.page() == TextPage{"Mut", "Zeit"});
    CHECK(hall.star("Zeit") == done);
    CHECK(hall.evening.asked().starred == "Zeit");
    CHECK(hall.evening.undo() == done);
    CHECK(hall.page() == TextPage{"Mut", "Zeit"});
    CHECK(hall.star("Mut", false) == done);
    CHECK(hall.page() == TextPage{"Zeit", "Mut"});
    CHECK(count_of<ask::TextStarred>(hall.evening.facts()) == 4);
    CHECK(hall.star("Mut", false) == done);  // has none: nothing happens
    CHECK(count_of<ask::TextStarred>(hall.evening.facts()) == 4);
    CHECK(hall.evening.tell(StarText{AskId{9}, "Mut", true}) == refused(Refusal::no_such_question));
}

TEST_CASE("anonymous texts keep the order of their result, and have a star only when they are settled") {
    Hall hall{text(Secrecy::anonymous)};
    const char* texts[] = {"Ruhe", "Mut", "Zeit", "Licht", "Geld"};
    for (std::size_t i = 0; i < 5; ++i) hall.write(i, texts[i]);
    REQUIRE(hall.evening.tell(Close{hall.evening.ask_id()}) == done);
    for (const auto* each : {"Zeit", "Geld", "Mut", "Ruhe", "Licht"}) REQUIRE(hall.judge(each) == done);
    CHECK(hall.star("Mut") == refused(Refusal::no_such_note));
    REQUIRE(hall.evening.tell(Reveal{hall.evening.ask_id()}) == done);
    CHECK(hall.page() == TextPage{"Geld", "Licht", "Mut", "Ruhe", "Zeit"});
    CHECK(hall.evening.asked().came_up.empty());
    CHECK(hall.star("Ruhe") == done);
    CHECK(hall.page() == TextPage{"Ruhe", "Geld", "Licht", "Mut", "Zeit"});
    CHECK(hall.evening.replayed() == hall.evening.model());
}

TEST_CASE("a page takes seven short texts, and fewer long ones, so that all of them are whole") {
    const ask::Ask ask;
    const auto sizes = [&](const std::vector<std::string>& texts) {
        std::vector<std::size_t> all;
        for (const auto& page : ask::text_pages(ask, texts)) all.push_back(page.size());
        return all;
    };
    using Sizes = std::vector<std::size_t>;
    CHECK(sizes({}).empty());
    CHECK(sizes(so_many(7, 40)) == Sizes{7});
    CHECK(sizes(so_many(8, 40)) == Sizes{7, 1});
    CHECK(sizes(so_many(7, 78)) == Sizes{7});
    CHECK(sizes(so_many(7, 79)) == Sizes{6, 1});
    CHECK(sizes(so_many(9, 280)) == Sizes{4, 4, 1});
}

TEST_CASE("pages turn by the key, and where the show says so by themselves, every eight seconds and round") {
    for (const bool turns : {false, true}) {
        CAPTURE(turns);
        Hall hall{text(Secrecy::no_name, Moderation::off, turns)};
        const auto texts = so_many(9, 280);
        for (std::size_t i = 0; i < texts.size(); ++i) hall.write(i, texts[i]);
        hall.reveal();
        CHECK(ask::more_to_show(hall.evening.asked()) == 2);
        hall.evening.wait(7900ms);
        CHECK(hall.evening.asked().more == 0);
        hall.evening.wait(200ms);
        CHECK(hall.evening.asked().more == (turns ? 1 : 0));
        hall.evening.wait(16s);
        CHECK(hall.evening.asked().more == 0);
        const auto step = next_step(hall.evening.state());
        CHECK(step.kind == (turns ? run::StepKind::enter_segment : run::StepKind::show_more));
        CHECK(hall.evening.tell(ask::ShowPage{hall.evening.ask_id(), 1}) == refused(Refusal::not_allowed));
    }
}

TEST_CASE("the facilitator lets pages turn by themselves, and stops them") {
    Hall hall{text(Secrecy::no_name, Moderation::off)};
    const auto texts = so_many(9, 280);
    for (std::size_t i = 0; i < texts.size(); ++i) hall.write(i, texts[i]);
    hall.reveal();
    CHECK(hall.evening.tell(TurnPages{hall.evening.ask_id(), true}) == done);
    hall.evening.wait(8s);
    CHECK(hall.evening.asked().more == 1);
    hall.evening.tell(run::Pause{});
    hall.evening.wait(1min);
    CHECK(hall.evening.asked().more == 1);
    hall.evening.tell(run::Resume{});
    CHECK(hall.evening.tell(TurnPages{hall.evening.ask_id(), false}) == done);
    hall.evening.wait(1min);
    CHECK(hall.evening.asked().more == 1);
    CHECK(hall.evening.next() == done);
    CHECK(hall.evening.asked().more == 2);
    const auto origin = Origin{Source::clock, {}, {}};
    CHECK(hall.evening.tell(origin, ask::ShowPage{hall.evening.ask_id(), 3}) ==
          refused(Refusal::not_allowed));
    Hall other{choice(3)};
    CHECK(other.evening.tell(TurnPages{other.evening.ask_id(), true}) == refused(Refusal::no_such_question));
}

TEST_CASE(
    "a choice is drawn as bars, dots or a ring of at most six parts; other kinds have their own picture") {
    Hall six{choice(6)};
    const auto id = six.evening.ask_id();
    CHECK(six.evening.tell(Draw{id, Drawing::dots}) == done);
    CHECK(six.evening.tell(Draw{id, Drawing::donut}) == done);
    CHECK(six.evening.asked().question.drawing == Drawing::donut);
    CHECK(six.evening.undo() == done);
    CHECK(six.evening.asked().question.drawing == Drawing::dots);
    CHECK(six.evening.tell(run::RepeatSegment{}) == done);
    CHECK(six.evening.asked().question.drawing == Drawing::dots);
    Hall seven{choice(7)};
    CHECK(seven.evening.tell(Draw{seven.evening.ask_id(), Drawing::donut}) == refused(Refusal::not_allowed));
    CHECK(seven.evening.tell(Draw{seven.evening.ask_id(), Drawing::dots}) == done);
    Hall written{text(Secrecy::no_name)};
    CHECK(written.evening.tell(Draw{written.evening.ask_id(), Drawing::dots}) ==
          refused(Refusal::not_allowed));
    CHECK(well_formed(choice(6)));
    auto wrong = choice(7);
    wrong.drawing = Drawing::donut;
    CHECK_FALSE(well_formed(wrong));
}

TEST_CASE("a spontaneous choice says how it is drawn") {
    Hall hall{choice(2)};
    CHECK(hall.evening.tell(ask::InsertQuestion{.kind = ask::Template::yes_no,
                                                .text = clean("Pause?"),
                                                .options = {},
                                                .at_once = true,
                                                .drawing = Drawing::donut}) == done);
    CHECK(hall.evening.asked().question.drawing == Drawing::donut);
    CHECK(hall.evening.tell(ask::InsertQuestion{.kind = ask::Template::words,
                                                .text = clean("Was?"),
                                                .options = {},
                                                .secrecy = Secrecy::no_name,
                                                .drawing = Drawing::dots}) ==
          refused(Refusal::no_such_option));
}

}  // namespace
}  // namespace auftakt::test
