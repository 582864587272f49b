using System.Text;
using Qingjian.Archive.Export;
using Qingjian.Hj212;
using Qingjian.Network;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Export;

public sealed class SeriesCsvTests
{
    [Fact]
    public void A_line_has_the_digits_as_sent_and_Beijing_times()
    {
        var value = new ObservedValue(Noon, new Digits(3500, 2), 'N', Unit.MicrogramsPerCubicMetre, 1, Noon.AddHours(1), 42, ValueFault.None, Origin.Sent, 0, 0);
        Assert.Equal(
            "S7,a34004,Hour,Average,2026-03-01T12:00:00+08:00,35.00,µg/m³,N,None,1,Sent,0,0,2026-03-01T13:00:00.000+08:00,42,Doubtful,12",
            Lines(value)[1]);
    }

    [Theory]
    [InlineData('=', "0x3D")]
    [InlineData('"', "0x22")]
    [InlineData('\0', "")]
    public void A_mark_that_a_spreadsheet_could_misread_is_written_as_its_number(char mark, string written)
    {
        var value = new ObservedValue(Noon, null, mark, Unit.None, 1, Noon, 1, ValueFault.Empty, Origin.Sent, 0, 0);
        Assert.Equal(["", "", written, "Empty"], Lines(value)[1].Split(',')[5..9]);
    }

    private static string[] Lines(ObservedValue value) =>
        Encoding.UTF8.GetString(SeriesCsv.Write(new FakeStations().Find(SendsHours)!, Pm25(), [new(value, Standing.Doubtful, 12)])).Split("\r\n");
}
