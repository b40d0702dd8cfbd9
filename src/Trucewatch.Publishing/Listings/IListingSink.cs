namespace Trucewatch.Publishing;

/// <summary>Takes a listing with its items, whatever they are.</summary>
public interface IListingSink
{
    /// <summary>Takes them.</summary>
    Task TakeAsync<T>(Listing<T> listing, IEnumerable<T> items);
}
