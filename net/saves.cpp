#include "net/saves.hpp"

#include <algorithm>

#include "base/log.hpp"
#include "view/contact_card.hpp"

namespace auftakt::net {

std::string Saves::name(const What& what) {
    auto made = namer_.name((what.calendar ? "calendar " : "contact ") + std::to_string(what.tandem) + " " +
                            std::to_string(what.reader.value));
    named_.try_emplace(made, what);
    return made;
}

Saves::Names Saves::names_for(const Public& state, int tandem, PersonId reader) {
    if (std::ranges::count(tandem::shown_tandems_of(state.tandem, reader), tandem) == 0) return {};
    Names names{.contact = name({tandem, reader, false})};
    if (make_calendar_) names.calendar = name({tandem, reader, true});
    return names;
}

std::optional<Saves::File> Saves::find(const Public& state, std::string_view asked) const {
    const auto found = named_.find(asked);
    if (found == named_.end()) return std::nullopt;
    const auto& [tandem, reader, calendar] = found->second;
    if (std::ranges::count(tandem::shown_tandems_of(state.tandem, reader), tandem) == 0) return std::nullopt;
    if (!calendar)
        return File{"text/vcard; charset=utf-8", "tandem.vcf",
                    std::make_shared<const std::string>(contact_cards(state, tandem, reader))};
    try {
        return File{"text/calendar; charset=utf-8", "tandem.ics",
                    std::make_shared<const std::string>(make_calendar_(state, tandem, reader))};
    } catch (const std::exception& trouble) {
        log_error(std::string{"calendar: "} + trouble.what());
        return std::nullopt;
    }
}

}  // namespace auftakt::net
