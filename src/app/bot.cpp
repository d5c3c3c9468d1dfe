#include "app/bot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "app/bot_answers.hpp"
#include "core/limits.hpp"
#include "net/wire_client.hpp"

namespace auftakt {
namespace {

template <class... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};

std::string hex(std::mt19937_64& chance) { return fmt::format("{:016x}{:016x}", chance(), chance()); }

CommandId command_id(std::mt19937_64& chance) {
    CommandId id;
    for (auto& byte : id.bytes) byte = static_cast<std::uint8_t>(chance());
    return id;
}

CleanText typed(const std::string& text) { return {text, 0}; }

}  // namespace

Bot::Bot(net::ClientLoop& loop, const BotOptions& options, CastMember self, const Cast& cast)
    : loop_{loop}, options_{options}, self_{std::move(self)}, cast_{cast}, chance_{options.seed} {
    token_ = hex(chance_);
    slowness_ = 0.5 + below(100) / 50.0;
}

std::chrono::milliseconds Bot::pause(double seconds) {
    return std::chrono::milliseconds{static_cast<std::int64_t>(seconds * 1000 / options_.speed)};
}

void Bot::start() {
    const bool late = likely(8);
    loop_.after(pause(late ? 600 + below(600) : 2 + below(300)), [this] { connect(); });
}

void Bot::connect() {
    client_ = std::make_unique<net::Client>(
        loop_, options_.url,
        net::Client::Callbacks{.opened = [this] { greet(); },
                               .heard = [this](std::string_view text) { heard(text); },
                               .closed = [this] { lost(); }});
}

// A phone that was cut off tries again; the old socket must not go while it is calling.
void Bot::lost() {
    ++failures_;
    if (given_up()) return;
    loop_.after(std::chrono::milliseconds{300 + below(1200)}, [this] { connect(); });
}

void Bot::greet() { client_->send(net::text_of(net::Request{phone::Hello{.v = build_, .token = token_}})); }

template <class Command>
void Bot::send(Command command) {
    client_->send(net::text_of(net::SeatCommand{std::move(command)}, command_id(chance_)));
}

void Bot::join() {
    auto name = self_.name;
    if (namesakes_ > 0) name += fmt::format(" {}", static_cast<char>('A' + namesakes_ % 26));
    send(people::Join{.name = {.name = {.full = name}},
                      .department = typed(self_.department),
                      .role = self_.role,
                      .bot = true});
}

void Bot::heard(std::string_view text) {
    auto message = net::parse_server(text);
    if (!message) return;
    failures_ = 0;
    std::visit(Overloaded{
                   [&](phone::Welcome& welcome) { build_ = welcome.v; },
                   [&](phone::Reload& reload) {
                       build_ = reload.v;
                       greet();
                   },
                   [&](phone::Show& show) {
                       show_ = std::move(show);
                       act();
                   },
                   [&](phone::You& you) {
                       you_ = std::move(you);
                       act();
                   },
                   [&](phone::Nobody&) { join(); },
                   [&](phone::Refused& refused) {
                       if (you_ || (refused.why != "seat_taken" && refused.why != "no_such_person")) return;
                       ++namesakes_;
                       join();
                   },
                   [](phone::Done&) {},
                   [](phone::Pong&) {},
                   [](phone::Found&) {},
                   [](phone::Remote&) {},
               },
               *message);
}

bool Bot::may(phone::Action action) const { return std::ranges::find(you_->can, action) != you_->can.end(); }

void Bot::later(std::string what, std::function<void()> then) {
    if (!planned_.insert(std::move(what)).second) return;
    loop_.after(pause((2 + below(20)) * slowness_), [this, then = std::move(then)] {
        if (client_ && client_->open()) then();
    });
}

