[assembly: AssemblyFixture(typeof(Trucewatch.Ledger.Postgres.Tests.PostgresServer))]
