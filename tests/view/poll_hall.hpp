#pragma once

#include <doctest/doctest.h>

#include <utility>

#include "support/small_evening.hpp"
#include "view/stage_view.hpp"

// A hall in which questions have been asked and counted, with a few words in place of the files.
namespace auftakt::tests {

inline const WordList& german() {
    static const WordList list{
        .language = Language::de,
        .forms = {{"stage.poll.votes", {.sie = "{n} Stimmen", .one_sie = "{n} Stimme"}},
                  {"stage.poll.answers", {.sie = "{n} Antworten", .one_sie = "{n} Antwort"}},
                  {"stage.poll.before", {.sie = "zuvor {figure}"}},
                  {"stage.poll.withheld", {.sie = "Ergebnis ab {n} Antworten"}},
                  {"stage.of", {.sie = "von {of}"}},
                  {"stage.scale.before_mean", {.sie = "vorher {mean}"}},
                  {"stage.scale.top", {.sie = "{n} von {of}: {a}, {b}"}},
                  {"stage.guess.median_at", {.sie = "Mitte {n}"}},
                  {"stage.guess.truth_at", {.sie = "Wirklich {n}"}},
                  {"stage.guess.near", {.sie = "{n} von {of} höchstens {by} daneben"}},
                  {"stage.guess.exact", {.sie = "{n} von {of} genau"}},
                  {"stage.pulse.earlier", {.sie = "zuletzt {percent} Ja"}},
                  {"stage.quotes.page", {.sie = "Seite {page} von {pages}"}},
                  {"stage.cloud.words", {.sie = "{n} Begriffe"}},
                  {"stage.cloud.people", {.sie = "von {n} Personen"}},
                  {"stage.choices.most", {.sie = "bis zu {n}"}},
                  {"stage.poll.hint_live", {.sie = "ab {n}"}}}};
    return list;
}

inline LocalText text(const std::string& words) { return {words, "", words}; }

inline std::vector<LocalText> texts(std::initializer_list<const char*> words) {
    std::vector<LocalText> all;
    for (const auto* word : words) all.push_back(text(word));
    return all;
}

inline Histogram counted(std::vector<int> counts) { return {std::move(counts), {}, {}}; }

inline Result of(int n, std::vector<int> counts) { return {n, counted(std::move(counts)), {}, {}}; }

// The last question is on.
struct Hall {
    Public state = small_evening(6);

    Hall() { enter(state, poll); }
    AskId ask(QuestionKind kind, const Result& result, ask::Stage stage = ask::Stage::revealed,
              Secrecy secrecy = Secrecy::anonymous) {
        ask::Ask asked;
        asked.show = 1;
        asked.segment = poll;
        asked.question = {.text = text("Frage"), .kind = std::move(kind), .secrecy = secrecy};
        asked.stage = stage;
        asked.result = result;
        const auto id = state.ask.asks.next_id();
        state.ask.asks.add(asked);
        state.derived.answered[id] = result.n;
        if (stage == ask::Stage::open) {
            state.ask.asks.edit(id, [](ask::Ask& live) { live.question.live = true; });
            state.derived.released[id] = result;
        }
        return id;
    }
    void edit(AskId id, const auto& change) { state.ask.asks.edit(id, change); }
    stage::Scene scene() const {
        return stage_scene(state, {.now = {0}, .ms_of_day = 0, .address = {}, .stale_since = {}},
                           Words{german(), Address::sie});
    }
    template <class Body>
    Body body() const {
        const auto made = scene();
        REQUIRE(std::holds_alternative<Body>(made.body));
        return std::get<Body>(made.body);
    }
};

}  // namespace auftakt::tests
