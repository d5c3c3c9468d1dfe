#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "core/role.hpp"
#include "core/table.hpp"

// Who is invited, who is here, and which phone speaks for whom.
namespace auftakt::people {

// What a person brings. Lists are cleaned texts; `manager` is the id of the row above, 0 = none or not known.
struct Profile {
    std::optional<Role> role;  // missing: known only as a link in a reporting line, does not attend
    std::string department;
    std::string site;
    std::vector<std::string> offers;
    std::vector<std::string> wants;
    std::vector<std::string> languages;
    std::vector<std::string> interests;
    std::optional<int> experience_years;
    std::string email;
    int capacity = 1;      // pairs this person may have; 0: takes part in the rounds only
    int present_from = 0;  // first round, from 1; 0: from the start
    int present_to = 0;    // last round; 0: to the end
    bool operator==(const Profile&) const = default;
};

// One row of a people file, read and cleaned. `manager` is the external id of another row, or empty.
struct ImportedPerson {
    std::string external;
    PersonName name;
    Profile profile;
    std::string manager;
};

enum class Presence { expected, present, left };
BOOST_DESCRIBE_ENUM(Presence, expected, present, left)

// wishes:
struct ImportPeople {  // merges by external id
    std::vector<ImportedPerson> rows;
};
struct Join {  // from a phone; the seat is in the origin
    NameText name;
    std::optional<CleanText> department;  // tells namesakes apart
    std::optional<Role> role;             // for people who are not on the list, and for `both`
    bool bot = false;
};
struct SetTopics {  // one's own offers and wants, from a phone
    std::vector<CleanText> offers;
    std::vector<CleanText> wants;
};
struct ChooseSide {  // a person of role both; missing: leave it open
    std::optional<Role> side;
};
struct GiveSide {  // the facilitator, to a person of role both; missing: open again
    PersonId person;
    std::optional<Role> side;
};
struct Leave {};     // from the person's own phone
struct HandOver {};  // the same, to lend the phone to somebody else: the person stays, the seat ends
struct AddPerson {   // the facilitator, for somebody without a phone
    NameText name;
    Role role = Role::junior;
    CleanText department;
};
struct MarkPresent {
    PersonId person;
};  // checked in by the facilitator
struct MarkLeft {
    PersonId person;
};
struct Rename {
    PersonId person;
    NameText name;
};
struct AcceptName {
    PersonId person;
};  // the word list holds it back, and it is a name nevertheless
struct SetRole {
    PersonId person;
    Role role = Role::junior;
};
struct Remove {
    PersonId person;
};
struct Restore {
    PersonId person;
};
struct OpenSeat {
    PersonId person;
};  // the next phone that gives this name gets the seat; also a lent one, for somebody without a phone
struct OpenResumeByName {};  // for five minutes any taken seat can be resumed by name
using Command =
    std::variant<ImportPeople, Join, SetTopics, ChooseSide, GiveSide, Leave, HandOver, AddPerson, MarkPresent,
                 MarkLeft, Rename, AcceptName, SetRole, Remove, Restore, OpenSeat, OpenResumeByName>;

// facts:
struct PersonAdded {
    PersonId person;
    std::string external;
    PersonName name;
    Profile profile;
    bool walk_in = false;
    bool bot = false;
};
struct ProfileChanged {
    PersonId person;
    Profile profile;
    bool imported = false;  // as the people file has it now
};
struct ManagerKnown {
    PersonId person;
    PersonId manager;
};
struct PersonRenamed {
    PersonId person;
    PersonName name;
    bool imported = false;
};
struct NameAccepted {  // as it is now
    PersonId person;
    bool accepted = true;
};
struct SeatTaken {
    PersonId person;
    SeatHash seat;
    std::uint32_t generation = 0;
};
struct PersonArrived {
    PersonId person;
    ShowTime at;
};
struct PersonLeft {
    PersonId person;
};
struct PresenceRestored {
    PersonId person;
    Presence presence = Presence::expected;
    ShowTime arrived;
};  // undo of the two above
struct SideChosen {
    PersonId person;
    std::optional<Role> side;
    bool given = false;  // by the planner: it may choose anew before the first round
};
struct PersonRemoved {
    PersonId person;
};
struct PersonRestored {
    PersonId person;
};
struct SeatOpened {
    PersonId person;
};
struct SeatGivenUp {  // no phone speaks for this person until the seat is opened
    PersonId person;
};
struct ResumeByNameOpened {
    ShowTime until;
};
using Fact = std::variant<PersonAdded, ProfileChanged, ManagerKnown, PersonRenamed, NameAccepted, SeatTaken,
                          PersonArrived, PersonLeft, PresenceRestored, SideChosen, PersonRemoved,
                          PersonRestored, SeatOpened, SeatGivenUp, ResumeByNameOpened>;

// state:

// The row as the people file had it: what people and the facilitator changed since survives another import of
// the same file.
struct FileRow {
    PersonName name;
    Profile profile;
    bool operator==(const FileRow&) const = default;
};

struct Person {
    std::string external;
    PersonName name;
    Profile profile;
    PersonId manager;
    bool walk_in = false;
    bool bot = false;
    bool removed = false;
    bool erased = false;                        // removed, nameless, and not to be restored
    std::set<std::string> accepted_names = {};  // the facilitator found them harmless
    std::optional<SeatHash> seat;
    std::uint32_t generation = 0;  // of the seat; grows when another phone takes it
    bool seat_open = false;
    std::optional<FileRow> file;  // missing: not from a file
    bool operator==(const Person&) const = default;
};

// Person × show: what is true of somebody at this event only.
struct Attendance {
    Presence presence = Presence::expected;
    ShowTime arrived;
    std::optional<Role> side;  // chosen by, or given to, a person of role both
    bool side_given = false;   // by the planner
    bool operator==(const Attendance&) const = default;
};

struct State {
    Table<PersonId, Person> persons;
    Table<PersonId, Attendance> attendance;  // same ids
    Shared<std::map<SeatHash, PersonId>> seats;
    std::optional<ShowTime> resume_by_name_until;
    bool operator==(const State&) const = default;
};

bool attends(const Person& person);  // has a role and is not removed
// Whoever gives this name may sit: nobody did, or the facilitator has opened the seat.
bool is_seat_free(const Person& person);
bool is_here(const State& state, PersonId person);
std::optional<PersonId> sitting_on(const State& state, const SeatHash& seat);
// The side somebody takes in a pair; missing for `both` who has not chosen.
std::optional<Role> side_of(const State& state, PersonId person);
std::vector<PersonId> present(const State& state);  // ascending

BOOST_DESCRIBE_STRUCT(Profile, (),
                      (role, department, site, offers, wants, languages, interests, experience_years, email,
                       capacity, present_from, present_to))
BOOST_DESCRIBE_STRUCT(ImportedPerson, (), (external, name, profile, manager))
BOOST_DESCRIBE_STRUCT(ImportPeople, (), (rows))
BOOST_DESCRIBE_STRUCT(Join, (), (name, department, role, bot))
BOOST_DESCRIBE_STRUCT(SetTopics, (), (offers, wants))
BOOST_DESCRIBE_STRUCT(ChooseSide, (), (side))
BOOST_DESCRIBE_STRUCT(GiveSide, (), (person, side))
BOOST_DESCRIBE_STRUCT(Leave, (), ())
BOOST_DESCRIBE_STRUCT(HandOver, (), ())
BOOST_DESCRIBE_STRUCT(AddPerson, (), (name, role, department))
BOOST_DESCRIBE_STRUCT(MarkPresent, (), (person))
BOOST_DESCRIBE_STRUCT(MarkLeft, (), (person))
BOOST_DESCRIBE_STRUCT(Rename, (), (person, name))
BOOST_DESCRIBE_STRUCT(AcceptName, (), (person))
BOOST_DESCRIBE_STRUCT(SetRole, (), (person, role))
BOOST_DESCRIBE_STRUCT(Remove, (), (person))
BOOST_DESCRIBE_STRUCT(Restore, (), (person))
BOOST_DESCRIBE_STRUCT(OpenSeat, (), (person))
BOOST_DESCRIBE_STRUCT(OpenResumeByName, (), ())
BOOST_DESCRIBE_STRUCT(PersonAdded, (), (person, external, name, profile, walk_in, bot))
BOOST_DESCRIBE_STRUCT(ProfileChanged, (), (person, profile, imported))
BOOST_DESCRIBE_STRUCT(ManagerKnown, (), (person, manager))
BOOST_DESCRIBE_STRUCT(PersonRenamed, (), (person, name, imported))
BOOST_DESCRIBE_STRUCT(NameAccepted, (), (person, accepted))
BOOST_DESCRIBE_STRUCT(SeatTaken, (), (person, seat, generation))
BOOST_DESCRIBE_STRUCT(PersonArrived, (), (person, at))
BOOST_DESCRIBE_STRUCT(PersonLeft, (), (person))
BOOST_DESCRIBE_STRUCT(PresenceRestored, (), (person, presence, arrived))
BOOST_DESCRIBE_STRUCT(SideChosen, (), (person, side, given))
BOOST_DESCRIBE_STRUCT(PersonRemoved, (), (person))
BOOST_DESCRIBE_STRUCT(PersonRestored, (), (person))
BOOST_DESCRIBE_STRUCT(SeatOpened, (), (person))
BOOST_DESCRIBE_STRUCT(SeatGivenUp, (), (person))
BOOST_DESCRIBE_STRUCT(ResumeByNameOpened, (), (until))

}  // namespace auftakt::people
