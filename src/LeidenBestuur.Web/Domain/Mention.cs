namespace LeidenBestuur.Web.Domain;

/// <summary>Vermelding: what has become of a side position since the last version that states it.</summary>
public enum Mention
{
    /// <summary>Vermeld: that version holds.</summary>
    Stated,

    /// <summary>Niet meer vermeld: the next text leaves it out. Whether it ended is not known, so the register goes on telling of it.</summary>
    LeftOut,

    /// <summary>Teruggenomen: a correction took it away, so it was never true. Only the page of the entry itself says that it stood here.</summary>
    TakenBack,
}

/// <summary>The one rule by which register, file, the profile of a former day, organisations, search and the list of addresses tell of a side position, or do not.</summary>
public static class Mentions
{
    /// <param name="entryId">The position.</param>
    /// <param name="holds">Whether the last version that states it is the one that holds.</param>
    /// <param name="lastMentions">Of that version: <see cref="ProfileVersion.LastMentions"/>.</param>
    public static Mention Of(int entryId, bool holds, IReadOnlyList<int>? lastMentions) =>
        holds ? Mention.Stated : lastMentions?.Contains(entryId) == true ? Mention.LeftOut : Mention.TakenBack;
}
