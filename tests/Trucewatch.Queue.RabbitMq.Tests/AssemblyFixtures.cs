[assembly: AssemblyFixture(typeof(Trucewatch.Queue.RabbitMq.Tests.RabbitServer))]
