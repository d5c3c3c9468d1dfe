#include <doctest/doctest.h>
#include <sys/stat.h>

#include "core/apply.hpp"
#include "core/limits.hpp"
#include "engine/ports.hpp"
#include "folder.hpp"
#include "power_cut.hpp"
#include "storage/database.hpp"
#include "storage/error.hpp"
#include "storage/read_programme.hpp"
#include "support/hostile_strings.hpp"

using namespace auftakt;
using storage::ProgrammeFile;
using storage::StorageError;
using namespace std::chrono_literals;

namespace {

constexpr BoxId box{{1, 2, 3}};
const Pulse pulse{"boot", {1000}, 5ms, {800}, {1'790'000'000'000}};
constexpr int canary = 1'987'654'321;  // an answer that nothing else on the disk looks like

Fact person(std::uint32_t id, const std::string& name) {
    return people::Fact{people::PersonAdded{PersonId{id}, "", make_name(name).name, {}, true, false}};
}

Fact asked() {
    Question question;
    question.kind = SingleChoice{{{"ja", "", ""}, {"nein", "", ""}}};
    return ask::Fact{ask::AskOpened{.ask = AskId{1}, .question = question, .box = box}};
}

Record record(std::vector<Fact> facts, std::vector<SealedWrite> sealed = {}) {
    return {Source::seat, {}, {500}, {1'790'000'000'000}, std::move(facts), std::move(sealed)};
}

PutAnswer put(std::uint32_t id, int option, std::uint64_t n = 1) {
    return {box, PersonId{id}, {{1, n}, Choice{option}}};
}

std::vector<Fact> facts_of(ProgrammeFile& file) {
    std::vector<Fact> facts;
    file.journal().replay([&](const Fact& fact) { facts.push_back(fact); });
    return facts;
}

// Two people and an open question that the first has answered.
void fill(ProgrammeFile& file) {
    file.keys().prepare(box);
    REQUIRE(file.journal().commit({{record({person(1, "Ada Lovelace"), person(2, "Grace Hopper")}),
                                    record({asked()}, {OpenBox{box}}), record({}, {put(1, canary)})},
                                   pulse}) == Stored::ok);
}

}  // namespace

TEST_CASE("what was committed is there after reopening: facts, ids, pulse, sealed answers") {
    Folder folder;
    const WishKey wish{SeatHash{{7}}, CommandId{{8}}};
    {
        ProgrammeFile file{folder / "a.auftakt", folder.options()};
        CHECK(facts_of(file).empty());
        CHECK_FALSE(file.journal().last_pulse());
        fill(file);
        auto accepted = record({});
        accepted.key = wish;
        CHECK(file.journal().commit({{accepted, accepted}, pulse}) == Stored::ok);
    }
    ProgrammeFile file{folder / "a.auftakt", folder.options()};
    const auto facts = facts_of(file);
    REQUIRE(facts.size() == 3);
    CHECK(std::get<people::PersonAdded>(std::get<people::Fact>(facts[1])).name.full == "Grace Hopper");
    CHECK(file.journal().accepted() == std::vector{wish});
    CHECK(file.journal().last_pulse() == pulse);
    const auto answers = file.journal().load_box(box, {PersonId{1}, PersonId{2}});
    REQUIRE(answers.size() == 1);
    CHECK(answers.at(PersonId{1}) == SealedAnswer{{1, 1}, Choice{canary}});
    CHECK(file.keys().held() == std::set{box});
}

TEST_CASE("what was acknowledged outlives a power cut, answer by answer") {
    const PowerCut power;
    const Folder folder;
    ProgrammeFile file{folder / "a.auftakt", folder.options()};
    fill(file);
    for (std::uint32_t n = 3; n < 8; ++n) {
        CAPTURE(n);
        REQUIRE(file.journal().commit(
                    {{record({person(n, "Person " + std::to_string(n))}), record({}, {put(2, 0, n)})},
                     pulse}) == Stored::ok);
        const Folder after;
        power.strike(folder, after);
        ProgrammeFile again{after / "a.auftakt", after.options()};
        CHECK(facts_of(again).size() == n + 1);
        CHECK(again.journal().load_box(box, {PersonId{2}}).at(PersonId{2}) ==
              SealedAnswer{{1, n}, Choice{0}});
    }
}

