#pragma once

namespace auftakt {

// Makes the smaller copies from which a picture that is shown small is drawn, else thin lines flicker and
// letters lose their stems. After every change of the picture; a GL context that shares it is current.
void make_small_copies(unsigned texture);

}  // namespace auftakt
