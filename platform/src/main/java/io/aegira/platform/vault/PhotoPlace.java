package io.aegira.platform.vault;

import io.aegira.kernel.casework.IncidentId;
import io.aegira.kernel.casework.PhotoId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;

/** Where a photo belongs. @param workerId whom the incident is about, and whose key it takes */
public record PhotoPlace(TenantId tenantId, IncidentId incidentId, WorkerId workerId, PhotoId photoId) {
    /** A picture that is put elsewhere does not open. */
    String words() {
        return "photo/" + incidentId + "/" + photoId;
    }
}
