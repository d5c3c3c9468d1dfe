#include "core/count_names.hpp"

#include <doctest/doctest.h>

#include "core/tally.hpp"

namespace auftakt {
namespace {

using Names = std::vector<std::string>;

const std::vector<LocalText> options{{"Mut", "", "Courage"}, {"Zeit", "", "Time"}};

Show german() {
    Show show;
    show.language = Language::de;
    return show;
}

Names names(QuestionKind kind, const std::vector<Answer>& answers) {
    std::vector<CountedAnswer> counted;
    for (const auto& answer : answers) counted.emplace_back(answer, std::nullopt);
    const Question question{.text = {}, .kind = std::move(kind), .secrecy = Secrecy::no_name};
    const auto result = tally(question, counted);
    const auto made = count_names(question, *result.whole, german());
    CHECK(made.size() == result.whole->counts.size());
    return made;
}

}  // namespace

TEST_CASE("every count of every kind has a name in a table") {
    const auto mut = Written{{{"Mut", 3}}};
    CHECK(names(SingleChoice{options}, {}) == Names{"Mut", "Zeit"});
    CHECK(names(MultipleChoice{options, 1, 2}, {}) == Names{"Mut", "Zeit"});
    CHECK(names(Quiz{options, 0}, {}) == Names{"Mut", "Zeit"});
    CHECK(names(Points{options, 100}, {}) == Names{"Mut", "Zeit"});
    CHECK(names(YesNo{}, {}) == Names{"yes", "no"});
    CHECK(names(Scale{2, {}, {{}}}, {}) == Names{"1", "2"});
    CHECK(names(Scale{2, {}, {{{"Team", "", ""}, ""}, {{"Haus", "", ""}, ""}}}, {}) ==
          Names{"Team: 1", "Team: 2", "Haus: 1", "Haus: 2"});
    CHECK(names(Ranking{options}, {}) == Names{"Mut: 1", "Mut: 2", "Zeit: 1", "Zeit: 2"});
    CHECK(names(Guess{}, {Guessed{9}, Guessed{7}}) == Names{"7", "9"});
    CHECK(names(WordCloud{2}, {mut, mut}) == Names{"Mut"});
    CHECK(names(OpenText{}, {mut}) == Names{"Mut"});
    const auto cells = names(Matrix{}, {});
    CHECK(cells.front() == "0/0");
    CHECK(cells[20] == "20/0");
    CHECK(cells.back() == "20/20");
}

}  // namespace auftakt
