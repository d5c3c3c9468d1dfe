#pragma once

#include <boost/describe/enum.hpp>

namespace auftakt {

// In reverse mentoring the junior is the mentor. Both: may take either side of a pair.
enum class Role { junior, senior, both };
BOOST_DESCRIBE_ENUM(Role, junior, senior, both)

}  // namespace auftakt
