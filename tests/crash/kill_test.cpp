#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <map>
#include <random>
#include <set>
#include <sstream>

#include "../storage/folder.hpp"
#include "engine/ports.hpp"
#include "storage/read_programme.hpp"

using namespace auftakt;

namespace {

constexpr int lives = 20;
constexpr int people_a_life = 60;
constexpr int repeated = 15;  // sent again by the next life, as phones do

struct Told {
    std::set<int> joined;
    std::set<int> voted;
    int refused = 0;

    void line(const std::string& text) {
        std::istringstream in{text};
        std::string what;
        int number = 0;
        in >> what >> number;
        if (what == "join") joined.insert(number);
        if (what == "vote") voted.insert(number);
        if (what == "no") ++refused;
    }
};

// Runs a writer and kills it after so many of its lines; everything it said before counts.
void one_life(const Folder& folder, int first, int last, int lines, Told& told) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const auto file = (folder / "a.auftakt").string();
    const auto state = (folder / "state").string();
    const auto from = std::to_string(first);
    const auto to = std::to_string(last);
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        execl(AUFTAKT_CRASH_WRITER, "writer", file.c_str(), state.c_str(), from.c_str(), to.c_str(), nullptr);
        _exit(127);
    }
    close(ends[1]);
    std::string line;
    char letter = 0;
    bool killed = false;
    while (read(ends[0], &letter, 1) == 1) {
        if (letter != '\n') {
            line += letter;
            continue;
        }
        told.line(line);
        line.clear();
        if (--lines <= 0 && !killed) {
            kill(child, SIGKILL);
            killed = true;  // and read what was still in the pipe: it was acknowledged, too
        }
    }
    close(ends[0]);
    int how = 0;
    waitpid(child, &how, 0);
    REQUIRE(killed);
    CHECK(WIFSIGNALED(how));
}

}  // namespace

TEST_CASE("twenty times killed: everything acknowledged is there, once") {
    const Folder folder;
    std::mt19937 lot{20260401};
    Told told;
    for (int life = 0; life < lives; ++life) {
        const int first = std::max(1, life * people_a_life + 1 - repeated);
        const int last = (life + 1) * people_a_life;
        const int lines = 1 + static_cast<int>(lot() % static_cast<unsigned>(2 * people_a_life));
        one_life(folder, first, last, lines, told);
        const auto found = storage::verify(folder / "a.auftakt");
        REQUIRE(found.trouble == "");
    }
    CHECK(told.refused == 0);
    CHECK(told.joined.size() > lives);

    const auto state = storage::read_programme(folder / "a.auftakt");
    std::map<std::string, std::vector<PersonId>> by_name;
    std::vector<PersonId> everybody;
    state.people.persons.each([&](PersonId id, const people::Person& person) {
        by_name[person.name.full].push_back(id);
        everybody.push_back(id);
    });
    for (const auto& [name, ids] : by_name) CHECK_MESSAGE(ids.size() == 1, name);
    for (const auto number : told.joined)
        CHECK_MESSAGE(by_name.contains("Person " + std::to_string(number)), number);

    storage::ProgrammeFile file{folder / "a.auftakt", folder.options()};
    REQUIRE(state.ask.asks.at(AskId{1}).box);
    const auto answers = file.journal().load_box(*state.ask.asks.at(AskId{1}).box, everybody);
    for (const auto number : told.voted) {
        CAPTURE(number);
        const auto person = by_name.at("Person " + std::to_string(number)).front();
        REQUIRE(answers.contains(person));
        CHECK(std::get<Choice>(answers.at(person).answer).option == number % 2);
    }
}
