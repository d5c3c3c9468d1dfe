#include <doctest/doctest.h>

#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using ask::Close;
using ask::GiveAnswer;
using ask::JudgeText;
using ask::Reopen;
using ask::Reveal;
using Texts = std::vector<std::string>;

// Nine people and an anonymous question for a text.
struct Hall {
    explicit Hall(Moderation moderation) : evening{show(moderation)} {
        evening.next();
        people = evening.join_many(9);
        evening.next();
    }
    static Show show(Moderation moderation) {
        auto made = small_kickoff();
        made.segments[1].spec = PollSpec{
            .question = {.text = {"Was fehlt?", "", ""}, .kind = OpenText{}, .moderation = moderation}};
        return made;
    }
    void write(std::size_t person, const char* text) {
        CHECK(evening.phone(people[person], GiveAnswer{evening.ask_id(), Written{{clean(text)}}, ++n}) ==
              done);
    }
    void first_five() {
        const char* texts[] = {"Ruhe", "Mut", "Zeit", "Mut", "Geld"};
        for (std::size_t i = 0; i < 5; ++i) write(i, texts[i]);
        CHECK(evening.tell(Close{evening.ask_id()}) == done);
    }
    void again() { CHECK(evening.tell(Reopen{evening.ask_id()}) == done); }
    void close() { CHECK(evening.tell(Close{evening.ask_id()}) == done); }
    Texts read() const {
        const auto& all = evening.state().derived.sealed_texts;
        const auto found = all.find(evening.ask_id());
        return found == all.end() ? Texts{} : found->second;
    }
    Texts result() {
        CHECK(evening.tell(Reveal{evening.ask_id()}) == done);
        return evening.asked().result->whole->texts;
    }

    Evening evening;
    std::vector<PersonId> people;
    std::uint64_t n = 0;
};

TEST_CASE("anonymous texts are read in batches of five people: who adds one alone is not read alone") {
    Hall hall{Moderation::before};
    hall.first_five();
    CHECK(hall.read() == Texts{"Geld", "Mut", "Ruhe", "Zeit"});
    hall.again();
    CHECK(hall.read() == Texts{});
    hall.write(5, "Ich bin allein");
    hall.close();
    CHECK(hall.read() == Texts{"Geld", "Mut", "Ruhe", "Zeit"});
    CHECK(hall.evening.tell(JudgeText{hall.evening.ask_id(), "Ich bin allein", true}) ==
          refused(Refusal::no_such_note));
    for (std::size_t i = 6; i < 9; ++i) {
        hall.again();
        hall.write(i, i == 6 ? "Platz" : "Licht");
        hall.close();
        CHECK(hall.read() == Texts{"Geld", "Mut", "Ruhe", "Zeit"});
    }
    // The fifth who writes something new, here one who thinks again, makes a batch of them.
    hall.again();
    hall.write(0, "Luft");
    hall.close();
    CHECK(hall.read() == Texts{"Geld", "Ich bin allein", "Licht", "Luft", "Mut", "Platz", "Zeit"});
}

TEST_CASE("what came too late to be read among others is in no result either, only its number") {
    for (const auto moderation : {Moderation::before, Moderation::off}) {
        Hall hall{moderation};
        hall.first_five();
        hall.again();
        for (std::size_t i = 5; i < 9; ++i) hall.write(i, "Zu spät");
        hall.close();
        for (const auto* text : {"Geld", "Mut", "Ruhe", "Zeit"})
            hall.evening.tell(JudgeText{hall.evening.ask_id(), text, true});
        CHECK(hall.result() == Texts{"Geld", "Mut", "Ruhe", "Zeit"});
        CHECK(hall.evening.asked().result->n == 9);
        for (const auto& row : hall.evening.rows()) CHECK(row.find("spät") == std::string::npos);
    }
}

TEST_CASE("what was read is known after a new start, and is gone once the box is settled") {
    Hall hall{Moderation::before};
    hall.first_five();
    hall.again();
    hall.write(5, "Allein");
    hall.evening.start_again(7);
    hall.close();
    hall.evening.start_again(8);
    CHECK(hall.read() == Texts{"Geld", "Mut", "Ruhe", "Zeit"});
    CHECK_FALSE(hall.evening.state().derived.released.contains(hall.evening.ask_id()));  // no hall sees it
    hall.result();
    CHECK(hall.evening.sealed_rows() == 0);
    CHECK(hall.evening.model().sealed.released->empty());
    CHECK(hall.evening.replayed() == hall.evening.model());
}

TEST_CASE("whoever is removed after the reading takes no text out of the list: it would be theirs") {
    Hall hall{Moderation::off};
    for (std::size_t i = 0; i < 5; ++i) hall.write(i, "Mut");
    hall.write(5, "Ruhe");
    hall.write(6, "Weg damit");
    hall.evening.tell(people::Remove{hall.people[6]});  // before anybody could read it
    hall.close();
    CHECK(hall.read() == Texts{"Mut", "Ruhe"});
    hall.evening.tell(people::Remove{hall.people[5]});
    CHECK(hall.read() == Texts{"Mut", "Ruhe"});
    CHECK(hall.evening.state().derived.answered.at(hall.evening.ask_id()) == 6);
    CHECK(hall.result() == Texts{"Mut", "Ruhe"});
    CHECK(hall.evening.asked().result->n == 6);
    CHECK(hall.evening.asked().result->whole->counts == std::vector{5, 1});
}

TEST_CASE("whoever is removed from a live question stays in its sum: the difference would be theirs") {
    auto show = small_kickoff();
    std::get<PollSpec>(show.segments[segment::anonymous].spec).question.live = true;
    for (const bool shown : {true, false}) {
        Evening evening{show};
        evening.next();
        const auto people = evening.join_many(8);
        evening.go_to(segment::anonymous);
        const auto answer = [&](std::size_t person, int option) {
            evening.phone(people[person], GiveAnswer{evening.ask_id(), Choice{option}, 1});
        };
        for (std::size_t i = 0; i < 4; ++i) answer(i, 0);
        if (shown) answer(4, 2);
        CHECK(evening.state().derived.released.contains(evening.ask_id()) == shown);
        evening.tell(people::Remove{people[shown ? 4 : 0]});
        for (std::size_t i = 5; i < 8; ++i) answer(i, 1);
        evening.next();
        evening.next();
        CHECK(evening.asked().result->whole->counts == (shown ? std::vector{4, 3, 1} : std::vector{4, 3, 0}));
    }
}

}  // namespace
}  // namespace auftakt::test
