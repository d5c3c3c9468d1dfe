#include "organiser/text_file.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <system_error>

namespace auftakt {

std::expected<std::string, InputErrors> read_text_file(const std::filesystem::path& path,
                                                       std::size_t bytes_max) {
    const auto fault = [&](std::string message) {
        return std::unexpected(InputErrors{{path.string(), 0, 0, std::move(message)}});
    };
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) return fault("this is a folder. Name a file in it.");
    std::ifstream file{path, std::ios::binary};
    if (!file) return fault("the file cannot be opened. Check the name and that you may read it.");
    // Read one byte more than allowed, so that a file that never ends is noticed as well.
    std::string text(bytes_max + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file.bad())
        return fault("the file cannot be read to its end. Copy it to this computer and try again.");
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (text.size() > bytes_max)
        return fault(fmt::format("the file is larger than {} KiB. Split it or leave out what is not needed.",
                                 bytes_max / 1024));
    return text;
}

}  // namespace auftakt
