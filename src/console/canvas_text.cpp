#include <algorithm>
#include <cmath>

#include "console/canvas.hpp"

// Writing: Inter letter by letter from the atlas, every other script as a picture from the TextSource.
namespace auftakt::console {
namespace {

constexpr auto ellipsis = "…";

std::size_t next_letter(std::string_view text, std::size_t at) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    return at;
}

char32_t letter(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto first = byte(at);
    if (first < 0x80) return first;
    if (first < 0xE0) return (first & 0x1FU) << 6 | (byte(at + 1) & 0x3FU);
    if (first < 0xF0) return (first & 0x0FU) << 12 | (byte(at + 1) & 0x3FU) << 6 | (byte(at + 2) & 0x3FU);
    return (first & 0x07U) << 18 | (byte(at + 1) & 0x3FU) << 12 | (byte(at + 2) & 0x3FU) << 6 |
           (byte(at + 3) & 0x3FU);
}

bool is_figure(char c) { return c >= '0' && c <= '9'; }

float aligned(Box room, float width, Align align) {
    if (align == Align::centre) return room.x + (room.w - width) / 2;
    if (align == Align::right) return room.right() - width;
    return room.x;
}
}  // namespace

bool Canvas::drawable(std::string_view text, Type type) const {
    const auto* font = (*fonts_)[type];
    for (std::size_t at = 0; at < text.size(); at = next_letter(text, at)) {
        const auto code = letter(text, at);
        if (code > 0xFFFF || font->FindGlyphNoFallback(static_cast<ImWchar>(code)) == nullptr) return false;
    }
    return true;
}

float Canvas::width(std::string_view text, Type type) const {
    if (text.empty()) return 0;
    if (source_ != nullptr && !drawable(text, type)) {
        const auto drawn = source_->line(text, em(type) * scale(), heavy(type), theme_->text, 1e6F);
        return drawn.width / scale();
    }
    auto* font = (*fonts_)[type];
    return font->CalcTextSizeA(font->FontSize, 1e6F, 0, text.data(), text.data() + text.size()).x / scale();
}

float Canvas::line_height(Type type) const { return (*fonts_)[type]->FontSize / scale(); }

std::string Canvas::shortened(std::string_view text, Type type, float room) const {
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < text.size();) ends.push_back(at = next_letter(text, at));
    const auto fits = [&](std::size_t end) {
        return width(std::string{text.substr(0, end)} + ellipsis, type) <= room;
    };
    const auto beyond = std::ranges::partition_point(ends, fits);
    auto kept = beyond == ends.begin() ? 0 : *(beyond - 1);
    while (kept > 0 && text[kept - 1] == ' ') --kept;
    return std::string{text.substr(0, kept)} + ellipsis;
}

void Canvas::note(std::string_view text, Box at, Box room, bool cut) {
    if (!clips_.empty() && !clips_.back().overlaps(at)) return;
    const bool visible = clips_.empty() || clips_.back().contains(at);
    if (written_ != nullptr && visible) written_->push_back({std::string{text}, at, room, cut, layer_});
    if (!cut) return;
    const auto a = pixel(room.x, room.y);
    const auto b = pixel(room.right(), room.bottom());
    if (ImGui::IsMouseHoveringRect(a, b)) told_ = text;
}

void Canvas::letters(ImVec2 at, std::string_view text, ImFont& font, ImU32 colour) {
    for (std::size_t i = 0; i < text.size(); i = next_letter(text, i)) {
        const auto code = static_cast<ImWchar>(letter(text, i));
        font.RenderChar(list_, font.FontSize, {std::round(at.x), at.y}, colour, code);
        at.x += font.GetCharAdvance(code);
    }
}

