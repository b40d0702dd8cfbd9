using System.Globalization;
using System.Reflection;
using System.Text;

namespace Trucewatch.Ledger.Sql;

/// <summary>A numbered step of a store's layout; steps are only ever added to.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Name">Of the file that has it.</param>
/// <param name="Sql">What it does.</param>
internal sealed record SqlMigration(int Number, string Name, string Sql)
{
    /// <summary>The hash by which a store knows what was done to it.</summary>
    public string Hash => ContentId.Of(Encoding.UTF8.GetBytes(Sql));

    /// <summary>The steps that an assembly carries as <c>0001_name.sql</c>, in their order.</summary>
    public static IReadOnlyList<SqlMigration> Load(Assembly assembly)
    {
        var steps = new List<SqlMigration>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            var number = int.Parse(resource.AsSpan(0, resource.IndexOf('_', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
            // Of two with one number, one would never be applied.
            if (number != steps.Count + 1)
                throw new InvalidOperationException($"{resource} is step {number} of the store's layout; expected {steps.Count + 1}");
            steps.Add(new SqlMigration(number, resource, reader.ReadToEnd()));
        }

        return steps;
    }
}
