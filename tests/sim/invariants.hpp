#pragma once

#include <string>

#include "support/evening.hpp"

namespace auftakt::test {

// What must hold after every step of every evening. Empty, or what is broken.
std::string broken(const Evening& evening);

// What may never change from one state to a later one.
std::string broken_between(const Public& before, const Public& after);

// What must hold of tandems in the moment of their release: `before` still has the boxes.
std::string broken_release(const Model& before, const Public& after);

}  // namespace auftakt::test
