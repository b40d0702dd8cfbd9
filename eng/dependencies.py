#!/usr/bin/env python3
"""Lists the packages that go into the program, with their licences, and says what is known to be wrong with them.

    eng/dependencies.py                    check against docs/dependencies.md (run `dotnet restore` before)
    eng/dependencies.py --vulnerabilities  and ask the registry for known vulnerabilities
    eng/dependencies.py --notices          print name, version, licence and copyright of each, for the packages that are given away

Exit status: 0 all as documented; 1 a package or licence is not as docs/dependencies.md says, has a licence that is not
taken here, or has a known vulnerability; 2 nothing could be said.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = "Trucewatch.Cli"
TABLE = "## What is given away with the program"

# Licences whose terms the program keeps by carrying their notices.
TAKEN = {"MIT", "Apache-2.0", "PostgreSQL", "BSD-2-Clause", "BSD-3-Clause", "MS-PL", "ISC", "Zlib"}

# Packages from before licences had names tell an address or carry the text.
TOLD_BY_ADDRESS = {
    "licenses/apache-2.0": "Apache-2.0",
    "apache.org/licenses/license-2.0": "Apache-2.0",
    "licenses/mit": "MIT",
}
TOLD_BY_TEXT = [
    ("MIT", r"Permission is hereby granted, free of charge"),
    ("Apache-2.0", r"Apache License\s+Version 2\.0"),
    ("PostgreSQL", r"Permission to use, copy, modify, and distribute this software and its\s+documentation for any purpose"),
]

# Its known vulnerability (GHSA-5crp-9r3c-p9vr) tells whether the registry names any at all.
PROBE = ("Newtonsoft.Json", "12.0.3")


def shipped():
    """Every package that the program is built with, as (id, version, folder)."""
    assets = ROOT / "artifacts" / "obj" / PROGRAM / "project.assets.json"
    if not assets.exists():
        print(f"{assets} is absent; run `dotnet restore` first", file=sys.stderr)
        sys.exit(2)
    read = json.loads(assets.read_text())
    folders = [pathlib.Path(folder) for folder in read["packageFolders"]]
    used = next(target for name, target in read["targets"].items() if "/" not in name)
    for key, library in sorted(read["libraries"].items()):
        # What only watches over the build brings no file of its own into the program.
        if library["type"] != "package" or not ({"runtime", "runtimeTargets", "native"} & used.get(key, {}).keys() or "dependencies" in used.get(key, {})):
            continue
        name, version = key.split("/")
        yield name, version, next(folder / library["path"] for folder in folders if (folder / library["path"]).exists())


def described(name, folder):
    """The licence of a package by its SPDX name, and its copyright, as its nuspec tells them."""
    nuspec = next(folder.glob("*.nuspec"))
    fields = {element.tag.split("}")[1]: element for element in ElementTree.parse(nuspec).getroot().iter() if "}" in element.tag}
    copyright_told = (fields["copyright"].text or "").strip() if "copyright" in fields else ""
    told = fields.get("license")
    if told is not None and told.get("type") == "expression":
        return told.text.strip(), copyright_told
    if told is not None and told.get("type") == "file":
        text = (folder / told.text.strip().replace("\\", "/")).read_text(errors="replace")
        for licence, words in TOLD_BY_TEXT:
            if re.search(words, text):
                return licence, copyright_told
    address = (fields["licenseUrl"].text or "").lower() if "licenseUrl" in fields else ""
    for piece, licence in TOLD_BY_ADDRESS.items():
        if piece in address:
            return licence, copyright_told
    return "unknown", copyright_told


def documented():
    """The packages and licences of the table in docs/dependencies.md."""
    text = (ROOT / "docs" / "dependencies.md").read_text()
    if TABLE not in text:
        return {}
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", text.split(TABLE)[1].split("\n## ")[0], re.MULTILINE)
    return {name.strip(): licence.strip() for names, licence in rows[1:] if "---" not in names for name in names.split(",")}


def vulnerable(folder):
    """The known vulnerabilities of a project's packages that the registry names."""
    answer = subprocess.run(
        ["dotnet", "list", str(folder), "package", "--vulnerable", "--include-transitive", "--format", "json"],
        capture_output=True, text=True, check=False)
    if answer.returncode != 0:
        print(f"the registry does not answer: {answer.stdout.strip()} {answer.stderr.strip()}", file=sys.stderr)
        sys.exit(2)
    found = []
    for project in json.loads(answer.stdout)["projects"]:
        for framework in project.get("frameworks", []):
            for package in framework.get("topLevelPackages", []) + framework.get("transitivePackages", []):
                for one in package.get("vulnerabilities", []):
                    found.append(f"{package['id']} {package['resolvedVersion']}: {one['severity']}, {one['advisoryurl']}")
    return sorted(set(found))


def registry_names_any():
    """Whether the registry names a vulnerability that is known to everybody; one that does not has nothing to say of others."""
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "probe.csproj").write_text(
            '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>'
            f'<ItemGroup><PackageReference Include="{PROBE[0]}" Version="{PROBE[1]}" /></ItemGroup></Project>')
        if subprocess.run(["dotnet", "restore", folder], capture_output=True, check=False).returncode != 0:
            return False
        return bool(vulnerable(folder))


def main(arguments):
    packages = [(name, version, *described(name, folder)) for name, version, folder in shipped()]
    if "--notices" in arguments:
        for name, version, licence, copyright_told in packages:
            print(f"{name} {version}\n  licence: {licence}\n  {copyright_told or 'no copyright told'}\n")
        return 0
    faults = []
    told = documented()
    for name, version, licence, _ in packages:
        print(f"{name:50} {version:12} {licence}")
        if not TAKEN.intersection(licence.split(" OR ")):
            faults.append(f"{name} {version} has the licence '{licence}', which is not among those taken ({', '.join(sorted(TAKEN))})")
        if told.get(name) != licence:
            faults.append(f"docs/dependencies.md has {told.get(name, 'no line')} for {name}, which is {licence}")
    for name in told.keys() - {package[0] for package in packages}:
        faults.append(f"docs/dependencies.md names {name}, which is not given away")
    if "--vulnerabilities" in arguments:
        found = vulnerable(ROOT / "Trucewatch.slnx")
        faults += found
        if not found:
            print("vulnerabilities: the registry names none" if registry_names_any()
                  else f"vulnerabilities: nothing can be said; the registry asked does not name even the known one of {' '.join(PROBE)}")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
