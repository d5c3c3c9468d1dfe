#include "read_pdf.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <regex>
#include <sstream>

namespace auftakt::test {
namespace {

constexpr double margin = 28;  // points that printers may not reach

std::string squeezed(const std::string& text) {
    const auto bare = std::regex_replace(text, std::regex{"\xE2\x80[\xAA-\xAE]|\xE2\x80[\x8E\x8F]"}, "");
    std::istringstream words{bare};
    std::string result;
    for (std::string word; words >> word;) result += (result.empty() ? "" : " ") + word;
    return result;
}

std::string without_blanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

void look_at_boxes(const std::string& boxes, ReadPdf& result) {
    const std::regex box{R"re(<(word|page)([^>]*)>)re"}, number{R"re(="([-\d.]+)")re"};
    double width = 0, height = 0;
    for (std::sregex_iterator at{boxes.begin(), boxes.end(), box}, end; at != end; ++at) {
        const auto attributes = (*at)[2].str();
        std::vector<double> values;
        for (std::sregex_iterator n{attributes.begin(), attributes.end(), number}; n != end; ++n)
            values.push_back(std::stod((*n)[1]));
        if ((*at)[1] == "page") {
            width = values.at(0);
            height = values.at(1);
        } else if (values.at(0) < margin || values.at(1) < margin || values.at(2) > width - margin ||
                   values.at(3) > height - margin) {
            result.inside = false;
        }
    }
    result.landscape = width > height;
}

}  // namespace

std::string output_of(const std::string& command) {
    std::string text;
    auto* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    char part[4096];
    while (const auto got = fread(part, 1, sizeof part, pipe)) text.append(part, got);
    REQUIRE(WEXITSTATUS(pclose(pipe)) == 0);
    return text;
}

bool ReadPdf::says_without_blanks(std::string part) const {
    return without_blanks(text).find(without_blanks(std::move(part))) != std::string::npos;
}

ReadPdf read_pdf(const std::filesystem::path& pdf, int page) {
    const auto only =
        page == 0 ? std::string{} : " -f " + std::to_string(page) + " -l " + std::to_string(page);
    const auto file = only + " '" + pdf.string() + "' -";
    ReadPdf result;
    const auto raw = output_of("pdftotext -raw" + file);
    result.pages = static_cast<int>(std::ranges::count(raw, '\f'));
    result.text = squeezed(raw);
    look_at_boxes(output_of("pdftotext -bbox" + file), result);
    return result;
}

}  // namespace auftakt::test
