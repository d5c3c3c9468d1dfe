#include "view/phone_you.hpp"

#include <algorithm>

#include "core/mixer_rules.hpp"
#include "core/pair_rules.hpp"
#include "core/quiz.hpp"
#include "view/phone_actions.hpp"
#include "view/phone_content.hpp"
#include "view/phone_results.hpp"
#include "view/phone_tandem.hpp"
#include "view/wall_look.hpp"
#include "view/word_groups.hpp"

namespace auftakt::phone {
namespace {

bool rounds_are_on(const Public& state) {
    return state.run.place.phase == run::Phase::running && state.pairing.segment == state.run.place.segment;
}

const char* word(wall::NoteState state) { return boost::describe::enum_to_string(state, "waiting"); }

}  // namespace

YouViews::YouViews(const Public& state) : state_{state}, names_{state}, asked_{state} {
    if (mixer::spec_on(state) != nullptr)
        for (const auto& table : *state.mixer.tables)
            for (const auto person : table.people) coffee_[person] = &table;
    using pairing::Phase;
    if (state.run.place.phase == run::Phase::running) ask_ = current_ask(state);
    if (const auto written = written_result(state)) {
        for (const auto& each : written->words) on_stage_.insert(word_stem(each.text));
        for (const auto& each : written->texts) on_stage_.insert(each.text);
    }
    const auto& cycle = state.pairing.cycle;
    if (rounds_are_on(state)) {
        if (cycle.phase == Phase::change_over || cycle.phase == Phase::talk || cycle.phase == Phase::over)
            here_ = seating(state.pairing, cycle.round);
        if (cycle.phase == Phase::over) next_ = seating(state.pairing, cycle.round + 1);
    }
    for (const auto id : ask::for_matching(state.ask, state.programme.shows))
        if (state.ask.asks.at(id).stage == ask::Stage::open) asked_of_partners_.push_back(id);
    for (const auto* meetings : {&*state.pairing.past, &*state.pairing.met})
        for (const auto& meeting : *meetings)
            for (const auto person : meeting.people) talks_[person].push_back(&meeting);
    const bool wall = wall_on(state).has_value();
    state.wall.notes.each([&](NoteId id, const wall::Note& note) {
        ++posted_[note.author];
        if (!wall || note.show != state.programme.shows || note.segment != state.run.place.segment) return;
        if (note.state != wall::NoteState::withdrawn)
            notes_[note.author].insert(notes_[note.author].begin(), id);
        if (!wall::stands(note)) return;
        for (const auto person : note.votes) votes_[person].insert(wall::lead_of(state.wall, id));
    });
}

YouViews::Round YouViews::seating(const pairing::State& state, int round) {
    Round seats;
    if (round < 1 || static_cast<std::size_t>(round) > state.plan->rounds.size()) return seats;
    const auto& planned = state.plan->rounds[static_cast<std::size_t>(round - 1)];
    for (const auto& table : planned.tables)
        for (const auto person : table.people) {
            auto& seat = seats[person];
            seat.table = table.table;
            std::ranges::copy_if(table.people, std::back_inserter(seat.with),
                                 [&](PersonId other) { return other != person; });
        }
    for (const auto person : planned.resting) seats[person] = {};
    return seats;
}

std::optional<Place> YouViews::place(const Round& seats, int round, PersonId person) const {
    const auto found = seats.find(person);
    if (found == seats.end()) return std::nullopt;
    Place place{.round = round, .table = found->second.table};
    for (const auto other : found->second.with)
        place.partners.push_back({.name = names_.shown(other),
                                  .role = people::side_of(state_.people, other),
                                  .department = names_.department(other)});
    place.stand_in =
        place.table > 0 && place.partners.empty() && pairing::odd_count_of(state_) == OddCount::stand_in;
    return place;
}

std::optional<Mine> YouViews::mine(PersonId person) const {
    const auto look = wall_on(state_);
    if (!look) return std::nullopt;
    Mine mine{.votes_left = look->spec.votes};
    if (const auto found = votes_.find(person); found != votes_.end()) {
        mine.voted.assign(found->second.begin(), found->second.end());
        mine.votes_left = std::max(0, look->spec.votes - static_cast<int>(mine.voted.size()));
    }
    const auto found = notes_.find(person);
    if (found == notes_.end()) return mine;
    std::size_t told = 0;
    for (const auto id : found->second) {
        const auto& note = state_.wall.notes.at(id);
        told += note.text.size();
        mine.notes.push_back({.note = id,
                              .text = told <= own_note_bytes_told ? note.text : std::string{},
                              .column = note.column,
                              .state = word(note.state),
                              .votes = look->figures ? static_cast<int>(note.votes.size()) : 0});
    }
    return mine;
}

// Sealed answers come from the engine, to this phone alone; others the programme's file knows anyway.
std::vector<OwnAnswer> YouViews::answers(PersonId person, const std::vector<OwnAnswer>& own) const {
    std::vector<OwnAnswer> answers;
    std::ranges::copy_if(own, std::back_inserter(answers), [&](const OwnAnswer& each) {
        return std::ranges::count(asked_of_partners_, each.ask) > 0;
    });
    if (!ask_ || ask::for_matching(state_.ask.asks.at(*ask_).question)) return answers;
    const auto& asked = state_.ask.asks.at(*ask_);
    if (!ask::sealed(asked)) {
        const auto found = asked.answers.find(person);
        if (found != asked.answers.end()) answers.push_back({*ask_, found->second});
        return answers;
    }
    std::ranges::copy_if(own, std::back_inserter(answers),
                         [&](const OwnAnswer& each) { return each.ask == *ask_; });
    return answers;
}

// What became of one's own words, and of one's points.
void YouViews::fill_written(You& you) const {
    if (!ask_) return;
    const auto& asked = state_.ask.asks.at(*ask_);
    const auto own = asked.answers.find(you.person);
    if (own == asked.answers.end()) return;
    if (const auto* written = std::get_if<Written>(&own->second))
        for (const auto& text : written->texts) {
            const bool long_text = text.text.size() > own_text_bytes_told;
            const bool cloud = std::holds_alternative<WordCloud>(asked.question.kind);
            const bool seen = on_stage_.contains(cloud ? word_stem(text.text) : text.text);
            const char* held = ask::is_waiting(asked, text.text) ? "waiting" : "declined";
            const char* state = !ask::shows(asked, text.text) ? held : seen ? "shown" : "approved";
            you.texts.push_back({long_text ? std::string{} : text.text, state});
        }
    if (asked.stage != ask::Stage::revealed) return;
    if (const auto points = quiz::points_of(asked, you.person))
        you.points = OwnPoints{*points, quiz::points_of_show(state_, you.person),
                               quiz::taken_by(asked, you.person).count()};
}

// Names are long in places and a view is short: whoever reads this was there.
std::optional<Impressions> YouViews::impressions(PersonId person) const {
    const auto talks = talks_.find(person);
    if (asked_of_partners_.empty() || talks == talks_.end()) return std::nullopt;
    Impressions made;
    for (const auto* talk : talks->second)
        for (const auto other : talk->people) {
            const auto known = [&](const MetPerson& each) { return each.person == other; };
            if (other == person || std::ranges::any_of(made.met, known)) continue;
            made.met.push_back({.person = other,
                                .name = names_.shown(other),
                                .department = names_.department(other),
                                .round = talk->round,
                                .can_wish = people::side_of(state_.people, other) !=
                                            people::side_of(state_.people, person)});
        }
    for (auto id = asked_of_partners_.rbegin(); id != asked_of_partners_.rend(); ++id) {
        const auto& kind = state_.ask.asks.at(*id).question.kind;
        if (std::holds_alternative<WishPartners>(kind)) made.wishes = *id;
        const auto* rate = std::get_if<RateTalk>(&kind);
        if (rate == nullptr) continue;
        TalkToRate open{.ask = *id, .round = rate->round};
        for (const auto& each : made.met)
            if (each.round == rate->round) open.partners.push_back(each.person);
        if (!open.partners.empty()) made.talks.push_back(std::move(open));
    }
    fill_topics(made, person);
    return made;
}

// Of the newest talks first: of many long ones the oldest are changed without them.
constexpr std::size_t topic_bytes_told = 768;

void YouViews::fill_topics(Impressions& made, PersonId person) const {
    std::size_t told = 0;
    for (const auto& talk : made.talks) {
        if (told > topic_bytes_told) return;
        for (const auto other : talk.partners) {
            made.topics.push_back({other, talk_topics(state_.people, person, other)});
            for (const auto& topic : made.topics.back().topics) told += topic.text.size();
        }
    }
}

// Of the people at one coffee table.
constexpr std::size_t company_bytes_told = 1536;

// By first name, as people at one table call each other; in full where that does not tell two apart.
std::optional<CoffeePlace> YouViews::coffee(PersonId person) const {
    const auto found = coffee_.find(person);
    if (found == coffee_.end()) return std::nullopt;
    CoffeePlace place{.table = found->second->number, .with = {}, .only = found->second->only};
    std::map<std::string, int> called;
    std::size_t told = 0;
    for (const auto id : found->second->people) ++called[names_.first_name(id)];
    for (const auto other : found->second->people) {
        if (other == person || !people::is_here(state_.people, other)) continue;
        const auto name = names_.first_name(other);
        Partner partner{.name = called[name] > 1 ? names_.shown(other) : name,
                        .role = people::side_of(state_.people, other),
                        .department = names_.department(other)};
        // A view is short: of many with long names some come without their department, or not at all.
        told += partner.name.size();
        if (told > company_bytes_told) break;
        if (told + partner.department.size() > company_bytes_told / 2) partner.department.clear();
        told += partner.department.size();
        place.with.push_back(std::move(partner));
    }
    return place;
}

void YouViews::fill_goals(You& you) const {
    const auto& state = state_.commitments;
    const auto* segment = current_segment(state_);
    const bool rules = segment != nullptr && std::holds_alternative<RulesSpec>(segment->spec);
    you.agreed = std::ranges::any_of(*state.agreed, [&](const auto& each) {
        return (!rules || each.first == state_.run.place.segment) && each.second.contains(you.person);
    });
    const auto found = state.goals->find(you.person);
    if (found == state.goals->end()) return;
    you.goals.assign(found->second.chosen.begin(), found->second.chosen.end());
    you.goal_notes.assign(found->second.notes.begin(), found->second.notes.end());
    you.goal_words = found->second.words;
}

You YouViews::operator()(PersonId id, const std::vector<OwnAnswer>& own) const {
    const auto& person = state_.people.persons.at(id);
    You you{.person = id,
            .name = person.name.full,
            .role = person.profile.role,
            .department = person.profile.department,
            .removed = person.removed};
    if (person.removed) return you;
    you.side = people::side_of(state_.people, id);
    you.present = people::is_here(state_.people, id);
    you.offers = person.profile.offers;
    you.wants = person.profile.wants;
    you.answers = answers(id, own);
    you.place = place(here_, state_.pairing.cycle.round, id);
    if (you.place) you.place->partner_missing = state_.pairing.missing.contains(id);
    if (you.place) you.place->changed = state_.pairing.changed.contains(id);
    you.next = place(next_, state_.pairing.cycle.round + 1, id);
    you.mine = mine(id);
    you.impressions = impressions(id);
    you.coffee = coffee(id);
    you.asked = asked_.by(id);
    you.tandems = own_tandems(state_, names_, id);
    you.tandem_later = waits_for_tandem(state_, id);
    fill_goals(you);
    fill_written(you);
    const auto posted = posted_.find(id);
    you.can = actions_of(state_, you, posted == posted_.end() ? 0 : posted->second, asked_.put(id));
    return you;
}

You you_view(const Public& state, PersonId person, const std::vector<OwnAnswer>& own) {
    return YouViews{state}(person, own);
}

}  // namespace auftakt::phone
