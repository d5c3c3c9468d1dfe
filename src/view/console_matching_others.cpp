#include <algorithm>

#include "base/text.hpp"
#include "view/console_matching_parts.hpp"
#include "view/search_words.hpp"

// Everybody who could have a place of the chosen tandem instead of whoever holds it.
namespace auftakt::console {
namespace {

using tandem::Tandem;

Tandem with_instead(Tandem tandem, PersonId leaves, PersonId comes) {
    for (auto* people : {&tandem.juniors, &tandem.seniors}) std::ranges::replace(*people, leaves, comes);
    return tandem;
}

std::int64_t loss_or_gain(const MatchLook& look, const Tandem& before, const Tandem& after) {
    return std::int64_t{tandem::public_fit(look.state, after)} - look.fit(before);
}

struct Found {
    std::int64_t gain = 0;
    OtherPartner row;
};

class Search {
public:
    Search(const MatchLook& look, const Tandem& chosen, Role side)
        : look_{look},
          chosen_{chosen},
          people_{side == Role::senior ? &Tandem::seniors : &Tandem::juniors},
          across_{side == Role::senior ? &Tandem::juniors : &Tandem::seniors},
          side_{side} {}

    void look_at(const Tandem& other) {
        if (&other == &chosen_) return;
        for (const auto leaves : chosen_.*people_)
            for (const auto comes : other.*people_) {
                if (tandem::holds(chosen_, comes) || tandem::holds(other, leaves)) continue;
                const auto left = with_instead(other, comes, leaves);
                const auto now =
                    look_.words("console.matching.now_with", {{"names", look_.people(other.*across_)}});
                consider(leaves, comes, &left, now, loss_or_gain(look_, other, left),
                         (other.*across_).front());
            }
    }

    void look_at(PersonId waiting) {
        if (people::side_of(look_.state.people, waiting) != side_) return;
        for (const auto leaves : chosen_.*people_)
            consider(leaves, waiting, nullptr, look_.words("console.matching.waits"), 0, {});
    }

    OtherPartners rows() {
        OtherPartners made;
        std::ranges::stable_sort(found_, [](const Found& a, const Found& b) {
            return a.gain != b.gain ? a.gain > b.gain : a.row.name < b.row.name;
        });
        made.rows.reserve(found_.size());
        for (auto& each : found_) made.rows.push_back(std::move(each.row));
        if (left_out_ > 0) made.left_out = look_.words.count("console.matching.left_out", left_out_);
        return made;
    }

private:
    // `left`: what the exchange would make of the other tandem; null: whoever comes is in none.
    void consider(PersonId leaves, PersonId comes, const Tandem* left, std::string now, std::int64_t gain,
                  std::optional<PersonId> with) {
        const auto taken = with_instead(chosen_, leaves, comes);
        if (look_.exclusions.seen_in(taken) > 0 || (left != nullptr && look_.exclusions.seen_in(*left) > 0)) {
            ++left_out_;
            return;
        }
        gain += loss_or_gain(look_, chosen_, taken);
        const auto& name = look_.names.shown(comes);
        const bool which = (chosen_.*people_).size() > 1;
        found_.push_back(
            {gain,
             {.name = which ? look_.words("console.matching.instead_of",
                                          {{"name", name}, {"other", look_.names.shown(leaves)}})
                            : name,
              .now = std::move(now),
              .effect = look_.words("console.matching.fit_by", {{"fit", difference(look_.words, gain)}}),
              .searched = skeleton(name),
              .take = look_.control(
                  "console.matching.exchange", "",
                  Command{tandem::ExchangePartners{leaves, comes, (chosen_.*across_).front(), with}})}});
    }

    const MatchLook& look_;
    const Tandem& chosen_;
    std::vector<PersonId> Tandem::* people_;
    std::vector<PersonId> Tandem::* across_;
    Role side_;
    std::vector<Found> found_;
    std::int64_t left_out_ = 0;
};

}  // namespace

std::optional<OtherPartners> other_partners(const MatchLook& look, const MatchSelection& selection) {
    const auto* chosen = look.tandem_of(selection.one);
    if (!selection.others || chosen == nullptr || !look.in_review()) return std::nullopt;
    Search search{look, *chosen, *selection.others};
    for (const auto& tandem : look.tandems()) search.look_at(tandem);
    for (const auto person : tandem::without_tandem(look.state, look.tandems())) search.look_at(person);
    auto made = search.rows();
    const auto word = [&](const char* key) { return look.words("console.matching." + std::string{key}); };
    made.title = look.words("console.matching.others_of",
                            {{"names", look.people(chosen->juniors) + " · " + look.people(chosen->seniors)}});
    made.sides = {word("other_seniors"), word("other_juniors")};
    made.search_hint = word("search_name");
    made.none_found = word("nobody_found");
    made.close = word("release_no");
    return made;
}

std::vector<std::size_t> found(const OtherPartners& others, std::string_view typed) {
    const auto wanted = search_words(typed);
    std::vector<std::size_t> hits;
    for (std::size_t i = 0; i < others.rows.size(); ++i)
        if (contains_all(others.rows[i].searched, wanted)) hits.push_back(i);
    return hits;
}

}  // namespace auftakt::console
