#include "organiser/people_headings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <vector>

#include "base/text.hpp"

namespace auftakt {
namespace {

// Each column's headings as plain_word has them. Of two in one file the one that stands earlier here wins.
const std::vector<std::string_view>& headings_of(PeopleColumn column) {
    using Words = std::vector<std::string_view>;
    static const std::array<Words, people_columns> words{
        Words{"id",
              "personid",
              "externalid",
              "personalnr",
              "personalnummer",
              "persnr",
              "personnelno",
              "personnelnumber",
              "mitarbeiternr",
              "mitarbeiternummer",
              "mitarbeiterid",
              "employeeid",
              "employeeno",
              "employeenumber",
              "staffid",
              "staffno",
              "staffnumber",
              "kennung",
              "kuerzel",
              "userid",
              "nummer",
              "number",
              "nr",
              "no"},
        Words{"name",
              "fullname",
              "vollername",
              "vollstaendigername",
              "vornamenachname",
              "vornameundnachname",
              "vornamename",
              "vorundnachname",
              "vorundzuname",
              "firstnamelastname",
              "firstandlastname",
              "anzeigename",
              "displayname",
              "mitarbeitername",
              "mitarbeiter",
              "mitarbeiterin",
              "mitarbeitende",
              "employeename",
              "employee",
              "teilnehmername",
              "teilnehmer",
              "teilnehmerin",
              "teilnehmende",
              "participantname",
              "participant",
              "person"},
        Words{"nachnamevorname", "namevorname", "familiennamevorname", "zunamevorname", "lastnamefirstname",
              "surnamefirstname", "surnamegivenname", "familynamegivenname", "lastfirst"},
        Words{"vorname", "firstname", "givenname", "forename", "rufname"},
        Words{"nachname", "lastname", "surname", "familienname", "familyname", "zuname"},
        Words{"role", "rolle", "rolleimprogramm", "programmrolle", "programmerole", "programrole",
              "mentoringrolle", "mentoringrole", "teilnahmeals", "nimmtteilals", "takespartas"},
        Words{"department", "abteilung", "bereich", "fachbereich", "geschaeftsbereich",
              "organisationseinheit", "orgeinheit", "oe", "dept", "division", "businessunit", "unit", "team"},
        Words{"site", "standort", "niederlassung", "arbeitsort", "werk", "location", "office", "buero", "ort",
              "city", "stadt"},
        Words{"offers",        "biete",       "bietet",     "bieten",   "ichbiete",
              "themenbiete",   "bietethemen", "angebote",   "angebot",  "offer",
              "offered",       "offering",    "ioffer",     "canoffer", "topicsoffered",
              "skillsoffered", "kompetenzen", "kenntnisse", "skills",   "expertise"},
        Words{"wants",       "suche",         "sucht",        "suchen", "ichsuche", "themensuche",
              "suchtthemen", "gesucht",       "gesuche",      "want",   "wanted",   "iwant",
              "lookingfor",  "topicswanted",  "skillswanted", "seeks",  "seeking",  "lernwuensche",
              "lernziele",   "moechtelernen", "wantstolearn"},
        Words{"managerid", "manager", "vorgesetzter", "vorgesetzte", "vorgesetztervorgesetzte",
              "vorgesetzteperson", "vorgesetztenid", "vorgesetzterid", "direktevorgesetzter",
              "direktervorgesetzter", "fuehrungskraft", "linemanager", "managername", "supervisor",
              "reportsto", "berichtetan", "chef", "chefin", "boss"},
        Words{"capacity", "kapazitaet", "anzahlpaare", "maxpaare", "paare", "anzahltandems", "tandems",
              "maxpairs", "pairs", "plaetze", "slots"},
        Words{"presentfrom", "anwesendab", "anwesendvon", "abrunde", "vonrunde", "rundevon", "ersterunde",
              "fromround", "firstround"},
        Words{"presentto", "anwesendbis", "bisrunde", "rundebis", "letzterunde", "toround", "lastround",
              "presentuntil"},
        Words{"languages", "sprachen", "sprache", "sprachkenntnisse", "language"},
        Words{"interests", "interessen", "persoenlicheinteressen", "personalinterests", "hobbys", "hobbies",
              "interesse", "interest", "hobby"},
        Words{"experienceyears", "yearsofexperience", "erfahrungjahre", "erfahrunginjahren", "jahreerfahrung",
              "berufserfahrung", "berufserfahrunginjahren", "berufsjahre", "dienstjahre", "erfahrung",
              "experience", "years"},
        Words{"email", "emailadresse", "emailaddress", "mail", "mailadresse"},
    };
    return words[static_cast<std::size_t>(column)];
}

// Columns that our own export adds: they say nothing new about a person.
constexpr std::array own_columns{std::string_view{"attendance"}, std::string_view{"side"},
                                 std::string_view{"rehearsal"}};

struct Match {
    PeopleColumn column;
    std::size_t rank;
};

std::optional<Match> match(std::string_view heading) {
    const auto word = plain_word(heading);
    for (std::size_t i = 0; i < people_columns; ++i) {
        const auto column = static_cast<PeopleColumn>(i);
        const auto& words = headings_of(column);
        const auto found = std::ranges::find(words, word);
        if (found != words.end()) return Match{column, static_cast<std::size_t>(found - words.begin())};
    }
    return std::nullopt;
}

// Beside "Vorname", a column "Name" holds the family name.
void read_name_as_family_name(PeopleHeadings& headings) {
    auto& name = headings.at[static_cast<std::size_t>(PeopleColumn::name)];
    auto& last = headings.at[static_cast<std::size_t>(PeopleColumn::last_name)];
    if (headings[PeopleColumn::first_name] && name && !last) std::swap(name, last);
}

bool has_names(const PeopleHeadings& headings) {
    using enum PeopleColumn;
    return headings[name] || headings[name_last_first] || headings[first_name] || headings[last_name];
}

}  // namespace

std::string plain_word(std::string_view text) {
    const auto folded = fold_case(clean(text).text);
    std::string word;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const auto rest = std::string_view{folded}.substr(i);
        const auto byte = static_cast<unsigned char>(folded[i]);
        if (rest.starts_with("ä")) {
            word += "ae";
            ++i;
        } else if (rest.starts_with("ö")) {
            word += "oe";
            ++i;
        } else if (rest.starts_with("ü")) {
            word += "ue";
            ++i;
        } else if (byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
            word += folded[i];
        }
    }
    return word;
}