TEST_CASE("sealed answers appear in no byte on the disk, before and after settling") {
    Folder folder;
    ProgrammeFile file{folder / "a.auftakt", folder.options()};
    fill(file);
    const auto word = std::to_string(canary);
    CHECK(folder.bytes().find("Ada Lovelace") != std::string::npos);  // the search does find things
    CHECK(folder.bytes().find(word) == std::string::npos);
    storage::backup(folder / "a.auftakt", folder / "backup.auftakt");
    CHECK(folder.bytes().find(word) == std::string::npos);
    REQUIRE(file.journal().commit(
                {{record({ask::Fact{ask::AskSettled{AskId{1}, {1, {}, {}, {}}}}}, {EmptyBox{box}})},
                 pulse}) == Stored::ok);
    file.keys().destroy(box);
    CHECK(folder.bytes().find(word) == std::string::npos);
    CHECK(file.journal().load_box(box, {PersonId{1}}).empty());
}

TEST_CASE("what people wrote to an anonymous question, and what was released of one, is in no byte either") {
    Folder folder;
    ProgrammeFile file{folder / "a.auftakt", folder.options()};
    fill(file);
    const std::string canary_text = "Kanarienvogel";
    const auto is_there = [&] { return folder.bytes().find(canary_text) != std::string::npos; };
    const Written said{{clean(canary_text)}};
    const Result tally{.n = 5, .whole = Histogram{.counts = {5}, .texts = {canary_text}}};
    REQUIRE(file.journal().commit(
                {{record({}, {PutAnswer{box, PersonId{2}, {{1, 1}, said}}, ReleaseTally{box, tally}})},
                 pulse}) == Stored::ok);
    CHECK_FALSE(is_there());
    CHECK(file.journal().load_box(box, {PersonId{2}}).at(PersonId{2}).answer == Answer{said});
    storage::backup(folder / "a.auftakt", folder / "backup.auftakt");
    CHECK_FALSE(is_there());
    REQUIRE(file.journal().commit({{record({}, {EmptyBox{box}})}, pulse}) == Stored::ok);
    file.keys().destroy(box);
    CHECK_FALSE(is_there());
    // Only what moderation let through stands in the journal, with nobody beside it.
    REQUIRE(file.journal().commit({{record({ask::Fact{ask::AskSettled{AskId{1}, tally}}})}, pulse}) ==
            Stored::ok);
    CHECK(is_there());
}

TEST_CASE("settling leaves no row, no key and an empty side file") {
    Folder folder;
    ProgrammeFile file{folder / "a.auftakt", folder.options()};
    fill(file);
    CHECK(std::filesystem::file_size(folder / "a.auftakt-wal") > 0);
    CHECK(storage::verify(folder / "a.auftakt").sealed_rows == 1);
    REQUIRE(file.journal().commit({{record({}, {EmptyBox{box}})}, pulse}) == Stored::ok);
    CHECK(std::filesystem::file_size(folder / "a.auftakt-wal") == 0);
    file.keys().destroy(box);
    CHECK(file.keys().held().empty());
    CHECK(storage::verify(folder / "a.auftakt").sealed_rows == 0);
}

TEST_CASE("all sealed rows have one length and no person in the clear") {
    Folder folder;
    ProgrammeFile file{folder / "a.auftakt", folder.options()};
    fill(file);
    REQUIRE(file.journal().commit({{record({}, {put(2, 0)})}, pulse}) == Stored::ok);
    REQUIRE(file.journal().commit({{record({}, {put(2, 1, 2)})}, pulse}) == Stored::ok);  // replaces
    CHECK(storage::verify(folder / "a.auftakt").sealed_rows == 2);
    const auto answers = file.journal().load_box(box, {PersonId{1}, PersonId{2}});
    CHECK(answers.at(PersonId{2}) == SealedAnswer{{1, 2}, Choice{1}});
}

