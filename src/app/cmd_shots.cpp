#include <fmt/format.h>

#include <boost/json/array.hpp>
#include <charconv>
#include <filesystem>

#include "app/console_shot.hpp"
#include "app/options.hpp"
#include "app/places.hpp"
#include "app/qr_texture.hpp"
#include "app/sample_shots.hpp"
#include "app/say.hpp"
#include "app/wall_time.hpp"
#include "core/next_step.hpp"
#include "organiser/show_file.hpp"
#include "organiser/word_files.hpp"
#include "stage/draw_scene.hpp"
#include "stage/headless_gl.hpp"
#include "view/console_view.hpp"

namespace auftakt {
namespace {

namespace fs = std::filesystem;

constexpr auto join_address = "10.0.0.2:8080";
constexpr std::int64_t ms_of_day_at_start = (9 * 60 + 45) * 60'000;  // doors open at 9:45

using Shot = SampleShot;

struct Material {
    Show show;
    Cast cast;
    std::map<Language, WordList> words;
};

// Everything that draws: one GL context, one renderer for the stage, pictures into one folder.
class Studio {
public:
    Studio(const Material& material, fs::path folder) : material_{material}, folder_{std::move(folder)} {
        fs::create_directories(folder_);
    }

    void stage_shot(const Shot& shot) {
        const auto moment = sample_moment(material_.show, material_.cast, shot.scene, shot.options);
        draw(renderer_, moment, shot, shot.width, shot.height);
        write(renderer_.read_back(), fmt::format("stage-{}", name_of(shot)));
    }

    void console_picture(const Shot& shot, const std::string& name) {
        const auto moment = sample_moment(material_.show, material_.cast, shot.scene, shot.options);
        draw(renderer_, moment, shot, 1920, 1080);
        const auto words = words_of(shot);
        const SampleMoment after{after_next(moment.state, {moment.now, {}, {}}), moment.now};
        draw(next_, after, shot, 960, 540);
        ConsoleContext context{
            .clock = {moment.now, {moment.state.programme.founded_utc.ms + moment.now.ms}, 105},
            .boot = {},
            .devices = {},
            .health = {}};
        context.health.addresses = {join_address};
        context.health.listening = true;
        context.health.stage_size = "1920×1080";
        context.health.free_bytes = 41LL << 30;
        for (const auto person : people::present(moment.state.people))
            if (moment.state.people.persons.at(person).seat)
                context.devices.phones[person] = {.connected = true, .since = {}};
        console::Previews previews;
        previews.live = picture_of(renderer_);
        previews.next = picture_of(next_);
        previews.join_code = code_.of(fmt::format("http://{}/", join_address));
        const auto look = shot.options.theme == Theme::light ? console::Look::light : console::Look::dark;
        write(console_shot(console_scene(moment.state, context, words), moment.now, previews, look,
                           shot.width, shot.height),
              name);
    }

    const std::vector<std::string>& written() const { return written_; }

private:
    Words words_of(const Shot& shot) const {
        return {material_.words.at(shot.options.language), material_.show.address};
    }

    static std::string name_of(const Shot& shot) {
        return fmt::format("{}-{}-{}-{}-{}-{}x{}", word(shot.scene), content_name(shot.options.content),
                           shot.options.people, word(shot.options.theme), word(shot.options.language),
                           shot.width, shot.height);
    }
    template <class Enum>
    static std::string word(Enum value) {
        return boost::describe::enum_to_string(value, "");
    }
    static std::string content_name(SampleContent content) {
        switch (content) {
            case SampleContent::sample: return "sample";
            case SampleContent::empty: return "empty";
            case SampleContent::one: return "one";
            case SampleContent::long_names: return "long";
            case SampleContent::scripts: return "scripts";
        }
        return {};
    }

