namespace Qingjian.Acquisition.Files;

/// <summary>A line made of one cell of a file.</summary>
/// <param name="Row">Row of the file, as spreadsheets count.</param>
/// <param name="Column">Header of the column that holds the value.</param>
/// <param name="Number">Row × 1000 + column, both from 1: unique within the file.</param>
/// <param name="Json">The line as the journal keeps it.</param>
internal sealed record RowLine(int Row, string Column, int Number, byte[] Json)
{
    /// <summary>Most columns that a file may have: the number of a line has room for as many.</summary>
    public const int MostColumns = 999;

    public static int NumberOf(int row, int column) => row * (MostColumns + 1) + column + 1;

    /// <summary>Row and column of a number.</summary>
    public static (int Row, int Column) Of(int number) => (number / (MostColumns + 1), number % (MostColumns + 1) - 1);
}
