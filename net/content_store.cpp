#include "net/content_store.hpp"

namespace auftakt::net {

constexpr std::int64_t kept_ms = 30'000;

std::string ContentStore::put(std::string text) {
    auto name = namer_.name(text);
    auto& entry = entries_[name];
    if (!entry.text) entry.text = std::make_shared<const std::string>(std::move(text));
    entry.generation = generation_;
    return name;
}

void ContentStore::keep(const std::string& name) {
    if (const auto found = entries_.find(name); found != entries_.end())
        found->second.generation = generation_;
}

void ContentStore::end(BootTime now) {
    for (auto& [name, entry] : entries_)
        if (entry.generation == generation_) entry.wanted = now;
    std::erase_if(entries_, [&](const auto& each) { return now.ms - each.second.wanted.ms > kept_ms; });
}

Text ContentStore::find(std::string_view name) const {
    const auto found = entries_.find(name);
    return found == entries_.end() ? nullptr : found->second.text;
}

}  // namespace auftakt::net
