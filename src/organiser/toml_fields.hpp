#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/input_error.hpp"
#include "core/local_text.hpp"
#include "organiser/picture_file.hpp"
#include "organiser/toml_file.hpp"

namespace auftakt {

// Collects what is wrong in one file.
struct Faults {
    std::string file;
    InputErrors list;
    PictureFiles pictures;  // that it names and that could be read
    void add(int line, int column, std::string message) {
        list.push_back({file, line, column, std::move(message)});
    }
    void add(const TomlMember& at, std::string message) { add(at.line, at.column, std::move(message)); }
    void add(const TomlValue& at, std::string message) { add(at.line, at.column, std::move(message)); }
};

enum class Need { optional, required };

// Which line breaks of a text are kept: none, those between lines, or empty lines too.
enum class Breaks { none, lines, gaps };

// One table with its known keys. Every question marks its key as known; finish() faults the others. Values of
// a wrong type, outside their range or too long are faults, and read as missing.
class Fields {
public:
    // `what` names the table in messages: "this segment".
    Fields(const TomlTable& table, int line, int column, std::string what, Language language, Faults& faults);

    const TomlMember* any(std::string_view key, Need need = Need::optional);
    std::optional<std::int64_t> integer(std::string_view key, std::int64_t least, std::int64_t most);
    // A length in minutes, more than nothing; "1.5" is a minute and a half.
    std::optional<std::chrono::seconds> minutes(std::string_view key, double most,
                                                Need need = Need::optional);
    std::optional<bool> flag(std::string_view key);
    // The place of the chosen word in `choices`.
    std::optional<std::size_t> choice(std::string_view key, std::initializer_list<std::string_view> choices,
                                      Need need = Need::optional);
    // One text for all languages: a name.
    std::string plain(std::string_view key, std::size_t graphemes_max, Need need = Need::optional);
    // A file beside this one; its bytes go to the faults' pictures. Empty: missing, or faulted.
    PictureName picture(std::string_view key);
    std::vector<std::string> plain_list(std::string_view key, std::size_t most, std::size_t graphemes_max);
    LocalText text(std::string_view key, std::size_t graphemes_max, Need need = Need::optional);
    // Keeps the lines of a longer text apart.
    LocalText lines(std::string_view key, std::size_t graphemes_max, Breaks breaks = Breaks::lines);
    std::vector<LocalText> texts(std::string_view key, std::size_t least, std::size_t most,
                                 std::size_t graphemes_max, Need need = Need::optional);
    // An array of tables: [[segment]], or goals = [{…}, {…}].
    std::vector<const TomlValue*> tables(std::string_view key, std::size_t least, std::size_t most,
                                         Need need = Need::optional);
    // One table; null when missing.
    const TomlValue* table(std::string_view key);
    // "10:00", or a TOML local time; minutes after midnight.
    std::optional<int> time_of_day(std::string_view key);

    Fields below(const TomlValue& value, std::string what) const;
    void fault(std::string_view key, std::string message);
    void finish();

private:
    // Its entries, faulted when there are too few or too many; null: no list.
    const TomlValue::Array* list(const TomlMember& member, std::size_t least, std::size_t most);
    LocalText local_text(const TomlValue& value, std::size_t graphemes_max, Breaks breaks, Need need);
    std::string checked(const TomlValue& value, std::size_t graphemes_max, Breaks breaks);

    const TomlTable& table_;
    int line_;
    int column_;
    std::string what_;
    Language language_;
    Faults& faults_;
    std::vector<std::string_view> known_;
};

}  // namespace auftakt
