namespace Qingjian.Architecture.Tests;

/// <summary>Files stay short enough to be read at one sitting (house rule: at 400 lines a reviewer asks why).</summary>
public sealed class SizeTests
{
    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        var tooLong = from folder in new[] { "src", "tools" }
                    from file in House.SourceFiles(folder, "*.cs")
                    where !file.Contains("Migrations", StringComparison.Ordinal)
                    let lines = File.ReadLines(file).Count()
                    where lines > 400
                    select $"{Path.GetRelativePath(House.Root, file)}: {lines}";

        Assert.Empty(tooLong);
    }
}
