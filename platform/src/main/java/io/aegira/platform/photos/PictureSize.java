package io.aegira.platform.photos;

import io.aegira.platform.web.Problem;

/** @param longestSide in pixels */
record PictureSize(int longestSide, long pixels) {
    /** As long, and half as many pixels. */
    PictureSize half() {
        return new PictureSize(longestSide, pixels / 2);
    }

    /** @throws Problem 413 naming the photo */
    void require(int width, int height) {
        if (Math.max(width, height) > longestSide || (long) width * height > pixels) {
            throw Darkroom.refused(
                    413,
                    "Too large",
                    "has more than " + pixels / 1_000_000 + " million pixels, or a side of more than " + longestSide);
        }
    }
}
