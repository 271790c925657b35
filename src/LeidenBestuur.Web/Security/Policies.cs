using LeidenBestuur.Web.Domain;
using Microsoft.AspNetCore.Authorization;

namespace LeidenBestuur.Web.Security;

/// <summary>What somebody must have shown and may do, by name. <see cref="Staff"/> holds on all of the admin area where nothing else is said.</summary>
public static class Policies
{
    /// <summary>Signed in with a second factor.</summary>
    public const string Staff = nameof(Staff);

    /// <summary>Redacteur and up.</summary>
    public const string Edit = nameof(Edit);

    /// <summary>Eindredacteur and up.</summary>
    public const string Publish = nameof(Publish);

    /// <summary>Beheerder.</summary>
    public const string Administer = nameof(Administer);

    /// <summary>Has given the password, and has a second factor to give.</summary>
    public const string SecondStep = nameof(SecondStep);

    /// <summary>Has given the password, and has no second factor yet.</summary>
    public const string Enrolment = nameof(Enrolment);

    /// <summary>Anybody with a session, for going out.</summary>
    public const string Session = nameof(Session);

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Staff, For(member => !member.IsHalfway));
        options.AddPolicy(Edit, For(member => !member.IsHalfway && member.Is(StaffRole.Editor)));
        options.AddPolicy(Publish, For(member => !member.IsHalfway && member.Is(StaffRole.Publisher)));
        options.AddPolicy(Administer, For(member => !member.IsHalfway && member.Is(StaffRole.Administrator)));
        options.AddPolicy(SecondStep, For(member => member is { IsHalfway: true, IsEnrolled: true }));
        options.AddPolicy(Enrolment, For(member => member is { IsHalfway: true, IsEnrolled: false }));
        options.AddPolicy(Session, For(_ => true));
    }

    private static AuthorizationPolicy For(Func<StaffMember, bool> holds) => new AuthorizationPolicyBuilder(Sessions.Scheme)
        .RequireAuthenticatedUser().RequireAssertion(context => StaffMember.Of(context.User) is { } member && holds(member)).Build();
}
