namespace Qingjian.Architecture.Tests;

public sealed class NameTests
{
    private static readonly string[] BannedSuffixes =
        ["Manager", "Helper", "Helpers", "Utils", "Util", "Common", "Base", "Impl", "Dto", "Service", "Repository"];

    private static readonly string[] BannedFolders =
        ["Controllers", "Models", "Dtos", "Interfaces", "Utils", "Helpers", "Common", "Services", "Repositories"];

    [Theory]
    [MemberData(nameof(House.Rooms), MemberType = typeof(House))]
    public void No_type_has_a_name_that_says_nothing(string room)
    {
        var types = House.Load(room).GetTypes().Where(type => type.Namespace?.StartsWith(room, StringComparison.Ordinal) == true);

        Assert.DoesNotContain(types, type => BannedSuffixes.Any(suffix => type.Name.EndsWith(suffix, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_folder_is_named_after_a_technical_kind()
    {
        var folders = new[] { "src", "tools" }
            .SelectMany(folder => Directory.EnumerateDirectories(Path.Combine(House.Root, folder), "*", SearchOption.AllDirectories));

        Assert.DoesNotContain(folders, folder => BannedFolders.Contains(Path.GetFileName(folder)));
    }

    /// <summary>Names of database products stand in one folder per store and in the two contexts (design §3).</summary>
    [Fact]
    public void Database_products_are_named_in_their_folder_only()
    {
        string[] products = ["DuckDB", "Npgsql", "Sqlite"];
        var strays =
            from file in House.SourceFiles("src", "*.cs")
            let relative = Path.GetRelativePath(House.Root, file).Replace('\\', '/')
            where !relative.StartsWith("src/Qingjian.Archive/DuckDb/", StringComparison.Ordinal)
                && !relative.StartsWith("src/Qingjian.Archive/Postgres/", StringComparison.Ordinal)
                && !relative.StartsWith("src/Qingjian.Server/Databases/", StringComparison.Ordinal)
            from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
            where !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal)
                && products.Any(product => line.Text.Contains(product, StringComparison.Ordinal))
            select $"{relative}:{line.Number}: {line.Text.Trim()}";

        Assert.Empty(strays);
    }
}