    void draw(stage::StageRenderer& renderer, const SampleMoment& moment, const Shot& shot, int width,
              int height) {
        StageContext context{.now = moment.now,
                             .ms_of_day = (ms_of_day_at_start + moment.now.ms) % 86'400'000,
                             .address = join_address};
        const auto words = words_of(shot);
        if (shot.scene == SampleScene::trouble)
            context.stale_since = words.clock(static_cast<int>(context.ms_of_day / 60'000));
        const auto scene = stage_scene(moment.state, context, words);
        renderer.draw(width, height, stage::scene_palette(scene, moment.now),
                      [&](stage::Painter& painter) { stage::draw_scene(painter, scene, moment.now); });
    }

    static console::Picture picture_of(const stage::StageRenderer& renderer) {
        return {.texture = reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(renderer.texture())),
                .width = static_cast<float>(renderer.width()),
                .height = static_cast<float>(renderer.height()),
                .upside_down = true};
    }

    void write(const stage::Picture& picture, const std::string& name) {
        const auto path = folder_ / (name + ".png");
        stage::write_png(picture, path);
        written_.push_back(path.string());
    }

    stage::HeadlessGl gl_;
    stage::StageRenderer renderer_;
    stage::StageRenderer next_;
    QrTexture code_;
    const Material& material_;
    fs::path folder_;
    std::vector<std::string> written_;
};

template <class Enum>
std::optional<Enum> named(const std::string& name) {
    Enum value{};
    if (boost::describe::enum_from_string(name.c_str(), value)) return value;
    return std::nullopt;
}

std::optional<SampleContent> content_named(const std::string& name) {
    if (name == "sample") return SampleContent::sample;
    if (name == "empty") return SampleContent::empty;
    if (name == "one") return SampleContent::one;
    if (name == "long") return SampleContent::long_names;
    if (name == "scripts") return SampleContent::scripts;
    return std::nullopt;
}

bool read_size(const std::string& text, Shot& shot) {
    const auto cross = text.find('x');
    if (cross == std::string::npos) return false;
    const auto number = [](const char* from, const char* to, int& into) {
        const auto read = std::from_chars(from, to, into);
        return read.ec == std::errc{} && read.ptr == to && into >= 320 && into <= 7680;
    };
    const auto* begin = text.data();
    return number(begin, begin + cross, shot.width) &&
           number(begin + cross + 1, begin + text.size(), shot.height);
}

po::options_description shots_options() {
    po::options_description options{"options"};
    auto add = options.add_options();
    add("out", po::value<std::string>()->required(), "folder for the pictures");
    add("size", po::value<std::string>()->default_value("1920x1080"), "WIDTHxHEIGHT");
    add("theme", po::value<std::string>()->default_value("dark"), "dark or light");
    add("lang", po::value<std::string>()->default_value("de"), "de or en");
    add("scene", po::value<std::string>(), "one scene of the stage; default: each once");
    add("content", po::value<std::string>()->default_value("sample"), "sample, empty, one, long or scripts");
    add("people", po::value<int>()->default_value(40), "how many people, 0 to 2000");
    add("console", "the console during that scene instead of the stage");
    add("all", "every scene with every content, sizes, themes and languages in turn, and the console");
    add("json", "what was written, as JSON");
    return options;
}

Material read_material() {
    const auto places = find_places();
    Material material;
    auto show = read_show(places.config / "shows" / "reverse-mentoring-kickoff.toml");
    if (!show) throw std::runtime_error{to_string(show.error().front())};
    material.show = std::move(show->show);
    material.cast = read_cast(places.assets / "rehearsal" / "people.toml");
    for (const auto language : {Language::de, Language::en})
        material.words[language] = read_words(places.assets / "i18n", language).value();
    return material;
}

}  // namespace

int shots_main(const Arguments& arguments) {
    const auto parsed = parse(arguments, "auftakt shots --out DIR [options]", shots_options());
    if (!parsed.values) return parsed.code;
    const auto& values = *parsed.values;
    Shot shot;
    const auto theme = named<Theme>(values["theme"].as<std::string>());
    const auto language = named<Language>(values["lang"].as<std::string>());
    const auto content = content_named(values["content"].as<std::string>());
    const auto scene =
        values.contains("scene") ? named<SampleScene>(values["scene"].as<std::string>()) : std::nullopt;
    if (!theme) return usage_fault("--theme takes dark or light");
    if (!language) return usage_fault("--lang takes de or en");
    if (!content) return usage_fault("--content takes sample, empty, one, long or scripts");
    if (values.contains("scene") && !scene)
        return usage_fault("--scene does not know '" + values["scene"].as<std::string>() + "'");
    if (!read_size(values["size"].as<std::string>(), shot))
        return usage_fault("--size takes WIDTHxHEIGHT, 320 to 7680 each");
    shot.options = {*content, std::clamp(values["people"].as<int>(), 0, 2000), *theme, *language};
    const auto material = read_material();
    Studio studio{material, values["out"].as<std::string>()};
    if (values.contains("all")) {
        for (const auto& each : pairwise_shots()) studio.stage_shot(each);
        for (const auto look : {Theme::dark, Theme::light}) {
            Shot console{SampleScene::round, {SampleContent::sample, 72, look, *language}, 1600, 1000};
            studio.console_picture(console, look == Theme::dark ? "console-show-dark" : "console-show-light");
            console.scene = SampleScene::doors;
            studio.console_picture(
                console, look == Theme::dark ? "console-preflight-dark" : "console-preflight-light");
        }
    } else if (scene) {
        shot.scene = *scene;
        if (values.contains("console"))
            studio.console_picture(shot, "console");
        else
            studio.stage_shot(shot);
    } else {
        for (const auto each : all_sample_scenes()) {
            shot.scene = each;
            studio.stage_shot(shot);
        }
    }
    boost::json::array files;
    for (const auto& file : studio.written()) files.push_back(boost::json::string(file));
    say_result(values.contains("json"), {{"files", std::move(files)}},
               fmt::format("{} pictures", studio.written().size()));
    return exit_done;
}

}  // namespace auftakt
