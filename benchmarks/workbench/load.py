#!/usr/bin/env python3
"""Asks a running workbench as so many people at once would, and says how long its pages take.

    load.py http://127.0.0.1:5080 [--users 20] [--seconds 30] [--pause 0]
    load.py http://127.0.0.1:5080 --rate 200 --seconds 300

Each user goes through the pages one after the other, in an order of their own, over one connection, and without what a browser would have kept.
With --rate it asks the API instead, so many requests a second whether or not the ones before were answered in time; what a request waits for a
free connection counts. First byte and whole answer are in milliseconds, from when the request is sent, or was to be; size is that of the answer
in kB. It asks this machine only.
"""
import argparse
import http.client
import itertools
import json
import os
import random
import threading
import time
from urllib.parse import urlparse


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("workbench")
    options.add_argument("--users", type=int, default=20, help="how many ask at once; with --rate, connections")
    options.add_argument("--seconds", type=float, default=30)
    options.add_argument("--pause", type=float, default=0, help="seconds between a page and the next")
    options.add_argument("--rate", type=float, help="requests a second to the API")
    asked = options.parse_args()
    place = urlparse(asked.workbench)
    if place.scheme != "http" or place.hostname not in ("127.0.0.1", "localhost", "::1"):
        raise SystemExit("the workbench must be on this machine, such as http://127.0.0.1:5080")
    pages = api_of(place) if asked.rate else pages_of(place)
    for _, path in pages:
        ask(http.client.HTTPConnection(place.hostname, place.port), path)
    took, faults = {name: [] for name, _ in pages}, []
    began = time.monotonic()
    end = began + asked.seconds
    if asked.rate:
        turns = itertools.count()
        users = [threading.Thread(target=keep_rate, args=(place, pages, turns, began, end, asked.rate, took, faults)) for _ in range(asked.users)]
    else:
        users = [threading.Thread(target=use, args=(place, pages, random.Random(seed), end, asked.pause, took, faults)) for seed in range(asked.users)]
    print(f"load average {os.getloadavg()[0]:.1f} before", end="")
    for user in users:
        user.start()
    for user in users:
        user.join()
    lasted = time.monotonic() - began
    print(f", {os.getloadavg()[0]:.1f} after")
    print(f"{'page':14} {'asked':>6} {'first byte: p50':>16} {'p95':>7} {'p99':>7} {'whole: p95':>11} {'p99':>7} {'kB':>6}")
    for name, times in [*took.items(), ("all", [one for times in took.values() for one in times])]:
        if times:
            first, whole = sorted(one[0] for one in times), sorted(one[1] for one in times)
            print(f"{name:14} {len(times):6} {at(first, .5):16.0f} {at(first, .95):7.0f} {at(first, .99):7.0f} {at(whole, .95):11.0f} {at(whole, .99):7.0f} {max(one[2] for one in times) / 1000:6.0f}")
    print(f"{sum(map(len, took.values())) / lasted:.0f} answers a second, {len(faults)} faults {faults[:3] if faults else ''}")


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


def api_of(place):
    connection = http.client.HTTPConnection(place.hostname, place.port)
    page = json.loads(ask(connection, "/api/v1/records?kind=figure&limit=100")[3])
    record = page["items"][0]
    return [
        ("records", "/api/v1/records"), ("figures", "/api/v1/records?kind=figure"), ("next figures", f"/api/v1/records?kind=figure&after={page['next'] or ''}"),
        ("reports", "/api/v1/reports"), ("report", f"/api/v1/reports/{record['document']}"), ("record", f"/api/v1/records/{record['id']}"),
        ("its evidence", f"/api/v1/reports/{record['document']}/records/{record['id']}/evidence"), ("queue", "/api/v1/queue"), ("status", "/api/v1/status"),
        ("series", "/api/v1/series"), ("conflicts", "/api/v1/conflicts"), ("search", "/api/v1/search?search=hostages"),
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


def keep_rate(place, pages, turns, began, end, rate, took, faults):
    connection = http.client.HTTPConnection(place.hostname, place.port)
    for turn in turns:
        due = began + turn / rate
        if due >= end:
            return
        time.sleep(max(0, due - time.monotonic()))
        late = (time.monotonic() - due) * 1000
        name, path = pages[turn % len(pages)]
        try:
            status, first, whole, body = ask(connection, path)
        except (OSError, http.client.HTTPException) as problem:
            faults.append(f"{problem} {path}")
            connection = http.client.HTTPConnection(place.hostname, place.port)
            continue
        if status == 200:
            took[name].append((late + first, late + whole, len(body)))
        else:
            faults.append(f"{status} {path}")


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
