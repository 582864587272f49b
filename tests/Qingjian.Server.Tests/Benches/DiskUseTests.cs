using Qingjian.Server.Benches;

namespace Qingjian.Server.Tests.Benches;

public sealed class DiskUseTests
{
    [Fact]
    public void Hot_store_closed_months_and_segments_are_counted_apart_and_each_once()
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-disk-");
        try
        {
            Put("store/1.duckdb", 100);
            Put("store/1.months/202501-000000000009-0000.2.parquet", 7);
            Put("store/2.months/202502-000000000009-0000.2.parquet", 5);
            // Ten entries compressed, then the segment that is written to.
            Put("journal/00000000000000000001.qjz", 40);
            Put("journal/00000000000000000011.qjl", 900);

            Assert.Equal(new DiskUse(StoreBytes: 100, MonthBytes: 12, JournalBytes: 940, PackedBytes: 40, PackedEntries: 10), DiskUse.Of(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        void Put(string name, int length)
        {
            var path = Path.Combine(folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, new byte[length]);
        }
    }
}
