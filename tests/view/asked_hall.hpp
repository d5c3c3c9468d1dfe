#pragma once

#include <string>
#include <vector>

#include "base/text.hpp"
#include "core/apply.hpp"
#include "support/small_evening.hpp"
#include "view/phone_show.hpp"
#include "view/phone_you.hpp"

namespace auftakt::tests {

inline constexpr WallClock at_ten{{0}, {10 * 3'600'000}, 0};

inline std::vector<LocalText> texts(std::size_t count, const std::string& each = "Option") {
    return std::vector<LocalText>(count, LocalText{each, {}, each});
}

struct Row {
    const char* name;
    QuestionKind kind;
    phone::AskForm form;
    Answer answer;  // of everybody
};

inline std::vector<Row> rows() {
    using phone::AskKind;
    return {
        {"single", SingleChoice{texts(3)}, {.kind = AskKind::single, .options = 3}, Choice{1}},
        {"multiple",
         MultipleChoice{texts(4), 2, 8},
         {.kind = AskKind::multiple, .least = 2, .most = 4, .options = 4},
         Choices{{0, 1}}},
        {"scale", Scale{5, texts(5), {{}}}, {.kind = AskKind::scale, .steps = 5, .options = 1}, Steps{{4}}},
        {"items",
         Scale{5, texts(2), std::vector<ScaleItem>(8, ScaleItem{{"Ding", "", ""}, ""})},
         {.kind = AskKind::scale, .steps = 5, .options = 8},
         Steps{{1, 2, 3, 4, 5, 1, 2, 0}}},
        {"ranking", Ranking{texts(3)}, {.kind = AskKind::ranking, .options = 3}, Ranked{{2, 0, 1}}},
        {"points",
         Points{texts(2), 100},
         {.kind = AskKind::points, .most = 100, .options = 2},
         Spent{{30, 70}}},
        {"words", WordCloud{3}, {.kind = AskKind::words, .most = 3}, Written{{clean("Mut")}}},
        {"text", OpenText{}, {.kind = AskKind::text, .most = 1}, Written{{clean("Danke")}}},
        {"guess",
         Guess{.truth = 1347, .least = 0, .most = 5000, .unit = {}},
         {.kind = AskKind::guess, .most = 5000},
         Guessed{900}},
        {"quiz", Quiz{texts(4), 2}, {.kind = AskKind::quiz, .options = 4}, QuizAnswer{1, false}},
        {"matrix",
         Matrix{.across = {}, .up = {}, .corners = texts(4)},
         {.kind = AskKind::matrix},
         Spot{20, 0}},
        {"pulse", YesNo{}, {.kind = AskKind::pulse, .options = 2}, Choice{0}},
    };
}

// Six people or more are here and a question of this kind is on, without names.
struct Hall {
    explicit Hall(const QuestionKind& kind, Secrecy secrecy = Secrecy::no_name, int people = 6)
        : state{small_evening(people)}, ask{open_poll(state, secrecy)} {
        edit([&](ask::Ask& asked) { asked.question.kind = kind; });
        enter(state, poll);
    }
    template <class Change>
    void edit(Change change) {
        state.ask.asks.edit(ask, change);
    }
    void all_answer(const Answer& answer, int count = 6) {
        edit([&](ask::Ask& asked) {
            for (int person = 1; person <= count; ++person)
                asked.answers[PersonId{static_cast<std::uint32_t>(person)}] = answer;
        });
    }
    void go(ask::Stage stage) {
        edit([&](ask::Ask& asked) {
            asked.stage = stage;
            if (stage != ask::Stage::open) asked.result = ask::counted(state, asked);
        });
    }
    phone::Show show() const {
        return phone::show_view(state, {.rev = {},
                                        .clock = {{0}, {0}, 1},
                                        .wall = at_ten,
                                        .content = {.frame = {}, .texts = {}, .pages = {}, .result = "seen"},
                                        .addresses = {}});
    }
    phone::Poll face() const { return std::get<phone::Poll>(show().face); }
    phone::You you(std::uint32_t person, const std::vector<OwnAnswer>& own = {}) const {
        return phone::you_view(state, PersonId{person}, own);
    }

    Public state;
    AskId ask;
};

}  // namespace auftakt::tests
