namespace Trucewatch.Language;

/// <summary>With which pronoun a person is spoken of, once the report has shown it.</summary>
internal enum EntityGender
{
    Unknown,
    He,
    She,
}
