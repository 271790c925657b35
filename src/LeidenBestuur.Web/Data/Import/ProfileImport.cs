using System.Security.Cryptography;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.SourceText;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data.Import;

/// <summary>
/// Brings source texts into the store: all of a file or nothing, and all that one file publishes at one instant. It
/// makes colleagues known whom a text names, and never changes or ends a known one.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="by">Who imports.</param>
/// <param name="origin">From where, for the audit trail.</param>
public sealed class ProfileImport(Store store, string by, string origin)
{
    /// <summary>Imports one file.</summary>
    /// <param name="file">Its name, without folder.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="publish">Publish it also where there are warnings.</param>
    /// <param name="cancellation">Stops it; nothing of the file is written then.</param>
    public async Task<ImportResult> ImportAsync(string file, byte[] bytes, bool publish, CancellationToken cancellation = default)
    {
        try
        {
            var text = SourceTextReader.Read(bytes);
            var source = new VersionSource(file, Convert.ToHexStringLower(SHA256.HashData(bytes)), Date: null);
            return await store.WriteAsync(now => WriteAsync(text, source, publish, new Signature(by, now), cancellation), cancellation);
        }
        catch (CarryOverConflictException conflict)
        {
            return new(file, ImportOutcome.Refused)
            {
                Error = $"Er staat een versie klaar voor later die dezelfde onderdelen verandert ({FieldNames.Of(conflict.Fields)}). Haal die eerst uit de planning.",
            };
        }
        catch (Exception refused) when (refused is SourceTextRefusedException or DomainException)
        {
            return new(file, ImportOutcome.Refused) { Error = refused.Message };
        }
    }

    private async Task<ImportResult> WriteAsync(SourceProfile text, VersionSource source, bool publish, Signature signature, CancellationToken cancellation)
    {
        var names = await KnownNames.ReadAsync(store, cancellation);
        var official = names.Official(text.Name) is { } id
            ? await store.Officials.WithTimeline().SingleAsync(official => official.Id == id, cancellation)
            : names.NewOfficial(store, text.Name);
        if (LastImported(official) is { } last && last.Source?.Hash == source.Hash)
            return publish && last.IsOpen ? await PublishHeldBackAsync(text, source, signature, cancellation) : new(source.File, ImportOutcome.Unchanged) { Profile = text };

        // Pages name their own subject too, now and then.
        var colleagues = text.SeeAlso.DistinctBy(colleague => Folded.Of(colleague.Name), StringComparer.Ordinal)
            .Where(colleague => Folded.Of(colleague.Name) != Folded.Of(text.Name)).ToList();
        var portfolios = await PortfoliosAsync(names, text.Portfolio.Concat(colleagues.SelectMany(colleague => colleague.Portfolio)), cancellation);

        var said = SaidByTexts.Of(official.Timeline.Held(signature.At)?.WithContent(), text.Office);
        var content = new ImportedContent(official.Timeline.StartingContent(signature.At), said, name => portfolios[name].Id);
        var entryIds = await store.TakeEntryIdsAsync(text.SidePositions.Count, cancellation);
        var read = content.Of(text, entryIds);
        var warnings = text.Warnings.Concat(content.Warnings).Concat(Undone(official, signature.At)).Concat(Overwritten(official, read, signature.At)).ToList();
        var drafts = new List<(Official Official, ProfileVersion Draft)> { (official, Draft(official, read, source, signature)) };
        foreach (var colleague in colleagues)
        {
            if (names.Official(colleague.Name) is { } known)
                warnings.AddRange(await DifferencesAsync(colleague, known, portfolios, signature.At, cancellation));
            else
                drafts.Add(NewColleague(names, colleague, portfolios, source, signature));
        }

        var isPublished = publish || warnings.All(warning => warning.Code == "goals-empty");
        if (isPublished)
            Publish(drafts, signature);
        Audit(drafts, isPublished, signature);
        return new(source.File, isPublished ? ImportOutcome.Published : ImportOutcome.Draft) { Profile = text, Warnings = warnings, NewColleagues = drafts.Count - 1 };
    }

    /// <summary>What a text of before would undo: that was decided by people, so people look at it first.</summary>
    private static IEnumerable<ReadingWarning> Undone(Official official, DateTime now)
    {
        if (official.Timeline.HeldAt(now) is { Kind: VersionKind.Withdrawal })
            yield return new("withdrawn", null, "Deze pagina is weggehaald. Moet zij terug op de site? Publiceer dan dit concept.");
        if (official.Versions.Any(version => version.Erasures.Count > 0))
            yield return new("erased", null, "Van deze pagina zijn privégegevens weggehaald. Kijk na of deze tekst ze niet terugzet.");
    }

