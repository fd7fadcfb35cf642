package io.aegira.command.ingestion;

import io.aegira.command.platform.TenantSettings;
import io.aegira.kernel.checkin.PromptIds;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.TenantId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Which aggregates a batch will ask, so that they are read in one statement instead of one each. */
@Component
@RequiredArgsConstructor
class AggregatesAhead {
    private final TenantSettings settings;

    Set<String> of(TenantId tenant, List<Incoming> batch) {
        Set<String> ids = new HashSet<>();
        batch.forEach(incoming -> {
            switch (incoming.payload()) {
                case Payloads.Shift shift -> {
                    ids.add(AggregateId.of(
                            AggregateId.SHIFT, tenant, shift.shiftId().value()));
                    for (CheckInPolicy.Entry entry :
                            settings.checkInPolicy(tenant).prompts()) {
                        ids.add(AggregateId.of(
                                AggregateId.PROMPT,
                                tenant,
                                PromptIds.promptId(shift.shiftId(), entry.kind())
                                        .value()));
                    }
                }
                case Payloads.Removal removal ->
                    ids.add(AggregateId.of(
                            AggregateId.SHIFT, tenant, removal.shiftId().value()));
                case Payloads.Availability said ->
                    ids.add(AggregateId.of(
                            AggregateId.AVAILABILITY, tenant, said.workerId().value()));
                case Payloads.Response response ->
                    ids.add(
                            response.promptId() == null
                                    ? AggregateId.of(
                                            AggregateId.AD_HOC,
                                            tenant,
                                            response.responseId().value())
                                    : AggregateId.of(
                                            AggregateId.PROMPT,
                                            tenant,
                                            response.promptId().value()));
                case Payloads.Incident incident ->
                    ids.add(AggregateId.of(
                            AggregateId.INCIDENT, tenant, incident.incidentId().value()));
            }
        });
        return ids;
    }
}
