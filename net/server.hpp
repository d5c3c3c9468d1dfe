#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/inbox.hpp"
#include "engine/latest.hpp"
#include "engine/receipts.hpp"
#include "view/snapshot.hpp"
#include "view/words.hpp"

namespace auftakt::net {

struct ServerOptions {
    std::string bind;            // an address; empty: all interfaces, IPv6 too where there is IPv6
    std::uint16_t port = 8080;   // 0: any free one, see Server::port
    std::filesystem::path page;  // folder of the built phone page: index.html, app.js, app.css …
    std::map<Language, WordList> words;

    // Both are called on net's thread and must not wait.
    std::function<bool(std::string_view token)> is_remote;  // missing: no remote is paired
    std::function<std::string(const Public&, int tandem, PersonId reader)>
        calendar;                            // missing: nobody can save one
    std::function<int(UtcMs)> minutes_east;  // of UTC, at the event; missing: this machine's zone
};

// Phones, remotes and bots: HTTP and WebSocket on one port, on one thread of its own. Everything it knows of
// the show comes in as a Snapshot, everything people wish goes out through the Inbox; see README.md.
class Server final : public Receipts {
public:
    Server(ServerOptions options, Inbox& inbox, Latest<Snapshot>& snapshots, Latest<Devices>& devices);
    ~Server() override;

    // Listens and answers from now on. Throws std::runtime_error in words when the port is taken.
    void start();
    std::uint16_t port() const;  // after start
    // Where the hall can reach us, the chosen one first: "10.0.0.2:8080". Only these and this machine's own
    // addresses are answered. Any thread.
    void set_addresses(std::vector<std::string> addresses);
    // Ends every connection; returns when the thread has ended. Any thread, also twice.
    void stop();

    void deliver(std::vector<Receipt> receipts, std::vector<Own> own) override;

private:
    class Loop;
    std::shared_ptr<Loop> loop_;
    ServerOptions options_;
};

}  // namespace auftakt::net
