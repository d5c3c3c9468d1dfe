#include <doctest/doctest.h>

#include "core/due.hpp"
#include "core/mixer_rules.hpp"
#include "support/evening.hpp"

namespace auftakt::test {
namespace {

using namespace std::chrono_literals;

Evening at_the_mixer(int people = 9) {
    Evening evening{whole_kickoff()};
    evening.join_many(people);
    evening.go_to(segment::mixer);
    return evening;
}

int table(const Evening& evening, std::uint32_t person) {
    const auto* found = mixer::table_of(evening.state().mixer, PersonId{person});
    return found == nullptr ? 0 : found->number;
}

TEST_CASE("entering the mixer wishes for tables; a job's tables ring and seat everybody") {
    auto evening = at_the_mixer();
    CHECK(evening.state().mixer.wanted);
    CHECK(evening.state().mixer.tables->empty());
    CHECK(evening.mix_tables() == done);
    CHECK_FALSE(evening.state().mixer.wanted);
    CHECK(evening.state().mixer.tables->size() == 3);
    CHECK(table(evening, 4) == 1);
    CHECK(table(evening, 5) == 2);
    CHECK(evening.state().run.cues.back().cue == Cue::find_tables);
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("tables that nobody wishes any more, or of strangers, are not taken") {
    auto evening = at_the_mixer();
    const auto asked = evening.state().mixer.asked;
    const Origin job{Source::job, {}, {}};
    CHECK(evening.tell(job, mixer::ProposeTables{asked + 1, evening.tables(), 1}) ==
          refused(Refusal::plan_outdated));
    CHECK(evening.tell(job, mixer::ProposeTables{asked, {{1, {PersonId{99}}, {}}}, 1}) ==
          refused(Refusal::no_such_person));
    CHECK(evening.tell(job, mixer::ProposeTables{asked, {{1, {PersonId{1}, PersonId{1}}, {}}}, 1}) ==
          refused(Refusal::no_such_person));
    CHECK(evening.tell(mixer::ProposeTables{asked, evening.tables(), 1}) == refused(Refusal::not_allowed));
    evening.mix_tables();
    CHECK(evening.mix_tables() == refused(Refusal::plan_outdated));
}

TEST_CASE("a late-comer gets a free seat where the fewest sit") {
    auto evening = at_the_mixer();
    evening.mix_tables();
    const auto late = evening.join("Spät");
    CHECK(table(evening, late.value) == 3);
    CHECK(evening.phone(late, people::Leave{}) == done);
    CHECK(evening.tell(people::MarkPresent{late}) == done);
    CHECK(count_of<mixer::LateSeatGiven>(evening.facts()) == 1);
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("whoever came while the tables were being mixed sits down, too") {
    auto evening = at_the_mixer(4);
    const auto tables = evening.tables();
    const auto late = evening.join("Spät");
    CHECK(table(evening, late.value) == 0);
    CHECK(evening.tell({Source::job, {}, {}}, mixer::ProposeTables{evening.state().mixer.asked, tables, 1}) ==
          done);
    CHECK(table(evening, late.value) == 1);
}

TEST_CASE("among your own, a late-comer sits with their own") {
    auto show = whole_kickoff();
    std::get<MixerSpec>(show.segments[static_cast<std::size_t>(segment::mixer)].spec).by_role = true;
    Evening evening{show};
    evening.join_many(4);
    evening.go_to(segment::mixer);
    evening.tell({Source::job, {}, {}}, mixer::ProposeTables{evening.state().mixer.asked,
                                                             {{1, {PersonId{1}, PersonId{3}}, Role::junior},
                                                              {2, {PersonId{2}, PersonId{4}}, Role::senior}},
                                                             1});
    CHECK(table(evening, evening.join("Neue", Role::senior).value) == 2);
    CHECK(table(evening, evening.join("Neuer", Role::senior).value) == 2);
    CHECK(table(evening, evening.join("Dritte", Role::junior).value) == 1);
}

TEST_CASE("mixing again keeps the tables until others are there, and remembers who sat together") {
    auto evening = at_the_mixer();
    CHECK(evening.tell(mixer::MixAgain{}) == refused(Refusal::already_done));
    evening.mix_tables();
    const auto before = evening.state().mixer;
    CHECK(evening.tell(mixer::MixAgain{}) == done);
    CHECK(*evening.state().mixer.tables == *before.tables);
    evening.mix_tables();
    CHECK(evening.state().mixer.earlier->size() == 3);
    CHECK(evening.undo() == done);
    auto after = evening.state().mixer;
    after.asked = before.asked;
    CHECK(after == before);
    evening.go_to(segment::questions);
    CHECK(evening.tell(mixer::MixAgain{}) == refused(Refusal::not_now));
    CHECK(evening.phone(PersonId{1}, mixer::MixAgain{}) == refused(Refusal::not_allowed));
}

TEST_CASE("whoever came since has a seat when the tables come back") {
    auto evening = at_the_mixer(4);
    evening.mix_tables();
    evening.tell(mixer::MixAgain{});
    evening.mix_tables();
    const auto late = evening.join("Spät");
    CHECK(evening.undo() == done);
    CHECK(table(evening, late.value) == 1);
    evening.go_to(segment::questions);
    const auto later = evening.join("Später");
    CHECK(table(evening, later.value) == 0);
    CHECK(evening.tell(run::GoBack{}) == done);
    CHECK(table(evening, later.value) == 1);
    CHECK(evening.replayed() == evening.model());
}

TEST_CASE("the beginning of the mixer goes back") {
    auto evening = at_the_mixer();
    CHECK(evening.undo() == done);
    CHECK(evening.state().mixer.segment == -1);
    CHECK_FALSE(evening.state().mixer.wanted);
}

TEST_CASE("two bells thirty seconds before the end, and the gong at the end, once each") {
    auto evening = at_the_mixer();
    evening.mix_tables();
    const auto ends = evening.state().run.place.ends;
    evening.wait(11min);
    std::vector<std::pair<Cue, ShowTime>> rung;
    for (const auto& cue : evening.state().run.cues) rung.emplace_back(cue.cue, cue.at);
    REQUIRE(rung.size() >= 2);
    CHECK(rung[rung.size() - 2] == std::pair{Cue::thirty_seconds, ends - 30s});
    CHECK(rung.back() == std::pair{Cue::round_ends, ends});
}

TEST_CASE("a hall of one has no tables, and the show goes on") {
    auto evening = at_the_mixer(1);
    CHECK(evening.tell({Source::job, {}, {}}, mixer::ProposeTables{evening.state().mixer.asked, {}, 1}) ==
          done);
    CHECK_FALSE(evening.state().mixer.wanted);
    CHECK(next_step(evening.state()) == run::Step{run::StepKind::enter_segment, segment::questions});
}

}  // namespace
}  // namespace auftakt::test
