package io.aegira.command.platform;

/** Metadata of a response: which version of which form it was held against. */
public final class FormMetadata {
    public static final String FORM_ID = "form_id";
    public static final String FORM_VERSION = "form_version";

    private FormMetadata() {}
}