float Canvas::write(Box room, std::string_view text, Type type, ImU32 colour, Align align, bool cut) {
    if (source_ != nullptr && !drawable(text, type)) {
        const auto drawn = source_->line(text, em(type) * scale(), heavy(type), colour, room.w * scale());
        const auto x = aligned(room, drawn.width / scale(), align);
        const auto at = pixel(x, room.y + (room.h - drawn.height / scale()) / 2);
        if (drawn.texture != nullptr)
            list_->AddImage(drawn.texture, at, {at.x + drawn.width, at.y + drawn.height});
        note(text,
             {x, room.y + (room.h - drawn.height / scale()) / 2, drawn.width / scale(),
              drawn.height / scale()},
             room, cut);
        return drawn.width / scale();
    }
    const auto wide = width(text, type);
    const auto high = line_height(type);
    const Box at{aligned(room, wide, align), room.y + (room.h - high) / 2, wide, high};
    auto* font = (*fonts_)[type];
    letters(pixel(at.x, at.y), text, *font, colour);
    note(text, at, room, cut);
    return wide;
}

float Canvas::text(Box room, std::string_view text, Type type, ImU32 colour, Align align) {
    if (text.empty()) return 0;
    constexpr float rounding = 0.75F;
    if (width(text, type) <= room.w + rounding) return write(room, text, type, colour, align, false);
    const auto shown = shortened(text, type, room.w);
    const auto took = write(room, shown, type, colour, align, true);
    if (!told_.empty() && told_ == shown) told_ = text;
    return took;
}

float Canvas::figures_width(std::string_view text, Type type, float spacing) const {
    const auto cell = width("0", type);
    float wide = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = next_letter(text, at);
        wide += (is_figure(text[at]) ? cell : width(text.substr(at, end - at), type)) + spacing;
        at = end;
    }
    return wide;
}

float Canvas::figures(Box room, std::string_view text, Type type, ImU32 colour, Align align, float spacing) {
    if (text.empty()) return 0;
    auto* font = (*fonts_)[type];
    const auto cell = width("0", type);
    const auto wide = figures_width(text, type, spacing);
    auto x = aligned(room, wide, align);
    const auto y = room.y + (room.h - line_height(type)) / 2;
    note(text, {x, y, wide, line_height(type)}, room, false);
    for (std::size_t at = 0; at < text.size();) {
        const auto end = next_letter(text, at);
        const auto one = text.substr(at, end - at);
        const auto own = width(one, type);
        const auto room_for = is_figure(text[at]) ? cell : own;
        const auto place = pixel(x + (room_for - own) / 2, y);
        list_->AddText(font, font->FontSize, place, colour, one.data(), one.data() + one.size());
        x += room_for + spacing;
        at = end;
    }
    return wide;
}

std::size_t Canvas::fitting(std::string_view line, float wide, Type type) const {
    if (width(line, type) <= wide) return line.size();
    std::size_t fits = 0;
    for (auto blank = line.find(' '); blank != line.npos; blank = line.find(' ', blank + 1)) {
        if (width(line.substr(0, blank), type) > wide) break;
        fits = blank;
    }
    if (fits > 0) return fits;
    // One long word: broken where it leaves the room.
    while (fits < line.size() && width(line.substr(0, next_letter(line, fits)), type) <= wide)
        fits = next_letter(line, fits);
    return fits > 0 ? fits : next_letter(line, 0);
}

std::vector<std::string_view> Canvas::lines(std::string_view text, float wide, Type type,
                                            int lines_max) const {
    std::vector<std::string_view> found;
    while (!text.empty() && static_cast<int>(found.size()) < lines_max) {
        const auto line = text.substr(0, text.find('\n'));  // a line break in the text is one on screen
        const bool last = static_cast<int>(found.size()) + 1 == lines_max;
        const auto end = last ? line.size() : fitting(line, wide, type);
        found.push_back(text.substr(0, end));
        text.remove_prefix(end);
        while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
    }
    return found;
}

float Canvas::paragraph(Box room, std::string_view text, Type type, ImU32 colour, int lines_max,
                        float leading) {
    const auto step = em(type) * leading;
    float y = room.y;
    for (const auto line : lines(text, room.w, type, lines_max)) {
        this->text({room.x, y, room.w, step}, line, type, colour);
        y += step;
    }
    return y - room.y;
}

float Canvas::underlined(Box room, std::string_view label, Type type, ImU32 colour, Align align) {
    const auto wide = text(room, label, type, colour, align);
    const auto x = aligned(room, wide, align);
    const auto y = room.y + room.h / 2 + em(type) * 0.48F;
    fill({x, y, wide, 1}, colour);
    return wide;
}
}  // namespace auftakt::console
