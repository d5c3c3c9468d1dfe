#include "organiser/csv.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace auftakt {
namespace {

constexpr std::array separators{';', '\t', ','};

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Reads cell by cell and knows at every byte which line and which character of it a reader is looking at.
class Scanner {
public:
    Scanner(std::string_view text, char separator) : text_{text}, separator_{separator} {}

    bool at_end() const { return at_ == text_.size(); }
    const InputErrors& errors() const { return errors_; }

    CsvRow row(const std::string& file) {
        CsvRow row;
        do row.cells.push_back(cell(file));
        while (take(separator_));
        take_line_end();
        return row;
    }

private:
    CsvCell cell(const std::string& file) {
        CsvCell cell{{}, line_, column_};
        if (!at_end() && text_[at_] == '"') quoted(cell, file);
        while (!at_end() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r')
            cell.text += next();
        return cell;
    }

    void quoted(CsvCell& cell, const std::string& file) {
        next();
        while (!at_end()) {
            const char c = next();
            if (c != '"') {
                cell.text += c;
            } else if (!at_end() && text_[at_] == '"') {
                cell.text += next();
            } else {
                return;
            }
        }
        errors_.push_back(
            {file, cell.line, cell.column,
             "this quotation mark never closes. Add one at the end of the cell, or double it if it "
             "belongs to the text."});
    }

    char next() {
        const char c = text_[at_++];
        if (c == '\n' || (c == '\r' && (at_end() || text_[at_] != '\n'))) {
            ++line_;
            column_ = 1;
        } else if (at_end() || !continues_character(text_[at_])) {
            ++column_;
        }
        return c;
    }

    bool take(char c) {
        if (at_end() || text_[at_] != c) return false;
        next();
        return true;
    }

    void take_line_end() {
        if (take('\r')) {
            take('\n');
            return;
        }
        take('\n');
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    int line_ = 1;
    int column_ = 1;
    InputErrors errors_;
};

// The separator under which most headings are known; among equals the one that makes most columns.
char find_separator(std::string_view text, const KnowsHeading& knows) {
    char best = ',';
    std::pair<std::ptrdiff_t, std::size_t> best_score{-1, 0};
    for (const char separator : separators) {
        const auto headings = Scanner{text, separator}.row("");
        const auto known =
            std::ranges::count_if(headings.cells, [&](const CsvCell& c) { return knows(c.text); });
        const std::pair score{known, headings.cells.size()};
        if (score > best_score) {
            best_score = score;
            best = separator;
        }
    }
    return best;
}

// Spreadsheets may tell the separator in a first line of their own.
bool names_separator(const CsvRow& row, char separator) {
    return row.cells.size() == 2 && row.cells[0].text == "sep=" && row.cells[1].text.empty() &&
           std::ranges::find(separators, separator) != separators.end();
}

std::string wrong_kind(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0"))
        return "this is a spreadsheet, not a CSV file. Open it and save it as \"CSV UTF-8\".";
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes.find('\0') != bytes.npos)
        return "this is UTF-16 or no text at all. Save the file as \"CSV UTF-8\".";
    return {};
}

bool looks_like_a_formula(std::string_view cell) {
    return !cell.empty() && std::string_view{"=+-@\t\r"}.find(cell.front()) != std::string_view::npos;
}

}  // namespace

bool CsvRow::empty() const {
    return std::ranges::all_of(cells, [](const CsvCell& c) {
        return c.text.find_first_not_of(" \t\r\n\u00a0") == std::string::npos;
    });
}

std::expected<CsvFile, InputErrors> parse_csv(std::string_view bytes, const std::string& file,
                                              const KnowsHeading& knows) {
    if (auto fault = wrong_kind(bytes); !fault.empty())
        return std::unexpected(InputErrors{{file, 1, 1, fault}});
    const auto text = to_utf8(bytes);
    CsvFile result;
    const bool told = text.size() > 5 && text.starts_with("sep=") && (text[5] == '\r' || text[5] == '\n');
    result.separator = told ? text[4] : find_separator(text, knows);
    Scanner scanner{text, result.separator};
    while (!scanner.at_end()) {
        auto row = scanner.row(file);
        if (!row.empty() && !names_separator(row, result.separator)) result.rows.push_back(std::move(row));
    }
    if (!scanner.errors().empty()) return std::unexpected(scanner.errors());
    if (result.rows.empty())
        return std::unexpected(
            InputErrors{{file, 1, 1, "the file is empty. Its first line must hold the headings."}});
    return result;
}

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& raw : cells) {
        if (&raw != &cells.front()) line += ',';
        const auto cell = looks_like_a_formula(raw) ? "'" + raw : raw;
        if (cell.find_first_of(",\"\r\n") == std::string::npos) {
            line += cell;
            continue;
        }
        line += '"';
        for (const char c : cell) line += c == '"' ? std::string{"\"\""} : std::string{c};
        line += '"';
    }
    return line += '\n';
}

std::string_view without_apostrophe(std::string_view cell) {
    if (cell.starts_with('\'') && looks_like_a_formula(cell.substr(1))) cell.remove_prefix(1);
    return cell;
}

}  // namespace auftakt
