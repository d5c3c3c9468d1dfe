#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

// Every bound that protects the hall, in one place. Each is tested at n and at n + 1.
// Text is bounded in graphemes, what a person counts, and in bytes, what a database and a socket count.
namespace auftakt::limits {

inline constexpr std::size_t people_max = 2000;
inline constexpr std::size_t segments_max = 60;
inline constexpr int rounds_max = 12;
inline constexpr std::size_t layout_rows_max = 20;
inline constexpr std::size_t layout_columns_max = 24;
inline constexpr int layout_table_max = 999;
inline constexpr int segment_minutes_max = 240;
inline constexpr std::size_t picture_bytes_max = 8 << 20;
inline constexpr std::size_t pictures_max = 24;  // of one show
inline constexpr std::size_t options_min = 2;
inline constexpr std::size_t options_max = 8;
inline constexpr std::size_t donut_options_max = 6;  // signs that a hall can tell apart
inline constexpr std::size_t columns_max = 6;
inline constexpr std::size_t notes_max = 2000;  // of one show
inline constexpr std::size_t notes_per_person_max = 30;
inline constexpr std::size_t clusters_max = 6;  // of one wall, its columns among them
inline constexpr std::size_t cluster_graphemes_max = 40;
inline constexpr std::size_t cluster_bytes_max = 160;
inline constexpr std::size_t notes_at_once_max = 60;  // merged or moved by one wish
inline constexpr int goals_taken_max = 10;            // of one wall
inline constexpr std::size_t wall_goals_max = 20;     // of a programme, from all its walls
inline constexpr int wall_pages_max = 400;
inline constexpr std::size_t questions_max = 500;  // to the stage, of one show
inline constexpr std::size_t questions_per_person_max = 10;
inline constexpr std::size_t training_cards_max = 16;
inline constexpr int coffee_table_min = 2;
inline constexpr int coffee_table_max = 8;
inline constexpr std::size_t goals_per_person_max = 5;
inline constexpr std::size_t rule_graphemes_max = 110;  // of a proposal for the rules
inline constexpr std::size_t rule_bytes_max = 440;
inline constexpr std::size_t rules_added_max = 3;         // of each kind, from proposals
inline constexpr std::size_t topics_per_person_max = 12;  // offered, and as many wanted
inline constexpr std::size_t topic_graphemes_max = 60;
inline constexpr std::size_t topic_bytes_max = 240;
inline constexpr std::size_t name_graphemes_max = 80;
inline constexpr std::size_t name_bytes_max = 320;
inline constexpr std::size_t note_graphemes_max = 280;
inline constexpr std::size_t note_bytes_max = 1120;
inline constexpr std::size_t message_graphemes_max = 80;
inline constexpr std::size_t message_bytes_max = 320;
inline constexpr std::size_t question_graphemes_max = 150;
inline constexpr std::size_t question_bytes_max = 600;
inline constexpr std::size_t option_graphemes_max = 60;
inline constexpr std::size_t option_bytes_max = 240;
inline constexpr int scale_steps_min = 2;
inline constexpr int scale_steps_max = 10;
inline constexpr std::size_t scale_items_max = 15;  // five goals and the five Cs twice
inline constexpr int points_total_max = 1000;
inline constexpr int cloud_words_max = 5;
inline constexpr std::size_t word_graphemes_max = 30;
inline constexpr std::size_t word_bytes_max = 120;
inline constexpr std::int64_t guess_max = 1'000'000'000'000;
inline constexpr int matrix_cells = 21;      // across, and as many up
inline constexpr int answers_shown_min = 5;  // below, an anonymous result is only its n
inline constexpr int live_moved_min = 3;     // people who answered or changed before a live result is renewed
inline constexpr std::size_t talk_partners_max = 3;
inline constexpr std::size_t talk_topics_chosen_max = 3;
inline constexpr std::size_t wishes_max = 3;
inline constexpr std::chrono::minutes question_timer_max{60};
inline constexpr std::size_t held_words_max = 2000;  // of the word list
inline constexpr std::size_t held_word_bytes_max = 64;
inline constexpr std::size_t undo_max = 50;
inline constexpr std::size_t cues_kept = 32;

inline constexpr std::size_t command_bytes_max = 4096;
inline constexpr std::size_t view_bytes_max = 4096;
inline constexpr std::size_t inbox_max = 4096;
inline constexpr std::size_t sockets_max = 2500;
inline constexpr std::size_t anonymous_sockets_per_address_max = 30;
inline constexpr std::size_t anonymous_sockets_max = 300;
inline constexpr std::size_t seats_that_lift_address_limit = 10;
inline constexpr int commands_per_second = 10;
inline constexpr int commands_burst = 20;
inline constexpr int name_tries_max = 20;
inline constexpr std::size_t unread_bytes_max = 64 * 1024;
inline constexpr std::chrono::seconds unread_time_max{5};

inline constexpr std::size_t csv_bytes_max = 5 * 1024 * 1024;
inline constexpr std::size_t toml_bytes_max = 256 * 1024;

inline constexpr std::size_t pair_wishes_max = 500;  // pairs kept apart, of one programme
inline constexpr std::chrono::seconds round_length_min{10};
inline constexpr std::chrono::minutes talk_max{120};
inline constexpr std::chrono::minutes change_over_max{30};
inline constexpr std::chrono::seconds settle_after_leaving{60};
// Sealed answers, once nothing happens any more.
inline constexpr std::chrono::hours answers_kept_for{24 * 30};
inline constexpr std::chrono::seconds message_shown_for{20};
inline constexpr std::chrono::minutes resume_by_name_for{5};
inline constexpr std::chrono::seconds clock_gap_max{30};
inline constexpr std::chrono::seconds heartbeat_every{5};

}  // namespace auftakt::limits
