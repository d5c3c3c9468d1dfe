#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numeric>
#include <random>

#include "core/limits.hpp"
#include "core/next_step.hpp"
#include "evening.hpp"
#include "folder.hpp"
#include "storage/database.hpp"
#include "storage/read_programme.hpp"

// Whole evenings of anonymous questions through the real engine and the real file. Afterwards somebody who
// has every file, and who watched who answered when, pairs what was said with people by every order that
// there is.
using namespace auftakt;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t hall_size = 20;
constexpr std::size_t questions = 6;
constexpr std::uint32_t evenings = 8;

using Order = std::vector<std::size_t>;
using Random = std::mt19937;

Order any_order(Random& random) {
    Order order(hall_size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::shuffle(order, random);
    return order;
}

bool is_text(std::size_t question) { return question % 2 == 0; }

// What the k-th thing that can be said looks like in a file; nothing else looks like it.
std::string saying(std::size_t question, std::size_t k) {
    if (is_text(question)) return "Satz-" + std::to_string(100'000 + question * 1000 + k);
    return std::to_string(730'000'000 + question * 1000 + k);
}

Show questions_only() {
    Show show;
    show.title = {"Abend", "", ""};
    show.segments.push_back({.planned = 60s, .spec = LobbySpec{}});
    for (std::size_t i = 0; i < questions; ++i) {
        Question question{.text = {"Frage", "", ""}, .kind = OpenText{}, .moderation = Moderation::off};
        if (!is_text(i)) question.kind = Guess{.truth = 1, .least = 0, .most = limits::guess_max, .unit = {}};
        show.segments.push_back({.planned = 60s, .spec = PollSpec{.question = std::move(question)}});
    }
    show.segments.push_back({.planned = 60s, .spec = ClosingSpec{}});
    return show;
}

// A disk that keeps what it should not, in the order in which it came, and believes that deleting is enough.
class LeakyJournal final : public Journal {
public:
    LeakyJournal(Journal& real, const std::filesystem::path& notes)
        : real_{&real}, notes_{notes, storage::Access::create} {
        notes_.run("PRAGMA secure_delete = OFF; CREATE TABLE note (answer TEXT NOT NULL)");
    }
    Stored commit(const Batch& batch) override {
        for (const auto& record : batch.records)
            for (const auto& write : record.sealed) note(write);
        return real_->commit(batch);
    }
    Stored beat(const Pulse& pulse) override { return real_->beat(pulse); }
    void replay(const std::function<void(const Fact&)>& visit) override { real_->replay(visit); }
    std::vector<WishKey> accepted() override { return real_->accepted(); }
    std::optional<Pulse> last_pulse() override { return real_->last_pulse(); }
    Box load_box(BoxId box, const std::vector<PersonId>& all) override { return real_->load_box(box, all); }
    std::optional<Result> load_tally(BoxId box) override { return real_->load_tally(box); }
    Stored write_results(const Public& state) override { return real_->write_results(state); }
    bool reopen() override { return real_->reopen(); }

private:
    void note(const SealedWrite& write) {
        if (std::holds_alternative<EmptyBox>(write)) notes_.run("DELETE FROM note");
        const auto* put = std::get_if<PutAnswer>(&write);
        if (put == nullptr) return;
        const auto* written = std::get_if<Written>(&put->answer.answer);
        const auto said = written != nullptr ? written->texts.front().text
                                             : std::to_string(std::get<Guessed>(put->answer.answer).value);
        storage::Statement{notes_, "INSERT INTO note (answer) VALUES (?1)"}
            .bind(1, std::string_view{said})
            .run();
    }
    Journal* real_;
    storage::Database notes_;
};

// Where each saying of a question stands first, and where last, in one file.
std::vector<Order> orders_in(const std::string& bytes, std::size_t question) {
    std::vector<std::pair<std::size_t, std::size_t>> first;
    std::vector<std::pair<std::size_t, std::size_t>> last;
    for (std::size_t k = 0; k < hall_size; ++k) {
        const auto said = saying(question, k);
        if (bytes.find(said) == std::string::npos) continue;
        first.emplace_back(bytes.find(said), k);
        last.emplace_back(bytes.rfind(said), k);
    }
    std::vector<Order> orders;
    for (auto* found : {&first, &last}) {
        std::ranges::sort(*found);
        Order order;
        for (const auto& [at, k] : *found) order.push_back(k);
        orders.push_back(order);
        std::ranges::reverse(order);
        orders.push_back(std::move(order));
    }
    return orders;
}

// How often each way to guess was right, of so many questions in which it could be tried.
struct Guesses {
    int right = 0;
    int tried = 0;
};
using Attack = std::map<std::string, Guesses>;

struct Said {
    Order by_person;                   // which saying is whose
    std::map<std::string, Order> who;  // orders in which people can be put
};

void attack(Attack& attack, const std::string& where, const std::string& bytes, std::size_t question,
            const Said& said) {
    const auto found = orders_in(bytes, question);
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (found[i].size() < hall_size) continue;
        for (const auto& [by, order] : said.who) {
            auto& guesses = attack[where + ", order " + std::to_string(i) + ", by " + by];
            ++guesses.tried;
            for (std::size_t at = 0; at < hall_size; ++at)
                guesses.right += said.by_person[order[at]] == found[i][at] ? 1 : 0;
        }
    }
}

class Played {
public:
    Played(std::uint32_t seed, bool leaky) : random_{seed} {
        if (leaky) leak_ = std::make_unique<LeakyJournal>(file_.journal(), folder_ / "notes.db");
        Journal& journal = leak_ ? *leak_ : file_.journal();
        options_.chance = [this] { return Chance{random_(), random_()}; };
        engine_ = std::make_unique<Engine>(
            EngineParts{journal, file_.keys(), clock_, inbox_, receipts_, snapshots_, health_}, options_);
        engine_->open();
        tell(programme::Command{programme::LoadShow{questions_only(), "digest", false}});
        next();
        join_all();
    }

    void play(Attack& found) {
        for (std::size_t question = 0; question < questions; ++question) {
            next();
            ask(question);
            CHECK_FALSE(is_found(question));  // sealed
            next();
            next();
            REQUIRE(asked().result);
            CHECK(asked().result->n == static_cast<int>(hall_size));
            search(found, "after settling", question);
            while (next_step(now()).kind == run::StepKind::show_more) next();
        }
        tell(run::Command{run::EndShow{}});
        engine_->refresh_results();
        clock_.pass(61s);
        engine_->step();
        engine_.reset();
        storage::backup(folder_ / "a.auftakt", folder_ / "backup.auftakt");
        for (std::size_t question = 0; question < questions; ++question)
            search(found, "afterwards", question);
        CHECK(file_.keys().held().empty());
    }

private:
    const Public& now() { return *snapshots_.get()->state; }
    const ask::Ask& asked() { return now().ask.asks.at(*current_ask(now())); }
    void push(const Origin& from, const Command& command) {
        CommandId id;
        for (auto& byte : id.bytes) byte = static_cast<std::uint8_t>(random_());
        REQUIRE(inbox_.push(Envelope{from, id, clock_.tick.boot, command}));
    }
    void step() {
        clock_.pass(20ms);
        engine_->step();
    }
    void tell(const Command& command) {
        push(from_console(), command);
        step();
    }
    void next() { tell(run::Command{run::TakeStep{next_step(now())}}); }

    void join_all() {
        const auto names = any_order(random_);
        for (std::size_t i = 0; i < hall_size; ++i) {
            for (auto& byte : seats_[i].bytes) byte = static_cast<std::uint8_t>(random_());
            const auto called = make_name("Person " + std::to_string(100 + names[i]));
            push({Source::seat, seats_[i], {}},
                 people::Command{people::Join{called, {}, Role::junior, false}});
            step();
        }
        const auto sorted = [](auto key) {
            Order order(hall_size);
            std::iota(order.begin(), order.end(), std::size_t{0});
            std::ranges::sort(order, {}, key);
            return order;
        };
        who_["number"] = sorted([](std::size_t i) { return i; });
        who_["name"] = sorted([&](std::size_t i) { return names[i]; });
        who_["phone"] = sorted([&](std::size_t i) { return seats_[i].bytes; });
    }

    // Everybody answers, one in four thinks again; phones come one by one or several at a time.
    void ask(std::size_t question) {
        auto& said = said_[question];
        said.by_person = any_order(random_);
        const auto order = any_order(random_);
        std::vector<std::size_t> turns{order.begin(), order.end()};
        for (std::size_t i = 0; i < hall_size; i += 4) turns.push_back(order[i]);
        std::map<std::size_t, std::size_t> last;
        for (std::size_t turn = 0; turn < turns.size(); ++turn) {
            const auto person = turns[turn];
            last[person] = turn;
            answer(question, person, said.by_person[person], turn + 1);
            if (random_() % 3 != 0) step();
        }
        step();
        Order by_last(order);
        std::ranges::sort(by_last, {}, [&](std::size_t person) { return last[person]; });
        said.who = who_;
        said.who["first answer"] = order;
        said.who["last answer"] = by_last;
    }
    void answer(std::size_t question, std::size_t person, std::size_t k, std::uint64_t n) {
        const auto text = saying(question, k);
        const Answer given =
            is_text(question) ? Answer{Written{{clean(text)}}} : Answer{Guessed{std::stoll(text)}};
        push({Source::seat, seats_[person], {}},
             ask::Command{ask::GiveAnswer{*current_ask(now()), given, n}});
    }

    bool is_found(std::size_t question) const {
        const auto path = folder_ / "a.auftakt";
        for (const auto& bytes : {bytes_of(path), bytes_of(path.string() + "-wal")})
            for (std::size_t k = 0; k < hall_size; ++k)
                if (bytes.find(saying(question, k)) != std::string::npos) return true;
        return false;
    }
    void search(Attack& found, const std::string& when, std::size_t question) const {
        for (const auto& entry : std::filesystem::recursive_directory_iterator{folder_.path()})
            if (entry.is_regular_file() && entry.path().extension() != ".ballast")
                attack(found, when + ", " + entry.path().filename().string(), bytes_of(entry.path()),
                       question, said_[question]);
    }

    Folder folder_;
    Random random_;
    storage::ProgrammeFile file_{folder_ / "a.auftakt", folder_.options()};
    std::unique_ptr<LeakyJournal> leak_;
    FakeClock clock_;
    Inbox inbox_;
    FakeReceipts receipts_;
    Latest<Snapshot> snapshots_;
    Latest<Health> health_;
    EngineOptions options_;
    std::unique_ptr<Engine> engine_;
    std::array<SeatHash, hall_size> seats_{};
    std::map<std::string, Order> who_;
    std::array<Said, questions> said_;
};

// By chance one of a shuffled row stands right, give or take one; six times the deviation is never chance.
bool is_chance(const Guesses& guesses) {
    return guesses.right <= guesses.tried + 6 * std::sqrt(static_cast<double>(guesses.tried)) + 6;
}

}  // namespace

TEST_CASE("once settled, no order in any file links what was said to people better than chance") {
    Attack found;
    for (std::uint32_t seed = 1; seed <= evenings; ++seed) Played{seed, false}.play(found);
    CHECK(found.size() >= 20);  // what is journaled can be read, so there is something to guess with
    for (const auto& [how, guesses] : found) {
        CAPTURE(how);
        CAPTURE(guesses.right);
        CAPTURE(guesses.tried);
        CHECK(is_chance(guesses));
    }
}

TEST_CASE("the same search finds nearly everybody where answers lie in their order, even when deleted") {
    Attack found;
    for (std::uint32_t seed = 1; seed <= 2; ++seed) Played{seed, true}.play(found);
    const auto strongest =
        std::ranges::max_element(found, {}, [](const auto& each) { return each.second.right; });
    CAPTURE(strongest->first);
    CHECK(strongest->first.find("notes.db") != std::string::npos);
    CHECK_FALSE(is_chance(strongest->second));
    CHECK(strongest->second.right > strongest->second.tried * static_cast<int>(hall_size) / 2);
}
