using LeidenBestuur.Web.Site.Addresses;
using Microsoft.AspNetCore.WebUtilities;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>Forms that show the same page at another moment: on a day, or as it stood here at an instant.</summary>
/// <param name="State">The address of the page with the choices made, without a moment.</param>
/// <param name="Moment">The page's moment.</param>
/// <param name="DayLabel">What the page answers about a day.</param>
public sealed record MomentForms(string State, PageMoment Moment, string DayLabel)
{
    public string Path { get; } = State.Split('?')[0];

    /// <summary>The choices made, which go along; not the part of a list, for at another moment it may have fewer.</summary>
    public IEnumerable<(string Name, string Value)> Kept { get; } =
        QueryHelpers.ParseQuery(State.Contains('?', StringComparison.Ordinal) ? State[State.IndexOf('?', StringComparison.Ordinal)..] : "")
            .Where(pair => pair.Key != Paging.PartParameter)
            .Select(pair => (pair.Key, pair.Value.ToString()));

    /// <summary>Whether a day can be asked for; false: the page is about no day.</summary>
    public bool AsksForDay { get; init; } = true;

    /// <summary>The day that was asked for; empty: none was.</summary>
    public string Day => Moment.IsToday || Moment.IsAsKnownThen ? "" : Moment.Written;

    /// <summary>The instant that was asked for, as people write it; empty: none was.</summary>
    public string Instant => Moment.IsAsKnownThen ? KnownParameters.Write(Moment.AsOf.KnownAt).Replace('T', ' ') : "";
}
