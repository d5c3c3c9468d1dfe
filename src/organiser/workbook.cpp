#include "organiser/workbook.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <memory>

#include "base/text.hpp"
#include "organiser/export_files.hpp"
#include "organiser/sheet_text.hpp"

namespace auftakt {
namespace {

constexpr std::size_t width_min = 6, width_max = 60;  // of a column, in characters
constexpr std::size_t filter_button = 3;              // covers so much of a heading
constexpr int text_format_index = 49;                 // "@": what is typed into it stays text
constexpr int paper_a4 = 9;

lxw_col_t column(std::size_t index) { return static_cast<lxw_col_t>(index); }

// The library's worksheets and formats live as long as their workbook, which frees itself when it is closed.
struct Formats {
    lxw_format* heading;
    lxw_format* text;
    lxw_format* number;

    explicit Formats(lxw_workbook* book)
        : heading{workbook_add_format(book)},
          text{workbook_add_format(book)},
          number{workbook_add_format(book)} {
        format_set_bold(heading);
        format_set_bottom(heading, LXW_BORDER_THIN);
        format_set_num_format_index(text, text_format_index);
        format_set_text_wrap(text);
        format_set_align(text, LXW_ALIGN_VERTICAL_TOP);
        format_set_align(number, LXW_ALIGN_VERTICAL_TOP);
    }
};

// Of the longest line.
std::size_t width_of(const ExportCell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number).size();
    const std::string_view text = std::get<std::string>(cell);
    std::size_t widest = 0;
    for (std::size_t from = 0; from <= text.size();) {
        const auto to = std::min(text.find('\n', from), text.size());
        widest = std::max(widest, count_graphemes(text.substr(from, to - from)));
        from = to + 1;
    }
    return widest;
}

struct Sheet {
    lxw_worksheet* sheet;
    const Formats& formats;

    void write(lxw_row_t row, std::size_t at, const ExportCell& cell) const {
        if (const auto* number = std::get_if<std::int64_t>(&cell)) {
            worksheet_write_number(sheet, row, column(at), static_cast<double>(*number), formats.number);
            return;
        }
        const auto text = cell_text(std::get<std::string>(cell));
        worksheet_write_string(sheet, row, column(at), text.c_str(), formats.text);
    }

    void size_column(const ExportTable& table, std::size_t at) const {
        auto width = std::max(width_min, count_graphemes(table.columns[at]) + filter_button);
        for (const auto& row : table.rows) width = std::max(width, width_of(row[at]) + 1);
        worksheet_set_column(sheet, column(at), column(at), static_cast<double>(std::min(width, width_max)),
                             nullptr);
    }

    void fill(const ExportTable& table) const {
        for (std::size_t at = 0; at < table.columns.size(); ++at) {
            worksheet_write_string(sheet, 0, column(at), table.columns[at].c_str(), formats.heading);
            size_column(table, at);
        }
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            for (std::size_t at = 0; at < table.rows[i].size(); ++at)
                write(static_cast<lxw_row_t>(i + 1), at, table.rows[i][at]);
    }

    void furnish(const ExportTable& table) const {
        worksheet_freeze_panes(sheet, 1, 0);
        worksheet_repeat_rows(sheet, 0, 0);
        worksheet_set_paper(sheet, paper_a4);
        worksheet_set_landscape(sheet);
        worksheet_fit_to_pages(sheet, 1, 0);
        if (table.columns.empty()) return;
        const auto last_row = static_cast<lxw_row_t>(table.rows.size());
        const auto last_column = column(table.columns.size() - 1);
        worksheet_autofilter(sheet, 0, 0, last_row, last_column);
        // An id such as 0042 is meant as text: no green corner asks whether it should be a number.
        char range[LXW_MAX_CELL_RANGE_LENGTH];
        lxw_rowcol_to_range(range, 0, 0, last_row, last_column);
        worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range);
    }
};

ExportTable marked(ExportTable table) {
    if (!table.rehearsal) return table;
    table.columns.emplace_back("rehearsal");
    for (auto& row : table.rows) row.emplace_back("yes");
    return table;
}

bool write(const std::vector<ExportTable>& tables, const std::filesystem::path& file) {
    auto* book = workbook_new(file.c_str());
    if (book == nullptr) return false;
    const Formats formats{book};
    std::vector<std::string> wanted;
    for (const auto& table : tables) wanted.push_back(table.name);
    const auto names = sheet_names(wanted);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const auto table = marked(tables[i]);
        const Sheet sheet{workbook_add_worksheet(book, names[i].c_str()), formats};
        sheet.fill(table);
        sheet.furnish(table);
    }
    return workbook_close(book) == LXW_NO_ERROR;
}

}  // namespace

void write_workbook(const std::vector<ExportTable>& tables, const std::filesystem::path& file) {
    write_through_neighbour(file,
                            [&](const std::filesystem::path& neighbour) { return write(tables, neighbour); });
}

}  // namespace auftakt
