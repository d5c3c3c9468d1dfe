#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "net/outbox.hpp"

namespace auftakt::net {

struct Asset {
    Text body;
    std::string type;
};

// The built phone page, read once. Scripts and styles get their hash into their name ("/app.js" becomes
// "/app-1f….js", also where index.html and the others speak of it), so that browsers keep them for ever and
// never mix two builds. "{{build}}" in index.html becomes the build's name.
class Page {
public:
    // An empty or missing folder gives a page without anything.
    static Page read(const std::filesystem::path& folder);

    // By path, "/" and "/remote" included; null: not there.
    const Asset* find(std::string_view path) const;
    const std::string& build() const { return build_; }  // empty: there is no page

private:
    std::map<std::string, Asset, std::less<>> assets_;
    std::string build_;
};

}  // namespace auftakt::net
