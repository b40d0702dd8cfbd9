namespace Trucewatch.Ledger.Sqlite.Tests;

public class FullTextQueryTests
{
    [Theory]
    [InlineData("truce", "\"truce\"")]
    [InlineData("  truce   Rafah ", "\"truce\" \"Rafah\"")]
    [InlineData("\"red line\" Rafah", "\"red line\" \"Rafah\"")]
    [InlineData("\"not closed here", "\"not\" \"closed\" \"here\"")]
    [InlineData("a AND b* (c) -d title:e", "\"a\" \"AND\" \"b*\" \"(c)\" \"-d\" \"title:e\"")]
    [InlineData("هدنة 🕊", "\"هدنة\"")]
    [InlineData("?! \"--\"", null)]
    [InlineData("", null)]
    public void Of_WhatPeopleType_HasNoOperators(string text, string? expected) => Assert.Equal(expected, FullTextQuery.Of(text));
}
