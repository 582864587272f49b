namespace Qingjian.Archive;

/// <summary>What a journal entry says about the lines that it carries. The lines themselves follow byte for byte as they
/// came; those of each station of a batch are one entry, so that who may see one station is never shown another's.</summary>
/// <param name="Source"><c>http</c>, <c>mqtt</c>, <c>file</c> or <c>sample</c>.</param>
/// <param name="By">Who sent it: the name of the key, the user, the station's code. Never a secret.</param>
/// <param name="Sha256">Hash of the whole body as it came, in lower-case hexadecimal digits.</param>
/// <param name="Lines">Number of each line in that body, from 1; for a file the row.</param>
/// <param name="Refused">Those of <paramref name="Lines"/> that were refused and answered so: they give no value, now and
/// at every rebuild.</param>
/// <param name="File">Journal position of the imported file's last part, or 0.</param>
public sealed record BatchHeader(string Source, string By, string Sha256, IReadOnlyList<int> Lines, IReadOnlyList<int> Refused, long File = 0);
