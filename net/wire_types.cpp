// Prints net/phone/src/wire.ts. `./dev check` compares it with the committed one.
#include <iostream>

#include "core/limits.hpp"
#include "core/refusal.hpp"
#include "net/messages.hpp"
#include "net/typescript.hpp"

namespace {

using namespace auftakt;

void print_limits() {
    const std::pair<const char*, std::size_t> rows[] = {
        {"nameGraphemes", limits::name_graphemes_max},
        {"noteGraphemes", limits::note_graphemes_max},
        {"goalGraphemes", limits::note_graphemes_max},
        {"wordGraphemes", limits::word_graphemes_max},
        {"questionGraphemes", limits::question_graphemes_max},
        {"optionGraphemes", limits::option_graphemes_max},
        {"options", limits::options_max},
        {"matrixCells", static_cast<std::size_t>(limits::matrix_cells)},
        {"ruleGraphemes", limits::rule_graphemes_max},
        {"messageGraphemes", limits::message_graphemes_max},
        {"topicGraphemes", limits::topic_graphemes_max},
        {"topicsPerPerson", limits::topics_per_person_max},
        {"notesPerPerson", limits::notes_per_person_max},
        {"questionsPerPerson", limits::questions_per_person_max},
        {"goalsPerPerson", limits::goals_per_person_max},
        {"talkTopicsChosen", limits::talk_topics_chosen_max},
        {"wishes", limits::wishes_max},
        {"nameTries", static_cast<std::size_t>(limits::name_tries_max)},
    };
    std::cout << "export const limits = {\n";
    for (const auto& [name, value] : rows) std::cout << "  " << name << ": " << value << ",\n";
    std::cout << "} as const;\n";
}

}  // namespace

int main() {
    net::TypeScript types;
    types.add_union<phone::ServerMessage>("ServerMessage", "kind");
    types.add_union<net::Request>("Request", "do");
    types.add_union<net::SeatCommand>("SeatCommand", "do", true);
    types.add_union<net::RemoteCommand>("RemoteCommand", "do", true);
    types.add<phone::FrameContent>();
    types.add<phone::SegmentContent>();
    types.add<phone::NotePage>();
    types.add<phone::QuestionPage>();
    types.add<phone::WrittenResult>();
    types.add<Refusal>();
    for (const auto& name : types.clashes()) std::cerr << "two types are called " << name << "\n";
    if (!types.clashes().empty()) return 1;

    std::cout << "// Written by wire_types from the described structs of view/phone_view.hpp and core; "
                 "change those, not this.\n\n"
              << types.text() << "export type ClientMessage = Request | SeatCommand | RemoteCommand;\n\n";
    print_limits();
}
