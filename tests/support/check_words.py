#!/usr/bin/env python3
"""Every word that code asks for stands in both languages."""
import pathlib
import re
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEY = re.compile(r'"((?:stage|console|phone|refusal|undo|step|plan|preflight|sound|export)\.[a-z0-9_]*[a-z0-9](?:\.[a-z0-9_]*[a-z0-9])*)"')


def flat(table, prefix=""):
    for key, value in table.items():
        name = prefix + key
        if isinstance(value, dict) and not set(value) <= {"sie", "du", "one", "other"}:
            yield from flat(value, name + ".")
        else:
            yield name


def keys(language):
    with open(ROOT / "assets" / "i18n" / f"{language}.toml", "rb") as file:
        return set(flat(tomllib.load(file)))


def used():
    found = {}
    for folder, endings in (("src", ("cpp", "hpp")), ("net", ("cpp", "hpp", "ts", "tsx"))):
        for ending in endings:
            for path in (ROOT / folder).rglob(f"*.{ending}"):
                if {"node_modules", "dist", "dist-tests", "tests"} & set(path.parts):
                    continue
                for key in KEY.findall(path.read_text(encoding="utf-8")):
                    found.setdefault(key, path.relative_to(ROOT).as_posix())
    return found


def refusals():
    text = (ROOT / "src/core/refusal.hpp").read_text(encoding="utf-8")
    body = text[text.index("enum class Refusal {"):text.index("};")]
    return re.findall(r"^\s+(\w+),", body, re.M)


def main():
    languages = {name: keys(name) for name in ("de", "en")}
    faults = []
    wanted = used()
    for name in refusals():
        wanted.setdefault(f"refusal.{name}", "src/core/refusal.hpp")
    for language, have in languages.items():
        for key, place in sorted(wanted.items()):
            if key not in have and not any(other.startswith(key + ".") for other in have):
                faults.append(f"assets/i18n/{language}.toml: '{key}' is missing ({place} asks for it)")
    for key in sorted(languages["de"] ^ languages["en"]):
        faults.append(f"assets/i18n: '{key}' stands in one language only")
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"words: {len(languages['de'])} keys, {len(wanted)} asked for, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
