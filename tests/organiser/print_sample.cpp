#include "print_sample.hpp"

#include <map>

#include "organiser/word_files.hpp"

namespace auftakt::test {
namespace {

constexpr std::int64_t evening_of_27_october_ms = 1'793'128'200'000;  // 2026-10-27 19:10 UTC

people::Person person(const std::string& name, int index) {
    people::Person made;
    made.name = make_name(name).name;
    made.profile.role = index % 2 == 0 ? Role::junior : Role::senior;
    if (index % 10 != 9) made.seat = SeatHash{{1, static_cast<std::uint8_t>(index)}};
    return made;
}

pairing::PlannedRound planned(int people, int round) {
    pairing::PlannedRound made;
    const int tables = people / 2;
    const auto id = [](int index) { return PersonId{static_cast<std::uint32_t>(index + 1)}; };
    for (int table = 0; table < tables; ++table)
        made.tables.push_back({table + 1, {id(2 * table), id(2 * ((table + round) % tables) + 1)}});
    if (people % 2 == 1) made.resting.push_back(id(people - 1));
    return made;
}

}  // namespace

Public printed_evening(const std::vector<std::string>& names, int rounds, Language language) {
    Public state;
    state.show.edit([&](Show& show) {
        show.title = {"Reverse Mentoring 2026: Auftakt", "", "Reverse mentoring 2026: kickoff"};
        show.language = language;
    });
    state.programme.founded = true;
    state.programme.founded_utc = {evening_of_27_october_ms};
    for (int i = 0; i < static_cast<int>(names.size()); ++i) {
        state.people.persons.add(person(names[static_cast<std::size_t>(i)], i));
        state.people.attendance.add({.presence = people::Presence::present, .arrived = {}, .side = {}});
    }
    state.pairing.segment = 0;
    state.pairing.rounds = rounds;
    state.pairing.accepted = true;
    state.pairing.plan.edit([&](pairing::Plan& plan) {
        for (int round = 0; round < rounds; ++round)
            plan.rounds.push_back(planned(static_cast<int>(names.size()), round));
    });
    return state;
}

std::vector<std::string> names_of(int people) {
    const std::vector<std::string> first{
        "Anneliese", "Björn", "Clara",   "Dietmar", "Ümit", "Frieda", "Gregor", "Heike", "Ines",   "Jörg",
        "Katrin",    "Lutz",  "Marlene", "Norbert", "Olga", "Paula",  "Quirin", "Rosa",  "Stefan", "Tomasz"};
    const std::vector<std::string> last{"Röhrig",       "Maier",    "Schulze-Wiesenbrock",
                                        "Öztürk",       "Kowalski", "Weber",
                                        "Hoffmann",     "Nguyen",   "Lange",
                                        "Brandt",       "Petrović", "Fernández",
                                        "van den Berg", "Koch",     "Yıldız",
                                        "Wolf",         "Kühn",     "Sommerfeld",
                                        "Busch",        "Zeller"};
    std::vector<std::string> names;
    for (int i = 0; i < people; ++i) {
        const auto at = static_cast<std::size_t>(i);
        names.push_back(first[at % 20] + " " + last[(at * 7 + at / 20) % 20]);
    }
    return names;
}

std::vector<std::string> names_in_scripts() {
    return {"Anneliese Röhrig",
            "محمد عبد الله",
            "王小明",
            "Наталья Семёнова",
            "山田花子",
            "김민준",
            "Δημήτρης Παπαδόπουλος",
            "नरेन्द्र शर्मा",
            "สมชาย ใจดี",
            "דוד כהן",
            "Nguyễn Thị Ánh",
            "Dr. Maximiliane-Theresia von Hohenstaufen-Wittelsbach-Zeller",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunte"};
}

ListWords list_words(Language language) {
    static const std::map<Language, WordList> words{
        {Language::de, read_words("assets/i18n", Language::de).value()},
        {Language::en, read_words("assets/i18n", Language::en).value()}};
    return {&words.at(language), [](UtcMs) { return 60; }};
}

}  // namespace auftakt::test
