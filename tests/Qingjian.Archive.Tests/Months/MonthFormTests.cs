using DuckDB.NET.Data;
using Qingjian.Archive.DuckDb;
using Qingjian.Archive.Months;

namespace Qingjian.Archive.Tests.Months;

public sealed class MonthFormTests : IDisposable
{
    // 200 hours of three series of March 2026: rows of several lengths, a back-filled day, a clock that ran ahead (received before
    // it began), a second revision, marks that change in the middle.
    private const string Rows = """
        create table source as
        select s::integer as series, 1772294400000 + h * 3600000 as start_ms, (h * 7919 + s) % 500 as mantissa, (s % 3)::utinyint as scale,
            (case when h between 90 and 110 then 68 else 78 end)::utinyint as mark, 3::smallint as unit, 0::utinyint as fault, r::integer as revision,
            start_ms + case when h < 24 then 86400000::bigint * 40 when h = 30 then -4321 else 3600000 + (h * 104729 + s // 2) % 240000 end as received_ms,
            (case when h < 24 then 9000000000 else 0 end) + h * 60 + s // 2 + (h * 31) % 11 + r as position
        from range(200) a(h), range(1, 4) b(s), range(1, 3) c(r) where r = 1 or h = 63
        """;

    // The form of files that were written before rows of a series were split: docs/decisions/0007-closed-months.md.
    private const string FirstForm = """
        select series, 1772294400000::bigint as low_ms, list((start_ms - 1772294400000)::uinteger order by start_ms, revision) as start,
            list(mantissa order by start_ms, revision) as mantissa, [any_value(scale)] as scale, list(mark order by start_ms, revision) as mark,
            [any_value(unit)] as unit, [any_value(fault)] as fault, list(revision order by start_ms, revision) as revision,
            list(received_ms - start_ms order by start_ms, revision) as delay, list(position order by start_ms, revision) as position
        from source group by series order by series
        """;

    private static readonly DataMonth March = DataMonth.Of(202603);

    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-month-").FullName;
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    public MonthFormTests()
    {
        _connection.Open();
        _connection.Execute(Rows);
    }

    [Fact]
    public void What_is_written_is_read_again_value_by_value()
    {
        var path = Path.Combine(_folder, MonthForm.Name("a"));
        _connection.Execute(MonthForm.Write("source", March, 1, 3, path));
        Assert.Equal(603, Count(MonthForm.Read(March, [path])));
        AssertSame(MonthForm.Read(March, [path]));
        // Rows are short, so that a question for one series reads little: 201 values are four rows of at most 64.
        Assert.Equal(12, Count($"select * from read_parquet('{path}')"));
    }

    [Fact]
    public void A_file_of_the_first_form_is_read_as_ever_alone_and_beside_a_newer_one()
    {
        var (first, second) = (Path.Combine(_folder, "a.parquet"), Path.Combine(_folder, MonthForm.Name("b")));
        _connection.Execute($"copy ({FirstForm}) to '{first}' (format parquet)");
        AssertSame(MonthForm.Read(March, [first]));

        _connection.Execute($"copy ({FirstForm.Replace("from source", "from source where series = 1", StringComparison.Ordinal)}) to '{first}' (format parquet)");
        _connection.Execute(MonthForm.Write("source", March, 2, 3, second));
        AssertSame(MonthForm.Read(March, [first, second]));
    }

    public void Dispose()
    {
        _connection.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private long Count(string rows) => _connection.ReadLong($"select count(*) from ({rows})");

    private void AssertSame(string rows)
    {
        Assert.Equal(0, Count($"select {MonthForm.Columns} from source except all select {MonthForm.Columns} from ({rows})"));
        Assert.Equal(0, Count($"select {MonthForm.Columns} from ({rows}) except all select {MonthForm.Columns} from source"));
    }
}
