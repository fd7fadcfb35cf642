package io.aegira.query.pages.person;

/**
 * A person as a supervisor sees them: flagged or not, since when, what to do, answered or missed. No figure has a place here.
 *
 * @param nextStep empty when nothing needs to be done
 */
record RedactedPerson(Head head, String nextStep, Presence presence, Timeline<TimelineEntry> timeline)
        implements PersonShown {}
