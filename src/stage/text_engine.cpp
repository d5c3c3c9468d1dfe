#include "stage/text_engine.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>

namespace auftakt::stage {
namespace {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

float units(int pango) { return static_cast<float>(pango) / PANGO_SCALE; }
int pango_units(float value) { return static_cast<int>(std::lround(value * PANGO_SCALE)); }

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t to) {
    attribute->start_index = static_cast<guint>(from);
    attribute->end_index = static_cast<guint>(to);
    pango_attr_list_insert(list, attribute);
}

guint16 wide(std::uint8_t byte) { return static_cast<guint16>(byte * 257); }

void add_run(PangoAttrList* list, const Run& run, std::size_t from, bool colours) {
    const auto to = from + run.text.size();
    if (run.weight) add(list, pango_attr_weight_new(static_cast<PangoWeight>(*run.weight)), from, to);
    if (run.italic) add(list, pango_attr_style_new(PANGO_STYLE_ITALIC), from, to);
    if (!colours || !run.colour) return;
    add(list, pango_attr_foreground_new(wide(run.colour->r), wide(run.colour->g), wide(run.colour->b)), from,
        to);
    if (run.colour->a < 255) add(list, pango_attr_foreground_alpha_new(wide(run.colour->a)), from, to);
}

PangoAlignment alignment(Align align) {
    switch (align) {
        case Align::left: return PANGO_ALIGN_LEFT;
        case Align::centre: return PANGO_ALIGN_CENTER;
        case Align::right: return PANGO_ALIGN_RIGHT;
    }
    return PANGO_ALIGN_LEFT;
}

// Cairo's pixels are premultiplied BGRA; the stage blends straight alpha.
Picture straight(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    const int width = cairo_image_surface_get_width(surface),
              height = cairo_image_surface_get_height(surface);
    const auto stride = cairo_image_surface_get_stride(surface);
    Picture picture{width, height, {}};
    picture.rgba.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    for (int y = 0; y < height; ++y) {
        const auto* from = cairo_image_surface_get_data(surface) + y * stride;
        for (int x = 0; x < width; ++x, from += 4) {
            const int alpha = from[3];
            auto part = [&](int value) {
                return static_cast<std::uint8_t>(
                    alpha == 0 ? 255 : std::min(255, (value * 255 + alpha / 2) / alpha));
            };
            const std::uint8_t pixel[] = {part(from[2]), part(from[1]), part(from[0]), from[3]};
            picture.rgba.insert(picture.rgba.end(), pixel, pixel + 4);
        }
    }
    return picture;
}

bool all_white(const Picture& picture) {
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4)
        // One step of rounding at low alpha is still white.
        if (picture.rgba[i + 3] > 8 &&
            std::min({picture.rgba[i], picture.rgba[i + 1], picture.rgba[i + 2]}) < 230)
            return false;
    return true;
}

}  // namespace

struct TextEngine::Pango {
    Owned<PangoFontMap> fonts{pango_cairo_font_map_new()};
    Owned<PangoContext> context{pango_font_map_create_context(fonts.get())};

    Pango() {
        // No hinting and no rounding, so that a text measures the same at every scale.
        auto* options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
        pango_cairo_context_set_font_options(context.get(), options);
        cairo_font_options_destroy(options);
        pango_context_set_round_glyph_positions(context.get(), FALSE);
    }

    Owned<PangoLayout> lay_out(const Runs& runs, const TextStyle& style, bool colours) const {
        Owned<PangoLayout> layout{pango_layout_new(context.get())};
        Owned<PangoFontDescription> font{pango_font_description_new()};
        pango_font_description_set_family_static(font.get(), "Inter");
        pango_font_description_set_absolute_size(font.get(), pango_units(style.size));
        pango_font_description_set_weight(font.get(), static_cast<PangoWeight>(style.weight));
        if (style.italic) pango_font_description_set_style(font.get(), PANGO_STYLE_ITALIC);
        pango_layout_set_font_description(layout.get(), font.get());

        std::string text;
        Owned<PangoAttrList> attributes{pango_attr_list_new()};
        for (const auto& run : runs) {
            add_run(attributes.get(), run, text.size(), colours);
            text += run.text;
        }
        if (style.tracking != 0)
            add(attributes.get(), pango_attr_letter_spacing_new(pango_units(style.tracking * style.size)), 0,
                text.size());
        if (style.tabular) add(attributes.get(), pango_attr_font_features_new("tnum=1"), 0, text.size());
        add(attributes.get(), pango_attr_insert_hyphens_new(FALSE), 0, text.size());
        pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
        pango_layout_set_attributes(layout.get(), attributes.get());
        pango_layout_set_alignment(layout.get(), alignment(style.align));
        // A name in Arabic stays on the side where the design has its column.
        pango_layout_set_auto_dir(layout.get(), TRUE);
        if (style.max_width > 0) {
            pango_layout_set_width(layout.get(), pango_units(style.max_width));
            pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        }
        if (style.max_lines > 0) {
            pango_layout_set_height(layout.get(), -style.max_lines);
            pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
        }
        return layout;
    }
};

