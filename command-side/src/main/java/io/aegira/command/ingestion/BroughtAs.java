package io.aegira.command.ingestion;

/** What the events of a file are, which depends on who brings it and on what is in it. */
public enum BroughtAs {
    /** What senders said: decided like everything else that comes in. What only the system records is refused. */
    FACTS,

    /** The same, and what the system had recorded, which is appended as it was. */
    FACTS_AND_RECORDS,

    /** A log with all that followed from its facts: appended as it was recorded, nothing is decided and nothing follows. */
    WHOLE_LOG
}
