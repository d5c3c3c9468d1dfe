#include "stage/theme.hpp"

namespace auftakt::stage {
namespace {

constexpr Palette dark{
    .backdrop = {rgb(0x141C3A), rgb(0x0B1022), rgb(0x101A33)},
    .background = rgb(0x0B1022),
    .surface = rgb(0x182042),
    .surface_2 = rgb(0x232D55),
    .text = rgb(0xF7F8FC),
    .text_2 = rgb(0xC6CEE4),
    .text_3 = rgb(0x98A4C8),
    .accent = rgb(0xE3F26B),
    .on_accent = rgb(0x0B1022),
    .bar = rgb(0x5E70B0),
    .edge = rgb(0x7583B8),
    .line = rgb(0x3A4674),
    .track = rgb(0x2A3563),
    .junior = rgb(0xFFA45C),
    .senior = rgb(0x7CC4FF),
    .on_role = rgb(0x0B1022),
    .ok = rgb(0x6FE0A8),
    .warn = rgb(0xFFD166),
    .danger = rgb(0xFF9B92),
    .category = {rgb(0xFFA45C), rgb(0x7CC4FF), rgb(0xE3F26B), rgb(0x1BA36A), rgb(0xE36FA2), rgb(0x7A78C5)},
    .done = rgb(0x5E70B0),
};

constexpr Palette light{
    .backdrop = {rgb(0xFFFFFF), rgb(0xFAF8F3), rgb(0xF3EFE5)},
    .background = rgb(0xFAF8F3),
    .surface = rgb(0xFFFFFF),
    .surface_2 = rgb(0xEFEBE0),
    .text = rgb(0x0E1428),
    .text_2 = rgb(0x38415E),
    .text_3 = rgb(0x5A637F),
    .accent = rgb(0x18224F),
    .on_accent = rgb(0xFFFFFF),
    .bar = rgb(0x6C7CB4),
    .edge = rgb(0x7E7A6C),
    .line = rgb(0xCBC5B5),
    .track = rgb(0xE2DCCD),
    .junior = rgb(0x8F3206),
    .senior = rgb(0x114A96),
    .on_role = rgb(0xFFFFFF),
    .ok = rgb(0x0B6B45),
    .warn = rgb(0x7A5200),
    .danger = rgb(0xB3261E),
    .category = {rgb(0xB5430B), rgb(0x1558B0), rgb(0x443300), rgb(0x02503D), rgb(0x905573), rgb(0x2B1463)},
    .done = rgb(0x6C7CB4),
};

constexpr Palette turned(Palette from, Backdrop backdrop, Colour text, Colour text_2, Colour track,
                         Colour done) {
    from.backdrop = backdrop;
    from.background = from.surface = from.surface_2 = from.on_accent = from.on_role = backdrop.middle;
    from.text = from.accent = from.edge = from.junior = from.senior = text;
    from.text_2 = from.text_3 = text_2;
    from.track = from.line = track;
    from.bar = from.done = done;
    return from;
}

constexpr Palette dark_turned = turned(dark, {rgb(0xEAF68A), rgb(0xE3F26B), rgb(0xD9E95C)}, rgb(0x0B1022),
                                       rgb(0x1C2340), rgb(0xC3D34F), rgb(0x56602A));
constexpr Palette light_turned = turned(light, {rgb(0x1E2A60), rgb(0x18224F), rgb(0x131B42)}, rgb(0xFFFFFF),
                                        rgb(0xDCE0EE), rgb(0x35417A), rgb(0x8E9AD0));

}  // namespace

const Palette& palette(Theme theme) { return theme == Theme::dark ? dark : light; }

const Palette& inverted(Theme theme) { return theme == Theme::dark ? dark_turned : light_turned; }

Palette mix(const Palette& from, const Palette& to, float t) {
    Palette result = from;
    result.backdrop = {mix(from.backdrop.start, to.backdrop.start, t),
                       mix(from.backdrop.middle, to.backdrop.middle, t),
                       mix(from.backdrop.end, to.backdrop.end, t)};
    for (auto part :
         {&Palette::background, &Palette::surface, &Palette::surface_2, &Palette::text, &Palette::text_2,
          &Palette::text_3, &Palette::accent, &Palette::on_accent, &Palette::bar, &Palette::edge,
          &Palette::line, &Palette::track, &Palette::junior, &Palette::senior, &Palette::on_role,
          &Palette::ok, &Palette::warn, &Palette::danger, &Palette::done})
        result.*part = mix(from.*part, to.*part, t);
    for (std::size_t i = 0; i < result.category.size(); ++i)
        result.category[i] = mix(from.category[i], to.category[i], t);
    return result;
}

Colour role_colour(const Palette& colours, Role role) {
    switch (role) {
        case Role::junior: return colours.junior;
        case Role::senior: return colours.senior;
        case Role::both: return colours.text_2;
    }
    return colours.text_2;
}

}  // namespace auftakt::stage
