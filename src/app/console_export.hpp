#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include "app/places.hpp"
#include "organiser/print_lists.hpp"
#include "view/console_view.hpp"

namespace auftakt {

// Where the console's export goes, without asking: a folder with the programme's name and the day. Beside a
// programme that its owner has put somewhere; in the user's documents when the programme lies in Auftakt's
// own hidden folder. `day` is "2026-11-23".
std::filesystem::path export_folder(const std::filesystem::path& programme, const Places& places,
                                    const std::filesystem::path& documents, const std::string& day);

// The user's documents as the desktop has set them (XDG), else the home folder.
std::filesystem::path documents_folder();

// Writes every table as CSV and JSON, and the rounds on paper in the show's language when there is a plan,
// from a read of its own beside the running programme. Never throws: what went wrong is in the result, and in
// the log. For a job.
ExportState export_everything(const std::filesystem::path& programme, const std::filesystem::path& folder,
                              const std::map<Language, WordList>& words,
                              const std::function<int(UtcMs)>& minutes_east);

}  // namespace auftakt
