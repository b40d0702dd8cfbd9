using Trucewatch.Ledger.Specification;
using Trucewatch.Ledger.Sqlite.Tests;

namespace Trucewatch.Workbench.Tests;

/// <summary>The file of accounts, and codes of authenticators.</summary>
public sealed class AccountBookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StoppedClock _clock = new(new DateTimeOffset(2025, 4, 1, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    // RFC 6238, appendix B: the secret 12345678901234567890, by SHA-1; the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void StepOf_CodesOfTheStandard_AreThoseOfTheirTime(long seconds, string code)
    {
        const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Assert.Equal(code, Totp.CodeOf(Secret, Totp.StepAt(time)));
        Assert.Equal(Totp.StepAt(time), Totp.StepOf(Secret, code[..3] + " " + code[3..], time));
        Assert.Equal(Totp.StepAt(time), Totp.StepOf(Secret, code, time + TimeSpan.FromSeconds(30)));
        Assert.Null(Totp.StepOf(Secret, code, time + TimeSpan.FromSeconds(90)));
        Assert.Null(Totp.StepOf(Secret, null, time));
    }

    [Fact]
    public void NewSecret_IsOf160BitsInBase32() => Assert.Matches("^[A-Z2-7]{32}$", Totp.NewSecret());

    [Fact]
    public void Add_Account_HasAPasswordThatNoFileHas()
    {
        var book = Book();
        var password = book.Add("Anna Berg", AccountRole.Analyst);
        Assert.Equal("Anna Berg", book.FindByPassword("ANNA berg", password)?.Name);
        Assert.Null(book.FindByPassword("Anna Berg", password + "x"));
        Assert.DoesNotContain(password, File.ReadAllText(book.File.Path), StringComparison.Ordinal);
        var token = book.AddToken("Anna Berg", "x", AccountRole.Reader, TimeSpan.FromDays(1));
        Assert.DoesNotContain(token, File.ReadAllText(book.File.Path), StringComparison.Ordinal);
        Assert.Equal(book.File.Read().Select(account => account.ToString()), Book().File.Read().Select(account => account.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Anna\nBerg")]
    [InlineData("Anna\u202Egreb")]
    [InlineData("Anna\u200BBerg")]
    [InlineData("An\u200Dna")]
    [InlineData("Anna\u2028Berg")]
    [InlineData("Anna\uE000")]
    [InlineData("\u0301")]
    [InlineData("\uFEFF")]
    public void Add_NameWithWhatCannotBeSeen_IsRefused(string name)
    {
        var fault = Assert.Throws<AccountException>(() => Book().Add(name, AccountRole.Reader));
        Assert.Equal("TW0819", fault.Code);
        Assert.DoesNotContain(fault.Message, character => char.IsControl(character) || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.Format);
        Assert.Null(Visitor.Usable(name));
    }

    [Fact]
    public void Add_NameWithHalfACharacter_IsRefused()
    {
        Assert.Equal("TW0819", Assert.Throws<AccountException>(() => Book().Add("\uD800nna", AccountRole.Reader)).Code);
        Assert.Null(Visitor.Usable("Anna\uDC00"));
    }

    [Theory]
    [InlineData("Анна Берг")]
    [InlineData("أحمد")]
    [InlineData("מרים כהן")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("क्\u200Dष")]
    [InlineData("𝒜nna")]
    [InlineData("O’Neil-Łukasz")]
    public void Add_NameOfAnyScript_IsTaken(string name)
    {
        Book().Add(name, AccountRole.Reader);
        Assert.NotNull(Book().File.Find(name.Normalize()));
        Assert.Equal(name, Visitor.Usable(" " + name + " "));
    }

    [Fact]
    public void File_OnceMade_IsItsOwnersOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions");
        var book = Book();
        book.Add("Anna Berg", AccountRole.Administrator);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(book.File.Path));
            File.SetUnixFileMode(book.File.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }

        var problem = Assert.Throws<AccountException>(() => Book().File.Read());
        Assert.Equal("TW0818", problem.Code);
        Assert.Contains("chmod 600", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"version\": 2, \"accounts\": []}")]
    [InlineData("{\"version\": 1, \"accounts\": [{\"name\": \"Anna\"}]}")]
    [InlineData("{\"version\": 1, \"accounts\": [{\"name\": \"Anna\", \"role\": \"queen\"}]}")]
    public void Read_WhatIsNoFileOfAccounts_IsRefused(string content)
    {
        File.WriteAllText(_folder.File("accounts"), content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.File("accounts"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Equal("TW0818", Assert.Throws<AccountException>(() => Book().File.Read()).Code);
    }

    [Fact]
    public async Task Add_ManyAtOnceByManyPrograms_KeepsAll()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => Book().Add($"Person {number}", AccountRole.Reader))));
        Assert.Equal(12, Book().File.Read().Count);
        Assert.False(File.Exists(_folder.File("accounts.new")));
    }

    [Fact]
    public void Change_ThatIsRefused_LeavesTheFileAndNothingBeside()
    {
        var book = Book();
        book.Add("Anna Berg", AccountRole.Administrator);
        var before = File.ReadAllText(book.File.Path);
        Assert.Equal("TW0821", Assert.Throws<AccountException>(() => book.SetRole("Anna Berg", AccountRole.Reader)).Code);
        Assert.Equal("TW0819", Assert.Throws<AccountException>(() => book.Add("anna berg", AccountRole.Reader)).Code);
        Assert.Equal("TW0819", Assert.Throws<AccountException>(() => book.Reset("Ben", withSecondFactor: true)).Code);
        Assert.Equal("TW0819", Assert.Throws<AccountException>(() => book.Add("a\nb", AccountRole.Reader)).Code);
        Assert.Equal(before, File.ReadAllText(book.File.Path));
        Assert.False(File.Exists(book.File.Path + ".new"));
    }

    private AccountBook Book() => new(new AccountFile(_folder.File("accounts")), _clock);
}