    /// <summary>What was written here, or taken away, since the last text, where this one says something else.</summary>
    private static IEnumerable<ReadingWarning> Overwritten(Official official, ProfileContent read, DateTime now)
    {
        if (official.Timeline.StartingContent(now) is not { } stands)
            yield break;
        var published = official.Versions.Where(version => version.Stage == VersionStage.Approved && version.PublishAt <= now).ToList();
        // Of a text that was revised before it held, or that took over what was published meanwhile, nobody knows any more which words were its own: there all that changes counts.
        var last = published.Where(version => version.Source is not null).MaxBy(version => version.PublishAt);
        var own = last is { RevisedAt: null } && !(last.BasedOn?.PublishAt > last.MadeAt) ? last.Content : null;
        var stood = ImportedContent.OfTexts(stands);
        var written = ProfileFields.Changed(own is null ? null : ImportedContent.OfTexts(own), stood);
        var overwritten = ProfileFields.Changed(stood, ImportedContent.OfTexts(read)).Intersect(written, StringComparer.Ordinal).ToList();
        if (overwritten.Count > 0)
            yield return new("edited-here",
                null, $"In deze tekst staat iets anders dan wat hier zelf is ingevuld: {FieldNames.Of(overwritten, stands, read)}. Kijk na wat klopt en pas het concept zo nodig aan.");
        var standing = stands.SidePositions.Select(position => position.EntryId).ToHashSet();
        var takenAway = published.SelectMany(version => version.Content?.SidePositions ?? []).Where(position => !standing.Contains(position.EntryId))
            .Select(position => Folded.Of(position.Description)).ToHashSet(StringComparer.Ordinal);
        foreach (var position in read.SidePositions.Where(position => !standing.Contains(position.EntryId) && takenAway.Contains(Folded.Of(position.Description))))
            yield return new("entry-again", null, $"“{position.Description}” stond hier eerder en is weggehaald. Klopt het dat deze nevenfunctie weer in de tekst staat?");
    }

    private static ProfileVersion? LastImported(Official official) =>
        official.Versions.Where(version => version.Stage != VersionStage.Discarded && version.Source is not null)
            .OrderBy(version => version.MadeAt)
            .ThenBy(version => version.Id)
            .LastOrDefault();

    /// <summary>Publishes what an earlier import of the same text held back: its draft, and those of the colleagues whom it made known.</summary>
    private async Task<ImportResult> PublishHeldBackAsync(SourceProfile text, VersionSource source, Signature signature, CancellationToken cancellation)
    {
        var officials = await store.Officials.WithTimeline()
            .Where(official => official.Versions.Any(version => (version.Stage == VersionStage.Draft || version.Stage == VersionStage.Submitted) && version.Source!.Hash == source.Hash))
            .ToListAsync(cancellation);
        var drafts = officials.ConvertAll(official => (official, Draft: official.Timeline.OpenDraft!));
        // What people wrote or handed in is theirs to publish, before the eyes that it needs, and would not be what stands in the file.
        var taken = drafts.Select(pair => pair.Draft).Where(draft => !IsUntouched(draft)).ToList();
        if (taken.Count > 0)
        {
            throw new DomainException(
                $"{string.Join(' ', taken.Select(WhoHas))} Een import publiceert dat niet. Publiceer het in de beheeromgeving, of gooi het concept daar weg en importeer de tekst dan opnieuw.");
        }

        Publish(drafts, signature);
        Audit(drafts, isPublished: true, signature);
        return new(source.File, ImportOutcome.Published) { Profile = text, Warnings = text.Warnings };
    }

    /// <summary>Whether a draft is as an import made it: nobody has changed it or handed it in.</summary>
    private static bool IsUntouched(ProfileVersion draft) => draft is { Source: not null, RevisedAt: null, SubmittedAt: null };

    private static string WhoHas(ProfileVersion draft) =>
        $"Het concept van {draft.Content!.Name} is intussen {(draft.RevisedBy is { } editor ? $"bewerkt door {editor}" : $"ingediend door {draft.SubmittedBy}")}.";

