#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "samples.hpp"

// What the samples are put together from, with the texts of the design's pictures.
namespace auftakt::stage::parts {

inline constexpr ShowTime now{1'000'000};
inline const RoleMark junior{Role::junior, "Junior"}, senior{Role::senior, "Senior"};
inline const Line answered{{"61 von 72", true}, {"haben geantwortet", false}};
inline const Line start{{"Beginn um", false}, {"10:00 Uhr", true}, {"· Großer Saal", false}};

Countdown in_ms(std::int64_t left, std::int64_t length);
Scene frame_of(Body body, std::string corner, Line footer = {});
Scene light(Scene scene);
Scene with_trouble(Scene scene);
Scene held(Scene scene);
Scene with_message(Scene scene, std::string text);
Scene dark_hall();

JoinCard join();
Lobby lobby();
Lobby empty_lobby();
Lobby wifi_lobby();
Message message();
Goals goals();
Break pause(std::int64_t left_ms);
Closing closing();

Poll poll(bool revealed);
Poll compared_poll();
Poll drawn_poll(Drawing drawing, bool compared);
Strips strips(bool compared);
Columns columns(bool compared);
Ranks ranks(bool compared);
Waffle waffle(bool compared);
Field field(bool roles);
Cloud cloud();
Quotes quotes(std::size_t count);
Guesses guesses(bool told);
QuizBoard quiz(bool known, bool best);
Halves halves();
std::vector<std::pair<std::string, Body>> long_results();
Rules rules();
Rules proposed_rules();
Rules standing_rules();
Measures goal_measures();
WallColumn column(int category, std::string title, std::string count, std::vector<WallNote> leads,
                  std::vector<WallNote> rest, std::string more = {});
Wall wall();
Wall paper_wall(bool votes);
Wall spotlight();
Wall top_wall();

NamedPerson person(int i);
Tables tables(TablesForm form);
Round round(std::int64_t left_ms);
Training training(int shown);
Coffee coffee(int tables, int people_each);
Questions questions();
Tandems tandems(int cards, bool trio);
Revealed revealed(bool trio);
Appointments appointments(int done);
std::vector<std::pair<std::string, Body>> long_tandems();
std::vector<std::pair<std::string, Body>> next_to_nothing();

}  // namespace auftakt::stage::parts
