using Trucewatch.Ledger.Benchmarks;

// What becomes of a store whose writer is killed at random moments.
//   kill STORE TIMES [SEED]    STORE is a file that is not there yet or the postgresql:// address of a database without a store
//   write STORE                what is killed; not to be called by hand
switch (args)
{
    case ["kill", var store, var times, .. var more]:
        return await Killing.RunAsync(store, int.Parse(times), more is [var seed] ? int.Parse(seed) : 1);
    case ["write", var store]:
        await Writing.RunAsync(store);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: kill STORE TIMES [SEED]");
        return 2;
}