    /// <summary>The subjects by the names that the text uses; new ones are written at once, because their keys are needed.</summary>
    private async Task<Dictionary<string, Portfolio>> PortfoliosAsync(KnownNames names, IEnumerable<string> terms, CancellationToken cancellation)
    {
        var portfolios = terms.Distinct(StringComparer.Ordinal).ToDictionary(term => term, term => names.Portfolio(store, term), StringComparer.Ordinal);
        await store.SaveChangesAsync(cancellation);
        return portfolios;
    }

    private static ProfileVersion Draft(Official official, ProfileContent content, VersionSource source, Signature signature)
    {
        // A draft that an import made and that nobody has touched since gives way to a newer text; it is kept, as discarded.
        if (official.Timeline.OpenDraft is { } open && IsUntouched(open))
            official.Timeline.Discard(open);
        var isFirst = official.Timeline.HeldAt(signature.At) is null;
        var draft = official.Timeline.Draft(VersionKind.Update, content, signature);
        draft.PublicReason = isFirst ? "eerste publicatie" : "nieuwe tekst van de gemeente";
        draft.Source = source with { };
        return draft;
    }

    private (Official Official, ProfileVersion Draft) NewColleague(
        KnownNames names, SourceColleague colleague, Dictionary<string, Portfolio> portfolios, VersionSource source, Signature signature)
    {
        var official = names.NewOfficial(store, colleague.Name);
        return (official, Draft(official, new ImportedContent(earlier: null, SaidByTexts.Nothing, name => portfolios[name].Id).Of(colleague), source, signature));
    }

    /// <summary>What a text says of a known colleague other than what holds on the day of the import: by subject, in any order.</summary>
    private async Task<IEnumerable<ReadingWarning>> DifferencesAsync(SourceColleague colleague, int id, Dictionary<string, Portfolio> portfolios, DateTime now,
        CancellationToken cancellation)
    {
        var known = await store.Versions.AsNoTracking().Include(version => version.Content!.Terms).Include(version => version.Content!.Assignments).AsSplitQuery()
            .Where(version => version.OfficialId == id && version.Stage != VersionStage.Discarded && version.Content != null)
            .OrderByDescending(version => version.Stage == VersionStage.Approved && version.PublishAt <= now)
            .ThenByDescending(version => version.Number)
            .ThenByDescending(version => version.Id)
            .FirstAsync(cancellation);
        var today = AmsterdamTime.DayOf(now);
        Holding Today(DatedFact fact) => fact.On(today, known.PublishAt is { } at ? AmsterdamTime.DayOf(at) : today);
        var held = known.Content!.Assignments.Where(assignment => Today(assignment) is Holding.Yes or Holding.Unknown).OrderBy(assignment => assignment.Order).ToList();
        var named = colleague.Portfolio.Select(name => portfolios[name].Id).ToHashSet();
        // A line that names no portfolio says nothing about it, and neither does one of what may have ended by today.
        var isSamePortfolio = named.IsSubsetOf(held.Select(assignment => assignment.PortfolioId))
            && held.TrueForAll(assignment => named.Contains(assignment.PortfolioId) || Today(assignment) == Holding.Unknown);
        var isSame = (named.Count == 0 || isSamePortfolio)
            && (colleague.Office is not { } office || known.Content.Terms.Exists(term => term.Office == office && Today(term) is Holding.Yes or Holding.Unknown));
        var names = held.Count == 0 ? "geen portefeuille" : $"“{Dutch.Join([.. held.Select(assignment => assignment.Name)])}”";
        return isSame ? [] : [new("colleague-differs", null,
            $"Bij {colleague.Name} staat “{colleague.RoleTitle}”; bekend is {names}. Er is niets veranderd. Klopt het niet meer? Verander dan de pagina van {colleague.Name}.")];
    }

    private static void Publish(List<(Official Official, ProfileVersion Draft)> drafts, Signature signature)
    {
        var at = drafts.Max(pair => pair.Official.Timeline.EarliestPublication(signature.At));
        foreach (var (official, draft) in drafts)
            official.Timeline.Approve(draft, at, signature);
    }

    private void Audit(List<(Official Official, ProfileVersion Draft)> drafts, bool isPublished, Signature signature) => store.AddRange(
        drafts.Select(pair => new AuditEntry(signature, AuditAction.ImportProfile, $"official/{pair.Official.Slug}", isPublished ? "published" : "draft", origin)));
}
