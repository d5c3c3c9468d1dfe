#include "sound/player.hpp"

#include <SDL.h>
#include <SDL_mixer.h>

#include <algorithm>
#include <boost/mp11/algorithm.hpp>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "sound/synth.hpp"

namespace auftakt::sound {

namespace {

constexpr int frames_per_buffer = 2048;  // 43 ms: late enough for a busy machine, soon enough for a gong
constexpr int voices = 3;                // two that sound, one that fades
constexpr int arrival_voice = voices;
constexpr int fade_milliseconds = 30;
// At -9 dBFS a cue reaches 0.355, an arrival 0.063: 2.6 * 0.355 + 0.063 = 0.99, so the mix cannot clip.
constexpr double fade_from = 0.6;
constexpr double arrival_pause = 2.0;

std::size_t index_of(Cue cue) { return static_cast<std::size_t>(std::to_underlying(cue)); }

double slider(double position) { return position > 0.0 ? std::min(position, 1.0) : 0.0; }

int mixer_volume(double position) {
    return static_cast<int>(std::lround(position * position * MIX_MAX_VOLUME));
}

// SDL finds out only on opening that there is no card, and must be quit before another driver gets its turn.
bool open_audio() {
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) < 0) return false;
    if (Mix_OpenAudioDevice(sample_rate, AUDIO_S16SYS, 1, frames_per_buffer, nullptr, 0) == 0) return true;
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return false;
}

// The hint outranks SDL_AUDIODRIVER, and SDL_Quit forgets it.
bool open_dummy() {
    SDL_SetHintWithPriority(SDL_HINT_AUDIODRIVER, "dummy", SDL_HINT_OVERRIDE);
    return open_audio();
}

bool plays_into_nothing() { return std::string_view{SDL_GetCurrentAudioDriver()} == "dummy"; }

std::string default_output() {
    char* name = nullptr;
    SDL_AudioSpec spec{};
    if (SDL_GetDefaultAudioInfo(&name, &spec, 0) < 0 || !name) return {};
    std::string copy = name;
    SDL_free(name);
    return copy;
}

std::vector<std::int16_t> recording_of(Cue cue) {
    Samples samples = render(cue);
    // The silence keeps the arrival voice busy, and a busy arrival voice takes no further arrival: the pause
    // is counted by the sound card, and no clock is asked.
    if (cue == Cue::arrival) samples.resize(static_cast<std::size_t>(arrival_pause * sample_rate));
    return to_pcm16(samples);
}

}  // namespace

struct Player::Device {
    Device();
    ~Device();
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    void load(Cue cue);
    void start(Cue cue, double volume);
    int voice_for(Cue cue);

    bool opened = false;
    bool silent = true;
    std::string trouble;
    std::string output;
    // The chunks point into the recordings, which therefore must not move.
    std::array<std::vector<std::int16_t>, cue_count> recordings;
    std::array<Mix_Chunk*, cue_count> chunks{};
    int next_voice = 0;
};

Player::Device::Device() {
    // SDL would take SIGINT and SIGTERM for itself, and the server could not be stopped in order any more.
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    opened = open_audio();
    if (!opened) {
        trouble = SDL_GetError();
        opened = open_dummy();
    }
    if (!opened) return;
    silent = plays_into_nothing();
    if (silent && trouble.empty()) trouble = "the dummy driver was asked for";
    if (!silent) output = default_output();
    Mix_AllocateChannels(voices + 1);
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Cue>>(
        [this](auto cue) { load(cue.value); });
}

Player::Device::~Device() {
    if (opened) {
        Mix_HaltChannel(-1);
        for (Mix_Chunk* chunk : chunks) Mix_FreeChunk(chunk);
        Mix_CloseAudio();
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }
    SDL_Quit();
}

void Player::Device::load(Cue cue) {
    auto& recording = recordings[index_of(cue)];
    recording = recording_of(cue);
    chunks[index_of(cue)] = Mix_QuickLoad_RAW(reinterpret_cast<Uint8*>(recording.data()),
                                              static_cast<Uint32>(recording.size() * sizeof(std::int16_t)));
}

// Voices are taken in turn: the cue before the last one fades now, and is quiet when its voice comes round.
int Player::Device::voice_for(Cue cue) {
    if (cue == Cue::arrival) return arrival_voice;
    const int voice = next_voice;
    next_voice = (next_voice + 1) % voices;
    Mix_Volume(next_voice, static_cast<int>(fade_from * Mix_Volume(next_voice, -1)));
    Mix_FadeOutChannel(next_voice, fade_milliseconds);
    return voice;
}

void Player::Device::start(Cue cue, double volume) {
    if (!opened || (cue == Cue::arrival && Mix_Playing(arrival_voice))) return;
    const int voice = voice_for(cue);
    Mix_HaltChannel(voice);
    Mix_Volume(voice, mixer_volume(volume));
    Mix_PlayChannel(voice, chunks[index_of(cue)], 0);
}

Player::Player(double volume) : device_(std::make_unique<Device>()) {
    volumes_.fill(1.0);
    set_volume(volume);
    set_muted(Cue::arrival, true);
    set_muted(Cue::trouble, true);
}

Player::~Player() = default;

bool Player::silent() const { return device_->silent; }

const std::string& Player::trouble() const { return device_->trouble; }

const std::string& Player::output() const { return device_->output; }

void Player::play(Cue cue) {
    if (!muted(cue)) audition(cue);
}

void Player::audition(Cue cue) { device_->start(cue, volumes_[index_of(cue)]); }

void Player::set_volume(double volume) {
    if (device_->opened) Mix_MasterVolume(mixer_volume(slider(volume)));
}

void Player::set_volume(Cue cue, double volume) { volumes_[index_of(cue)] = slider(volume); }

void Player::set_muted(Cue cue, bool muted) { muted_[index_of(cue)] = muted; }

bool Player::muted(Cue cue) const { return muted_[index_of(cue)]; }

}  // namespace auftakt::sound
