#include "view/console_questions.hpp"

#include <utility>

#include "view/console_poll_parts.hpp"

namespace auftakt::console {
namespace {

using questions::QuestionState;

bool questions_are_on(const Public& state) {
    const auto* segment = current_segment(state);
    return segment != nullptr && state.run.place.phase == run::Phase::running &&
           std::holds_alternative<QuestionsSpec>(segment->spec);
}

std::string by(const Public& state, const questions::Question& question, const Words& words) {
    if (!question.author) return words("console.questions.by_hall");
    const auto* person = question.with_name ? state.people.persons.find(*question.author) : nullptr;
    return person == nullptr ? words("console.moderation.no_name") : person->name.full;
}

Control wish(const Words& words, const char* key, questions::Command command) {
    return {words(key), "", std::move(command)};
}

struct Maker {
    const Public& state;
    const Words& words;
    ModerationScene scene = {};
    bool reads = false;  // one waits to be read: J and N are of the first

    bool is_answered_now(QuestionId id) const {
        return questions::current_of(state.questions, state.run.place.segment) == id;
    }
    void add(QuestionId id, const char* state_key, Control first, Control second) {
        const auto& question = state.questions.questions.at(id);
        const auto votes = static_cast<std::int64_t>(question.votes.size());
        scene.items.push_back({question.text,
                               words(state_key, {{"votes", words.count("console.questions.votes", votes)},
                                                 {"name", by(state, question, words)}}),
                               std::move(first), std::move(second)});
        if (question.author && !is_answered_now(id))
            scene.items.back().all_of_person =
                wish(words, "console.moderation.all_of_person",
                     questions::ModerateQuestionsOf{question.segment, *question.author, false});
    }
    void add_current(QuestionId id) {
        add(id, "console.questions.current",
            wish(words, "console.questions.finish", questions::FinishQuestion{id}),
            {words("console.questions.hide"), "", std::nullopt});
    }
    void add_waiting(QuestionId id) {
        add(id, "console.questions.unread",
            wish(words, "console.moderation.show", questions::ModerateQuestion{id, true}),
            wish(words, "console.questions.hide", questions::ModerateQuestion{id, false}));
        mask(scene.items.back(), state, words);
        if (std::exchange(reads, true)) return;
        scene.items.back().show.key = "J";
        scene.items.back().decline.key = "N";
    }
    void add_next(QuestionId id) {
        add(id, "console.questions.asked", wish(words, "console.questions.pick", questions::PickQuestion{id}),
            wish(words, "console.questions.hide", questions::ModerateQuestion{id, false}));
    }
};

}  // namespace

std::vector<std::string> question_facts(const Public& state, const Words& words) {
    int open = 0;
    int answered = 0;
    state.questions.questions.each([&](QuestionId, const questions::Question& question) {
        if (question.show != state.programme.shows || question.segment != state.run.place.segment) return;
        open += questions::is_asked(question) ? 1 : 0;
        answered += questions::is_answered(question) ? 1 : 0;
    });
    std::vector<std::string> facts{words.count("console.now.questions", open),
                                   words.count("console.now.questions_answered", answered)};
    if (questions::is_hidden(state.questions, state.run.place.segment))
        facts.push_back(words("console.now.questions_hidden"));
    return facts;
}

std::optional<Control> questions_control(const Public& state, const Words& words) {
    const auto segment = state.run.place.segment;
    if (questions::is_open(state.questions, segment))
        return wish(words, "console.questions.close", questions::CloseQuestions{segment});
    return wish(words, "console.questions.reopen", questions::ReopenQuestions{segment});
}

std::optional<ModerationScene> question_list(const Public& state, const Words& words) {
    if (!questions_are_on(state)) return std::nullopt;
    const auto segment = state.run.place.segment;
    const auto show = state.programme.shows;
    Maker maker{state, words};
    if (const auto current = questions::current_of(state.questions, segment)) {
        maker.add_current(*current);
        maker.scene.items.front().show.key = "A";
        maker.scene.finish = maker.scene.items.front().show;
    }
    state.questions.questions.each([&](QuestionId id, const questions::Question& question) {
        if (question.show == show && question.segment == segment && !question.author_removed &&
            question.state == QuestionState::waiting)
            maker.add_waiting(id);
    });
    for (const auto id : questions::by_votes(state.questions, show, segment)) maker.add_next(id);
    auto& scene = maker.scene;
    const bool hidden = questions::is_hidden(state.questions, segment);
    scene.hide = Control{words(hidden ? "console.questions.show_all" : "console.questions.hide_all"), "H",
                         questions::Command{questions::HideQuestions{segment, !hidden}}};
    scene.title = words("console.questions.title");
    scene.empty = words("console.questions.none");
    const auto n = static_cast<std::int64_t>(scene.items.size());
    if (n == 0) return scene;
    scene.waiting = words.count("console.questions.open", n);
    for (std::int64_t more = 0; more <= n; ++more)
        scene.more.push_back(words.count("console.moderation.more", more));
    return scene;
}

}  // namespace auftakt::console
