#include <utility>

#include "view/phone_names.hpp"
#include "view/stage_faces.hpp"

// Questions to the stage.
namespace auftakt::stage {
namespace {

constexpr std::size_t next_max = 5;

struct Counted {
    int asked = 0;  // shown or answered
    int answered = 0;
};

Counted count(const FaceInput& in) {
    Counted counted;
    in.state.questions.questions.each([&](QuestionId, const questions::Question& question) {
        if (question.show != in.state.programme.shows || question.segment != in.state.run.place.segment)
            return;
        const bool answered = questions::is_answered(question);
        counted.asked += answered || questions::is_asked(question) ? 1 : 0;
        counted.answered += answered ? 1 : 0;
    });
    return counted;
}

std::string votes_of(const FaceInput& in, const questions::Question& question) {
    return in.words.number(static_cast<std::int64_t>(question.votes.size()));
}

std::string asked_by(const FaceInput& in, const questions::Question& question) {
    if (!question.author) return in.words("stage.questions.by_hall");
    if (!question.with_name) return in.words("stage.questions.no_name");
    const phone::Names names{in.state};
    return in.words("stage.questions.by", {{"name", names.shown(*question.author)}});
}

void add_current(const FaceInput& in, const QuestionsSpec& spec, Questions& made, QuestionId id) {
    const auto& question = in.state.questions.questions.at(id);
    made.label = in.words("stage.questions.now");
    made.question = question.text;
    made.votes = votes_of(in, question);
    made.votes_label =
        in.words.count("stage.questions.votes", static_cast<std::int64_t>(question.votes.size()));
    made.by = asked_by(in, question);
    if (!spec.answering) return;
    made.answering = sponsor_card(in.words, *spec.answering);
    made.answering->role = in.words("stage.questions.answers");
}

std::string about(const FaceInput& in, const QuestionsSpec& spec) {
    return spec.question.empty() ? in.headline() : in.words.text(spec.question);
}

Face hidden_face(const FaceInput& in, const QuestionsSpec& spec, Questions made) {
    made.question = about(in, spec);
    made.invitation = in.words("stage.wall.hidden");
    made.hidden = true;
    return {std::move(made), in.words.text(in.segment().title), {}};
}

}  // namespace

Face face(const FaceInput& in, const QuestionsSpec& spec) {
    const auto segment = in.state.run.place.segment;
    const auto* board = questions::board_of(in.state.questions, segment);
    Questions made{.label = {},
                   .question = {},
                   .votes = {},
                   .votes_label = {},
                   .by = {},
                   .invitation = {},
                   .answering = {},
                   .next_label = in.words("stage.questions.next"),
                   .next = {},
                   .empty = {}};
    if (questions::is_hidden(in.state.questions, segment)) return hidden_face(in, spec, std::move(made));
    if (const auto current = questions::current_of(in.state.questions, segment)) {
        add_current(in, spec, made, *current);
    } else {
        made.question = about(in, spec);
        made.invitation = in.words(board != nullptr && board->open ? "stage.questions.invitation"
                                                                   : "stage.questions.closed");
    }
    for (const auto id : questions::queue(in.state.questions, in.state.programme.shows, segment)) {
        if (made.next.size() == next_max) break;
        const auto& question = in.state.questions.questions.at(id);
        made.next.push_back({votes_of(in, question), question.text});
    }
    const auto counted = count(in);
    if (counted.asked == 0) made.empty = in.words("stage.questions.empty");
    Face result{std::move(made), in.words.text(in.segment().title), {}};
    if (counted.asked == 0) return result;
    result.footer = {{in.words.count("stage.questions.count", counted.asked), true}};
    if (counted.answered > 0)
        result.footer.push_back({in.words.count("stage.questions.answered", counted.answered), false});
    return result;
}

}  // namespace auftakt::stage
