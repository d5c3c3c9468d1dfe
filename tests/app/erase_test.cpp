#include <doctest/doctest.h>

#include <cstdlib>
#include <iostream>
#include <sstream>

#include "../storage/folder.hpp"
#include "app/command_line.hpp"
#include "engine/ports.hpp"
#include "storage/error.hpp"
#include "storage/read_programme.hpp"

using namespace auftakt;

namespace {

// What a call of `auftakt erase` says and how it ends.
struct Call {
    int code = 0;
    std::string out;
    std::string err;
};

Call erase(const Arguments& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    auto* const usual_out = std::cout.rdbuf(out.rdbuf());
    auto* const usual_err = std::cerr.rdbuf(err.rdbuf());
    Call call;
    try {
        call.code = erase_main(arguments);
    } catch (const storage::StorageError& error) {  // as main does
        call.code = exit_failed;
        err << "auftakt: " << error.what() << "\n";
    }
    std::cout.rdbuf(usual_out);
    std::cerr.rdbuf(usual_err);
    call.out = out.str();
    call.err = err.str();
    return call;
}

// A programme of two people; one question of the first talk is still open.
struct Programme {
    Folder folder;
    std::string path = (folder / "a.auftakt").string();

    Programme() {
        setenv("XDG_STATE_HOME", (folder.path() / "home").c_str(), 1);
        storage::ProgrammeFile file{path, {}};
        const BoxId box{{7}};
        file.keys().prepare(box);
        Record record;
        for (const auto* name : {"Ada Lovelace", "Ben Nevis"}) {
            const auto id = static_cast<std::uint32_t>(record.facts.size() + 1);
            people::Profile profile;
            profile.role = Role::junior;
            record.facts.push_back(people::Fact{
                people::PersonAdded{PersonId{id}, "P" + std::to_string(id), make_name(name).name, profile}});
        }
        Question question;
        question.kind = RateTalk{1};
        record.facts.push_back(ask::Fact{ask::AskOpened{.ask = AskId{1}, .question = question, .box = box}});
        record.sealed.push_back(OpenBox{box});
        REQUIRE(file.journal().commit({{record}, {"boot", {1}, {}, {1}, {1'790'000'000'000}}}) == Stored::ok);
    }
};

}  // namespace

TEST_CASE("erase wants one of its four wishes and a file and a person that exist") {
    Programme programme;
    const auto says = [&](const Arguments& more) {
        Arguments all{"--programme", programme.path};
        all.insert(all.end(), more.begin(), more.end());
        const auto call = erase(all);
        CHECK(call.code == exit_usage);
        CHECK(call.out.empty());
        return call.err;
    };
    CHECK(says({}) == "auftakt: say one of --person ID, --ratings, --all, --due\n");
    CHECK(says({"--ratings", "--all"}) == "auftakt: say one of --person ID, --ratings, --all, --due\n");
    CHECK(says({"--person", "P9"}) == "auftakt: " + programme.path + ": nobody has the id \"P9\"\n");
    CHECK(erase({"--programme", "/nowhere.auftakt", "--all"}).err ==
          "auftakt: /nowhere.auftakt: there is no such file\n");
    CHECK(programme.folder.bytes().find("Ada Lovelace") != std::string::npos);
}

TEST_CASE("a person is erased by the id of the people file, and copies are named") {
    Programme programme;
    const auto backup = (programme.folder / "b.auftakt").string();
    storage::backup(programme.path, backup);
    const auto call = erase({"--programme", programme.path, "--person", "P1"});
    CHECK(call.code == exit_done);
    CHECK(call.out == programme.path +
                          ": erased. Names and texts of 1 person: 1 fact rewritten. These copies still hold "
                          "what they held; delete them or erase there too:\n  " +
                          backup + "\n");
    CHECK(storage::read_programme(programme.path).people.persons.at(PersonId{1}).name.full == "N. N.");
    CHECK(storage::read_programme(backup).people.persons.at(PersonId{1}).name.full == "Ada Lovelace");
    CHECK(erase({"--programme", programme.path, "--person", "P1"}).code == exit_usage);  // nobody has it now
    CHECK(erase({"--programme", backup, "--person", "P1"}).code == exit_done);
    CHECK(programme.folder.bytes().find("Ada Lovelace") == std::string::npos);
}

TEST_CASE("ratings are erased with their keys, and JSON tells the same") {
    Programme programme;
    const auto call = erase({"--programme", programme.path, "--ratings", "--json"});
    CHECK(call.code == exit_done);
    CHECK(call.out ==
          "{\"what\":\"ratings\",\"people\":0,\"facts_rewritten\":0,\"boxes_settled\":1,\"backups\":[]}\n");
    CHECK(storage::verify(programme.path).open_boxes == 0);
    CHECK(erase({"--programme", programme.path, "--ratings"}).out ==
          programme.path + ": there was nothing to erase.\n");
    CHECK(erase({"--programme", programme.path, "--due", "--json"}).out ==
          "{\"what\":\"due\",\"people\":0,\"facts_rewritten\":0,\"boxes_settled\":0,\"backups\":[]}\n");
}

TEST_CASE("while another process runs the programme nothing is erased") {
    Programme programme;
    const storage::ProgrammeFile running{programme.path, {}};
    const auto call = erase({"--programme", programme.path, "--all"});
    CHECK(call.code == exit_failed);
    CHECK(call.err.find("is in use by process") != std::string::npos);
    CHECK(programme.folder.bytes().find("Ada Lovelace") != std::string::npos);
}
