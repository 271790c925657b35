using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace LeidenBestuur.Web.Admin;

/// <summary>What the framework says of a form that it cannot read, in Dutch.</summary>
internal static class DutchBinding
{
    public static void Say(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"‘{value}’ past niet bij ‘{field}’. Kijk naar het voorbeeld bij het veld.");
        messages.SetMissingBindRequiredValueAccessor(field => $"{field} ontbreekt.");
        messages.SetMissingKeyOrValueAccessor(() => "Er ontbreekt iets.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Het formulier is leeg.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"‘{value}’ past hier niet.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Deze waarde past hier niet.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Vul een getal in.");
        messages.SetUnknownValueIsInvalidAccessor(field => $"De waarde past niet bij {field}.");
        messages.SetValueIsInvalidAccessor(value => $"‘{value}’ past hier niet.");
        messages.SetValueMustBeANumberAccessor(field => $"Vul bij {field} een getal in.");
        messages.SetValueMustNotBeNullAccessor(_ => "Vul dit in.");
    }
}
