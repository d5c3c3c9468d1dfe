#include "storage/forget.hpp"

#include <doctest/doctest.h>

#include "core/apply.hpp"
#include "engine/erase.hpp"
#include "engine/ports.hpp"
#include "folder.hpp"
#include "storage/error.hpp"
#include "storage/read_programme.hpp"

using namespace auftakt;
using programme::Erasure;
using storage::ProgrammeFile;
using storage::StorageError;
using namespace std::chrono_literals;

namespace {

constexpr BoxId ratings_box{{1, 2, 3}};
constexpr BoxId wishes_box{{4, 5, 6}};
const Pulse pulse{"boot", {1000}, 5ms, {800}, {1'790'000'000'000}};
constexpr UtcMs soon{1'790'000'060'000};
constexpr UtcMs a_month_later{1'790'000'000'000 + 31LL * 24 * 60 * 60 * 1000};
constexpr std::uint32_t canary = 1'987'654'321;  // a topic that nothing else on the disk looks like
constexpr PersonId ada{1};
constexpr PersonId ben{2};

Fact person(PersonId id, const std::string& external, const std::string& name) {
    people::Profile profile;
    profile.role = id == ada ? Role::junior : Role::senior;
    profile.department = "Abteilung " + name;
    profile.offers = {"Thema von " + name};
    return people::Fact{people::PersonAdded{id, external, make_name(name).name, profile}};
}

Fact asked(AskId id, QuestionKind kind, BoxId box) {
    Question question;
    question.kind = std::move(kind);
    question.secrecy = Secrecy::anonymous;
    return ask::Fact{ask::AskOpened{.ask = id, .question = question, .box = box}};
}

Record record(std::vector<Fact> facts, std::vector<SealedWrite> sealed = {}) {
    return {Source::console, {}, {500}, {1'790'000'000'000}, std::move(facts), std::move(sealed)};
}

SealedAnswer rating(PersonId partner) {
    return {{1, 1}, TalkRatings{{{.partner = partner, .rating = 4, .topics = {canary}, .veto = true}}}};
}

// Two people who have rated each other and wish for each other; one has written a note.
void fill(ProgrammeFile& file) {
    file.keys().prepare(ratings_box);
    file.keys().prepare(wishes_box);
    Show show;
    show.segments.push_back({.spec = WallSpec{}});
    const Fact note = wall::Fact{
        wall::NotePosted{.note = NoteId{1}, .text = "Ein Zettel von Ada", .author = ada, .utc = {1}}};
    REQUIRE(file.journal().commit(
                {{record({programme::Fact{programme::ProgrammeFounded{{}, "Europe/Berlin", {77}}},
                          programme::Fact{programme::ShowLoaded{show, ""}}}),
                  record({person(ada, "P-101", "Ada Lovelace"), person(ben, "P-102", "Ben Nevis"), note}),
                  record({asked(AskId{1}, RateTalk{1}, ratings_box)}, {OpenBox{ratings_box}}),
                  record({asked(AskId{2}, WishPartners{}, wishes_box)}, {OpenBox{wishes_box}}),
                  record({}, {PutAnswer{ratings_box, ada, rating(ben)}}),
                  record({}, {PutAnswer{ratings_box, ben, rating(ada)}}),
                  record({}, {PutAnswer{wishes_box, ada, {{1, 1}, auftakt::Wishes{{ben, {canary}}, true}}}})},
                 pulse}) == Stored::ok);
}

bool stands_in(const Folder& folder, const std::string& text) {
    return folder.bytes().find(text) != std::string::npos;
}

// As a number lies in memory, should anything ever write an answer as it is.
std::string raw(std::uint32_t number) { return {reinterpret_cast<const char*>(&number), sizeof number}; }

bool canary_stands_in(const Folder& folder) {
    return stands_in(folder, std::to_string(canary)) || stands_in(folder, raw(canary));
}

}  // namespace

TEST_CASE("an erased person stands in no byte of the file or beside it, and the file still replays") {
    Folder folder;
    const auto path = folder / "a.auftakt";
    ProgrammeFile file{path, folder.options()};
    fill(file);
    REQUIRE(file.journal().write_results(storage::read_programme(path)) == Stored::ok);
    for (const auto* text : {"Ada Lovelace", "P-101", "Thema von Ada", "Ein Zettel"})
        CHECK(stands_in(folder, text));  // the search does find things
    const auto parts = erase(file.journal(), file.keys(), Erasure::person, ada, soon);
    CHECK(parts.boxes == 0);
    CHECK(parts.people == std::set{ada});
    CHECK(file.forget(parts.people) == 2);  // the person and the note
    for (const auto* text : {"Ada Lovelace", "Lovelace", "P-101", "Thema von Ada", "Ein Zettel"}) {
        CAPTURE(text);
        CHECK_FALSE(stands_in(folder, text));
    }
    CHECK(stands_in(folder, "Ben Nevis"));
    const auto after = storage::read_programme(path);
    CHECK(after.people.persons.at(ada).name.full == "N. N.");
    CHECK(after.people.persons.at(ada).removed);
    CHECK(after.people.persons.at(ada).erased);
    CHECK(after.people.persons.at(ben).name.full == "Ben Nevis");
    CHECK(storage::verify(path).trouble == "");
    // Her answers are gone, his stay until the box is settled.
    const auto answers = file.journal().load_box(ratings_box, {ada, ben});
    CHECK(answers.size() == 1);
    CHECK(answers.contains(ben));
    // The programme goes on with this connection.
    CHECK(file.journal().commit({{record({person(PersonId{3}, "P-103", "Cem")})}, pulse}) == Stored::ok);
}

