#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/public.hpp"
#include "view/phone_view.hpp"

namespace auftakt::phone {

// The questions to the stage that are on; null: none.
const QuestionsSpec* questions_on(const Public& state);

// What each phone is told of its own questions and votes. Looked up once for all. Keeps the state by
// reference.
class QuestionsAsked {
public:
    explicit QuestionsAsked(const Public& state);

    std::optional<Asked> by(PersonId person) const;
    std::size_t put(PersonId person) const;  // in this show

private:
    const Public& state_;
    const QuestionsSpec* spec_;
    std::map<PersonId, std::vector<QuestionId>> own_;    // newest first
    std::map<PersonId, std::vector<QuestionId>> votes_;  // for what is not answered yet
    std::map<PersonId, std::size_t> put_;
};

// A view repeats at most this much of one's own questions; elder ones come without their text.
inline constexpr std::size_t own_question_bytes_told = 1536;

}  // namespace auftakt::phone
