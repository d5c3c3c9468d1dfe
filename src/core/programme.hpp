#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "core/shared.hpp"
#include "core/show.hpp"

// The programme: one file, one port, one or more shows over a year.
namespace auftakt::programme {

enum class Kind { real, rehearsal };
BOOST_DESCRIBE_ENUM(Kind, real, rehearsal)

// wishes:
struct FoundProgramme {  // the app, once, when the file is new
    Kind kind = Kind::real;
    std::string zone;  // IANA name, e.g. Europe/Berlin
};
struct LoadShow {  // replaces a show that has not begun; with `anew` also one that runs
    Show show;
    std::string digest;  // of the file, to notice an edited one
    bool anew = false;
};
struct ChooseAddress {  // what phones are told to open: "10.0.0.2:8080"
    CleanText address;
};
struct KnowWords {                   // the app, at every start: what is held back until somebody has read it
    std::vector<std::string> words;  // see core/held_words.hpp
};
using Command = std::variant<FoundProgramme, LoadShow, ChooseAddress, KnowWords>;

// Taken out of the file for good while nobody runs it.
enum class Erasure { person, ratings, all, due };
BOOST_DESCRIBE_ENUM(Erasure, person, ratings, all, due)

// facts:
struct ProgrammeFounded {
    Kind programme = Kind::real;  // not "kind": that is a fact's tag
    std::string zone;
    UtcMs utc;
};
struct ShowLoaded {
    Show show;
    std::string digest;
};
struct AddressChosen {
    std::string address;
};
struct WordsKnown {
    std::vector<std::string> words;
};
struct Erased {
    Erasure what = Erasure::due;
    PersonId person;  // 0: not one alone
    UtcMs utc;
};
using Fact = std::variant<ProgrammeFounded, ShowLoaded, AddressChosen, WordsKnown, Erased>;

struct State {
    bool founded = false;
    Kind kind = Kind::real;
    std::string zone;
    UtcMs founded_utc;  // the wall time of show time 0
    int shows = 0;      // loaded so far; what belongs to a show carries its number
    std::string digest;
    std::optional<std::string> address;  // missing: the route's
    Shared<std::vector<std::string>> held_words;
    bool operator==(const State&) const = default;
};

BOOST_DESCRIBE_STRUCT(FoundProgramme, (), (kind, zone))
BOOST_DESCRIBE_STRUCT(LoadShow, (), (show, digest, anew))
BOOST_DESCRIBE_STRUCT(ChooseAddress, (), (address))
BOOST_DESCRIBE_STRUCT(KnowWords, (), (words))
BOOST_DESCRIBE_STRUCT(WordsKnown, (), (words))
BOOST_DESCRIBE_STRUCT(ProgrammeFounded, (), (programme, zone, utc))
BOOST_DESCRIBE_STRUCT(ShowLoaded, (), (show, digest))
BOOST_DESCRIBE_STRUCT(AddressChosen, (), (address))
BOOST_DESCRIBE_STRUCT(Erased, (), (what, person, utc))

}  // namespace auftakt::programme
