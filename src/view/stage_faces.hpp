#pragma once

#include "view/hall.hpp"
#include "view/stage_view.hpp"

// The bodies of the stage, one per kind of segment; stage_view.cpp puts the frame round them.
namespace auftakt::stage {

struct Face {
    Body body;
    std::string corner;
    Line footer;
    std::string notice = {};  // a line for the hall, unless the facilitator sends one
};

struct FaceInput {
    const Public& state;
    const StageContext& context;
    const Words& words;
    const HallCount& hall;

    const Segment& segment() const { return *current_segment(state); }
    std::string headline() const;
    int minute_at(ShowTime at) const;         // of the day, local wall time of a show time
    std::string clock_at(ShowTime at) const;  // the same in words
    RoleMark mark(Role role) const;
    TickRing ring(int done, int all) const;  // figures only; label and hint are the face's
};

Face face(const FaceInput& in, const LobbySpec& spec);
Face face(const FaceInput& in, const MessageSpec& spec);
Face face(const FaceInput& in, const GoalsSpec& spec);
Face face(const FaceInput& in, const RulesSpec& spec);
Face face(const FaceInput& in, const PollSpec& spec);
Face face(const FaceInput& in, const WallSpec& spec);
Face face(const FaceInput& in, const PairingSpec& spec);
Face face(const FaceInput& in, const PreferencesSpec& spec);
Face face(const FaceInput& in, const MatchingSpec& spec);
Face face(const FaceInput& in, const CommitmentSpec& spec);
Face face(const FaceInput& in, const BreakSpec& spec);
Face face(const FaceInput& in, const ClosingSpec& spec);
Face face(const FaceInput& in, const TrainingSpec& spec);
Face face(const FaceInput& in, const MixerSpec& spec);
Face face(const FaceInput& in, const QuestionsSpec& spec);

// What goals measured the first time and last.
Face goal_results(const FaceInput& in, const GoalsSpec& spec);
// A question that is open, closed or shown, whatever segment asks it.
Face question_face(const FaceInput& in, AskId ask);

// The picture of a question's answers; missing where options with bars are the picture, or too few answered.
std::optional<Body> result_body(const FaceInput& in, AskId ask, const Result& result);

inline constexpr std::chrono::seconds last_seconds{30};  // of a round, when the stage calls for the end
inline constexpr std::chrono::seconds page_time{8};
// The tandems as the hall sees them now, once the first was shown: one of them, or a page.
Face reveal_face(const FaceInput& in);
// When the picture of the tandems changes next by itself; missing: it stays.
std::optional<ShowTime> reveal_changes_at(const Public& state, ShowTime now);
// A person of the programme, or a guest, with initials.
SponsorCard sponsor_card(const Words& words, const Sponsor& sponsor);
int page_at(ShowTime began, ShowTime now, int pages);

}  // namespace auftakt::stage
