using Qingjian.Archive;
using Qingjian.Server.Backups;

namespace Qingjian.Server.Commands;

/// <summary>What a command that works beside a server needs to know of its settings, read where the server reads them: the file beside the
/// program, the environment, <c>--set</c>.</summary>
internal sealed class InstallationSettings(IEnumerable<string> configuration)
{
    private readonly IConfigurationRoot _settings = new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().AddCommandLine([.. configuration]).Build();

    /// <summary>Connection string of the business data, or null when they lie in the folder.</summary>
    public string? Postgres => Of("Database:Postgres");

    /// <summary>Connection string of the journal, or null when it lies in the folder.</summary>
    public string? JournalDatabase => Of($"{ArchiveOptions.Section}:{nameof(ArchiveOptions.JournalDatabase)}");

    public IConfigurationSection Section(string name) => _settings.GetSection(name);

    /// <summary>The data folder without a slash at its end, what lies in it is told by its name, and the folder that servers of a cluster share.</summary>
    public DataFolder Folder(string given) => new(
        Whole(given), Of($"{ArchiveOptions.Section}:{nameof(ArchiveOptions.SharedFolder)}") is { } shared ? Whole(shared) : null);

    private static string Whole(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private string? Of(string name) => _settings[name] is { Length: > 0 } value ? value : null;
}
