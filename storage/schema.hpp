#pragma once

#include <cstdint>
#include <span>

#include "core/programme.hpp"
#include "storage/database.hpp"

// The tables of a programme file, and how older files become new ones.
namespace auftakt::storage {

inline constexpr std::int64_t application_id = 0x41754674;  // "AuFt"
inline constexpr std::int64_t schema_version = 1;

// One step from a version to the next, in a transaction of the caller's.
struct Migration {
    std::int64_t from = 0;
    const char* sql = nullptr;
};

// Empty tables for a new programme with a new random id. In one transaction.
void create_schema(Database& database, programme::Kind kind);

// Refuses files that are not ours, and newer ones, in words.
void check_identity(Database& database, std::int64_t newest = schema_version);

// Brings an older file to `newest`: first a copy beside it, then all steps in one transaction.
void migrate(Database& database, std::span<const Migration> steps, std::int64_t newest);
std::span<const Migration> migrations();

// A new file, or one whose making was cut short.
bool is_empty(Database& database);
programme::Kind kind_of(Database& database);
std::string programme_id(Database& database);  // 32 hexadecimal digits

}  // namespace auftakt::storage
