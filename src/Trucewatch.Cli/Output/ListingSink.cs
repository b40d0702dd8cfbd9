using Trucewatch.Publishing;

namespace Trucewatch.Cli;

/// <summary>Writes what it is given to standard output.</summary>
internal sealed class ListingSink(Surroundings surroundings, OutputFormat format, CancellationToken cancellation) : IListingSink
{
    public Task TakeAsync<T>(Listing<T> listing, IEnumerable<T> items) =>
        ListingWriter.WriteAsync(surroundings, format, listing, items.ToAsyncEnumerable(), cancellation);
}
