using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.SidePositions;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.Organisations;

/// <summary>Somebody's position at one organisation.</summary>
public sealed record OrganisationEntry
{
    public required Person Person { get; init; }

    /// <summary>As the version of the moment states it, or else as it last stood there.</summary>
    public required RegisterEntry Entry { get; init; }

    public required PositionView View { get; init; }

    /// <summary>The person's office on the page's day; null: none is known.</summary>
    public string? Office { get; init; }

    /// <summary>When the first version was published since which it says here what it says now.</summary>
    public required DateTime SaidSince { get; init; }

    /// <summary>Since when it is no longer stated here; null: it is.</summary>
    public DateTime? GoneAt { get; init; }

    /// <summary>What has become of it, where it is gone; null: it is not.</summary>
    public IHtmlContent? Gone { get; init; }

    /// <summary>
    /// Whether it was held here on the page's day, or may have been: that a text leaves it out does not say that it is over, and until a later text
    /// named another organisation, this one was named.
    /// </summary>
    public required bool MayBeHeld { get; init; }

    /// <summary>Not said to be over, and not gone.</summary>
    public bool IsOpen => GoneAt is null && View.Holding is Holding.Yes or Holding.Unknown;

    /// <summary>Who has or had a position at an organisation: who is in office first, then by office and name. A page that was withdrawn tells nothing.</summary>
    /// <param name="entries">The entries that ever stood there, in every version, the first first.</param>
    /// <param name="people">Those of them whose page stands.</param>
    /// <param name="corrected">Of entries that name another organisation now, the versions whose next text is a correction: what that changed was never true.</param>
    /// <param name="slug">The organisation.</param>
    /// <param name="moment">The page's moment.</param>
    public static IReadOnlyList<OrganisationEntry> Of(IEnumerable<RegisterEntry> entries, IEnumerable<Person> people, IReadOnlySet<int> corrected, string slug, PageMoment moment)
    {
        var bySlug = entries.ToLookup(entry => entry.Slug, StringComparer.Ordinal);
        return [.. people.OrderBy(person => person.InOffice(moment.On) != Holding.Yes).ThenBy(person => person.TermOn(moment.On)?.Fact.Office).ThenBy(person => person.Name, Dutch.Order)
            .SelectMany(person => bySlug[person.Slug]
                .GroupBy(entry => entry.EntryId)
                .Select(versions => Of([.. versions], person, corrected, slug, moment))
                .OfType<OrganisationEntry>()
                .OrderBy(entry => entry.Entry.Order))];
    }

    private static OrganisationEntry? Of(IReadOnlyList<RegisterEntry> versions, Person person, IReadOnlySet<int> corrected, string slug, PageMoment moment)
    {
        var at = versions.ToList().FindLastIndex(version => OrganisationSlug.Of(version.Organisation) == slug);
        if (at < 0)
            return null;
        var (here, last) = (versions[at], versions[^1]);
        var (isLast, isHeld) = (at == versions.Count - 1, last.IsHeldAt(moment.AsOf));
        if (last.MentionAt(moment.AsOf) == Mention.TakenBack || (!isLast && corrected.Contains(here.VersionId)))
            return null;
        var view = PositionView.Of(here, moment.On, []);
        return new OrganisationEntry
        {
            Person = person,
            Entry = here,
            View = view,
            MayBeHeld = view.Holding is Holding.Yes or Holding.Unknown && (isLast || moment.On < AmsterdamTime.DayOf(here.SupersededAt!.Value)),
            Office = person.TermOn(moment.On) is var (term, holding) ? OfficeWords.On(term, holding, moment.On, person.PublishedOn) : null,
            SaidSince = RegisterEntry.SaidSince(versions.Take(at + 1)),
            GoneAt = isLast && isHeld ? null : here.SupersededAt,
            Gone = (isLast, isHeld) switch
            {
                (true, true) => null,
                (false, true) => Elsewhere(last, moment),
                _ => Texts.Organisation_Gone.Fill(("datum", DutchDates.WriteDay(here.SupersededAt!.Value))),
            },
        };
    }

    /// <summary>It is still there, and names another organisation, or none.</summary>
    private static IHtmlContent Elsewhere(RegisterEntry entry, PageMoment moment) => entry.OrganisationPath is { } path
        ? Texts.Organisation_Elsewhere.Fill(("organisatie", entry.Organisation!.AsLink(moment.Link(path))))
        : Texts.Organisation_Nowhere.Fill();
}
