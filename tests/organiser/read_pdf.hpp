#pragma once

#include <filesystem>
#include <string>

// What another program (poppler) reads out of a PDF, for tests of what is printed.
namespace auftakt::test {

// What a command prints; it must end well.
std::string output_of(const std::string& command);

struct ReadPdf {
    std::string text;  // words apart by single blanks, without marks of direction
    int pages = 0;
    bool inside = true;      // every word lies within the margins that printers reach
    bool landscape = false;  // the last page

    bool says(const std::string& part) const { return text.find(part) != std::string::npos; }
    bool says_without_blanks(std::string part) const;
};

// Also of one page alone, from 1; 0 reads all.
ReadPdf read_pdf(const std::filesystem::path& pdf, int page = 0);

}  // namespace auftakt::test
