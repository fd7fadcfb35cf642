package io.aegira.platform.vault;

/** There is no key for this person any more, and there will be none again. */
public final class PersonErased extends RuntimeException {
    private static final long serialVersionUID = 1;

    PersonErased() {
        super("the person was erased");
    }
}
