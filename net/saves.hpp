#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/public.hpp"
#include "net/outbox.hpp"
#include "net/secrets.hpp"

namespace auftakt::net {

// Files that somebody takes home: the calendar of each own tandem and the contact of each partner, behind
// GET /save/<name>. Only the own phone is told the name; nobody can guess it. Made when it is asked for.
class Saves {
public:
    using MakeCalendar = std::function<std::string(const Public&, int tandem, PersonId reader)>;
    explicit Saves(MakeCalendar calendar) : make_calendar_{std::move(calendar)} {}

    struct Names {
        std::string calendar;
        std::string contact;
    };
    Names names_for(const Public& state, int tandem, PersonId reader);

    struct File {
        std::string type;
        std::string name;
        Text text;
    };
    std::optional<File> find(const Public& state, std::string_view name) const;

private:
    struct What {
        int tandem = 0;
        PersonId reader;
        bool calendar = false;
    };
    std::string name(const What& what);

    MakeCalendar make_calendar_;
    Namer namer_;
    std::map<std::string, What, std::less<>> named_;
};

}  // namespace auftakt::net
