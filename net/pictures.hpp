#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "net/content_store.hpp"
#include "view/phone_show.hpp"
#include "view/snapshot.hpp"
#include "view/words.hpp"

namespace auftakt::net {

// The wall clock of a snapshot at a later moment; in a rehearsal at speed it runs as fast as show time.
WallClock wall_at(const Snapshot& snapshot, BootTime now, int offset);

// The public view and its content, made from the newest snapshot: once, for everybody.
class Pictures {
public:
    explicit Pictures(const std::map<Language, WordList>& words) : words_{words} {}

    // Pages are made anew at most once a second while the same thing is on; true: call again then, they are
    // out of date.
    bool take(std::shared_ptr<const Snapshot> snapshot, std::vector<std::string> addresses, int offset,
              BootTime now);

    const Public* state() const { return snapshot_ ? snapshot_->state.get() : nullptr; }
    const Snapshot* snapshot() const { return snapshot_.get(); }
    const phone::Show& show() const { return show_; }
    Text show_text();  // framed once, shared by all connections
    // Which words phones speak; new ones when the show is addressed differently.
    const std::string& words(Language language) { return word_names_[language]; }
    Language language() const { return state() ? state()->show->language : Language::de; }

    Text content(std::string_view name) const { return content_.find(name); }
    Text words_by_name(std::string_view name) const;

private:
    bool make_pages(BootTime now);
    void make_words();

    const std::map<Language, WordList>& words_;
    std::shared_ptr<const Snapshot> snapshot_;
    phone::Show show_;
    Text show_text_;
    ContentStore content_;
    phone::ContentNames names_;
    std::optional<Public> paged_;  // the state the pages were made from
    BootTime paged_at_;
    std::map<Language, std::string> word_names_;
    std::map<std::string, Text, std::less<>> word_texts_;
    std::optional<Address> spoken_;
};

}  // namespace auftakt::net
