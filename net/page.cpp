#include "net/page.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

#include "net/secrets.hpp"

namespace auftakt::net {
namespace {

struct File {
    std::string name;  // "app.js"
    std::string text;
    std::string hashed;  // "app-1f….js"
};

std::string_view type_of(std::string_view name) {
    constexpr std::pair<std::string_view, std::string_view> types[] = {
        {".js", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".html", "text/html; charset=utf-8"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".woff2", "font/woff2"}};
    for (const auto& [ending, type] : types)
        if (name.ends_with(ending)) return type;
    return {};
}

std::string slurp(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

std::vector<File> files_in(const std::filesystem::path& folder) {
    std::vector<File> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator{folder, error}) {
        const auto name = entry.path().filename().string();
        if (!entry.is_regular_file() || type_of(name).empty()) continue;
        File file{.name = name, .text = slurp(entry.path()), .hashed = name};
        const auto dot = name.rfind('.');
        if (!name.ends_with(".html"))
            file.hashed = name.substr(0, dot) + "-" + plain_name(file.text) + name.substr(dot);
        files.push_back(std::move(file));
    }
    std::ranges::sort(files, {}, &File::name);  // a folder has no order of its own
    return files;
}

}  // namespace

Page Page::read(const std::filesystem::path& folder) {
    Page page;
    auto files = files_in(folder);
    std::string all;
    for (const auto& file : files) all += file.name + plain_name(file.text);
    for (auto& file : files) {
        if (file.name.ends_with(".html"))
            for (const auto& other : files) replace_all(file.text, other.name, other.hashed);
    }
    for (auto& file : files) {
        if (file.name == "index.html") {
            page.build_ = plain_name(all);
            replace_all(file.text, "{{build}}", page.build_);
        }
        page.assets_["/" + file.hashed] = {std::make_shared<const std::string>(std::move(file.text)),
                                           std::string{type_of(file.name)}};
    }
    return page;
}

const Asset* Page::find(std::string_view path) const {
    auto found = assets_.find(path);
    if (path == "/") found = assets_.find("/index.html");
    if (path == "/remote") {
        found = assets_.find("/remote.html");
        if (found == assets_.end()) found = assets_.find("/index.html");
    }
    return found == assets_.end() ? nullptr : &found->second;
}

}  // namespace auftakt::net
