#!/usr/bin/env python3
"""Fails where a score has fallen below its floor.   score_floor.py SCORER GOLD_DIR RECORDS.jsonl

The floors stand in score_floor.json beside this file; raise them when the program gets better, never lower them without a decision."""
import json
import os
import subprocess
import sys


def main(scorer, gold, records):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "score_floor.json"), encoding="utf-8") as f:
        floors = json.load(f)
    printed = subprocess.run([sys.executable, scorer, gold, records, "--json"], check=True, capture_output=True, text=True).stdout
    scores = json.loads(printed)
    fallen = {k: (scores[k]["f1"], floor) for k, floor in floors.items() if scores[k]["f1"] < floor}
    for name, (score, floor) in fallen.items():
        print(f"{name}: F1 {score:.3f} is below its floor {floor}", file=sys.stderr)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]) if len(sys.argv) == 4 else print(__doc__) or 2)
