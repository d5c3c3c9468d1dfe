#include "stage/qr.hpp"

#include <qrencode.h>

#include <memory>

namespace auftakt::stage {

QrCode make_qr(std::string_view text) {
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code{
        QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()),
                          0, QR_ECLEVEL_M),
        QRcode_free};
    QrCode result;
    if (!code) return result;
    result.size = code->width;
    const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    for (std::size_t i = 0; i < count; ++i) result.modules.push_back((code->data[i] & 1) != 0);
    return result;
}

}  // namespace auftakt::stage