void Bot::act() {
    if (!you_ || !show_) return;
    using enum phone::Action;
    // Another show of the programme: whoever was at the last one comes again.
    if (!you_->present && !you_->removed) later("come", [this] { join(); });
    if (may(set_topics) && you_->offers.empty() && you_->wants.empty())
        later("topics", [this] {
            people::SetTopics topics;
            for (const auto& offer : self_.offers) topics.offers.push_back(typed(offer));
            for (const auto& want : self_.wants) topics.wants.push_back(typed(want));
            send(std::move(topics));
        });
    if (may(choose_side) && !you_->side && likely(50))
        later("side", [this] { send(people::ChooseSide{likely(50) ? Role::junior : Role::senior}); });
    if (you_->impressions) act_on_impressions(*you_->impressions);
    for (const auto& own : you_->tandems) act_on_tandem(own);
    std::visit(Overloaded{
                   [&](const phone::Poll& poll) { act_on_poll(poll); },
                   [&](const phone::Wall& wall) { act_on_wall(wall); },
                   [&](const phone::Questions& asked) { act_on_questions(asked); },
                   [&](const phone::Goals& goals) { act_on_goals(goals); },
                   [&](const phone::Rules& rules) {
                       if (rules.proposals) act_on_proposals(*rules.proposals);
                       if (may(agree) && !you_->agreed && !planned_.contains("agree") && likely(94))
                           later("agree", [this] { send(commitments::Agree{show_->segment}); });
                   },
                   [](const auto&) {},
               },
               show_->face);
}

// Some people change their mind once.
void Bot::act_on_poll(const phone::Poll& poll) {
    if (poll.stage != phone::PollStage::open || !may(phone::Action::give_answer)) return;
    const auto answer = [this, ask = poll.ask, form = poll.form] {
        send(ask::GiveAnswer{ask, bot_answer(form, cast_, chance_), ++answers_});
    };
    if (!planned_.insert(fmt::format("poll {}", poll.ask.value)).second) return;
    if (!likely(96)) return;  // looks out of the window
    later(fmt::format("answer {}", poll.ask.value), answer);
    if (likely(12)) later(fmt::format("change {}", poll.ask.value), answer);
}

// Few propose something, most vote.
void Bot::act_on_proposals(const phone::Proposals& proposals) {
    static constexpr const char* texts[] = {"Handys bleiben im Gespräch in der Tasche.",
                                            "Keine Gespräche über laufende Bewerbungen.",
                                            "Wer unterbrochen wird, darf den Satz beenden."};
    if (!proposals.open) return;
    if (may(phone::Action::post_note))
        later("proposal", [this] {
            const int text = below(3);
            if (likely(15)) send(wall::PostNote{text == 1 ? 1 : 0, typed(texts[text]), false});
        });
    if (may(phone::Action::vote) && proposals.notes > 0)
        later(fmt::format("support {}", proposals.notes), [this, notes = proposals.notes] {
            send(wall::Vote{NoteId{static_cast<std::uint32_t>(1 + below(notes))}});
        });
}

void Bot::act_on_wall(const phone::Wall& wall) {
    const auto& notes = cast_.notes;
    const auto any_note = [this] {
        return typed(cast_.notes[static_cast<std::size_t>(below(static_cast<int>(cast_.notes.size())))]);
    };
    if (may(phone::Action::post_note) && !notes.empty())
        later(fmt::format("note {}", wall.segment), [this, any_note, columns = wall.columns] {
            if (likely(70)) send(wall::PostNote{below(std::max(columns, 1)), any_note(), false});
        });
    if (may(phone::Action::write_goal) && !wall.open && you_->goal_words.empty() && !notes.empty())
        later(fmt::format("own goal {}", wall.segment), [this, any_note] {
            if (likely(30)) send(commitments::WriteGoal{any_note()});
        });
    if (!wall.open) return;
    // Note ids are consecutive: a vote for one that is not up is refused, and the next one is tried.
    if (may(phone::Action::vote) && wall.notes > 0)
        later(fmt::format("vote {} {}", wall.segment, wall.notes / 4), [this, notes = wall.notes] {
            send(wall::Vote{NoteId{static_cast<std::uint32_t>(1 + below(notes))}});
        });
}

