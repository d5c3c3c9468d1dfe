#pragma once

#include <functional>
#include <memory>
#include <random>
#include <set>
#include <string>

#include "app/cast.hpp"
#include "net/client.hpp"
#include "view/phone_view.hpp"

namespace auftakt {

struct BotOptions {
    net::ServerUrl url;
    double speed = 1;
    std::uint64_t seed = 1;
};

// One simulated attendee: joins over the network like a phone, says that it is a bot, and then does what it
// may, at its own pace. Everything it decides comes from its seed. Lives on the loop's thread.
class Bot {
public:
    // Keeps the cast by reference.
    Bot(net::ClientLoop& loop, const BotOptions& options, CastMember self, const Cast& cast);

    // Arrives after its own delay: most soon, some late.
    void start();
    bool joined() const { return you_.has_value(); }
    // The server has been gone for too long: the evening is over.
    bool given_up() const { return failures_ > failures_max; }

private:
    static constexpr int failures_max = 20;

    void connect();
    void heard(std::string_view text);
    void lost();
    void greet();
    void join();
    void act();
    void act_on_poll(const phone::Poll& poll);
    void act_on_proposals(const phone::Proposals& proposals);
    void act_on_wall(const phone::Wall& wall);
    void act_on_impressions(const phone::Impressions& impressions);
    void act_on_tandem(const phone::OwnTandem& own);
    void act_on_questions(const phone::Questions& asked);
    void act_on_goals(const phone::Goals& goals);
    bool may(phone::Action action) const;
    // Once for each `what`: later, after a time to think.
    void later(std::string what, std::function<void()> then);
    template <class Command>
    void send(Command command);
    std::chrono::milliseconds pause(double seconds);
    int below(int bound) { return static_cast<int>(chance_() % static_cast<std::uint64_t>(bound)); }
    bool likely(int percent) { return below(100) < percent; }

    net::ClientLoop& loop_;
    BotOptions options_;
    CastMember self_;
    const Cast& cast_;
    std::mt19937_64 chance_;
    std::string token_;
    std::string build_;
    std::unique_ptr<net::Client> client_;
    std::optional<phone::Show> show_;
    std::optional<phone::You> you_;
    std::set<std::string> planned_;
    std::uint64_t answers_ = 0;
    int failures_ = 0;
    int namesakes_ = 0;
    double slowness_ = 1;
};

}  // namespace auftakt
