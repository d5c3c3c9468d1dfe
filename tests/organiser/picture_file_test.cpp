#include "organiser/picture_file.hpp"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "../storage/folder.hpp"
#include "core/limits.hpp"
#include "organiser/show_file.hpp"

using namespace auftakt;

namespace {

// One pixel.
constexpr std::array<unsigned char, 70> png{
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48,
    0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00,
    0x00, 0x1f, 0x15, 0xc4, 0x89, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78,
    0xda, 0x63, 0x64, 0xf8, 0xcf, 0x50, 0x0f, 0x00, 0x03, 0x86, 0x01, 0x80, 0x5a, 0x34,
    0x7d, 0x6b, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};
const std::string png_name =
    "6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0";  // as sha256sum says

std::string pixel() { return {reinterpret_cast<const char*>(png.data()), png.size()}; }

void write(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream{path, std::ios::binary} << bytes;
}

std::string fault(const std::filesystem::path& path) {
    const auto read = read_picture(path);
    return read ? std::string{} : read.error();
}

std::string show_with(const std::string& segments) {
    return "[show]\ntitle = \"X\"\n[[segment]]\ntype = \"lobby\"\ntitle = \"An\"\n" + segments;
}

std::string message(const std::string& fields) {
    return "[[segment]]\ntype = \"message\"\ntitle = \"M\"\nminutes = 1\n" + fields;
}

}  // namespace

TEST_CASE("a picture is named by its bytes") {
    const Folder folder;
    write(folder / "hall.png", pixel());
    const auto read = read_picture(folder / "hall.png");
    REQUIRE(read);
    CHECK(read->name == png_name);
    CHECK(read->bytes == pixel());
}

TEST_CASE("what cannot be drawn says why, and what to do") {
    const Folder folder;
    CHECK(fault(folder / "none.png").ends_with("Put it beside the show file, and name it from there."));
    write(folder / "list.png", "Name;Rolle\n");
    CHECK(fault(folder / "list.png") == "this is not a PNG or JPEG picture. Save it as one of these.");
    write(folder / "half.png", pixel().substr(0, 45));
    CHECK(fault(folder / "half.png") == "this picture is damaged. Save it once more, and look at it.");
    auto wide = pixel();
    wide[18] = '\x7f';  // 32,513 pixels wide and 1,025 high, says the header
    wide[19] = '\x01';
    wide[22] = '\x04';
    write(folder / "wide.png", wide);
    CHECK(fault(folder / "wide.png") ==
          "this picture has 32513 × 1025 pixels, at most 25 million have room. Save it smaller.");
    write(folder / "large.png", pixel() + std::string(limits::picture_bytes_max, 'x'));
    CHECK(fault(folder / "large.png") == "this picture is larger than 8 MiB. Save it smaller.");
}

TEST_CASE("a show names pictures beside it, each is kept once, and a fault has its place") {
    const Folder folder;
    std::filesystem::create_directory(folder / "files");
    write(folder / "files/hall.png", pixel());
    write(folder / "show.toml",
          show_with(message("picture = \"files/hall.png\"\n") +
                    message("sponsor = { name = \"Ada\", picture = \"files/hall.png\" }\n")));
    const auto file = read_show(folder / "show.toml");
    REQUIRE(file);
    CHECK(file->pictures == PictureFiles{{png_name, pixel()}});
    CHECK(std::get<MessageSpec>(file->show.segments[1].spec).picture == png_name);
    CHECK(std::get<MessageSpec>(file->show.segments[2].spec).sponsor->picture == png_name);

    write(folder / "two.toml",
          show_with(message("picture = \"files/hall.png\"\nsponsor = { name = \"Ada\" }\n")));
    const auto two = read_show(folder / "two.toml");
    REQUIRE_FALSE(two);
    REQUIRE(two.error().size() == 1);
    CHECK(two.error()[0].line == 10);
    CHECK(two.error()[0].message ==
          "a picture has no room beside a sponsor. Make two messages, or give the sponsor a \"picture\".");
    write(folder / "gone.toml", show_with(message("picture = \"files/saal.png\"\n")));
    const auto gone = read_show(folder / "gone.toml");
    REQUIRE_FALSE(gone);
    CHECK(gone.error()[0].line == 10);
}