TextEngine::TextEngine() : pango_{std::make_unique<Pango>()} {}
TextEngine::~TextEngine() = default;

namespace {

// Where line `index` begins, in units from the block's top left. Aligned here and not by Pango, whose lines
// with a right-to-left start would change sides.
Point line_origin(PangoLayoutLine* line, int index, const TextStyle& style) {
    PangoRectangle logical;
    pango_layout_line_get_extents(line, nullptr, &logical);
    const float width = units(logical.width);
    const float y = baseline_of(style) + static_cast<float>(index) * style.size * style.leading;
    if (style.max_width <= 0 || style.align == Align::left) return {0, y};
    const float room = style.max_width - width;
    return {style.align == Align::right ? room : room / 2, y};
}

TextSize size_of(PangoLayout* layout, const TextStyle& style) {
    TextSize size;
    size.lines = pango_layout_get_line_count(layout);
    size.height = static_cast<float>(size.lines) * style.size * style.leading;
    size.cut = pango_layout_is_ellipsized(layout);
    size.baseline = baseline_of(style);
    float left = 1e9F, top = 1e9F, right = -1e9F, bottom = -1e9F;
    for (int i = 0; i < size.lines; ++i) {
        auto* line = pango_layout_get_line_readonly(layout, i);
        PangoRectangle ink, logical;
        pango_layout_line_get_extents(line, &ink, &logical);
        size.width = std::max(size.width, units(logical.width));
        if (ink.width == 0 || ink.height == 0) continue;
        const auto origin = line_origin(line, i, style);
        left = std::min(left, origin.x + units(ink.x));
        top = std::min(top, origin.y + units(ink.y));
        right = std::max(right, origin.x + units(ink.x + ink.width));
        bottom = std::max(bottom, origin.y + units(ink.y + ink.height));
    }
    if (left < right) size.ink = {left, top, right - left, bottom - top};
    return size;
}

}  // namespace

TextSize TextEngine::measure(const Runs& runs, const TextStyle& style) const {
    return size_of(pango_->lay_out(runs, style, false).get(), style);
}

TextPicture TextEngine::draw(const Runs& runs, const TextStyle& style, float scale, Colour colour) const {
    const bool own_colours = std::ranges::any_of(runs, [](const Run& run) { return run.colour.has_value(); });
    const auto layout = pango_->lay_out(runs, style, own_colours);
    const auto ink = size_of(layout.get(), style).ink;

    TextPicture result;
    result.x = static_cast<int>(std::floor(ink.x * scale)) - 1;
    result.y = static_cast<int>(std::floor(ink.y * scale)) - 1;
    const int width = static_cast<int>(std::ceil(ink.right() * scale)) + 1 - result.x;
    const int height = static_cast<int>(std::ceil(ink.bottom() * scale)) + 1 - result.y;
    auto render = [&](Colour base) {
        const Owned<cairo_surface_t> surface{cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height)};
        const Owned<cairo_t> cairo{cairo_create(surface.get())};
        cairo_translate(cairo.get(), -result.x, -result.y);
        cairo_scale(cairo.get(), scale, scale);
        cairo_set_source_rgba(cairo.get(), base.r / 255.0, base.g / 255.0, base.b / 255.0, base.a / 255.0);
        for (int i = 0; i < pango_layout_get_line_count(layout.get()); ++i) {
            auto* line = pango_layout_get_line_readonly(layout.get(), i);
            const auto origin = line_origin(line, i, style);
            cairo_move_to(cairo.get(), origin.x, origin.y);
            pango_cairo_show_layout_line(cairo.get(), line);
        }
        return straight(surface.get());
    };
    result.picture = render(own_colours ? colour : rgb(0xFFFFFF));
    result.coloured = own_colours || !all_white(result.picture);
    if (result.coloured && !own_colours) result.picture = render(colour);
    return result;
}

}  // namespace auftakt::stage
