#include "core/talk_topics.hpp"

#include <algorithm>

namespace auftakt {
namespace {

using Texts = std::vector<std::string>;

void add(std::vector<TalkTopic>& topics, const std::string& text) {
    const auto known = [&](const TalkTopic& topic) { return topic.text == text; };
    if (topics.size() < talk_topics_max && std::ranges::none_of(topics, known))
        topics.push_back({topic_id(text), text});
}

void add_shared(std::vector<TalkTopic>& topics, const Texts& some, const Texts& others) {
    for (const auto& text : some)
        if (std::ranges::count(others, text) > 0) add(topics, text);
}

}  // namespace

std::uint32_t topic_id(const std::string& text) {
    std::uint32_t hash = 2166136261U;
    for (const char c : text) hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619U;
    return hash;
}

std::vector<TalkTopic> talk_topics(const people::State& people, PersonId one, PersonId other) {
    if (other < one) std::swap(one, other);
    const auto& a = people.persons.at(one).profile;
    const auto& b = people.persons.at(other).profile;
    std::vector<TalkTopic> topics;
    add_shared(topics, a.offers, b.wants);
    add_shared(topics, b.offers, a.wants);
    add_shared(topics, a.interests, b.interests);
    for (std::size_t i = 0; i < std::max(a.offers.size(), b.offers.size()); ++i) {
        if (i < a.offers.size()) add(topics, a.offers[i]);
        if (i < b.offers.size()) add(topics, b.offers[i]);
    }
    return topics;
}

}  // namespace auftakt
