#include "storage/ballast.hpp"

#include <fcntl.h>
#include <unistd.h>

#include "storage/durable.hpp"

namespace auftakt::storage {

Ballast::Ballast(const std::filesystem::path& programme) : path_{programme.string() + ".ballast"} {}

void Ballast::reserve() {
    const Descriptor file{open(path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600)};
    if (file.get() < 0) return;
    if (posix_fallocate(file.get(), 0, bytes) != 0) unlink(path_.c_str());
}

bool Ballast::release() { return unlink(path_.c_str()) == 0; }

}  // namespace auftakt::storage
