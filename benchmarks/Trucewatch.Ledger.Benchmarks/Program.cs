using Trucewatch.Ledger.Benchmarks;

// Measures of docs/ledger.md. STORE is a file that is not there yet or the postgresql:// address of a database without a store.
//   kill STORE TIMES [SEED]            what becomes of a store whose writer is killed at random moments
//   flips STORE REPORTS FLIPS [SEED]   whether flipped bytes of a SQLite store are found
//   scale STORE REPORTS                how fast a large store is filled, asked and exported
//   write STORE                        what is killed; not to be called by hand
switch (args)
{
    case ["kill", var store, var times, .. var more]:
        return await Killing.RunAsync(store, int.Parse(times), Seed(more));
    case ["flips", var store, var reports, var flips, .. var more]:
        return await Flipping.RunAsync(store, int.Parse(reports), int.Parse(flips), Seed(more));
    case ["scale", var store, var reports]:
        await Scale.RunAsync(store, int.Parse(reports));
        return 0;
    case ["write", var store]:
        await Writing.RunAsync(store);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: kill STORE TIMES [SEED] | flips STORE REPORTS FLIPS [SEED] | scale STORE REPORTS");
        return 2;
}

static int Seed(string[] more) => more is [var seed] ? int.Parse(seed) : 1;
