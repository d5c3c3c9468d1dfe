#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/role.hpp"
#include "core/show.hpp"
#include "view/countdown.hpp"
#include "view/stage_polls.hpp"

// What the hall sees, finished: every word chosen, every number rounded. The stage only lays it out.
namespace auftakt::stage {

struct Span {
    std::string text;
    bool strong = false;
    bool operator==(const Span&) const = default;
};
using Line = std::vector<Span>;

struct RoleMark {  // a circle or a square with its word
    Role role = Role::junior;
    std::string word;
    bool operator==(const RoleMark&) const = default;
};

struct RoleCount {
    RoleMark mark;
    int count = 0;
    std::string figure;
    bool operator==(const RoleCount&) const = default;
};

// One segment in the bar at the foot: its share of the whole, and how much of it is over (0 to 1).
struct BarPart {
    double share = 0;
    double done = 0;
    bool current = false;
    bool operator==(const BarPart&) const = default;
};

struct NamedPerson {
    std::string name;
    std::optional<Role> role;
    bool operator==(const NamedPerson&) const = default;
};

struct JoinCard {
    std::string url;                       // in the code: "http://10.0.0.2:8080/"
    std::string address;                   // to type: "10.0.0.2:8080"
    std::string scan_label;                // "Code scannen oder eintippen"
    std::optional<std::string> wifi_code;  // "WIFI:T:WPA;S:…;P:…;;"
    std::string wifi_label;                // "WLAN wählen"
    std::string wifi_name;
    std::string password_label;  // empty: open Wi-Fi
    std::string password;
    bool operator==(const JoinCard&) const = default;
};

struct Lobby {
    std::string welcome;
    std::string title;
    std::string count;        // "67"
    bool nobody = false;      // count in text colour instead of accent
    std::string count_label;  // "von 72 sind da"
    RoleCount juniors;
    RoleCount seniors;
    std::string arrivals_label;
    std::vector<NamedPerson> arrivals;  // newest first, at most 8
    std::string more;                   // of those who came together: "+ 7 weitere"
    std::string invitation;             // instead of arrivals while nobody is here
    std::string help;
    JoinCard join;
    bool operator==(const Lobby&) const = default;
};

struct SponsorCard {
    std::string name;
    std::string role;
    std::string initials;
    std::string quote;
    PictureName picture = {};
    bool operator==(const SponsorCard&) const = default;
};

struct Message {
    std::string title;
    std::vector<TextBlock> blocks;
    std::optional<SponsorCard> sponsor;
    PictureName picture = {};
    bool operator==(const Message&) const = default;
};

struct NumberedItem {
    std::string number;
    std::string title;
    std::string text;
    bool operator==(const NumberedItem&) const = default;
};

struct Goals {
    std::string title;
    std::vector<NumberedItem> goals;
    std::optional<SponsorCard> sponsor;
    bool operator==(const Goals&) const = default;
};

// One tick per person up to 120, else 100 ticks that stand for per cent.
struct TickRing {
    int ticks = 0;
    int filled = 0;
    std::string figure;  // "58"
    std::string of;      // "von 72"
    std::string label;   // "stimmen zu"
    std::string hint;
    bool operator==(const TickRing&) const = default;
};

struct Proposal {
    std::string kind;  // "Regel", "Grenze"
    std::string text;
    bool operator==(const Proposal&) const = default;
};
// What people would add to the rules; votes stay secret until the text is frozen.
struct Proposals {
    std::string title;  // "Fehlt etwas? …"
    std::vector<Proposal> newest;
    std::string more;  // "+ 7 weitere"
    std::string hint;  // "Jede Person hat drei Stimmen. …"
    bool operator==(const Proposals&) const = default;
};

struct Rules {
    std::string title;
    std::vector<NumberedItem> rules;
    std::string limits_label;
    std::vector<std::string> limits;
    TickRing ring;
    std::optional<Proposals> proposals;  // instead of the ring
    bool operator==(const Rules&) const = default;
};

struct PollOption {
    std::string letter;
    std::string text;
    std::string votes;    // "24 Stimmen"
    std::string percent;  // "39 %"
    double bar = 0;       // 0 to 1
    bool leading = false;
    Sides sides = {};
    Earlier earlier = {};
    int dots = 0;  // people
    bool operator==(const PollOption&) const = default;
};

// Question with its options, if it has some: without figures while open or closed (ring), with bars, dots or
// a ring of parts when revealed.
struct Poll {
    std::string question;
    std::vector<PollOption> options;
    bool revealed = false;
    std::string withheld;  // revealed, but too few answers: "Ergebnis ab 5 Antworten"
    Legend legend = {};
    std::optional<TickRing> ring;
    std::optional<Countdown> countdown;
    Drawing drawing = Drawing::bars;
    std::string all;        // how many answered, in the middle of the parts
    std::string all_label;  // "haben geantwortet"
    bool operator==(const Poll&) const = default;
};

struct WallNote {
    std::string text;
    std::string votes;   // empty while secret or none
    std::string author;  // empty: ohne Namen
    bool operator==(const WallNote&) const = default;
};

struct WallColumn {
    std::string title;
    std::string count;
    int category = 0;             // 0 to 5: shape and colour
    std::vector<WallNote> leads;  // up to two, three lines each
    std::vector<WallNote> rest;   // one line each
    std::string more;             // "+ 3 weitere"
    bool operator==(const WallColumn&) const = default;
};

// A note on paper; where it hangs the stage finds out, for it knows how large words are. The order in which
// papers came up decides, so that a new one takes a gap and moves none.
struct WallPaper {
    std::string text;   // empty: covered
    std::string votes;  // of the strongest of its cluster only
    int cluster = 0;    // index of its sign
    bool lead = false;
    bool gone = false;  // was taken off: its place stays empty, so that no other paper moves
    bool operator==(const WallPaper&) const = default;
};

// The name of a cluster above its papers.
struct PaperSign {
    std::string title;
    std::string count;
    int category = 0;
    bool operator==(const PaperSign&) const = default;
};

struct TopNote {
    std::string place;
    std::string text;
    std::string votes;
    int category = 0;
    double bar = 0;  // of the strongest
    bool operator==(const TopNote&) const = default;
};

struct SpotNote {
    std::string first;  // the first sentence, or all of it
    std::string rest;
    std::string author;  // empty: ohne Namen
    std::optional<Role> role;
    std::string cluster;
    int category = 0;
    std::string votes;  // empty while secret or none
    std::string votes_label;
    std::optional<std::size_t> paper = {};  // from which of the wall's it comes
    bool operator==(const SpotNote&) const = default;
};

// One of four pictures: lists in columns, papers, the strongest notes, or one note alone.
struct Wall {
    std::string title;
    std::vector<WallColumn> columns;
    std::string invitation;  // while it is empty
    std::vector<WallPaper> papers = {};
    std::vector<PaperSign> signs = {};
    std::vector<TopNote> top = {};
    std::optional<SpotNote> spotlight = std::nullopt;
    bool hidden = false;  // comes at once, whatever was there
    bool operator==(const Wall&) const = default;
};

struct TableCell {
    std::string number;
    std::vector<NamedPerson> people;  // two or three
    bool operator==(const TableCell&) const = default;
};

struct IndexEntry {
    NamedPerson person;
    std::string table;
    bool operator==(const IndexEntry&) const = default;
};

enum class TablesForm { grid, index, phones_only };

// One page of "find your table"; pages turn every 8 s.
struct Tables {
    TablesForm form = TablesForm::grid;
    std::string title;
    std::string letters;      // "E – K", index only
    std::string start_label;  // "Start in"
    std::string soon_label;   // "Gleich geht es los", when it should have begun
    Countdown countdown;
    std::vector<TableCell> cells;     // grid: at most 24
    std::vector<IndexEntry> entries;  // index: at most 48, column by column
    int page = 0;
    int pages = 1;
    std::string page_label;  // "Tische 1–24 von 34"
    RoleMark junior;
    RoleMark senior;
    std::string phone_label;  // phones only: "Tisch"
    std::string phone_table;  // an example number
    std::string help_title;
    std::string help;
    bool operator==(const Tables&) const = default;
};

struct RoleTip {
    RoleMark mark;
    std::string text;
    bool operator==(const RoleTip&) const = default;
};

struct Round {
    Countdown countdown;
    bool paused = false;
    std::string paused_label;  // "Angehalten"
    std::string length_label;  // "von 8 Minuten"
    int round = 1;
    int rounds = 1;
    std::string round_label;  // "Runde 3 von 6"
    std::string prompt;
    std::vector<RoleTip> tips;
    std::string over_title;  // "Zeit zu wechseln"
    std::string over_text;   // "Ihr nächster Tisch steht auf Ihrem Telefon."
    std::string over_label;  // "über der Zeit"
    std::string half_title;  // at half-time; empty: the round has none
    std::string half_text;
    std::string last_title;  // for the last 30 s
    std::string last_text;
    std::string last_label;  // "noch"
    bool operator==(const Round&) const = default;
};

struct BreakRow {
    std::string label;
    std::string text;
    bool operator==(const BreakRow&) const = default;
};

struct Break {
    std::string label;        // "Pause"
    std::string title;        // "Weiter um", or "Bitte kommen Sie zurück"
    std::string time;         // "11:15"
    std::string left_format;  // "{n} min": minutes left, filled by the stage as they pass
    Countdown countdown;
    std::vector<BreakRow> rows;
    bool operator==(const Break&) const = default;
};

struct TrainingItem {
    std::string number;
    std::string title;
    std::string text;    // what could be said
    bool shown = false;  // else its place waits
    bool operator==(const TrainingItem&) const = default;
};

struct TrainingColumn {
    std::optional<RoleMark> mark;  // missing: for everybody
    std::string part;              // "coacht"
    std::vector<TrainingItem> items;
    bool operator==(const TrainingColumn&) const = default;
};

// Two roles side by side, three items each on a page; without roles one column, its items two by two.
struct Training {
    std::string title;
    std::vector<TrainingColumn> columns;  // one or two
    bool operator==(const Training&) const = default;
};

// Coffee tables, with a seat per person; pages turn like those of Tables.
struct Coffee {
    std::string title;
    std::string question;
    std::string left_label;  // "noch"
    std::string over_label;  // instead of it, and of the figures
    Countdown countdown;
    std::vector<TableCell> tables;  // at most 12, or 6 where more than five people sit at one
    int page = 0;
    int pages = 1;
    std::string page_label;  // "Tische 1–12 von 18"
    RoleMark junior;
    RoleMark senior;
    bool operator==(const Coffee&) const = default;
};

struct AskedQuestion {
    std::string votes;
    std::string text;
    bool operator==(const AskedQuestion&) const = default;
};

// Questions to the stage: the one that is answered now, and the next five.
struct Questions {
    std::string label;     // "Jetzt beantwortet"; empty while none is
    std::string question;  // or what the hall is invited to ask about
    std::string votes;     // "31"
    std::string votes_label;
    std::string by;          // "ohne Namen gefragt", or who asked
    std::string invitation;  // while none is answered
    std::optional<SponsorCard> answering;
    std::string next_label;
    std::vector<AskedQuestion> next;
    std::string empty;    // instead of the list: "Ihre Fragen erscheinen hier"
    bool hidden = false;  // comes at once, whatever was there
    bool operator==(const Questions&) const = default;
};

struct Figure {
    std::string figure;
    std::string label;
    bool accent = false;
    bool operator==(const Figure&) const = default;
};

struct TimelineEntry {
    std::string when;
    std::string what;
    bool operator==(const TimelineEntry&) const = default;
};

struct Closing {
    std::string title;
    std::vector<Figure> figures;  // at most four
    std::string next_label;
    std::vector<TimelineEntry> next;
    bool operator==(const Closing&) const = default;
};

struct TandemCard {
    std::vector<NamedPerson> people;    // juniors first; two or three
    std::vector<std::string> connects;  // from public things; as many as there is room for, in this order
    bool operator==(const TandemCard&) const = default;
};

// Cards that are coming in: one after the other, from `first` on.
struct ComingIn {
    ShowTime began;
    int first = 0;
    std::int64_t each_ms = 900;
    bool operator==(const ComingIn&) const = default;
};
inline constexpr std::int64_t card_comes_in_ms = 1000;  // shapes meet, the line, the names

// One page of the reveal.
struct Tandems {
    std::string title;
    std::vector<TandemCard> cards;  // at most six
    int places = 0;                 // of this page: empty ones are still to come
    std::string soon;               // "gleich …", in the next empty place
    int page = 0;
    int pages = 1;
    std::string page_label;  // "Tandem 7–12 von 36"
    std::optional<ComingIn> coming;
    bool operator==(const Tandems&) const = default;
};

struct RevealedPerson {
    std::string name;
    std::string initials;
    Role role = Role::junior;
    std::string role_label;
    std::string department;
    bool operator==(const RevealedPerson&) const = default;
};

// One tandem, large, as the key brings them one by one.
struct Revealed {
    std::vector<RevealedPerson> people;  // juniors first; two or three
    std::string connects;                // "Das verbindet sie"; empty: nothing is known
    std::vector<std::string> topics;     // at most three, from public things
    std::string met;                     // or that they come from different departments; may be empty
    int number = 1;
    std::optional<ComingIn> coming;
    bool operator==(const Revealed&) const = default;
};
inline constexpr std::int64_t tandem_comes_in_ms = 1600;  // shapes, line, names one by one, reasons

struct WeekColumn {
    std::string label;  // "26.10."
    int dates = 0;
    bool operator==(const WeekColumn&) const = default;
};

// How many tandems have a first date, never which.
struct Appointments {
    std::string figure;  // "22"
    std::string of;      // "von 34"
    std::string label;   // "Tandems haben ein erstes Datum"
    int done = 0;
    int all = 0;
    std::string done_label;
    std::string open_label;
    std::string weeks_label;  // "Die ersten Treffen, Woche für Woche"
    std::vector<WeekColumn> weeks;
    bool operator==(const Appointments&) const = default;
};

// Before the doors open, and after the end.
struct Title {
    std::string title;
    std::string text;
    bool operator==(const Title&) const = default;
};

using Body = std::variant<Title, Lobby, Message, Goals, Rules, Poll, Strips, Columns, Measures, Ranks, Waffle,
                          Field, Cloud, Quotes, Guesses, QuizBoard, Halves, Wall, Tables, Round, Tandems,
                          Revealed, Appointments, Break, Closing, Training, Coffee, Questions>;

// The frame round every body.
struct Scene {
    Theme theme = Theme::dark;
    std::string event;    // top left
    std::string corner;   // top right
    std::string trouble;  // a pill top right: "Stand 10:21 Uhr – Verbindung wird geprüft"
    Line footer;          // bottom left
    Line invitation;      // bottom right: "Noch nicht dabei? 10.0.0.2:8080"
    std::vector<BarPart> bar;
    std::string message;  // the facilitator's banner; empty: none
    bool paused = false;  // the show clock stands
    std::string paused_label;
    bool blackout = false;
    bool reduced_motion = false;
    Body body;
    bool operator==(const Scene&) const = default;
};

}  // namespace auftakt::stage
