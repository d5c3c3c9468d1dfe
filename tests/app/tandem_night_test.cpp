#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <random>

#include "../storage/folder.hpp"
#include "app/console_export.hpp"
#include "base/log.hpp"
#include "core/next_step.hpp"
#include "engine/engine.hpp"
#include "fakes.hpp"
#include "matching/match_pairs.hpp"
#include "matching/plan_rounds.hpp"
#include "organiser/word_files.hpp"
#include "storage/database.hpp"
#include "storage/read_programme.hpp"

// From the first talk to the files that people take home, with the real engine, planner, matcher and file.
using namespace auftakt;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr int rounds = 2;

Show talks_and_tandems() {
    Show show;
    show.title = {"Auftakt", "", ""};
    const auto add = [&](const char* title, SegmentSpec spec) {
        show.segments.push_back({.title = {title, "", ""}, .planned = 600s, .spec = std::move(spec)});
    };
    add("Ankommen", LobbySpec{});
    add("Gespräche", PairingSpec{.rounds = rounds});
    add("Wünsche", PreferencesSpec{});
    add("Tandems", MatchingSpec{.reveal = RevealMode::at_once});
    add("Termin", CommitmentSpec{14, {{{"Kennenlernen", "", ""}, {}, {}}}, {}});
    add("Ende", ClosingSpec{});
    return show;
}

// What one says of whom they met in this round, and whom they wish.
struct Voice {
    std::function<TalkRating(int round, PersonId other)> of_talk;
    std::function<Wishes(PersonId one, PersonId first_partner)> wishes;
};

class Night {
public:
    explicit Night(int people) : seats_(static_cast<std::size_t>(people)) {
        options_.chance = [this] { return Chance{random_(), random_()}; };
        options_.planner = [](const RoundProblem& problem) { return matching::plan_rounds(problem); };
        options_.matcher = [](const PairProblem& problem) { return matching::match_pairs(problem); };
        engine_ = std::make_unique<Engine>(
            EngineParts{file_.journal(), file_.keys(), clock_, inbox_, receipts_, snapshots_, health_},
            options_);
        engine_->open();
        tell(programme::Command{programme::FoundProgramme{programme::Kind::real, "Europe/Berlin"}});
        tell(programme::Command{programme::LoadShow{talks_and_tandems(), "digest", false}});
        next();
        for (std::size_t i = 0; i < seats_.size(); ++i) {
            for (auto& byte : seats_[i].bytes) byte = static_cast<std::uint8_t>(random_());
            say(PersonId{static_cast<std::uint32_t>(i + 1)},
                people::Command{people::Join{make_name("Person " + std::to_string(1000 + i)),
                                             {},
                                             i % 2 == 0 ? Role::junior : Role::senior,
                                             false}});
        }
        step();
        REQUIRE(people::present(now().people).size() == seats_.size());
    }

    void talk() {
        next();
        finish_jobs();
        REQUIRE(next_step(now()).kind == run::StepKind::accept_plan);
        for (int i = 0; next_step(now()).kind != run::StepKind::enter_segment; ++i) {
            REQUIRE(i < 20);
            next();
        }
    }
    void speak(const Voice& voice) {
        next();  // the last talk ends, wishes are asked for; talks are still open
        REQUIRE(now().pairing.met->size() * 2 == seats_.size() * rounds);
        std::map<PersonId, PersonId> first;
        for (const auto& meeting : *now().pairing.met)
            for (const auto one : meeting.people)
                for (const auto other : meeting.people)
                    if (one != other && meeting.round == 1) first[one] = other;
        for (const auto id : ask::for_matching(now().ask, now().programme.shows)) {
            const auto kind = now().ask.asks.at(id).question.kind;
            if (const auto* asked = std::get_if<RateTalk>(&kind))
                rate(id, asked->round, voice);
            else
                for (const auto& [one, partner] : first) answer(one, id, voice.wishes(one, partner));
            step();
        }
    }
    void release() {
        next();
        finish_jobs();
        next();
        REQUIRE(next_step(now()).kind == run::StepKind::release_tandems);
        tell(tandem::Command{tandem::ReleaseTandems{}});
        REQUIRE(now().tandem.phase == tandem::Phase::released);
        while (next_step(now()).kind == run::StepKind::show_tandems) next();
        REQUIRE(now().tandem.shown == static_cast<int>(now().tandem.draft->tandems.size()));
    }
    void agree_on_dates() {
        next();
        const tandem::FirstDate date{
            .year = 2026, .month = 10, .day = 5, .minute = 750, .every_weeks = 4, .length_minutes = 60};
        const auto tandems = now().tandem.draft->tandems;
        for (const auto& each : tandems) say(each.juniors[0], tandem::Command{tandem::SuggestDate{date}});
        step();
        for (const auto& each : tandems) say(each.seniors[0], tandem::Command{tandem::AgreeToDate{date}});
        step();
    }
    ExportState take_home() {
        std::map<Language, WordList> words;
        for (const auto language : {Language::de, Language::en})
            words[language] = read_words("assets/i18n", language).value();
        return export_everything(path(), folder_ / "out", words, [](UtcMs) { return 120; });
    }

