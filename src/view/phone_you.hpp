#pragma once

#include <map>
#include <set>
#include <vector>

#include "view/phone_names.hpp"
#include "view/phone_questions.hpp"
#include "view/phone_view.hpp"

namespace auftakt::phone {

// Makes the private views of one state. What all of them need is looked up once, so that each view costs
// only what its own person has. Keeps the state by reference.
class YouViews {
public:
    explicit YouViews(const Public& state);

    // `own`: this person's sealed answers, as the engine gave them to this very phone.
    You operator()(PersonId person, const std::vector<OwnAnswer>& own) const;

private:
    struct Sits {
        int table = 0;  // 0: rests
        std::vector<PersonId> with;
    };
    using Round = std::map<PersonId, Sits>;

    static Round seating(const pairing::State& state, int round);
    std::optional<Place> place(const Round& seats, int round, PersonId person) const;
    std::optional<Mine> mine(PersonId person) const;
    std::vector<OwnAnswer> answers(PersonId person, const std::vector<OwnAnswer>& own) const;
    void fill_goals(You& you) const;
    void fill_written(You& you) const;
    std::optional<Impressions> impressions(PersonId person) const;
    void fill_topics(Impressions& made, PersonId person) const;
    std::optional<CoffeePlace> coffee(PersonId person) const;

    const Public& state_;
    Names names_;
    QuestionsAsked asked_;
    std::map<PersonId, const mixer::CoffeeTable*> coffee_;
    std::optional<AskId> ask_;
    std::set<std::string> on_stage_;        // words, by their stems, or texts of that question
    std::vector<AskId> asked_of_partners_;  // ratings and wishes that are open, in order
    std::map<PersonId, std::vector<const pairing::Meeting*>> talks_;
    Round here_;
    Round next_;
    std::map<PersonId, std::vector<NoteId>> notes_;  // own ones on the wall that is on, newest first
    std::map<PersonId, std::set<NoteId>> votes_;     // for shown notes of that wall
    std::map<PersonId, std::size_t> posted_;         // on all walls of the programme
};

// One view alone.
You you_view(const Public& state, PersonId person, const std::vector<OwnAnswer>& own);

// A view repeats at most this much of one's own notes; older ones come without their text.
inline constexpr std::size_t own_note_bytes_told = 2048;
// And says what became of a text without the text, where that is longer than a word.
inline constexpr std::size_t own_text_bytes_told = 160;

}  // namespace auftakt::phone
