#include "sim/journal_count.hpp"

#include <algorithm>
#include <boost/json.hpp>

namespace auftakt::test {
namespace {

using boost::json::object;

int number(const object& row, const char* name) { return row.at(name).to_number<int>(); }
std::string text(const object& row, const char* name) { return std::string{row.at(name).as_string()}; }
bool flag(const object& row, const char* name) { return row.at(name).as_bool(); }
std::optional<int> number_if(const object& row, const char* name) {
    return row.contains(name) ? std::optional{number(row, name)} : std::nullopt;
}

void read_answer(CountedPoll& poll, const object& row) {
    const auto person = number(row, "person");
    const auto& answer = row.at("answer").as_object();
    poll.said[person] = boost::json::serialize(answer);
    if (row.contains("at")) poll.at[person] = row.at("at").to_number<std::int64_t>();
    if (answer.contains("option")) poll.option[person] = number(answer, "option");
    if (!answer.contains("texts")) return;
    auto& texts = poll.texts[person];
    texts.clear();
    for (const auto& each : answer.at("texts").as_array()) texts.emplace_back(each.as_string());
}

void read_wall(JournalCount& count, const std::string& kind, const object& row) {
    if (kind == "notePosted")
        count.notes[number(row, "note")] = {.segment = number(row, "segment"),
                                            .column = number(row, "column"),
                                            .author = number(row, "author"),
                                            .shown = text(row, "state") == "shown",
                                            .text = text(row, "text"),
                                            .votes = {},
                                            .into = {},
                                            .cluster = {}};
    if (kind == "noteStateChanged") count.notes[number(row, "note")].shown = text(row, "state") == "shown";
    if (kind == "noteVoted") count.notes[number(row, "note")].votes.insert(number(row, "person"));
    if (kind == "noteUnvoted") count.notes[number(row, "note")].votes.erase(number(row, "person"));
    if (kind == "notesMerged")
        for (const auto& each : row.at("notes").as_array())
            count.notes[number(each.as_object(), "note")].into = number_if(each.as_object(), "into");
    if (kind == "notesMoved")
        for (const auto& each : row.at("notes").as_array())
            count.notes[number(each.as_object(), "note")].cluster = number_if(each.as_object(), "cluster");
    if (kind == "goalsTaken") {
        count.taken.clear();
        for (const auto& each : row.at("goals").as_array())
            count.taken.emplace_back(number(each.as_object(), "note"), number(each.as_object(), "votes"));
    }
}

void read_questions(JournalCount& count, const std::string& kind, const object& row) {
    const auto question = [&]() -> CountedQuestion& { return count.questions[number(row, "question")]; };
    if (kind == "questionPut")
        question() = {
            .author = number_if(row, "author").value_or(0), .state = text(row, "state"), .votes = {}};
    if (kind == "questionStateChanged") question().state = text(row, "state");
    if (kind == "questionAnswered") question().state = "answered";
    if (kind == "questionUpvoted") question().votes.insert(number(row, "person"));
    if (kind == "upvoteTakenBack") question().votes.erase(number(row, "person"));
}

void read_polls(JournalCount& count, const std::string& kind, const object& row) {
    if (kind == "askOpened") count.polls[number(row, "ask")].opened = row.at("at").to_number<std::int64_t>();
    if (kind == "answerGiven") read_answer(count.polls[number(row, "ask")], row);
    if (kind == "textJudged") {
        auto& judged = count.polls[number(row, "ask")].judged;
        if (row.contains("show"))
            judged[text(row, "key")] = flag(row, "show");
        else
            judged.erase(text(row, "key"));
    }
}

void read_commitments(JournalCount& count, const std::string& kind, const object& row) {
    if (kind == "agreed") count.agreements[number(row, "segment")].insert(number(row, "person"));
    if (kind == "agreementTakenBack") count.agreements[number(row, "segment")].erase(number(row, "person"));
    if (kind == "goalChosen") {
        if (row.contains("note") && !row.at("note").is_null()) return;  // one that a wall has brought
        auto& people = count.goals[number(row, "goal")];
        if (flag(row, "chosen"))
            people.insert(number(row, "person"));
        else
            people.erase(number(row, "person"));
    }
    if (kind == "rulesFrozen") {
        count.frozen_rules.clear();
        for (const auto& rule : row.at("text").as_object().at("rules").as_array())
            count.frozen_rules.push_back(text(rule.as_object().at("title").as_object(), "de"));
    }
}

template <class Value>
int of_people(const JournalCount& count, const Value& people) {
    int all = 0;
    for (const auto person : people) all += count.counts(person) ? 1 : 0;
    return all;
}

}  // namespace

JournalCount::JournalCount(const std::vector<std::string>& rows) {
    for (const auto& line : rows) {
        const auto value = boost::json::parse(line);
        const auto& row = value.as_object();
        const auto kind = text(row, "kind");
        if (kind == "personRemoved") removed.insert(number(row, "person"));
        if (kind == "personRestored") removed.erase(number(row, "person"));
        read_wall(*this, kind, row);
        read_questions(*this, kind, row);
        read_polls(*this, kind, row);
        read_commitments(*this, kind, row);
    }
}

bool JournalCount::stands(int note) const {
    const auto& held = notes.at(note);
    return held.shown && counts(held.author);
}

int JournalCount::lead_of(int note) const {
    const auto into = notes.at(note).into;
    return into && stands(*into) ? *into : note;
}

std::map<int, int> JournalCount::votes_on_wall(int segment) const {
    std::map<int, std::set<int>> voters;
    for (const auto& [id, note] : notes) {
        if (note.segment != segment || !stands(id)) continue;
        auto& all = voters[lead_of(id)];
        for (const auto person : note.votes)
            if (counts(person)) all.insert(person);
    }
    std::map<int, int> votes;
    for (const auto& [id, all] : voters) votes[id] = static_cast<int>(all.size());
    return votes;
}

std::map<int, int> JournalCount::clusters_of_wall(int segment) const {
    std::map<int, int> clusters;
    for (const auto& [id, votes] : votes_on_wall(segment))
        clusters[id] = notes.at(id).cluster.value_or(notes.at(id).column);
    return clusters;
}

std::map<int, int> JournalCount::votes_of_questions() const {
    std::map<int, int> votes;
    for (const auto& [id, question] : questions)
        if (question.state == "shown" && counts(question.author))
            votes[id] = of_people(*this, question.votes);
    return votes;
}

int JournalCount::answered_questions() const {
    int answered = 0;
    for (const auto& [id, question] : questions)
        answered += question.state == "answered" && counts(question.author) ? 1 : 0;
    return answered;
}

std::map<std::string, int> JournalCount::texts_of(int ask) const {
    std::map<std::string, int> said;
    const auto& poll = polls.at(ask);
    for (const auto& [person, texts] : poll.texts)
        for (const auto& each : texts)
            if (const auto judged = poll.judged.find(each);
                counts(person) && judged != poll.judged.end() && judged->second)
                ++said[each];
    return said;
}

std::map<int, int> JournalCount::options_of(int ask) const {
    std::map<int, int> said;
    for (const auto& [person, option] : polls.at(ask).option)
        if (counts(person)) ++said[option];
    return said;
}

std::map<int, int> JournalCount::points_of(int ask, int right, std::int64_t time) const {
    std::map<int, int> points;
    const auto& poll = polls.at(ask);
    for (const auto& [person, option] : poll.option) {
        if (option != right || !counts(person)) continue;
        const auto left = std::max<std::int64_t>(0, time - (poll.at.at(person) - poll.opened));
        points[person] = 500 + static_cast<int>((500 * left + time / 2) / time);
    }
    return points;
}

int JournalCount::agreed(int segment) const {
    const auto found = agreements.find(segment);
    return found == agreements.end() ? 0 : of_people(*this, found->second);
}

std::map<int, int> JournalCount::chosen_goals() const {
    std::map<int, int> chosen;
    for (const auto& [goal, people] : goals)
        if (const auto n = of_people(*this, people); n > 0) chosen[goal] = n;
    return chosen;
}

}  // namespace auftakt::test
