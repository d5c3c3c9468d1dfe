#include "storage/pictures.hpp"

#include <vector>

#include "storage/database.hpp"
#include "storage/error.hpp"

namespace auftakt::storage {
namespace {

using Hash = std::vector<std::uint8_t>;

Hash from_digits(const std::string& name) {
    Hash hash;
    hash.reserve(name.size() / 2);
    for (std::size_t i = 0; i + 1 < name.size(); i += 2)
        hash.push_back(static_cast<std::uint8_t>(std::stoi(name.substr(i, 2), nullptr, 16)));
    return hash;
}

std::string digits_of(Bytes hash) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string name;
    for (const auto byte : hash) {
        name += digits[byte >> 4U];
        name += digits[byte & 15U];
    }
    return name;
}

const char* type_of(std::string_view bytes) {
    return bytes.starts_with("\x89PNG") ? "image/png" : "image/jpeg";
}

}  // namespace

void keep_pictures(const std::filesystem::path& programme,
                   const std::map<std::string, std::string>& pictures) {
    Database database{programme, Access::write};
    Transaction transaction{database, Begin::write_now};
    Statement keep{database, "INSERT OR IGNORE INTO pictures (hash, type, bytes) VALUES (?1, ?2, ?3)"};
    for (const auto& [name, bytes] : pictures) {
        const auto hash = from_digits(name);
        keep.bind(1, Bytes{hash})
            .bind(2, std::string_view{type_of(bytes)})
            .bind(3, Bytes{reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()})
            .run();
    }
    transaction.commit();
}

std::map<std::string, std::string> read_pictures(const std::filesystem::path& programme) {
    Database database{programme, Access::read};
    Statement rows{database, "SELECT hash, bytes FROM pictures ORDER BY hash"};
    std::map<std::string, std::string> pictures;
    while (rows.step()) {
        const auto bytes = rows.bytes(1);
        pictures[digits_of(rows.bytes(0))] = {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }
    return pictures;
}

}  // namespace auftakt::storage
