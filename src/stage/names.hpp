#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace auftakt::stage {

// The forms of a name from the whole to the shortest, each shorter than the one before:
// "Dr. Hans-Jürgen Schulze-Wiesenbrock" -> without title -> "Hans-Jürgen Schulze-W." -> "H.-J. Schulze-W.".
std::vector<std::string> name_forms(std::string_view name);

// The longest form of each name that fits `width` by `measure`. Where two names would look the same, both go
// one form back and are allowed to be too wide (two lines, or an ellipsis). Namesakes stay namesakes.
std::vector<std::string> fit_names(const std::vector<std::string>& names, float width,
                                   const std::function<float(std::string_view)>& measure);

}  // namespace auftakt::stage
