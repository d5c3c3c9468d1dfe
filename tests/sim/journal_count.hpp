#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

// Counts what happened from the journal's rows alone, as somebody would with nothing but the file: it knows
// no type of ours and no rule but what the rows are called.
namespace auftakt::test {

struct CountedNote {
    int segment = 0;
    int column = 0;
    int author = 0;
    bool shown = false;
    std::string text;
    std::set<int> votes;
    std::optional<int> into;
    std::optional<int> cluster;
};

struct CountedQuestion {
    int author = 0;  // 0: nobody
    std::string state;
    std::set<int> votes;
};

struct CountedPoll {
    std::int64_t opened = 0;
    std::map<int, std::string> said;  // by person, the answer's JSON
    std::map<int, std::vector<std::string>> texts;
    std::map<int, int> option;
    std::map<int, std::int64_t> at;
    std::map<std::string, bool> judged;
};

struct JournalCount {
    explicit JournalCount(const std::vector<std::string>& rows);

    bool counts(int person) const { return !removed.contains(person); }
    // People who voted for a note or for what stands under it, by note, of those that stand on a wall.
    std::map<int, int> votes_on_wall(int segment) const;
    std::map<int, int> clusters_of_wall(int segment) const;
    // Of questions that wait for an answer.
    std::map<int, int> votes_of_questions() const;
    int answered_questions() const;
    // How many people wrote each approved text.
    std::map<std::string, int> texts_of(int ask) const;
    std::map<int, int> options_of(int ask) const;
    // Points of a quiz by person: 500 for the right option, up to 500 more within `time` milliseconds.
    std::map<int, int> points_of(int ask, int right, std::int64_t time) const;
    int agreed(int segment) const;
    std::map<int, int> chosen_goals() const;  // people by goal

    std::set<int> removed;
    std::map<int, CountedNote> notes;
    std::map<int, CountedQuestion> questions;
    std::map<int, CountedPoll> polls;
    std::map<int, std::set<int>> agreements;  // by segment
    std::map<int, std::set<int>> goals;       // by goal
    std::vector<std::pair<int, int>> taken;   // notes that became goals, with their votes
    std::vector<std::string> frozen_rules;

private:
    bool stands(int note) const;
    int lead_of(int note) const;
};

}  // namespace auftakt::test
