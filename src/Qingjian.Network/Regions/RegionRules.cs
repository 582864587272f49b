using Qingjian.Network.Registration;

namespace Qingjian.Network.Regions;

/// <summary>The rules of a region's own fields.</summary>
internal static class RegionRules
{
    public static List<FieldError> Check(NewRegion region)
    {
        var errors = new FieldErrors();
        errors.Code(nameof(region.Code), region.Code, 12);
        errors.Text(nameof(region.Name), region.Name, 64, required: true);
        errors.Text(nameof(region.NameEn), region.NameEn, 96);
        if (region.Outline is { } outline && !Regions.Outline.IsValid(outline))
            errors.Add(nameof(region.Outline), Start(outline), FieldRule.Outline);
        return errors;
    }

    private static string Start(string outline) => outline.Length <= 40 ? outline : outline[..40] + "…";
}
