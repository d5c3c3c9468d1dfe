#include "app/host.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "app/addresses.hpp"
#include "app/console_export.hpp"
#include "app/wall_time.hpp"
#include "base/log.hpp"
#include "matching/match_pairs.hpp"
#include "matching/plan_rounds.hpp"
#include "net/secrets.hpp"
#include "organiser/calendar_file.hpp"
#include "view/tandem_calendar.hpp"

namespace auftakt {
namespace {

net::ServerOptions server_options(const HostSettings& settings, const std::string& remote_token) {
    net::ServerOptions options;
    options.bind = settings.bind;
    options.port = settings.port;
    options.page = settings.places.phone;
    options.words = settings.words;
    options.minutes_east = minutes_east;
    options.calendar = [words = settings.words](const Public& state, int tandem, PersonId reader) {
        const Words spoken{words.at(state.show->language), state.show->address};
        const auto agreed = tandem_calendar(state, tandem, reader, spoken);
        return calendar_text(agreed ? *agreed : tentative_calendar(state, tandem, reader, spoken),
                             state.programme.founded_utc);
    };
    options.is_remote = [remote_token](std::string_view token) {
        return net::same_secret(token, remote_token);
    };
    return options;
}

storage::OpenOptions open_options(const HostSettings& settings) {
    return {.kind = settings.kind, .state_folder = settings.places.state};
}

}  // namespace

Host::Host(HostSettings settings)
    : settings_{std::move(settings)},
      file_{settings_.programme, open_options(settings_)},
      remote_token_{net::random_token()} {
    EngineOptions options;
    options.rate = settings_.speed;
    options.autopilot = settings_.autopilot;
    options.planner = [](const RoundProblem& problem) { return matching::plan_rounds(problem); };
    options.matcher = [](const PairProblem& problem) { return matching::match_pairs(problem); };
    options.show_ended = [this](bool ended) { show_ended_ = ended; };
    engine_ = std::make_unique<Engine>(
        EngineParts{file_.journal(), file_.keys(), clock_, inbox_, receipts_, snapshots_, health_}, options);
    engine_->open();
    bring_in();
}

Host::~Host() { stop(); }

void Host::decide_now(Command command) {
    if (!submit(std::move(command))) throw std::runtime_error{"the engine takes nothing"};
    engine_->step();
}

// What the command line brings, as wishes like all others: refused ones are said.
void Host::bring_in() {
    const auto state = snapshots_.get()->state;
    if (!state->programme.founded)
        decide_now(programme::Command{programme::FoundProgramme{file_.kind(), settings_.zone}});
    if (settings_.show && (state->show->segments.empty() || settings_.anew)) {
        file_.keep(settings_.pictures);
        decide_now(
            programme::Command{programme::LoadShow{*settings_.show, settings_.digest, settings_.anew}});
    }
    decide_now(programme::Command{programme::KnowWords{settings_.held_words}});
    if (!settings_.people.empty()) decide_now(people::Command{people::ImportPeople{settings_.people}});
    if (!settings_.exclusions.empty())
        decide_now(pairing::Command{pairing::ImportExclusions{settings_.exclusions}});
    if (const auto refused = receipts_.take_refusal())
        throw std::runtime_error{
            fmt::format("the programme does not take that: {}",
                        words(Language::en)
                            .forms.at("refusal." + std::string{boost::describe::enum_to_string(*refused, "")})
                            .sie)};
}

void Host::start() {
    server_ =
        std::make_unique<net::Server>(server_options(settings_, remote_token_), inbox_, snapshots_, devices_);
    server_->start();
    listening_ = true;
    receipts_.forward_to(server_.get());
    watch_addresses();
    engine_->start();
}

void Host::stop() {
    if (server_) server_->stop();
    if (engine_) engine_->stop();
    receipts_.forward_to(nullptr);
    listening_ = false;
}

bool Host::submit(Command command) {
    return inbox_.push(
        Envelope{{.source = Source::console}, net::random_id(), boot_time_now(), std::move(command)});
}

void Host::export_results() {
    if (const auto now = exports_.get(); now && now->stage == ExportState::Stage::running) return;
    const auto folder = export_folder(settings_.programme, settings_.places, documents_folder(), today());
    exports_.put({ExportState::Stage::running, folder.string(), 0});
    engine_->refresh_results();
    jobs().post([this, folder] {
        exports_.put(export_everything(settings_.programme, folder, settings_.words, minutes_east));
    });
}

std::vector<std::string> Host::addresses() const { return addresses_; }

std::string Host::join_address() const { return addresses_.empty() ? std::string{} : addresses_.front(); }

void Host::watch_addresses() {
    const auto port = server_ ? server_->port() : settings_.port;
    std::vector<std::string> found;
    const auto ips = settings_.bind.empty() ? lan_addresses() : std::vector{settings_.bind};
    for (const auto& ip : ips) found.push_back(fmt::format("{}:{}", ip, port));
    if (const auto snapshot = snapshots_.get(); snapshot && snapshot->state->programme.address) {
        const auto& chosen = *snapshot->state->programme.address;
        std::ranges::stable_partition(found, [&](const std::string& each) { return each == chosen; });
    }
    if (found == addresses_) return;
    addresses_ = std::move(found);
    if (server_) server_->set_addresses(addresses_);
    log_info(fmt::format("phones join at {} ({} addresses)", join_address(), addresses_.size()));
}

std::string Host::remote_url() const {
    return fmt::format("http://{}/remote#{}", join_address(), remote_token_);
}

}  // namespace auftakt
