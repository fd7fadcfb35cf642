package io.aegira.query.casework;

import io.aegira.kernel.casework.PhotoId;
import java.time.Instant;

/**
 * That there is a photo of an incident.
 *
 * @param sizeBytes of the picture as it is kept
 * @param width in pixels, as {@code height}
 * @param viewable whether the reader may see the picture, and it is here: a log that is restored brings none
 */
public record IncidentPhotoView(
        PhotoId photoId,
        String mediaType,
        int sizeBytes,
        int width,
        int height,
        Instant attachedAt,
        boolean viewable) {}
