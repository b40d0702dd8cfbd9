namespace Trucewatch.Reports;

/// <summary>An attribute of an element: where its name and its value stand in the source, without quotes.</summary>
internal readonly record struct HtmlAttribute(int NameStart, int NameEnd, int ValueStart, int ValueEnd);
