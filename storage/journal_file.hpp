#pragma once

#include <memory>

#include "engine/ports.hpp"
#include "storage/ballast.hpp"
#include "storage/database.hpp"
#include "storage/key_files.hpp"
#include "storage/results.hpp"

namespace auftakt::storage {

// The engine's journal in a programme file: WAL, every commit brought to the disk.
class JournalFile final : public Journal {
public:
    // `pages_max` bounds the file's size in pages of 4 KiB; 0: only the disk does.
    JournalFile(std::filesystem::path path, KeyFiles& keys, std::int64_t pages_max);
    ~JournalFile() override;

    Stored commit(const Batch& batch) override;
    Stored beat(const Pulse& pulse) override;
    void replay(const std::function<void(const Fact&)>& visit) override;
    std::vector<WishKey> accepted() override;
    std::optional<Pulse> last_pulse() override;
    Box load_box(BoxId box, const std::vector<PersonId>& people) override;
    std::optional<Result> load_tally(BoxId box) override;
    Stored write_results(const Public& state) override;
    bool reopen() override;

private:
    struct Connection;

    void open();
    Connection& connection();
    Stored guarded(const std::function<void()>& write);
    void write(const Batch& batch);
    void write_record(const Record& record);
    void write_sealed(const SealedWrite& write);
    BoxKey key_of(BoxId box) const;
    void write_pulse(const Pulse& pulse);
    void tidy();

    std::filesystem::path path_;
    KeyFiles* keys_;
    std::int64_t pages_max_;
    Ballast ballast_;
    std::unique_ptr<Connection> connection_;  // null after a failure
    bool truncate_wanted_ = false;            // emptied boxes may still stand in the WAL
};

}  // namespace auftakt::storage
