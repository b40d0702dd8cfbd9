namespace Trucewatch.Language.Tests;

public sealed class LanguageModelTests
{
    [Fact]
    public void Load_ProjectModel_IsSmallAndNamed()
    {
        var model = LanguageModel.Load(ModelFixture.Path);
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+$", model.Version);
        Assert.Matches("^[0-9a-f]{64}$", model.Hash);
        Assert.True(new FileInfo(ModelFixture.Path).Length <= 15_000_000);
    }

    [Fact]
    public void Load_NoSuchFile_Throws() => Assert.Throws<FileNotFoundException>(() => LanguageModel.Load("no-such-model.twlm"));

    [Fact]
    public void Read_ChangedByte_IsDamaged()
    {
        var content = File.ReadAllBytes(ModelFixture.Path);
        content[^100] ^= 1;
        Assert.StartsWith("TW0404", Assert.Throws<ModelFormatException>(() => LanguageModel.Read(content)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OtherFile_IsNoModel() =>
        Assert.StartsWith("TW0402", Assert.Throws<ModelFormatException>(() => LanguageModel.Read(new byte[100])).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_LaterFormat_SaysSo()
    {
        var content = File.ReadAllBytes(ModelFixture.Path);
        content[4]++;
        Assert.StartsWith("TW0403", Assert.Throws<ModelFormatException>(() => LanguageModel.Read(content)).Message, StringComparison.Ordinal);
    }
}
