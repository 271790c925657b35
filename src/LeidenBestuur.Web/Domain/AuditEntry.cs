namespace LeidenBestuur.Web.Domain;

/// <summary>Auditregel: one act, who did it and how it ended. Appended, never changed.</summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
    }

    /// <summary>A new entry.</summary>
    public AuditEntry(Signature by, string action, string subject, string result, string origin) =>
        (At, Actor, Action, Subject, Result, Origin) = (by.At, by.By, action, subject, result, origin);

    /// <summary>Volgnummer.</summary>
    public long Id { get; private set; }

    /// <summary>Tijd, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Door wie.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>Handeling, a verb of the register ("profile.import").</summary>
    public string Action { get; private set; } = "";

    /// <summary>Waarop ("official/peter-heijkoop").</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Uitkomst.</summary>
    public string Result { get; private set; } = "";

    /// <summary>Herkomst: the command, or the address of the network.</summary>
    public string Origin { get; private set; } = "";
}
