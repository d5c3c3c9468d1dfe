#pragma once

#include <boost/mp11.hpp>
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "core/next_step.hpp"
#include "core/sealed/apply.hpp"
#include "core/sealed/decide.hpp"

// An evening told in wishes: the pure core with a clock that stands still unless a test moves it, and with a
// journal and boxes in memory. No thread, no file, no socket.
namespace auftakt::test {

// How a wish ended: done, or refused with a reason.
struct Told {
    std::optional<Refusal> why;
    bool operator==(const Told&) const = default;
};
inline const Told done{};
inline Told refused(Refusal why) { return {why}; }
std::ostream& operator<<(std::ostream& out, const Told& told);

// The segments of the small kickoff that every test plays.
namespace segment {
inline constexpr int lobby = 0, message = 1, anonymous = 2, goals = 3, rules = 4, named = 5, pairing = 6,
                     pause = 7, wall = 8, closing = 9, wishes = 10, matching = 11, commitment = 12,
                     training = 13, mixer = 14, questions = 15;
}
Show small_kickoff();
// The same with wishes, matching and first dates after it.
Show questions_kickoff();  // with written, guessed and live questions at its end
Show tandem_kickoff(RevealMode reveal = RevealMode::pages);
// That with a training, coffee tables and questions to the stage after it.
Show whole_kickoff();
// The small one with goals that are measured, rules that people add to, and feedback at the end.
Show agreed_kickoff();

SeatHash seat_of_phone(std::uint32_t number);
NameText name(std::string_view text);

class Evening {
public:
    // A founded programme with the show loaded, doors closed, 20:00.
    explicit Evening(Show show = small_kickoff(), programme::Kind kind = programme::Kind::real);

    // Wall time moves on, show time with it unless paused; what falls due on the way happens.
    Evening& at(std::string_view hour_minute);  // "20:05" or "20:05:30", never back
    Evening& wait(std::chrono::milliseconds by);

    Told tell(const Command& command);  // by the facilitator at the laptop
    Told tell(const Origin& from, const Command& command);
    Told tell_for(PersonId person, const Command& command);    // the facilitator, for somebody
    Told phone(PersonId person, const Command& command);       // from the phone that holds the seat
    Told phone(std::uint32_t number, const Command& command);  // from any phone
    Told next();                                               // the next key
    Told undo();                                               // the newest step that is not undone
    void go_to(int segment);                                   // opens the doors if need be

    PersonId join(std::string_view full_name, Role role = Role::junior);  // with a phone of its own
    std::vector<PersonId> join_many(int people);                          // junior, senior, junior …
    Told propose_plan();  // a job: juniors at their tables, seniors move on by one each round
    pairing::Plan plan() const;
    // Plays rounds until so many talks are over.
    void talk(int rounds);
    Told mix_tables();  // a job: four at a table, as they stand in the list
    mixer::Tables tables() const;
    // A job that pairs juniors and seniors as they stand in the list, where nothing is against it.
    Told propose_tandems();
    tandem::Draft draft() const;

    const Public& state() const { return model_.open; }
    const Model& model() const { return model_; }
    ShowTime now() const { return now_; }
    Moment moment() const;
    const ask::Ask& asked() const;  // the question that is on
    AskId ask_id() const;
    std::vector<OwnAnswer> own(PersonId person) const { return own_answers(model_, person); }

    const std::vector<Fact>& facts() const { return facts_; }
    std::vector<std::string> rows() const;  // the journal as it is written
    std::size_t sealed_rows() const;        // on disk
    // What a new start would know: the journal from its text, then the sealed rows in an order of chance.
    Model replayed(std::uint32_t shuffle = 0) const;
    void start_again(std::uint32_t shuffle) { model_ = replayed(shuffle); }

private:
    Told decide_and_apply(const Origin& from, const Command& command);
    void run_due(ShowTime until);
    void keep(const SealedWrite& write);

    Model model_;
    ShowTime now_;
    std::int64_t wall_ms_ = 0;
    std::uint64_t chances_ = 0;
    std::uint32_t phones_ = 0;
    std::vector<Fact> facts_;
    std::map<BoxId, std::map<PersonId, SealedAnswer>> disk_;
    std::map<BoxId, Result> tallies_;
};

// Counts facts of one type.
template <class One>
int count_of(const std::vector<Fact>& facts) {
    int count = 0;
    for (const auto& fact : facts)
        std::visit(
            [&]<class Feature>(const Feature& feature) {
                if constexpr (boost::mp11::mp_contains<Feature, One>::value)
                    count += std::holds_alternative<One>(feature) ? 1 : 0;
            },
            fact);
    return count;
}

}  // namespace auftakt::test
