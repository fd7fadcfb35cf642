package io.aegira.kernel.ingestion;

import io.aegira.kernel.message.Command;
import io.aegira.kernel.organisation.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Take in a file of events, the organisation they are about, or both. The same again changes nothing. Answers whether it begins.
 *
 * @param subject who logged in
 * @param asPlatform whether they may bring back what the system had recorded
 * @param upload the file, kept where both sides find it: a message holds none; absent: the organisation alone
 * @param format of the file, as the API calls it
 * @param timezone IANA name, for formats whose times have no offset
 * @param organisation JSON as the API takes it
 */
public record TakeImport(
        TenantId tenantId,
        String subject,
        UUID importId,
        boolean asPlatform,
        @Nullable UUID upload,
        @Nullable String format,
        @Nullable String timezone,
        @Nullable String organisation)
        implements Command {
    /** Not a word of who belongs to the organisation. */
    @Override
    public String toString() {
        return "TakeImport[" + importId + "]";
    }
}
