package io.aegira.platform.photos;

/**
 * A picture as we drew it.
 *
 * @param content a JPEG without anything beside the picture
 * @param width in pixels, as {@code height}
 */
public record Picture(byte[] content, int width, int height) {
    public static final String MEDIA_TYPE = "image/jpeg";
}