    const Public& now() { return *snapshots_.get()->state; }
    fs::path path() const { return folder_ / "a.auftakt"; }
    const Folder& folder() const { return folder_; }
    storage::ProgrammeFile& file() { return file_; }
    using Told = std::pair<CommandId, std::optional<Refusal>>;
    std::vector<Told> told() const {
        std::vector<Told> all;
        all.reserve(receipts_.receipts.size());
        for (const auto& receipt : receipts_.receipts) all.emplace_back(receipt.id, receipt.refused);
        return all;
    }
    std::int64_t sealed_rows() const {
        return storage::Database{path(), storage::Access::read}.number("SELECT count(*) FROM sealed");
    }
    std::vector<std::string> journal() const {
        storage::Database database{path(), storage::Access::read};
        storage::Statement rows{database, "SELECT kind || ' ' || fact FROM journal ORDER BY seq"};
        std::vector<std::string> facts;
        while (rows.step()) facts.push_back(rows.text(0));
        return facts;
    }

private:
    void push(const Origin& from, const Command& command) {
        CommandId id;
        for (auto& byte : id.bytes) byte = static_cast<std::uint8_t>(random_());
        REQUIRE(inbox_.push(Envelope{from, id, clock_.tick.boot, command}));
        if (++pushed_ % 100 == 0) step();
    }
    void step() {
        clock_.pass(20ms);
        engine_->step();
    }
    void tell(const Command& command) {
        push({.source = Source::console}, command);
        step();
    }
    void next() { tell(run::Command{run::TakeStep{next_step(now())}}); }
    // What was asked of the job thread is there, and answered: by order, not by time.
    void finish_jobs() {
        std::promise<void> done;
        engine_->jobs().post([&] { done.set_value(); });
        done.get_future().wait();
        step();
    }
    void say(PersonId person, const Command& command) {
        push({.source = Source::seat, .seat = seats_[person.value - 1]}, command);
    }
    void answer(PersonId person, AskId id, Answer given) {
        say(person, ask::Command{ask::GiveAnswer{id, std::move(given), ++answers_}});
    }
    void rate(AskId id, int round, const Voice& voice) {
        for (const auto& meeting : *now().pairing.met) {
            if (meeting.round != round) continue;
            for (const auto one : meeting.people)
                for (const auto other : meeting.people)
                    if (one != other) answer(one, id, TalkRatings{{voice.of_talk(round, other)}});
        }
    }

    Folder folder_;
    std::mt19937 random_{7};
    storage::ProgrammeFile file_{folder_ / "a.auftakt", folder_.options()};
    FakeClock clock_;
    Inbox inbox_;
    FakeReceipts receipts_;
    Latest<Snapshot> snapshots_;
    Latest<Health> health_;
    EngineOptions options_;
    std::unique_ptr<Engine> engine_;
    std::vector<SeatHash> seats_;
    std::uint64_t answers_ = 0;
    int pushed_ = 0;
};

TalkRating rated(PersonId other, int rating, bool veto = false) {
    return {.partner = other, .rating = rating, .topics = {}, .veto = veto};
}

// Everything that went into files, but for when they were made.
std::map<std::string, std::string> files_of(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        if (!entry.is_regular_file() || entry.path().extension() == ".xlsx") continue;
        auto bytes = bytes_of(entry.path());
        if (const auto made = bytes.find("/CreationDate"); made != std::string::npos)
            bytes.erase(made, bytes.find('\n', made) - made);
        files[fs::relative(entry.path(), folder).string()] = std::move(bytes);
    }
    return files;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

// What is logged while it lives, everything included.
class LogInto {
public:
    explicit LogInto(const fs::path& file) : kept_{dup(STDERR_FILENO)} {
        const int log = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        dup2(log, STDERR_FILENO);
        close(log);
        set_log_level(LogLevel::debug);
        log_info("the night begins");
    }
    ~LogInto() {
        set_log_level(LogLevel::info);
        dup2(kept_, STDERR_FILENO);
        close(kept_);
    }
    LogInto(const LogInto&) = delete;
    LogInto& operator=(const LogInto&) = delete;

private:
    int kept_;
};

}  // namespace

