using Trucewatch.Process;

namespace Trucewatch.Workbench;

/// <summary>Truces, phases, offers and doings in lanes over one axis of time.</summary>
internal sealed class TimelineChart
{
    private const double Width = 1080;
    private const double Names = 148;
    private const double LaneHeight = 44;
    private const double OfferRow = 15;
    private const double LongestBar = 32;
    private const int MostBins = 90;
    private const int LongestName = 44;
    private const int MostOffers = 150;

    private readonly ProcessState _state;
    private readonly PageQuery _query;
    private readonly TimeAxis _axis;
    private readonly int _daysABin;
    private double _y = 4;

    private TimelineChart(ProcessState state, PageQuery query, TimeAxis axis)
    {
        (_state, _query, _axis) = (state, query, axis);
        _daysABin = Math.Max(1, (int)Math.Ceiling((axis.To.DayNumber - axis.From.DayNumber + 1) / (double)MostBins));
        if (_daysABin is > 1 and < 7)
            _daysABin = 7;
    }

    /// <summary>The drawing of a period.</summary>
    public static Markup Write(ProcessState state, PageQuery query, DateOnly first, DateOnly last)
    {
        var chart = new TimelineChart(state, query, TimeAxis.Around(first, last, Names, Width - 8));
        var truces = chart.Truces();
        var offers = chart.Offers();
        var lanes = TimelineLane.All.Select(chart.Lane).ToList();
        var bottom = chart._y;
        return H($"""
            <div class="scroll" tabindex="0" role="region" aria-label="Timeline"><svg class="chart timeline" viewBox="0 0 {Width} {bottom + 24}" role="group" aria-label="Lanes over time; the lists below have the same">
            {chart._axis.Write(0, bottom)}
            {truces}{offers}{lanes}
            </svg></div>
            """);
    }

    private Markup Truces()
    {
        var top = _y;
        _y += 34;
        var shown = _state.Truces.Where(truce => truce.From <= _axis.To && !(truce.To < _axis.From)).ToList();
        return H($"""
            {Name(top + 18, "Truces", shown.Count)}
            {Each(shown, truce => H($"""
                <a href="#{truce.Id}"><title>Truce from {truce.From} to {(truce.To is { } end ? Day(end) : H($"today"))}</title>{Bar(truce.From, truce.To, top + 6, 16, "bar-truce")}</a>
                {Each(truce.Phases.Where(phase => phase.From <= _axis.To), phase => H($"""<a href="#{truce.Id}"><title>{phase.Name}: {phase.From} to {(phase.To is { } end ? Day(end) : H($"today"))}</title>{Bar(phase.From, phase.To, top + 18, 4, "bar-phase")}</a>"""))}
                """))}
            {Line(_y)}
            """);
    }

    private Markup Bar(DateOnly from, DateOnly? to, double y, double height, string style)
    {
        var left = _axis.At(from);
        var right = _axis.At(to ?? (_state.AsOf ?? _axis.To).AddDays(1));
        return H($"""<rect class="{style}" x="{left}" y="{y}" width="{Math.Max(2, right - left)}" height="{height}" rx="2"/>""");
    }

    private Markup Offers()
    {
        var top = _y;
        var all = _state.Proposals.Where(line => line.Dated && line.FirstReported <= _axis.To && line.LastReported >= _axis.From).ToList();
        var shown = all.OrderByDescending(line => line.LastReported).Take(MostOffers).OrderBy(line => line.FirstReported);
        // An offer takes the first row where its name has room.
        var rows = new List<double>();
        var drawn = new List<Markup>();
        foreach (var line in shown)
        {
            var (left, right) = (_axis.At(line.FirstReported), Math.Max(_axis.At(line.FirstReported) + 5, _axis.At(line.LastReported.AddDays(1))));
            var name = Shapes.Short(line.Name, LongestName);
            var length = name.Length * 6.2;
            var before = right + 6 + length > Width;
            var (begin, end) = before ? (left - length - 8, right) : (left, right + 6 + length);
            var row = rows.FindIndex(free => free <= begin);
            if (row < 0)
            {
                row = rows.Count;
                rows.Add(0);
            }

            rows[row] = end + 8;
            var y = top + 6 + (row * OfferRow);
            var style = line.State switch { ProposalState.OnTheTable => "bar-offer", ProposalState.Agreed => "bar-offer deal", _ => "bar-offer off" };
            drawn.Add(H($"""
                <a href="{_query.Process.To("/proposals/" + line.Id)}"><title>{line.Name}: {Plain(ProcessJsonWriter.Of(line.State))}, reported {line.FirstReported} to {line.LastReported}</title><rect class="{style}" x="{left}" y="{y + 2}" width="{right - left}" height="8" rx="2"/><text x="{(before ? left - 4 : right + 4)}" y="{y + 10}"{(before ? Markup.Of(" text-anchor=\"end\"") : Markup.None)}>{name}</text></a>
                """));
        }

        _y += Math.Max(26, 10 + (rows.Count * OfferRow));
        return H($"{Name(top + 16, all.Count > MostOffers ? $"Newest {MostOffers} offers of" : "Offers and deals", all.Count)}{drawn}{Line(_y)}");
    }

    private Markup Lane(TimelineLane lane)
    {
        var top = _y;
        _y += LaneHeight;
        var doings = _state.Doings.Where(doing => lane.Types.Contains(doing.Type, StringComparer.Ordinal) && _axis.Holds(doing.Day)).ToList();
        var bins = doings.GroupBy(doing => (doing.Day.DayNumber - _axis.From.DayNumber) / _daysABin).Select(bin => (From: _axis.From.AddDays(bin.Key * _daysABin), Count: bin.Count())).ToList();
        var most = Math.Max(4, bins.Select(bin => bin.Count).DefaultIfEmpty().Max());
        return H($"""
            {Name(top + 26, lane.Name, doings.Count)}
            {Each(bins, bin => Bin(lane, bin.From, bin.Count, LongestBar * bin.Count / most))}
            {Line(_y)}
            """);
    }

    private Markup Bin(TimelineLane lane, DateOnly from, int count, double height)
    {
        var to = from.AddDays(_daysABin - 1);
        var (left, right) = (_axis.At(from), _axis.At(from.AddDays(_daysABin)));
        var period = _daysABin == 1 ? H($"{from}") : H($"{from} to {to}");
        return H($"""
            <a href="{(_query with { Since = from, Until = to }).With("lane", lane.Id).To("/timeline")}#doings"><title>{lane.Name}, {period}: {count}</title><rect class="{lane.Style}" x="{left + 0.5}" y="{_y - height - 1}" width="{Math.Max(2, right - left - 1)}" height="{height}"/></a>
            """);
    }

    private Markup Line(double y) => H($"""<line class="row" x1="0" x2="{Width - 8}" y1="{y}" y2="{y}"/>""");

    private static Markup Name(double y, string name, int count) => H($"""<text class="lane-name" x="0" y="{y}">{name} <tspan class="lane-count">{count}</tspan></text>""");
}
