#include "storage/journal_rows.hpp"

#include "storage/error.hpp"
#include "storage/fact_json.hpp"

namespace auftakt::storage {

void read_facts(Database& database, const std::function<void(const Fact&)>& visit) {
    Statement rows{database, "SELECT seq, kind, version, fact FROM journal ORDER BY seq"};
    while (rows.step()) {
        const auto fact = read_fact(rows.number(2), rows.text(3));
        if (!fact)
            throw StorageError{database.path().string() + ": journal row " + std::to_string(rows.number(0)) +
                               " (" + rows.text(1) + ") cannot be read: " + fact.error() +
                               ". Open the last backup, or the Auftakt that wrote this file."};
        visit(*fact);
    }
}

}  // namespace auftakt::storage