TEST_CASE("no line of the log tells what somebody said in private, nor a name") {
    const Folder folder;
    {
        const LogInto log{folder / "log.txt"};
        Night night{12};
        night.talk();
        night.speak({[](int round, PersonId other) { return rated(other, 4, round == 2); },
                     [](PersonId, PersonId partner) { return Wishes{{partner}, true}; }});
        night.release();
        CHECK(night.take_home().stage == ExportState::Stage::done);
    }
    const auto log = bytes_of(folder / "log.txt");
    CHECK(log.find("the night begins") != std::string::npos);
    for (const char* word : {"ating", "veto", "anked", "mpression", "open_to_all", "Person 10"}) {
        CAPTURE(word);
        CHECK(log.find(word) == std::string::npos);
    }
}

TEST_CASE(
    "four hundred people talk, rate, wish, become tandems, agree on dates, and all of it can be taken home") {
    Night night{400};
    night.talk();
    night.speak({[](int, PersonId other) { return rated(other, 1 + static_cast<int>(other.value % 5)); },
                 [](PersonId, PersonId partner) { return Wishes{{partner}, false}; }});
    CHECK(night.sealed_rows() == 400 * (rounds + 1));
    CHECK(night.file().keys().held().size() == rounds + 1);
    night.release();
    CHECK(night.now().tandem.draft->tandems.size() == 200);
    // Settled: no row, no key, in the file as in a backup.
    CHECK(night.sealed_rows() == 0);
    CHECK(night.file().keys().held().empty());
    night.agree_on_dates();
    CHECK(night.now().tandem.dates.size() == 200);
    const auto home = night.take_home();
    CHECK(home.stage == ExportState::Stage::done);
    const auto files = files_of(night.folder() / "out");
    CHECK(count(files.at("pairs.csv"), "released") == 200);
    CHECK(count(files.at("pairs.csv"), "2026-10-05 12:30") == 200);
    CHECK(count(files.at("meetings.csv"), "\n") >= 400);
    CHECK(count(files.at("calendar.ics"), "BEGIN:VEVENT") >= 200);
    CHECK(fs::file_size(night.folder() / "out" / "auftakt.xlsx") > 10'000);
    storage::backup(night.path(), night.folder() / "backup.auftakt");
    storage::Database backup{night.folder() / "backup.auftakt", storage::Access::read};
    CHECK(backup.number("SELECT count(*) FROM sealed") == 0);
    for (const auto& file :
         {night.path(), fs::path{night.path().string() + "-wal"}, night.folder() / "backup.auftakt"})
        for (const char* word : {"\"rating\"", "\"veto\"", "\"ranked\""}) {
            CAPTURE(file.string());
            CAPTURE(word);
            CHECK(bytes_of(file).find(word) == std::string::npos);
        }
}

TEST_CASE("two nights that differ in what was said in private leave the same journal, receipts and files") {
    std::vector<std::vector<std::string>> journals;
    std::vector<std::map<std::string, std::string>> files;
    std::vector<std::vector<Night::Told>> told;
    for (const bool harsh : {false, true}) {
        Night night{40};
        night.talk();
        // Whom somebody met first they like best, in both; how much, whom they would rather not have, and
        // whom the juniors wish, is nobody's business.
        night.speak({[harsh](int round, PersonId other) {
                         if (round == 1) return rated(other, harsh ? 4 : 5);
                         return rated(other, harsh ? 1 : 2, harsh);
                     },
                     [harsh](PersonId one, PersonId partner) {
                         const bool wishes = harsh && one.value % 2 == 1;
                         return Wishes{wishes ? std::vector{partner} : std::vector<PersonId>{}, false};
                     }});
        night.release();
        night.agree_on_dates();
        CHECK(night.take_home().stage == ExportState::Stage::done);
        journals.push_back(night.journal());
        told.push_back(night.told());
        files.push_back(files_of(night.folder() / "out"));
    }
    REQUIRE(journals[0].size() > 100);
    CHECK(journals[0] == journals[1]);
    REQUIRE(told[0].size() > 200);
    CHECK(told[0] == told[1]);
    CHECK(files[0].size() >= 20);
    for (const auto& [name, bytes] : files[0]) {
        CAPTURE(name);
        REQUIRE(files[1].contains(name));
        CHECK(files[1].at(name) == bytes);
    }
}
