namespace Trucewatch.Ledger.Postgres.Tests;

public class PostgresTextTests
{
    [Theory]
    [InlineData("truce 😀 هدنة", "truce 😀 هدنة")]
    [InlineData("a\0b", "a\u00100b")]
    [InlineData("a\u0010b\u00100", "a\u0010\u0010b\u0010\u00100")]
    [InlineData("\0\0\u0010", "\u00100\u00100\u0010\u0010")]
    public void Held_AnyText_HasNoZeroAndIsMeantAgain(string text, string held)
    {
        Assert.Equal(held, PostgresText.Held(text));
        Assert.Equal(text, PostgresText.Meant(held));
    }

    // Not as data of a theory: the compiler cannot keep half a character there.
    [Fact]
    public void Held_HalfACharacter_IsKeptAsTheMarkOfWhatCannotBe()
    {
        Assert.Equal("a\uFFFDb", PostgresText.Held("a\ud83db"));
        Assert.Equal("\uFFFD", PostgresText.Held("\udc00"));
        Assert.Equal("\ud83d\ude00\uFFFD", PostgresText.Held("\ud83d\ude00\ud83d"));
    }

    [Theory]
    [InlineData("a\u0010", "a\uFFFD")]
    [InlineData("a\u00101b", "a\uFFFDb")]
    public void Meant_WhatWasNeverHeld_IsMarked(string held, string text) => Assert.Equal(text, PostgresText.Meant(held));
}
