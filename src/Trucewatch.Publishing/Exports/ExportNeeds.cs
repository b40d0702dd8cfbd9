namespace Trucewatch.Publishing;

/// <summary>What a form of export has to be told of a report.</summary>
public enum ExportNeeds
{
    /// <summary>The report and its records as queries see them.</summary>
    Records,

    /// <summary>Besides, where the report came from, its coding, and how its judged records came to be.</summary>
    Origins,

    /// <summary>The report and its records as coded, its bytes and captures, and what people made of it.</summary>
    Everything,
}
