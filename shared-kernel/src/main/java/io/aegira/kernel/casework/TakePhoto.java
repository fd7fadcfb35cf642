package io.aegira.kernel.casework;

import io.aegira.kernel.message.Command;
import io.aegira.kernel.organisation.TenantId;

/**
 * Take a photo that was handed in and is kept, sealed, under this id: a message names a picture and never holds it. The same again changes
 * nothing. Answers the event's id.
 */
public record TakePhoto(TenantId tenantId, IncidentId incidentId, PhotoId photoId) implements Command {}
