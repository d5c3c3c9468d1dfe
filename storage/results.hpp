#pragma once

#include "core/public.hpp"
#include "storage/database.hpp"

namespace auftakt::storage {

// The result_* tables, for organisers who like SQL: what everybody may see, in the show's language, without
// practice questions. Always rewritten whole.
class ResultTables {
public:
    explicit ResultTables(Database& database);

    // Inside a transaction of the caller's.
    void rewrite(const Public& state);

private:
    void add_people(const Public& state);
    void add_meetings(const std::vector<pairing::Meeting>& meetings);
    void add_poll(const Public& state, AskId id, const ask::Ask& ask);
    void add_side(const char* side, const Histogram& counts, const Question& question, const Show& show);
    void add_pairs(const Public& state);
    void add_goals(const Public& state);

    Database* database_;
    Statement person_;
    Statement meeting_;
    Statement poll_;
    Statement pair_;
    Statement goal_;
};

}  // namespace auftakt::storage
