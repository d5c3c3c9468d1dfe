#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/tandem_changes.hpp"
#include "core/tandem_rules.hpp"
#include "view/console_matching.hpp"
#include "view/phone_names.hpp"

// What the parts of the matching tab share. For console_matching*.cpp only.
namespace auftakt::console {

class MatchLook {
public:
    MatchLook(const Public& of, const Words& said);

    const tandem::Draft& draft() const { return *state.tandem.draft; }
    const std::vector<tandem::Tandem>& tandems() const { return draft().tandems; }
    bool in_review() const { return state.tandem.phase == tandem::Phase::proposed; }
    std::int32_t fit(const tandem::Tandem& tandem) const;  // of the draft's, known already
    std::int64_t whole_fit(const std::vector<tandem::Tandem>& tandems) const;
    bool is_weak(const tandem::Tandem& tandem) const { return tandem::is_weak(tandem, fit(tandem), mean); }
    std::string number(std::size_t n) const { return words.number(static_cast<std::int64_t>(n)); }
    Control control(const char* key, const char* shown, std::optional<Command> wish) const {
        return labelled(words(key), shown, std::move(wish));
    }
    Control labelled(std::string label, const char* shown, std::optional<Command> wish) const {
        return {std::move(label), shown, in_review() ? std::move(wish) : std::nullopt};
    }
    std::string people(const std::vector<PersonId>& ids) const;
    std::string reason(const tandem::Reason& reason) const;
    // The draft's tandem these two are in; null: none.
    const tandem::Tandem* tandem_of(const std::optional<MentorAndMentee>& pair) const;
    // The wish, where the draft can take it, with its effect.
    DraftChange change(std::string label, Command wish, const tandem::Changed& after) const;

    const Public& state;
    const Words& words;
    phone::Names names;
    tandem::Exclusions exclusions;
    std::int64_t mean = 0;

private:
    using People = std::pair<std::vector<PersonId>, std::vector<PersonId>>;
    std::map<People, std::int32_t> fits_;
};

std::string difference(const Words& words, std::int64_t by);  // always with its sign

std::optional<ChosenTandem> chosen_tandem(const MatchLook& look, const MatchSelection& selection);
std::optional<OtherPartners> other_partners(const MatchLook& look, const MatchSelection& selection);
std::vector<WaitingRow> waiting_rows(const MatchLook& look);

}  // namespace auftakt::console
