#pragma once

#include <functional>

#include "core/fact.hpp"
#include "storage/database.hpp"

namespace auftakt::storage {

// All facts in order. Throws a StorageError that names the row when one cannot be read.
void read_facts(Database& database, const std::function<void(const Fact&)>& visit);

}  // namespace auftakt::storage
