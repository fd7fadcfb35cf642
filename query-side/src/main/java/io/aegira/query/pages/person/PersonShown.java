package io.aegira.query.pages.person;

/** A person's page: in full for who may know reasons, redacted for a supervisor. */
sealed interface PersonShown permits RedactedPerson, PersonWithReasons {
    Head head();
}
