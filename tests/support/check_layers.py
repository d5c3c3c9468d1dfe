#!/usr/bin/env python3
"""Reads every include and says where a layer reaches for what it must not know.

The table is the one of the README ("Layers"). Siblings never include each other; core/sealed is the privacy wall, also
through other headers.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
OURS = {
    "src/base": {"base"},
    "src/core": {"base", "core"},
    "src/core/sealed": {"base", "core", "core/sealed"},
    "src/matching": {"base", "core", "matching"},
    "src/view": {"base", "core", "view"},
    "src/engine": {"base", "core", "core/sealed", "view", "matching", "engine"},
    "storage": {"base", "core", "core/sealed", "view", "engine", "storage"},
    "net": {"base", "core", "view", "engine", "net"},
    "src/stage": {"base", "core", "view", "stage"},
    "src/console": {"base", "core", "view", "console"},
    "src/sound": {"base", "core", "view", "sound"},
    "src/organiser": {"base", "core", "view", "organiser"},
    "src/app": {"base", "core", "view", "matching", "engine", "storage", "net", "stage", "console", "sound", "organiser", "app"},
}
# Third party: header pattern -> folders that may name it; None as suffix = also in headers.
THIRD = [
    (r"boost/(asio|beast)", {"net"}, ".cpp"),
    (r"sqlite3", {"storage", "net", "src/engine"}, None),
    (r"sodium", {"storage", "net", "src/engine", "src/organiser"}, None),
    (r"coin/", {"src/matching"}, ".cpp"),
    (r"toml\+\+|toml\.hpp", {"src/organiser"}, None),
    (r"lemon/", {"src/matching"}, ".cpp"),
    (r"imgui|GLFW", {"src/stage", "src/console", "src/app"}, None),
    (r"pango|cairo", {"src/stage", "src/organiser"}, None),
    (r"xlsxwriter|libical/", {"src/organiser"}, ".cpp"),
    (r"SDL", {"src/sound"}, ".cpp"),
    (r"unicode/", {"src/base"}, ".cpp"),
    (r"spdlog", {"src/base"}, ".cpp"),
    (r"boost/program_options", {"src/app"}, None),
]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
SEALED_READERS = {"src/core/sealed", "src/engine", "storage"}
faults = []


def folder_of(path):
    relative = path.relative_to(ROOT).as_posix()
    best = max((f for f in OURS if relative.startswith(f + "/")), key=len, default=None)
    return best


def layer_of(include):
    if include.startswith("core/sealed/"):
        return "core/sealed"
    return include.split("/")[0]


def resolve(include):
    for base in (ROOT / "src", ROOT):
        if (base / include).is_file():
            return base / include
    return None


def includes(path):
    return INCLUDE.findall(path.read_text(encoding="utf-8"))


def reaches_sealed(path, seen):
    for quote, name in includes(path):
        target = resolve(name) if quote == '"' else None
        if target is None or target in seen:
            continue
        if name.startswith("core/sealed/"):
            return [name]
        seen.add(target)
        way = reaches_sealed(target, seen)
        if way:
            return [name] + way
    return None


def main():
    files = [p for folder in ("src", "net", "storage") for p in (ROOT / folder).rglob("*.?pp")
             if "node_modules" not in p.parts]
    for path in sorted(files):
        folder = folder_of(path)
        place = path.relative_to(ROOT).as_posix()
        if folder is None:
            faults.append(f"{place}: lies in no known layer")
            continue
        for quote, name in includes(path):
            if quote == '"':
                if resolve(name) is None:
                    faults.append(f"{place}: '{name}' is not found from the layer root")
                elif layer_of(name) not in OURS[folder]:
                    faults.append(f"{place}: {folder} must not include {name}")
                continue
            for pattern, allowed, suffix in THIRD:
                if re.match(pattern, name):
                    if folder not in allowed:
                        faults.append(f"{place}: {name} belongs to {', '.join(sorted(allowed))}")
                    elif suffix and path.suffix != suffix:
                        faults.append(f"{place}: {name} may stand in {suffix} files only")
        if folder not in SEALED_READERS:
            way = reaches_sealed(path, {path})
            if way:
                faults.append(f"{place}: reaches sealed answers through {' -> '.join(way)}")
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"layers: {len(files)} files, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