bool is_people_heading(std::string_view heading) { return match(heading).has_value(); }

PeopleHeadings read_headings(const CsvRow& row, const std::string& file, InputErrors& errors,
                             InputErrors& warnings) {
    PeopleHeadings headings;
    headings.width = row.cells.size();
    std::array<std::size_t, people_columns> ranks{};
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto& cell = row.cells[i];
        const auto unused = [&](std::string_view why) {
            warnings.push_back(
                {file, cell.line, cell.column,
                 fmt::format("the column \"{}\" is not read: {}.", clean(cell.text).text, why)});
        };
        const auto found = match(cell.text);
        if (!found) {
            const auto word = plain_word(cell.text);
            if (!word.empty() && std::ranges::find(own_columns, word) == own_columns.end())
                unused("no column of a people file is called that");
            continue;
        }
        const auto index = static_cast<std::size_t>(found->column);
        if (headings.at[index] && ranks[index] == found->rank) {
            errors.push_back(
                {file, cell.line, cell.column,
                 fmt::format("the heading \"{}\" stands there twice. Rename or delete one of the columns.",
                             clean(cell.text).text)});
        } else if (headings.at[index] && ranks[index] < found->rank) {
            unused("another column holds the same");
        } else {
            headings.at[index] = i;
            ranks[index] = found->rank;
        }
    }
    read_name_as_family_name(headings);
    if (!has_names(headings))
        errors.push_back(
            {file, row.line(), 1,
             "no column holds names. The first line must hold the headings, one of them \"name\" (or "
             "\"Vorname\" and \"Nachname\")."});
    return headings;
}

std::optional<std::optional<Role>> read_role(std::string_view text) {
    const auto word = plain_word(text);
    const auto is = [&](std::initializer_list<std::string_view> words) {
        return std::ranges::find(words, word) != words.end();
    };
    if (word.empty()) return std::optional<Role>{};
    if (is({"junior", "juniors", "jr", "j", "mentor", "mentorin"})) return Role::junior;
    if (is({"senior", "seniors", "sr", "s", "mentee"})) return Role::senior;
    if (is({"both", "beide", "beides", "b", "juniorsenior", "seniorjunior", "juniorundsenior",
            "juniorandsenior", "juniorodersenior", "juniororsenior", "mentormentee", "mentorundmentee",
            "mentorandmentee"}))
        return Role::both;
    return std::nullopt;
}

}  // namespace auftakt
