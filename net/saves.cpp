#include "net/saves.hpp"

#include "base/log.hpp"
#include "view/contact_card.hpp"

namespace auftakt::net {

std::string Saves::name(PersonId reader, bool calendar) {
    auto made = namer_.name((calendar ? "calendar " : "contact ") + std::to_string(reader.value));
    named_.try_emplace(made, What{reader, calendar});
    return made;
}

Saves::Names Saves::names_for(const Public& state, PersonId reader) {
    const auto index = tandem::tandem_of(state.tandem, reader);
    if (state.tandem.phase != tandem::Phase::released || !index || *index >= state.tandem.shown) return {};
    Names names{.contact = name(reader, false)};
    if (make_calendar_ && tandem::has_date(state.tandem, *index)) names.calendar = name(reader, true);
    return names;
}

std::optional<Saves::File> Saves::find(const Public& state, std::string_view asked) const {
    const auto found = named_.find(asked);
    if (found == named_.end()) return std::nullopt;
    const auto& [reader, calendar] = found->second;
    if (!calendar)
        return File{"text/vcard; charset=utf-8", "tandem.vcf",
                    std::make_shared<const std::string>(contact_cards(state, reader))};
    const auto index = tandem::tandem_of(state.tandem, reader);
    if (!index || !tandem::has_date(state.tandem, *index)) return std::nullopt;
    try {
        return File{"text/calendar; charset=utf-8", "tandem.ics",
                    std::make_shared<const std::string>(make_calendar_(state, *index))};
    } catch (const std::exception& trouble) {
        log_error(std::string{"calendar: "} + trouble.what());
        return std::nullopt;
    }
}

}  // namespace auftakt::net
