#include "organiser/paper_press.hpp"

#include <cairo-pdf.h>
#include <fmt/chrono.h>
#include <pango/pangocairo.h>

#include <cmath>
#include <ctime>
#include <stdexcept>

#include "organiser/paper_ink.hpp"

namespace auftakt {
namespace {

constexpr double note_size = 0.82;  // of the text it follows

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

int pango_units(double points) { return static_cast<int>(std::lround(points * PANGO_SCALE)); }

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t to) {
    attribute->start_index = static_cast<guint>(from);
    attribute->end_index = static_cast<guint>(to);
    pango_attr_list_insert(list, attribute);
}

void make_note(PangoAttrList* list, const PaperText& text, std::size_t from, std::size_t to) {
    const auto colour = paper_colour(PaperInk::grey);
    const auto part = [](double value) { return static_cast<guint16>(std::lround(value * 65535)); };
    add(list, pango_attr_size_new_absolute(pango_units(text.size * note_size)), from, to);
    add(list, pango_attr_weight_new(PANGO_WEIGHT_NORMAL), from, to);
    add(list, pango_attr_foreground_new(part(colour.red), part(colour.green), part(colour.blue)), from, to);
}

PangoAlignment alignment(PaperAlign align) {
    switch (align) {
        case PaperAlign::left: return PANGO_ALIGN_LEFT;
        case PaperAlign::centre: return PANGO_ALIGN_CENTER;
        case PaperAlign::right: return PANGO_ALIGN_RIGHT;
    }
    return PANGO_ALIGN_LEFT;
}

std::string iso(UtcMs at) {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(static_cast<std::time_t>(at.ms / 1000)));
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int length) {
    static_cast<std::string*>(to)->append(bytes, bytes + length);
    return CAIRO_STATUS_SUCCESS;
}

void frame(cairo_t* cairo, PangoLayout* layout, const PaperText& text) {
    PangoRectangle box;
    pango_layout_get_extents(layout, nullptr, &box);
    const double across = text.size * 0.5, down = text.size * 0.2;
    cairo_set_line_width(cairo, 1);
    cairo_rectangle(cairo, text.x + pango_units_to_double(box.x) - across, text.y - down,
                    pango_units_to_double(box.width) + 2 * across,
                    pango_units_to_double(box.height) + 2 * down);
    cairo_stroke(cairo);
}

}  // namespace

struct PaperPress::Pango {
    Owned<PangoFontMap> fonts{pango_cairo_font_map_new()};
    Owned<PangoContext> context{pango_font_map_create_context(fonts.get())};

    Pango() {
        // Glyphs keep their places whatever resolution the printer has.
        const Owned<cairo_font_options_t> options{cairo_font_options_create()};
        cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(context.get(), options.get());
        pango_context_set_round_glyph_positions(context.get(), FALSE);
        pango_context_set_base_dir(context.get(), PANGO_DIRECTION_LTR);
    }

    Owned<PangoLayout> lay_out(const PaperText& text) const {
        Owned<PangoLayout> layout{pango_layout_new(context.get())};
        const Owned<PangoFontDescription> font{pango_font_description_new()};
        pango_font_description_set_family_static(font.get(), "Inter");
        pango_font_description_set_absolute_size(font.get(), pango_units(text.size));
        pango_font_description_set_weight(font.get(),
                                          text.bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
        pango_layout_set_font_description(layout.get(), font.get());
        const auto whole = text.note.empty() ? text.text : text.text + " " + text.note;
        const Owned<PangoAttrList> attributes{pango_attr_list_new()};
        if (!text.note.empty()) make_note(attributes.get(), text, text.text.size(), whole.size());
        add(attributes.get(), pango_attr_font_features_new("tnum=1"), 0, whole.size());
        add(attributes.get(), pango_attr_insert_hyphens_new(FALSE), 0, whole.size());
        pango_layout_set_text(layout.get(), whole.data(), static_cast<int>(whole.size()));
        pango_layout_set_attributes(layout.get(), attributes.get());
        // A name in Arabic stays in its column and on its side; only its letters run to the left.
        pango_layout_set_auto_dir(layout.get(), FALSE);
        pango_layout_set_alignment(layout.get(), alignment(text.align));
        pango_layout_set_width(layout.get(), pango_units(text.width));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        if (text.one_line || text.height > 0) {
            pango_layout_set_height(layout.get(), text.one_line ? -1 : pango_units(text.height));
            pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
        }
        return layout;
    }

    void draw(cairo_t* cairo, const PaperText& text) const {
        const auto layout = lay_out(text);
        set_ink(cairo, text.ink);
        cairo_move_to(cairo, text.x, text.y);
        pango_cairo_show_layout(cairo, layout.get());
        if (text.framed) frame(cairo, layout.get(), text);
    }
};

PaperPress::PaperPress() : pango_{std::make_unique<Pango>()} {}
PaperPress::~PaperPress() = default;

double PaperPress::height(const PaperText& text) const {
    int units = 0;
    pango_layout_get_size(pango_->lay_out(text).get(), nullptr, &units);
    return pango_units_to_double(units);
}

std::string PaperPress::pdf(const Paper& paper) const {
    std::string bytes;
    const Owned<cairo_surface_t> surface{
        cairo_pdf_surface_create_for_stream(append, &bytes, paper_width, paper_height)};
    const auto date = iso(paper.made);
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, paper.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Auftakt");
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_MOD_DATE, date.c_str());
    const Owned<cairo_t> cairo{cairo_create(surface.get())};
    for (const auto& page : paper.pages) {
        cairo_pdf_surface_set_size(surface.get(), page.landscape ? paper_height : paper_width,
                                   page.landscape ? paper_width : paper_height);
        for (const auto& shape : page.shapes) draw(cairo.get(), shape);
        for (const auto& rule : page.rules) draw(cairo.get(), rule);
        for (const auto& text : page.texts) pango_->draw(cairo.get(), text);
        cairo_show_page(cairo.get());
    }
    cairo_surface_finish(surface.get());
    if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error{std::string{"The PDF could not be made: "} + cairo_status_to_string(status)};
    return bytes;
}

}  // namespace auftakt