TEST_CASE("everybody can be erased, with all sealed answers") {
    Folder folder;
    const auto path = folder / "a.auftakt";
    ProgrammeFile file{path, folder.options()};
    fill(file);
    const auto parts = erase(file.journal(), file.keys(), Erasure::all, {}, soon);
    CHECK(parts.boxes == 2);
    CHECK(file.forget(parts.people) == 3);
    for (const auto* text : {"Ada", "Ben Nevis", "P-10", "Thema", "Zettel"}) {
        CAPTURE(text);
        CHECK_FALSE(stands_in(folder, text));
    }
    CHECK(file.keys().held().empty());
    CHECK(storage::verify(path).sealed_rows == 0);
}

TEST_CASE("ratings and wishes appear in no byte on the disk, before and after they are erased") {
    Folder folder;
    const auto path = folder / "a.auftakt";
    ProgrammeFile file{path, folder.options()};
    fill(file);
    CHECK_FALSE(canary_stands_in(folder));
    storage::backup(path, folder / "backup.auftakt");
    CHECK_FALSE(canary_stands_in(folder));
    CHECK(storage::verify(path).sealed_rows == 3);
    CHECK(file.keys().held().size() == 2);
    const auto sealed = file.journal().load_box(ratings_box, {ada, ben});
    CHECK(sealed.at(ada) == rating(ben));

    const auto parts = erase(file.journal(), file.keys(), Erasure::ratings, {}, soon);
    CHECK(parts.boxes == 2);
    CHECK(file.forget(parts.people) == 0);
    CHECK_FALSE(canary_stands_in(folder));
    CHECK(file.keys().held().empty());
    CHECK(storage::verify(path).sealed_rows == 0);
    CHECK(storage::verify(path).open_boxes == 0);
    CHECK(std::filesystem::file_size(folder / "a.auftakt-wal") == 0);
    // Only how many there were.
    const auto after = storage::read_programme(path);
    CHECK(after.ask.asks.at(AskId{1}).result == Result{.n = 2});
    CHECK(after.ask.asks.at(AskId{2}).result == Result{.n = 1});
    CHECK(stands_in(folder, "Ada Lovelace"));  // people stay
}

// The rows are as long for a veto as for praise, and neither tag nor value returns once the key is gone.
TEST_CASE("two evenings in which two people swap their ratings leave rows of one length, and no key") {
    std::set<std::uintmax_t> sizes;
    for (const bool swapped : {false, true}) {
        Folder folder;
        ProgrammeFile file{folder / "a.auftakt", folder.options()};
        fill(file);
        auto one = rating(ben);
        if (swapped) one.answer = TalkRatings{{{.partner = ben, .rating = 1}}};
        one.counter.n = 2;
        REQUIRE(file.journal().commit({{record({}, {PutAnswer{ratings_box, ada, one}})}, pulse}) ==
                Stored::ok);
        sizes.insert(std::filesystem::file_size(folder / "a.auftakt-wal"));
        std::string keys;
        for (const auto& entry : std::filesystem::recursive_directory_iterator{folder / "state"})
            if (entry.is_regular_file()) {
                std::ostringstream key;
                key << std::ifstream{entry.path(), std::ios::binary}.rdbuf();
                keys = key.str();
            }
        REQUIRE(keys.size() == 32);
        CHECK(stands_in(folder, keys));
        const auto parts = erase(file.journal(), file.keys(), Erasure::ratings, {}, soon);
        file.forget(parts.people);
        CHECK_FALSE(stands_in(folder, keys));
    }
    CHECK(sizes.size() == 1);
}

TEST_CASE("what is due is erased after a month in which nothing happened, and not before") {
    Folder folder;
    ProgrammeFile file{folder / "a.auftakt", folder.options()};
    fill(file);
    CHECK(erase(file.journal(), file.keys(), Erasure::due, {}, soon).boxes == 0);
    CHECK(file.keys().held().size() == 2);
    CHECK(erase(file.journal(), file.keys(), Erasure::due, {}, a_month_later).boxes == 2);
    CHECK(file.keys().held().empty());
    CHECK(file.journal().last_pulse() == pulse);  // the show clock stands where it stood
}

TEST_CASE("backups are named: they still hold what was erased; other programmes are not") {
    Folder folder;
    const auto path = folder / "a.auftakt";
    ProgrammeFile file{path, folder.options()};
    fill(file);
    storage::backup(path, folder / "b.auftakt");
    {
        ProgrammeFile other{folder / "other.auftakt", folder.options()};
        REQUIRE(other.journal().commit({{record({person(ada, "X", "Somebody")})}, pulse}) == Stored::ok);
    }
    std::ofstream{folder / "note.auftakt"} << "no programme at all";
    CHECK(storage::copies_of(path) == std::vector{folder / "b.auftakt"});
    file.forget({ada});
    CHECK(storage::copies_of(path) == std::vector{folder / "b.auftakt"});
    CHECK_THROWS_AS((ProgrammeFile{path, folder.options()}), StorageError);  // one process at a time
}
