#!/usr/bin/env python3
"""Asks a running workbench as so many people at once would, and says how long its pages take.

    load.py http://127.0.0.1:5080 [--users 20] [--seconds 30] [--pause 0]

Each user goes through the pages one after the other, in an order of their own, over one connection, and without what a browser would have kept.
First byte and whole page are in milliseconds, from when the request is sent; size is that of the page in kB. It asks this machine only.
"""
import argparse
import http.client
import json
import random
import threading
import time
from urllib.parse import urlparse


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("workbench")
    options.add_argument("--users", type=int, default=20)
    options.add_argument("--seconds", type=float, default=30)
    options.add_argument("--pause", type=float, default=0, help="seconds between a page and the next")
    asked = options.parse_args()
    place = urlparse(asked.workbench)
    if place.scheme != "http" or place.hostname not in ("127.0.0.1", "localhost", "::1"):
        raise SystemExit("the workbench must be on this machine, such as http://127.0.0.1:5080")
    pages = pages_of(place)
    for _, path in pages:
        ask(http.client.HTTPConnection(place.hostname, place.port), path)
    took, faults = {name: [] for name, _ in pages}, []
    end = time.monotonic() + asked.seconds
    users = [threading.Thread(target=use, args=(place, pages, random.Random(seed), end, asked.pause, took, faults)) for seed in range(asked.users)]
    began = time.monotonic()
    for user in users:
        user.start()
    for user in users:
        user.join()
    lasted = time.monotonic() - began
    print(f"{'page':14} {'asked':>6} {'first byte: p50':>16} {'p95':>7} {'whole: p95':>11} {'kB':>6}")
    for name, times in [*took.items(), ("all", [one for times in took.values() for one in times])]:
        if times:
            first, whole = sorted(one[0] for one in times), sorted(one[1] for one in times)
            print(f"{name:14} {len(times):6} {at(first, .5):16.0f} {at(first, .95):7.0f} {at(whole, .95):11.0f} {max(one[2] for one in times) / 1000:6.0f}")
    print(f"{sum(map(len, took.values())) / lasted:.0f} pages a second, {len(faults)} faults {faults[:3] if faults else ''}")


def pages_of(place):
    connection = http.client.HTTPConnection(place.hostname, place.port)
    record = json.loads(ask(connection, "/api/v1/records?kind=figure&limit=1")[3])["items"][0]
    proposals = json.loads(ask(connection, "/api/v1/proposals?limit=1")[3])["items"]
    report = f"/reports/{record['document']}"
    return [
        ("board", "/"), ("proposals", "/proposals"), *[("proposal", f"/proposals/{one['id']}") for one in proposals], ("timeline", "/timeline"), ("figures", "/figures"),
        ("civilians", "/civilians"), ("commitments", "/commitments"), ("allegations", "/allegations"), ("conflicts", "/conflicts"), ("brief", "/brief"),
        ("reports", "/reports"), ("report", report), ("record", f"{report}/records/{record['id']}"), ("records", "/records?kind=figure"), ("search", "/search?search=hostages"),
        ("review", "/review"), ("sources", "/sources"), ("about", "/about"),
    ]


def use(place, pages, chance, end, pause, took, faults):
    connection = http.client.HTTPConnection(place.hostname, place.port)
    while time.monotonic() < end:
        for name, path in chance.sample(pages, len(pages)):
            if time.monotonic() >= end:
                break
            status, first, whole, body = ask(connection, path)
            if status == 200:
                took[name].append((first, whole, len(body)))
            else:
                faults.append(f"{status} {path}")
            time.sleep(pause)


def ask(connection, path):
    began = time.perf_counter()
    connection.request("GET", path, headers={"Accept": "text/html"})
    answer = connection.getresponse()
    body = answer.read(1)
    first = time.perf_counter()
    body += answer.read()
    return answer.status, (first - began) * 1000, (time.perf_counter() - began) * 1000, body


def at(times, share):
    return times[min(len(times) - 1, int(share * len(times)))]


main()
