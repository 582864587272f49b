using System.IO.Compression;
using System.Text;

namespace Qingjian.Simulator.Replay;

/// <summary>Reads CSV lines (RFC 4180 quotes; a quoted cell does not cross lines), plain or gzipped.</summary>
internal sealed class CsvReader : IDisposable
{
    private readonly StreamReader _lines;
    private readonly char _separator;
    private readonly List<string> _cells = [];
    private readonly StringBuilder _cell = new();

    public CsvReader(string path, char separator)
    {
        _separator = separator;
        Stream file = File.OpenRead(path);
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            file = new GZipStream(file, CompressionMode.Decompress);
        _lines = new StreamReader(file, Encoding.UTF8);
    }

    /// <summary>Number of the last line read, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The cells of the next line that is not empty; null at the end. The list is used again for the next line.</summary>
    public IReadOnlyList<string>? Read()
    {
        while (_lines.ReadLine() is { } line)
        {
            Line++;
            if (line.Length == 0)
                continue;
            Split(line);
            return _cells;
        }
        return null;
    }

    public void Dispose() => _lines.Dispose();

    private void Split(string line)
    {
        _cells.Clear();
        _cell.Clear();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var character = line[i];
            if (character == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                _cell.Append(line[i++]);
            else if (character == '"')
                quoted = !quoted;
            else if (character == _separator && !quoted)
                CloseCell();
            else
                _cell.Append(character);
        }
        CloseCell();
    }

    private void CloseCell()
    {
        _cells.Add(_cell.ToString().Trim());
        _cell.Clear();
    }
}
