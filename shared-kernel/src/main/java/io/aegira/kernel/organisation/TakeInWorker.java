package io.aegira.kernel.organisation;

import io.aegira.kernel.message.Command;
import org.jspecify.annotations.Nullable;

/**
 * Take a person in; for one who is known, change team and site.
 *
 * @param subject who logged in
 * @param who goes to the vault and nowhere else; absent: stays as it is
 */
public record TakeInWorker(
        TenantId tenantId,
        String subject,
        WorkerId workerId,
        @Nullable TeamId teamId,
        @Nullable SiteId siteId,
        @Nullable Who who)
        implements Command {
    /** Not a word of who it is. */
    @Override
    public String toString() {
        return "TakeInWorker[" + workerId + "]";
    }

    /** @param externalRef the customer's own number for them */
    public record Who(
            String displayName,
            @Nullable String externalRef,
            @Nullable String phone,
            @Nullable String email) {
        @Override
        public String toString() {
            return "Who[…]";
        }
    }
}
