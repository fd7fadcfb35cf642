package io.aegira.platform.photos;

import java.awt.geom.AffineTransform;

/** How the camera was held, in the order of EXIF's numbers: where the picture's x and y go when it is to stand upright. */
enum Held {
    UPRIGHT(1, 0, 0, 1),
    MIRRORED(-1, 0, 0, 1),
    UPSIDE_DOWN(-1, 0, 0, -1),
    MIRRORED_UPSIDE_DOWN(1, 0, 0, -1),
    MIRRORED_AND_TURNED_LEFT(0, 1, 1, 0),
    TURNED_LEFT(0, 1, -1, 0),
    MIRRORED_AND_TURNED_RIGHT(0, -1, -1, 0),
    TURNED_RIGHT(0, -1, 1, 0);

    private final int xToX;
    private final int xToY;
    private final int yToX;
    private final int yToY;

    Held(int xToX, int xToY, int yToX, int yToY) {
        this.xToX = xToX;
        this.xToY = xToY;
        this.yToX = yToX;
        this.yToY = yToY;
    }

    /** @param number as EXIF has it; any but 1 to 8 says nothing */
    static Held of(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
    }

    boolean isOnItsSide() {
        return xToX == 0;
    }

    /** Puts a picture of that size upright, with its corner where it was. */
    AffineTransform upright(int width, int height) {
        return new AffineTransform(
                xToX,
                xToY,
                yToX,
                yToY,
                -Math.min(0, xToX * width) - Math.min(0, yToX * height),
                -Math.min(0, xToY * width) - Math.min(0, yToY * height));
    }
}
