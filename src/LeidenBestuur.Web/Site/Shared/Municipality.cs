namespace LeidenBestuur.Web.Site.Shared;

/// <summary>The municipality that this site is of; empty where it has not said. Read and checked once, at start.</summary>
public sealed record Municipality
{
    public required string Name { get; init; }

    /// <summary>Its number in the register of government organisations (TOOI), as in "gm0546".</summary>
    public required string TooiIdentifier { get; init; }

    public required string Phone { get; init; }

    public required Uri Website { get; init; }

    /// <summary>A sentence that says how to get an appointment with a member of the college.</summary>
    public string AppointmentText { get; init; } = "";

    public string PressName { get; init; } = "";

    public string PressPhone { get; init; } = "";

    public string PressEmail { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>Where to report a leak: an address that starts with https:, mailto: or tel:.</summary>
    public string SecurityContact { get; init; } = "";

    /// <summary>The day on which this register began; null: not said.</summary>
    public DateOnly? RegisterSince { get; init; }

    /// <summary>How many aldermen the council has set (Gemeentewet, article 36); null: not said.</summary>
    public int? NumberOfAldermen { get; init; }

    public bool HasPressContact => PressName.Length + PressPhone.Length + PressEmail.Length > 0;

    public static Municipality Read(IConfiguration configuration)
    {
        var settings = new Settings(configuration, "Municipality");
        return new()
        {
            Name = settings.Required("Name"),
            TooiIdentifier = settings.Matching("TooiIdentifier", text => text is ['g', 'm', .. { Length: 4 } digits] && digits.All(char.IsAsciiDigit),
                "is no TOOI identifier of a municipality, such as gm0546"),
            Phone = settings.Matching("Phone", IsPhone, "is no telephone number"),
            Website = settings.WebAddress("Website") ?? throw settings.Wrong("Website", "is empty; it must be the address of the municipality's website"),
            AppointmentText = settings.Optional("AppointmentText"),
            PressName = settings.Optional("PressName"),
            PressPhone = settings.OptionalMatching("PressPhone", IsPhone, "is no telephone number"),
            PressEmail = settings.OptionalMatching("PressEmail", IsEmail, "is no e-mail address"),
            Email = settings.OptionalMatching("Email", IsEmail, "is no e-mail address"),
            SecurityContact = settings.OptionalMatching("SecurityContact", IsContact, "must start with https:, mailto: or tel:"),
            RegisterSince = settings.Day("RegisterSince"),
            NumberOfAldermen = settings.Number("NumberOfAldermen", 2, 20),
        };
    }

    /// <summary>What residents and finders of leaks will miss, for the log; null: nothing.</summary>
    public string? Missing() => (HasPressContact, SecurityContact.Length > 0) switch
    {
        (true, true) => null,
        (false, true) => "Municipality:PressName, PressPhone and PressEmail are empty: no page names a contact for the press.",
        (true, false) => "Municipality:SecurityContact is empty: security.txt names the website.",
        _ => "Municipality:PressName, PressPhone, PressEmail and SecurityContact are empty: no page names a contact for the press; security.txt names the website.",
    };

    private static bool IsPhone(string text) =>
        text.Any(char.IsAsciiDigit) && text.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '+' or '-' or '(' or ')');

    private static bool IsEmail(string text) =>
        text.IndexOf('@', StringComparison.Ordinal) > 0 && System.Net.Mail.MailAddress.TryCreate(text, out var mail) && mail.Address == text;

    private static bool IsContact(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "mailto" or "tel";
}
