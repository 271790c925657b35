using System.Globalization;
using System.Security.Claims;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Security;

/// <summary>Who is signed in, and how: what the claims of a session say. Read from the store at every request, so that a changed role or a block counts at once.</summary>
public sealed record StaffMember
{
    /// <summary>How the second step was taken. Only our own sign-in writes it; without it there is no way into the admin area.</summary>
    public const string FactorClaim = "factor";

    private const string EmailClaim = "email";
    private const string SessionClaim = "session";
    private const string SignedInAtClaim = "auth_time";
    private const string EnrolledClaim = "enrolled";
    private const string AppClaim = "app";
    private const string ExternalClaim = "external";

    public required int Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required StaffRole Role { get; init; }

    public required SignInFactor Factor { get; init; }

    public required int SessionId { get; init; }

    public required DateTime SignedInAt { get; init; }

    /// <summary>Whether there is a second factor to ask for.</summary>
    public required bool IsEnrolled { get; init; }

    /// <summary>Whether one of them is an app for codes.</summary>
    public required bool HasApp { get; init; }

    /// <summary>Whether the organisation's own provider vouches.</summary>
    public required bool IsExternal { get; init; }

    /// <summary>Whether only the password has been given.</summary>
    public bool IsHalfway => Factor == SignInFactor.None;

    /// <summary>As the audit trail names somebody.</summary>
    public string Signature => $"{Name} ({Email})";

    public bool Is(StaffRole least) => Role >= least;

    /// <summary>Under what somebody does at an instant.</summary>
    public Signature Sign(DateTime at) => new(Signature, at) { Key = $"account/{Id}" };

    /// <summary>Somebody as the store knows them, in a session.</summary>
    public static StaffMember Of(StaffAccount account, bool hasPasskey, SignInFactor factor, int sessionId, DateTime signedInAt) => new()
    {
        Id = account.Id,
        Name = account.Name,
        Email = account.Email ?? "",
        Role = account.Role,
        Factor = factor,
        SessionId = sessionId,
        SignedInAt = signedInAt,
        IsEnrolled = hasPasskey || account.TotpSecret is not null,
        HasApp = account.TotpSecret is not null,
        IsExternal = account.IsExternal,
    };

    /// <summary>Who asks; null: nobody is signed in.</summary>
    public static StaffMember? Of(ClaimsPrincipal principal)
    {
        if (principal.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id || principal.FindFirstValue(SessionClaim) is not { } session)
            return null;
        return new()
        {
            Id = Number(id),
            Name = principal.FindFirstValue(ClaimTypes.Name) ?? "",
            Email = principal.FindFirstValue(EmailClaim) ?? "",
            Role = Enum.Parse<StaffRole>(principal.FindFirstValue(ClaimTypes.Role)!),
            Factor = principal.FindFirstValue(FactorClaim) is { } factor ? Enum.Parse<SignInFactor>(factor, ignoreCase: true) : SignInFactor.None,
            SessionId = Number(session),
            SignedInAt = DateTime.Parse(principal.FindFirstValue(SignedInAtClaim)!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            IsEnrolled = principal.HasClaim(EnrolledClaim, "true"),
            HasApp = principal.HasClaim(AppClaim, "true"),
            IsExternal = principal.HasClaim(ExternalClaim, "true"),
        };
    }

    public ClaimsPrincipal ToPrincipal()
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, Id.ToString(CultureInfo.InvariantCulture)), new(ClaimTypes.Name, Name), new(EmailClaim, Email), new(ClaimTypes.Role, Role.ToString()),
            new(SessionClaim, SessionId.ToString(CultureInfo.InvariantCulture)), new(SignedInAtClaim, SignedInAt.ToString("O", CultureInfo.InvariantCulture)),
        ];
        if (!IsHalfway)
            claims.Add(new(FactorClaim, Factor.ToString().ToLowerInvariant()));
        if (IsEnrolled)
            claims.Add(new(EnrolledClaim, "true"));
        if (HasApp)
            claims.Add(new(AppClaim, "true"));
        if (IsExternal)
            claims.Add(new(ExternalClaim, "true"));
        return new(new ClaimsIdentity(claims, Sessions.Scheme));
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
