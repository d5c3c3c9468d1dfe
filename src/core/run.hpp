#pragma once

#include <boost/describe.hpp>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/ids.hpp"
#include "base/time.hpp"
#include "core/cue.hpp"

// The run of the show: where we are, since when, what the next key does.
namespace auftakt::run {

enum class Phase { preflight, running, ended };  // preflight: doors closed; running from the lobby on
BOOST_DESCRIBE_ENUM(Phase, preflight, running, ended)

enum class PauseReason { facilitator, gap };  // gap: the laptop slept, stood still or restarted
BOOST_DESCRIBE_ENUM(PauseReason, facilitator, gap)

enum class StepKind {
    nothing,  // there is nothing to do but wait, e.g. for a plan
    open_doors,
    resume,
    enter_segment,   // number: its index
    close_question,  // number: the ask
    reveal_question,
    show_more,  // number: how much has been shown then
    reveal_wall,
    close_wall,
    accept_plan,
    start_change_over,  // number: the round
    start_round,
    match_tandems,
    release_tandems,  // by a hold at the console, or by the autopilot
    show_tandems,     // number: how many the hall has seen then
    show_item,        // number: how many the hall has seen then
    pick_question,    // number: how many have been picked then
    ask_question,     // number: its segment
    freeze_rules,     // number: their segment
    end_show,
};
BOOST_DESCRIBE_ENUM(StepKind, nothing, open_doors, resume, enter_segment, close_question, reveal_question,
                    show_more, reveal_wall, close_wall, accept_plan, start_change_over, start_round,
                    match_tandems, release_tandems, show_tandems, show_item, pick_question, ask_question,
                    freeze_rules, end_show)

// What the next key does. Equal steps are the same press: TakeStep carries where it was pressed.
struct Step {
    StepKind kind = StepKind::nothing;
    int number = 0;
    bool operator==(const Step&) const = default;
};

// wishes:
struct TakeStep {
    Step from;
};
struct GoBack {};  // to the segment before, as it was left
struct SkipSegment {};
struct RepeatSegment {};  // anew: a poll gets a new run, a timer starts again
struct JumpTo {
    int segment = 0;
};
struct Pause {};
struct Resume {};
struct AddMinutes {
    int minutes = 0;
};  // to the running countdown; −60 to 60, never below now
struct SetLength {
    int segment = 0;  // that has not begun, and has no rounds: those have lengths of their own
    int minutes = 0;  // 1 to limits::segment_minutes_max
};
struct EndShow {};
struct Undo {
    StepId step;
};
struct RingCue {
    Cue cue = Cue::message;
    ShowTime at;  // its own moment, however late the clock wakes up
};  // the clock only
struct PauseAfterGap {
    ShowTime at;
};  // the engine only
using Command = std::variant<TakeStep, GoBack, SkipSegment, RepeatSegment, JumpTo, Pause, Resume, AddMinutes,
                             SetLength, EndShow, Undo, RingCue, PauseAfterGap>;

// facts:
struct DoorsOpened {
    ShowTime at;
    UtcMs utc;
};
struct SegmentEntered {
    int segment = 0;
    ShowTime at;
    UtcMs utc;
    bool skipped_before = false;
};
struct DeadlineMoved {
    ShowTime ends;
};  // the segment's own countdown
struct LengthChanged {
    int segment = 0;
    std::optional<std::chrono::seconds> length;  // missing: as the show file has it
};
struct ItemsShown {  // of a segment whose items come one by one
    int segment = 0;
    int shown = 0;
};
struct Paused {
    PauseReason reason = PauseReason::facilitator;
    ShowTime at;
    UtcMs utc;
};
struct Resumed {
    ShowTime at;
    UtcMs utc;
};
struct ShowEnded {
    ShowTime at;
    UtcMs utc;
};
struct CueRung {
    Cue cue = Cue::message;
    ShowTime at;
};
// One facilitator's step that can be undone: the next `facts` facts belong to it. A person is named by id
// only, so that erasing the person leaves nothing here.
struct StepNoted {
    StepId step;
    std::string label;
    std::string detail;
    std::optional<PersonId> person;
    std::string object;
    int facts = 0;
    UtcMs utc;
};
struct StepUndone {
    StepId step;
};
// What became of one segment of the rundown.
struct Actual {
    std::optional<UtcMs> started;  // the first time
    std::optional<UtcMs> ended;    // the last time; missing while it is on
    bool skipped = false;
    int visits = 0;
    bool operator==(const Actual&) const = default;
};
// Undo of moving between segments: everything about the place, as it was.
struct Place {
    Phase phase = Phase::preflight;
    int segment = 0;
    ShowTime entered;
    UtcMs entered_utc;
    ShowTime ends;
    bool operator==(const Place&) const = default;
};
struct PlaceRestored {
    Place place;
    std::vector<Actual> actuals;
    ShowTime at;
};
using Fact = std::variant<DoorsOpened, SegmentEntered, DeadlineMoved, LengthChanged, Paused, Resumed,
                          ShowEnded, CueRung, StepNoted, StepUndone, PlaceRestored, ItemsShown>;

// state:

struct PauseState {
    PauseReason reason = PauseReason::facilitator;
    ShowTime at;
    UtcMs utc;
    bool operator==(const PauseState&) const = default;
};

struct RungCue {
    std::uint64_t number = 0;
    Cue cue = Cue::message;
    ShowTime at;
    bool operator==(const RungCue&) const = default;
};

struct State {
    Place place;
    std::vector<Actual> actuals;  // one per segment
    std::map<int, std::chrono::seconds>
        lengths;               // of segments that are to take longer or shorter than planned
    std::map<int, int> shown;  // items the hall has seen, by segment; missing: the first
    // Where questions were put in: the segments one after the other, and how many the show file has. Empty:
    // as it was written.
    std::vector<int> order;
    int written = 0;
    std::set<int> later;  // questions that wait beside the show
    std::optional<PauseState> paused;
    std::vector<RungCue> cues;  // the last 32
    std::uint64_t cues_rung = 0;
    bool operator==(const State&) const = default;
};

BOOST_DESCRIBE_STRUCT(Step, (), (kind, number))
BOOST_DESCRIBE_STRUCT(TakeStep, (), (from))
BOOST_DESCRIBE_STRUCT(GoBack, (), ())
BOOST_DESCRIBE_STRUCT(SkipSegment, (), ())
BOOST_DESCRIBE_STRUCT(RepeatSegment, (), ())
BOOST_DESCRIBE_STRUCT(JumpTo, (), (segment))
BOOST_DESCRIBE_STRUCT(Pause, (), ())
BOOST_DESCRIBE_STRUCT(Resume, (), ())
BOOST_DESCRIBE_STRUCT(AddMinutes, (), (minutes))
BOOST_DESCRIBE_STRUCT(SetLength, (), (segment, minutes))
BOOST_DESCRIBE_STRUCT(EndShow, (), ())
BOOST_DESCRIBE_STRUCT(Undo, (), (step))
BOOST_DESCRIBE_STRUCT(RingCue, (), (cue, at))
BOOST_DESCRIBE_STRUCT(PauseAfterGap, (), (at))
BOOST_DESCRIBE_STRUCT(DoorsOpened, (), (at, utc))
BOOST_DESCRIBE_STRUCT(SegmentEntered, (), (segment, at, utc, skipped_before))
BOOST_DESCRIBE_STRUCT(DeadlineMoved, (), (ends))
BOOST_DESCRIBE_STRUCT(LengthChanged, (), (segment, length))
BOOST_DESCRIBE_STRUCT(ItemsShown, (), (segment, shown))
BOOST_DESCRIBE_STRUCT(Paused, (), (reason, at, utc))
BOOST_DESCRIBE_STRUCT(Resumed, (), (at, utc))
BOOST_DESCRIBE_STRUCT(ShowEnded, (), (at, utc))
BOOST_DESCRIBE_STRUCT(CueRung, (), (cue, at))
BOOST_DESCRIBE_STRUCT(StepNoted, (), (step, label, detail, person, object, facts, utc))
BOOST_DESCRIBE_STRUCT(StepUndone, (), (step))
BOOST_DESCRIBE_STRUCT(Place, (), (phase, segment, entered, entered_utc, ends))
BOOST_DESCRIBE_STRUCT(Actual, (), (started, ended, skipped, visits))
BOOST_DESCRIBE_STRUCT(PlaceRestored, (), (place, actuals, at))

}  // namespace auftakt::run
