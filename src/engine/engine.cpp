#include "engine/engine.hpp"

#include <random>
#include <thread>

#include "engine/loop.hpp"

namespace auftakt {

Chance random_chance() {
    std::random_device device;
    const auto bits = [&] { return (static_cast<std::uint64_t>(device()) << 32) | device(); };
    return {bits(), bits()};
}

Engine::Engine(EngineParts parts, EngineOptions options)
    : loop_{std::make_unique<Loop>(parts, std::move(options))} {}

Engine::~Engine() { stop(); }

void Engine::open() { loop_->open(); }

void Engine::start() {
    if (!loop_->is_open()) loop_->open();
    thread_ = std::thread{[this] {
        auto& inbox = loop_->inbox();
        bool last = false;
        while (!last) {
            last = inbox.closed();  // asked first: what was pushed before the close is still answered
            loop_->step(inbox.take_all(last ? BootTime{} : loop_->wake()));
        }
        loop_->finish();
    }};
}

void Engine::stop() {
    loop_->inbox().close();
    if (thread_.joinable()) thread_.join();
}

void Engine::step() { loop_->step(loop_->inbox().take_all({})); }

void Engine::refresh_results() { loop_->refresh_results(); }

Jobs& Engine::jobs() { return loop_->jobs(); }

}  // namespace auftakt
