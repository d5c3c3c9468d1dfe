#include "console/console.hpp"
#include "console/panel_pairing.hpp"
#include "console/panel_wall.hpp"

namespace auftakt::console {

// Keys that mean something else, or something at all, only in the pairing tab.
bool Console::obey_pairing(Wish wish, const PairingScene& scene, const Submit& submit) {
    const auto& chosen = scene.chosen;
    switch (wish) {
        case Wish::stage_theme:
            if (chosen && chosen->swap) take_swap(*chosen->swap, inputs_, submit);
            return true;
        case Wish::lock_table:
            if (chosen && chosen->lock) send(*chosen->lock, submit);
            return true;
        case Wish::replan: send(scene.plan.replan, submit); return true;
        case Wish::search:
            inputs_.seat_search.clear();
            inputs_.focus_seats = true;
            return true;
        case Wish::press_focused:
            if (ui_.focus >= 0 || inputs_.chip || !scene.plan.accept) return false;
            send(*scene.plan.accept, submit);
            return true;
        case Wish::close:
            if (inputs_.chip || ui_.focus >= 0) return false;
            if (inputs_.seat_search.empty()) inputs_.seats = {};
            inputs_.seat_search.clear();
            return true;
        default: return false;
    }
}

// The same for the matching tab.
bool Console::obey_matching(Wish wish, const MatchingScene& scene, const Submit& submit) {
    const auto& chosen = scene.chosen;
    switch (wish) {
        case Wish::lock_table:
            if (chosen) send(chosen->lock, submit);
            return true;
        case Wish::forbid:
            if (chosen) send(chosen->forbid, submit);
            return true;
        case Wish::replan: send(scene.compute, submit); return true;
        case Wish::choose_previous: choose_tandem(scene, -1, inputs_); return true;
        case Wish::choose_next: choose_tandem(scene, 1, inputs_); return true;
        case Wish::search:
            inputs_.match_search.clear();
            inputs_.focus_matching = true;
            return true;
        case Wish::spotlight:
            if (chosen && chosen->others.local) ask_(*chosen->others.local);
            return true;
        case Wish::finish: ask_(*scene.exclusion.open.local); return true;
        case Wish::close:
            if (inputs_.chip || ui_.focus >= 0) return false;
            inputs_.matches = {};
            inputs_.match_search.clear();
            return true;
        default: return false;
    }
}

// The same for the tab of people.
bool Console::obey_people(Wish wish, const PeopleScene& scene, const Submit& submit) {
    switch (wish) {
        case Wish::open_seat:
            if (const auto* row = chosen_person(scene, inputs_)) send(row->open_seat, submit);
            return true;
        case Wish::choose_previous: choose_person(scene, -1, inputs_); return true;
        case Wish::choose_next: choose_person(scene, 1, inputs_); return true;
        case Wish::close:
            if (inputs_.chip || ui_.focus >= 0) return false;
            inputs_.person.reset();
            inputs_.search.clear();
            return true;
        default: return false;
    }
}

// The same for the wall tab.
bool Console::obey_wall(Wish wish, const WallScene& scene, const Submit& submit) {
    if (wish >= Wish::cluster_1 && wish <= Wish::cluster_6) {
        const auto cluster = static_cast<int>(wish) - static_cast<int>(Wish::cluster_1);
        move_to_cluster(scene, static_cast<std::size_t>(cluster), inputs_, submit);
        return true;
    }
    switch (wish) {
        case Wish::merge:
            if (!scene.merge.enabled()) return true;
            send(scene.merge, submit);
            inputs_.wall.notes.resize(1);
            return true;
        case Wish::new_cluster: inputs_.focus_cluster = true; return true;
        case Wish::spotlight:
            send(scene.spotlight.enabled() ? scene.spotlight : scene.spot_back, submit);
            return true;
        case Wish::spotlight_next: send(scene.spot_next, submit); return true;
        case Wish::wall_form: send(scene.form, submit); return true;
        case Wish::stage_theme: inputs_.focus_type = true; return true;
        case Wish::close:
            if (inputs_.chip || ui_.focus >= 0) return false;
            inputs_.wall.notes.clear();
            inputs_.wall_cluster.clear();
            return true;
        default: return false;
    }
}

}  // namespace auftakt::console
