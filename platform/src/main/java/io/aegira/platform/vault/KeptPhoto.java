package io.aegira.platform.vault;

import io.aegira.kernel.organisation.WorkerId;

/**
 * What may be told of a photo.
 *
 * @param width in pixels, as {@code height}
 * @param digest HMAC under the person's key
 */
public record KeptPhoto(WorkerId workerId, String mediaType, int sizeBytes, int width, int height, String digest) {}
