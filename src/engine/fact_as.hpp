#pragma once

#include <type_traits>
#include <variant>

#include "core/fact.hpp"

namespace auftakt {

// The fact as one of a feature's types; null when it is another.
template <class T>
const T* fact_as(const Fact& fact) {
    return std::visit(
        []<class Feature>(const Feature& feature) -> const T* {
            if constexpr (std::is_constructible_v<Feature, T>) return std::get_if<T>(&feature);
            return nullptr;
        },
        fact);
}

}  // namespace auftakt
