using System.Globalization;
using System.Text;

namespace Qingjian.Simulator.Client;

/// <summary>The store of one station on the disk: a line for each frame that was stored, fsynced before it is first sent, and
/// a short one for each that was closed. A line that a crash cut short was never promised to anyone and is dropped.</summary>
internal sealed class OutboxFile : IDisposable
{
    // <c>+ qn cn dataTimeMs factors part frame resend</c>, frames in Base64, <c>-</c> for none; <c>- qn</c>.
    private const int Columns = 8;
    private const int ClosedLinesKept = 4096;
    private readonly string _path;
    private readonly Lock _gate = new();
    private readonly Dictionary<long, PendingUpload> _open;
    private FileStream _file;
    private int _closedLines;

    public OutboxFile(string folder, string mn)
    {
        Directory.CreateDirectory(folder);
        _path = Path.Combine(folder, mn + ".outbox");
        _open = File.Exists(_path) ? Read(_path) : [];
        Restored = [.. _open.Values.OrderBy(upload => upload.Qn)];
        _file = Rewrite();
    }

    /// <summary>What an earlier process left open, in the order in which it was stored.</summary>
    public IReadOnlyList<PendingUpload> Restored { get; }

    public void Add(PendingUpload upload)
    {
        lock (_gate)
        {
            _open.Add(upload.Qn, upload);
            _file.Write(LineOf(upload));
            _file.Flush(flushToDisk: true);
        }
    }

    // Not synced: a frame whose end is forgotten is sent once more, which every gateway must bear.
    public void Close(long qn)
    {
        lock (_gate)
        {
            if (!_open.Remove(qn))
                return;
            _file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"- {qn}\n")));
            _file.Flush();
            if (++_closedLines < ClosedLinesKept + _open.Count)
                return;
            _file.Dispose();
            _file = Rewrite();
        }
    }

    public void Dispose()
    {
        lock (_gate)
            _file.Dispose();
    }

    private FileStream Rewrite()
    {
        var fresh = _path + ".new";
        using (var file = new FileStream(fresh, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            foreach (var upload in _open.Values.OrderBy(upload => upload.Qn))
                file.Write(LineOf(upload));
            file.Flush(flushToDisk: true);
        }
        File.Move(fresh, _path, overwrite: true);
        _closedLines = 0;
        return new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
    }

    private static byte[] LineOf(PendingUpload upload) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"+ {upload.Qn} {upload.Command} {upload.DataTime.ToUnixTimeMilliseconds()} {upload.Factors} {upload.Part} {Convert.ToBase64String(upload.Frame)} {(upload.ResendFrame is { } resend ? Convert.ToBase64String(resend) : "-")}\n"));

    private static Dictionary<long, PendingUpload> Read(string path)
    {
        var text = File.ReadAllText(path);
        var open = new Dictionary<long, PendingUpload>();
        foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split(' ');
            if (cells is ["-", var closed])
                open.Remove(long.Parse(closed, CultureInfo.InvariantCulture));
            else if (cells is ["+", ..] && cells.Length == Columns)
                Add(open, cells);
            else
                throw new InvalidDataException($"{path}: a line is neither '+ qn cn dataTime factors part frame resend' nor '- qn': {line[..Math.Min(line.Length, 60)]}");
        }
        return open;
    }

    private static void Add(Dictionary<long, PendingUpload> open, string[] cells)
    {
        var frame = Convert.FromBase64String(cells[6]);
        var qn = long.Parse(cells[1], CultureInfo.InvariantCulture);
        open[qn] = new PendingUpload
        {
            Qn = qn,
            Command = int.Parse(cells[2], CultureInfo.InvariantCulture),
            DataTime = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(cells[3], CultureInfo.InvariantCulture)).ToOffset(Beijing.Offset),
            Factors = int.Parse(cells[4], CultureInfo.InvariantCulture),
            Part = int.Parse(cells[5], CultureInfo.InvariantCulture),
            Frame = frame,
            ResendFrame = cells[7] == "-" ? null : Convert.FromBase64String(cells[7]),
            DataArea = FrameMaker.DataAreaOf(frame),
            IsRestored = true,
        };
    }
}
