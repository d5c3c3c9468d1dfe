// The process that is killed: a real engine on a real file. Each receipt goes to stdout as a line "join N" or
// "vote N", or "no N" for a refusal. Arguments: programme file, state folder, first and last number.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <thread>

#include "core/next_step.hpp"
#include "evening.hpp"
#include "storage/programme_file.hpp"

using namespace auftakt;
using namespace std::chrono_literals;

namespace {

constexpr int vote_from = 1'000'000;

CommandId id_of(int number) {
    CommandId id;
    for (std::size_t i = 0; i < 4; ++i) id.bytes[i] = static_cast<std::uint8_t>(number >> (8 * i));
    return id;
}

int number_of(const CommandId& id) {
    int number = 0;
    for (std::size_t i = 4; i-- > 0;) number = (number << 8) | id.bytes[i];
    return number;
}

Origin from(int number) {
    SeatHash seat;
    seat.bytes = id_of(number).bytes;
    seat.bytes[15] = 1;
    return {Source::seat, seat, {}};
}

class Spoken final : public Receipts {
public:
    void deliver(std::vector<Receipt> receipts, std::vector<Own>) override {
        std::string text;
        for (const auto& receipt : receipts) {
            if (receipt.from.source != Source::seat) continue;
            const int number = number_of(receipt.id);
            const char* what = receipt.refused ? "no " : number >= vote_from ? "vote " : "join ";
            text += what + std::to_string(number % vote_from) + "\n";
        }
        if (write(STDOUT_FILENO, text.data(), text.size()) < 0) std::exit(1);
    }
};

void prepare_show(Inbox& inbox, Latest<Snapshot>& snapshots, Engine& engine) {
    int id = 9'000'000;
    const auto tell = [&](const Command& command) {
        if (!inbox.push(Envelope{from_console(), id_of(++id), boot_time_now(), command})) std::exit(1);
        std::this_thread::sleep_for(20ms);
        engine.step();
    };
    tell(programme::Command{programme::LoadShow{small_show(), "digest", false}});
    tell(run::Command{run::TakeStep{next_step(*snapshots.get()->state)}});
    tell(run::Command{run::TakeStep{next_step(*snapshots.get()->state)}});
}

}  // namespace

int main(int count, char** words) {
    if (count != 5) return 2;
    const int first = std::atoi(words[3]);
    const int last = std::atoi(words[4]);
    storage::ProgrammeFile file{words[1], {.state_folder = words[2]}};
    SystemClock clock;
    Inbox inbox;
    Spoken receipts;
    Latest<Snapshot> snapshots;
    Latest<Health> health;
    Engine engine{{file.journal(), file.keys(), clock, inbox, receipts, snapshots, health}, {}};
    engine.open();
    if (snapshots.get()->state->show->segments.empty()) prepare_show(inbox, snapshots, engine);
    engine.start();
    for (int number = first; number <= last; ++number) {
        const auto name = make_name("Person " + std::to_string(number));
        const Command join = people::Command{people::Join{name, {}, Role::junior, false}};
        const Command vote = ask::Command{ask::GiveAnswer{AskId{1}, Choice{number % 2}, 1}};
        if (!inbox.push(Envelope{from(number), id_of(number), boot_time_now(), join})) return 1;
        if (!inbox.push(Envelope{from(number), id_of(number + vote_from), boot_time_now(), vote})) return 1;
        std::this_thread::sleep_for(1ms);
    }
    std::this_thread::sleep_for(60s);  // until it is killed
}
