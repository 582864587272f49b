using Microsoft.Extensions.Logging.Abstractions;

namespace Qingjian.Archive.Tests.Journal;

/// <summary>The contract over segment files, small enough that every test of many entries begins new ones.</summary>
public sealed class FolderJournalTests : JournalContractTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-journal-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    protected override Archive.Journal Open() => Archive.Journal.Open(JournalScript.Options(_folder), NullLogger.Instance);
}
