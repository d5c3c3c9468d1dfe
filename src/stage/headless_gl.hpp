#pragma once

#include <memory>
#include <string>

namespace auftakt::stage {

// An OpenGL 3.3 context without window, display server or graphics card, current as long as it lives. Throws
// std::runtime_error that says which step failed.
class HeadlessGl {
public:
    HeadlessGl();
    ~HeadlessGl();
    HeadlessGl(const HeadlessGl&) = delete;
    HeadlessGl& operator=(const HeadlessGl&) = delete;

private:
    struct Egl;
    std::unique_ptr<Egl> egl_;
};

}  // namespace auftakt::stage
