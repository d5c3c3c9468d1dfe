#include <algorithm>

#include "core/training.hpp"
#include "view/stage_faces.hpp"

// Cards that are talked through, three on a page.
namespace auftakt::stage {
namespace {

constexpr int items_on_a_page = 3;
constexpr int items_of_one_column = 6;  // two by two

// The page that the newest item stands on; what is still to come keeps its place.
TrainingColumn column(const FaceInput& in, const std::vector<const TrainingCard*>& cards, int per_page) {
    const int shown = training::shown(in.state);
    const int from = (shown - 1) / per_page * per_page;
    TrainingColumn made;
    for (int i = from; i < std::min(from + per_page, static_cast<int>(cards.size())); ++i) {
        const auto& card = *cards[static_cast<std::size_t>(i)];
        made.items.push_back({in.words.number(i + 1), in.words.text(card.title),
                              in.words.text(card.say.empty() ? card.text : card.say), i < shown});
    }
    return made;
}

}  // namespace

Face face(const FaceInput& in, const TrainingSpec& spec) {
    Training made{.title = in.headline(), .columns = {}};
    if (training::one_column(spec)) {
        const auto role = spec.cards.empty() ? Role::both : spec.cards.front().role;
        made.columns.push_back(column(in, training::cards_for(spec, role), items_of_one_column));
        if (role != Role::both) made.columns.back().mark = in.mark(role);
    } else {
        for (const auto role : {Role::junior, Role::senior}) {
            made.columns.push_back(column(in, training::cards_for(spec, role), items_on_a_page));
            made.columns.back().mark = in.mark(role);
            made.columns.back().part =
                in.words(role == Role::junior ? "stage.training.junior" : "stage.training.senior");
        }
    }
    Face result{
        std::move(made), in.words.text(in.segment().title), {{in.words("stage.training.phone"), false}}};
    if (!spec.hint.empty()) result.footer.push_back({in.words.text(spec.hint), true});
    return result;
}

}  // namespace auftakt::stage
