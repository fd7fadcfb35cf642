package io.aegira.command.ingestion;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.axon.SenderRoles;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.web.Problem;
import java.util.Map;

/** Who hands events in, and what of. */
public sealed interface Sender {
    TenantId tenantId();

    /** @throws Problem 403 or 404 when this sender may not hand in such an event */
    void check(IntakeType type, Payloads payload);

    /** Whether they speak of themselves alone, and may learn of nobody else. */
    boolean isOnlyAboutThemselves();

    /** What an order carries of its sender: a caller's roles, whoever's thread it is given on. A file was let in as a whole. */
    Map<String, String> roles();

    /** Somebody at the API. A worker speaks only of themselves, and only of their sickness. */
    record AtTheApi(Caller caller) implements Sender {
        @Override
        public TenantId tenantId() {
            return caller.tenantId();
        }

        @Override
        public void check(IntakeType type, Payloads payload) {
            if (!type.mayBeSentBy(caller)) {
                throw Problem.forbidden();
            }
            boolean onlyAsWorker = isOnlyAboutThemselves();
            if (onlyAsWorker && !payload.workerId().equals(caller.workerId())) {
                throw Problem.notFound();
            }
            if (onlyAsWorker
                    && payload instanceof Payloads.Availability said
                    && said.status() != AvailabilityStatus.SICK) {
                throw Problem.forbidden();
            }
        }

        @Override
        public boolean isOnlyAboutThemselves() {
            return caller.is(Role.WORKER) && !caller.isAnyOf(Role.INTEGRATION, Role.ORG_ADMIN);
        }

        @Override
        public Map<String, String> roles() {
            return SenderRoles.of(caller.roles());
        }
    }

    /** A file that an administrator imports. */
    record Import(TenantId tenantId) implements Sender {
        @Override
        public void check(IntakeType type, Payloads payload) {}

        @Override
        public boolean isOnlyAboutThemselves() {
            return false;
        }

        @Override
        public Map<String, String> roles() {
            return Map.of();
        }
    }
}
