package io.aegira.query.casework;

import io.aegira.kernel.organisation.WorkerId;

/** Whom the incident is about that a photo belongs to. */
public record IncidentPhotoOwner(WorkerId workerId) {}
