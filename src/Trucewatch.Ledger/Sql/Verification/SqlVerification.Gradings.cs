namespace Trucewatch.Ledger.Sql;

/// <content>How people graded sources and reports.</content>
internal sealed partial class SqlVerification
{
    private void Gradings()
    {
        foreach (var row in Walk("SELECT act FROM grading ORDER BY act"))
        {
            _gradings++;
            var act = row.GetInt64(0);
            var body = _bodies.OfGrading(act);
            _bytes += body.Length;
            Compare($"grading {act}", ActSubject.OfNumbered(ActKind.Grading, act), body);
        }
    }
}
