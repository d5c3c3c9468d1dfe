#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "base/check.hpp"
#include "core/shared.hpp"

namespace auftakt {

// Rows with ids 1, 2, 3 … that are never taken out. Cheap to copy: rows are shared and replaced on change.
template <class Id, class Row>
class Table {
public:
    std::size_t size() const { return rows_->size(); }
    bool empty() const { return rows_->empty(); }
    Id next_id() const { return Id{static_cast<std::uint32_t>(size() + 1)}; }

    const Row* find(Id id) const {
        return id.value == 0 || id.value > size() ? nullptr : (*rows_)[id.value - 1].get();
    }
    const Row& at(Id id) const {
        const auto* row = find(id);
        AUFTAKT_CHECK(row != nullptr);
        return *row;
    }
    void add(Row row) {
        rows_.edit([&](Rows& rows) { rows.push_back(std::make_shared<const Row>(std::move(row))); });
    }
    template <class Change>
    void edit(Id id, Change change) {
        Row row = at(id);
        change(row);
        rows_.edit([&](Rows& rows) { rows[id.value - 1] = std::make_shared<const Row>(std::move(row)); });
    }
    // Visits every row in the order of its id.
    template <class Visit>
    void each(Visit visit) const {
        for (std::uint32_t i = 0; i < size(); ++i) visit(Id{i + 1}, *(*rows_)[i]);
    }
    bool operator==(const Table& other) const {
        if (size() != other.size()) return false;
        for (std::size_t i = 0; i < size(); ++i)
            if ((*rows_)[i] != (*other.rows_)[i] && !(*(*rows_)[i] == *(*other.rows_)[i])) return false;
        return true;
    }

private:
    using Rows = std::vector<std::shared_ptr<const Row>>;
    Shared<Rows> rows_;
};

}  // namespace auftakt
