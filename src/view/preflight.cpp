#include "view/preflight.hpp"

#include <algorithm>
#include <map>

#include "core/next_step.hpp"
#include "core/people.hpp"
#include "view/console_time.hpp"

namespace auftakt::console {
namespace {

using std::to_string;

constexpr std::int64_t megabyte = 1'000'000;
constexpr std::int64_t gigabyte = 1000 * megabyte;
constexpr std::int64_t space_low = 1 * gigabyte;

struct Looking {
    const Public& state;
    const Devices& devices;
    const Health& health;
    const Words& words;
};

std::string join_address(const Looking& at) {
    if (at.state.programme.address) return *at.state.programme.address;
    return at.health.addresses.empty() ? std::string{} : at.health.addresses.front();
}

// The address after the chosen one, round and round.
std::optional<Control> other_address(const Looking& at, const std::string& chosen) {
    const auto& all = at.health.addresses;
    const auto here = std::ranges::find(all, chosen);
    const bool alone = all.empty() || (all.size() == 1 && here != all.end());
    if (alone) return std::nullopt;
    const auto& next = here == all.end() || here + 1 == all.end() ? all.front() : *(here + 1);
    return Control{at.words("console.preflight.change"), "",
                   programme::Command{programme::ChooseAddress{clean(next)}}};
}

Check address(const Looking& at) {
    Check check{.name = at.words("console.preflight.address")};
    const auto chosen = join_address(at);
    check.choose = other_address(at, chosen);
    const bool reachable = std::ranges::find(at.health.addresses, chosen) != at.health.addresses.end();
    if (chosen.empty() || !at.health.listening) {
        check.mark = Mark::danger;
        check.found = at.words("console.preflight.address_none");
    } else if (!reachable) {
        check.mark = Mark::danger;
        check.found = at.words("console.preflight.address_gone", {{"address", chosen}});
    } else if (at.state.show->wifi) {
        check.found = at.words("console.preflight.address_ok",
                               {{"address", chosen}, {"wifi", at.state.show->wifi->name}});
    } else {
        check.found = at.words("console.preflight.address_plain", {{"address", chosen}});
    }
    return check;
}

Check phone(const Looking& at) {
    Check check{.name = at.words("console.preflight.phone")};
    if (at.devices.sockets > 0) {
        check.found = at.words.count("console.preflight.phone_ok", at.devices.sockets);
    } else {
        check.mark = Mark::warn;
        check.found = at.words("console.preflight.phone_none");
    }
    return check;
}

Check display(const Looking& at) {
    Check check{.name = at.words("console.preflight.display")};
    check.local = Local::stage_screen;
    check.local_label = at.words("console.preflight.switch");
    if (at.health.stage_size.empty()) {
        check.mark = Mark::warn;
        check.found = at.words("console.preflight.display_one");
    } else {
        check.found = at.words("console.preflight.display_size", {{"size", at.health.stage_size}});
    }
    return check;
}

Check sound(const Looking& at) {
    Check check{.name = at.words("console.preflight.sound")};
    if (!at.health.sound_notice.empty()) {
        check.mark = Mark::warn;
        check.found = at.words(at.health.sound_notice);
        return check;
    }
    check.found = at.words("console.preflight.sound_works");
    check.local = Local::test_sound;
    check.local_label = at.words("console.preflight.sound_test");
    return check;
}

Check disk(const Looking& at, int people) {
    Check check{.name = at.words("console.preflight.disk")};
    if (at.health.disk == Disk::good) {
        check.found = at.words.count("console.preflight.disk_ok", people);
    } else {
        check.mark = Mark::danger;
        check.found = at.words("console.preflight.disk_bad");
    }
    return check;
}

struct List {
    int juniors = 0;
    int seniors = 0;
    int both = 0;
    int namesakes = 0;  // names that several people have
    int all() const { return juniors + seniors + both; }
};

List count_list(const Public& state) {
    List list;
    std::map<std::string, int> names;
    state.people.persons.each([&](PersonId, const people::Person& person) {
        if (!people::attends(person)) return;
        const auto role = *person.profile.role;
        ++(role == Role::junior ? list.juniors : role == Role::senior ? list.seniors : list.both);
        if (++names[person.name.skeleton] == 2) ++list.namesakes;
    });
    return list;
}

Check people_list(const Looking& at, const List& list) {
    Check check{.name = at.words("console.preflight.list")};
    if (list.all() == 0) {
        check.mark = Mark::warn;
        check.found = at.words("console.preflight.list_empty");
        return check;
    }
    check.found = at.words("console.preflight.list_ok",
                           {{"juniors", to_string(list.juniors)}, {"seniors", to_string(list.seniors)}});
    if (list.both > 0)
        check.found += " · " + at.words("console.preflight.list_both", {{"n", to_string(list.both)}});
    if (list.namesakes == 0) return check;
    check.mark = Mark::warn;
    check.found += " · " + at.words.count("console.preflight.list_namesakes", list.namesakes);
    return check;
}

Check show(const Looking& at) {
    Check check{.name = at.words("console.preflight.show")};
    std::chrono::seconds whole{0};
    for (const auto& segment : at.state.show->segments) whole += segment.planned;
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(whole).count();
    check.found = at.words("console.preflight.show_ok",
                           {{"title", at.words.text(at.state.show->title)}, {"n", to_string(minutes)}});
    return check;
}

Check power(const Looking& at) {
    Check check{.name = at.words("console.preflight.power")};
    if (at.health.mains || at.health.battery_percent < 0) {
        check.found = at.words("console.preflight.power_mains");
    } else {
        check.mark = Mark::warn;
        check.found =
            at.words("console.preflight.power_battery", {{"n", to_string(at.health.battery_percent)}});
    }
    return check;
}

Check space(const Looking& at) {
    Check check{.name = at.words("console.preflight.space")};
    const auto free = at.health.free_bytes;
    if (free < space_low) {
        check.mark = Mark::warn;
        check.found = at.words("console.preflight.space_low", {{"n", at.words.number(free / megabyte)}});
    } else {
        check.found = at.words("console.preflight.space_free", {{"n", at.words.number(free / gigabyte)}});
    }
    return check;
}

Check remote(const Looking& at) {
    Check check{.name = at.words("console.preflight.remote")};
    check.local = Local::pair_remote;
    check.local_label = at.words("console.devices.pair");
    if (at.devices.remotes > 0) {
        check.found = at.words("console.preflight.remote_ok");
    } else {
        check.mark = Mark::warn;
        check.found = at.words("console.preflight.remote_none");
    }
    return check;
}

Check answers(const Looking& at) {
    Check check{.mark = Mark::warn, .name = at.words("console.preflight.box")};
    check.found =
        at.words(at.health.answers_lost ? "console.preflight.box_lost" : "console.preflight.box_open");
    return check;
}

std::string until_start(const Public& state, const WallClock& clock, const Words& words) {
    if (!state.show->planned_start) return words("console.drift.floating");
    const auto start = *state.show->planned_start;
    const auto left = start - local_minute(clock.utc, clock.offset);
    if (left < 0)
        return words("console.preflight.doors_past", {{"time", words.clock(start)}, {"n", to_string(-left)}});
    return words("console.preflight.doors_at", {{"time", words.clock(start)}, {"n", to_string(left)}});
}

}  // namespace

PreflightScene preflight_scene(const Public& state, const Devices& devices, const Health& health,
                               const WallClock& clock, const Words& words) {
    const Looking at{state, devices, health, words};
    const auto list = count_list(state);
    PreflightScene scene;
    scene.checks = {address(at),           phone(at), display(at), sound(at), disk(at, list.all()),
                    people_list(at, list), show(at),  power(at),   space(at), remote(at)};
    if (health.open_box || health.answers_lost) scene.checks.push_back(answers(at));
    scene.ready = static_cast<int>(std::ranges::count(scene.checks, Mark::ok, &Check::mark));
    const auto all = static_cast<int>(scene.checks.size());
    scene.headline =
        words("console.preflight.ready", {{"n", to_string(scene.ready)}, {"of", to_string(all)}});
    scene.until = until_start(state, clock, words);
    scene.summary = scene.ready == all ? words("console.preflight.all_good")
                                       : words.count("console.preflight.hints", all - scene.ready);
    scene.join_title = words("console.preflight.guests");
    scene.address_label = words("console.preflight.web");
    scene.address = join_address(at);
    if (state.show->wifi) {
        scene.wifi_label = words("console.preflight.wifi");
        scene.wifi = state.show->wifi->name;
    }
    scene.stage_title = words("console.live.title");
    scene.remote_title = words("console.devices.remote");
    scene.remote_hint = words("console.devices.pair_help");
    scene.open_doors = {words("console.preflight.open"), words("console.key.space"), std::nullopt};
    const auto step = next_step(state);
    if (step.kind == run::StepKind::open_doors) scene.open_doors.wish = run::Command{run::TakeStep{step}};
    return scene;
}

}  // namespace auftakt::console
