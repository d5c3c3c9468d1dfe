#include "fake_engine.hpp"

namespace auftakt::tests {

FakeEngine::FakeEngine(Public state) : state_{std::move(state)} { show(); }
FakeEngine::~FakeEngine() { stop(); }

void FakeEngine::start(Receipts& receipts) {
    thread_ = std::thread{[this, &receipts] { run(receipts); }};
}

void FakeEngine::stop() {
    inbox.close();
    if (thread_.joinable()) thread_.join();
}

void FakeEngine::change(const std::function<void(Public&)>& how) {
    const std::lock_guard lock{mutex_};
    how(state_);
    show();
}

std::vector<Envelope> FakeEngine::heard() {
    const std::lock_guard lock{mutex_};
    return heard_;
}

int FakeEngine::greeted() {
    const std::lock_guard lock{mutex_};
    return greeted_;
}

void FakeEngine::run(Receipts& receipts) {
    while (!inbox.closed()) {
        const auto arrivals = inbox.take_all({INT64_MAX});
        std::vector<Receipt> answers;
        {
            const std::lock_guard lock{mutex_};
            for (const auto& arrival : arrivals) {
                const auto* envelope = std::get_if<Envelope>(&arrival);
                if (envelope == nullptr) {
                    ++greeted_;
                    continue;
                }
                heard_.push_back(*envelope);
                answers.push_back({envelope->from, envelope->id, obey(*envelope)});
            }
            ++state_.seq;
            show();
        }
        receipts.deliver(std::move(answers), {});
    }
}

std::optional<Refusal> FakeEngine::obey(const Envelope& envelope) {
    if (const auto* people = std::get_if<people::Command>(&envelope.command))
        if (const auto* wish = std::get_if<people::Join>(people)) return join(*envelope.from.seat, *wish);
    if (const auto* wall = std::get_if<wall::Command>(&envelope.command))
        if (const auto* wish = std::get_if<wall::PostNote>(wall))
            post(state_, state_.people.seats->at(*envelope.from.seat), wish->text.text,
                 wall::NoteState::shown);
    return std::nullopt;
}

std::optional<Refusal> FakeEngine::join(const SeatHash& seat, const people::Join& wish) {
    std::optional<PersonId> found;
    state_.people.persons.each([&](PersonId id, const people::Person& person) {
        if (person.name.skeleton == wish.name.name.skeleton) found = id;
    });
    if (found && state_.people.persons.at(*found).seat && state_.people.persons.at(*found).seat != seat)
        return Refusal::seat_taken;
    if (!found) found = add(state_, wish.name.name.full, wish.role.value_or(Role::junior), "");
    sit(state_, *found, seat);
    return std::nullopt;
}

void FakeEngine::show() {
    snapshots.put({std::make_shared<const Public>(state_), {{0}, {0}, 1}, {0}, 7, ++number_});
}

}  // namespace auftakt::tests
