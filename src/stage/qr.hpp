#pragma once

#include <string_view>
#include <vector>

namespace auftakt::stage {

// A QR code, medium error correction, bytes as given (UTF-8). size 0: the text is too long for one code.
struct QrCode {
    int size = 0;
    std::vector<bool> modules;  // row by row
    bool dark(int x, int y) const { return modules[static_cast<std::size_t>(y * size + x)]; }
};

QrCode make_qr(std::string_view text);

}  // namespace auftakt::stage
