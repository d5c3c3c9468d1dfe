#pragma once

#include <map>
#include <set>
#include <stdexcept>

#include "engine/clock.hpp"
#include "engine/ports.hpp"
#include "engine/receipts.hpp"

namespace auftakt {

// A laptop's clocks that a test winds by hand.
class FakeClock final : public Clock {
public:
    ClockTick tick{{1'000'000}, std::chrono::milliseconds{0}, {1'790'000'000'000}};
    std::string boot = "boot-1";

    ClockTick read() override { return tick; }
    std::string boot_id() override { return boot; }

    void pass(std::chrono::milliseconds time) {
        tick.boot.ms += time.count();
        tick.utc.ms += time.count();
    }
    void sleep(std::chrono::milliseconds time) {
        pass(time);
        tick.asleep += time;
    }
    void reboot(std::chrono::milliseconds later) {
        boot += "'";
        tick.boot = {5'000};
        tick.asleep = {};
        tick.utc.ms += later.count();
    }
};

// A disk in memory: remembers what was committed, and fails when told to.
class FakeDisk final : public Journal, public Keys {
public:
    Stored answer = Stored::ok;
    bool heals = false;  // what reopen() says
    bool takes_keys = true;
    int commits = 0;
    std::vector<Record> records;
    std::set<WishKey> wishes;
    std::optional<Pulse> pulse;
    std::map<BoxId, Box> boxes;  // rows
    std::map<BoxId, Result> tallies;
    std::set<BoxId> keys;
    std::vector<std::string> order;  // "key", "commit", "wipe": what came when
    int results = 0;

    Stored commit(const Batch& batch) override {
        order.push_back("commit");
        if (answer != Stored::ok) return answer;
        ++commits;
        for (const auto& record : batch.records) {
            records.push_back(record);
            if (record.key) wishes.insert(*record.key);
            for (const auto& write : record.sealed) keep(write);
        }
        pulse = batch.pulse;
        return Stored::ok;
    }
    Stored beat(const Pulse& now) override {
        if (answer == Stored::ok) pulse = now;
        return answer;
    }
    void replay(const std::function<void(const Fact&)>& visit) override {
        for (const auto& record : records)
            for (const auto& fact : record.facts) visit(fact);
    }
    std::vector<WishKey> accepted() override { return {wishes.begin(), wishes.end()}; }
    std::optional<Pulse> last_pulse() override { return pulse; }
    Box load_box(BoxId box, const std::vector<PersonId>&) override { return boxes[box]; }
    std::optional<Result> load_tally(BoxId box) override {
        const auto found = tallies.find(box);
        return found == tallies.end() ? std::nullopt : std::optional{found->second};
    }
    Stored write_results(const Public&) override {
        if (answer == Stored::ok) ++results;
        return answer;
    }
    bool reopen() override {
        if (heals) answer = Stored::ok;
        return heals;
    }

    void prepare(BoxId box) override {
        order.push_back("key");
        if (!takes_keys) throw std::runtime_error("no room for a key");
        keys.insert(box);
    }
    void destroy(BoxId box) override {
        order.push_back("wipe");
        keys.erase(box);
    }
    std::set<BoxId> held() override { return keys; }

    std::vector<Fact> facts() const {
        std::vector<Fact> all;
        for (const auto& record : records) all.insert(all.end(), record.facts.begin(), record.facts.end());
        return all;
    }

private:
    void keep(const SealedWrite& write) {
        if (const auto* put = std::get_if<PutAnswer>(&write)) boxes[put->box][put->person] = put->answer;
        if (const auto* release = std::get_if<ReleaseTally>(&write)) tallies[release->box] = release->tally;
        if (const auto* empty = std::get_if<EmptyBox>(&write)) {
            boxes.erase(empty->box);
            tallies.erase(empty->box);
        }
    }
};

// The phones' side: keeps what the engine answered.
class FakeReceipts final : public Receipts {
public:
    std::vector<Receipt> receipts;
    std::vector<Own> own;

    void deliver(std::vector<Receipt> some, std::vector<Own> answers) override {
        receipts.insert(receipts.end(), some.begin(), some.end());
        own.insert(own.end(), answers.begin(), answers.end());
    }
};

}  // namespace auftakt
