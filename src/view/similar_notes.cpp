#include "view/similar_notes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "base/text.hpp"
#include "view/word_groups.hpp"

namespace auftakt {
namespace {

// Notes beyond these are not compared: a hint that comes late is none.
constexpr std::size_t compared_max = 400;
constexpr std::size_t word_graphemes_min = 4;
constexpr std::size_t cluster_min = 3;
// A word that every fourth note has says nothing about any of them.
constexpr std::size_t common_part = 4;

// Words that hold sentences together, as word_stem leaves them.
constexpr std::array<std::string_view, 44> fillers{
    "mehr",  "wenig", "weniger", "ohne", "dass", "nicht",  "eine", "einen",    "auch",  "wird",  "werd",
    "haben", "habe",  "sind",    "sein", "nach", "über",   "beim", "wirklich", "alle",  "unser", "einmal",
    "kein",  "wenn",  "oder",    "with", "that", "this",   "from", "more",     "less",  "have",  "will",
    "they",  "their", "about",   "when", "what", "really", "once", "noch",     "damit", "eure",  "ihre"};

bool is_filler(const std::string& stem) { return std::ranges::find(fillers, stem) != fillers.end(); }

bool ends_word(char c) { return std::string_view{" \t\n.,;:!?()[]\"'/&+-"}.contains(c); }

// Stems of the words that carry meaning, each with a word as it was written.
std::map<std::string, std::string> words_of(const std::string& text) {
    std::map<std::string, std::string> found;
    for (std::size_t i = 0; i < text.size();) {
        while (i < text.size() && ends_word(text[i])) ++i;
        const auto from = i;
        while (i < text.size() && !ends_word(text[i])) ++i;
        const auto word = text.substr(from, i - from);
        if (count_graphemes(word) < word_graphemes_min) continue;
        auto stem = word_stem(word);
        if (!is_filler(stem)) found.emplace(std::move(stem), word);
    }
    return found;
}

struct Compared {
    const wall::Standing* note = nullptr;
    std::map<std::string, std::string> words;
};

using ByWord = std::map<std::string, std::vector<std::size_t>>;

std::size_t shared(const Compared& a, const Compared& b) {
    return static_cast<std::size_t>(
        std::ranges::count_if(a.words, [&](const auto& each) { return b.words.contains(each.first); }));
}

// Half of all their words at least.
std::vector<SimilarNotes> nearly_the_same(const std::vector<Compared>& all, const ByWord& by_word) {
    struct Pair {
        double part;
        std::size_t a, b;
    };
    std::set<std::pair<std::size_t, std::size_t>> seen;
    std::vector<Pair> pairs;
    for (const auto& [word, notes] : by_word)
        for (std::size_t i = 0; i < notes.size(); ++i)
            for (std::size_t j = i + 1; j < notes.size(); ++j) {
                if (!seen.insert({notes[i], notes[j]}).second) continue;
                const auto& a = all[notes[i]];
                const auto& b = all[notes[j]];
                const auto both = shared(a, b);
                const auto part =
                    static_cast<double>(both) / static_cast<double>(a.words.size() + b.words.size() - both);
                if (part >= 0.5) pairs.push_back({part, notes[i], notes[j]});
            }
    std::ranges::stable_sort(pairs, std::ranges::greater{}, &Pair::part);
    std::vector<SimilarNotes> found;
    std::set<std::size_t> used;
    for (const auto& [part, a, b] : pairs) {
        if (used.contains(a) || used.contains(b)) continue;
        used.insert({a, b});
        const bool first = all[a].note->votes >= all[b].note->votes;
        const auto& lead = *all[first ? a : b].note;
        const auto& other = *all[first ? b : a].note;
        found.push_back({true, {lead.note, other.note}, {}});
    }
    return found;
}

std::string as_written_most(const std::vector<Compared>& all, const std::vector<std::size_t>& notes,
                            const std::string& stem) {
    std::map<std::string, int> times;
    for (const auto i : notes) ++times[all[i].words.at(stem)];
    return std::ranges::max_element(times, {}, [](const auto& each) { return each.second; })->first;
}

std::vector<SimilarNotes> of_one_word(const std::vector<Compared>& all, const ByWord& by_word) {
    std::vector<SimilarNotes> found;
    for (const auto& [word, notes] : by_word) {
        if (notes.size() < cluster_min || notes.size() * common_part > all.size() + cluster_min * common_part)
            continue;
        std::set<int> clusters;
        SimilarNotes made{.same = false, .notes = {}, .word = as_written_most(all, notes, word)};
        for (const auto i : notes) {
            clusters.insert(all[i].note->cluster);
            made.notes.push_back(all[i].note->note);
        }
        if (clusters.size() > 1 || all.size() > notes.size()) found.push_back(std::move(made));
    }
    std::ranges::stable_sort(found, std::ranges::greater{},
                             [](const SimilarNotes& each) { return each.notes.size(); });
    return found;
}

}  // namespace

std::vector<SimilarNotes> similar_notes(const Public& state, const std::vector<wall::Standing>& notes,
                                        std::size_t most) {
    std::vector<Compared> all;
    ByWord by_word;
    for (const auto& each : notes) {
        if (all.size() == compared_max) break;
        for (const auto& [stem, word] : words_of(state.wall.notes.at(each.note).text))
            by_word[stem].push_back(all.size());
        all.push_back({&each, words_of(state.wall.notes.at(each.note).text)});
    }
    auto found = nearly_the_same(all, by_word);
    // Half of the room is kept for clusters, where there are some.
    auto clusters = of_one_word(all, by_word);
    const auto kept = std::min(clusters.size(), most / 2);
    if (found.size() > most - kept) found.resize(most - kept);
    for (auto& each : clusters)
        if (found.size() < most) found.push_back(std::move(each));
    return found;
}

}  // namespace auftakt