TEST_CASE("the longest text fits into its box, also where every byte of it needs an escape") {
    Folder folder;
    ProgrammeFile file{folder / "a.auftakt", folder.options()};
    fill(file);
    const Written longest{{{std::string(limits::note_bytes_max, '"'), limits::note_graphemes_max}}};
    const auto write = PutAnswer{box, PersonId{2}, {{1, 1}, longest}};
    REQUIRE(file.journal().commit({{record({}, {write})}, pulse}) == Stored::ok);
    CHECK(file.journal().load_box(box, {PersonId{2}}).at(PersonId{2}).answer == Answer{longest});
}

TEST_CASE("what was released of a live question is there after a restart, and goes with its box") {
    Folder folder;
    const Result tally{.n = 6, .whole = Histogram{.counts = std::vector<int>(441, 2'000)}};
    {
        ProgrammeFile file{folder / "a.auftakt", folder.options()};
        fill(file);
        CHECK_FALSE(file.journal().load_tally(box));
        REQUIRE(file.journal().commit({{record({}, {ReleaseTally{box, tally}})}, pulse}) == Stored::ok);
    }
    ProgrammeFile file{folder / "a.auftakt", folder.options()};
    CHECK(file.journal().load_tally(box) == tally);
    CHECK(file.journal().load_box(box, {PersonId{1}, PersonId{2}}).size() == 1);
    REQUIRE(file.journal().commit({{record({}, {EmptyBox{box}})}, pulse}) == Stored::ok);
    CHECK_FALSE(file.journal().load_tally(box));
    CHECK(storage::verify(folder / "a.auftakt").sealed_rows == 0);
}

TEST_CASE("keys are for the owner alone, outside the programme file") {
    Folder folder;
    ProgrammeFile file{folder / "a.auftakt", folder.options()};
    fill(file);
    int keys = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder / "state"}) {
        struct stat found{};
        REQUIRE(stat(entry.path().c_str(), &found) == 0);
        CAPTURE(entry.path().string());
        CHECK((found.st_mode & 0777) == (entry.is_directory() ? 0700u : 0600u));
        if (!entry.is_regular_file()) continue;
        ++keys;
        std::ostringstream key;
        key << std::ifstream{entry.path(), std::ios::binary}.rdbuf();
        CHECK(key.str().size() == 32);
        std::ostringstream programme;
        programme << std::ifstream{folder / "a.auftakt", std::ios::binary}.rdbuf()
                  << std::ifstream{folder / "a.auftakt-wal", std::ios::binary}.rdbuf();
        CHECK(programme.str().find(key.str()) == std::string::npos);
    }
    CHECK(keys == 1);
}

TEST_CASE("without its key a box is empty, and takes nothing") {
    Folder folder;
    ProgrammeFile file{folder / "a.auftakt", folder.options()};
    fill(file);
    file.keys().destroy(box);
    file.keys().destroy(box);  // a missing key is no error
    CHECK(file.journal().load_box(box, {PersonId{1}}).empty());
    CHECK(file.journal().commit({{record({}, {put(2, 0)})}, pulse}) == Stored::failed);
    CHECK(file.journal().commit({{record({person(3, "Too late")})}, pulse}) == Stored::failed);
    CHECK(file.journal().reopen());
    CHECK(file.journal().commit({{record({person(3, "In time")})}, pulse}) == Stored::ok);
}

TEST_CASE("a full disk gives up the ballast first, then refuses and undoes the whole batch") {
    Folder folder;
    auto options = folder.options();
    options.pages_max = 60;
    ProgrammeFile file{folder / "a.auftakt", options};
    CHECK(std::filesystem::file_size(folder / "a.auftakt.ballast") == 8 * 1024 * 1024);
    std::uint32_t people = 0;
    Stored how = Stored::ok;
    while (how == Stored::ok) {
        std::vector<Fact> batch;
        for (std::uint32_t i = 1; i <= 20; ++i) batch.push_back(person(people + i, std::string(300, 'x')));
        how = file.journal().commit({{record(batch)}, pulse});
        if (how == Stored::ok) people += 20;
        REQUIRE(people < 10'000);
    }
    CHECK(how == Stored::full);
    CHECK_FALSE(std::filesystem::exists(folder / "a.auftakt.ballast"));
    CHECK(facts_of(file).size() == people);
    CHECK(file.journal().beat(pulse) == Stored::ok);  // what needs no new page still goes
}

TEST_CASE("results are tables that organisers can read") {
    Folder folder;
    ProgrammeFile file{folder / "a.auftakt", folder.options()};
    fill(file);
    Public state;
    for (const auto& fact : facts_of(file)) apply(state, fact);
    const Fact settled = ask::Fact{ask::AskSettled{AskId{1}, {6, Histogram{{4, 2}}, {}, {}}}};
    apply(state, settled);
    CHECK(file.journal().write_results(state) == Stored::ok);
    CHECK(file.journal().write_results(state) == Stored::ok);  // remade, not added
    CHECK(folder.bytes().find("Grace Hopper") != std::string::npos);
}

TEST_CASE("results of every kind of question are kept in words, and empty cells of a field are not") {
    const std::vector<LocalText> options{{"Mut", "", ""}, {"Zeit", "", ""}};
    struct Row {
        QuestionKind kind;
        Histogram counts;
        const char* told;
    };
    Histogram field;
    field.counts.resize(21 * 21);
    field.counts[20] = 6;
    const Row rows[] = {
        {MultipleChoice{options, 1, 2}, Histogram{{4, 2}, {}, {}}, "Zeit"},
        {Scale{2, {}, {{{"Im Team", "", ""}, ""}, {{"Im Haus", "", ""}, ""}}},
         Histogram{{4, 2, 3, 3}, {}, {}}, "Im Haus: 2"},
        {Ranking{options}, Histogram{{4, 2, 2, 4}, {}, {}}, "Zeit: 1"},
        {Points{options, 100}, Histogram{{400, 200}, {}, {}}, "Mut"},
        {WordCloud{2}, Histogram{{6}, {}, {"Neugier"}}, "Neugier"},
        {OpenText{}, Histogram{{6}, {}, {"Gern wieder"}}, "Gern wieder"},
        {Guess{}, Histogram{{5, 1}, {1347, 9876543}, {}}, "9876543"},
        {Quiz{options, 0}, Histogram{{4, 2}, {}, {}}, "Zeit"},
        {Matrix{}, field, "20/0"},
        {YesNo{}, Histogram{{4, 2}, {}, {}}, "yes"},
    };
    int number = 0;
    for (const auto& row : rows) {
        CAPTURE(number++);
        Folder folder;
        ProgrammeFile file{folder / "a.auftakt", folder.options()};
        fill(file);
        Public state;
        for (const auto& fact : facts_of(file)) apply(state, fact);
        state.ask.asks.edit(AskId{1}, [&](ask::Ask& asked) { asked.question.kind = row.kind; });
        const Fact settled = ask::Fact{ask::AskSettled{AskId{1}, {6, row.counts, {}, {}}}};
        apply(state, settled);
        CHECK(file.journal().write_results(state) == Stored::ok);
        CHECK(folder.bytes().find(row.told) != std::string::npos);
        CHECK(folder.bytes().find("13/7") == std::string::npos);
    }
}

TEST_CASE("every kind of result has its rows, and tandems have theirs once they are released") {
    Folder folder;
    const auto path = folder / "a.auftakt";
    ProgrammeFile file{path, folder.options()};
    fill(file);
    Public state;
    for (const auto& fact : facts_of(file)) apply(state, fact);
    const auto add = [&](std::uint32_t id, QuestionKind kind, Histogram counts) {
        Question question;
        question.kind = std::move(kind);
        const Fact opened = ask::Fact{ask::AskOpened{.ask = AskId{id}, .question = question}};
        apply(state, opened);
        state.ask.asks.edit(AskId{id}, [&](ask::Ask& ask) { ask.result = Result{6, counts, {}, {}}; });
    };
    add(2, Guess{}, {{2, 4}, {70, 80}, {}});
    add(3, OpenText{}, {{1, 5}, {}, {"Mut", "Zeit"}});
    add(4, Scale{.steps = 3, .items = {{}}}, {{1, 2, 3}, {}, {}});
    state.tandem.draft = Shared<tandem::Draft>{{{{.juniors = {PersonId{1}}, .seniors = {PersonId{2}}}}, {}}};
    state.tandem.phase = tandem::Phase::proposed;
    REQUIRE(file.journal().write_results(state) == Stored::ok);
    const auto rows = [&](const char* sql) {
        return storage::Database{path, storage::Access::read}.number(sql);
    };
    CHECK(rows("SELECT count(*) FROM result_pairs") == 0);
    CHECK(rows("SELECT count FROM result_poll_results WHERE option_text = '80'") == 4);
    CHECK(rows("SELECT count FROM result_poll_results WHERE option_text = 'Zeit'") == 5);
    CHECK(rows("SELECT count FROM result_poll_results WHERE ask = 4 AND option = 2") == 3);
    state.tandem.phase = tandem::Phase::released;
    REQUIRE(file.journal().write_results(state) == Stored::ok);
    CHECK(rows("SELECT mentor * 10 + mentee FROM result_pairs") == 12);
}

TEST_CASE("two thousand hostile strings stand in the result tables as they are, and open nothing in SQL") {
    Folder folder;
    const auto path = folder / "a.auftakt";
    ProgrammeFile file{path, folder.options()};
    fill(file);
    Public state;
    for (const auto& fact : facts_of(file)) apply(state, fact);
    Show show;
    show.segments.push_back({{"Wand"}, {}, 60s, {}, WallSpec{.question = {"Was?"}, .columns = {}}});
    const Fact loaded = programme::Fact{programme::ShowLoaded{show, ""}};
    apply(state, loaded);
    std::vector<std::string> texts;
    for (const auto& raw : test::hostile_strings()) {
        const auto text = clean(raw).text;
        if (text.empty()) continue;
        texts.push_back(text);
        const Fact posted = wall::Fact{wall::NotePosted{.note = state.wall.notes.next_id(),
                                                        .text = text,
                                                        .author = PersonId{1},
                                                        .state = wall::NoteState::shown}};
        apply(state, posted);
    }
    state.people.persons.edit(
        PersonId{2}, [](people::Person& each) { each.name.full = "'); DROP TABLE result_goals; --"; });
    REQUIRE(file.journal().write_results(state) == Stored::ok);
    storage::Database database{path, storage::Access::read};
    CHECK(database.number("SELECT count(*) FROM result_goals") == static_cast<std::int64_t>(texts.size()));
    CHECK(database.text("SELECT name FROM result_people WHERE person = 2") ==
          "'); DROP TABLE result_goals; --");
    storage::Statement notes{database, "SELECT note, text FROM result_goals"};
    std::size_t read = 0;
    for (; notes.step(); ++read) {
        CAPTURE(notes.number(0));
        CHECK(notes.text(1) == texts.at(static_cast<std::size_t>(notes.number(0) - 1)));
    }
    CHECK(read == texts.size());
}

TEST_CASE("a backup beside the running programme replays the same and holds no sealed answers") {
    Folder folder;
    ProgrammeFile file{folder / "a.auftakt", folder.options()};
    fill(file);
    const auto done = storage::backup(folder / "a.auftakt", folder / "b.auftakt");
    CHECK(done.facts == 3);
    CHECK(done.sealed_left_out == 1);
    CHECK(storage::read_programme(folder / "b.auftakt") == storage::read_programme(folder / "a.auftakt"));
    const auto found = storage::verify(folder / "b.auftakt");
    CHECK(found.trouble == "");
    CHECK(found.sealed_rows == 0);
    CHECK(found.open_boxes == 1);
    CHECK_THROWS_WITH_AS(storage::backup(folder / "a.auftakt", folder / "b.auftakt"),
                         doctest::Contains("exists already"), StorageError);
    ProgrammeFile restored{folder / "b.auftakt", folder.options()};
    CHECK(restored.keys().held().empty());       // its own keys: none
    CHECK(file.keys().held() == std::set{box});  // ours stay
}
