#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "net/hosts.hpp"
#include "net/outbox.hpp"
#include "net/page.hpp"

namespace auftakt::net {

class Hall;

// A request as our policy sees it: Beast has read it, but checks neither method, path, Host nor Origin.
struct Asked {
    std::string method;
    std::string target;
    std::vector<std::string> hosts;
    std::vector<std::string> origins;
    bool body = false;     // has, or announces, one
    bool upgrade = false;  // to WebSocket
    std::string key;       // Sec-WebSocket-Key
    std::string local;     // our end's address
    bool from_here = false;
};

enum class Keep { no, for_ever };

struct Reply {
    int status = 200;
    std::string type = "text/plain; charset=utf-8";
    Keep keep = Keep::no;
    Text body;
    std::string policy;  // Content-Security-Policy, of pages
    std::string file;    // its name where it is saved
};
struct Accept {};  // the WebSocket

// Everything that is served by GET.
class Site {
public:
    Site(Page page, const Hall& hall) : page_{std::move(page)}, hall_{hall} {}

    Hosts hosts;
    std::variant<Reply, Accept> answer(const Asked& asked) const;

private:
    Reply get(const Asked& asked, std::string_view path) const;
    Page page_;
    const Hall& hall_;
};

}  // namespace auftakt::net
