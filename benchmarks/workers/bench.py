#!/usr/bin/env python3
"""Measures the whole program: pages in, records in a store out, on one machine and with workers on a queue.

    bench.py [--program PATH] [--pages FOLDER] one REPORTS             ingest into SQLite, on one core and on all
    bench.py [--program PATH] [--pages FOLDER] workers REPORTS N...    N workers of one report at once, on one broker and one database
    bench.py [--program PATH] [--pages FOLDER] chaos SECONDS REPORTS   workers killed every few seconds, one stopped for a minute, broker and
                                                                       database killed once each; then what is in the store is held to what was sent

Starts a RabbitMQ node and a PostgreSQL cluster of its own in a temporary folder, from Debian's programs. Pages are those of the folder (the
program's samples unless told otherwise), each repeated with a line of its own as often as needed. Prints one JSON object a measurement.
The random choices of chaos have a seed (--seed). Exit status 1: something was lost, doubled or damaged."""
import argparse
import glob
import hashlib
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
AT_ONCE = ["--at-once", "1"]


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def cpu_seconds():
    t = os.times()
    return t.children_user + t.children_system


class Servers:
    """A broker and a database that can be killed and started again."""

    def __init__(self, folder):
        self.folder = folder
        self.port, self.node_port, self.mapper_port, self.pg_port = (free_port() for _ in range(4))
        self.broker = None
        self.programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
        self.as_postgres = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        self.data = os.path.join(folder, "pg", "data")
        os.makedirs(os.path.join(folder, "pg"))
        with open(os.path.join(folder, "rabbitmq.conf"), "w") as f:
            f.write(f"listeners.tcp.1 = 127.0.0.1:{self.port}\ndisk_free_limit.absolute = 10MB\nlog.file.level = warning\n")
        with open(os.path.join(folder, "plugins"), "w") as f:
            f.write("[].")
        if self.as_postgres:
            os.chmod(folder, 0o755)
            shutil.chown(os.path.join(folder, "pg"), "postgres")
        self.run([os.path.join(self.programs, "initdb"), "-D", self.data, "-U", "bench", "--auth=trust", "--encoding=UTF8", "--locale=C"])

    def run(self, command):
        subprocess.run(self.as_postgres + command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")

    def start_database(self):
        self.run([os.path.join(self.programs, "pg_ctl"), "-D", self.data, "-w", "-l", os.path.join(self.folder, "pg", "log"), "-o",
                  f"-p {self.pg_port} -k {self.folder}/pg -c listen_addresses=127.0.0.1", "start"])

    def kill_database(self):
        self.run([os.path.join(self.programs, "pg_ctl"), "-D", self.data, "-m", "immediate", "stop"])

    def new_database(self, name):
        subprocess.run([os.path.join(self.programs, "createdb"), "-h", "127.0.0.1", "-p", str(self.pg_port), "-U", "bench", name], check=True)
        return f"postgresql://bench@127.0.0.1:{self.pg_port}/{name}"

    def environment(self):
        at = lambda name: os.path.join(self.folder, name)
        return dict(os.environ, HOME=self.folder, RABBITMQ_NODENAME=f"bench{self.port}@localhost", RABBITMQ_MNESIA_BASE=at("mnesia"),
                    RABBITMQ_LOG_BASE=at("log"), RABBITMQ_CONFIG_FILE=at("rabbitmq.conf"), RABBITMQ_ENABLED_PLUGINS_FILE=at("plugins"),
                    RABBITMQ_PID_FILE=at("pid"), RABBITMQ_DIST_PORT=str(self.node_port), ERL_EPMD_PORT=str(self.mapper_port),
                    ERL_EPMD_ADDRESS="127.0.0.1", RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1}")

    def start_broker(self):
        self.broker = subprocess.Popen(["/usr/lib/rabbitmq/bin/rabbitmq-server"], env=self.environment(), stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, start_new_session=True)
        end = time.time() + 180
        while time.time() < end:
            with socket.socket() as s:
                if s.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.2)
        raise RuntimeError("the broker did not start")

    def kill_broker(self):
        os.killpg(self.broker.pid, signal.SIGKILL)
        self.broker.wait()

    def stop(self):
        self.kill_broker()
        # It refuses as long as it thinks that the node lives.
        for _ in range(20):
            if subprocess.run(["epmd", "-kill"], env=self.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0:
                break
            time.sleep(0.5)
        self.kill_database()

    def queue(self, name):
        return f"amqp://127.0.0.1:{self.port}/?queue={name}"


def make_pages(source, folder, count):
    """Writes that many different pages; gives their number of bytes."""
    pages = sorted(p for kind in ("html", "htm", "txt") for p in glob.glob(os.path.join(source, "**", "*." + kind), recursive=True))
    if not pages:
        sys.exit(f"{source}: no pages (.html, .htm, .txt) in it")
    os.makedirs(folder)
    total = 0
    for i in range(count):
        page = pages[i % len(pages)]
        with open(page, "rb") as f:
            data = f.read()
        # Outside the story, so that records are those of the page.
        data += (f"<!-- {i} -->" if not page.endswith(".txt") else f"\n\n[{i}]").encode()
        total += len(data)
        with open(os.path.join(folder, f"{i:06}{os.path.splitext(page)[1]}"), "wb") as f:
            f.write(data)
    return total


def told(process):
    out, err = process.communicate()
    if process.returncode != 0:
        sys.stderr.write(err.decode())
    return process.returncode, out.decode()


class Bench:
    def __init__(self, options, folder):
        self.program, self.folder, self.options = options.program, folder, options
        self.pages = os.path.join(folder, "pages")
        self.log = options.log or os.path.join(folder, "said")

    def start(self, *arguments, cores=None, quiet=True):
        command = (["taskset", "-c", cores] if cores else []) + [self.program, *arguments]
        if not quiet:
            return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder)
        with open(self.log, "ab") as log:
            return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=log, cwd=self.folder)

    def ask(self, *arguments):
        status, out = told(self.start(*arguments, quiet=False))
        return status, json.loads(out.splitlines()[-1])

    def say(self, **figures):
        figures["load_average"] = round(os.getloadavg()[0], 1)
        print(json.dumps(figures), flush=True)

    def one(self, reports):
        size = make_pages(self.options.pages, self.pages, reports)
        rates = {}
        for cores in ("0", None):
            store = os.path.join(self.folder, f"cores-{cores}.db")
            begun, cpu = time.time(), cpu_seconds()
            status = self.start("ingest", self.pages, "--store", store, cores=cores).wait()
            seconds, cpu = time.time() - begun, cpu_seconds() - cpu
            rates[cores] = (reports / seconds, reports / cpu)
            self.say(measure="ingest", cores=1 if cores else os.cpu_count(), reports=reports, megabytes=round(size / 1e6, 1), seconds=round(seconds, 1), reports_a_second=round(reports / seconds, 1),
                     processor_seconds=round(cpu, 1), reports_a_processor_second=round(reports / cpu, 1), status=status)
        self.say(measure="ratio", all_cores_to_one=round(rates[None][0] / rates["0"][0], 2))

    def workers(self, servers, reports, numbers):
        make_pages(self.options.pages, self.pages, reports)
        for number in numbers:
            queue, store = servers.queue(f"workers{number}"), servers.new_database(f"workers{number}")
            begun = time.time()
            self.start("ingest", self.pages, "--queue", queue).wait()
            published, begun, cpu = time.time() - begun, time.time(), cpu_seconds()
            statuses = [w.wait() for w in [self.start("worker", "--queue", queue, "--store", store, "--until-empty", *AT_ONCE) for _ in range(number)]]
            seconds, cpu = time.time() - begun, cpu_seconds() - cpu
            _, check = self.ask("verify", "--store", store)
            self.say(measure="workers", workers=number, reports=reports, publish_seconds=round(published, 1), seconds=round(seconds, 1), reports_a_second=round(reports / seconds, 1),
                     reports_a_processor_second=round(reports / cpu, 1), statuses=statuses, codings=check["codings"], flaws=check["flaws"])

    def chaos(self, servers, seconds, reports):
        make_pages(self.options.pages, self.pages, reports)
        chance = random.Random(self.options.seed)
        queue, store = servers.queue("chaos"), servers.new_database("chaos")
        work = lambda: self.start("worker", "--queue", queue, "--store", store, *AT_ONCE)
        publishing = self.start("ingest", self.pages, "--queue", queue)
        time.sleep(2)
        team, kills, restarts, stopped, events = [work() for _ in range(3)], 0, 0, None, []
        begun = time.time()
        plan = [(seconds / 4, "broker"), (seconds / 2, "database"), (seconds * 0.6, "stop one for a minute")]
        while time.time() - begun < seconds:
            time.sleep(chance.uniform(2, 5))
            # As a supervisor does: who began while broker or database were away has ended.
            restarts += sum(worker.poll() is not None for worker in team)
            team = [worker if worker.poll() is None else work() for worker in team]
            now = time.time() - begun
            if plan and now >= plan[0][0]:
                what = plan.pop(0)[1]
                events.append(f"{now:.0f} s: {what}")
                if what == "broker":
                    servers.kill_broker()
                    time.sleep(3)
                    servers.start_broker()
                elif what == "database":
                    servers.kill_database()
                    time.sleep(3)
                    servers.start_database()
                else:
                    stopped = (team.pop(), time.time())
                    stopped[0].send_signal(signal.SIGSTOP)
                    team.append(work())
                continue
            if stopped and time.time() - stopped[1] > 60:
                stopped[0].send_signal(signal.SIGCONT)
                team.append(stopped[0])
                stopped = None
            victim = team.pop(chance.randrange(len(team)))
            kills += victim.poll() is None
            victim.kill()
            victim.wait()
            team.append(work())
        if stopped:
            time.sleep(max(0, 60 - (time.time() - stopped[1])))
            stopped[0].send_signal(signal.SIGCONT)
            team.append(stopped[0])
        status = publishing.wait()
        last = self.start("worker", "--queue", queue, "--store", store, "--until-empty").wait()
        for worker in team:
            worker.send_signal(signal.SIGTERM)
        statuses = [worker.wait() for worker in team]
        # What the others still had in hand went back.
        self.start("worker", "--queue", queue, "--store", store, "--until-empty").wait()
        _, counts = self.ask("queue", "status", "--queue", queue)
        verified, check = self.ask("verify", "--store", store)
        out = told(self.start("show", "reports", "--store", store, "--format", "jsonl", quiet=False))[1]
        have = [json.loads(line)["id"] for line in out.splitlines()]
        sent = {"sha256:" + hashlib.sha256(open(p, "rb").read()).hexdigest() for p in glob.glob(os.path.join(self.pages, "*"))}
        lost, doubled = len(sent - set(have)), len(have) - len(set(have)) + check["codings"] - len(set(have))
        self.say(measure="chaos", seconds=seconds, seed=self.options.seed, reports=reports, kills=kills, restarts=restarts, events=events, publisher_status=status, last_status=last, team_statuses=statuses,
                 stored=len(have), lost=lost, doubled=doubled, set_aside=counts["dead"], waiting=counts["ready"], verify_status=verified, flaws=check["flaws"], acts=check["acts"])
        return 0 if (lost, doubled, counts["dead"], counts["ready"], check["flaws"], status) == (0, 0, 0, 0, 0, 0) else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.path.join(ROOT, "artifacts/bin/Trucewatch.Cli/release/trucewatch"))
    parser.add_argument("--pages", default=os.path.join(ROOT, "samples"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--log", help="keep here what the programs say on standard error")
    kinds = parser.add_subparsers(dest="kind", required=True)
    one = kinds.add_parser("one")
    one.add_argument("reports", type=int)
    workers = kinds.add_parser("workers")
    workers.add_argument("reports", type=int)
    workers.add_argument("numbers", type=int, nargs="+")
    chaos = kinds.add_parser("chaos")
    chaos.add_argument("seconds", type=int)
    chaos.add_argument("reports", type=int)
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="trucewatch-bench-")
    servers = None
    try:
        bench = Bench(options, folder)
        if options.kind == "one":
            return bench.one(options.reports)
        servers = Servers(folder)
        servers.start_database()
        servers.start_broker()
        return bench.workers(servers, options.reports, options.numbers) if options.kind == "workers" else bench.chaos(servers, options.seconds, options.reports)
    finally:
        if servers:
            servers.stop()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
