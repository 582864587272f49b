using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>Enters and takes away as whom a line's target knows a station.</summary>
internal sealed class EditIdentities(QingjianDb db, StationDirectory directory, ForwardingPasswords passwords, SaveLine saving)
{
    private const int LongestMn = 24;
    private const int LongestPassword = 32;

    /// <summary>Null when the scope has no such line.</summary>
    public async Task<IReadOnlyList<LineRefusal>?> SetAsync(int lineId, IdentityForm form, string who, Scope own, CancellationToken cancellationToken)
    {
        if (await FindAsync(lineId, own, cancellationToken) is not { } line)
            return null;
        var (code, mn, st) = (form.Station?.Trim() ?? "", form.Mn?.Trim() ?? "", form.St?.Trim() ?? "");
        var station = directory.FindByCode(new Scope(line.RegionPath, line.OperatorId), code);
        var known = station is null ? null : await db.Set<ForwardingIdentity>().SingleOrDefaultAsync(one => one.LineId == lineId && one.StationId == station.Id, cancellationToken);
        var refused = Check(form, mn, st, known);
        if (station is null)
            refused.Add(new("Station", code, "Forwarding.Rule.Station"));
        else if (await db.Set<ForwardingIdentity>().AnyAsync(one => one.LineId == lineId && one.StationId != station.Id && one.Mn == mn, cancellationToken))
            refused.Add(new("Mn", mn, "Forwarding.Rule.MnTaken"));
        if (form.Version != line.Version.ToString(CultureInfo.InvariantCulture))
            refused.Add(new("Version", form.Version ?? "", "Forwarding.Rule.Overtaken"));
        if (refused.Count > 0)
            return refused;
        var encrypted = string.IsNullOrEmpty(form.Password) ? known!.EncryptedPassword : passwords.Encrypt(form.Password);
        var before = known is null ? "" : $"mn={known.Mn}; st={known.St} -> ";
        if (known is null)
            db.Add(known = new() { LineId = lineId, StationId = station!.Id, Mn = mn, EncryptedPassword = encrypted, St = "" });
        (known.Mn, known.EncryptedPassword, known.St) = (mn, encrypted, st.Length > 0 ? st : station!.St);
        var set = string.IsNullOrEmpty(form.Password) ? "" : "; password=*";
        return await saving.TryAsync(line, ForwardingEventKind.Changed, $"station={station!.Code}; {before}mn={known.Mn}; st={known.St}{set}", who, cancellationToken)
            ? [] : [new("Version", form.Version ?? "", "Forwarding.Rule.Overtaken")];
    }

    /// <summary>From then on the station goes by its own MN, PW and ST. False when there is nothing to take away within the scope, or somebody else changed the line.</summary>
    public async Task<bool> RemoveAsync(int lineId, int stationId, string who, Scope own, CancellationToken cancellationToken)
    {
        if (await FindAsync(lineId, own, cancellationToken) is not { } line
            || await db.Set<ForwardingIdentity>().SingleOrDefaultAsync(one => one.LineId == lineId && one.StationId == stationId, cancellationToken) is not { } known)
            return false;
        db.Remove(known);
        return await saving.TryAsync(line, ForwardingEventKind.Changed, $"station={directory.Find(stationId)?.Code ?? "?"}; mn={known.Mn}; st={known.St} -> mn=*", who, cancellationToken);
    }

    private static List<LineRefusal> Check(IdentityForm form, string mn, string st, ForwardingIdentity? known)
    {
        List<LineRefusal> refused = [];
        if (mn.Length is 0 or > LongestMn || !mn.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            refused.Add(new("Mn", mn, "Forwarding.Rule.Mn"));
        if (st.Length > 0 && (st.Length != 2 || !st.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))))
            refused.Add(new("St", st, "Forwarding.Rule.St"));
        // The value is never given back: it would stand on the page.
        if (string.IsNullOrEmpty(form.Password) ? known is null : form.Password.Length > LongestPassword || !form.Password.All(IsPasswordCharacter))
            refused.Add(new("Password", "", string.IsNullOrEmpty(form.Password) ? "Forwarding.Rule.Required" : "Forwarding.Rule.Password"));
        return refused;
    }

    // What delimits fields (HJ 212-2017 6.3.1) cannot stand within one.
    private static bool IsPasswordCharacter(char c) => c is > ' ' and <= '~' and not (';' or ',' or '=' or '&' or '#');

    private Task<ForwardingLine?> FindAsync(int id, Scope own, CancellationToken cancellationToken) =>
        db.Set<ForwardingLine>().Within(own).SingleOrDefaultAsync(line => line.Id == id, cancellationToken);
}
