#include "net/pictures.hpp"

#include <utility>

#include "net/wire.hpp"
#include "view/phone_content.hpp"
#include "view/phone_results.hpp"
#include "view/words_json.hpp"

namespace auftakt::net {
namespace {

constexpr std::int64_t pages_every_ms = 1000;

bool same_pages(const Public& a, const Public& b) {
    return a.wall == b.wall && a.questions == b.questions && a.ask == b.ask &&
           a.people.persons == b.people.persons && a.run.place == b.run.place &&
           a.programme.shows == b.programme.shows && a.show == b.show;
}

// What has just been revealed, turned to or taken away is not waited for.
bool same_moment(const Public& a, const Public& b) {
    const auto on = question_on(a);
    if (a.run.place != b.run.place || on != question_on(b)) return false;
    if (!on) return true;
    const auto& before = a.ask.asks.at(*on);
    const auto& after = b.ask.asks.at(*on);
    return before.stage == after.stage && before.more == after.more && before.judged == after.judged;
}

}  // namespace

WallClock wall_at(const Snapshot& snapshot, BootTime now, int offset) {
    const auto& clock = snapshot.clock;
    const auto passed = static_cast<double>(now.ms - clock.at.ms) * (clock.rate > 0 ? clock.rate : 1);
    return {clock.now(now), {snapshot.utc.ms + static_cast<std::int64_t>(passed)}, offset};
}

bool Pictures::take(std::shared_ptr<const Snapshot> snapshot, std::vector<std::string> addresses, int offset,
                    BootTime now) {
    snapshot_ = std::move(snapshot);
    const auto& state = *snapshot_->state;
    if (spoken_ != state.show->address) make_words();
    content_.begin();
    names_.frame = content_.put(text_of(Content{phone::frame_content(state)}));
    const auto texts = phone::segment_content(state);
    names_.texts = texts ? content_.put(text_of(Content{*texts})) : std::string{};
    const bool stale = make_pages(now);
    content_.end(now);
    show_ = phone::show_view(state, {.rev = {snapshot_->start, snapshot_->number},
                                     .clock = snapshot_->clock,
                                     .wall = wall_at(*snapshot_, snapshot_->clock.at, offset),
                                     .content = names_,
                                     .addresses = std::move(addresses)});
    show_text_ = nullptr;
    return stale;
}

bool Pictures::make_pages(BootTime now) {
    const auto& state = *snapshot_->state;
    const bool same = paged_ && same_pages(*paged_, state);
    const bool calm = paged_ && same_moment(*paged_, state);
    if (same || (calm && now.ms - paged_at_.ms < pages_every_ms)) {
        for (const auto& name : names_.pages) content_.keep(name);
        content_.keep(names_.result);
        return !same;
    }
    names_.pages.clear();
    for (auto& page : phone::note_pages(state))
        names_.pages.push_back(content_.put(text_of(Content{std::move(page)})));
    for (auto& page : phone::question_pages(state))
        names_.pages.push_back(content_.put(text_of(Content{std::move(page)})));
    const auto result = phone::written_result(state);
    names_.result = result ? content_.put(text_of(Content{*result})) : std::string{};
    paged_ = state;
    paged_at_ = now;
    return false;
}

void Pictures::make_words() {
    spoken_ = snapshot_->state->show->address;
    for (const auto language : {Language::de, Language::en}) {
        const auto list = words_.find(language);
        auto text = list == words_.end() ? std::string{"{}"} : words_json(list->second, *spoken_);
        auto name = plain_name(text);
        word_texts_[name] = std::make_shared<const std::string>(std::move(text));
        word_names_[language] = std::move(name);
    }
}

Text Pictures::show_text() {
    if (!show_text_) show_text_ = std::make_shared<const std::string>(text_of(phone::ServerMessage{show_}));
    return show_text_;
}

Text Pictures::words_by_name(std::string_view name) const {
    const auto found = word_texts_.find(name);
    return found == word_texts_.end() ? nullptr : found->second;
}

}  // namespace auftakt::net
