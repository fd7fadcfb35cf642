package io.aegira.query.pages.imports;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.web.Problem;
import io.aegira.query.pages.ChosenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;

/** Reads what a browser sent; each method refuses with 400 naming the field. */
record HandedIn(
        Map<String, String> typed,
        @Nullable MultipartFile sent,
        @Nullable MultipartFile organisationSent) {
    private static final long LONGEST_ORGANISATION = 16L << 20;

    /** Sent twice, it is one import; what somebody else sent is another. */
    UUID importId(TenantId tenant) {
        try {
            return Uuid5.of(tenant.value(), "import " + UUID.fromString(typed.getOrDefault("import", "")));
        } catch (IllegalArgumentException noId) {
            throw Problem.invalid("import", "Open the form again.");
        }
    }

    @Nullable
    MultipartFile file() {
        return ChosenFile.of(sent);
    }

    @Nullable
    String organisation() {
        MultipartFile chosen = ChosenFile.of(organisationSent);
        if (chosen == null) {
            return null;
        }
        if (chosen.getSize() > LONGEST_ORGANISATION) {
            throw Problem.invalid("organisation", "is longer than 16 MiB");
        }
        try {
            return new String(chosen.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whose history it is: operators set up organisations other than their own. */
    static TenantId tenant(Caller caller, @Nullable String organisation) {
        TenantId named = organisation == null ? caller.tenantId() : named(organisation, caller.tenantId());
        if (!named.equals(caller.tenantId()) && !caller.is(Role.PLATFORM_ADMIN)) {
            throw Problem.invalid("organisation", "is not yours: it names another tenant");
        }
        return named;
    }

    /** What cannot be read is refused where it is read as a whole. */
    private static TenantId named(String organisation, TenantId own) {
        try {
            String tenant = AegiraJson.mapper()
                    .readTree(organisation)
                    .path("tenant")
                    .path("tenant_id")
                    .asString("");
            return TenantId.of(UUID.fromString(tenant));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return own;
        }
    }

    @Nullable
    String text(String name) {
        String text = typed.getOrDefault(name, "").strip();
        return text.isEmpty() ? null : text;
    }
}
