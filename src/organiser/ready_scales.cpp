#include "organiser/ready_scales.hpp"

#include <array>

namespace auftakt {
namespace {

struct Pole {
    const char* de;
    const char* en;
};

struct Ready {
    const char* measure;
    LocalText name;
    std::array<Pole, 5> labels;
    LocalText house;
    LocalText tandem;
};

const std::array<Ready, 5>& all() {
    static const std::array<Ready, 5> ready{
        Ready{"c5.commitment",
              {"Engagement", "", "Commitment"},
              {Pole{"sehr unverbindlich", "very loose"}, Pole{"eher unverbindlich", "rather loose"},
               Pole{"teils, teils", "in between"}, Pole{"eher verbindlich", "rather binding"},
               Pole{"sehr verbindlich", "very binding"}},
              {"Wie unverbindlich oder verbindlich sind Absprachen zwischen den Ebenen?", "",
               "How loose or binding are agreements between levels?"},
              {"Wie unverbindlich oder verbindlich sind Absprachen in Ihrem Tandem?",
               "Wie unverbindlich oder verbindlich sind Absprachen in eurem Tandem?",
               "How loose or binding are agreements in your tandem?"}},
        Ready{"c5.communication",
              {"Kommunikation", "", "Communication"},
              {Pole{"sehr zurückhaltend", "very guardedly"}, Pole{"eher zurückhaltend", "rather guardedly"},
               Pole{"teils, teils", "in between"}, Pole{"eher offen", "rather openly"},
               Pole{"sehr offen", "very openly"}},
              {"Wie zurückhaltend oder offen wird zwischen den Ebenen gesprochen?", "",
               "How guardedly or openly do people talk across levels?"},
              {"Wie zurückhaltend oder offen sprechen Sie im Tandem miteinander?",
               "Wie zurückhaltend oder offen sprecht ihr im Tandem miteinander?",
               "How guardedly or openly do you talk in your tandem?"}},
        Ready{"c5.connection",
              {"Verbindung", "", "Connection"},
              {Pole{"sehr fern", "very distant"}, Pole{"eher fern", "rather distant"},
               Pole{"teils, teils", "in between"}, Pole{"eher nah", "rather close"},
               Pole{"sehr nah", "very close"}},
              {"Wie fern oder nah sind Ihnen Menschen anderer Ebenen?",
               "Wie fern oder nah sind dir Menschen anderer Ebenen?",
               "How distant or close do people at other levels feel to you?"},
              {"Wie fern oder nah ist Ihnen Ihr Gegenüber inzwischen?",
               "Wie fern oder nah ist dir dein Gegenüber inzwischen?",
               "How distant or close does your counterpart feel by now?"}},
        Ready{"c5.collaboration",
              {"Zusammenarbeit", "", "Collaboration"},
              {Pole{"sehr schwer", "very hard"}, Pole{"eher schwer", "rather hard"},
               Pole{"teils, teils", "in between"}, Pole{"eher leicht", "rather easy"},
               Pole{"sehr leicht", "very easy"}},
              {"Wie schwer oder leicht gelingt Zusammenarbeit über Ebenen hinweg?", "",
               "How hard or easy is it to work together across levels?"},
              {"Wie schwer oder leicht geht Ihnen die gemeinsame Arbeit von der Hand?",
               "Wie schwer oder leicht geht euch die gemeinsame Arbeit von der Hand?",
               "How hard or easy is it to get things done together?"}},
        Ready{
            "c5.creativity",
            {"Kreativität", "", "Creativity"},
            {Pole{"sehr selten", "very rarely"}, Pole{"eher selten", "rather rarely"},
             Pole{"manchmal", "sometimes"}, Pole{"eher oft", "rather often"}, Pole{"sehr oft", "very often"}},
            {"Wie selten oder oft entstehen zwischen den Ebenen neue Ideen?", "",
             "How rarely or often do new ideas arise between levels?"},
            {"Wie selten oder oft kommen Sie im Tandem auf neue Ideen?",
             "Wie selten oder oft kommt ihr im Tandem auf neue Ideen?",
             "How rarely or often does your tandem come up with new ideas?"}}};
    return ready;
}

std::vector<LocalText> texts(const std::array<Pole, 5>& labels) {
    std::vector<LocalText> made;
    for (const auto& label : labels) made.push_back({label.de, {}, label.en});
    return made;
}

ScaleItem item(LocalText name, LocalText text, const std::array<Pole, 5>& labels) {
    return {.text = std::move(text), .measure = {}, .name = std::move(name), .labels = texts(labels)};
}

}  // namespace

std::vector<ScaleItem> five_cs(FiveCs about) {
    const bool house = about == FiveCs::house;
    std::vector<ScaleItem> items;
    for (const auto& each : all()) {
        auto made = item(each.name, house ? each.house : each.tandem, each.labels);
        made.measure = std::string{each.measure} + (house ? ".a" : ".b");
        items.push_back(std::move(made));
    }
    return items;
}

Question closing_feedback() {
    const Pole middle{"teils, teils", "in between"};
    Scale scale;
    scale.items = {
        item({"Wert der Zeit", "", "Worth of the time"},
             {"Wie wertlos oder wertvoll war die Zeit für Sie?",
              "Wie wertlos oder wertvoll war die Zeit für dich?",
              "How worthless or worthwhile was this time for you?"},
             {Pole{"wertlos", "worthless"}, Pole{"eher wertlos", "not worth much"}, middle,
              Pole{"eher wertvoll", "rather worthwhile"}, Pole{"sehr wertvoll", "very worthwhile"}}),
        item({"Nächster Schritt", "", "Next step"},
             {"Wie unklar oder klar ist Ihr nächster Schritt?",
              "Wie unklar oder klar ist dein nächster Schritt?", "How unclear or clear is your next step?"},
             {Pole{"sehr unklar", "very unclear"}, Pole{"eher unklar", "rather unclear"}, middle,
              Pole{"eher klar", "rather clear"}, Pole{"sehr klar", "very clear"}}),
        item({"Zuversicht", "", "Confidence"},
             {"Wie skeptisch oder zuversichtlich gehen Sie?", "Wie skeptisch oder zuversichtlich gehst du?",
              "How sceptical or confident are you as you leave?"},
             {Pole{"sehr skeptisch", "very sceptical"}, Pole{"eher skeptisch", "rather sceptical"}, middle,
              Pole{"eher zuversichtlich", "rather confident"},
              Pole{"sehr zuversichtlich", "very confident"}})};
    scale.items.back().measure = "confidence";  // of which a kickoff asks at its beginning
    return {
        .text = {"Dreimal tippen, anonym, dann sind Sie fertig.",
                 "Dreimal tippen, anonym, dann bist du fertig.", "Three taps, anonymous, then you are done."},
        .kind = scale};
}

}  // namespace auftakt
