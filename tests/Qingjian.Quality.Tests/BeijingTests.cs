namespace Qingjian.Quality.Tests;

/// <summary>Real releases of five Beijing stations (air_beijing_prsa).</summary>
public sealed class BeijingTests
{
    private static readonly DateTime September = new(2013, 9, 1);

    [Fact]
    public void The_stuck_then_starved_then_dark_analyser_of_Wanshouxigong_is_three_findings()
    {
        var month = new BeijingMonth(September, September.AddMonths(1));
        var first = (int)(new DateTime(2013, 9, 26) - September).TotalHours;
        var end = (int)(new DateTime(2013, 9, 30) - September).TotalHours;
        var found = month.Judge("Wanshouxigong").Where(run => run.Parameter == "a34004" && run.First < end && run.End > first)
            .Select(run => (run.Cause, From: September.AddHours(run.First), Hours: run.End - run.First));
        // 22 hours at 3 µg/m³; 45 hours at a tenth of the neighbours, one hole in them; 4 hours without a value.
        Assert.Equal(
            [
                (FindingCause.Flat, new DateTime(2013, 9, 26, 14, 0, 0), 22),
                (FindingCause.Neighbours, new DateTime(2013, 9, 27, 12, 0, 0), 45),
                (FindingCause.Missing, new DateTime(2013, 9, 29, 9, 0, 0), 4),
            ],
            found);
    }

    [Fact]
    public void The_flat_hours_carry_the_neighbours_as_evidence()
    {
        var month = new BeijingMonth(September, September.AddMonths(1));
        var flat = Assert.Single(month.Judge("Wanshouxigong"), run => run is { Parameter: "a34004", Cause: FindingCause.Flat } && run.End - run.First == 22);
        Assert.Equal([FindingCause.Flat, FindingCause.Neighbours], flat.Evidence.Select(one => one.Cause));
        Assert.Equal(3, flat.Evidence[0].Numbers["value"]);
        // 2013-09-27 11:00, the last hour: Changping 86, Dongsi 149, Aotizhongxin 163, Huairou 109 → median 129.
        var far = flat.Evidence[1];
        Assert.Equal((new DateTime(2013, 9, 27, 11, 0, 0), 3d, 129d), (September.AddHours(far.Slot), far.Numbers["value"], far.Numbers["median"]));
    }

    [Fact]
    public void An_officer_does_not_drown_in_findings_of_ordinary_months()
    {
        var year = new BeijingMonth(new DateTime(2014, 1, 1), new DateTime(2015, 1, 1));
        foreach (var station in year.Stations)
        {
            var runs = year.Judge(station);
            var perMonth = runs.Count / 12.0;
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{station}: {perMonth:F1} findings a month; " + string.Join(", ", runs.CountBy(run => run.Cause).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value / 12.0:F1}")));
            // Six analysers, thirty days: a finding for each analyser every nine days at most.
            Assert.InRange(perMonth, 1, 20);
        }
    }
}
