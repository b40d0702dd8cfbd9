namespace Trucewatch.Process;

/// <summary>Something done to or for civilians: an order to leave, flight and return, relief let in or kept out, a safe zone or corridor.</summary>
/// <param name="Doing">The doing, as all who tell of it have it.</param>
/// <param name="Amounts">How many people, lorries, buildings or how much money the sentences that tell of it give, in order of their days.</param>
public sealed record CivilianDoing(Doing Doing, IReadOnlyList<ToldAmount> Amounts);
