#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/time.hpp"
#include "net/outbox.hpp"
#include "net/secrets.hpp"

namespace auftakt::net {

// Immutable texts by keyed hash, behind GET /content/<name>. What no view names any more stays a little
// while, for phones that are still fetching it.
class ContentStore {
public:
    // Begins a new set; put() says what belongs to it; end() retires the rest.
    void begin() { ++generation_; }
    std::string put(std::string text);
    void keep(const std::string& name);  // one that is there already
    void end(BootTime now);

    Text find(std::string_view name) const;  // null: there is no such content

private:
    struct Entry {
        Text text;
        std::uint64_t generation = 0;
        BootTime wanted;  // until when it was in the set
    };
    Namer namer_;
    std::map<std::string, Entry, std::less<>> entries_;
    std::uint64_t generation_ = 0;
};

}  // namespace auftakt::net
