#pragma once

#include "view/phone_show.hpp"

namespace auftakt::phone {

// What is on, as one alternative of Face.
Face face_of(const Public& state, const WallClock& wall, const ContentNames& content);

}  // namespace auftakt::phone
