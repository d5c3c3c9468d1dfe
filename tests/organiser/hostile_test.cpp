#include <doctest/doctest.h>
#include <libical/ical.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <memory>

#include "base/text.hpp"
#include "organiser/calendar_file.hpp"
#include "organiser/csv.hpp"
#include "organiser/export_files.hpp"
#include "organiser/workbook.hpp"
#include "support/hostile_strings.hpp"

using namespace auftakt;

namespace {

std::vector<std::string> cleaned() {
    std::vector<std::string> texts;
    for (const auto& raw : test::hostile_strings()) texts.push_back(clean(raw).text);
    return texts;
}

ExportTable table_of(const std::vector<std::string>& texts) {
    ExportTable table{.name = "goals", .columns = {"number", "text"}, .rows = {}};
    for (const auto& text : texts)
        table.rows.push_back({static_cast<std::int64_t>(table.rows.size() + 1), text});
    return table;
}

}  // namespace

TEST_CASE("two thousand hostile strings leave a CSV file as they are, and none begins a formula") {
    const auto texts = cleaned();
    const auto file = parse_csv(table_csv(table_of(texts)), "goals.csv",
                                [](std::string_view heading) { return heading == "text"; });
    REQUIRE(file);
    REQUIRE(file->rows.size() == texts.size() + 1);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CAPTURE(i);
        const auto& row = file->rows[i + 1].cells;
        REQUIRE(row.size() == 2);
        CHECK(without_apostrophe(row[1].text) == texts[i]);
        const auto first = row[1].text.empty() ? ' ' : row[1].text.front();
        CHECK(std::string_view{"=+-@\t\r"}.find(first) == std::string_view::npos);
    }
}

TEST_CASE("two thousand hostile strings come back from JSON byte by byte") {
    const auto texts = cleaned();
    const auto parsed = boost::json::parse(table_json(table_of(texts)));
    const auto& rows = parsed.at("rows").as_array();
    REQUIRE(rows.size() == texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) CHECK(rows[i].at("text").as_string() == texts[i]);
}

TEST_CASE("two thousand hostile strings fit into a workbook and a calendar that stays one") {
    const auto texts = cleaned();
    const auto path =
        std::filesystem::temp_directory_path() / ("auftakt_hostile_" + std::to_string(getpid()) + ".xlsx");
    write_workbook({table_of(texts)}, path);
    CHECK(std::filesystem::file_size(path) > 10'000);
    std::filesystem::remove(path);

    Calendar calendar{"Reverse Mentoring", "Europe/Berlin", {}};
    for (const auto& text : texts)
        calendar.appointments.push_back({"pair-" + std::to_string(calendar.appointments.size()),
                                         text,
                                         text,
                                         text,
                                         {2026, 12, 1},
                                         600,
                                         60,
                                         {}});
    const auto made = calendar_text(calendar, {1'793'128'200'000});
    const std::unique_ptr<icalcomponent, void (*)(icalcomponent*)> read{icalparser_parse_string(made.c_str()),
                                                                        icalcomponent_free};
    REQUIRE(read);
    CHECK(icalcomponent_count_components(read.get(), ICAL_VEVENT_COMPONENT) == 2000);
    std::size_t i = 0;
    for (auto* event = icalcomponent_get_first_component(read.get(), ICAL_VEVENT_COMPONENT); event != nullptr;
         event = icalcomponent_get_next_component(read.get(), ICAL_VEVENT_COMPONENT), ++i) {
        CAPTURE(i);
        const auto* title = icalcomponent_get_summary(event);
        CHECK(std::string{title == nullptr ? "" : title} == texts[i]);
    }
}
