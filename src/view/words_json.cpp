#include "view/words_json.hpp"

#include <boost/json.hpp>

namespace auftakt {
namespace {

bool spoken_by_phones(std::string_view key) {
    return key.starts_with("phone.") || key.starts_with("refusal.");
}

const std::string& form(const std::string& sie, const std::string& du, Address address) {
    return address == Address::du && !du.empty() ? du : sie;
}

}  // namespace

std::string words_json(const WordList& list, Address address) {
    boost::json::object words;
    for (const auto& [key, forms] : list.forms) {
        if (!spoken_by_phones(key)) continue;
        const auto& other = form(forms.sie, forms.du, address);
        if (forms.one_sie.empty())
            words[key] = other;
        else
            words[key] = {{"one", form(forms.one_sie, forms.one_du, address)}, {"other", other}};
    }
    return boost::json::serialize(words);
}

}  // namespace auftakt
