#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/sealed/decide.hpp"
#include "engine/ports.hpp"
#include "engine/remembered.hpp"

namespace auftakt {

// A question whose sealed answers cannot be read any more: its key file is gone.
struct LostBox {
    AskId ask;
    BoxId box;
};

struct Recovered {
    Model model;
    Remembered remembered;
    std::optional<Pulse> pulse;
    std::vector<LostBox> lost;
};

// The model as the journal tells it, with the answers of all open boxes. Keys without an open box are
// destroyed: their box was settled, or its opening never reached the disk.
Recovered recover(Journal& journal, Keys& keys);

// The facts that ask the lost answers again, each in a new box.
Outcome ask_again(const std::vector<LostBox>& lost, const std::function<Chance()>& chance);

}  // namespace auftakt
