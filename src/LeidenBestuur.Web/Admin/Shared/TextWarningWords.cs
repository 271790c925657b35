using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>What an editor is asked about a public text.</summary>
public static class TextWarningWords
{
    /// <summary>The same with the words that it is about, for where they do not stand beside it.</summary>
    public static string Quote(this TextWarning warning) => $"“{warning.Words}”: {warning.Say()}";

    public static string Say(this TextWarning warning) => warning.Kind switch
    {
        TextWarningKind.Postcode => Texts.T58_PrivateAddress,
        TextWarningKind.MobileNumber => Texts.T58_PrivateMobile,
        TextWarningKind.PrivateEmail => Texts.T58_PrivateEmail,
        TextWarningKind.SkippedHeading => "Boven deze kop ontbreekt een niveau. Maak van deze kop een niveau hoger, met één hekje (#) minder.",
        TextWarningKind.EmptyLinkText => "Deze link zegt niet waar hij heen gaat. Schrijf in de link wat de lezer daar vindt.",
        TextWarningKind.StaleWords => "Dit klopt over een tijd niet meer. Noem liever de jaren, bijvoorbeeld: van 2026 tot en met 2030.",
        _ => throw new ArgumentOutOfRangeException(nameof(warning), warning.Kind, "Not a kind of warning."),
    };
}
