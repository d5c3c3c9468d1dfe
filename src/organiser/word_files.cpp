#include "organiser/word_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/limits.hpp"
#include "organiser/text_file.hpp"
#include "organiser/toml_file.hpp"

namespace auftakt {
namespace {

constexpr std::string_view remedy =
    "write a text, {sie = …, du = …}, {one = …, other = …}, or {one = {sie = …, du = …}, other = …}";

// Fills the forms of keys below one another; the fault is the place of the first value that has no known
// form.
class Reader {
public:
    Reader(WordList& list, InputErrors& errors, const std::string& file)
        : list_{list}, errors_{errors}, file_{file} {}

    void read(const TomlTable& table, const std::string& prefix) {
        for (const auto& member : table.members) {
            const auto key = prefix + member.key;
            const auto* below = member.value.table();
            if (below && !below->in_line) {
                read(*below, key + ".");
                continue;
            }
            WordForms forms;
            if (read_forms(member.value, forms))
                list_.forms.emplace(key, std::move(forms));
            else
                errors_.push_back({file_, member.line, member.column,
                                   fmt::format("\"{}\" is no word entry: {}.", key, remedy)});
        }
    }

private:
    static bool read_address(const TomlValue& value, std::string& sie, std::string& du) {
        if (const auto* text = value.text()) {
            sie = *text;
            return true;
        }
        const auto* table = value.table();
        if (!table || table->members.size() != 2) return false;
        const auto* formal = table->find("sie");
        const auto* informal = table->find("du");
        if (!formal || !informal || !formal->value.text() || !informal->value.text()) return false;
        sie = *formal->value.text();
        du = *informal->value.text();
        return true;
    }

    static bool read_forms(const TomlValue& value, WordForms& forms) {
        const auto* table = value.table();
        const auto* one = table ? table->find("one") : nullptr;
        const auto* other = table ? table->find("other") : nullptr;
        if (!one || !other) return read_address(value, forms.sie, forms.du);
        return table->members.size() == 2 && read_address(one->value, forms.one_sie, forms.one_du) &&
               read_address(other->value, forms.sie, forms.du);
    }

    WordList& list_;
    InputErrors& errors_;
    const std::string& file_;
};

void collect_names(const std::string& text, std::set<std::string>& names) {
    for (auto open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
        const auto close = text.find('}', open);
        if (close != text.npos) names.insert(text.substr(open, close - open + 1));
    }
}

// {n} may be missing from the singular: "ein Platz", "{n} Plätze".
std::set<std::string> names_in(const WordForms& forms) {
    std::set<std::string> names;
    for (const auto* text : {&forms.sie, &forms.du, &forms.one_sie, &forms.one_du})
        collect_names(*text, names);
    return names;
}

}  // namespace

std::expected<WordList, InputErrors> parse_words(std::string_view text, Language language,
                                                 const std::string& file) {
    auto table = parse_toml(text, file);
    if (!table) return std::unexpected(table.error());
    WordList list{.language = language, .forms = {}};
    InputErrors errors;
    Reader{list, errors, file}.read(*table, "");
    if (!errors.empty()) return std::unexpected(std::move(errors));
    return list;
}

std::expected<WordList, InputErrors> read_words(const std::filesystem::path& directory, Language language) {
    const auto path = directory / (language == Language::de ? "de.toml" : "en.toml");
    const auto text = read_text_file(path, limits::toml_bytes_max);
    if (!text) return std::unexpected(text.error());
    return parse_words(*text, language, path.string());
}

std::vector<std::string> differences(const WordList& german, const WordList& english) {
    std::vector<std::string> found;
    for (const auto& [key, forms] : german.forms) {
        const auto other = english.forms.find(key);
        if (other == english.forms.end())
            found.push_back(key + ": missing in English");
        else if (names_in(forms) != names_in(other->second))
            found.push_back(key + ": different names in braces");
    }
    for (const auto& [key, forms] : english.forms)
        if (!german.forms.contains(key)) found.push_back(key + ": missing in German");
    return found;
}

}  // namespace auftakt
