#include "view/console_speak.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "core/people.hpp"
#include "view/phone_names.hpp"

namespace auftakt::console {
namespace {

constexpr int matrix_steps = 5;

struct EntryOf {
    const Words& words;
    SpeakForm& form;

    void options(Entry entry, const std::vector<LocalText>& texts) const {
        form.entry = entry;
        for (const auto& text : texts) form.options.push_back(words.text(text));
    }
    void rows(int steps) const {
        form.entry = Entry::rows;
        form.steps.emplace_back("–");
        for (int step = 1; step <= steps; ++step) form.steps.push_back(words.number(step));
    }
    void line(const char* hint) const {
        form.entry = Entry::line;
        form.line_hint = words(hint);
    }

    void operator()(const SingleChoice& kind) const { options(Entry::one, kind.options); }
    void operator()(const Quiz& kind) const { options(Entry::one, kind.options); }
    void operator()(const MultipleChoice& kind) const { options(Entry::several, kind.options); }
    void operator()(const Ranking& kind) const { options(Entry::order, kind.options); }
    void operator()(const YesNo&) const {
        form.entry = Entry::one;
        form.options = {words("stage.pulse.yes"), words("stage.pulse.no")};
    }
    void operator()(const Scale& kind) const {
        rows(kind.steps);
        for (const auto& item : kind.items) form.options.push_back(words.text(item.text));
    }
    void operator()(const Matrix& kind) const {
        rows(matrix_steps);
        for (const auto* axis : {&kind.across, &kind.up})
            form.options.push_back(words.text(axis->low) + " – " + words.text(axis->high));
    }
    void operator()(const Points& kind) const {
        line("console.speak.points");
        for (const auto& option : kind.options) form.options.push_back(words.text(option));
    }
    void operator()(const Guess&) const { line("console.speak.number"); }
    void operator()(const WordCloud&) const { line("console.speak.words"); }
    void operator()(const OpenText&) const { line("console.speak.text"); }
    void operator()(const RateTalk&) const {}
    void operator()(const WishPartners&) const {}
};

void add_people(SpeakForm& form, const Public& state) {
    const phone::Names names{state.people};
    std::vector<Writer> others;
    for (const auto id : people::present(state.people)) {
        const auto& name = names.shown(id);
        auto& list = state.people.persons.at(id).seat ? others : form.people;
        list.push_back({id, name, skeleton(name)});
    }
    std::ranges::sort(form.people, {}, &Writer::name);
    std::ranges::sort(others, {}, &Writer::name);
    form.without_phone = form.people.size();
    form.people.insert(form.people.end(), others.begin(), others.end());
}

void ask_about(SpeakForm& form, AskId id, const ask::Ask& ask, const Words& words) {
    form.title = words("console.speak.title");
    form.asked = words.text(ask.question.text);
    form.ask = id;
    form.question = ask.question;
    form.save = words("console.speak.save");
    std::visit(EntryOf{words, form}, ask.question.kind);
    if (ask::sealed(ask))
        form.why = words("console.speak.anonymous");
    else if (ask.stage != ask::Stage::open)
        form.why = words("console.speak.closed");
}

}  // namespace

SpeakForm speak_form(const Public& state, const Words& words) {
    SpeakForm form;
    const auto* segment = current_segment(state);
    if (segment == nullptr || state.run.place.phase != run::Phase::running) return form;
    form.segment = state.run.place.segment;
    const auto* rules = std::get_if<RulesSpec>(&segment->spec);
    if (rules != nullptr && !commitments::is_collecting(state.commitments, *rules, form.segment)) {
        form.title = words("console.speak.rules");
        form.asked = words.text(segment->title);
        form.save = words("console.speak.agrees");
        form.take_back = words("console.speak.agrees_not");
    } else if (const auto id = question_on(state)) {
        ask_about(form, *id, state.ask.asks.at(*id), words);
    } else {
        return form;
    }
    form.exists = true;
    form.name_hint = words("console.wall.type_name");
    form.without_phone_title = words("console.speak.without_phone");
    form.cancel = words("console.poll.cancel");
    add_people(form, state);
    return form;
}

}  // namespace auftakt::console
