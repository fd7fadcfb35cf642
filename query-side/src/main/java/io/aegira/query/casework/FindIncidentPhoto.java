package io.aegira.query.casework;

import io.aegira.kernel.casework.IncidentId;
import io.aegira.kernel.casework.PhotoId;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;

/** Whose is this photo? The picture itself is in no answer. Refused with not found where the asker does not see whom it is about. */
public record FindIncidentPhoto(Sight sight, IncidentId incidentId, PhotoId photoId)
        implements Question<IncidentPhotoOwner> {}
