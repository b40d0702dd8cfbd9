namespace Trucewatch.Training.Tests;

public sealed class PloverMeasureTests
{
    [Fact]
    public void Read_LineWithoutType_IsLeftOut()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path,
            [
                """{"id": "A-1", "text": "Rebels shelled the port.", "event_v2": "ASSAULT"}""",
                "",
                """{"id": "B-1", "text": "Mudslides destroyed houses.", "event_v2": ""}""",
            ]);
            Assert.Equal([new PloverExample("A-1", "Rebels shelled the port.", "ASSAULT")], PloverMeasure.Read(path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
