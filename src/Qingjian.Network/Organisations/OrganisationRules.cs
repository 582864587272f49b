using Qingjian.Network.Registration;

namespace Qingjian.Network.Organisations;

/// <summary>The rules of an organisation's own fields.</summary>
internal static class OrganisationRules
{
    public static List<FieldError> Check(NewOrganisation organisation)
    {
        var errors = new FieldErrors();
        errors.Code(nameof(organisation.Code), organisation.Code, 32);
        errors.Text(nameof(organisation.Name), organisation.Name, 128, required: true);
        errors.Text(nameof(organisation.NameEn), organisation.NameEn, 192);
        errors.Defined(nameof(organisation.Kind), organisation.Kind);
        return errors;
    }
}
