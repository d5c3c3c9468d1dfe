#include "stage/names.hpp"

#include <algorithm>
#include <map>

#include "base/titles.hpp"

namespace auftakt::stage {
namespace {

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = text.find(at);
        if (end > 0 && !text.empty()) parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

// The first character with what is combined on it, and a point.
std::string initial(std::string_view word) {
    std::size_t size = 1;
    while (size < word.size()) {
        const auto byte = static_cast<unsigned char>(word[size]);
        const bool combining = byte == 0xCC || (byte == 0xCD && size + 1 < word.size() &&
                                                static_cast<unsigned char>(word[size + 1]) < 0xB0);
        if ((byte & 0xC0) != 0x80 && !combining) break;
        ++size;
    }
    return std::string{word.substr(0, size)} + ".";
}

std::string joined(const std::vector<std::string_view>& words) {
    std::string text;
    for (const auto word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

std::string short_surname(std::string_view surname) {
    const auto hyphen = surname.find('-');
    if (hyphen == std::string_view::npos || hyphen + 1 == surname.size()) return std::string{surname};
    return std::string{surname.substr(0, hyphen + 1)} + initial(surname.substr(hyphen + 1));
}

std::string initials(std::string_view first_name) {
    std::string text;
    for (const auto part : split(first_name, '-')) {
        if (!text.empty()) text += '-';
        text += initial(part);
    }
    return text;
}

}  // namespace

std::vector<std::string> name_forms(std::string_view name) {
    std::vector<std::string> forms{std::string{name}};
    auto add = [&](std::string form) {
        if (!form.empty() && form != forms.back()) forms.push_back(std::move(form));
    };
    auto words = split(without_titles(name), ' ');
    add(joined(words));
    if (words.size() < 2) return forms;
    const auto surname = short_surname(words.back());
    words.back() = surname;
    add(joined(words));
    const auto first = initials(words.front());
    words.front() = first;
    add(joined(words));
    return forms;
}

std::vector<std::string> fit_names(const std::vector<std::string>& names, float width,
                                   const std::function<float(std::string_view)>& measure) {
    std::vector<std::vector<std::string>> forms;
    std::vector<std::size_t> chosen;
    for (const auto& name : names) {
        forms.push_back(name_forms(name));
        std::size_t form = 0;
        while (form + 1 < forms.back().size() && measure(forms.back()[form]) > width) ++form;
        chosen.push_back(form);
    }
    // Going back may meet a third name, so until nothing changes; every round lengthens a name.
    for (bool changed = true; changed;) {
        changed = false;
        std::map<std::string_view, std::vector<std::size_t>> alike;
        for (std::size_t i = 0; i < names.size(); ++i) alike[forms[i][chosen[i]]].push_back(i);
        for (const auto& [form, people] : alike) {
            if (std::ranges::all_of(people, [&](std::size_t i) { return names[i] == names[people.front()]; }))
                continue;
            for (const auto i : people)
                if (chosen[i] > 0) --chosen[i], changed = true;
        }
    }
    std::vector<std::string> result;
    for (std::size_t i = 0; i < names.size(); ++i) result.push_back(forms[i][chosen[i]]);
    return result;
}

}  // namespace auftakt::stage
