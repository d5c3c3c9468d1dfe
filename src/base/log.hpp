#pragma once

#include <string_view>

namespace auftakt {

// To stderr, with level and time. Ids only: never names, texts or answers. Never from core or view. Any
// thread.
enum class LogLevel { debug, info, warning, error };

void set_log_level(LogLevel level);
void log(LogLevel level, std::string_view message);

inline void log_info(std::string_view message) { log(LogLevel::info, message); }
inline void log_warning(std::string_view message) { log(LogLevel::warning, message); }
inline void log_error(std::string_view message) { log(LogLevel::error, message); }

}  // namespace auftakt
