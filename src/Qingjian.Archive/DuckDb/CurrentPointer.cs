using System.Globalization;
using System.Text;
using Qingjian.Archive.Segments;

namespace Qingjian.Archive.DuckDb;

/// <summary>Which generation of the store is read: a small file, replaced as a whole and durably.</summary>
internal sealed class CurrentPointer(ISegmentFiles files)
{
    private const string Name = "current";

    public int Read()
    {
        if (!files.List().Contains(Name))
            return 1;
        using var file = files.Open(Name);
        var bytes = new byte[file.Length];
        file.Read(bytes, 0);
        return int.TryParse(Encoding.ASCII.GetString(bytes), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidDataException($"The file '{Name}' of the observation store does not hold a number. Delete the store's folder: it is built again from the journal.");
    }

    public void Write(int number)
    {
        const string Temporary = Name + ".tmp";
        using (var file = files.Create(Temporary))
        {
            file.Write(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)), 0);
            file.Sync();
        }
        files.Rename(Temporary, Name);
        files.SyncDirectory();
    }
}
