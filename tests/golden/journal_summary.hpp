#pragma once

#include <string>
#include <vector>

#include "core/public.hpp"

namespace auftakt::test {

// What a state means, in lines that a person can read and compare.
std::vector<std::string> summary(const Public& state);

}  // namespace auftakt::test
