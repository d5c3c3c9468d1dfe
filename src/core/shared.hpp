#pragma once

#include <memory>
#include <utility>

namespace auftakt {

// A value that many copies of the model share until one of them changes it. Copying costs a pointer.
template <class T>
class Shared {
public:
    Shared() : value_{std::make_shared<const T>()} {}
    explicit Shared(T value) : value_{std::make_shared<const T>(std::move(value))} {}

    const T& operator*() const { return *value_; }
    const T* operator->() const { return value_.get(); }

    // Replaces the value by a changed copy; others keep what they had.
    template <class Change>
    void edit(Change change) {
        auto copy = std::make_shared<T>(*value_);
        change(*copy);
        value_ = std::move(copy);
    }

    bool operator==(const Shared& other) const { return value_ == other.value_ || *value_ == *other.value_; }

private:
    std::shared_ptr<const T> value_;
};

}  // namespace auftakt
