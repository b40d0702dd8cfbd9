using System.CommandLine;

namespace Trucewatch.Cli;

/// <summary>What to type, shown at the end of a verb's help.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string[]> ByVerb = new(StringComparer.Ordinal)
    {
        ["trucewatch"] =
        [
            "trucewatch demo                                     see it at work on a bundled sample",
            "trucewatch code report.html                         print what one report says, without a store",
            "trucewatch ingest reports/                          read a folder into trucewatch.db",
            "trucewatch status --situation gaza                  where the process stands",
            "trucewatch show proposals --as-of 2025-03-20        what was on the table that day",
        ],
        ["code"] =
        [
            "trucewatch code report.html                         a table on a terminal, JSON Lines elsewhere",
            "trucewatch code reports/ > records.jsonl            every report in a folder and below it",
            "curl -s https://example.org/a | trucewatch code -   from standard input",
            "trucewatch code crawl.warc.gz                       every page of a web crawl, one after another",
            "trucewatch code --explain report.html               sentence by sentence: which rules hold, which nearly do, what was given up",
        ],
        ["parse"] =
        [
            "trucewatch parse report.html                        the story's sentences with words, tags, lemmas and trees",
            "echo 'Both sides agreed.' | trucewatch parse        from standard input",
            "trucewatch parse --conllu gold.conllu               the words of a treebank, tags and trees filled in",
            "echo 'Both sides agreed.' | trucewatch parse --svg > tree.svg",
        ],
        ["codebook check"] =
        [
            "trucewatch codebook check                           every example of every page; a line for each that fails",
            "trucewatch codebook check --codebook my-pages/      the same with pages of your own over the program's",
        ],
        ["codebook render"] =
        [
            "trucewatch codebook render --out site/              then open site/index.html",
        ],
        ["ingest"] =
        [
            "trucewatch ingest reports/                          into trucewatch.db in the current folder",
            "trucewatch ingest reports/ --store gaza.db          into another store; again with the same changes nothing",
            "trucewatch ingest reports/ --store postgresql://anna@db.example.org/news   into a PostgreSQL database; password from PGPASSWORD or .pgpass",
            "trucewatch ingest crawl.warc.gz                     every page of a web crawl",
            "trucewatch ingest https://example.org/news/1.html --contact desk@example.org",
            "trucewatch ingest https://example.org/feed.xml      the pages that a feed (RSS, Atom) lists",
            "trucewatch ingest crawl.warc.gz --queue amqp://mq.example.org   for workers elsewhere to code",
        ],
        ["watch"] =
        [
            "trucewatch watch https://example.org/feed.xml       what is new, every 15 minutes; Ctrl-C ends it",
            "trucewatch watch FEED FEED --interval 1h --contact desk@example.org",
            "trucewatch watch https://example.org/feed.xml --once   one visit, for a timer of your own",
        ],
        ["worker"] =
        [
            "trucewatch worker                                   queue and store of this machine: amqp://localhost and trucewatch.db",
            "trucewatch worker --queue amqp://anna@mq.example.org --store postgresql://anna@db.example.org/news   passwords from AMQP_PASSWORD and PGPASSWORD",
            "trucewatch worker --until-empty --at-once 4         four reports at once, to the end of the queue",
        ],
        ["doctor"] =
        [
            "trucewatch doctor                                   is all there, and does it work? exit 1 if not",
            "trucewatch doctor --store postgresql://anna@db.example.org/news --queue amqp://anna@mq.example.org --format jsonl",
        ],
        ["queue"] =
        [
            "trucewatch queue status                             how many reports wait",
            "trucewatch queue dead                               what was set aside, and why",
            "trucewatch queue retry                              put it in again",
        ],
        ["show"] =
        [
            "trucewatch show proposals                           every offer, its terms, and who stands where",
            "trucewatch show figures --measure killed --since 2025-03-01",
            "trucewatch show events --type truce-violation --situation gaza --format csv",
            "trucewatch show conflicts                           where reports contradict each other",
            "trucewatch show reports --search '\"red line\" Rafah'",
            "trucewatch show positions --as-of 2025-03-20        as it had been reported by that day",
        ],
        ["status"] =
        [
            "trucewatch status                                   one panel a process",
            "trucewatch status --situation gaza --as-of 2025-03-20",
            "trucewatch status --known-at 2025-03-20             as this store knew it at the end of that day",
        ],
        ["review"] =
        [
            "trucewatch review accept event:4f1c… --by \"Anna Berg\"",
            "trucewatch review reject figure:90ab… --by \"Anna Berg\" --reason \"wounded, not killed\"",
            "trucewatch review edit figure:90ab… --set measure=injured --set min=12 --set max=14 --by \"Anna Berg\" --reason \"wounded, and a range\"",
            "trucewatch review add REPORT --kind event --quote \"Talks went on\" --set type=talks --set by=\"Israel; Hamas\" --by \"Anna Berg\" --reason overlooked",
            "trucewatch show events --type vote --format jsonl | trucewatch review reject - --by \"Anna Berg\" --reason \"no vote among these\"",
            "trucewatch review list                              what people did, the last act first",
            "trucewatch review agreement --by \"Anna Berg\" --with \"Omar Said\"    how far two agree; without --with: how far one and the machine do",
            "trucewatch review undo 4711 --by \"Omar Said\" --reason \"they were votes\"   an act with all its records",
        ],
        ["grade"] =
        [
            "trucewatch grade source \"Harbour Courier\" --reliability B --source-kind outlet --by \"Anna Berg\" --reason \"corrects its errors\"",
            "trucewatch grade report sha256:9f… --credibility 2 --by \"Anna Berg\" --reason \"two others tell the same\"",
            "trucewatch grade source \"Our desk\" --confidentiality restricted --by \"Anna Berg\" --reason \"names staff\"   exports leave it out",
            "trucewatch show sources                              who the reports are from, and each person's grades",
        ],
        ["withdraw"] =
        [
            "trucewatch withdraw sha256:9f… --by \"Anna Berg\" --reason \"court order 12/25\"          what would be deleted",
            "trucewatch withdraw sha256:9f… --by \"Anna Berg\" --reason \"court order 12/25\" --yes    deletes it for good",
            "trucewatch withdraw --older-than 365 --by \"Anna Berg\" --reason \"kept for a year\" --yes",
            "trucewatch show withdrawn                           what was deleted, by whom and why",
        ],
        ["recode"] =
        [
            "trucewatch recode                                   what today's codebook would make of the stored reports",
            "trucewatch recode --codebook my-pages --format jsonl  a line for each record that is new, gone or changed by pages of your own",
            "trucewatch recode --apply                           and keep it; codings before stay in the store",
        ],
        ["serve"] =
        [
            "trucewatch serve                                    then open http://127.0.0.1:5080",
            "trucewatch serve accounts add 'Anna Berg' --role administrator   prints her first password",
            "trucewatch serve --listen 0.0.0.0 --port 443 --host trucewatch.example.org --certificate chain.pem --key key.pem",
            "trucewatch serve --behind-proxy 127.0.0.1 --host trucewatch.example.org   behind a proxy on this machine that has the certificate",
        ],
        ["verify"] =
        [
            "trucewatch verify                                   every hash, quotation and link; a line for each flaw, exit 1 if there is one",
            "trucewatch verify --head HASH                       and that the store once had the state of this hash",
        ],
        ["store copy"] =
        [
            "trucewatch store copy trucewatch.db postgresql://anna@db.example.org/news    from a file into a database",
            "trucewatch store copy postgresql://anna@db.example.org/news copy.db          and back, as a copy to take along",
        ],
        ["export"] =
        [
            "trucewatch export csv --output records.csv          all records, and records.csv.manifest.json beside it",
            "trucewatch export xlsx --kind figures --situation gaza -o gaza.xlsx",
            "trucewatch export plover --since 2025-03-01         events for other programs, on standard output",
            "trucewatch export bibtex --situation gaza > gaza.bib   the reports, as citations",
        ],
        ["import"] =
        [
            "trucewatch export archive --situation gaza -o gaza.archive.jsonl    what a colleague needs",
            "trucewatch import gaza.archive.jsonl --store mine.db               takes it into another store; a later archive brings what is new",
        ],
        ["brief"] =
        [
            "trucewatch brief --situation gaza                   the last week that reports cover, as Markdown",
            "trucewatch brief --situation gaza --since 2025-03-01 --as-of 2025-03-25 --format html > brief.html",
        ],
        ["demo"] =
        [
            "trucewatch demo                                     into trucewatch-demo.db in the current folder",
        ],
    };

    /// <summary>Writes those of a verb, or of the program.</summary>
    public static void Write(Command verb, TextWriter output)
    {
        if (!ByVerb.TryGetValue(verb is RootCommand ? "trucewatch" : PathOf(verb), out var examples))
            return;
        output.WriteLine("Examples:");
        foreach (var example in examples)
            output.WriteLine("  " + example);
    }

    // A verb below another may have the name of one that stands by itself.
    private static string PathOf(Command verb) =>
        verb.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{PathOf(parent)} {verb.Name}" : verb.Name;
}
