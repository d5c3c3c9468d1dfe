#include "organiser/kiosk_config.hpp"

#include <doctest/doctest.h>

using namespace auftakt;

TEST_CASE("what the kiosk file says is taken, the rest is built in, and both can be told") {
    const auto config = parse_kiosk(
        "port = 9000\ntheme = \"light\"\n[wifi]\nname = \"Guest\"\npassword = \"secret\"\n", "k.toml");
    REQUIRE(config);
    CHECK(tell(*config) ==
          std::vector<std::string>{"port = 9000 (kiosk file)", "bind = all addresses (built in)",
                                   "language = de (built in)", "theme = light (kiosk file)",
                                   "volume = 80 (built in)", "sound = true (built in)",
                                   "arrival_sound = false (built in)", "reduced_motion = false (built in)",
                                   "words = those that ship (built in)", "wifi = Guest (kiosk file)"});
    CHECK(config->wifi.value == Wifi{"Guest", "secret"});
}

TEST_CASE(
    "the command line wins over the console, the show and the kiosk file, in whatever order they come") {
    Setting<int> port{8080};
    port.set(1, ValueSource::command_line);
    port.set(2, ValueSource::kiosk_file);
    CHECK(port.value == 1);
    CHECK(port.from == ValueSource::command_line);
    Setting<Theme> theme{Theme::dark};
    theme.set(Theme::light, ValueSource::kiosk_file);
    theme.set(Theme::dark, ValueSource::show_file);
    CHECK(theme.value == Theme::dark);
    theme.set(Theme::light, ValueSource::console);
    CHECK(theme.value == Theme::light);
}

TEST_CASE("faults in a kiosk file are told at once") {
    const auto config = parse_kiosk(
        "prot = 1\nport = 70000\nvolume = \"loud\"\nsound = 1\nbind = 5\n[wifi]\nssid = \"x\"\n", "k.toml");
    REQUIRE_FALSE(config);
    std::vector<std::string> lines;
    for (const auto& error : config.error()) lines.push_back(to_string(error));
    CHECK(lines ==
          std::vector<std::string>{
              "k.toml:1:1: \"prot\" is not known in a kiosk configuration. Did you mean \"port\"?",
              "k.toml:2:8: \"port\" must be a whole number from 1 to 65535, not 70000. Correct it.",
              "k.toml:3:10: \"volume\" must be a whole number from 0 to 100. Correct it.",
              "k.toml:4:9: \"sound\" must be true or false, without quotation marks.",
              "k.toml:5:8: a text is needed here, not a whole number. Put it in quotation marks.",
              "k.toml:6:1: [wifi] has no \"name\". Add it.",
              "k.toml:7:1: \"ssid\" is not known in [wifi]. Take it out; known are name, password."});
}

TEST_CASE("the kiosk file that comes with the product changes nothing") {
    const auto config = read_kiosk("kiosk-config/kiosk.toml");
    REQUIRE(config);
    const KioskConfig built_in;
    CHECK(config->port.value == built_in.port.value);
    CHECK(config->theme.value == built_in.theme.value);
    CHECK(config->volume.value == built_in.volume.value);
    CHECK(config->sound.value == built_in.sound.value);
    CHECK_FALSE(config->wifi.value.has_value());
}
