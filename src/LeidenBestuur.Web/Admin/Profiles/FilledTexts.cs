using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>
/// Tells what was typed in a form from what it was filled with, text by text. So what was taken away for good does not come back by a form that was open: the store no
/// longer holds it, but the form has marks of the texts that it was filled with.
/// </summary>
public static class FilledTexts
{
    private static readonly string[] Single =
        [ProfileFields.LeadSentence, ProfileFields.OfficeContact, ProfileFields.Statement, ProfileFields.Goals, ProfileFields.Careers, ProfileFields.Links];

    /// <summary>Remembers in a form with what it is filled, and what had been taken away for good by then.</summary>
    public static void Remember(ProfileForm form, Official official)
    {
        var places = Single.Concat(form.Positions.Select(row => $"{ProfileFields.SidePosition}/{row.EntryId}")).SelectMany(field => Of(form, field));
        form.FilledWith = string.Join(' ', places.Concat(Words(form)).Where(place => FieldText.Of(place.Text) is not null).Select(MarkOf).Distinct(StringComparer.Ordinal));
        form.Erasures = Erasures(official).Count().ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What was taken away for good since a form was filled, each field once.</summary>
    public static IReadOnlyList<Erasure> ErasedSince(ProfileForm form, Official official) => int.TryParse(form.Erasures, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
        ? [.. Erasures(official).Skip(known).DistinctBy(erasure => erasure.Field, StringComparer.Ordinal)]
        : [];

    /// <summary>
    /// Brings a form that was sent up to what stands now: without what was taken away for good, nor any mark of it, and with the words of the version
    /// that it goes on with.
    /// </summary>
    public static void Renew(ProfileForm form, EditState state)
    {
        Drop(form, state);
        FollowWords(form, state);
        // A short text can be guessed from its mark, so none is kept of what was taken away.
        if (ErasedSince(form, state.Official).Count > 0)
            form.FilledWith = null;
    }

    /// <summary>Puts what stands now in the place of each text that was taken away for good since the form was filled; another text that was typed there stays.</summary>
    private static void Drop(ProfileForm form, EditState state)
    {
        var stands = state.Content is null ? new ProfileForm() : ProfileFilling.Form(state.Content);
        foreach (var field in ErasedSince(form, state.Official).Select(erasure => erasure.Field))
        {
            var now = Of(stands, field).ToLookup(place => place.Name, place => place.Text, StringComparer.Ordinal);
            foreach (var place in Of(form, field).Where(place => IsFilled(form, place)))
                place.Put(now[place.Name].FirstOrDefault());
            if (field == ProfileFields.Links)
                form.Links = Left(form.Links, stands.Links, row => row);
            else if (field == ProfileFields.Careers)
                form.Careers = Left(form.Careers, stands.Careers, row => new CareerRow { Description = row.Description, Words = row.Words });
        }
    }

    /// <summary>
    /// Gives a form that was filled from what stands no more the words around its facts that stand now, where it has no others: a reason belongs to one version, and is
    /// not said again of the next one.
    /// </summary>
    public static void FollowWords(ProfileForm form, EditState state)
    {
        if (form.Token == state.Token)
            return;
        var stands = new ProfileForm
        {
            PublicReason = state.Words?.PublicReason,
            PrivateNote = state.Words?.PrivateNote,
            Was = state.Words?.Correction?.Was,
            Is = state.Words?.Correction?.Is,
        };
        foreach (var (place, now) in Words(form).Zip(Words(stands)).Where(pair => IsFilled(form, pair.First)).ToList())
        {
            // What a correction puts right is the same when its draft was thrown away.
            if (state.Words is null && place.Name is "was" or "is")
                continue;
            place.Put(now.Text);
            form.FilledWith += " " + MarkOf(now);
        }
    }

    /// <summary>The rows that still say something; where none does, those that stand now.</summary>
    private static List<T> Left<T>(List<T> rows, List<T> stands, Func<T, T> says)
        where T : class => rows.FindAll(row => !FormRows.IsEmpty(says(row))) is { Count: > 0 } left ? left : stands;

    /// <summary>In the order in which they happened. One act leaves the same on each version.</summary>
    private static IEnumerable<Erasure> Erasures(Official official) => official.Versions.SelectMany(version => version.Erasures)
        .DistinctBy(erasure => (erasure.Field, erasure.At)).OrderBy(erasure => erasure.At).ThenBy(erasure => erasure.Field, StringComparer.Ordinal);

    /// <summary>The texts of a form that taking a field away reaches. Those of a list have one name: their rows may have been moved.</summary>
    private static IEnumerable<Place> Of(ProfileForm form, string field) => field switch
    {
        ProfileFields.LeadSentence => [new("lead", form.LeadSentence, text => form.LeadSentence = text)],
        ProfileFields.OfficeContact => [new("contact", form.OfficeContact, text => form.OfficeContact = text)],
        ProfileFields.Statement => [new("title", form.StatementTitle, text => form.StatementTitle = text), new("statement", form.Statement, text => form.Statement = text)],
        ProfileFields.Goals => [new("goals", form.GoalsIntroduction, text => form.GoalsIntroduction = text), new("goals-lead", form.GoalsLeadIn, text => form.GoalsLeadIn = text)],
        ProfileFields.Links => form.Links.SelectMany(row => new Place[] { new("link", row.Text, _ => row.Text = null), new("address", row.Address, _ => row.Address = null) }),
        ProfileFields.Careers => form.Careers.SelectMany(row => new Place[] { new("career", row.Description, _ => row.Description = null),
            new("career-words", row.Words, _ => row.Words = null) }),
        _ => form.Positions.Where(row => field == $"{ProfileFields.SidePosition}/{row.EntryId}").SelectMany(row => Of(row, field)),
    };

    private static IEnumerable<Place> Words(ProfileForm form) =>
    [
        new("reason", form.PublicReason, text => form.PublicReason = text), new("note", form.PrivateNote, text => form.PrivateNote = text),
        new("was", form.Was, text => form.Was = text), new("is", form.Is, text => form.Is = text),
    ];

    private static IEnumerable<Place> Of(PositionRow row, string field) =>
    [
        new(field + "/title", row.Title, text => row.Title = text ?? BlackOut.Mark),
        new(field + "/organisation", row.Organisation, text => row.Organisation = text),
        new(field + "/description", row.Description, text => row.Description = text),
        new(field + "/note", row.Note, text => row.Note = text),
        new(field + "/pay", row.AmountWords, text => row.AmountWords = text),
        new(field + "/heading", row.GroupHeading, text => row.GroupHeading = text),
        new(field + "/words", row.Words, text => row.Words = text),
        .. row.Incomes.SelectMany(income => new Place[]
        {
            new($"{field}/{income.Year}/note", income.Note, text => income.Note = text), new($"{field}/{income.Year}/disclosed", income.DisclosedIn, text => income.DisclosedIn = text),
        }),
    ];

    private static bool IsFilled(ProfileForm form, Place place) =>
        FieldText.Of(place.Text) is not null && form.FilledWith?.Split(' ').Contains(MarkOf(place), StringComparer.Ordinal) == true;

    private static string MarkOf(Place place) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{place.Name}\0{FieldText.Of(place.Text)}")))[..12];

    /// <summary>A text of a form.</summary>
    private sealed record Place(string Name, string? Text, Action<string?> Put);
}