// Every fourth asks; the others vote for what they see.
void Bot::act_on_questions(const phone::Questions& asked) {
    if (!asked.open) return;
    if (may(phone::Action::put_question) && !cast_.questions.empty())
        later(fmt::format("question {}", asked.segment), [this] {
            if (!likely(25)) return;
            send(questions::PutQuestion{typed(cast_.questions[static_cast<std::size_t>(
                                            below(static_cast<int>(cast_.questions.size())))]),
                                        likely(30)});
        });
    // Ids are consecutive: a vote for one that is not up is refused, and the next one is tried.
    if (may(phone::Action::upvote) && asked.asked > 0)
        later(fmt::format("upvote {} {}", asked.segment, asked.asked / 2), [this, all = asked.asked] {
            send(questions::Upvote{QuestionId{static_cast<std::uint32_t>(1 + below(all))}});
        });
}

// Most talks were pleasant, few get a quiet no; wishes go to those who are there to be chosen.
void Bot::act_on_impressions(const phone::Impressions& impressions) {
    for (const auto& talk : impressions.talks)
        later(fmt::format("rating {}", talk.ask.value), [this, talk] {
            if (!likely(90)) return;
            TalkRatings ratings;
            for (const auto partner : talk.partners)
                ratings.partners.push_back(
                    {.partner = partner, .rating = 1 + std::max(below(5), below(5)), .veto = likely(4)});
            send(ask::GiveAnswer{talk.ask, std::move(ratings), ++answers_});
        });
    if (!impressions.wishes) return;
    later(fmt::format("wishes {}", impressions.wishes->value), [this, impressions] {
        Wishes wishes{.open_to_all = likely(30)};
        for (const auto& met : impressions.met)
            if (met.can_wish && wishes.ranked.size() < limits::wishes_max && likely(40))
                wishes.ranked.push_back(met.person);
        send(ask::GiveAnswer{*impressions.wishes, std::move(wishes), ++answers_});
    });
}

// Whoever comes first suggests a day; the other agrees to it.
void Bot::act_on_tandem(const phone::OwnTandem& own) {
    const int which = own.tandem;
    if (!own.rules_mine)
        later(fmt::format("tandem rules {}", which), [this, which] { send(tandem::AgreeOnRules{which}); });
    if (!std::holds_alternative<phone::Dates>(show_->face)) return;
    if (!own.date)
        later(fmt::format("suggest {}", which), [this, which] {
            const auto mine = std::ranges::find(you_->tandems, which, &phone::OwnTandem::tandem);
            if (mine != you_->tandems.end() && mine->date) return;
            using namespace std::chrono;
            const year_month_day day{floor<days>(system_clock::now()) + days{3 + below(11)}};
            send(tandem::SuggestDate{{.year = static_cast<int>(day.year()),
                                      .month = static_cast<int>(static_cast<unsigned>(day.month())),
                                      .day = static_cast<int>(static_cast<unsigned>(day.day())),
                                      .minute = (8 + below(9)) * 60,
                                      .every_weeks = 4,
                                      .length_minutes = 60,
                                      .place = 1 + below(5),
                                      .invites = 1 + below(3),
                                      .if_missed = 1 + below(3)},
                                     which});
        });
    else if (!own.date->mine)
        later(fmt::format("agree {} {} {}", which, own.date->date.day, own.date->date.minute),
              [this, which, date = own.date->date] { send(tandem::AgreeToDate{date, which}); });
}

// One of the show's, and now and then one that a wall has brought.
void Bot::act_on_goals(const phone::Goals& goals) {
    if (!may(phone::Action::choose_goal)) return;
    later("goal", [this] { send(commitments::ChooseGoal{show_->segment, below(3), true}); });
    if (goals.notes.empty() || !likely(40)) return;
    const auto note = goals.notes[static_cast<std::size_t>(below(static_cast<int>(goals.notes.size())))];
    later("goal of a wall", [this, note] {
        send(commitments::ChooseGoal{.segment = show_->segment, .goal = 0, .chosen = true, .note = note});
    });
}

}  // namespace auftakt
