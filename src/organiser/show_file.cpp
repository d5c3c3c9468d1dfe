#include "organiser/show_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/limits.hpp"
#include "organiser/show_segments.hpp"
#include "organiser/text_file.hpp"
#include "organiser/toml_fields.hpp"

namespace auftakt {
namespace {

constexpr std::size_t topics_max = 60;
constexpr std::size_t templates_max = 9;  // one key each
constexpr std::size_t wifi_name_max = 32;
constexpr std::size_t wifi_password_max = 63;

class ShowReader {
public:
    explicit ShowReader(const std::string& file) { faults_.file = file; }

    std::expected<ShowFile, InputErrors> read(const TomlTable& document) {
        // The language comes first: a text without one belongs to it.
        language_ = language_of(document);
        Fields top{document, 1, 1, "a show file", language_, faults_};
        if (top.any("show", Need::required)) read_frame(top);
        if (const auto* topics = top.table("topics")) read_topics(top.below(*topics, "[topics]"));
        read_segments(top);
        top.finish();
        if (!faults_.list.empty()) {
            std::ranges::stable_sort(faults_.list, [](const InputError& a, const InputError& b) {
                return std::pair{a.line, a.column} < std::pair{b.line, b.column};
            });
            return std::unexpected(std::move(faults_.list));
        }
        result_.pictures = std::move(faults_.pictures);
        return std::move(result_);
    }

private:
    static Language language_of(const TomlTable& document) {
        const auto* show = document.find("show");
        const auto* language = show && show->value.table() ? show->value.table()->find("language") : nullptr;
        const auto* text = language ? language->value.text() : nullptr;
        return text && *text == "en" ? Language::en : Language::de;
    }

    void read_frame(Fields& top) {
        const auto* table = top.table("show");
        if (!table) return;
        auto& show = result_.show;
        auto fields = top.below(*table, "[show]");
        show.title = fields.text("title", show_text::title, Need::required);
        fields.choice("language", {"de", "en"});
        show.language = language_;
        if (const auto chosen = fields.choice("address", {"sie", "du"}))
            show.address = *chosen == 0 ? Address::sie : Address::du;
        if (const auto chosen = fields.choice("theme", {"dark", "light"}))
            show.theme = *chosen == 0 ? Theme::dark : Theme::light;
        show.planned_start = fields.time_of_day("planned_start");
        show.hall = fields.text("hall", show_text::title);
        show.message_templates =
            fields.texts("message_templates", 1, templates_max, limits::message_graphemes_max);
        if (const auto* wifi = fields.table("wifi")) read_wifi(fields.below(*wifi, "the Wi-Fi"));
        for (const auto* key : {"logo", "accent"})
            if (const auto* member = fields.any(key))
                result_.warnings.push_back({faults_.file, member->line, member->column,
                                            fmt::format("\"{}\" has no effect in this version.", key)});
        fields.finish();
    }

    void read_wifi(Fields fields) {
        Wifi wifi{.name = fields.plain("name", wifi_name_max, Need::required),
                  .password = fields.plain("password", wifi_password_max)};
        fields.finish();
        result_.show.wifi = std::move(wifi);
    }

    void read_topics(Fields fields) {
        result_.show.topics = {.offered = fields.texts("offered", 1, topics_max, limits::topic_graphemes_max),
                               .wanted = fields.texts("wanted", 1, topics_max, limits::topic_graphemes_max)};
        fields.finish();
    }

    void read_segments(Fields& top) {
        const auto tables = top.tables("segment", 1, limits::segments_max, Need::required);
        for (std::size_t i = 0; i < tables.size(); ++i) {
            auto fields = top.below(*tables[i], "this segment");
            auto segment = read_segment(fields, result_.warnings, faults_.file, tables[i]->line);
            if (!segment) continue;
            const bool lobby = std::holds_alternative<LobbySpec>(segment->spec);
            if (i == 0 && !lobby)
                fields.fault(
                    "type", "the first segment must be the lobby, where people arrive. Put one before this.");
            if (i != 0 && lobby)
                fields.fault(
                    "type", "only the first segment can be a lobby. Take this one for a break or a message.");
            wishes_ = std::holds_alternative<PreferencesSpec>(segment->spec) ? tables[i] : wishes_;
            if (std::holds_alternative<MatchingSpec>(segment->spec)) wishes_ = nullptr;
            result_.show.segments.push_back(std::move(*segment));
        }
        if (wishes_ != nullptr)
            result_.warnings.push_back({faults_.file, wishes_->line, wishes_->column,
                                        "this segment asks for wishes, and no matching comes after it: "
                                        "phones will show an empty page. Put "
                                        "a segment with type = \"matching\" behind it, or take it out."});
    }

    Language language_ = Language::de;
    const TomlValue* wishes_ = nullptr;  // asked for, and not used yet
    Faults faults_;
    ShowFile result_;
};

}  // namespace

std::expected<ShowFile, InputErrors> parse_show(std::string_view text, const std::string& file) {
    const auto document = parse_toml(text, file);
    if (!document) return std::unexpected(document.error());
    return ShowReader{file}.read(*document);
}

std::expected<ShowFile, InputErrors> read_show(const std::filesystem::path& path) {
    const auto text = read_text_file(path, limits::toml_bytes_max);
    if (!text) return std::unexpected(text.error());
    return parse_show(*text, path.string());
}

}  // namespace auftakt
